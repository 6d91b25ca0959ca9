"""The page: its stories, its map, what needs a human eye."""

from __future__ import annotations

from crosswire.desk.dossier.views.base import Link, PlotView, View
from crosswire.desk.dossier.views.events import AnswerView, EventView, HappenedView
from crosswire.desk.dossier.views.lineage import CopyView, LineageView
from crosswire.desk.dossier.views.reports import ReportView


class SeriesView(View, frozen=True, kw_only=True):
    """A quantity over time: its plot, its counts in words with links, and its notes."""

    title: str
    measure: str
    plot: PlotView
    rows: tuple[tuple[str, str, str, Link, str], ...]
    rooms: tuple[str, ...]
    notes: tuple[str, ...]


class StoryView(View, frozen=True, kw_only=True):
    """A story with its events, plots, and what no plot can place in time."""

    to: str
    title: str
    facts: tuple[str, ...]
    terms: tuple[str, ...]
    events: tuple[EventView, ...]
    reports: tuple[Link, ...]
    undated: tuple[Link, ...]
    timeline: PlotView | None = None
    ranges: PlotView | None = None
    lineage: LineageView | None = None
    series: tuple[SeriesView, ...] = ()


class DecisionView(View, frozen=True, kw_only=True):
    """What a reviewer ruled, in words."""

    when: str
    who: str
    about: str
    ruling: str
    reason: str
    state: str


class UnreadView(View, frozen=True, kw_only=True):
    """A number that no rule could read, in its sentence."""

    report: Link
    where: str
    before: str
    number: str
    after: str


class AttentionView(View, frozen=True, kw_only=True):
    """What needs a human eye."""

    total: int
    undated: tuple[Link, ...]
    noted: tuple[tuple[Link, str], ...]
    disputed: tuple[tuple[Link, str], ...]
    unread: tuple[UnreadView, ...]
    events: tuple[tuple[Link, str], ...]
    rulings: tuple[DecisionView, ...]


class PlaceView(View, frozen=True, kw_only=True):
    """A place of events: its name, how exactly it is known, and the events."""

    name: str
    exactness: str
    events: tuple[Link, ...]


class MapView(View, frozen=True, kw_only=True):
    """Where it happened: the plot, its places in words, and what lies beyond it.

    `elsewhere_left` and `more` count places that are neither drawn nor listed.
    """

    plot: PlotView
    places: tuple[PlaceView, ...]
    elsewhere: tuple[Link, ...]
    elsewhere_left: int
    areas: tuple[str, ...]
    more: int
    credit: str


class DossierView(View, frozen=True, kw_only=True):
    """The whole page."""

    title: str
    generated: str
    answer: AnswerView | None
    course: tuple[HappenedView, ...]
    course_left: int
    counts: tuple[tuple[str, str], ...]
    stories: tuple[StoryView, ...]
    overview: PlotView | None
    map: MapView | None
    reports: tuple[ReportView, ...]
    copies: tuple[CopyView, ...]
    copies_left: int
    decisions: tuple[DecisionView, ...]
    eye: AttentionView
    rules: tuple[tuple[str, str], ...]
