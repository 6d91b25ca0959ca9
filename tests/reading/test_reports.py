"""What must hold of the reading of any text."""

from __future__ import annotations

import re
import time
from contextlib import suppress

import msgspec
import pytest
from factories import read, read_all, source
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.intake.decode import tidy
from crosswire.model.errors import InputError
from crosswire.model.ids import digest
from crosswire.model.rows import Source
from crosswire.reading.report import read_report, read_reports

TOKENS = re.compile(
    r"(?<!\w)(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)|\b(?:zero|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|(?:hundred|thousand|million|billion|trillion|dozen)s?)\b",
    re.IGNORECASE,
)
REPORT = (
    "Troops enter Aldrava after long siege\n\n"
    "ALDRAVA, Velm (AP) — Government troops entered the town on Monday, and shells killed 12 "
    "farmers, three of them women.\n\n"
    "“We counted 25 bodies,” said Dr Mira Solen of the United Nations. She said that about 40 "
    "people had been wounded since Sunday.\n\n"
    "The war has killed more than 90,000 people since 2016, according to the U.N."
)


def holds(reading):
    """Whether the promises that need no other report hold of a reading."""
    text = reading.report.text
    assert reading.report.text_sha256 == digest(text.encode("utf-8", "surrogatepass"))
    for table in (reading.times, reading.places, reading.actors, reading.numbers, reading.claims):
        for row in table:
            assert 0 <= row.start < row.end <= len(text)
            assert text[row.start : row.end] == row.quote
            assert row.report_id == reading.report.report_id
    for claim in reading.claims:
        bounds = [b for b in (claim.low, claim.value, claim.high) if b is not None]
        assert bounds == sorted(bounds)
        assert text[claim.value_start : claim.value_end] == claim.value_text
        assert 0 <= claim.confidence <= 1
        assert claim.value is not None or claim.qualifier in ("vague", "between")
    for row in reading.statements:
        assert 0 <= row.content_start < row.content_end <= len(text)
        for a, b in ((row.speaker_start, row.speaker_end), (row.cue_start, row.cue_end)):
            assert (a is None) == (b is None)
            assert a is None or 0 <= a < b <= len(text)
        assert row.speaker is None or text[row.speaker_start : row.speaker_end] == row.speaker
    ids = [c.claim_id for c in reading.claims]
    statements = [s.statement_id for s in reading.statements]
    assert len(set(ids)) == len(ids)
    assert len(set(statements)) == len(statements)
    assert {c.part_of for c in reading.claims if c.part_of} <= set(ids)
    assert {c.statement_id for c in reading.claims if c.statement_id} <= set(statements)
    assert {n.why for n in reading.numbers if n.fate == "claimed"} <= set(ids)
    assert all(n.why for n in reading.numbers)
    for struct in (*reading.claims, *reading.statements, *reading.numbers, reading.report):
        assert "" not in [getattr(struct, f) for f in struct.__struct_fields__ if f != "text"]
    return covers(reading)


def covers(reading):
    inside = {p for n in reading.numbers for p in range(n.start, n.end)}
    for match in TOKENS.finditer(reading.report.text):
        assert inside.issuperset(range(*match.span())), match.group()
    return True


def test_a_report_has_all_its_rows():
    reading = read(REPORT, published="2021-04-06")
    assert holds(reading)
    report = reading.report
    assert report.title == "Troops enter Aldrava after long siege"
    assert report.dateline == "ALDRAVA, Velm (AP)"
    assert report.agency == "Associated Press"
    assert (report.published_start, report.published_basis) == ("2021-04-06", "given")
    values = {(c.kind, c.value, c.scope) for c in reading.claims}
    assert {("killed", 12.0, "event"), ("killed", 3.0, "event"), ("killed", 25.0, "event"),
            ("injured", 40.0, "period"), ("killed", 90_000.0, "total")} <= values  # fmt: skip


def test_a_report_without_a_day():
    assert read("Shells fell on Monday.").report.published_basis == "unknown"


def test_the_same_text_gives_the_same_bytes():
    first, second = read(REPORT), read(REPORT)
    assert msgspec.json.encode(first) == msgspec.json.encode(second)


def test_a_report_is_the_same_alone_and_among_others():
    texts = [
        REPORT,
        "Shells killed 12 farmers.",
        "—",
        "He said so.",
        REPORT.upper(),
        "Nine died.",
    ] * 6
    together = list(read_reports([source(t, f"r-{n}") for n, t in enumerate(texts)]))
    for number in (0, 1, 2, 4, 25, 35):
        alone = read_report(source(texts[number], f"r-{number}"))
        assert msgspec.json.encode(alone) == msgspec.json.encode(together[number])


def test_ids_differ_between_reports():
    first, second = read_all([REPORT, REPORT])
    assert {c.claim_id for c in first.claims}.isdisjoint(c.claim_id for c in second.claims)


@pytest.mark.parametrize("text", [None, "", "  \n\t ", "\n\n"])
def test_a_source_without_words_is_refused(text):
    with pytest.raises(InputError) as caught:
        read_report(Source(report_id="r-1", text=text))
    assert caught.value.code == "CW108"
    assert caught.value.where == "r-1"


def read_if_any(source_):
    """The promises of a reading, where there is one: a text without words is refused."""
    with suppress(InputError):
        assert holds(read_report(source_))


SENTENCES = st.sampled_from(
    [
        "Shells killed 12 farmers and wounded three.",
        "“We ran,” said Ida Moren.",
        "He said 4 died.",
        "The toll rose to 38 from 25, the U.N. said.",
        "At least 1,200 people fled to the camp.",
        "Dozens were killed, including two or three children.",
        "On 12 March 2019 they met at 5:30 pm.",
        "Aleppo fell.",
        "It also captured between 15 and 20 fighters.",
        "A 27-year-old man was killed.",
        "The army denied that any of the six dead were civilians.",
        "Half a million people need aid.",
        "One of them died.",
        "Share on Facebook | Twitter",
        "© 2021 Post. All rights reserved.",
        "12",
        "By Ida Moren",
        "APRIL 3, 2021",
        "Nobody, of the 40, said a word",
        "twenty-five",
        "100%",
        "—",
    ]
)
GLUE = st.sampled_from([" ", "\n", "\n\n", ", ", " and ", " (", ") ", "“", "” ", "", "; "])
TEXTS = st.lists(st.tuples(SENTENCES, GLUE), max_size=7).map(
    lambda parts: "".join(sentence + glue for sentence, glue in parts)
)
WORDS = st.sampled_from(
    [
        "killed",
        "people",
        "12",
        "said",
        "he",
        "the",
        "of",
        "them",
        "were",
        "dead",
        "who",
        ",",
        ".",
        "“",
        "”",
        "dozens",
        "including",
        "three",
        "wounded",
        "army",
        "denied",
        "that",
        "and",
        "by",
        "toll",
        "rose",
        "to",
        "from",
        "camp",
        "families",
        "fled",
        "Moren",
        "to 14",
        "(",
        ")",
        "if",
        "-",
        "a",
    ]
)


@settings(max_examples=60)
@given(TEXTS)
def test_texts_made_of_sentences(text):
    read_if_any(source(tidy(text), published="2021-04-06"))


@settings(max_examples=120)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_texts_made_of_words(text):
    read_if_any(source(tidy(text)))


@settings(max_examples=60)
@given(st.text(max_size=120))
def test_any_text(text):
    read_if_any(source(tidy(text)))


@settings(max_examples=30)
@given(st.lists(WORDS, min_size=12, max_size=40).map(" ".join))
def test_any_text_as_a_page(text):
    html = f"<html><body><article><p>{text}</p></article></body></html>"
    read_if_any(Source(report_id="r-1", html=html))


HOSTILE = {
    "one word": "a" * 30_000,
    "a long line": "12 men and 3 women were killed, " * 750,
    "5,000 digits": "9" * 5_000 + " people were killed.",
    "digits apart": "9 " * 5_000,
    "control characters": "".join(map(chr, range(32))) * 50 + " 12 men were killed.",
    "quotes": "“" * 3_000 + "12 men were killed" + "”" * 3_000,
    "straight quotes": '"a ' * 3_000,
    "brackets": "(" * 3_000 + "12 men were killed" + ")" * 3_000,
    "markup": "<div><p class='x'>12 men were killed</p>" * 300,
    "commas": "killed, " * 3_000,
    "said": "he said " * 3_000,
    "of": "12 of " * 2_000,
    "dashes": "— " * 5_000,
    "initials": "A. B. " * 2_000,
    "lines": "12\n" * 1_500,
    "capitals": "TWELVE MEN WERE KILLED. " * 400,
    "marks": "\u0301" * 3_000 + "\u202e12 men were killed",
    "emoji": "💥" * 3_000 + " 12 men were killed.",
    "tabs": "12\tmen\twere\tkilled\t" * 400,
    "braces": "{" * 2_000 + "}" * 2_000,
    "urls": "https://brenn.example/12/killed?x=3 " * 400,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_takes_no_long_time(name, nlp):
    begun = time.process_time()
    reading = read(tidy(HOSTILE[name]))
    taken = time.process_time() - begun
    assert holds(reading)
    assert taken < 5, f"{taken:.1f} s"
