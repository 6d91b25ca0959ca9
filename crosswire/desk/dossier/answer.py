"""The first answer of the page: the main incident, how many, and who says so."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from crosswire.desk.amounts import amounts
from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.dossier.claims import told_in
from crosswire.desk.dossier.views.base import Link
from crosswire.desk.dossier.views.events import AnswerRowView, AnswerView
from crosswire.desk.order import ranked_stories
from crosswire.desk.rows import lead_rows
from crosswire.desk.sources import NO_SPEAKER, speakers_of, support
from crosswire.desk.words import clip, days, disagreement, plain
from crosswire.ground.gazetteer.countries import country_codes
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Event, Figure, Story

MOST_ROWS: Final = 6
_SPEAKERS: Final = 3
_SENTENCE: Final = 320


def answer_view(look: Index) -> AnswerView | None:
    """The main incident of the story of most reports; None where the record has no event."""
    found = [(look.events_of(story), story) for story in ranked_stories(look.record)]
    return next((_answer(look, events[0], story) for events, story in found if events), None)


def _answer(look: Index, event: Event, story: Story) -> AnswerView:
    rows = lead_rows(look, event.event_id)[:MOST_ROWS]
    whole = (plain(event.place or ""), plain(event.admin1 or ""), _country(event.country))
    reports = plural(len(story.reports), "report")
    origins = plural(look.independent(story.reports), "independent origin")
    return AnswerView(
        event=Link(text=plain(event.title or "Untitled event"), to=anchor("e", event.event_id)),
        when=days(event.date_start, event.date_end),
        where=", ".join(dict.fromkeys(part for part in whole if part)) or "place not told",
        sentence=clip(plain(event.sentence or ""), _SENTENCE),
        told=told_in(look, event),
        rows=tuple(_row(look, row.figure) for row in rows),
        left=len(look.event_figures.get(event.event_id, ())) - len(rows),
        support=f"{reports}, {origins}",
    )


def _row(look: Index, figure: Figure) -> AnswerRowView:
    low, best, high = amounts(look, figure)
    named = figure.label or figure.affected_id or figure.affected_role
    speakers = speakers_of(look, figure)
    origins, reports = support(figure)
    more = len(speakers) - _SPEAKERS
    said = ", ".join(speakers[:_SPEAKERS]) + (f" and {more} more" if more > 0 else "")
    return AnswerRowView(
        to=anchor("f", figure.figure_id), kind=figure.kind,
        whom=look.whom(figure) if named else "", low=low, best=best, high=high,
        origins=origins, reports=reports, said=said or NO_SPEAKER,
        state=figure.disagreement, words=disagreement(figure),
    )  # fmt: skip


def _country(code: str | None) -> str:
    """The English name of a country by its ISO 3166-1 alpha-2 code; the code where it has none."""
    return _countries().get(code, plain(code)) if code else ""


@cache
def _countries() -> dict[str, str]:
    return {code: name for name, code in country_codes().items()}
