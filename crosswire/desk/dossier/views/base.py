"""The parts of which every view is made."""

from __future__ import annotations

import msgspec


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Immutable; every text is plain text, which the template escapes."""


class Link(View, frozen=True, kw_only=True):
    """Words that lead to an anchor of the page."""

    text: str
    to: str


class PlotView(View, frozen=True, kw_only=True):
    """A plot as SVG, for wide and for narrow windows."""

    wide: str
    narrow: str
