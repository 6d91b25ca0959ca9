"""What holds of the reading of any report: generated reports, and soup of the lexicon's words."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from factories import read, read_all
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.model.rows import Reading
from crosswire.reading.claims.predicates import Predicate
from crosswire.reading.syntax.people import People
from crosswire.words.entries import load
from crosswire.words.sets import words

FEW = settings(max_examples=40, deadline=None, derandomize=True)

VICTIMS = (
    "Two men", "A man", "Ansel Brott, 44,", "Ansel Brott", "Dora Quist", "At least 14 people",
    "Dozens of villagers", "Forty people, including 12 children,", "Three of the nine guards",
    "A 27-year-old woman", "His brother, Milo Varn,", "The mayor and two clerks", "Both", "They",
    "Half of the 300 refugees", "More than 1,200 people", "Nobody", "The victim", "He",
    "Between 10 and 12 soldiers", "Ansel Brott, Dora Quist and Milo Varn", "Another man",
    "No fewer than 70 farmers", "One person", "A couple", "Four others", "A family of five",
)  # fmt: skip
HARMS = (
    "were killed", "was shot dead on Monday", "died of wounds", "were wounded in Orvel",
    "have been missing since 3 May", "were abducted by rebels", "may have been killed",
    "was among the dead", "were shot and killed by police", "was killed in 2016",
    "fled their homes", "were found dead", "were among the 84 people killed",
)  # fmt: skip
FRAMES = (
    "{}.", "{}, police said.", "The army said that {}.", "“{},” said Luka Hald, the mayor.",
    "{}, raising the toll to 45.", "The army denied that {}.", "{}, 12 of them in Tarsk.",
    "In Orvel, {}.", "{}, including three women and a child.", "It is not known why {}.",
)  # fmt: skip
ROLLS = (
    "The dead were identified as Ansel Brott, 44, and Dora Quist.",
    "The death toll rose to 38 from 25.", "They are Ansel Brott and Milo Varn.",
    "It rained on 12 houses.", "Most of them were children.", "The 27-year-old died.",
    "Five of the dead were women.", "He paid 40 dollars at 5 am.",
)  # fmt: skip
TITLES = (None, "Blast kills 14 in Orvel - Ostrel Herald", "Two men killed", "Orvel mourns", "38")

PIECES = (
    "{} Quist was killed on Friday. ",
    "A man, {}, was shot dead in Tarsk. ",
    "Two men were abducted. They were killed by {}. ",
    "A blast killed 14 people. Three children and {} died. ",
)

told = st.builds(
    lambda frame, victim, harm: frame.format(f"{victim} {harm}"),
    st.sampled_from(FRAMES), st.sampled_from(VICTIMS), st.sampled_from(HARMS),
)  # fmt: skip
sentences = st.one_of(told, told, told, st.sampled_from(ROLLS))
joints = st.sampled_from((" ", " ", "\n\n"))
reports = st.lists(st.tuples(sentences, joints), min_size=1, max_size=6).map(
    lambda parts: "".join(sentence + joint for sentence, joint in parts).strip()
)


def check(reading: Reading) -> None:
    """What the promises say of one report's claims and numbers."""
    report, text = reading.report, reading.report.text
    by_id = {c.claim_id: c for c in reading.claims}
    assert len(by_id) == len(reading.claims)
    assert list(reading.claims) == sorted(
        reading.claims, key=lambda c: (c.start, c.end, c.claim_id)
    )
    for claim in reading.claims:
        assert claim.report_id == report.report_id
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.quote
        assert claim.value_start is not None
        assert claim.value_end is not None
        assert 0 <= claim.value_start < claim.value_end <= len(text)
        assert text[claim.value_start : claim.value_end] == claim.value_text
        low, high = claim.low, claim.high
        assert low is None or high is None or low <= high
        assert claim.value is None or low is None or low <= claim.value
        assert claim.value is None or high is None or claim.value <= high
        assert 0 < claim.confidence <= 1
        assert claim.affected is None or claim.affected.strip() == claim.affected != ""
        check_whole(claim.claim_id, by_id)
    numbers(reading, set(by_id))


def check_whole(claim_id: str, by_id: dict) -> None:
    """A whole is a claim of the report, of the same kind, and never a part of its part."""
    seen = {claim_id}
    claim = by_id[claim_id]
    while claim.part_of is not None:
        assert claim.part_of not in seen, "circular"
        seen.add(claim.part_of)
        whole = by_id[claim.part_of]
        if claim.unit == "persons" == whole.unit and whole.high is not None:
            least = claim.value if claim.value is not None else claim.low
            assert least is None or least <= whole.high
        claim = whole


def numbers(reading: Reading, ids: set[str]) -> None:
    """Each number of the text has one row, whose claim is there where it is claimed."""
    text = reading.report.text
    rows = reading.numbers
    assert all(text[n.start : n.end] == n.quote for n in rows)
    assert all(a.end <= b.start for a, b in pairwise(rows))
    assert all(n.why in ids for n in rows if n.fate == "claimed")
    assert all(n.why for n in rows)
    for digits in re.finditer(r"(?<![\w.,])\d+(?![\w])", text):
        assert any(n.start <= digits.start() and digits.end() <= n.end for n in rows), digits


@given(reports, st.sampled_from(TITLES), st.sampled_from((None, "2021-09-14")))
@FEW
def test_any_report_keeps_the_promises(text, title, published):
    check(read(text, title=title, published=published))


@given(st.lists(reports, min_size=2, max_size=4))
@settings(max_examples=12, deadline=None, derandomize=True)
def test_reading_twice_or_together_gives_the_same_rows(texts):
    together = read_all(texts)
    for number, text in enumerate(texts):
        alone = read(text, f"r-{number}")
        assert alone == read(text, f"r-{number}")
        assert alone == together[number]


@given(reports)
@settings(max_examples=20, deadline=None, derandomize=True)
def test_persons_told_twice_are_no_more_persons(text):
    """A report whose every sentence stands twice names nobody whom it did not name."""
    once = {c.affected_id for c in read(text).claims if c.affected_id}
    twice = {c.affected_id for c in read(f"{text} {text}").claims if c.affected_id}
    assert {i for i in twice if i.startswith("person-")} <= once


def soup() -> list[str]:
    """Words that rules look for, with numbers, names and marks between them."""
    found = {lemma for entry in load("predicates", Predicate) for lemma in entry.lemmas}
    found |= {noun for entry in load("people", People) for noun in entry.nouns}
    for name in (
        "person_pronouns", "other_persons", "further_persons", "naming", "the_dead",
        "the_injured", "none_of", "including", "partitive_pronouns", "containers", "measures",
        "relatives", "honorifics", "name_suffixes", "singular_determiners", "implicatives",
    ):  # fmt: skip
        found |= words(name)
    marks = [",", ".", "“", "”", "-", "–", "(", ")", ":", ";", "'s", "’s", "\n", "\n\n", "%", "/"]
    counts = ["12", "2016", "one", "two", "dozens", "half", "1,200", "0", "27-year-old", "3.5", "½"]
    names = ["Brott", "Dora", "Orvel", "Monday", "May", "O.L.F.", "ORVEL"]
    glue = ["the", "a", "of", "and", "was", "were", "by", "to", "in", "as", "that", "said", "not"]
    phrases = [*VICTIMS, *HARMS] * 6
    return [*sorted(found), *marks * 8, *counts * 8, *names * 8, *glue * 12, *phrases]


@given(st.lists(st.sampled_from(soup()), min_size=1, max_size=40))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_soup_of_words_keeps_the_promises(tokens):
    text = " ".join(tokens)
    if re.search(r"\w", text):
        check(read(text))


@given(st.text(alphabet="ab 12,.-–“”'’()\n%½killedmn", min_size=1, max_size=60))
@settings(max_examples=40, deadline=None, derandomize=True)
def test_a_soup_of_characters_keeps_the_promises(text):
    if re.search(r"[^\W_]", text):
        check(read(f"{text} killed two men."))


def test_no_part_is_larger_than_its_whole():
    check(read("More than 1,200 people were among the 84 people killed."))


@pytest.mark.parametrize("piece", PIECES)
def test_time_is_about_linear(piece):
    def spent(repeats: int) -> float:
        text = "".join(piece.format(f"Br{'aeiou'[i % 5] * (i % 7)}n") for i in range(repeats))
        began = time.perf_counter()
        read(text)
        return time.perf_counter() - began

    spent(20)
    assert spent(200) < 0.5 + 4 * spent(100)
