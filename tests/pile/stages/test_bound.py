"""Which decisions concern which parts, and which parts they bind together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.rows import Decision
from crosswire.pile.stages.rulings import bound, of_actors

IDS = {"a": ["a", "c-1", "e-1"], "b": ["b", "c-2", "e-2"], "r 3": ["r 3", "c-3", "e-3"]}


def decision(number: int, about: str, **more: str) -> Decision:
    return Decision(
        decision_id=f"d-{number}", made_at="2024-01-01T00:00:00Z", made_by="Ada", about=about,
        judgement="same", **more,
    )  # fmt: skip


def told(*decisions: Decision) -> dict[tuple[str, ...], list[str]]:
    return {names: [d.decision_id for d in own] for names, own in bound(IDS, decisions)}


def test_without_decisions_each_part_stands_alone():
    assert told() == {("a",): [], ("b",): [], ("r 3",): []}


def test_a_decision_concerns_the_part_whose_id_it_names():
    assert told(decision(1, "claims:c-2")) == {("a",): [], ("b",): ["d-1"], ("r 3",): []}


def test_a_decision_on_ids_of_two_parts_makes_them_one():
    assert told(decision(1, "events:e-1|e-2")) == {("a", "b"): ["d-1"], ("r 3",): []}


def test_what_a_decision_moves_where_counts_too():
    found = told(decision(1, "claims:c-1", after="event=e-3"))
    assert found == {("a", "r 3"): ["d-1"], ("b",): []}


def test_an_id_with_a_space_is_found():
    assert told(decision(1, "reports:r 3"))["r 3",] == ["d-1"]


def test_a_decision_on_something_else_concerns_all():
    assert all(own == ["d-1"] for own in told(decision(1, "outlets:gazette")).values())


def test_who_takes_a_decision_back_concerns_whom_it_concerned():
    first = decision(1, "events:e-1|e-2")
    undone = decision(2, "events:none", revokes="d-1")
    again = decision(3, "events:none", revokes="d-2")
    assert told(first, undone, again) == {("a", "b"): ["d-1", "d-2", "d-3"], ("r 3",): []}


def test_decisions_on_actors_and_who_takes_them_back_are_apart():
    rows = (decision(1, "actors:x|y"), decision(2, "claims:c-1"), decision(3, "", revokes="d-1"))
    assert [d.decision_id for d in of_actors(rows)] == ["d-1", "d-3"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=5))
def test_every_part_stands_in_one_group(pairs):
    ids = {name: [name, f"e-{name}"] for name in "abc"}
    rows = tuple(decision(n, f"events:e-{a}|e-{b}") for n, (a, b) in enumerate(pairs))
    groups = [names for names, _ in bound(ids, rows)]
    assert sorted(name for names in groups for name in names) == ["a", "b", "c"]
    for a, b in pairs:
        assert any(a in names and b in names for names in groups)
