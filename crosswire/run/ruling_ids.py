"""What a reviewer means by an id, the beginning of one, or a row's number on the last screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from crosswire.case.screens import Screen
from crosswire.model.errors import QueryError
from crosswire.model.rows import Record

Table = Literal["figures", "events", "claims", "reports"]
SHORTEST = 4  # characters of the beginning of an id
LONGEST_NUMBER = 5  # digits of a row's number


@dataclass(frozen=True, slots=True)
class Found:
    """A row of the record: its table and its id."""

    table: Table
    id: str


def find_row(
    record: Record,
    wanted: str,
    screen: Screen | None = None,
    fingerprint: str | None = None,
    *,
    reports: bool = False,
) -> Found:
    """The figure, event, claim or report that a text means.

    `screen`: what the last screen showed; a number is of a row on it. `reports`: a report is
    asked for, whose own id may be a number too, and goes before. Raises QueryError CW501
    where there is none or several, and CW512 where the record changed since that screen.
    """
    if reports and any(r.report_id == wanted for r in record.reports):
        return Found("reports", wanted)
    if is_number(wanted):
        return find_row(record, numbered(int(wanted), screen, fingerprint))
    exact = [f for f in rows_of(record) if f.id == wanted]
    if len(exact) == 1:
        return exact[0]
    found = [f for f in rows_of(record) if len(wanted) >= SHORTEST and f.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        some = ", ".join(f.id for f in found[:3])
        raise QueryError("CW501", f"{wanted!r} may be {some} or others", do="Write more of the id.")
    raise QueryError(
        "CW501", f"no figure, event, claim or report has the id {wanted!r}",
        do="Give an id, or a row's number on the last screen of `crosswire figures` or `trace`.",
    )  # fmt: skip


def rows_of(record: Record) -> Iterable[Found]:
    """All rows on which one can rule by id."""
    yield from (Found("figures", f.figure_id) for f in record.figures)
    yield from (Found("events", e.event_id) for e in record.events)
    yield from (Found("claims", c.claim_id) for c in record.claims)
    yield from (Found("reports", r.report_id) for r in record.reports)


def is_number(wanted: str) -> bool:
    """Whether a text is a row's number, and no id."""
    plain = wanted.isascii() and wanted.isdecimal() and not wanted.startswith("0")
    return plain and len(wanted) <= LONGEST_NUMBER


def numbered(number: int, screen: Screen | None, fingerprint: str | None) -> str:
    """The id of the row of a number on the last screen. Raises QueryError CW512."""
    again = "Run `crosswire figures` or `crosswire trace` again and take the number from it."
    if screen is None:
        raise QueryError("CW512", "no screen with numbers was shown yet", do=again)
    if fingerprint is not None and screen.fingerprint != fingerprint:
        raise QueryError("CW512", "the record has changed since the last screen", do=again)
    if not 0 < number <= len(screen.rows):
        what = f"the last screen has no row {number}, only 1 to {len(screen.rows)}"
        raise QueryError("CW512", what, do=again)
    return screen.rows[number - 1]


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
