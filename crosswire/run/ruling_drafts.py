"""Rulings to be: from an act and ids to what is kept of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crosswire.case.screens import last_screen
from crosswire.model.claims import Claim
from crosswire.model.codes import Judgement
from crosswire.model.errors import QueryError
from crosswire.model.rows import Event, Figure, Record
from crosswire.pile.decisions.content import (
    ACTORS,
    CLAIMS,
    EVENTS,
    FIGURES,
    OUTLETS,
    REPORTS,
    After,
    Before,
    Cell,
    FigureMark,
    Mark,
    ReportMark,
)
from crosswire.pile.decisions.marks import Marked, marked
from crosswire.run.ruling_acts import Draft, RuleAct
from crosswire.run.ruling_cells import bounds_of, cells_of
from crosswire.run.ruling_ids import Found, Table, find_actor, find_row, is_number

if TYPE_CHECKING:
    from crosswire.run.case import Case

ROWS = ("e-", "f-", "c-")  # how ids of events, figures and claims begin
MOST = 100  # claims of an event that a ruling keeps: more tell nothing new
SNAPSHOT = (
    "kind", "value", "low", "high", "unit", "affected", "affected_role", "speaker", "scope",
    "modality", "time_start", "time_end", "place",
)  # fmt: skip


def draft_of(case: Case, act: RuleAct, ids: tuple[str, ...], cells: dict[str, str]) -> Draft:
    """What a reviewer rules of rows. Raises QueryError CW501, CW511 or CW512."""
    desk = _Desk(case, case.part("reports", "claims", "events", "figures"))
    makers: dict[str, Callable[[_Desk, tuple[str, ...], dict[str, str]], Draft]] = {
        "accept": _judge("accept"), "reject": _judge("reject"), "unsure": _judge("unsure"),
        "edit": _edit, "move": _move, "same": _pair("same"), "different": _pair("different"),
        "split": _split, "exclude": _exclude, "best": _best,
    }  # fmt: skip
    if act not in makers:
        raise _cannot(f"{act!r} is nothing that one can rule", f"Choose {', '.join(makers)}.")
    return makers[act](desk, ids, cells)


@dataclass(frozen=True, slots=True)
class _Desk:
    """The case and its record, before a ruling; `record` holds what can be ruled on by id."""

    case: Case
    record: Record

    def find(self, wanted: str, *tables: Table) -> Found:
        """A row of some tables. Raises QueryError."""
        screen = last_screen(self.case.folder)
        fingerprint = self.case.store.record_fingerprint()
        reports = tables == ("reports",)
        found = find_row(self.record, wanted, screen, fingerprint, reports=reports)
        if tables and found.table not in tables:
            raise _cannot(
                f"{wanted!r} is one of {found.table}",
                f"This is ruled on {' or '.join(tables)}.",
            )
        return found

    def claims(self, found: Found) -> list[Claim]:
        """The claims of a row."""
        if found.table == "figures":
            ids = set(self.figure(found.id).claims)
            return [c for c in self.record.claims if c.claim_id in ids]
        if found.table == "events":
            whole = self.event(found.id).part_of or found.id
            return [c for c in self.record.claims if c.event_id == whole]
        return [c for c in self.record.claims if c.claim_id == found.id]

    def event(self, event_id: str) -> Event:
        return next(e for e in self.record.events if e.event_id == event_id)

    def figure(self, figure_id: str) -> Figure:
        return next(f for f in self.record.figures if f.figure_id == figure_id)

    def event_of(self, wanted: str) -> Event:
        """The event that a row is or belongs to; of a day of a longer one, the whole."""
        found = self.find(wanted, "events", "figures", "claims")
        if found.table == "claims":
            event_id = self.claims(found)[0].event_id
            if event_id is None:
                raise _cannot(f"the claim {found.id} is of no event", "Undo what rejected it.")
        else:
            event_id = self.figure(found.id).event_id if found.table == "figures" else found.id
        event = self.event(event_id)
        return self.event(event.part_of) if event.part_of else event

    def marks(self, claims: Iterable[Claim]) -> tuple[Mark, ...]:
        """What a ruling keeps of claims: one print of each, by their signs."""
        rows = list(claims)
        known = self._marked({c.report_id for c in rows})
        first: dict[str, Mark] = {}
        for claim in sorted(rows, key=lambda c: c.claim_id):
            mark = known.mark(claim)
            first.setdefault(mark.sign, mark)
        return tuple(first[sign] for sign in sorted(first)[:MOST])

    def read(self, claim: Claim) -> Claim:
        """The claim as it was read, before any ruling."""
        (reading,) = self.case.store.reading_source().load([claim.report_id])
        return next((c for c in reading.claims if c.claim_id == claim.claim_id), claim)

    def named(self) -> Record:
        """The record with all that bears a name: actors, speakers, places."""
        return self.case.part("claims", "actors", "statements", "actor_links", "places")

    def _marked(self, reports: set[str]) -> Marked:
        return marked(self.case.store.reading_source().load(sorted(reports)))


def _judge(judgement: Judgement) -> Callable[[_Desk, tuple[str, ...], dict[str, str]], Draft]:
    """Right, wrong or unsure: of a claim, a figure, an event or a report."""

    def draft(desk: _Desk, ids: tuple[str, ...], _: dict[str, str]) -> Draft:
        found = desk.find(_one(ids))
        if found.table == "reports":
            return _report(desk, found.id, judgement)
        if found.table == "figures" and judgement == "reject":
            found = _only_claim(desk, found)
        if found.table == "events" and judgement == "reject":
            raise _cannot(
                "an event is rejected by its claims", "Reject these; `crosswire trace` shows them."
            )
        before = Before(claims=desk.marks(desk.claims(found)))
        if found.table == "figures":
            before = _before_figure(desk, desk.figure(found.id))
        elif found.table == "claims" and judgement == "accept":
            claim = desk.claims(found)[0]
            cells = {name: getattr(claim, name) for name in SNAPSHOT}
            before = Before(claims=before.claims, cells=cells)
        return Draft(f"{found.table}:{found.id}", judgement, before)

    return draft


def _only_claim(desk: _Desk, found: Found) -> Found:
    """The claim behind a figure, where it rests on one sentence alone."""
    claims = desk.claims(found)
    if len(desk.marks(claims)) != 1:
        raise _cannot(
            f"the figure {found.id} rests on {len(claims)} claims",
            f"Reject one of these: `crosswire trace {found.id}` shows them. Or use `best`.",
        )
    return Found("claims", min(c.claim_id for c in claims))


def _edit(desk: _Desk, ids: tuple[str, ...], cells: dict[str, str]) -> Draft:
    found = desk.find(_one(ids), "claims", "figures")
    if found.table == "figures":
        found = _only_claim(desk, found)
    claim = desk.claims(found)[0]
    after = cells_of(desk.named(), claim, cells)
    read = desk.read(claim)
    before: dict[str, Cell] = {name: getattr(read, name) for name in after}
    return Draft(
        f"{CLAIMS}:{found.id}", "edit", Before(claims=desk.marks([claim]), cells=before),
        After(cells=after),
    )  # fmt: skip


def _move(desk: _Desk, ids: tuple[str, ...], _: dict[str, str]) -> Draft:
    if len(ids) < 2:
        raise _cannot("a move needs a claim and an event", "Name the claim, then the event.")
    *moved, target = ids
    claims = [c for wanted in moved for c in desk.claims(desk.find(wanted, "claims", "figures"))]
    event = desk.event_of(target)
    own = {c.claim_id for c in claims}
    there = [c for c in desk.claims(Found("events", event.event_id)) if c.claim_id not in own]
    if all(c.event_id == event.event_id for c in claims) or not there:
        raise _cannot("the claim is of that event already", "Name another event.")
    names = "|".join(sorted(own))
    return Draft(
        f"{CLAIMS}:{names}", "edit",
        Before(claims=desk.marks(claims), names=_titles(desk, {c.event_id for c in claims})),
        After(event=desk.marks(there), name=event.title),
    )  # fmt: skip


def _pair(judgement: Judgement) -> Callable[[_Desk, tuple[str, ...], dict[str, str]], Draft]:
    """Two events, or two actors, are one or are not."""

    def draft(desk: _Desk, ids: tuple[str, ...], _: dict[str, str]) -> Draft:
        if len(ids) != 2:
            raise _cannot("two rows are needed", "Name two events or two actors.")
        try:
            events = [desk.event_of(wanted) for wanted in ids]
        except QueryError as problem:
            row = any(is_number(wanted) or wanted.startswith(ROWS) for wanted in ids)
            if problem.code != "CW501" or row:
                raise
            return _actors(desk, ids, judgement)
        one, two = events
        if one.event_id == two.event_id:
            raise _cannot(
                f"both are of one event, {one.event_id}",
                "Use `split` with the claims that are not of it.",
            )
        sides = [desk.claims(Found("events", e.event_id)) for e in events]
        if not all(sides):
            raise _cannot("an event without claims cannot be ruled on", "It has no sentence.")
        a, b = sorted((one.event_id, two.event_id))
        return Draft(
            f"{EVENTS}:{a}|{b}", judgement,
            Before(
                sides=tuple(desk.marks(side) for side in sides),
                names=tuple(e.title or e.event_id for e in events),
            ),
        )  # fmt: skip

    return draft


def _actors(desk: _Desk, ids: tuple[str, ...], judgement: Judgement) -> Draft:
    named = desk.named()
    one, two = sorted(find_actor(named, wanted) for wanted in ids)
    if one == two:
        raise QueryError(
            "CW501", f"{ids[0]!r} and {ids[1]!r} are one actor already, {one!r}",
            do="Name two ids of the table actor_links to part what was joined.",
        )  # fmt: skip
    return Draft(f"{ACTORS}:{one}|{two}", judgement)


def _split(desk: _Desk, ids: tuple[str, ...], _: dict[str, str]) -> Draft:
    if not ids:
        raise _cannot("a split needs claims", "Name those that are of another event.")
    claims = [c for wanted in ids for c in desk.claims(desk.find(wanted, "claims", "figures"))]
    events = {c.event_id for c in claims}
    event_id = next(iter(events))
    if len(events) != 1 or event_id is None:
        raise _cannot("the claims are not of one event", "Split one event at a time.")
    signs = {mark.sign for mark in desk.marks(claims)}
    there = desk.marks(desk.claims(Found("events", event_id)))
    rest = tuple(mark for mark in there if mark.sign not in signs)
    if not rest:
        raise _cannot("nothing would be left of the event", "Leave a claim to it.")
    return Draft(
        f"{CLAIMS}:{'|'.join(sorted(c.claim_id for c in claims))}", "different",
        Before(sides=(desk.marks(claims), rest), names=_titles(desk, {event_id})),
    )  # fmt: skip


def _exclude(desk: _Desk, ids: tuple[str, ...], cells: dict[str, str]) -> Draft:
    if outlet := cells.get("outlet"):
        return Draft(f"{OUTLETS}:{' '.join(outlet.split())}", "reject")
    return _report(desk, desk.find(_one(ids), "reports").id, "reject")


def _report(desk: _Desk, report_id: str, judgement: Judgement) -> Draft:
    report = next(r for r in desk.record.reports if r.report_id == report_id)
    mark = ReportMark(
        report_id=report_id, text_sha256=report.text_sha256, title=report.title,
        outlet=report.outlet,
    )  # fmt: skip
    return Draft(f"{REPORTS}:{report_id}", judgement, Before(report=mark))


def _best(desk: _Desk, ids: tuple[str, ...], cells: dict[str, str]) -> Draft:
    figure = desk.figure(desk.find(_one(ids), "figures").id)
    bounds = bounds_of(figure, cells)
    before = _before_figure(desk, figure)
    return Draft(f"{FIGURES}:{figure.figure_id}", "set_best", before, After(cells=bounds))


def _before_figure(desk: _Desk, figure: Figure) -> Before:
    event = desk.event(figure.event_id)
    ids = set(figure.claims)
    return Before(
        claims=desk.marks(c for c in desk.record.claims if c.claim_id in ids),
        figure=FigureMark(
            kind=figure.kind, affected_id=figure.affected_id, affected_role=figure.affected_role,
            unit=figure.unit, scope=figure.scope, window=figure.window, label=figure.label,
            day=event.date_start if event.part_of else None,
        ),
        names=(event.title or event.event_id,),
        cells={"low": figure.low, "best": figure.best, "high": figure.high},
    )  # fmt: skip


def _titles(desk: _Desk, events: set[str | None]) -> tuple[str, ...]:
    return tuple(sorted(desk.event(e).title or e for e in events if e))


def _one(ids: tuple[str, ...]) -> str:
    if len(ids) != 1:
        raise _cannot("one row is needed", "Name it by its id or its number.")
    return ids[0]


def _cannot(what: str, do: str) -> QueryError:
    return QueryError("CW511", what, do=do)
