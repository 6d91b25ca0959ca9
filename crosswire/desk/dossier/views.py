"""What the dossier's templates are given: words and anchors, ready to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from crosswire.desk.dossier.marking import Piece


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Immutable; every text is plain text, which the template escapes."""


class Link(View, frozen=True, kw_only=True):
    """Words that lead to an anchor of the page."""

    text: str
    to: str


class ClaimView(View, frozen=True, kw_only=True):
    """A claim with its sentence cut around the number."""

    to: str
    id: str
    amount: str
    kind: str
    whom: str
    speaker: str
    origin: str
    report: Link
    where: str
    before: str
    number: str
    after: str
    facts: tuple[str, ...] = ()
    figures: tuple[Link, ...] = ()


class OriginView(View, frozen=True, kw_only=True):
    """The claims of a figure that descend from one origin."""

    name: str
    kind: str
    claims: tuple[ClaimView, ...]


class FigureView(View, frozen=True, kw_only=True):
    """A figure: its row in the table and the card with its claims; `span` is the card's number.

    `under`: it is a part of a row above it. `span` is what stands before the best number, the best
    number, and what stands after it.
    """

    to: str
    id: str
    kind: str
    whom: str
    under: bool
    low: str
    best: str
    high: str
    span: tuple[str, str, str]
    scope: str
    origins: int
    reports: int
    speakers: tuple[str, ...]
    state: str
    words: str
    why: str
    rule: str
    as_of: str
    groups: tuple[OriginView, ...]


class EventView(View, frozen=True, kw_only=True):
    """An event and its figures; `loose` are its claims that stand in no figure.

    `sentence`: what tells it, where no figure does.
    """

    to: str
    title: str
    facts: tuple[str, ...]
    sentence: str
    told: Link | None
    figures: tuple[FigureView, ...]
    loose: tuple[ClaimView, ...]


class AnswerRowView(View, frozen=True, kw_only=True):
    """One kind of the first answer: how many, by whose word; it leads to the figure's card."""

    to: str
    kind: str
    whom: str
    low: str
    best: str
    high: str
    origins: int
    reports: int
    said: str
    state: str
    words: str


class AnswerView(View, frozen=True, kw_only=True):
    """What a reader asks first: what happened, where and when, how many, who says so.

    `sentence` tells it best; `told` leads to where a report has it. `left` counts the rows of the
    event that stand below.
    """

    event: Link
    when: str
    where: str
    sentence: str
    told: Link | None
    rows: tuple[AnswerRowView, ...]
    left: int
    support: str


class HappenedView(View, frozen=True, kw_only=True):
    """A row of what happened: its days, the event, its place and sort, the sentence that tells it.

    `counts`: the first number, in words; `told` leads to the report that has the sentence.
    """

    when: str
    event: Link
    where: str
    sort: str
    counts: str
    sentence: str
    told: Link | None


class PlotView(View, frozen=True, kw_only=True):
    """A plot as SVG, for wide and for narrow windows."""

    wide: str
    narrow: str


class LineView(View, frozen=True, kw_only=True):
    """An independent line of reporting."""

    name: str
    kind: str
    claims: str
    reports: tuple[Link, ...]
    more: int
    evidence: str


class TreeView(View, frozen=True, kw_only=True):
    """A report in a family tree, and what descends from it."""

    report: Link
    facts: str
    share: str
    evidence: str
    children: tuple[TreeView, ...]


class SourceView(View, frozen=True, kw_only=True):
    """A report from which another has a share of its text."""

    report: Link
    share: str


class AddedView(View, frozen=True, kw_only=True):
    """What a report adds to all that is earlier; `share` is the percentage of its words."""

    report: Link
    day: str
    outlet: str
    percent: str
    share: int
    claims: str
    rest: tuple[SourceView, ...]


class LineageView(View, frozen=True, kw_only=True):
    """Where a story comes from, and what hangs together with it.

    `left` counts reports that are not listed.
    """

    lines: tuple[LineView, ...]
    trees: tuple[TreeView, ...]
    alone: tuple[Link, ...]
    linked: tuple[tuple[Link, str], ...]
    coverage: PlotView | None
    added: tuple[AddedView, ...]
    left: int


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


class FactView(View, frozen=True, kw_only=True):
    """A line of a report's metadata: its name and its words."""

    name: str
    text: str
    url: str | None = None


class DroppedView(View, frozen=True, kw_only=True):
    """A part that cleaning removed, and why."""

    text: str
    why: str
    where: str


class NumberView(View, frozen=True, kw_only=True):
    """A number as written, what it was read as, and what became of it."""

    quote: str
    value: str
    where: str
    why: str
    to: str | None = None


class FateView(View, frozen=True, kw_only=True):
    """The numbers of one fate."""

    fate: str
    rows: tuple[NumberView, ...]


class StatementView(View, frozen=True, kw_only=True):
    """Who says what, in which way."""

    speaker: str
    resolved: str
    facts: tuple[str, ...]
    content: str


class StepView(View, frozen=True, kw_only=True):
    """A step of how a report's day was found; `report`: the other one that it rests on."""

    basis: str
    text: str
    report: Link | None
    final: bool


class ReportView(View, frozen=True, kw_only=True):
    """A report: what is known of it, its marked text, and all that was read from it."""

    to: str
    name: str
    title: str
    facts: tuple[FactView, ...]
    notes: tuple[str, ...]
    dating: tuple[StepView, ...]
    lines: tuple[tuple[Piece, ...], ...]
    cut: str
    beyond: tuple[tuple[Piece, ...], ...]
    claims: tuple[ClaimView, ...]
    statements: tuple[StatementView, ...]
    fates: tuple[FateView, ...]
    dropped: tuple[DroppedView, ...]


class SideView(View, frozen=True, kw_only=True):
    """One side of a copy: its characters, and its words, those the other has not set apart."""

    report: Link
    where: str
    pieces: tuple[tuple[str, bool], ...]
    same: bool


class CopyView(View, frozen=True, kw_only=True):
    """A passage that two reports share."""

    a: Link
    b: Link
    relation: str
    similarity: str
    earlier: str
    sides: tuple[SideView, ...]


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
