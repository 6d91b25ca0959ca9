"""The ladder of a quantity: which counts stand, and which were replaced."""

from __future__ import annotations

import pytest
from factories import read
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.pile.derive import derive
from crosswire.pile.figures.ladder import ladder_of
from crosswire.pile.figures.rules import Voice, decide
from crosswire.words.rules import rule_of

DAYS = ("", "2021-04-05", "2021-04-06", "2021-04-07", "2021-04-08")
BODIES = ("mayor", "ministry", "rebels", "herald")
GROWTH = ("cumulative", "stock", "flow")


def told(value, day="", body="herald", **more):
    return Voice(value, value, value, since=day, day=day, body=body, line=body,
                 named=body != "herald", **more)  # fmt: skip


def opposed(a, b):
    return a.body != b.body and "rebels" in (a.body, b.body)


VOICES = st.lists(
    st.builds(
        told,
        st.sampled_from([6.0, 31.0, 40.0, 44.0, 100.0]),
        st.sampled_from(DAYS),
        st.sampled_from(BODIES),
        own=st.booleans(),
        whole=st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


def standing(growth, *voices):
    return {v.value for v in ladder_of(list(voices), growth, opposed).standing}


def test_the_example_of_a_growing_toll():
    voices = [
        told(6.0, DAYS[1]), told(31.0, DAYS[2], "mayor"), told(44.0, DAYS[4], "ministry"),
        told(100.0, DAYS[4], "rebels"),
    ]  # fmt: skip
    ladder = ladder_of(voices, "cumulative", opposed)
    found = decide(ladder.standing, rule_of("ucdp"))
    assert (found.low, found.best, found.high) == (44, 44, 100)
    assert [(a.value, b.value) for a, b in ladder.replaced] == [(6, 44), (31, 44)]


@pytest.mark.parametrize(
    ("growth", "first", "then", "left"),
    [
        ("cumulative", 31.0, 44.0, {44.0}),
        ("cumulative", 44.0, 31.0, {31.0, 44.0}),  # lower and later of another body: a rival
        ("stock", 231.0, 130.0, {130.0}),
        ("stock", 130.0, 231.0, {231.0}),
        ("flow", 157.0, 400.0, {157.0, 400.0}),
    ],
)
def test_the_growth_of_a_kind_decides(growth, first, then, left):
    voices = told(first, DAYS[1], "mayor"), told(then, DAYS[3], "ministry")
    assert standing(growth, *voices) == left


def test_one_body_takes_back_what_it_said_up_and_down():
    for then in (31.0, 100.0):
        voices = told(44.0, DAYS[1], "mayor"), told(then, DAYS[2], "mayor")
        assert standing("cumulative", *voices) == {then}


def test_counts_of_one_day_are_rivals():
    assert standing("cumulative", told(31.0, DAYS[1], "mayor"), told(44.0, DAYS[1])) == {31, 44}


def test_rebels_replace_no_count_of_a_ministry():
    assert standing("cumulative", told(44.0, DAYS[1], "ministry"), told(100.0, DAYS[3], "rebels")) \
        == {44, 100}  # fmt: skip


def test_an_old_count_printed_late_is_known_since_it_was_first_told():
    voices = told(6.0, DAYS[1], "mayor"), told(31.0, DAYS[2], "ministry"), told(6.0, DAYS[3])
    assert standing("cumulative", *voices) == {31}


def test_a_side_that_counts_its_own_losses_is_replaced_by_nobody_else():
    voices = told(12.0, DAYS[1], "ministry", own=True), told(60.0, DAYS[3], "mayor")
    assert standing("cumulative", *voices) == {12, 60}


@settings(max_examples=150)
@given(VOICES, st.sampled_from(GROWTH), st.randoms())
def test_the_order_changes_nothing_and_something_stands(voices, growth, random):
    ladder = ladder_of(voices, growth, opposed)
    mixed = list(voices)
    random.shuffle(mixed)
    other = ladder_of(mixed, growth, opposed)
    assert sorted(map(repr, ladder.standing)) == sorted(map(repr, other.standing))
    assert ladder.standing
    total = len(ladder.standing) + len(ladder.replaced) + len(ladder.parts)
    assert total == len(voices)
    found = decide(ladder.standing, rule_of("ucdp"))
    assert found.low <= found.best <= found.high


@settings(max_examples=150)
@given(VOICES, st.sampled_from(GROWTH))
def test_a_later_whole_count_never_lowers_the_day_that_is_known(voices, growth):
    before = ladder_of(voices, growth, opposed).standing
    later = told(50.0, "2021-04-09", "ministry")
    after = ladder_of([*voices, later], growth, opposed).standing
    assert max(v.since for v in after) >= max(v.since for v in before)


SAID = {
    "toll": "The mayor, Luka Brenn, said that {} people had been killed in Aldrava on Monday.",
    "children": "Ida Moren, a nurse, said that {} children had been killed in Aldrava on Monday.",
    "ministry": "The health ministry said {} people had been killed in Aldrava on Monday.",
}
COUNTS = st.lists(
    st.tuples(st.sampled_from(sorted(SAID)), st.integers(2, 60), st.integers(6, 9)),
    min_size=1,
    max_size=4,
)
NEWS = "The army shelled the town of Aldrava on Monday, 5 April 2021, and the market burnt down."


def reports(counts):
    return [
        read(f"{NEWS}\n\n{SAID[who].format(n)}", f"r{i}", published=f"2021-04-0{day}",
             outlet=f"Outlet {i}")
        for i, (who, n, day) in enumerate(counts)
    ]  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(COUNTS)
def test_every_figure_keeps_the_promises_of_the_ladder(counts):
    record = derive(reports(counts))
    by_id = {f.figure_id: f for f in record.figures}
    for figure in record.figures:
        if figure.best is not None:
            assert figure.low <= figure.best
            assert figure.high is None or figure.best <= figure.high
        if figure.part_of is not None:
            assert figure.measure == "part"
            assert figure.best <= by_id[figure.part_of].best
        old = {s.value for s in figure.superseded}
        stands = {c.value for c in record.claims if c.claim_id in figure.claims} - old
        assert figure.low in stands or not stands
        for row in figure.superseded:
            assert set(row.claims) <= set(figure.claims)
    ranks = sorted((f.event_id, f.rank) for f in record.figures)
    assert len(set(ranks)) == len(ranks)


@settings(max_examples=15, deadline=None)
@given(COUNTS, st.integers(0, 3))
def test_a_copy_adds_no_count(counts, which):
    readings = reports(counts)
    one = readings[which % len(readings)].report
    copy = read(one.text, "copy", published=one.published_end, outlet=one.outlet)
    before, after = derive(readings), derive([*readings, copy])

    def numbers(record):
        return sorted(
            (f.kind, f.label, f.low, f.best, f.high, f.rank, f.known_as_of or "",
             tuple((s.value, s.day) for s in f.superseded))
            for f in record.figures
        )  # fmt: skip

    assert numbers(before) == numbers(after)


def test_a_count_of_no_known_day_that_the_toll_has_passed_is_replaced():
    dated = [told(31.0, DAYS[1], "ministry"), told(40.0, DAYS[2], "ministry")]
    later = told(44.0, DAYS[4], "ministry")
    assert standing("cumulative", *dated, later, told(6.0)) == {44}
    assert standing("cumulative", *dated, later, told(100.0)) == {44, 100}  # above all of them
    assert standing("stock", *dated, later, told(6.0)) == {44, 6}  # such counts go both ways
    assert standing("cumulative", later, told(6.0)) == {44, 6}  # nothing tells that it was passed
