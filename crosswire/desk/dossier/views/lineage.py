"""Where stories come from, and what their texts share."""

from __future__ import annotations

from crosswire.desk.dossier.views.base import Link, PlotView, View


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
