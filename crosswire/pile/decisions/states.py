"""What became of each decision, as rows: it stands, or why it does not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.model.codes import RulingState
from crosswire.model.record import Decision, Ruling
from crosswire.pile.decisions.content import NOT_UNDERSTOOD, content_of
from crosswire.pile.decisions.standing import in_order, undone

GONE = "nothing that it is about is in the record"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a step of the pile found of a decision. `rows`: what it is about now, by id."""

    state: RulingState
    rows: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    why: str | None = None


def stands(rows: Iterable[str], why: str | None = None) -> Verdict:
    """It stands, and is about these rows."""
    return Verdict("stands", tuple(sorted(rows)), why=why)


def unresolved(why: str = GONE) -> Verdict:
    """What it is about is not there, or cannot be told."""
    return Verdict("unresolved", why=why)


def disputed(rows: Iterable[str], against: Iterable[Decision]) -> Verdict:
    """Another reviewer rules otherwise, so neither counts."""
    others = sorted({d.decision_id: d for d in against}.values(), key=lambda d: d.decision_id)
    who = " and ".join(sorted({d.made_by for d in others}))
    why = f"{who} ruled otherwise, so neither ruling counts"
    return Verdict("disputed", tuple(sorted(rows)), tuple(d.decision_id for d in others), why)


def replaced(rows: Iterable[str], by: Decision) -> Verdict:
    """The same reviewer ruled anew on all that it is about."""
    why = f"replaced by a later ruling of {by.made_by}"
    return Verdict("replaced", tuple(sorted(rows)), (by.decision_id,), why)


def rulings_of(decisions: Iterable[Decision], found: dict[str, Verdict]) -> tuple[Ruling, ...]:
    """A row for each decision, by id: none is left out, whatever it is about.

    `found`: what the steps of the pile found of those that stand, by id.
    """
    ordered = in_order(decisions)
    known = {d.decision_id: d for d in ordered}
    gone = undone(ordered)
    rows = []
    for one in ordered:
        verdict = _of(one, known, gone, found)
        rows.append(
            Ruling(
                decision_id=one.decision_id, act=content_of(one).act, state=verdict.state,
                why=verdict.why, against=verdict.against, rows=verdict.rows,
            )
        )  # fmt: skip
    return tuple(sorted(rows, key=lambda r: r.decision_id))


def _of(
    one: Decision, known: dict[str, Decision], gone: dict[str, str], found: dict[str, Verdict]
) -> Verdict:
    if one.decision_id in gone:
        by = gone[one.decision_id]
        return Verdict("undone", against=(by,), why=f"undone by {known[by].made_by}")
    if one.revokes is not None:
        if one.revokes not in known:
            return unresolved("the decision that it undoes is not in the case")
        return Verdict("stands", (one.revokes,))
    if content_of(one).act == "unknown":
        return unresolved(NOT_UNDERSTOOD)
    return found.get(one.decision_id) or unresolved()
