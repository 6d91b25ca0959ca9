"""The deaths of an event, told apart by side, so that the parts add up to the best count.

UCDP counts each death once: to side a, side b, civilians, or unknown. The record has one figure
for everybody where a report gives one, and figures of groups beside it, which may overlap.
"""

from __future__ import annotations

from crosswire.export.codebooks.sides import CIVILIAN, UNARMED_ACTORS, EventSides, Side
from crosswire.export.exchange.lookup import Lookup
from crosswire.model.codes import Row
from crosswire.model.ids import is_person
from crosswire.model.rows import Event, Figure


class DeathCount(Row, frozen=True, kw_only=True):
    """A lowest, a best and a highest number of people; `low <= best <= high`."""

    low: int = 0
    best: int = 0
    high: int = 0

    def __add__(self, other: DeathCount) -> DeathCount:
        return DeathCount(
            low=self.low + other.low, best=self.best + other.best, high=self.high + other.high
        )

    def __or__(self, other: DeathCount) -> DeathCount:
        """The larger of two counts that may be of the same people."""
        return DeathCount(
            low=max(self.low, other.low),
            best=max(self.best, other.best),
            high=max(self.high, other.high),
        )


NOBODY = DeathCount()


class Deaths(Row, frozen=True, kw_only=True):
    """Who died: `a + b + civilians + unknown == total.best`; `figures`: what it rests on."""

    a: int
    b: int
    civilians: int
    unknown: int
    total: DeathCount
    figures: tuple[Figure, ...]


def deaths_of(event: Event, sides: EventSides, lookup: Lookup) -> Deaths:
    """The deaths of the event itself; windows, totals and background are left out."""
    figures = [f for f in lookup.figures_of(event) if is_toll(f)]
    groups = [f for f in figures if not _is_everybody(f) and not is_person(f.affected_id)]
    a = _of_side(sides.a, groups, lookup)
    b = _of_side(sides.b, groups, lookup)
    civilians = _civilians(groups, lookup)
    others = _others(groups, sides, lookup)
    fighters = _role(groups, "combatant")
    # Fighters of no side may be the same people as those of a side: only more of them count.
    unnamed = _beyond(fighters, a + b + others)
    parts = a + b + civilians + others + unnamed
    everybody = _largest([f for f in figures if _is_everybody(f)])
    mixed = _role(groups, "mixed") | _role(groups, "unknown") | _persons(figures)
    total = _total(everybody, parts, mixed)
    known = a.best + b.best + civilians.best
    return Deaths(
        a=a.best, b=b.best, civilians=civilians.best, unknown=total.best - known,
        total=total, figures=tuple(figures),
    )  # fmt: skip


def is_toll(figure: Figure) -> bool:
    """Whether a figure counts people who died in the event itself."""
    return figure.kind == "killed" and figure.scope == "event" and figure.unit == "persons"


def count_of(figure: Figure) -> DeathCount:
    """A figure as whole numbers.

    Where only words tell it, best is low. A high that is open is the highest number told.
    """
    told = [n for n in (figure.low, figure.best, figure.highest_told, figure.high) if n is not None]
    low = figure.low if figure.low is not None else figure.best
    low = low if low is not None else min(told, default=0.0)
    best = figure.best if figure.best is not None else low
    high = figure.high if figure.high is not None else max(told, default=best)
    return DeathCount(low=int(min(low, best)), best=int(best), high=int(max(high, best)))


def _total(everybody: DeathCount, parts: DeathCount, mixed: DeathCount) -> DeathCount:
    """All who died: what is told of everybody, or what the parts add up to where that is more."""
    if everybody == NOBODY:
        return parts | mixed
    high = max(everybody.high, parts.best)
    return DeathCount(low=everybody.low, best=max(everybody.best, parts.best), high=high)


def _of_side(side: Side | None, groups: list[Figure], lookup: Lookup) -> DeathCount:
    """The dead of one side: of the whole side, or of its forces together where that is more."""
    if side is None:
        return NOBODY
    whole = _largest([f for f in groups if f.affected_id == side.root and _bears_arms(f, lookup)])
    armed = [f for f in groups if _bears_arms(f, lookup)]
    forces = [_largest([f for f in armed if f.affected_id == one]) for one in side.members]
    return whole | _sum(forces)


def _others(groups: list[Figure], sides: EventSides, lookup: Lookup) -> DeathCount:
    """The dead of armed actors that are of neither side."""
    roots: dict[str, list[Figure]] = {}
    for figure in groups:
        if figure.affected_id and _bears_arms(figure, lookup):
            roots.setdefault(lookup.root(figure.affected_id), []).append(figure)
    taken = {side.root for side in (sides.a, sides.b) if side is not None}
    return _sum([_largest(roots[root]) for root in sorted(roots) if root not in taken])


def _civilians(groups: list[Figure], lookup: Lookup) -> DeathCount:
    """Civilians by that word, or by their sorts; sorts that may overlap are never added.

    Women and children are apart, and so are aid workers and journalists; a journalist may be
    a woman.
    """
    peoples = [f for f in groups if f.affected_id and _is_unarmed(f, lookup)]
    by_age = _role(groups, "woman") + _role(groups, "child")
    by_work = _role(groups, "aid_worker") + _role(groups, "journalist")
    return _role(groups, "civilian") | by_age | by_work | _largest(peoples)


def _role(groups: list[Figure], role: str) -> DeathCount:
    return _largest([f for f in groups if f.affected_role == role and f.affected_id is None])


def _persons(figures: list[Figure]) -> DeathCount:
    """Single people, named or not; each may be one of a group that is counted too."""
    one = [f for f in figures if is_person(f.affected_id)]
    return _sum([_largest([f for f in one if f.affected_id == x]) for x in _ids(one)])


def _sum(counts: list[DeathCount]) -> DeathCount:
    found = NOBODY
    for count in counts:
        found = found + count
    return found


def _ids(figures: list[Figure]) -> list[str]:
    return sorted({f.affected_id for f in figures if f.affected_id})


def _largest(figures: list[Figure]) -> DeathCount:
    """Of figures of the same people, the one with the largest best: the others are parts."""
    counts = [count_of(figure) for figure in figures]
    return max(counts, key=lambda c: (c.best, c.high, c.low), default=NOBODY)


def _beyond(count: DeathCount, less: DeathCount) -> DeathCount:
    best = max(0, count.best - less.best)
    low = min(best, max(0, count.low - less.low))
    return DeathCount(low=low, best=best, high=max(best, count.high - less.high))


def _is_everybody(figure: Figure) -> bool:
    return figure.affected_id is None and figure.affected_role is None


def _bears_arms(figure: Figure, lookup: Lookup) -> bool:
    return not _is_unarmed(figure, lookup)


def _is_unarmed(figure: Figure, lookup: Lookup) -> bool:
    kind = lookup.actor(figure.affected_id).kind if figure.affected_id else None
    return figure.affected_role in CIVILIAN or kind in UNARMED_ACTORS
