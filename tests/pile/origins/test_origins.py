"""Independent origins: a copy is no second source."""

from __future__ import annotations

from collections import Counter

import pytest
from factories import pile, read
from hypothesis import given, settings
from hypothesis import strategies as st
from paragraphs import FERRY, HARVEST, OTHER_SIEGE, SIEGE, text

from crosswire.pile.derive import derive


def texts_of(record):
    return [o for o in record.origins if o.kind != "statement"]


def origin_of(record, report, sentence):
    return next(
        s.origin_id for s in record.sentences if (s.report_id, s.sentence) == (report, sentence)
    )


def test_three_prints_of_one_text_are_one_origin():
    edited = text(SIEGE[0].replace("entered", "marched into"), *SIEGE[1:5])
    record = pile({"a": text(*SIEGE), "b": text(*SIEGE), "c": edited})
    (origin,) = record.origins
    assert origin.reports == ("a", "b", "c")
    assert {s.origin_id for s in record.sentences} == {origin.origin_id}
    assert {c.origin_id for c in record.claims} == {origin.origin_id}


def test_two_texts_are_two_origins():
    record = pile({"a": text(*SIEGE), "b": text(*OTHER_SIEGE)})
    assert [o.reports for o in texts_of(record)] in ([("a",), ("b",)], [("b",), ("a",)])


def test_the_print_that_credits_an_agency_is_the_root():
    report = text(f"ALDRAVA, Velm (AP) — {SIEGE[0]}", *SIEGE[1:])
    record = pile({"a": text(*SIEGE), "b": report})
    (origin,) = record.origins
    assert (origin.kind, origin.name, origin.first_report_id) == ("agency", "Associated Press", "b")


def test_the_earlier_print_is_the_root():
    record = derive(
        [
            read(text(*SIEGE), "a", published="2021-04-07", outlet="Late Post"),
            read(text(*SIEGE), "b", published="2021-04-06", outlet="Early Post"),
        ]
    )
    (origin,) = record.origins
    assert (origin.kind, origin.name, origin.first_report_id) == ("outlet", "Early Post", "b")


def test_a_splice_descends_from_its_sources():
    splice = text(SIEGE[1], SIEGE[2], FERRY[1], FERRY[2], HARVEST[1], HARVEST[2])
    record = pile(
        {
            "a": text(*SIEGE),
            "b": text(*FERRY, "The lake was calm again.", "A priest came to the harbour at noon."),
            "c": text(
                *HARVEST, "It has not rained since May there.", "Wells have run dry as well."
            ),
            "d": splice,
        }
    )
    assert origin_of(record, "d", 0) == origin_of(record, "a", 1)
    assert origin_of(record, "d", 2) == origin_of(record, "b", 1)
    assert origin_of(record, "d", 4) == origin_of(record, "c", 1)
    report = next(r for r in record.reports if r.report_id == "d")
    assert any(note.startswith("spliced") for note in report.notes)
    assert not any(n.startswith("spliced") for r in record.reports[:3] for n in r.notes)


def test_a_splice_never_makes_its_sources_one():
    splice = text(SIEGE[1], SIEGE[2], FERRY[1], FERRY[2], HARVEST[1], HARVEST[2])
    record = pile({"a": text(*SIEGE), "b": text(*FERRY), "c": text(*HARVEST), "d": splice})
    origins = {origin_of(record, name, 0) for name in "abc"}
    assert len(origins) == 3


def test_one_statement_in_two_texts_is_one_origin():
    one = "Major Lenka Orsul said on Monday that five soldiers had been killed at Aldrava."
    two = "According to Lenka Orsul, a major, the army lost men: five soldiers were killed."
    record = pile({"a": text(one, *SIEGE[:1], *SIEGE[3:4]), "b": text(two, *OTHER_SIEGE[2:])})
    statement = [o for o in record.origins if o.kind == "statement"]
    assert [o.reports for o in statement] == [("a", "b")]
    five = [c for c in record.claims if c.value == 5]
    assert {c.origin_id for c in five} == {statement[0].origin_id}


def test_every_claim_and_sentence_has_an_origin_that_knows_its_report():
    record = pile({"a": text(*SIEGE), "b": text(*OTHER_SIEGE), "c": text(*SIEGE[:3])})
    reports = {o.origin_id: set(o.reports) for o in record.origins}
    for row in (*record.claims, *record.sentences):
        assert row.report_id in reports[row.origin_id]


POOL = [*SIEGE, *OTHER_SIEGE, *HARVEST, *FERRY]
REPORTS = st.lists(
    st.lists(st.sampled_from(POOL), min_size=2, max_size=5, unique=True), min_size=1, max_size=4
)


def numbers(record):
    """The figures without ids: these hang on the first report's name."""
    return Counter(
        (f.kind, f.affected_role, f.affected_id, f.scope, f.window, f.unit, f.low, f.best, f.high,
         f.origins, f.disagreement)
        for f in record.figures
    )  # fmt: skip


@settings(max_examples=40)
@given(REPORTS, st.integers(0, 3), st.sampled_from(["aa", "zz"]))
def test_an_exact_copy_changes_no_figure_and_no_origin_count(reports, which, name):
    readings = [read(text(*sentences), f"r{n}") for n, sentences in enumerate(reports)]
    copied = reports[which % len(reports)]
    before = derive(readings)
    after = derive([*readings, read(text(*copied), name)])
    assert len(after.origins) == len(before.origins)
    assert numbers(after) == numbers(before)


@pytest.mark.parametrize("rule", ["ucdp", "acled", "gtd", "airwars"])
def test_a_copy_changes_nothing_under_any_rule(rule):
    readings = [read(text(*SIEGE), "a"), read(text(*OTHER_SIEGE), "b")]
    more = [*readings, *(read(text(*SIEGE), name) for name in ("c", "d", "e"))]
    assert numbers(derive(more, rule)) == numbers(derive(readings, rule))


OUTLETS = st.sampled_from([None, "Ostrel Herald", "Velm Post", "BBC News", "BBC Arabic"])
DAYS = st.sampled_from([None, "2021-04-05", "2021-04-06", "2021-04-09"])
DATED = st.lists(
    st.tuples(st.lists(st.sampled_from(POOL), min_size=2, max_size=5, unique=True), OUTLETS, DAYS),
    min_size=1, max_size=4,
)  # fmt: skip
ALL_DATED = DATED.filter(lambda reports: all(day for _, _, day in reports))


def made(number, sentences, outlet, day):
    return read(text(*sentences), f"r{number}", outlet=outlet, published=day)


@settings(max_examples=40)
@given(DATED, st.integers(0, 3), st.sampled_from(["aa", "zz"]))
def test_a_copy_with_its_outlet_and_day_changes_no_figure_story_or_origin(reports, which, name):
    readings = [made(n, *report) for n, report in enumerate(reports)]
    sentences, outlet, day = reports[which % len(reports)]
    copy = read(text(*sentences), name, outlet=outlet, published=day)
    before, after = derive(readings), derive([*readings, copy])
    assert len(after.origins) == len(before.origins)
    assert len(after.stories) == len(before.stories)
    assert numbers(after) == numbers(before)


@settings(max_examples=40)
@given(ALL_DATED, st.integers(0, 3), st.sampled_from(["aa", "zz"]))
def test_a_later_copy_by_an_unknown_outlet_adds_no_origin(reports, which, name):
    """Where undated reports are stitched from the copied one, who has it from whom stays open."""
    readings = [made(n, *report) for n, report in enumerate(reports)]
    sentences, _, _ = reports[which % len(reports)]
    copy = read(text(*sentences), name, outlet="Gadget Plume", published="2021-05-01")
    before, after = derive(readings), derive([*readings, copy])
    assert len(after.origins) == len(before.origins)
    assert numbers(after) == numbers(before)


def test_a_copy_of_weeks_later_tells_no_other_day():
    """Its "on Friday" was once taken for the Friday before the copy, and made a second event."""
    sentences = (SIEGE[3], "Its general, Aren Tavik, said that his men had captured 60 rebels.",
                 "It began on Friday, he said.")  # fmt: skip
    first = read(text(*sentences), "m", outlet="One", published="2021-04-05")
    copy = read(text(*sentences), "aa", outlet="Gadget Plume", published="2021-05-01")
    days = [
        {(e.date_start, e.date_end) for e in derive(rs).events} for rs in ([first], [first, copy])
    ]
    assert days[0] == days[1]
    assert numbers(derive([first, copy])) == numbers(derive([first]))


@settings(max_examples=25)
@given(DATED, st.permutations(range(4)))
def test_reports_may_come_in_any_order(reports, order):
    readings = [made(n, *report) for n, report in enumerate(reports)]
    moved = [readings[n] for n in order if n < len(readings)]
    assert derive(moved) == derive(readings)
