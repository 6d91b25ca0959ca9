"""The text of a report cut into pieces that each know what marks lie over them.

Claims overlap: a sub-count lies inside its whole, two claims share a clause. HTML elements
cannot overlap, so the text is cut wherever a mark begins or ends, and every piece names all of
its claims.
"""

from __future__ import annotations

import re
from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from crosswire.desk.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LINE = re.compile(r"[^\r\n]+")


class MarkedSpan(msgspec.Struct, frozen=True, kw_only=True):
    """Characters `[start, end)` with a meaning: a claim's words, its number, or an unread number.

    `name` is the claim's anchor; `goal` the anchor that the number leads to.
    """

    start: int
    end: int
    name: str = ""
    strong: bool = False
    unread: bool = False
    goal: str | None = None


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A run of characters under the same marks, safe to show; `ids` are anchors that begin here."""

    text: str
    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    strong: bool = False
    unread: bool = False
    goal: str | None = None

    @property
    def classes(self) -> str:
        """The class names of the piece: `q` for a claim's words, `v` for its number."""
        kinds = (["q"] if self.names else []) + (["v"] if self.strong else [])
        return " ".join([*kinds, *(["u"] if self.unread else []), *self.names])


def paragraphs(
    text: str, marks: Iterable[MarkedSpan], windows: Iterable[tuple[int, int]]
) -> tuple[tuple[Piece, ...], ...]:
    """The non-blank lines of the given windows `[start, end)` of a text, each as its pieces.

    The texts of the pieces joined are the line. Every claim's anchor begins at its number, or
    at its first word where it has none, and stands in exactly one piece.
    """
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.name))
    places = _anchors(ordered)
    waiting = deque(sorted(places.items(), key=lambda pair: (pair[1], pair[0])))
    lines: list[tuple[Piece, ...]] = []
    open_marks: list[MarkedSpan] = []
    later = deque(ordered)
    for start, end in windows:
        for found in _LINE.finditer(text, start, end):
            if not found.group().strip():
                continue
            while later and later[0].start < found.end():
                open_marks.append(later.popleft())
            open_marks = [mark for mark in open_marks if mark.end > found.start()]
            lines.append(tuple(_pieces(text, found.span(), open_marks, waiting)))
    if waiting:  # offsets beyond the text: the anchors still exist, at the end
        lines.append((Piece(text="", ids=tuple(name for name, _ in waiting)),))
    return tuple(lines)


def _anchors(marks: list[MarkedSpan]) -> dict[str, int]:
    places: dict[str, int] = {}
    for mark in marks:
        if mark.name and (mark.strong or mark.name not in places):
            places[mark.name] = mark.start
    return places


def _pieces(
    text: str, line: tuple[int, int], over: list[MarkedSpan], waiting: deque[tuple[str, int]]
) -> Iterator[Piece]:
    start, end = line
    cuts = {start, end} | {place for _, place in waiting if start < place < end}
    for mark in over:
        cuts |= {place for place in (mark.start, mark.end) if start < place < end}
    edges = sorted(cuts)
    for left, right in pairwise(edges):
        ids = []
        while waiting and waiting[0][1] <= left:
            ids.append(waiting.popleft()[0])
        here = [mark for mark in over if mark.start <= left and mark.end >= right]
        strong = [mark for mark in here if mark.strong]
        yield Piece(
            text=plain(text[left:right]),
            ids=tuple(ids),
            names=tuple(dict.fromkeys(mark.name for mark in here if mark.name)),
            strong=bool(strong),
            unread=any(mark.unread for mark in here),
            goal=next((mark.goal for mark in strong if mark.goal), None),
        )
