"""What is matched by its shape: the patterns of `data/patterns.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import msgspec

from crosswire.words.entries import Entry, load


class Pattern(Entry, frozen=True, kw_only=True):
    """A regular expression; `parts`: words for `%(name)s` in it that the example is tried with."""

    pattern: str
    cased: bool = False
    parts: dict[str, str] = msgspec.field(default_factory=dict)


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of an entry without parts. Raises KeyError where there is none of that name."""
    return compiled(_entries()[name], {})


def filled(name: str, /, **parts: str) -> re.Pattern[str]:
    """The pattern of an entry with its parts; keep it, for it is compiled each time."""
    return compiled(_entries()[name], parts)


def source(name: str, /, **parts: str) -> str:
    """The pattern of an entry as text, to stand in a longer one."""
    return _filled(_entries()[name], parts)


def compiled(entry: Pattern, parts: Mapping[str, str]) -> re.Pattern[str]:
    """An entry's pattern with some parts."""
    return re.compile(_filled(entry, parts), 0 if entry.cased else re.IGNORECASE)


def _filled(entry: Pattern, parts: Mapping[str, str]) -> str:
    return entry.pattern % parts if parts else entry.pattern


@cache
def _entries() -> dict[str, Pattern]:
    return {entry.id: entry for entry in load("patterns", Pattern)}
