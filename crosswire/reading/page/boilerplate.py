"""Tells page furniture from writing, by the patterns of `data/furniture.yml`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from crosswire.words.entries import Entry, load


class Furniture(Entry, frozen=True, kw_only=True):
    """A pattern of page furniture.

    `needs` must be found in the match as well; `unless` must not be. `cased`: letters count.
    """

    span: Literal["line", "inline", "tail"]
    why: str
    pattern: str
    needs: str | None = None
    unless: str | None = None
    cased: bool = False

    def match(self, text: str) -> re.Match[str] | None:
        """The match in a line: of the whole line, or the first one inside it."""
        main, needs, unless = _compiled(self)
        found = main.search(text) if self.span == "inline" else main.fullmatch(text)
        if found is None:
            return None
        if needs is not None and not needs.search(found.group()):
            return None
        if unless is not None and unless.search(text if self.span != "inline" else found.group()):
            return None
        return found


LONGEST_LINE = 20_000  # no pattern is tried on more: a hostile line must not cost time


def line_reason(text: str) -> str | None:
    """Why a whole line is furniture, or None."""
    if len(text) > LONGEST_LINE:
        return None
    for entry in _of("line"):
        if entry.match(text):
            return entry.why
    return None


def inline_parts(text: str) -> list[tuple[int, int, str]]:
    """The furniture inside a line: start, end and why, in order and apart."""
    if len(text) > 4 * LONGEST_LINE:
        return []
    found: list[tuple[int, int, str]] = []
    for entry in _of("inline"):
        main, needs, unless = _compiled(entry)
        for match in main.finditer(text):
            part = match.group()
            if needs is not None and not needs.search(part):
                continue
            if unless is not None and unless.search(part):
                continue
            if all(match.end() <= a or b <= match.start() for a, b, _ in found):
                found.append((match.start(), match.end(), entry.why))
    return sorted(found)


def tail_reason(text: str) -> str | None:
    """Why everything from this line on is furniture, or None."""
    if len(text) > LONGEST_LINE:
        return None
    for entry in _of("tail"):
        if entry.match(text):
            return entry.why
    return None


@cache
def _of(span: str) -> tuple[Furniture, ...]:
    return tuple(entry for entry in load("furniture", Furniture) if entry.span == span)


@cache
def _compiled(
    entry: Furniture,
) -> tuple[re.Pattern[str], re.Pattern[str] | None, re.Pattern[str] | None]:
    flags = 0 if entry.cased else re.IGNORECASE
    return (
        re.compile(entry.pattern, flags),
        re.compile(entry.needs, re.IGNORECASE) if entry.needs else None,
        re.compile(entry.unless, re.IGNORECASE) if entry.unless else None,
    )
