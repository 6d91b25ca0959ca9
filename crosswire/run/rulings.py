"""What a reviewer rules, kept in the case as decisions, and what each changes.

A ruling is kept on the sentences of claims, on texts, outlets and actors: on what stays where it
is when reports come. `rule` makes one of any sort and gives what it changed in the figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from getpass import getuser
from typing import TYPE_CHECKING

from crosswire.desk.rulings import changes_in_words
from crosswire.model.errors import QueryError
from crosswire.model.ids import make_id
from crosswire.model.record import Ruling
from crosswire.model.rows import Decision, Record
from crosswire.pile.decisions.content import encode
from crosswire.pile.decisions.standing import order_of, undone
from crosswire.run.ruling_acts import Draft, RuleAct
from crosswire.run.ruling_drafts import draft_of
from crosswire.run.update import record_with

if TYPE_CHECKING:
    from crosswire.run.case import Case

# the tables that a ruling can change and that its outcome is told from
COMPARED = ("claims", "events", "figures", "origins", "rulings", "decisions")


@dataclass(frozen=True, slots=True)
class RulingOutcome:
    """A ruling and what it changed in the figures, in words; `kept` is false of a dry run.

    `ruling`: what became of it in the record: it may be in dispute with another at once.
    """

    decision: Decision
    changes: tuple[str, ...]
    ruling: Ruling | None
    kept: bool


def rule(
    case: Case,
    act: RuleAct,
    *ids: str,
    because: str | None = None,
    by: str | None = None,
    at: str | None = None,
    cells: Mapping[str, str] | None = None,
    dry_run: bool = False,
) -> RulingOutcome:
    """Rules on rows of a case, derives the record anew, and gives what changed.

    `ids`: ids, unique beginnings of ids (4 characters), or row numbers of the last screen; names
    of actors and outlets where an act is on these. `cells`: of `edit` the columns, of `best` the
    bounds, as text. `because`: why; `by`: who rules, the user of the machine where left out;
    `at`: when (ISO 8601), now where left out. `dry_run`: nothing is kept.

    Raises QueryError CW501 (no such row), CW511 (nothing can be ruled so), CW512 (an old screen).
    """
    draft = draft_of(case, act, ids, dict(cells or {}))
    return _settle(case, draft, because, by, at, dry_run=dry_run)


def undo(
    case: Case,
    decision_id: str = "last",
    *,
    because: str | None = None,
    by: str | None = None,
    at: str | None = None,
    dry_run: bool = False,
) -> RulingOutcome:
    """Takes a decision back: `last` is the last one that stands. An undoing can be undone too.

    Raises QueryError CW501 where there is no such decision, CW511 where it is undone already.
    """
    wanted = find_decision(case.store.decisions, decision_id)
    draft = Draft(wanted.about, wanted.judgement, revokes=wanted.decision_id)
    return _settle(case, draft, because, by, at, dry_run=dry_run)


def find_decision(decisions: Iterable[Decision], wanted: str) -> Decision:
    """The decision of an id, of a unique beginning of one, or the `last` one that stands."""
    ordered = sorted(decisions, key=order_of)
    gone = undone(ordered)
    if wanted == "last":
        standing = [d for d in ordered if d.decision_id not in gone and d.revokes is None]
        if not standing:
            raise QueryError("CW511", "nothing that was ruled stands", do="There is none to undo.")
        return standing[-1]
    exact = [d for d in ordered if d.decision_id == wanted]
    found = exact or [d for d in ordered if d.decision_id.startswith(wanted)]
    if len(found) != 1:
        what = "several decisions begin" if found else "no decision begins"
        raise QueryError(
            "CW501", f"{what} with {wanted!r}", do="`crosswire rulings` shows their ids."
        )
    if found[0].decision_id in gone:
        by = gone[found[0].decision_id]
        raise QueryError(
            "CW511", f"{found[0].decision_id} is undone already", do=f"Undo {by} to restore it."
        )
    return found[0]


def decision_of(
    draft: Draft,
    known: Iterable[Decision],
    because: str | None = None,
    by: str | None = None,
    at: str | None = None,
) -> Decision:
    """The decision of a draft; without `at` it is made now, and after all that are known."""
    made_by = by or _user()
    made_at = at or _now(known)
    before, after = encode(draft.before), encode(draft.after)
    return Decision(
        decision_id=make_id(
            "d", draft.about, draft.judgement, made_at, made_by, before, after, because,
            draft.revokes,
        ),
        made_at=made_at,
        made_by=made_by,
        about=draft.about,
        judgement=draft.judgement,
        before=before,
        after=after,
        reason=because,
        revokes=draft.revokes,
    )  # fmt: skip


def _settle(
    case: Case,
    draft: Draft,
    because: str | None,
    by: str | None,
    at: str | None,
    *,
    dry_run: bool,
) -> RulingOutcome:
    before = case.part(*COMPARED)
    decision = decision_of(draft, before.decisions, because, by, at)
    if dry_run:
        after = record_with(case.store, before, (decision,))
    else:
        case.store.add_decision(decision)
        case.update()
        after = case.part(*COMPARED)
    return outcome_of(decision, before, after, kept=not dry_run)


def outcome_of(decision: Decision, before: Record, after: Record, *, kept: bool) -> RulingOutcome:
    """What a decision changed from one record to the next."""
    ruling = next((r for r in after.rulings if r.decision_id == decision.decision_id), None)
    return RulingOutcome(decision, tuple(changes_in_words(before, after)), ruling, kept)


def _now(known: Iterable[Decision]) -> str:
    """This moment, to the microsecond; later than all decisions, should the clock go wrong."""
    moment = datetime.now(UTC)
    last = max((order_of(d)[0] for d in known), default=0.0)
    if last >= moment.timestamp():
        moment = datetime.fromtimestamp(last, UTC) + timedelta(milliseconds=1)
    return moment.isoformat(timespec="microseconds")


def _user() -> str:
    try:
        return getuser()
    except (OSError, KeyError):  # a machine without users
        return "unknown"
