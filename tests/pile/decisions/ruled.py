"""A small pile that is read once, copies of its reports, and decisions on it."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
from factories import read
from msgspec.structs import replace

from crosswire.model.ids import make_id
from crosswire.model.rows import Claim, Decision, Reading, Record
from crosswire.pile.decisions.content import After, Before, FigureMark, ReportMark, encode
from crosswire.pile.decisions.marks import marked
from crosswire.pile.derive import derive

TEXTS = {
    "a": "Shells killed 25 people in the market of Homs on Monday, the doctor Ida Moren said. "
    "The market stands near the Clock Tower of Homs. "
    "Gunmen killed 14 people in Damascus on 20 February 2021, the report added.",
    "b": "The governor of Homs, Oren Falk, said on Tuesday that the shells of Monday had killed 31 "
    "people in the market near the Clock Tower of Homs, where the doctor Ida Moren works.",
    "c": "After Monday's shells on the market near the Clock Tower of Homs, 9 fighters were "
    "captured there, said the governor of Homs, Oren Falk. The doctor Ida Moren was not hurt.",
}
OUTLETS = {"a": "The Daily Sand", "b": "Wire One", "c": "Wire One"}


@cache
def readings() -> tuple[Reading, ...]:
    """The readings of the three reports."""
    return tuple(
        read(text, key, published=f"2021-04-0{n + 6}", outlet=OUTLETS[key])
        for n, (key, text) in enumerate(TEXTS.items())
    )


def copied(reading: Reading, report_id: str) -> Reading:
    """The reading of an exact copy under another id: all of its claims have other ids."""
    data = msgspec.json.encode(reading).decode()
    data = data.replace(f'"{reading.report.report_id}"', f'"{report_id}"')
    for claim in reading.claims:
        data = data.replace(claim.claim_id, make_id("c", report_id, claim.claim_id))
    for one in reading.statements:
        data = data.replace(one.statement_id, make_id("s", report_id, one.statement_id))
    return msgspec.json.decode(data, type=Reading)


def record(*decisions: Decision, more: tuple[Reading, ...] = ()) -> Record:
    """The record of the pile under some decisions."""
    return derive([*readings(), *more], decisions=decisions)


def claim(value: float, of: Record | None = None) -> Claim:
    """The claim of a number."""
    found = [c for c in (of or record()).claims if c.value == value]
    return min(found, key=lambda c: c.claim_id)


def marks(*claims: Claim) -> tuple[Any, ...]:
    """What a ruling keeps of claims."""
    known = marked(readings())
    return tuple(known.mark(c) for c in claims)


def decision(
    number: int, about: str, judgement: str, before: Before | None = None,
    after: After | None = None, by: str = "Ada", **columns: Any,
) -> Decision:  # fmt: skip
    """A decision made in a given minute."""
    return Decision(
        decision_id=f"d-{number}", made_at=f"2021-05-01T10:{number:02d}:00+00:00", made_by=by,
        about=about, judgement=judgement, before=encode(before or Before()),
        after=encode(after or After()), **columns,
    )  # fmt: skip


def on_claim(
    number: int, count: float, judgement: str, by: str = "Ada", /, **cells: Any
) -> Decision:
    """A decision on the claim of a number."""
    one = claim(count)
    before = Before(claims=marks(one), cells={k: getattr(one, k, None) for k in cells})
    return decision(
        number, f"claims:{one.claim_id}", judgement, before, After(cells=cells), by
    )  # fmt: skip


def on_events(number: int, judgement: str, *values: float, by: str = "Ada") -> Decision:
    """A decision on the two events that hold two numbers."""
    now = record()
    events = [claim(v, now).event_id or "" for v in values]
    sides = tuple(marks(*(c for c in now.claims if c.event_id == e)) for e in events)
    before = Before(sides=sides)
    return decision(number, f"events:{'|'.join(sorted(events))}", judgement, before, by=by)


def split(number: int, *values: float, by: str = "Ada") -> Decision:
    """A decision that puts the claims of numbers apart from their event."""
    now = record()
    own = [claim(v, now) for v in values]
    rest = [c for c in now.claims if c.event_id == own[0].event_id and c not in own]
    return decision(
        number, f"claims:{'|'.join(c.claim_id for c in own)}", "different",
        Before(sides=(marks(*own), marks(*rest))), by=by,
    )  # fmt: skip


def move(number: int, value: float, to: float, by: str = "Ada") -> Decision:
    """A decision that moves the claim of a number to the event of another."""
    now = record()
    one, target = claim(value, now), claim(to, now)
    there = [c for c in now.claims if c.event_id == target.event_id and c != one]
    return decision(
        number, f"claims:{one.claim_id}", "edit", Before(claims=marks(one)),
        After(event=marks(*there)), by=by,
    )  # fmt: skip


def exclude(number: int, report_id: str, by: str = "Ada", **columns: Any) -> Decision:
    """A decision that a report counts for nothing."""
    report = next(r.report for r in readings() if r.report.report_id == report_id)
    mark = ReportMark(report_id=report_id, text_sha256=report.text_sha256)
    return decision(
        number, f"reports:{report_id}", columns.pop("judgement", "reject"), Before(report=mark),
        by=by, **columns,
    )  # fmt: skip


def best(number: int, kind: str, by: str = "Ada", **cells: float) -> Decision:
    """A decision that sets the bounds of the first figure of a kind in the main event."""
    now = record()
    figure = max((f for f in now.figures if f.kind == kind), key=lambda f: len(f.claims))
    return decision(
        number, f"figures:{figure.figure_id}", "set_best",
        Before(
            claims=marks(*(c for c in now.claims if c.claim_id in figure.claims)),
            figure=FigureMark(
                kind=kind, affected_id=figure.affected_id, affected_role=figure.affected_role,
                unit=figure.unit, scope=figure.scope, label=figure.label,
            ),
        ),
        After(cells=dict(cells)), by, reason="Two officials.",
    )  # fmt: skip


def undo(number: int, of: Decision, by: str = "Ada") -> Decision:
    """A decision that takes another back."""
    return decision(number, of.about, of.judgement, by=by, revokes=of.decision_id)


def state(of: Record, one: Decision) -> str:
    """What became of a decision."""
    return next(r.state for r in of.rulings if r.decision_id == one.decision_id)


def killed(of: Record) -> list[tuple[float | None, ...]]:
    """Low, best and high of the killed, event by event."""
    return sorted((f.low, f.best, f.high) for f in of.figures if f.kind == "killed")


def plain(of: Record) -> Record:
    """A record without what is only about the rulings themselves."""
    return replace(of, rulings=(), decisions=())
