"""Tells page furniture from writing, by the patterns of `data/furniture.yml`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from crosswire.words.entries import Entry, load
from crosswire.words.screens import Screened, plain


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
        search = main.pattern.search if self.span == "inline" else main.pattern.fullmatch
        found = search(text)
        if found is None:
            return None
        if needs is not None and not needs.search(found.group()):
            return None
        if unless is not None and unless.search(text if self.span != "inline" else found.group()):
            return None
        return found


Compiled = tuple[Screened, re.Pattern[str] | None, re.Pattern[str] | None]
LONGEST_LINE = 20_000  # no pattern is tried on more: a hostile line must not cost time


def line_reason(text: str) -> str | None:
    """Why a whole line is furniture, or None."""
    if len(text) > LONGEST_LINE:
        return None
    return _whole("line", text)


def inline_parts(text: str) -> list[tuple[int, int, str]]:
    """The furniture inside a line: start, end and why, in order and apart."""
    if len(text) > 4 * LONGEST_LINE:
        return []
    found: list[tuple[int, int, str]] = []
    lower = plain(text)
    for entry, (main, needs, unless) in _of("inline"):
        if not main.may_match(lower):
            continue
        for match in main.pattern.finditer(text):
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
    return _whole("tail", text)


def _whole(span: str, text: str) -> str | None:
    """Why a whole line is furniture of one span, or None."""
    lower = plain(text)
    for entry, (main, _, _) in _of(span):
        if main.may_match(lower) and entry.match(text):
            return entry.why
    return None


@cache
def _of(span: str) -> tuple[tuple[Furniture, Compiled], ...]:
    return tuple(
        (entry, _compiled(entry)) for entry in load("furniture", Furniture) if entry.span == span
    )


@cache
def _compiled(entry: Furniture) -> Compiled:
    flags = 0 if entry.cased else re.IGNORECASE
    return (
        Screened(re.compile(entry.pattern, flags)),
        re.compile(entry.needs, re.IGNORECASE) if entry.needs else None,
        re.compile(entry.unless, re.IGNORECASE) if entry.unless else None,
    )
