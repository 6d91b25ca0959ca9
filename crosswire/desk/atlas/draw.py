"""The map drawn: ground, marks, names, a scale, where on earth it is, and a legend in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from crosswire.desk.atlas import pen
from crosswire.desk.atlas.frame import DEGREE, Frame, bar_length
from crosswire.desk.atlas.ground import land, path, rooms
from crosswire.desk.atlas.labels import PlacedLabel, Wish, place_labels
from crosswire.desk.atlas.legend import draw_legend, draw_notes
from crosswire.desk.atlas.towns import towns_in
from crosswire.desk.plots.letters import text_width
from crosswire.desk.plots.svg import (
    ACCENT,
    GRID,
    INK,
    MUTED,
    OTHER_SERIES,
    PAPER,
    add,
    paint,
    write,
)
from crosswire.desk.words import clip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crosswire.desk.atlas.ground import Land
    from crosswire.desk.atlas.labels import Dot
    from crosswire.desk.atlas.marks import MapMark
    from crosswire.desk.atlas.outlines import Box, Point

_LED: Final = 12  # marks whose names may stand apart from them
_LONGEST: Final = 26  # characters of a name
_WIDEST: Final = 2500.0  # km across, beyond which a reader knows where he is
_TOWNS: Final = 4000.0  # km across, beyond which towns tell nothing
_INSET: Final = (104.0, 78.0)
_GAP: Final = 8.0


def draw(
    marks: Sequence[MapMark], frame: Frame, *, label: str, linked: bool, notes: Sequence[str] = ()
) -> str:
    """The marks on a frame that holds them, as SVG; `notes` are lines of words beneath."""
    root = ET.Element("svg")
    wide = frame.width / frame.kilometre > _WIDEST
    ground = land(frame, detail=2.0 if wide else 1.0)
    marks = sorted(marks, key=lambda mark: (-pen.extent(mark, frame.kilometre), mark.order))
    spots = {mark: frame.place(mark.north, mark.east) for mark in marks}
    sheet = add(root, "svg", x=0, y=0, width=frame.width, height=frame.height,
                    viewBox=f"0 0 {frame.width:g} {frame.height:g}")  # fmt: skip
    add(sheet, "rect", width=frame.width, height=frame.height, fill=paint(GRID))
    _lay(sheet, ground, width=0.8)
    inset = _inset_box(frame, list(spots.values()))
    bar = (_GAP, frame.height - 30.0, 140.0, frame.height - 4.0)
    _names_and_marks(sheet, frame, spots, ground, [box for box in (inset, bar) if box], linked)
    if inset:
        _draw_inset(sheet, frame, inset)
    _draw_bar(sheet, frame)
    add(root, "rect", x=0.5, y=0.5, width=frame.width - 1, height=frame.height - 1,
            fill="none", stroke=paint(OTHER_SERIES), stroke_opacity=0.6)  # fmt: skip
    bottom = draw_legend(root, marks, frame.width, frame.height + 6)
    bottom = draw_notes(root, notes, frame.width, bottom)
    for key, value in (
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "plot map"), ("role", "img"),
        ("font-family", "Helvetica, Arial, sans-serif"),
        ("aria-label", label), ("width", f"{frame.width:g}"), ("height", f"{bottom:g}"),
        ("viewBox", f"0 0 {frame.width:g} {bottom:g}"),
    ):  # fmt: skip
        root.set(key, value)
    title = ET.Element("title")
    title.text = label
    root.insert(0, title)
    return ET.tostring(root, encoding="unicode")


def _lay(sheet: ET.Element, ground: Land, *, width: float) -> None:
    rings = [ring for name in sorted(ground) for ring in ground[name]]
    if rings:
        add(sheet, "path", d=path(rings), fill=paint(PAPER), stroke=paint(OTHER_SERIES),
                stroke_width=width, stroke_opacity=0.7, stroke_linejoin="round")  # fmt: skip


def _names_and_marks(
    sheet: ET.Element,
    frame: Frame,
    spots: dict[MapMark, Point],
    ground: Land,
    taken: list[Box],
    linked: bool,
) -> None:
    paper = (3.0, 3.0, frame.width - 3.0, frame.height - 3.0)
    dots: list[Dot] = [
        (*spots[mark], pen.extent(mark, frame.kilometre))
        for mark in spots
        if mark.level not in pen.RINGS
    ]
    names = place_labels(_wishes(spots, frame.kilometre), paper, taken, dots)
    taken = taken + [label.box for label in names]
    towns, town_dots = _towns(frame, list(spots.values()), paper, taken, dots)
    taken += [label.box for label in towns]
    told = {label.wish.text for label in names}
    nameless = {name: rings for name, rings in ground.items() if name not in told}
    for label in _countries(nameless, paper, taken, dots + town_dots):
        pen.draw_label(sheet, label, paint(MUTED), font_style="italic", letter_spacing="0.06em")
    for label in towns:
        add(sheet, "circle", cx=label.wish.x, cy=label.wish.y, r=1.8, fill=paint(OTHER_SERIES))
        pen.draw_label(sheet, label, paint(MUTED))
    for mark, (x, y) in spots.items():
        pen.draw_mark(sheet, mark, x, y, kilometre=frame.kilometre, linked=linked)
    for label in names:
        pen.draw_label(sheet, label, paint(INK), font_weight=600 if label.wish.bold else 400)


def _wishes(spots: dict[MapMark, Point], kilometre: float) -> list[Wish]:
    found: dict[tuple[str, Point], Wish] = {}
    for rank, mark in enumerate(sorted(spots, key=lambda mark: mark.order)):
        text, (x, y) = clip(mark.name, _LONGEST), spots[mark]
        wish = Wish(
            rank=rank, text=text, x=x, y=y, r=pen.extent(mark, kilometre),
            size=12.0 if mark.events else 11.0, bold=bool(mark.events),
            inside=mark.level in pen.RINGS, led=rank < _LED,
        )  # fmt: skip
        # A place that is known in two ways has one name.
        first = found.get((text, (x, y)))
        beside = first and replace(first, r=max(first.r, wish.r), inside=False)
        found[text, (x, y)] = beside or wish
    return list(found.values())


def _towns(
    frame: Frame, marks: list[Point], paper: Box, taken: list[Box], dots: list[Dot]
) -> tuple[list[PlacedLabel], list[Dot]]:
    if frame.width / frame.kilometre > _TOWNS:
        return [], []
    most = 9 if frame.width > 500 else 5
    found = towns_in(frame, marks, most)
    own: list[Dot] = [(x, y, 3.0) for _, (x, y) in found]
    wishes = [
        Wish(rank=rank, text=clip(town.name, _LONGEST), x=x, y=y, r=3.0, size=10.5)
        for rank, (town, (x, y)) in enumerate(found)
    ]
    labels = place_labels(wishes, paper, taken, dots + own)
    return labels, [(label.wish.x, label.wish.y, 3.0) for label in labels]


def _countries(ground: Land, paper: Box, taken: list[Box], dots: list[Dot]) -> list[PlacedLabel]:
    size, found, boxes = 11.5, list[PlacedLabel](), list(taken)
    for name, rings in sorted(ground.items()):
        wide = text_width(name, size) * 1.12
        for x, y in rooms(rings, paper, wide):
            # The room is as wide as the letters with the air between them.
            wish = Wish(rank=0, text=name, x=x, y=y, r=0.0, size=size, inside=True)
            box = (x - wide / 2, y - size * 0.65, x + wide / 2, y + size * 0.65)
            label = next(iter(place_labels([wish], paper, boxes, dots)), None)
            if label and label.box[1] == box[1]:
                found.append(label)
                boxes.append(box)
                break
    return found


def _draw_bar(sheet: ET.Element, frame: Frame) -> None:
    length, pixels = bar_length(frame, 110.0)
    y = frame.height - 9.0
    add(sheet, "path", d=f"M{_GAP + 2:g},{y - 5:g}v5h{pixels:.1f}v-5", fill="none",
            stroke=paint(INK), stroke_width=1.5)  # fmt: skip
    write(sheet, f"{length:,} km", _GAP + 2, y - 9, 11.0, fill=paint(INK), stroke=paint(PAPER),
              stroke_width=3, stroke_opacity=0.85, paint_order="stroke")  # fmt: skip


def _inset_box(frame: Frame, spots: list[Point]) -> Box | None:
    """The corner for the locator: one without a mark; none where the map is wide itself."""
    if frame.width / frame.kilometre > _WIDEST:
        return None
    wide, tall = _INSET if frame.width > 500 else (_INSET[0] * 0.75, _INSET[1] * 0.75)
    right, low = frame.width - wide - _GAP, frame.height - tall - _GAP
    for x, y in ((right, _GAP), (_GAP, _GAP), (right, low)):
        box = (x, y, x + wide, y + tall)
        if not any(
            box[0] - 16 < a < box[2] + 16 and box[1] - 16 < b < box[3] + 16 for a, b in spots
        ):
            return box
    return None


def _draw_inset(sheet: ET.Element, frame: Frame, box: Box) -> None:
    left, top, right, bottom = box
    wide, tall = right - left, bottom - top
    across = max(3000.0, 7 * frame.width / frame.kilometre)
    small = Frame(wide, tall, frame.north, frame.east, wide * DEGREE / across, frame.squeeze)
    view = add(sheet, "svg", x=left, y=top, width=wide, height=tall,
                   viewBox=f"0 0 {wide:g} {tall:g}")  # fmt: skip
    add(view, "rect", width=wide, height=tall, fill=paint(GRID))
    _lay(view, land(small, detail=1.0), width=0.4)
    shown = small.scale / frame.scale
    a, b = max(frame.width * shown, 5.0), max(frame.height * shown, 4.0)
    add(view, "rect", x=wide / 2 - a / 2, y=tall / 2 - b / 2, width=a, height=b,
            fill=paint(ACCENT), fill_opacity=0.3, stroke=paint(ACCENT),
            stroke_width=1.5)  # fmt: skip
    add(view, "rect", x=0.5, y=0.5, width=wide - 1, height=tall - 1, fill="none",
            stroke=paint(MUTED))  # fmt: skip
