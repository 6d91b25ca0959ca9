"""In which order the figures of an event are read, and which stands under which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    no number, only a word, comes last.
    """
    every = sorted(look.event_figures.get(event_id, ()), key=has_no_number)
    wholes = {f.figure_id: _whole(look, f) for f in every}
    parts: dict[str, list[Figure]] = {}
    for figure in every:
        parts.setdefault(wholes[figure.figure_id], []).append(figure)
    roots = parts.get("", [])
    leads = _leads(roots)
    rows: list[FigureRow] = []
    for figure in roots:
        if figure.figure_id in leads:
            rows.append(FigureRow(figure=figure, lead=True))
            rows += _under(figure, parts, shares=True)
    for figure in roots:
        if figure.figure_id in leads:
            rows += _under(figure, parts, shares=False)
    for figure in roots:
        if figure.figure_id not in leads:
            rows.append(FigureRow(figure=figure, lead=False))
            rows += _under(figure, parts, shares=True)
            rows += _under(figure, parts, shares=False)
    shown = {row.figure.figure_id for row in rows}
    # of what is a part of itself by a detour, none may be lost
    rows += [FigureRow(figure=f, lead=False) for f in every if f.figure_id not in shown]
    return rows


def has_no_number(figure: Figure) -> bool:
    """Whether only words such as “dozens” tell how many."""
    return figure.best is None


def is_share(figure: Figure) -> bool:
    """Whether it says how large a part of others it is, and counts nobody by itself."""
    return figure.unit == "percent"


def lead_rows(look: Index, event_id: str) -> list[FigureRow]:
    """The rows that answer what is asked first: one a kind."""
    return [row for row in figure_rows(look, event_id) if row.lead]


def _whole(look: Index, figure: Figure) -> str:
    """The figure of the same event that a figure is a part of, by its claims too; else empty."""
    known = {f.figure_id for f in look.event_figures.get(figure.event_id, ())} - {figure.figure_id}
    if figure.part_of in known:
        return figure.part_of or ""
    if is_share(figure):
        claims = (look.claims.get(key) for key in figure.claims)
        wholes = (c.part_of for c in claims if c and c.part_of)
        for key in wholes:
            for other in look.claim_figures.get(key, ()):
                if other.figure_id in known:
                    return other.figure_id
    return ""


def _leads(roots: Iterable[Figure]) -> set[str]:
    """The first figure of each kind."""
    found: dict[str, str] = {}
    for figure in roots:
        if not is_share(figure):
            found.setdefault(figure.kind, figure.figure_id)
    return set(found.values())


def _under(whole: Figure, parts: dict[str, list[Figure]], *, shares: bool) -> Iterator[FigureRow]:
    """The shares, or the other parts, of a figure, each with what is a part of it."""
    for figure in parts.get(whole.figure_id, ()):
        if is_share(figure) == shares:
            yield FigureRow(figure=figure, lead=False, under=whole)
            yield from _under(figure, parts, shares=True)
            yield from _under(figure, parts, shares=False)
