"""Which decisions concern which parts, and which parts they bind together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.rows import Decision
from crosswire.pile.decisions.content import After, Before, FigureMark, Mark, encode
from crosswire.pile.events import EventName, event_ids
from crosswire.pile.stages.rulings import (
    Signs,
    bound,
    by_table,
    events_about,
    of_nowhere,
    parts_about,
)

PARTS = {"a": ("a",), "b": ("b", "b2"), "r 3": ("r 3",)}
SIGNS = {
    "a": Signs(("c-1",), ("g-1",), (9,)),
    "b": Signs(("c-2",), ("g-2",), (9,)),
    "b2": Signs(("c-4",), ("g-1",), (9,)),
    "r 3": Signs(("c-3",), ("g-3",), (3,)),
}
NOBODY = Mark(claim_id="c-gone", report_id="gone", sign="g-gone", words=9)


def mark(claim: str, report: str, sign: str, words: int = 9) -> Mark:
    return Mark(claim_id=claim, report_id=report, sign=sign, words=words)


ONE, TWO, THREE = mark("c-1", "a", "g-1"), mark("c-2", "b", "g-2"), mark("c-3", "r 3", "g-3")


def decision(
    number: int, about: str, judgement: str, before: Before | None = None,
    after: After | None = None,
) -> Decision:  # fmt: skip
    return Decision(
        decision_id=f"d-{number}", made_at="2024-01-01T00:00:00Z", made_by="Ada", about=about,
        judgement=judgement, before=encode(before or Before()), after=encode(after or After()),
    )  # fmt: skip


def told(*decisions: Decision) -> dict[tuple[str, ...], list[str]]:
    about = parts_about(decisions, PARTS, SIGNS)
    found = bound(PARTS, decisions, about)
    return {names: [d.decision_id for d in own] for names, own in found.items()}


def rejected(*marks: Mark) -> Decision:
    return decision(1, "claims:any", "reject", Before(claims=marks))


def test_without_decisions_each_part_stands_alone():
    assert told() == {("a",): [], ("b",): [], ("r 3",): []}


def test_a_decision_concerns_the_part_of_its_claim_and_not_other_prints_of_the_sentence():
    assert told(rejected(ONE)) == {("a",): ["d-1"], ("b",): [], ("r 3",): []}


def test_where_its_claim_is_gone_it_concerns_its_report_else_all_that_print_the_sentence():
    anew = mark("c-gone", "b2", "g-1")
    assert told(rejected(anew)) == {("a",): [], ("b",): ["d-1"], ("r 3",): []}
    lost = mark("c-gone", "gone", "g-1")
    assert told(rejected(lost)) == {("a", "b"): ["d-1"], ("r 3",): []}


def test_a_short_sentence_recurs_by_itself_so_it_is_not_looked_for_elsewhere():
    assert told(rejected(mark("c-gone", "gone", "g-3", words=3)))["r 3",] == []


def test_a_decision_of_which_nothing_is_there_is_of_no_part_and_unresolved_once():
    one = rejected(NOBODY)
    assert not any(told(one).values())
    assert {key: v.state for key, v in of_nowhere((one,), frozenset()).items()} == {
        "d-1": "unresolved"
    }


def test_a_decision_on_claims_of_an_excluded_report_waits():
    one = rejected(NOBODY)
    assert of_nowhere((one,), frozenset({"c-gone"}))["d-1"].state == "stands"


def test_what_joins_parts_makes_one_of_them():
    same = decision(1, "events:x|y", "same", Before(sides=((ONE,), (TWO,))))
    moved = decision(2, "claims:c-3", "edit", Before(claims=(THREE,)), After(event=(TWO,)))
    assert told(same) == {("a", "b"): ["d-1"], ("r 3",): []}
    assert told(moved) == {("a",): [], ("b", "r 3"): ["d-2"]}
    assert told(same, moved) == {("a", "b", "r 3"): ["d-1", "d-2"]}


def test_a_decision_of_version_0_1_0_names_a_claim_by_its_id_alone():
    assert told(decision(1, "claims:c-3", "reject"))["r 3",] == ["d-1"]


def test_decisions_are_told_apart_by_what_they_are_on():
    figure = Before(claims=(ONE,), figure=FigureMark(kind="killed"))
    rows = (
        decision(1, "reports:a", "reject"), decision(2, "actors:x|y", "same"), rejected(ONE),
        decision(3, "events:e-1|e-2", "same"), decision(4, "figures:f-1", "accept"),
        decision(5, "figures:f-1", "accept", figure), decision(6, "songs:s-1", "accept"),
    )  # fmt: skip
    force = by_table(rows)
    assert [d.decision_id for d in force.claims] == ["d-1", "d-5"]
    sorts = (force.reports, force.actors, force.named, force.loose)
    assert [[d.decision_id for d in own] for own in sorts] == [["d-1"], ["d-2"], ["d-3"], ["d-4"]]


def name(sign: str, day: str, key: str) -> EventName:
    return EventName(sign, (day, 2, (key,)), f"e-{sign}-{key}", f"old-{key}")


def test_events_are_found_by_the_id_that_the_whole_pile_gives_them():
    early, late = name("g-1", "2021-01-01", "a"), name("g-1", "2021-01-02", "b")
    names = {"a": (late,), "b": (early,), "r 3": ()}
    (shared,) = event_ids([early])
    one = decision(1, f"events:{shared}|old-a", "same")
    assert events_about((one,), names) == {"d-1": {"b"}}
    two = decision(2, f"events:{late.apart}|{shared}", "same")
    assert events_about((two,), names) == {"d-2": {"a", "b"}}


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=5))
def test_every_part_stands_in_one_group(pairs):
    parts = {one: (one,) for one in "abc"}
    signs = {one: Signs((f"c-{one}",), (f"g-{one}",), (9,)) for one in "abc"}
    marks = {one: mark(f"c-{one}", one, f"g-{one}") for one in "abc"}
    rows = tuple(
        decision(n, "events:x|y", "same", Before(sides=((marks[a],), (marks[b],))))
        for n, (a, b) in enumerate(pairs)
    )
    groups = bound(parts, rows, parts_about(rows, parts, signs))
    assert sorted(one for names in groups for one in names) == ["a", "b", "c"]
    assert sorted(d.decision_id for own in groups.values() for d in own) == sorted(
        d.decision_id for d in rows
    )
    for a, b in pairs:
        assert any(a in names and b in names for names in groups)
