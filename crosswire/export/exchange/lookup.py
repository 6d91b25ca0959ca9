"""The rows of a record by what leads to them: the same for every format."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from crosswire.model.codes import ActorKind, Row
from crosswire.model.mentions import EventMention
from crosswire.model.rows import Claim, Event, Figure, Record, Report

_DEEPEST: Final = 8  # bodies of bodies; more is a circle


class Known(Row, frozen=True, kw_only=True):
    """An actor as its mentions tell it."""

    actor_id: str
    name: str
    kind: ActorKind | None = None
    part_of: str | None = None


class Lookup:
    """A record with its rows found by id."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.reports = {row.report_id: row for row in record.reports}
        self.claims = {row.claim_id: row for row in record.claims}
        self.events = {row.event_id: row for row in record.events}
        self.actors = _known(record)
        self._origins = {row.origin_id: row for row in record.origins}
        self._figures: dict[str, list[Figure]] = defaultdict(list)
        for figure in record.figures:
            self._figures[figure.event_id].append(figure)
        self._claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in record.claims:
            if claim.event_id is not None:
                self._claims[claim.event_id].append(claim)

        self._mentions: dict[str, list[EventMention]] = defaultdict(list)
        for mention in record.event_mentions:
            if mention.event_id is not None:
                self._mentions[mention.event_id].append(mention)
        self._days: dict[str, list[Event]] = defaultdict(list)
        for event in record.events:
            if event.part_of is not None:
                self._days[event.part_of].append(event)

    def mentions_of(self, event: Event) -> list[EventMention]:
        """The mentions of an event, in the order of the table."""
        return self._mentions.get(event.event_id, [])

    def days_of(self, event: Event) -> list[Event]:
        """The days of a longer event that reports count by themselves."""
        return self._days.get(event.event_id, [])

    def figures_of(self, event: Event) -> list[Figure]:
        """The figures of an event, in the order of the table."""
        return self._figures.get(event.event_id, [])

    def claims_of(self, event: Event) -> list[Claim]:
        """The claims about an event, in the order of the table."""
        return self._claims.get(event.event_id, [])

    def reports_of(self, claims: list[Claim]) -> list[Report]:
        """The reports of some claims, by day, each once."""
        found = {c.report_id: self.reports[c.report_id] for c in claims if self._has(c)}
        return sorted(found.values(), key=lambda r: (r.published_start or "9999", r.report_id))

    def reports_named(self, ids: Iterable[str]) -> list[Report]:
        """The reports of some ids that the record has, by day."""
        found = [self.reports[one] for one in sorted(set(ids)) if one in self.reports]
        return sorted(found, key=lambda r: (r.published_start or "9999", r.report_id))

    def claims_behind(self, figures: list[Figure]) -> list[Claim]:
        """The claims behind some figures, each once, in their order."""
        ids = dict.fromkeys(one for figure in figures for one in figure.claims)
        return [self.claims[one] for one in ids if one in self.claims]

    def lines_of(self, claims: list[Claim]) -> int:
        """How many independent lines of reporting stand behind some claims."""
        origins = {claim.origin_id for claim in claims if claim.origin_id}
        found = [self._origins.get(one) for one in origins]
        lines = {row.line_id or row.origin_id for row in found if row is not None}
        return len(lines | {one for one in origins if one not in self._origins})

    def origins_of(self, claims: list[Claim]) -> list[str]:
        """The origins of some claims by name; one without a name by its first report's outlet."""
        ids = sorted({claim.origin_id for claim in claims if claim.origin_id})
        return list(dict.fromkeys(self._origin_name(one) for one in ids))

    def actor(self, actor_id: str) -> Known:
        """What is known of an actor; a bare id is its own name."""
        return self.actors.get(actor_id) or Known(actor_id=actor_id, name=actor_id)

    def root(self, actor_id: str) -> str:
        """The body for which an actor stands in the end: the YPG for the SDF."""
        for _ in range(_DEEPEST):
            above = self.actor(actor_id).part_of
            if not above:
                break
            actor_id = above
        return actor_id

    def _origin_name(self, origin_id: str) -> str:
        row = self._origins.get(origin_id)
        first = self.reports.get(row.first_report_id or "") if row else None
        return (row.name if row else None) or (outlet_of(first) if first else origin_id)

    def _has(self, claim: Claim) -> bool:
        return claim.report_id in self.reports


def outlet_of(report: Report) -> str:
    """Who published a report: the outlet, else the agency it credits, else its file or id."""
    return report.outlet or report.agency or report.path or report.report_id


def day_of(report: Report) -> str | None:
    """The day of a report; the first day that it can be of where several are left."""
    return report.published_start


def _known(record: Record) -> dict[str, Known]:
    """Each actor by its id, under the name, kind and body that most of its mentions tell."""
    told: dict[str, Counter[tuple[str, ActorKind | None, str | None]]] = defaultdict(Counter)
    for row in record.actors:
        if row.actor_id:
            told[row.actor_id][row.name or row.quote, row.kind, row.part_of] += 1
    found = {}
    for actor_id, counts in told.items():
        (name, kind, part_of), _ = min(counts.items(), key=lambda item: (-item[1], str(item[0])))
        found[actor_id] = Known(actor_id=actor_id, name=name, kind=kind, part_of=part_of)
    for event in record.events:
        for one in event.actors:
            if one.name is not None:  # parties without a name of their own: "gunmen"
                found.setdefault(one.actor_id, Known(actor_id=one.actor_id, name=one.name))
    return found
