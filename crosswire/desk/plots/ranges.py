"""How many: the low, best and high of each figure over the claims behind it, by origin."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.index import Index, index
from crosswire.desk.plots.axes import Axis
from crosswire.desk.plots.ranges_chart import Dot, FigureBar, Panel, PanelFrame, draw_panels
from crosswire.desk.plots.svg import joined
from crosswire.desk.words import bounds, claim_amount, clip, plain, spread, stretch
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosswire.model.rows import Claim, Figure, Record

RANGE_ROWS: Final = 60
_HEAD, _LANE, _AFTER = 38.0, 10.0, 12.0
_WIDE_SPREAD: Final = 30.0  # beyond this ratio a linear axis would squash the small ones


def ranges(record: Record, story_id: str | None = None, *, width: int = 720) -> str | None:
    """A panel for each kind with one row a figure: a bar from low to high, best as a dot.

    Below the bar stand the values of the claims, shaped and coloured by independent origin.
    Each panel has its own axis, logarithmic where its values lie far apart. An open end runs
    dashed to the edge. Returns None where no figure has a number.
    """
    look = index(record)
    if story_id is None:
        return draw(look, record.figures, width=width)
    story = look.stories.get(story_id)
    return draw(look, look.figures_of(story), width=width) if story else None


def draw(look: Index, figures: Iterable[Figure], *, width: int = 720) -> str | None:
    """The same as `ranges` for given figures, from look-ups that are built already."""
    drawable = [figure for figure in figures if _values(look, figure)]
    rows, left = drawable[:RANGE_ROWS], len(drawable) - RANGE_ROWS
    if not rows:
        return None
    heard = {look.origin(c.origin_id) for f in rows for c in _claims(look, f)}
    ranks, named = _ranks(look), len({f.event_id for f in rows}) > 1
    sheet = PanelFrame(look=look, width=width, ranks=ranks, heard=heard, named=named)
    panels: dict[tuple[str, str], list[Figure]] = {}
    for figure in rows:
        panels.setdefault((figure.kind, figure.unit), []).append(figure)
    drawn = [_panel(sheet, key, group) for key, group in panels.items()]
    note = f"and {plural(left, 'more figure')}, in the tables" if left > 0 else ""
    parts = (f"{f.kind}, {look.whom(f)}: {_told(*bounds(f))}" for f in rows)
    return draw_panels(sheet, drawn, note, label=f"Ranges of figures. {joined(parts)}")


def _told(low: str, best: str, high: str) -> str:
    return f"low {low}, best {best}, high {high}" if low or high else best


def _numbers(figure: Figure) -> list[float]:
    """What a bar can be drawn of: not what a word such as “dozens” allows."""
    given = (figure.low, figure.best, figure.high) if figure.best is not None else ()
    return [value for value in given if value is not None and math.isfinite(value)]


def _claims(look: Index, figure: Figure) -> list[Claim]:
    rows = (look.claims.get(key) for key in figure.claims)
    return [c for c in rows if c and c.value is not None and math.isfinite(c.value)]


def _values(look: Index, figure: Figure) -> list[float]:
    return _numbers(figure) + [c.value for c in _claims(look, figure) if c.value is not None]


def _ranks(look: Index) -> dict[str, int]:
    """All origins, the most spoken first: the same origin looks the same in every plot."""
    tally = Counter(look.origin(claim.origin_id) for claim in look.record.claims)
    ordered = sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))
    return {name: rank for rank, (name, _) in enumerate(ordered)}


def _axis(values: list[float]) -> Axis:
    low, high = max(min(values), 0.0), max(values)
    positive = [value for value in values if value > 0]
    curved = bool(positive) and high / min(positive) > _WIDE_SPREAD
    if curved:
        return Axis(low=min(low, min(positive) / 2), high=high * 1.6, curved=True)
    if low == high:
        return Axis(low=0.0, high=high * 2 or 1.0, curved=False)
    air = (high - low) * 0.12
    return Axis(low=low - air if low > high / 2 else 0.0, high=high + air, curved=False)


def _panel(sheet: PanelFrame, key: tuple[str, str], figures: list[Figure]) -> Panel:
    axis = _axis([value for figure in figures for value in _values(sheet.look, figure)])
    bars, dots, top = [], [], 24.0
    for figure in figures:
        bars.append(_bar(sheet, figure, axis, top))
        found, lanes = _dots(sheet, figure, axis, top)
        dots += found
        top += _HEAD + _LANE * lanes + _AFTER
    kind, unit = key
    title = kind if unit == "persons" else f"{kind}, {unit}"
    title += ", logarithmic axis" if axis.curved else ""
    return Panel(title=title, bars=bars, dots=dots, axis=axis, height=top)


def _bar(sheet: PanelFrame, figure: Figure, axis: Axis, top: float) -> FigureBar:
    low, best, high = bounds(figure)
    numbers = _numbers(figure)
    words = spread(low, best, high)
    if figure.high is None and numbers:
        words = high
    whom = sheet.look.whom(figure)
    label = whom if figure.scope == "event" else f"{whom} ({stretch(figure)})"
    event = sheet.look.events.get(figure.event_id)
    if sheet.named and event and event.title:
        label += f" · {plain(event.title)}"
    open_high = figure.high is None and bool(numbers)
    return FigureBar(
        y=top, label=clip(label, int((sheet.inner - len(words) * 7 - 10) / 6.6)), number=words,
        low=figure.low if numbers and figure.low is not None else axis.low,
        high=(axis.high if figure.high is None else figure.high) if numbers else axis.low,
        best=figure.best, open_low=figure.low is None and bool(numbers), open_high=open_high,
        tip=f"{figure.kind}, {whom}: {_told(low, best, high)}",
        link=f"#{anchor('f', figure.figure_id)}",
    )  # fmt: skip


def _dots(sheet: PanelFrame, figure: Figure, axis: Axis, top: float) -> tuple[list[Dot], int]:
    groups: dict[tuple[float, str], list[Claim]] = {}
    for claim in _claims(sheet.look, figure):
        groups.setdefault((claim.value or 0.0, sheet.origin(claim)), []).append(claim)
    dots: list[Dot] = []
    lanes: list[float] = []
    for (value, origin), claims in sorted(groups.items(), key=lambda pair: pair[0]):
        at = axis.place(value, sheet.inner)
        lane = next((n for n, end in enumerate(lanes) if at - end >= _LANE), len(lanes))
        lanes[lane : lane + 1] = [at]
        said = f"{origin}: {claim_amount(claims[0])}"
        dots.append(Dot(
            y=top + _HEAD + lane * _LANE, value=value, tip=_times(said, len(claims)),
            origin=origin, link=f"#{anchor('c', claims[0].claim_id)}",
        ))  # fmt: skip
    return dots, max(len(lanes), 1)


def _times(said: str, number: int) -> str:
    return said if number == 1 else f"{said} ({number} claims)"
