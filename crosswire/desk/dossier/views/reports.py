"""A report with all that was read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.desk.dossier.views.base import Link, View
from crosswire.desk.dossier.views.events import ClaimView

if TYPE_CHECKING:
    from crosswire.desk.dossier.marking import Piece


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
