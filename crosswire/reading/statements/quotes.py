"""Quotations of a text by their marks: curly, straight, doubled single and angled ones."""

from __future__ import annotations

import re
from typing import NamedTuple

MARK = re.compile(r"[“”„\"«»]|''|``|(?<![\w'])['‘](?=[\w“\"])|(?<=[\w.,!?…])['’](?![\w'])")
PAIRED_MARKS = {"“": '”"', "„": "”“", "«": "»", "``": "''", "‘": "’", "'": "'’"}
PLAIN = ('"', "''")
QUOTE_MARKS = frozenset("“”\"«»„‘’'") | {"''", "``"}  # the words of a parse that are such marks
SHORT_QUOTE = 3  # a quotation of so few words is no speech of its own


class Quote(NamedTuple):
    """A quotation with its marks; an open one ends with its paragraph."""

    start: int
    end: int
    closed: bool
    words: int


def quotes_of(text: str) -> list[Quote]:
    """The outermost quotations in order; none crosses a line, one left open ends with it."""
    found: list[Quote] = []
    for line in re.finditer(r"[^\n]+", text):
        found += _of_line(text, line.start(), line.end())
    return found


def _of_line(text: str, start: int, end: int) -> list[Quote]:
    found: list[Quote] = []
    marks = [*MARK.finditer(text, start, end)]
    closing_single = max((m.start() for m in marks if m.group() in ("’", "'")), default=-1)
    opened: re.Match[str] | None = None
    for mark in marks:
        if opened is not None:
            if _closes(text, opened.group(), mark):
                found.append(_quote(text, opened.start(), mark.end(), closed=True))
                opened = None
        elif _opens(text, mark) and (
            mark.group() not in ("‘", "'") or closing_single > mark.start()
        ):
            opened = mark
    if opened is not None and opened.group() not in ("‘", "'"):
        found.append(_quote(text, opened.start(), end, closed=False))
    return found


def _quote(text: str, start: int, end: int, *, closed: bool) -> Quote:
    return Quote(start, end, closed, len(text[start:end].split()))


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark can open: a straight one not where a word ends and a space follows."""
    if mark.group() in PLAIN:
        after = text[mark.end() : mark.end() + 1]
        before = text[mark.start() - 1 : mark.start()]
        return bool(after.strip()) or not before.strip()
    return mark.group() in PAIRED_MARKS


def _closes(text: str, opening: str, mark: re.Match[str]) -> bool:
    if opening in PLAIN:
        if opening == '"' and mark.group() == "”":
            return True
        return mark.group() == opening and not (
            text[mark.start() - 1].isspace() and text[mark.end() : mark.end() + 1].isalnum()
        )
    return mark.group() in PAIRED_MARKS[opening]
