"""Quantities over time on the page: the plot, and each count with its days and its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.dossier.views.base import Link, PlotView
from crosswire.desk.dossier.views.page import SeriesView
from crosswire.desk.plots import series_chart
from crosswire.desk.series_words import MEASURES, named, speaker, told
from crosswire.desk.words import amount, days, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.desk.index import Index
    from crosswire.model.series import Series, SeriesPoint

SERIES_DRAWN: Final = 30  # series of a story that are drawn
_WIDE, _NARROW = 860, 326


def series_views(look: Index, story_id: str | None) -> tuple[SeriesView, ...]:
    """The series of a story, those of many counts first."""
    found = sorted(
        look.story_series.get(story_id, []), key=lambda s: (-len(s.points), s.kind, s.series_id)
    )
    return tuple(view for series in found[:SERIES_DRAWN] if (view := _view(look, series)))


def _view(look: Index, series: Series) -> SeriesView | None:
    wide = series_chart.draw(series, width=_WIDE)
    narrow = series_chart.draw(series, width=_NARROW) if wide else None
    if not wide or not narrow:
        return None
    return SeriesView(
        title=named(series),
        measure=MEASURES[series.measure],
        plot=PlotView(wide=wide, narrow=narrow),
        rows=tuple(_row(look, point) for point in series.points),
        rooms=tuple(_rooms(series)),
        notes=tuple(plain(note) for note in series.notes),
    )


def _row(look: Index, point: SeriesPoint) -> tuple[str, str, str, Link, str]:
    when = days(point.day_start, point.day_end)
    if point.window:
        when += f", “{plain(point.window)}”"
    link = Link(text=look.name(point.report_id), to=anchor("c", point.claim_id))
    return when, told(point), speaker(point), link, point.mark or ""


def _rooms(series: Series) -> Iterator[str]:
    for value in sorted({p.value for p in series.reference if p.value is not None}):
        who = sorted({speaker(p) for p in series.reference if p.value == value})
        yield f"Room for {amount(value)}, says {', '.join(who)}"
