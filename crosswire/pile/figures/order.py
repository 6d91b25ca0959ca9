"""The figures of an event in the order in which they are asked for, and which is of which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from crosswire.model.codes import Extent
from crosswire.model.rows import Figure
from crosswire.pile.figures.comparable import Comparable
from crosswire.pile.figures.folded import whole_of
from crosswire.words.kinds import kinds, lasting


def in_order(made: Mapping[Comparable, Figure]) -> dict[Comparable, Figure]:
    """The figures by the keys of their rows, with rank, extent and whole.

    What is asked first of people stands first (`rank` in `data/kinds.yml`), wholes before
    parts, numbers before words, everybody before groups, larger before smaller.
    """
    placed = {key: _placed(key, made) for key in made}
    by_event: dict[str, list[Figure]] = defaultdict(list)
    for figure in placed.values():
        by_event[figure.event_id].append(figure)
    rank = {
        figure.figure_id: place
        for own in by_event.values()
        for place, figure in enumerate(sorted(own, key=_asked), start=1)
    }
    return {key: replace(f, rank=rank[f.figure_id]) for key, f in placed.items()}


def _placed(key: Comparable, made: Mapping[Comparable, Figure]) -> Figure:
    """The figure with the one of whose people it counts some, if it can be some of them."""
    figure = made[key]
    whole = None if key.everybody else made.get(whole_of(key))
    whole = whole if whole is not None and _holds(whole, figure) else None
    extent: Extent = "standing" if figure.kind in lasting() else "whole"
    return replace(
        figure,
        measure="part" if whole is not None or key.part else extent,
        part_of=whole.figure_id if whole is not None else None,
    )


def _holds(whole: Figure, figure: Figure) -> bool:
    """Whether a figure may count some of the people of another: it is not larger."""
    told = figure.best if figure.best is not None else figure.low
    most = whole.best if whole.best is not None else whole.low
    return told is None or (most is not None and told <= most)


def _asked(figure: Figure) -> tuple[object, ...]:
    return (
        figure.unit == "percent",
        kinds()[figure.kind].rank,
        figure.measure == "part",
        figure.best is None,
        figure.affected_id is not None or figure.affected_role is not None,
        -(figure.best if figure.best is not None else figure.low or 0.0),
        figure.label or "",
        figure.figure_id,
    )
