"""Which figure of a later record an earlier one goes on in, and what moved in it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from crosswire.desk.changes.rows import FigureChange, Step
from crosswire.model.codes import DISPUTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crosswire.model.rows import Claim, Figure, Record


def figure_changes(before: Record, after: Record) -> Iterable[FigureChange]:
    """The figures that moved, that are new and that are gone, each with the claims that did it."""
    days = {e.event_id for e in (*before.events, *after.events) if e.part_of}
    pairs = _pairs(before.figures, after.figures, days)
    went_on = {f.figure_id for f in pairs.values()}
    titles = {e.event_id: e.title for e in (*before.events, *after.events)}
    claims = {c.claim_id: c for c in (*before.claims, *after.claims)}
    lines = tuple(_lines(one) for one in (before, after))
    for figure in after.figures:
        old = pairs.get(figure.figure_id)
        had = set(old.claims) if old else set()
        known = {_voice(claims[key], lines[0]) for key in had}
        fresh = [claims[key] for key in figure.claims if key not in had]
        again = [c for c in fresh if _voice(c, lines[1]) in known]
        change = FigureChange(
            what=_steps(old, figure),
            before=old,
            after=figure,
            event=titles.get(figure.event_id),
            moved_by=tuple(c for c in fresh if c not in again),
            repeats=tuple(again),
            left=tuple(claims[key] for key in sorted(had - set(figure.claims))),
            origins=tuple(
                sorted(_told(figure, lines[1]) - (_told(old, lines[0]) if old else set()))
            ),
        )
        if change.what:
            yield change
    for figure in before.figures:
        if figure.figure_id not in went_on:
            yield FigureChange(
                what=("gone",), before=figure, event=titles.get(figure.event_id),
                left=tuple(claims[key] for key in figure.claims), to=_heir(figure, after.figures),
            )  # fmt: skip


def _lines(record: Record) -> dict[str, str]:
    """The line of reporting of each claim."""
    lines = {o.origin_id: o.line_id or o.origin_id for o in record.origins}
    return {
        c.claim_id: lines.get(c.origin_id or "", c.origin_id or c.report_id) for c in record.claims
    }


def _voice(claim: Claim, lines: Mapping[str, str]) -> tuple[object, ...]:
    line = lines.get(claim.claim_id)
    return (line, claim.speaker_id, claim.value, claim.low, claim.high)


def _told(figure: Figure, lines: Mapping[str, str]) -> set[str]:
    return {lines[key] for key in figure.claims if key in lines}


def _pairs(before: Iterable[Figure], after: Iterable[Figure], parts: set[str]) -> dict[str, Figure]:
    """The earlier figure of each later one, by the later one's id: of one sort, most in common."""
    sorts: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in before:
        sorts[_sort(figure, parts)].append(figure)
    found: list[tuple[bool, int, str, str, Figure]] = []
    for figure in after:
        for old in sorts.get(_sort(figure, parts), ()):
            same = old.figure_id == figure.figure_id
            shared = len({*old.claims}.intersection(figure.claims))
            if same or shared:
                found.append((not same, -shared, figure.figure_id, old.figure_id, old))
    pairs: dict[str, Figure] = {}
    used: set[str] = set()
    for _, _, new_id, old_id, old in sorted(found, key=lambda row: row[:4]):
        if new_id not in pairs and old_id not in used:
            pairs[new_id] = old
            used.add(old_id)
    return pairs


def _sort(figure: Figure, parts: set[str]) -> tuple[object, ...]:
    group = (figure.affected_id, figure.affected_role)
    window = (figure.window or "").lower()
    part = figure.event_id in parts
    return (figure.kind, *group, figure.unit, figure.scope, window, part)


def _heir(figure: Figure, after: Iterable[Figure]) -> Figure | None:
    """The figure of the same kind in which most of a gone figure's claims stand now."""
    shared = [
        (-len({*figure.claims}.intersection(f.claims)), f.figure_id, f)
        for f in after
        if f.kind == figure.kind
    ]
    best = min(shared, key=lambda row: row[:2], default=None)
    return best[2] if best and best[0] else None


def _steps(old: Figure | None, new: Figure) -> tuple[Step, ...]:
    if old is None:
        return ("new",)
    steps: list[Step] = []
    ends: tuple[tuple[float | None, float | None, Step, Step], ...] = (
        (old.low, new.low, "low raised", "low lowered"),
        (old.best, new.best, "best raised", "best lowered"),
        (_top(old), _top(new), "high raised", "high lowered"),
    )
    for was, now, raised, lowered in ends:
        if was != now:
            # what had no number before was not lower: it was not told
            steps.append(raised if (now or 0.0) > (was or 0.0) else lowered)
    if old.origins != new.origins:
        steps.append("more origins" if new.origins > old.origins else "fewer origins")
    if (old.disagreement in DISPUTED) != (new.disagreement in DISPUTED):
        opened = new.disagreement in DISPUTED
        steps.append("disagreement opened" if opened else "disagreement closed")
    return tuple(steps)


def _top(figure: Figure) -> float | None:
    """The high end; an open one is above all numbers, and no number at all is none."""
    if figure.high is None and (figure.best is not None or figure.low is not None):
        return float("inf")
    return figure.high
