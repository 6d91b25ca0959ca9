"""Passages: what stands together in both reports, and exactly what is common of it."""

from __future__ import annotations

from random import Random

import pytest
from factories import pile
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import WORDS, reading, sentence
from paragraphs import FERRY, HARVEST, SIEGE, text

from crosswire.pile.copies import CopyIndex, copies_of

QUOTE = "“We will hold the bridge for as long as the river runs below it and longer still.”"


def rows_of(*readings):
    found = CopyIndex()
    for one in readings:
        found.add(one)
    return copies_of(found.pairs(), {one.report.report_id: one.report.text for one in readings})


def sides(row, *readings):
    texts = {one.report.report_id: one.report.text for one in readings}
    return (
        texts[row.report_a][row.a_start : row.a_end],
        texts[row.report_b][row.b_start : row.b_end],
    )


def test_a_passage_in_long_other_reports_is_found():
    shared = [sentence(50), sentence(51)]
    one = reading("a", *[sentence(n) for n in range(10)], *shared)
    two = reading("b", *shared, *[sentence(n) for n in range(60, 75)])
    (row,) = rows_of(one, two)
    assert sides(row, one, two) == ("\n\n".join(shared), "\n\n".join(shared))
    assert (row.relation, row.similarity) == ("verbatim", 1.0)


def test_a_clause_is_trimmed_to_what_is_common():
    clause = sentence(30)[:-1].lower()
    one = reading("a", f"{sentence(1)[:-1]} {clause}.", sentence(3))
    two = reading("b", sentence(7), f"{sentence(11)[:-1]} {clause} {sentence(12)}")
    (row,) = rows_of(one, two)
    first, second = sides(row, one, two)
    assert first.rstrip(".") == second.rstrip(".") == clause
    assert row.similarity == 1.0


def test_a_sentence_cut_in_two_is_one_passage():
    words = sentence(1, 2)[:-1].split()
    one = reading("a", " ".join(words) + ".")
    two = reading("b", " ".join(words[:12]) + ".", " ".join(words[12:]) + ".")
    (row,) = rows_of(one, two)
    assert row.similarity == 1.0
    assert sides(row, one, two)[1] == two.report.text.strip()


def test_two_sentences_joined_to_one_are_one_passage():
    one = reading("a", sentence(1), sentence(2), sentence(3))
    two = reading("b", f"{sentence(1)[:-1]}, {sentence(2)[:-1]} and {sentence(3)}")
    (row,) = rows_of(one, two)
    assert row.similarity > 0.95


def test_other_paragraphs_make_no_other_text():
    sentences = [sentence(n) for n in range(5)]
    one, two = reading("a", *sentences), reading("b", *sentences, apart=" ")
    (row,) = rows_of(one, two)
    assert row.relation == "verbatim"


def test_a_moved_paragraph_is_a_passage_of_its_own():
    s = [sentence(n) for n in range(6)]
    one, two = reading("a", *s), reading("b", *s[4:], *s[:4])
    rows = rows_of(one, two)
    assert [sides(row, one, two)[0] for row in rows] == ["\n\n".join(s[:4]), "\n\n".join(s[4:])]


def test_a_short_sentence_between_copied_ones_is_in_the_passage():
    s = [sentence(1), "They did not say why.", sentence(2)]
    one, two = reading("a", *s), reading("b", *s)
    (row,) = rows_of(one, two)
    assert sides(row, one, two)[0] == "\n\n".join(s)


def test_the_similarity_is_the_share_of_common_words():
    words = sentence(1, 2)[:-1].split()
    other = [word if n != 9 else "somethingelse" for n, word in enumerate(words)]
    one, two = reading("a", " ".join(words) + "."), reading("b", " ".join(other) + ".")
    (row,) = rows_of(one, two)
    assert row.relation == "edited"
    assert row.similarity == round(23 / 24, 3)


@pytest.mark.parametrize("rate", [0.05, 0.15, 0.3])
def test_edited_copies_are_found(rate):
    rng = Random(4)  # noqa: S311
    for _ in range(10):
        source = [[rng.choice(WORDS) for _ in range(20)] for _ in range(10)]
        copy = [[w if rng.random() > rate else rng.choice(WORDS) for w in s] for s in source]
        one = reading("a", *[" ".join(s) + "." for s in source])
        two = reading("b", *[" ".join(s) + "." for s in copy])
        assert rows_of(one, two)


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 30), max_size=8),
    st.lists(st.integers(0, 30), max_size=8),
    st.integers(0, 99),
)
def test_what_is_shown_begins_and_ends_with_common_words(first, second, seed):
    rng = Random(seed)  # noqa: S311
    drop = [" ".join(w for w in sentence(n).split() if rng.random() > 0.2) for n in second]
    one, two = reading("a", *map(sentence, first)), reading("b", *[d for d in drop if d])
    for row in rows_of(one, two):
        a, b = sides(row, one, two)
        assert a == a.strip()
        assert b == b.strip()
        assert a.split()[0].lower() == b.split()[0].lower() or row.relation == "edited"
        assert 0 < row.similarity <= 1
        if row.relation == "verbatim":
            assert a.split() == b.split()


class TestQuotation:
    def test_two_who_heard_the_same_speaker(self):
        one, two = text(HARVEST[0], QUOTE, HARVEST[1]), text(FERRY[0], QUOTE, FERRY[2])
        (row,) = pile({"a": one, "b": two}).copies
        assert row.relation == "quotation"
        assert one[row.a_start : row.a_end] == QUOTE

    def test_who_copies_what_stands_around_it_heard_nobody(self):
        one = text(HARVEST[0], SIEGE[4], QUOTE, HARVEST[1])
        two = text(FERRY[0], SIEGE[4], QUOTE, FERRY[2])
        (row,) = pile({"a": one, "b": two}).copies
        assert row.relation == "verbatim"

    def test_a_whole_speech_is_a_copy(self):
        speech = [f"“{sentence(n)}”" for n in range(6)]
        (row,) = rows_of(reading("a", *speech), reading("b", *speech))
        assert row.relation == "verbatim"

    def test_speech_and_narrative_of_the_same_words_are_no_quotation(self):
        plain = QUOTE.strip("“”")
        (row,) = rows_of(reading("a", QUOTE, sentence(1)), reading("b", plain, sentence(9)))
        assert row.relation == "edited"


class TestFormula:
    FORMULA = "Anyone with information about it is asked to call the office of the harbour police."

    def test_what_stands_in_unrelated_reports_is_no_copy(self):
        found = CopyIndex()
        for number in range(6):
            own = [sentence(10 * number + n) for n in range(3)]
            found.add(reading(f"r{number}", *own, self.FORMULA))
        assert found.pairs() == []

    def test_copies_of_one_text_do_not_make_it_a_formula(self):
        found = CopyIndex()
        for number in range(6):
            own = [sentence(n) for n in range(3)]
            found.add(reading(f"r{number}", *own, sentence(50 + number), self.FORMULA))
        assert len(found.pairs()) == 15 * 4
