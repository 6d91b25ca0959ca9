"""The adjectives of countries: `data/demonyms.yml`."""

from __future__ import annotations

from functools import cache

from crosswire.words.entries import Entry, load


class Demonym(Entry, frozen=True, kw_only=True):
    """An adjective of a country, with the country's ISO code where it has one."""

    word: str
    country: str | None = None


@cache
def demonyms() -> dict[str, str | None]:
    """The countries by their adjectives, in lower case."""
    return {entry.word.lower(): entry.country for entry in load("demonyms", Demonym)}
