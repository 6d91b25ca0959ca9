"""Look-ups over a record, built once in one pass, so that rendering stays linear."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

import msgspec

from crosswire.desk.grouping import by_key, group
from crosswire.desk.lines import line_count
from crosswire.desk.order import (
    claim_order,
    events_by_story,
    figure_order,
    mentions_in_order,
    span_order,
)
from crosswire.desk.sources import is_nameless
from crosswire.desk.words import clip, plain, role
from crosswire.model.links import Dating, Descent, Membership, StoryLink
from crosswire.model.mentions import EventMention
from crosswire.model.rows import (
    Claim,
    Event,
    Figure,
    Number,
    Origin,
    Record,
    Report,
    Sentence,
    Statement,
    Story,
)
from crosswire.model.series import Series

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

# Our own words for a group that reports only point back to.
_PART: Final = "part of a group"
OF_THEM: Final = "some of them"


class Index(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of a record by id, and the rows that hang on another row by that row's id."""

    record: Record
    names: dict[str, str]
    actors: dict[str, str]
    speakers: dict[str, str]
    reports: dict[str, Report]
    claims: dict[str, Claim]
    statements: dict[str, Statement]
    origins: dict[str, Origin]
    stories: dict[str, Story]
    events: dict[str, Event]
    figures: dict[str, Figure]
    story_events: dict[str | None, list[Event]]
    event_figures: dict[str, list[Figure]]
    event_claims: dict[str | None, list[Claim]]
    event_mentions: dict[str | None, list[EventMention]]
    claim_figures: dict[str, list[Figure]]
    report_claims: dict[str, list[Claim]]
    report_sentences: dict[str, list[Sentence]]
    report_numbers: dict[str, list[Number]]
    report_statements: dict[str, list[Statement]]
    report_origins: dict[str, list[Origin]]
    origin_claims: dict[str | None, list[Claim]]
    descents: dict[str, list[Descent]]
    memberships: dict[str, Membership]
    story_links: dict[str, list[StoryLink]]
    datings: dict[str, list[Dating]]
    story_series: dict[str | None, list[Series]]

    def name(self, report_id: str | None) -> str:
        """A short display name of a report: the given one, its file name, title or id."""
        if report_id is None:
            return "no report"
        return self.names.get(report_id) or clip(plain(report_id), 60)

    def actor(self, actor_id: str | None) -> str:
        """The canonical name of an actor, or its id where no mention names it."""
        return plain(self.actors.get(actor_id, actor_id)) if actor_id else ""

    def origin(self, origin_id: str | None) -> str:
        """The name of an independent line of reporting."""
        row = self.origins.get(origin_id) if origin_id else None
        if row is None:
            return "origin not known"
        if row.name and not is_nameless(row.name):
            return plain(row.name)
        if row.kind == "statement":
            return f"somebody whom {self.name(row.first_report_id)} does not name"
        return f"the text of {self.name(row.first_report_id)}"

    def whom(self, figure: Figure) -> str:
        """Whom a figure counts: its label, or the actor and role, or everybody."""
        if figure.label:
            return OF_THEM if figure.label.startswith(_PART) else plain(figure.label)
        parts = [self.actor(figure.affected_id), role(figure.affected_role)]
        return " ".join(part for part in parts if part) or "everybody"

    def speaker(self, claim: Claim) -> str:
        """Who says what a claim says; empty where the report itself asserts it."""
        return self.called(claim.speaker_id, claim.speaker)

    def called(self, speaker_id: str | None, written: str | None) -> str:
        """What a speaker is called: by the name of the actor, else as reports write it."""
        if speaker_id in self.actors:
            return self.actor(speaker_id)
        known = self.speakers.get(speaker_id or "")
        return plain(known or written or speaker_id or "")

    def sentence(self, report_id: str, at: int) -> Sentence | None:
        """The sentence of a report that holds the character at an offset."""
        rows = self.report_sentences.get(report_id, [])
        found = bisect_right(rows, at, key=lambda row: row.start) - 1
        return rows[found] if found >= 0 and at < rows[found].end else None

    def events_of(self, story: Story | None) -> list[Event]:
        """The events of a story, the main one first; of no story: those without one."""
        return self.story_events.get(story.story_id if story else None, [])

    def figures_of(self, story: Story | None) -> list[Figure]:
        """All figures of the events of a story."""
        return [f for e in self.events_of(story) for f in self.event_figures.get(e.event_id, [])]

    def independent(self, reports: Collection[str]) -> int:
        """How many independent lines of reporting some reports are."""
        return line_count(reports, self.report_origins)

    def lines_of(self, story: Story) -> list[list[Origin]]:
        """The lines of a story, each with its origins; last statements that several texts quote."""
        groups: dict[str, list[Origin]] = {}
        for row in self.origins_of(story):
            groups.setdefault(row.line_id or row.origin_id, []).append(row)

        def rank(line: list[Origin]) -> tuple[bool, int, str]:
            reports = sum(len(origin.reports) for origin in line)
            return (line[0].kind == "statement", -reports, line[0].origin_id)

        return sorted(groups.values(), key=rank)

    def origins_of(self, story: Story) -> list[Origin]:
        """The independent origins from which the reports of a story descend."""
        found = {o.origin_id: o for r in story.reports for o in self.report_origins.get(r, [])}
        return [found[key] for key in sorted(found)]


def index(record: Record, names: Mapping[str, str] | None = None) -> Index:
    """The look-ups of a record; `names` maps report ids to short display names."""
    reports = {row.report_id: row for row in record.reports}
    events = {row.event_id: row for row in record.events}
    return Index(
        record=record,
        names={key: _display(row, names or {}) for key, row in reports.items()},
        actors={a.actor_id: a.name for a in record.actors if a.actor_id and a.name},
        speakers=_speakers(record),
        reports=reports,
        claims={row.claim_id: row for row in record.claims},
        statements={row.statement_id: row for row in record.statements},
        origins={row.origin_id: row for row in record.origins},
        stories={row.story_id: row for row in record.stories},
        events=events,
        figures={row.figure_id: row for row in record.figures},
        story_events=events_by_story(record),
        event_figures=group(sorted(record.figures, key=figure_order), lambda f: f.event_id),
        event_claims=group(record.claims, lambda c: c.event_id),
        event_mentions=group(mentions_in_order(record, reports), lambda m: m.event_id),
        claim_figures=by_key((c, f) for f in record.figures for c in f.claims),
        report_claims=group(sorted(record.claims, key=claim_order), lambda c: c.report_id),
        report_sentences=group(sorted(record.sentences, key=span_order), lambda s: s.report_id),
        report_numbers=group(sorted(record.numbers, key=span_order), lambda n: n.report_id),
        report_statements=group(
            sorted(record.statements, key=lambda s: (s.content_start, s.statement_id)),
            lambda s: s.report_id,
        ),
        report_origins=by_key((r, o) for o in record.origins for r in o.reports),
        origin_claims=group(record.claims, lambda c: c.origin_id),
        descents=group(
            (d for d in record.descents if {d.report_id, d.from_report_id} <= reports.keys()),
            lambda d: d.report_id,
        ),
        memberships={row.report_id: row for row in record.memberships},
        story_links=_links(record),
        datings=group(
            sorted(record.datings, key=lambda d: (d.report_id, d.step)), lambda d: d.report_id
        ),
        story_series=group(record.series, lambda s: _story_of(s, reports)),
    )


def _story_of(series: Series, reports: Mapping[str, Report]) -> str | None:
    """The story of a series; of several, that of its first count, so that it is shown once."""
    first = reports.get(series.points[0].report_id) if series.points else None
    return series.story_id or (first.story_id if first else None)


def _links(record: Record) -> dict[str, list[StoryLink]]:
    """The links of each story, the likest first, where both of their stories are there."""
    known = {story.story_id for story in record.stories}
    rows = [row for row in record.story_links if {row.story_a, row.story_b} <= known]
    rows.sort(key=lambda row: (-row.likeness, row.story_a, row.story_b))
    return by_key((key, row) for row in rows for key in (row.story_a, row.story_b))


def _display(report: Report, names: Mapping[str, str]) -> str:
    file = PurePosixPath((report.path or "").replace("\\", "/")).name
    name = names.get(report.report_id) or file or report.title or report.report_id
    return clip(plain(name).strip() or "unnamed report", 60)


def _speakers(record: Record) -> dict[str, str]:
    """The fullest form in which reports write each speaker's name, pronouns apart."""
    forms: dict[str, set[str]] = {}
    for claim in record.claims:
        if claim.speaker_id and claim.speaker and claim.speaker[0].isupper():
            forms.setdefault(claim.speaker_id, set()).add(claim.speaker)
    return {key: max(found, key=lambda f: (len(f.split()), f)) for key, found in forms.items()}
