"""Rulings on figures: best, low and high as a reviewer sets them, and what is said of disputes.

A ruling on a figure is one on its claims, kind and group: it is obeyed by the figure of that
kind and group that holds most of these claims now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from crosswire.model.record import Figure
from crosswire.pile.decisions.claims import ASIDE, RuledClaims
from crosswire.pile.decisions.content import FIGURES, Content, FigureMark, content_of
from crosswire.pile.decisions.states import (
    Verdict,
    disputed,
    replaced,
    stands,
    unresolved,
)

BOUNDS = ("low", "best", "high")


@dataclass(frozen=True, slots=True)
class RuledFigures:
    """The figures as reviewers leave them, in their order, and what became of each ruling."""

    figures: tuple[Figure, ...]
    verdicts: dict[str, Verdict]


def apply_to_figures(
    figures: tuple[Figure, ...],
    ruled: RuledClaims,
    contested: Mapping[str, str],
    days: Mapping[str, str | None],
) -> RuledFigures:
    """The figures under the rulings.

    `contested`: what is to be said of claims, by their id; `days`: the day of each event that is
    one day of a longer one, by its id.
    """
    notes = {**contested, **ruled.notes}
    doubted = ruled.contested | contested.keys()
    figures = tuple(_with_notes(f, notes, doubted) for f in figures)
    rulings = [c for d in ruled.decisions if (c := content_of(d)).table == FIGURES]
    rulings = [r for r in rulings if r.act != "unknown"]
    if not rulings:
        return RuledFigures(figures, {})
    about = {r.decision.decision_id: _about(r, figures, ruled, days) for r in rulings}
    verdicts = _verdicts(rulings, about, ruled)
    table = {f.figure_id: f for f in figures}
    for ruling in rulings:
        key, row = ruling.decision.decision_id, about[ruling.decision.decision_id]
        if row is not None and verdicts[key].state in ("stands", "disputed"):
            table[row] = _obeying(table[row], ruling, verdicts[key])
    return RuledFigures(tuple(table[f.figure_id] for f in figures), verdicts)


def _with_notes(figure: Figure, notes: Mapping[str, str], doubted: frozenset[str]) -> Figure:
    told = sorted({notes[c] for c in figure.claims if c in notes})
    if not told:
        return figure
    open_ = any(c in doubted for c in figure.claims)
    return replace(
        figure, why=_said(figure.why, "; ".join(told)),
        disagreement="contested" if open_ else figure.disagreement,
    )  # fmt: skip


def _said(why: str, more: str) -> str:
    return f"{why.removesuffix('.')}; {more}."


def _about(
    ruling: Content,
    figures: tuple[Figure, ...],
    ruled: RuledClaims,
    days: Mapping[str, str | None],
) -> str | None:
    """The figure that a ruling is about now."""
    mark = ruling.before.figure
    if mark is None:
        known = {f.figure_id for f in figures}
        return ruling.ids[0] if ruling.ids[0] in known else None
    claims = ruled.prints.find_all(ruling.before.claims)
    found = [
        f
        for f in figures
        if _group(f) == _group(mark) and days.get(f.event_id) == mark.day
        and not claims.isdisjoint(f.claims)
    ]  # fmt: skip

    def rank(row: Figure) -> tuple[object, ...]:
        shared = len(ruled.prints.signs(claims.intersection(row.claims)))
        return _window(row) != _window(mark), -shared, row.label != mark.label, row.figure_id

    return min(found, key=rank).figure_id if found else None


def _group(row: Figure | FigureMark) -> tuple[object, ...]:
    """What is counted, and of whom: everybody, an actor's people, or people of a sort."""
    return row.kind, row.unit, row.scope, row.affected_id, row.affected_role


def _window(row: Figure | FigureMark) -> str:
    return " ".join((row.window or "").lower().split())


def _verdicts(
    rulings: list[Content], about: Mapping[str, str | None], ruled: RuledClaims
) -> dict[str, Verdict]:
    last: dict[str, dict[str, Content]] = defaultdict(dict)
    for ruling in rulings:
        row = about[ruling.decision.decision_id]
        if row is not None and ruling.act == "set_best":
            last[row][ruling.decision.made_by] = ruling
    found = {}
    for ruling in rulings:
        key, row = ruling.decision.decision_id, about[ruling.decision.decision_id]
        if row is None:
            found[key] = _idle(ruling, ruled)
            continue
        mine = last[row].get(ruling.decision.made_by)
        others = [r for w, r in last[row].items() if w != ruling.decision.made_by]
        against = [r.decision for r in others if r.after.cells != ruling.after.cells]
        if ruling.act != "set_best":
            found[key] = stands([row])
        elif mine is not None and mine.decision.decision_id != key:
            found[key] = replaced([row], mine.decision)
        else:
            found[key] = disputed([row], against) if against else stands([row])
    return found


def _idle(ruling: Content, ruled: RuledClaims) -> Verdict:
    aside = {m.claim_id for m in ruling.before.claims} & (ruled.prints.aside | ruled.rejected)
    return stands(aside, ASIDE) if aside else unresolved("the figure is not in the record")


def _obeying(figure: Figure, ruling: Content, verdict: Verdict) -> Figure:
    who, reason = ruling.decision.made_by, ruling.decision.reason
    because = f" ({reason})" if reason else ""
    if verdict.state == "disputed":
        told = "; ".join(f"{b} {_number(ruling.after.cells.get(b))}" for b in BOUNDS
                         if b in ruling.after.cells)  # fmt: skip
        note = f"{who} set {told}{because}; reviewers disagree, so it does not count"
        return replace(figure, why=_said(figure.why, note), disagreement="contested")
    if ruling.act == "accept":
        return replace(figure, why=_said(figure.why, f"checked by {who}{because}"))
    if ruling.act == "unsure":
        return replace(figure, why=_said(figure.why, f"{who} is unsure of it{because}"))
    cells = ruling.after.cells
    low, best, high = (_bound(cells, name, figure) for name in BOUNDS)
    if best is not None:
        low = low if low is None else min(low, best)
        high = high if high is None else max(high, best)
    was = f"by the rule: {_number(figure.low)} / {_number(figure.best)} / {_number(figure.high)}"
    set_ = " and ".join(f"{b} to {_number(cells[b])}" for b in BOUNDS if b in cells)
    why = f"{who} set {set_}{because}; {was}. {figure.why}"
    return replace(
        figure, low=low, best=best, high=high, why=why, ruled_by=ruling.decision.decision_id
    )


def _bound(cells: Mapping[str, object], name: str, figure: Figure) -> float | None:
    value = cells.get(name, getattr(figure, name))
    return float(value) if isinstance(value, int | float) else None


def _number(value: object) -> str:
    """A number as prose writes it."""
    if not isinstance(value, int | float):
        return "open"
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
