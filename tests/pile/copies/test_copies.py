"""Sentences that reports share."""

from __future__ import annotations

from factories import pile, read_all
from hypothesis import given
from hypothesis import strategies as st
from paragraphs import FERRY, HARVEST, SIEGE, text

from crosswire.pile.copies import find_pairs, lines_of, plain_words


def copies(**texts):
    return pile(texts).copies


def covered(record, report, row):
    whole = next(r.text for r in record.reports if r.report_id == report)
    return (
        whole[row.a_start : row.a_end] if row.report_a == report else whole[row.b_start : row.b_end]
    )


def test_a_verbatim_copy_is_one_passage():
    (row,) = copies(a=text(*SIEGE), b=text(*SIEGE))
    assert (row.report_a, row.report_b) == ("a", "b")
    assert (row.relation, row.similarity) == ("verbatim", 1.0)
    assert (row.a_start, row.a_end) == (row.b_start, row.b_end) == (0, len(text(*SIEGE)))


def test_three_prints_are_a_passage_for_each_pair():
    rows = copies(a=text(*SIEGE), b=text(*SIEGE), c=text(*SIEGE))
    assert [(r.report_a, r.report_b, r.relation) for r in rows] == [
        ("a", "b", "verbatim"), ("a", "c", "verbatim"), ("b", "c", "verbatim"),
    ]  # fmt: skip


def test_an_edited_copy():
    edited = SIEGE[1].replace("had been killed by shells", "were killed by shells on Sunday")
    (row,) = copies(a=SIEGE[1], b=edited)
    assert row.relation == "edited"
    assert 0.7 <= row.similarity < 1


def test_a_shortened_copy_shows_what_is_common():
    longer = SIEGE[4].replace(" in the mill.", " in the mill before the snow came at last.")
    (row,) = copies(a=SIEGE[4], b=longer)
    assert row.relation == "verbatim"
    assert (row.a_start, row.b_start) == (0, 0)
    assert SIEGE[4].startswith(longer[row.b_start : row.b_end])
    assert row.similarity == 1.0


def test_a_short_sentence_of_common_words_is_no_evidence():
    one = "They said that all of the four men are expected to be fine again."
    two = "We hope that all of the four men are expected to be fine again."
    assert copies(a=text(one, *HARVEST), b=text(two, *FERRY)) == ()


def test_a_short_sentence_of_rare_words_is():
    one = "Buccaneers ransacked Zelphora’s granaries, incinerating parchments and saffron."
    (row,) = copies(a=text(one, *HARVEST), b=text(one, *FERRY))
    assert row.relation == "verbatim"


def test_case_marks_and_apostrophes_make_no_other_text():
    one = "The town's mayor said that nobody in it had seen the soldiers of the ministry."
    two = "The towns mayor said, that nobody in it had seen the soldiers of the Ministry"
    rows = copies(a=one, b=two)
    assert len(rows) == 1
    assert rows[0].similarity == 1.0
    assert rows[0].relation == "edited"


def test_a_shared_quotation_is_a_quotation():
    quote = "“We will hold the bridge for as long as the river runs below it,”"
    (row,) = copies(
        a=f"{quote} Aren Tavik said.\n\n{FERRY[0]}", b=f"{quote} said Aren Tavik.\n\n{HARVEST[0]}"
    )
    assert row.relation in ("quotation", "edited")
    one = "“We will hold the bridge for as long as the river runs below it and longer.”"
    rows = copies(
        a=f"Aren Tavik spoke on Monday.\n\n“Nobody will pass,” Tavik said. {one}",
        b=f"“They may try it,” said Aren Tavik. {one}",
    )
    assert [row.relation for row in rows] == ["quotation"]


def test_unrelated_texts_share_nothing():
    assert copies(a=text(*SIEGE), b=text(*HARVEST), c=text(*FERRY)) == ()


def test_short_sentences_recur_by_themselves():
    assert copies(a="He did not say more.", b="He did not say more.") == ()


def test_a_report_is_no_copy_of_itself():
    assert copies(a=text(*SIEGE, *SIEGE)) == ()


def test_a_phrase_of_the_language_is_no_copy():
    one = "The mayor of the town said on Monday that the bridge had been closed to carts."
    two = "The mayor of the town said on Monday that nine cows had eaten the flowers."
    assert copies(a=one, b=two) == ()


def test_words_are_compared_without_case_and_apostrophes():
    assert plain_words("The town’s “Men” ran—far.") == ["the", "towns", "men", "ran", "far"]


@given(st.lists(st.sampled_from([*SIEGE, *HARVEST, *FERRY]), min_size=2, max_size=8))
def test_passages_read_alike_on_both_sides(sentences):
    half = len(sentences) // 2
    record = pile({"a": text(*sentences[:half]), "b": text(*sentences[half:])})
    texts = {r.report_id: r.text for r in record.reports}
    for row in record.copies:
        one = texts[row.report_a][row.a_start : row.a_end]
        two = texts[row.report_b][row.b_start : row.b_end]
        assert one
        assert two
        assert 0 < row.similarity <= 1
        if row.relation == "verbatim":
            assert one.split() == two.split()
        assert row.report_a < row.report_b


def test_a_sentence_that_many_reports_hold_is_still_found():
    readings = read_all([text(SIEGE[0], other) for other in (*SIEGE[1:], *HARVEST, *FERRY)])
    lines = [line for reading in readings for line in lines_of(reading)]
    shared = [p for p in find_pairs(lines) if p.a.key[1] == p.b.key[1] == 0]
    assert len(shared) == len(readings) * (len(readings) - 1) // 2
