"""The patterns of `data/pile_patterns.yml`: what the pile matches by its shape."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.entries import Entry, load


class Pattern(Entry, frozen=True, kw_only=True):
    """A regular expression, matched without regard to case."""

    pattern: str


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of one entry. Raises KeyError where there is none of that name."""
    return re.compile(source(name), re.IGNORECASE)


@cache
def source(name: str) -> str:
    """The pattern of one entry as it is written, to stand in a longer one."""
    return {entry.id: entry.pattern for entry in load("pile_patterns", Pattern)}[name]
