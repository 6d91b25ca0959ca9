"""In which order the figures of an event are read, and which stands under which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from crosswire.desk.happened import OTHER_TIMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.desk.index import Index
    from crosswire.model.rows import Figure


class FigureRow(msgspec.Struct, frozen=True, kw_only=True):
    """A figure in its place: `lead`, the first of its kind; `under`, the row that it is of."""

    figure: Figure
    lead: bool
    under: Figure | None = None


def figure_rows(look: Index, event_id: str) -> list[FigureRow]:
    """The figures of one event as they are read: what a reader asks first, then the rest.

    First stands one figure of each kind, that of all people; then the parts of these; then other
    counts with their parts. A share stands right under the row that it is a share of. What has
    no number, only a word, comes last, and a count of an earlier event after those of this one.
    """
    tree = _tree(look, event_id)
    rows: list[FigureRow] = []
    for figure in tree.roots:
        if figure.figure_id in tree.leads:
            rows.append(FigureRow(figure=figure, lead=True))
            rows += tree.under(figure, shares=True)
    for figure in tree.roots:
        if figure.figure_id in tree.leads:
            rows += tree.under(figure, shares=False)
    for figure in tree.roots:
        if figure.figure_id not in tree.leads:
            rows += tree.with_all(figure)
    return rows + tree.left(rows)


def nested_rows(look: Index, event_id: str) -> list[FigureRow]:
    """The same figures, each with all its parts right under it; what is asked first on top."""
    tree = _tree(look, event_id)
    ordered = sorted(tree.roots, key=lambda f: f.figure_id not in tree.leads)
    rows = [row for figure in ordered for row in tree.with_all(figure)]
    return rows + tree.left(rows)


def lead_rows(look: Index, event_id: str) -> list[FigureRow]:
    """The rows that answer what is asked first: one a kind."""
    return [row for row in figure_rows(look, event_id) if row.lead]


def has_no_number(figure: Figure) -> bool:
    """Whether only words such as “dozens” tell how many."""
    return figure.best is None


def is_share(figure: Figure) -> bool:
    """Whether it says how large a part of others it is, and counts nobody by itself."""
    return figure.unit == "percent"


def _whole(look: Index, figure: Figure) -> str:
    """The figure of the same event that a figure is a part of; empty where it is none.

    A share that does not name its whole is one of the people whom its claims are a part of, else
    of those whom the event counts first in the same way.
    """
    others = [
        f for f in look.event_figures.get(figure.event_id, ()) if f.figure_id != figure.figure_id
    ]
    known = {f.figure_id for f in others}
    if figure.part_of in known:
        return figure.part_of or ""
    if not is_share(figure):
        return ""
    claims = (look.claims.get(key) for key in figure.claims)
    told = (f for c in claims if c and c.part_of for f in look.claim_figures.get(c.part_of, ()))
    alike = (f for f in others if not is_share(f) and f.part_of is None and _alike(f, figure))
    found = next((f for f in (*told, *alike) if f.figure_id in known), None)
    return found.figure_id if found else ""


def _asked_later(figure: Figure) -> tuple[bool, bool]:
    """What has a number stands before words, what happened before what happened at other times."""
    return has_no_number(figure), figure.scope in OTHER_TIMES


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same that happened, in the same stretch of time."""
    return (one.kind, one.scope, one.window) == (other.kind, other.scope, other.window)


class _Tree(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of an event, `parts` by their wholes; `leads`: the first figure of each kind."""

    every: list[Figure]
    parts: dict[str, list[Figure]]
    leads: frozenset[str]

    @property
    def roots(self) -> list[Figure]:
        """The figures that are no part of another."""
        return self.parts.get("", [])

    def with_all(self, figure: Figure) -> Iterator[FigureRow]:
        """A figure that is no part, with all its parts."""
        yield FigureRow(figure=figure, lead=figure.figure_id in self.leads)
        yield from self.under(figure, shares=True)
        yield from self.under(figure, shares=False)

    def under(self, whole: Figure, *, shares: bool) -> Iterator[FigureRow]:
        """The shares, or the other parts, of a figure, each with what is a part of it."""
        for figure in self.parts.get(whole.figure_id, ()):
            if is_share(figure) == shares:
                yield FigureRow(figure=figure, lead=False, under=whole)
                yield from self.under(figure, shares=True)
                yield from self.under(figure, shares=False)

    def left(self, rows: list[FigureRow]) -> list[FigureRow]:
        """What has no row yet, being a part of itself by a detour: none may be lost."""
        shown = {row.figure.figure_id for row in rows}
        return [FigureRow(figure=f, lead=False) for f in self.every if f.figure_id not in shown]


def _tree(look: Index, event_id: str) -> _Tree:
    every = sorted(look.event_figures.get(event_id, ()), key=_asked_later)
    parts: dict[str, list[Figure]] = {}
    for figure in every:
        parts.setdefault(_whole(look, figure), []).append(figure)
    firsts: dict[str, str] = {}
    for figure in parts.get("", ()):
        if not is_share(figure):
            firsts.setdefault(figure.kind, figure.figure_id)
    return _Tree(every=every, parts=parts, leads=frozenset(firsts.values()))
