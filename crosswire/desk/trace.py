"""From a figure, an event or any other row down to the characters that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import msgspec

from crosswire.desk.amounts import amounts
from crosswire.desk.index import Index, index
from crosswire.desk.words import claim_amount, days, plain, stretch
from crosswire.model.errors import QueryError
from crosswire.words.happenings import happenings
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crosswire.model.mentions import EventMention
    from crosswire.model.rows import Claim, Event, Figure, Origin, Record, Report, Statement, Story

TraceKind = Literal[
    "story", "event", "figure", "origin", "report", "statement", "claim", "number", "mention"
]  # fmt: skip
SpanRole = Literal["claim", "value", "speaker", "cue", "content", "unread", "mention", "trigger"]


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """Characters `[start, end)` of the report's text, and what they are."""

    start: int
    end: int
    role: SpanRole


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """A node of the tree: a row in words, its sentence where it has one, and what it rests on.

    `sentence` begins at offset `at` of the report's text; `spans` count in the report's text.
    `report` is the report's display name.
    """

    kind: TraceKind
    id: str
    label: str
    report: str | None = None
    sentence: str | None = None
    at: int = 0
    spans: tuple[Span, ...] = ()
    children: tuple[Trace, ...] = ()


def trace(record: Record, row_id: str, names: Mapping[str, str] | None = None) -> Trace:
    """What a figure, event, claim, report, statement, origin, story or mention rests on.

    Raises QueryError CW501 where the record holds no such id.
    """
    look = index(record, names)
    for find in _FINDERS:
        node = find(look, row_id)
        if node is not None:
            return node
    raise QueryError(
        "CW501",
        f"no figure, event, claim, report, statement, origin or story has the id {plain(row_id)!r}",
        do="List the ids with an export of the table, then ask again.",
    )


def _story(look: Index, row: Story) -> Trace:
    title = plain(row.title or "untitled story")
    label = f"{title}, {days(row.first_day, row.last_day)}, {plural(len(row.reports), 'report')}"
    children = tuple(_event(look, event) for event in look.events_of(row))
    return Trace(kind="story", id=row.story_id, label=label, children=children)


def _event(look: Index, row: Event) -> Trace:
    place = f", {plain(row.place)}" if row.place else ""
    label = f"{plain(row.title or 'untitled event')}, {days(row.date_start, row.date_end)}{place}"
    figures = look.event_figures.get(row.event_id, [])
    counted = {claim for figure in figures for claim in figure.claims}
    loose = [c for c in look.event_claims.get(row.event_id, []) if c.claim_id not in counted]
    children = [_figure(look, figure) for figure in figures]
    children += [_claim(look, claim) for claim in loose]
    if not figures:
        children += _told(look, row)
    return Trace(kind="event", id=row.event_id, label=label, children=tuple(children))


def _told(look: Index, row: Event) -> list[Trace]:
    """What tells of an event that nobody counted: its mentions, else its own sentence."""
    mentions = look.event_mentions.get(row.event_id, [])
    if mentions or not row.sentence:
        return [_mention(look, mention) for mention in mentions]
    return [Trace(kind="mention", id="", label="told so", sentence=row.sentence)]


def _mention(look: Index, row: EventMention) -> Trace:
    kind = happenings().get(row.happening)
    asserted = "" if row.modality == "asserted" else f", {row.modality}"
    said = look.called(row.speaker_id, row.speaker) or "the report itself"
    what = kind.words if kind else row.happening
    label = f"{what} (“{plain(row.trigger)}”){asserted}, says {said}"
    spans = (
        Span(start=row.start, end=row.end, role="mention"),
        Span(start=row.trigger_start, end=row.trigger_end, role="trigger"),
    )
    node = Trace(kind="mention", id=row.mention_id, label=label, spans=spans)
    return _leaf(look, node, row.report_id, row.trigger_start)


def _figure(look: Index, row: Figure) -> Trace:
    low, best, high = amounts(look, row)
    told = f"low {low}, best {best}, high {high}" if low or high else best
    head = f"{row.kind}, {look.whom(row)}, {stretch(row)}"
    label = f"{head}: {told} ({row.rule}). {plain(row.why)}"
    claims = [look.claims[claim] for claim in row.claims if claim in look.claims]
    children = tuple(
        Trace(
            kind="origin",
            id=key or "",
            label=look.origin(key),
            children=tuple(_claim(look, claim) for claim in claims if claim.origin_id == key),
        )
        for key in sorted({claim.origin_id for claim in claims}, key=lambda key: key or "~")
    )
    return Trace(kind="figure", id=row.figure_id, label=label, children=children)


def _claim(look: Index, row: Claim, *, deep: bool = True) -> Trace:
    whom = plain(row.affected or "")
    asserted = "" if row.modality == "asserted" else f", {row.modality}"
    said = look.speaker(row) or "the report itself"
    label = f"{claim_amount(row)} {row.kind}{f' ({whom})' if whom else ''}{asserted}, says {said}"
    spans = [Span(start=row.start, end=row.end, role="claim")]
    if row.value_start is not None and row.value_end is not None:
        spans.append(Span(start=row.value_start, end=row.value_end, role="value"))
    anchor = row.start if row.value_start is None else row.value_start
    statement = look.statements.get(row.statement_id or "")
    children = (_statement(look, statement, deep=False),) if deep and statement else ()
    node = Trace(kind="claim", id=row.claim_id, label=label, spans=tuple(spans), children=children)
    return _leaf(look, node, row.report_id, anchor)


def _statement(look: Index, row: Statement, *, deep: bool = True) -> Trace:
    hedge = f", {plain(row.hedge)}" if row.hedge else ""
    channel = f", {plain(row.channel)}" if row.channel else ""
    label = f"{plain(row.speaker or 'unnamed speaker')} ({row.quote_kind}{channel}{hedge})"
    spans = [Span(start=row.content_start, end=row.content_end, role="content")]
    if row.speaker_start is not None and row.speaker_end is not None:
        spans.append(Span(start=row.speaker_start, end=row.speaker_end, role="speaker"))
    if row.cue_start is not None and row.cue_end is not None:
        spans.append(Span(start=row.cue_start, end=row.cue_end, role="cue"))
    claims = look.report_claims.get(row.report_id, []) if deep else []
    children = tuple(
        _claim(look, claim, deep=False)
        for claim in claims
        if claim.statement_id == row.statement_id
    )
    node = Trace(
        kind="statement", id=row.statement_id, label=label, spans=tuple(spans), children=children
    )
    return _leaf(look, node, row.report_id, row.content_start)


def _report(look: Index, row: Report) -> Trace:
    notes = f" [{'; '.join(plain(note) for note in row.notes)}]" if row.notes else ""
    title = plain(row.title or row.outlet or "untitled")
    label = f"{title}, {days(row.published_start, row.published_end)}{notes}"
    children = [_claim(look, claim) for claim in look.report_claims.get(row.report_id, [])]
    for number in look.report_numbers.get(row.report_id, []):
        if number.fate == "unread":
            span = Span(start=number.start, end=number.end, role="unread")
            words = f"unread number “{plain(number.quote)}”"
            node = Trace(kind="number", id="", label=words, spans=(span,))
            children.append(_leaf(look, node, row.report_id, number.start))
    name = look.name(row.report_id)
    nodes = tuple(children)
    return Trace(kind="report", id=row.report_id, label=label, report=name, children=nodes)


def _origin(look: Index, row: Origin) -> Trace:
    label = f"{look.origin(row.origin_id)} ({row.kind}), {plural(len(row.reports), 'report')}"
    claims = (claim for claim in look.record.claims if claim.origin_id == row.origin_id)
    by_report: dict[str, list[Trace]] = {report: [] for report in row.reports}
    for claim in claims:
        by_report.setdefault(claim.report_id, []).append(_claim(look, claim))
    children = tuple(
        Trace(
            kind="report",
            id=key,
            label=days(look.reports[key].published_start) if key in look.reports else "",
            report=look.name(key),
            children=tuple(nodes),
        )
        for key, nodes in by_report.items()
    )
    return Trace(kind="origin", id=row.origin_id, label=label, children=children)


def _leaf(look: Index, node: Trace, report_id: str, at: int) -> Trace:
    """The node with its report's name and the sentence that holds the character at an offset."""
    report = look.reports.get(report_id)
    row = look.sentence(report_id, at)
    # Without a sentence row the marked characters themselves are shown: never a bare number.
    start, end = (row.start, row.end) if row else (node.spans[0].start, node.spans[0].end)
    return msgspec.structs.replace(
        node,
        report=look.name(report_id),
        sentence=report.text[start:end] if report else None,
        at=start,
    )


def _find_figure(look: Index, key: str) -> Trace | None:
    return _figure(look, look.figures[key]) if key in look.figures else None


def _find_event(look: Index, key: str) -> Trace | None:
    return _event(look, look.events[key]) if key in look.events else None


def _find_claim(look: Index, key: str) -> Trace | None:
    return _claim(look, look.claims[key]) if key in look.claims else None


def _find_mention(look: Index, key: str) -> Trace | None:
    rows = (m for m in look.record.event_mentions if m.mention_id == key)
    return next((_mention(look, row) for row in rows), None)


def _find_report(look: Index, key: str) -> Trace | None:
    return _report(look, look.reports[key]) if key in look.reports else None


def _find_statement(look: Index, key: str) -> Trace | None:
    return _statement(look, look.statements[key]) if key in look.statements else None


def _find_origin(look: Index, key: str) -> Trace | None:
    return _origin(look, look.origins[key]) if key in look.origins else None


def _find_story(look: Index, key: str) -> Trace | None:
    return _story(look, look.stories[key]) if key in look.stories else None


# In this order: a given report id is free text and may look like any other id.
_FINDERS: Final[tuple[Callable[[Index, str], Trace | None], ...]] = (
    _find_figure, _find_event, _find_claim, _find_statement, _find_origin, _find_story,
    _find_mention,
    _find_report,
)  # fmt: skip
