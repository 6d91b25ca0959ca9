"""The parts of a situation report, and the numbers of its references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.desk.escape import web_link
from crosswire.desk.words import days, plain
from crosswire.model.codes import Row
from crosswire.model.mentions import EventMention
from crosswire.model.rows import Claim, Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosswire.desk.index import Index


class Ref(Row, frozen=True, kw_only=True):
    """A sentence of a report that stands behind a line; `claims` are the claims that it makes.

    A line that is about a report as a whole leads to it without a sentence.
    """

    number: int
    report_id: str
    report: str
    outlet: str = ""
    title: str = ""
    day: str = ""
    url: str | None = None
    quote: str = ""
    start: int | None = None
    end: int | None = None
    claims: tuple[str, ...] = ()


class SitrepLine(Row, frozen=True, kw_only=True):
    """A sentence with the numbers of its references; `figures`: the figures that it tells of."""

    text: str
    refs: tuple[int, ...]
    figures: tuple[str, ...] = ()


class KeyFigure(Row, frozen=True, kw_only=True):
    """A row of the table of key figures."""

    kind: str
    whom: str
    where: str
    low: str
    best: str
    high: str
    origins: int
    said: str
    state: str
    code: str
    refs: tuple[int, ...]
    figure_id: str


class SitrepPart(Row, frozen=True, kw_only=True):
    """A section: its heading and its lines; `none` is what it says without any."""

    title: str
    lines: tuple[SitrepLine, ...]
    none: str
    left: int = 0


class Sitrep(Row, frozen=True, kw_only=True):
    """The report of a period. `rule` says how low, best and high are made."""

    title: str
    since: str
    until: str
    facts: tuple[str, ...]
    highlights: SitrepPart
    figures: tuple[KeyFigure, ...]
    figures_left: int
    happened: SitrepPart
    course: SitrepPart
    changes: SitrepPart
    disagreements: SitrepPart
    gaps: SitrepPart
    map: str | None
    narrow_map: str | None
    map_notes: tuple[str, ...]
    sources: tuple[Ref, ...]
    rule: str

    @property
    def period(self) -> str:
        """The days of the period."""
        return days(self.since, self.until)

    @property
    def parts(self) -> tuple[SitrepPart, ...]:
        """All sections of sentences, in their order."""
        return (
            self.highlights, self.happened, self.course, self.changes, self.disagreements,
            self.gaps,
        )  # fmt: skip


class SitrepDraft(Row, frozen=True, kw_only=True):
    """A sentence before its references have numbers: the claims, or the report, behind it.

    `mentions`: what tells of an event that nobody counted.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    figures: tuple[str, ...] = ()
    report: Report | None = None
    mentions: tuple[EventMention, ...] = ()


class References:
    """Numbers the sentences of reports in the order in which they are first referred to."""

    def __init__(self, look: Index) -> None:
        self.look = look
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._claims: dict[int, dict[str, None]] = {}

    def part(
        self, title: str, drafts: Iterable[SitrepDraft], *, none: str, most: int
    ) -> SitrepPart:
        """A section of the first `most` sentences; the others get no references."""
        rows = list(drafts)
        lines = tuple(
            SitrepLine(
                text=d.text, figures=d.figures,
                refs=self._of_draft(d),
            )
            for d in rows[:most]
        )  # fmt: skip
        return SitrepPart(title=title, lines=lines, none=none, left=max(len(rows) - most, 0))

    def of(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of the sentences of some claims, each once, in rising order."""
        found = set()
        for claim in claims:
            row = self.look.sentence(claim.report_id, claim.start)
            start, end = (row.start, row.end) if row else (claim.start, claim.end)
            number = self._number((claim.report_id, start, max(end, claim.end)))
            self._claims[number][claim.claim_id] = None
            found.add(number)
        return tuple(sorted(found))

    def _of_draft(self, draft: SitrepDraft) -> tuple[int, ...]:
        if draft.report is not None:
            return self.of_report(draft.report)
        return tuple(sorted({*self.of(draft.claims), *self.of_mentions(draft.mentions)}))

    def of_mentions(self, mentions: Iterable[EventMention]) -> tuple[int, ...]:
        """The numbers of the sentences of some mentions of events."""
        found = set()
        for mention in mentions:
            row = self.look.sentence(mention.report_id, mention.start)
            start, end = (row.start, row.end) if row else (mention.start, mention.end)
            found.add(self._number((mention.report_id, start, max(end, mention.end))))
        return tuple(sorted(found))

    def of_report(self, report: Report) -> tuple[int, ...]:
        """The number of a report as a whole."""
        return (self._number((report.report_id, -1, -1)),)

    def sources(self) -> tuple[Ref, ...]:
        """All references in the order of their numbers."""
        return tuple(self._ref(key, number) for key, number in self._numbers.items())

    def _number(self, key: tuple[str, int, int]) -> int:
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        self._claims.setdefault(number, {})
        return number

    def _ref(self, key: tuple[str, int, int], number: int) -> Ref:
        report_id, start, end = key
        report = self.look.reports[report_id]
        whole = start < 0
        return Ref(
            number=number,
            report_id=report_id,
            report=self.look.name(report_id),
            outlet=plain(report.outlet or ""),
            title=plain(report.title or ""),
            day=days(report.published_start, report.published_end),
            url=web_link(report.url),
            quote="" if whole else plain(report.text[start:end]),
            start=None if whole else start,
            end=None if whole else end,
            claims=tuple(self._claims[number]),
        )
