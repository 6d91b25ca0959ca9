"""What a reviewer rules of actors and of events, kept in the case as a decision."""

from __future__ import annotations

from datetime import UTC, datetime
from getpass import getuser
from typing import Literal

from crosswire.model.codes import Judgement
from crosswire.model.errors import QueryError
from crosswire.model.ids import make_id
from crosswire.model.rows import Decision, Record
from crosswire.pile.events.rulings import TABLE
from crosswire.pile.identities.decided import about
from crosswire.run.case import Case


def rule_on(
    case: Case,
    one: str,
    two: str,
    judgement: Literal["same", "different", "unsure"],
    *,
    reason: str | None = None,
    by: str | None = None,
) -> Decision:
    """A ruling on two events where both are ids of events, else on two actors."""
    known = {e.event_id for e in case.record().events}
    ruled = rule_on_events if {one, two} <= known else rule_on_actors
    return ruled(case, one, two, judgement, reason=reason, by=by)


def rule_on_events(
    case: Case,
    one: str,
    two: str,
    judgement: Literal["same", "different", "unsure"],
    *,
    reason: str | None = None,
    by: str | None = None,
    at: str | None = None,
) -> Decision:
    """Keeps that two events, by their ids, are one happening or not, and gives the decision.

    `by` and `at` as in `rule_on_actors`. Raises QueryError CW501 where an event is not in the
    record, or both are one.
    """
    known = {e.event_id for e in case.record().events}
    for wanted in (one, two):
        if wanted not in known:
            raise QueryError(
                "CW501", f"no event has the id {wanted!r}", do="Give an id of the table events."
            )
    if one == two:
        raise QueryError("CW501", f"{one!r} is one event already", do="Give two ids.")
    return _keep(case, about(one, two, TABLE), judgement, reason, by, at)


def rule_on_actors(
    case: Case,
    one: str,
    two: str,
    judgement: Literal["same", "different", "unsure"],
    *,
    reason: str | None = None,
    by: str | None = None,
    at: str | None = None,
) -> Decision:
    """Keeps that two actors are the same or not, and gives the decision.

    `one` and `two` are ids or names of the record; `by`: who rules, the user of the machine
    where left out; `at`: when (ISO 8601), now where left out. Raises QueryError CW501 where
    nobody of that id or name is in the record, or several are.
    """
    record = case.record()
    ids = find_actor(record, one), find_actor(record, two)
    if ids[0] == ids[1]:
        raise QueryError(
            "CW501", f"{one!r} and {two!r} are one actor already, {ids[0]!r}",
            do="Name two ids of the table actor_links to part what was joined.",
        )  # fmt: skip
    return _keep(case, about(*ids), judgement, reason, by, at)


def _keep(
    case: Case, what: str, judgement: Judgement, reason: str | None, by: str | None, at: str | None
) -> Decision:
    made_at = at or datetime.now(UTC).isoformat(timespec="seconds")
    made_by = by or getuser()
    decision = Decision(
        decision_id=make_id("d", what, judgement, made_at, made_by),
        made_at=made_at,
        made_by=made_by,
        about=what,
        judgement=judgement,
        reason=reason,
    )
    case.store.add_decision(decision)
    return decision


def find_actor(record: Record, wanted: str) -> str:
    """The id that a user means by an id or a name. Raises QueryError CW501."""
    ids = {a.actor_id for a in record.actors} | {s.speaker_id for s in record.statements}
    ids |= {i for link in record.actor_links for i in (link.actor_a, link.actor_b)}
    if wanted in ids:
        return wanted
    lower = wanted.lower()
    named = sorted(
        {
            a.actor_id
            for a in record.actors
            if a.actor_id and lower in ((a.name or "").lower(), a.quote.lower())
        }
    )
    if len(named) == 1:
        return named[0]
    what = f"several actors are called {wanted!r}: {', '.join(named)}" if named else (
        f"no actor is called {wanted!r}"
    )  # fmt: skip
    raise QueryError("CW501", what, do="Give an id that `crosswire actors` shows.")
