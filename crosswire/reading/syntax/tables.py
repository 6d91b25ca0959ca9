"""The lines of tables that a text keeps: "District | Dead | Injured", "Orsk | 8 | 30"."""

from __future__ import annotations

import re

from crosswire.words.labels import entry_of_label

BAR = "|"
CELL_WORDS = 6  # words that a cell has at most
CELL = re.compile(r"\t+|\s*\|\s*|\s{3,}")
NUMBER = re.compile(r"[~+<>]?\d[\d,. ]*\+?")


def cells_of(line: str) -> list[tuple[int, int]]:
    """The cells of a table's line, from where to where; none where nothing parts it."""
    shift = len(line) - len(line.lstrip("| "))
    inner = line.strip("| ")
    cuts = list(CELL.finditer(inner))
    if not cuts:
        return []
    starts = [0, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), len(inner)]
    return [(a + shift, b + shift) for a, b in zip(starts, ends, strict=True)]


def columns_of(line: str) -> list[str | None]:
    """What each column of a table's heading counts, as ids of `predicates.yml`; else empty.

    The first column names what the lines are of, and counts nothing.
    """
    cells = [line[a:b] for a, b in cells_of(line)]
    if len(cells) < 2 or any(char.isdigit() for char in line):
        return []
    found = [entry_of_label(cell) for cell in cells]
    return found if any(found) and found[0] is None else []


def is_row(line: str) -> bool:
    """Whether bars part a line into short cells, a number alone in one of them.

    A heading has no number, but two bars or more.
    """
    cells = [cell.strip() for cell in line.strip(f"{BAR} ").split(BAR)]
    if len(cells) < 2 or any(len(cell.split()) > CELL_WORDS for cell in cells):
        return False
    return len(cells) > 2 or any(NUMBER.fullmatch(cell) for cell in cells)


def table_lines(lines: list[str]) -> frozenset[int]:
    """Which lines are of a table that counts people: its heading, and rows of as many cells."""
    found: set[int] = set()
    width = 0
    for n, line in enumerate(lines):
        if columns_of(line):
            width = len(cells_of(line))
            found.add(n)
        elif width and len(cells_of(line)) == width:
            found.add(n)
        else:
            width = 0
    return frozenset(found)
