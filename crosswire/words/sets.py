"""The closed classes of words of `data/wordsets.yml`."""

from __future__ import annotations

from functools import cache

from crosswire.words.entries import Entry, load


class WordSet(Entry, frozen=True, kw_only=True):
    """A named set of words in lower case."""

    words: tuple[str, ...]


@cache
def words(name: str) -> frozenset[str]:
    """The words of one set. Raises KeyError where there is none of that name."""
    return frozenset(ordered(name))


@cache
def ordered(name: str) -> tuple[str, ...]:
    """The words of one set in the order of the file."""
    return {entry.id: entry.words for entry in load("wordsets", WordSet)}[name]
