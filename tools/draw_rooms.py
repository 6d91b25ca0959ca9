"""Draws `docs/rooms.svg`: the rooms of the package, and who imports whom.

    python tools/draw_rooms.py

A room is a folder of `crosswire`; `cli.py` and the package's face belong to `commands`. A room
stands above all that it imports, and below all that import it. An arrow is left out where a longer
way of arrows says the same.
`tests/test_rooms.py` draws it again and compares.
"""

from __future__ import annotations

import ast
from html import escape
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "rooms.svg"
TOP = "commands"
WORDS = {
    "model": "rows, codes, ids, errors",
    "words": "words and rules from data",
    "ground": "days, places, background",
    "intake": "bytes to items",
    "reading": "one report to rows",
    "pile": "all reports to the record",
    "desk": "what people see",
    "export": "files of the field",
    "case": "where it all lies",
    "run": "strings it together",
    "commands": "the command line",
}
COLUMN = {"case": 0, "intake": 0, "reading": 1, "desk": 3, "export": 4}  # the others: in the middle
COLUMNS, MIDDLE = 5, 2
TIP = """\
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
orient="auto"><path d="M0 0L8 4L0 8z" fill="#5b6670"/></marker></defs>"""
BOX, HIGH, GAP, STEP, EDGE = 196, 52, 28, 104, 16


def room_of(path: Path, root: Path) -> str:
    """The room in which a module stands."""
    parts = path.relative_to(root).parts
    return parts[0] if len(parts) > 1 else TOP


def imports_of(path: Path) -> set[str]:
    """The rooms that a module imports from, anywhere in it; modules at the root count as none."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("crosswire.")}
    return found


def rooms(root: Path = ROOT / "crosswire") -> dict[str, set[str]]:
    """By room, the rooms that it imports; the folder of data holds no code and is none."""
    found: dict[str, set[str]] = {}
    for path in sorted(root.rglob("*.py")):
        found.setdefault(room_of(path, root), set()).update(imports_of(path))
    del found["data"]
    return {room: {one for one in others if one in found and one != room}
            for room, others in found.items()}  # fmt: skip


def storeys(of: dict[str, set[str]]) -> dict[str, int]:
    """How high each room stands: as high as it can, below all that import it.

    Raises ValueError on a circle of rooms, which it names.
    """
    users = {room: {one for one in of if room in of[one]} for room in of}
    depths: dict[str, int] = {}

    def depth(room: str, way: tuple[str, ...] = ()) -> int:
        if room in way:
            raise ValueError(" → ".join(reversed((*way, room))))
        if room not in depths:
            depths[room] = 1 + max((depth(one, (*way, room)) for one in users[room]), default=-1)
        return depths[room]

    for room in sorted(of):
        depth(room)
    return {room: max(depths.values()) - found for room, found in depths.items()}


def plain(of: dict[str, set[str]]) -> list[tuple[str, str]]:
    """The arrows that no longer way of arrows makes needless."""

    def below(room: str) -> set[str]:
        return of[room].union(*(below(one) for one in of[room]))

    return [
        (room, one)
        for room in sorted(of)
        for one in sorted(of[room])
        if not any(one in below(other) for other in of[room] if other != one)
    ]


def draw(of: dict[str, set[str]]) -> str:
    """The picture; the same bytes for the same imports."""
    high = storeys(of)
    top = max(high.values())
    width = COLUMNS * BOX + (COLUMNS - 1) * GAP + 2 * EDGE
    height = top * STEP + HIGH + 2 * EDGE
    at = {
        room: (EDGE + COLUMN.get(room, MIDDLE) * (BOX + GAP), EDGE + (top - high[room]) * STEP)
        for room in of
    }
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif">',
        "<title>The rooms of Crosswire, and which imports which</title>",
        TIP,
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    lines += [_arrow(at[room], at[one]) for room, one in plain(of)]
    lines += [part for room in sorted(of) for part in _box(room, *at[room])]
    return "\n".join([*lines, "</svg>", ""])


def _arrow(above: tuple[int, int], below: tuple[int, int]) -> str:
    x, y = above[0] + BOX // 2, above[1] + HIGH
    to_x, to_y = below[0] + BOX // 2, below[1]
    turn = to_y - STEP + HIGH  # past the boxes between the two
    middle = (turn + to_y) // 2
    return (
        f'<path d="M{x} {y}V{turn}C{x} {middle} {to_x} {middle} {to_x} {to_y - 2}" fill="none" '
        'stroke="#5b6670" stroke-width="1.5" marker-end="url(#tip)"/>'
    )


def _box(room: str, x: int, y: int) -> list[str]:
    middle, frame = x + BOX // 2, 'rx="6" fill="#f3f5f7" stroke="#1d2329"'
    text = f'<text x="{middle}" text-anchor="middle"'
    return [
        f'<rect x="{x}" y="{y}" width="{BOX}" height="{HIGH}" {frame}/>',
        f'{text} y="{y + 22}" font-size="15" font-weight="bold">{escape(room)}</text>',
        f'{text} y="{y + 41}" font-size="12.5">{escape(WORDS[room])}</text>',
    ]


if __name__ == "__main__":
    PICTURE.write_text(draw(rooms()), "utf-8")
