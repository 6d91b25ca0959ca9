"""The whole page: stories with their plots, copies, decisions, and what needs a human eye."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.amounts import range_of
from crosswire.desk.attention import Unread, attention
from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.dossier.answer import answer_view
from crosswire.desk.dossier.claims import cut, event_view, figure_link, report_link
from crosswire.desk.dossier.copies import copy_view
from crosswire.desk.dossier.course import course_views
from crosswire.desk.dossier.map import map_view
from crosswire.desk.dossier.origins import lineage_view
from crosswire.desk.dossier.reports import report_view
from crosswire.desk.dossier.series import series_views
from crosswire.desk.dossier.views.base import Link, PlotView
from crosswire.desk.dossier.views.events import EventView
from crosswire.desk.dossier.views.page import (
    AttentionView,
    DecisionView,
    DossierView,
    StoryView,
    UnreadView,
)
from crosswire.desk.happened import lacking, name_of
from crosswire.desk.order import ranked_stories
from crosswire.desk.plots import ranges, timeline
from crosswire.desk.rulings import RulingLine, lines_of, what_became, what_was_ruled
from crosswire.desk.words import count, days, disagreement, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.desk.index import Index
    from crosswire.model.rows import Figure, Story
from crosswire.words.rules import rule_of

MOST_COPIES: Final = 500
_WIDE, _NARROW = 860, 326


def page_view(look: Index, *, title: str, generated: str | None) -> DossierView:
    """All that the template prints, in the order of the record."""
    record = look.record
    course, course_left = course_views(look)
    stories = [_story(look, story) for story in ranked_stories(record)]
    loose = tuple(event_view(look, event) for event in look.events_of(None))
    if loose:
        stories.append(_rest(look, loose))
    used = sorted({figure.rule for figure in record.figures})
    return DossierView(
        title=plain(title),
        generated=plain(generated or ""),
        answer=answer_view(look),
        course=course,
        course_left=course_left,
        counts=tuple(_counts(look)),
        stories=tuple(stories),
        overview=_plot_time(look, None) if len(record.stories) > 1 else None,
        map=map_view(look),
        reports=tuple(report_view(look, report) for report in record.reports),
        copies=tuple(copy_view(look, row) for row in record.copies[:MOST_COPIES]),
        copies_left=max(len(record.copies) - MOST_COPIES, 0),
        decisions=tuple(_decision(line) for line in lines_of(record)),
        eye=_eye(look),
        rules=tuple((rule_of(rule).name, plain(rule_of(rule).text)) for rule in used),
    )


def _counts(look: Index) -> Iterator[tuple[str, str]]:
    record = look.record
    rows = (
        (len(record.reports), "report"), (look.independent(look.reports), "independent origin"),
        (len(record.stories), "story"), (len(record.events), "event"),
        (len(record.claims), "claim"), (len(record.figures), "figure"),
    )  # fmt: skip
    for number, noun in rows:
        yield count(number), plural(number, noun).split(" ", 1)[1]


def _story(look: Index, story: Story) -> StoryView:
    reports = [look.reports[key] for key in story.reports if key in look.reports]
    undated = [r for r in reports if not (r.published_start or r.published_end)]
    facts = (
        days(story.first_day, story.last_day), plural(len(story.reports), "report"),
        plural(look.independent(story.reports), "independent origin"),
    )  # fmt: skip
    return StoryView(
        to=anchor("s", story.story_id),
        title=plain(story.title or "Untitled story"),
        facts=facts,
        terms=tuple(plain(term) for term in story.top_terms[:8]),
        events=tuple(event_view(look, event) for event in look.events_of(story)),
        reports=tuple(report_link(look, report.report_id) for report in reports),
        undated=tuple(report_link(look, report.report_id) for report in undated),
        timeline=_plot_time(look, story.story_id),
        ranges=_plot_ranges(look, look.figures_of(story)),
        lineage=lineage_view(look, story),
        series=series_views(look, story.story_id),
    )


def _rest(look: Index, events: tuple[EventView, ...]) -> StoryView:
    return StoryView(
        to="no-story",
        title="In no story",
        facts=(plural(len(events), "event"),),
        terms=(),
        events=events,
        reports=(),
        undated=(),
        ranges=_plot_ranges(look, look.figures_of(None)),
    )


def _plot_time(look: Index, story_id: str | None) -> PlotView | None:
    wide = timeline.draw(look, story_id, width=_WIDE)
    narrow = timeline.draw(look, story_id, width=_NARROW) if wide else None
    return PlotView(wide=wide, narrow=narrow) if wide and narrow else None


def _plot_ranges(look: Index, figures: list[Figure]) -> PlotView | None:
    wide = ranges.draw(look, figures, width=_WIDE)
    narrow = ranges.draw(look, figures, width=_NARROW) if wide else None
    return PlotView(wide=wide, narrow=narrow) if wide and narrow else None


def _decision(line: RulingLine) -> DecisionView:
    row = line.decision
    return DecisionView(
        when=plain(row.made_at),
        who=plain(row.made_by),
        about=plain(row.about),
        ruling=what_was_ruled(line),
        reason=plain(row.reason or ""),
        state=what_became(line),
    )


def _eye(look: Index) -> AttentionView:
    eye = attention(look)
    return AttentionView(
        total=eye.total,
        undated=tuple(report_link(look, r.report_id) for r in eye.undated),
        noted=tuple(
            (report_link(look, r.report_id), "; ".join(plain(note) for note in r.notes))
            for r in eye.noted
        ),
        disputed=tuple((figure_link(look, f), _dispute(look, f)) for f in eye.disputed),
        events=tuple(
            (Link(text=name_of(e), to=anchor("e", e.event_id)), lacking(e)) for e in eye.events
        ),
        unread=tuple(_unread(look, row) for row in eye.unread),
        rulings=tuple(_decision(line) for line in eye.rulings),
    )


def _dispute(look: Index, figure: Figure) -> str:
    return f"{disagreement(figure)}, {range_of(look, figure)}. {plain(figure.why)}"


def _unread(look: Index, row: Unread) -> UnreadView:
    number = row.number
    before, quote, after = cut(
        look, number.report_id, number.start, number.end, fallback=number.quote
    )
    return UnreadView(
        report=report_link(look, number.report_id),
        where=f"{number.start}–{number.end}",
        before=before,
        number=quote,
        after=after,
    )
