"""The words of a line of text as the truecaser sees them, and what stands before each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from crosswire.reading.page.header import DATELINE
from crosswire.reading.syntax.casing import Class
from crosswire.reading.syntax.sentences import AFTER_DATELINE
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

UNIT = re.compile(
    r"(?:[^\W\d_]\.){2,8}|(?<![^\W_])[^\W\d_]+(?:['’][^\W\d_]+)*(?![^\W_])|(?<!\d)\d+[A-Z]{1,2}\b"
)
STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s|[:,]\s+[\"“«]")
NOTES = re.compile(AFTER_DATELINE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A word with its place; the key is in lower case, without a clitic."""

    text: str
    start: int
    end: int
    key: str


def units(line: str) -> list[Unit]:
    """The words of a line."""
    found = []
    for match in UNIT.finditer(line):
        key = pattern("word.clitic").sub("", lower(match.group())) or lower(match.group())
        found.append(Unit(match.group(), match.start(), match.end(), key))
    return found


def lower(text: str) -> str:
    """In lower case, character by character; one whose lower case is longer stays."""
    if text.isascii():
        return text.lower()
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)


def starts(line: str, row: list[Unit]) -> set[int]:
    """Which words of a line open a sentence or a quotation."""
    opening = {0} if row else set()
    head = DATELINE.match(line)
    if head is not None:
        notes = NOTES.match(line, head.end())
        after = notes.end() if notes is not None else head.end()
        opening.update([place for place, unit in enumerate(row) if unit.start >= after][:1])
    for place, (before, unit) in enumerate(pairwise(row), 1):
        if STOP.search(line[before.end : unit.start]) and not is_abbreviated(line, before):
            opening.add(place)
    return opening


def is_abbreviated(line: str, unit: Unit) -> bool:
    """Whether the stop after a word is its own: "GEN.", "J."."""
    short = len(unit.key) == 1 or unit.key in words("abbreviations")
    return short and line[unit.end : unit.end + 1] == "."


def context_after(line: str, before: Unit | None, written: Class, unit: Unit) -> str:
    """What a word's casing hangs on: the word before's casing, and whether it is a title.

    `B` after a stop or a mark, `N` after a number, else the casing of the word before it, with
    `h` where that is a title or office ("General").
    """
    if before is None:
        return "B"
    gap = line[before.end : unit.start]
    if gap in (" ", "-", "'", "’") or (gap == ". " and is_abbreviated(line, before)):
        title = before.key in words("honorifics")
        return f"{written}h" if title else written
    return "N" if any(sign.isdigit() for sign in gap) else "B"
