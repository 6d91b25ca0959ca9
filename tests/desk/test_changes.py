"""What later reports changed: figures that moved, events that came and went, and who did it."""

from __future__ import annotations

import io

import msgspec
import pytest
from factories import read
from rich.console import Console

from crosswire.desk.changes import changes_between
from crosswire.desk.terminal.changes import render_changes
from crosswire.model.rows import Event, Figure, Record
from crosswire.pile.derive import derive

TOWN = "The army shelled the town of Aldrava on Monday and the market of Aldrava burnt down."
MAYOR = "The mayor of Aldrava, Luka Brenn, said that {} in the market of Aldrava."
NURSE = "Ida Moren, a nurse at the market of Aldrava, told visitors that {} that day in Aldrava."

FIRST = read(f"{TOWN}\n\n{MAYOR.format('38 people had been killed')}", "a", published="2021-09-14")
SECOND = read(
    f"{NURSE.format('25 people had been killed')}\n\n{TOWN} Some 300 families were displaced.",
    "b", published="2021-09-15",
)  # fmt: skip


@pytest.fixture(scope="module")
def records():
    return derive([FIRST]), derive([FIRST, SECOND])


@pytest.fixture(scope="module")
def changes(records):
    return changes_between(*records)


def moved(changes, kind="killed"):
    (found,) = [c for c in changes.figures if c.figure.kind == kind and c.before and c.after]
    return found


def test_a_figure_that_moved_has_what_moved_it_and_both_sentences(changes):
    change = moved(changes)
    assert change.what == ("low lowered", "best lowered", "disagreement opened")
    assert (change.before.low, change.after.low) == (38, 25)
    (claim,) = change.moved_by
    assert (claim.report_id, claim.value) == ("b", 25)
    assert change.before.why != change.after.why
    assert len(change.origins) == 1
    assert change.left == ()


def test_new_reports_and_figures_are_told(changes):
    assert [r.report_id for r in changes.reports] == ["b"]
    assert [c.figure.kind for c in changes.of("new")] == ["displaced"]
    assert changes.events == ()


def test_back_again_the_signs_are_turned(records):
    back = changes_between(*reversed(records))
    assert moved(back).what == ("low raised", "best raised", "disagreement closed")
    assert [r.report_id for r in back.left_reports] == ["b"]
    assert [c.what for c in back.figures if c.after is None] == [("gone",)]


def test_of_equal_records_nothing_changed(records):
    for record in records:
        nothing = changes_between(record, record)
        assert (nothing.figures, nothing.events, nothing.reports) == ((), (), ())


def record_of(*events, claims=()):
    return Record(
        claims=tuple(msgspec.structs.replace(c, event_id=e) for c, e in claims),
        events=tuple(Event(event_id=e, title=e) for e in events),
        figures=tuple(
            Figure(figure_id=f"f-{e}", event_id=e, kind="killed", rule="ucdp", reports=1,
                   origins=1, why="One.", disagreement="none", best=1.0,
                   claims=tuple(c.claim_id for c, at in claims if at == e))
            for e in events
        ),
    )  # fmt: skip


def test_two_events_that_meet_are_one_that_goes_on_and_one_that_is_gone():
    claims = [msgspec.structs.replace(FIRST.claims[0], claim_id=f"c-{n}") for n in range(3)]
    apart = record_of("e-1", "e-2", claims=list(zip(claims, ("e-1", "e-1", "e-2"), strict=True)))
    met = record_of("e-3", claims=[(c, "e-3") for c in claims])
    found = changes_between(apart, met)
    (gone,) = found.events
    assert (gone.what, gone.event.event_id, gone.to.event_id) == ("gone", "e-2", "e-3")
    (figure,) = found.of("gone")
    assert (figure.before.figure_id, figure.to.figure_id) == ("f-e-2", "f-e-3")


@pytest.mark.parametrize("width", [60, 140])
def test_the_terminal_tells_who_moved_it(changes, records, width):
    out = io.StringIO()
    console = Console(file=out, width=width)
    render_changes(console, changes, records, names={"b": "late.txt"}, spans=("then", "now"))
    told = " ".join(out.getvalue().split())
    assert "then → now" in told
    assert "38 → 25 – 25 – 38" in told
    assert "low lowered" in told
    assert "+ 25, Ida Moren late.txt, 15 Sep 2021" in told
    assert "was: One count only: 38" in told


def test_no_change_is_told_too(records):
    out = io.StringIO()
    same = (records[0], records[0])
    render_changes(Console(file=out), changes_between(*same), same)
    assert "Nothing changed." in out.getvalue()
