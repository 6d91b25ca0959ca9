"""The town that a text means by "the capital": of a country that stands beside it, else its own.

"in Togo's capital", "the Somali capital", "outside the country's capital", "in the capital". Only
where something is set in it: as one who speaks or reacts a capital is no scene. Where its name
follows, the name is enough; the capital of a province is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from crosswire.ground.gazetteer import Gazetteer, Spot
from crosswire.ground.gazetteer.countries import capital_names
from crosswire.ground.gazetteer.fold import fold
from crosswire.model.rows import Place
from crosswire.reading.places.mentions import Text
from crosswire.words.demonyms import demonyms
from crosswire.words.entries import Entry, load
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

REACH = 60  # characters in which a word stands that sets something there
OWN = 0.5  # share of the countries that a text names from which one is its own


class Capital(Entry, frozen=True, kw_only=True):
    """A town that is called the capital of a country besides the listed one."""

    country: str
    town: str


def capitals(read: Text, places: list[Place], known: Gazetteer) -> Iterator[tuple[int, Spot]]:
    """The words of a text that mean the capital of a country, each with the town's point.

    `places`: those that it names. Gives the number of the word and the town.
    """
    own = _own_country(read, places)
    at = {p.end: p for p in places if p.precision == "country"}
    named = {p.start for p in places}
    for word in range(1, len(read.words)):
        if read.lower[word] not in words("capital_noun") or not read.words[word].islower():
            continue
        head = _head(read, word)
        before = read.text[max(0, read.spans[head][0] - REACH) : read.spans[head][0]]
        if not pattern("place.in_before").search(before) or pattern("place.way_of").search(before):
            continue
        if _is_told(read, word, named):
            continue
        told = at.get(read.spans[word - 1][1])
        country = told.country if told else _of_word(read, word - 1, own)
        town = _town(country, places, known) if country else None
        if town is not None:
            yield word, town


def _head(read: Text, word: int) -> int:
    """The first word of the phrase that ends in a noun: its article, owner or adjective."""
    first = word - 1
    if first and read.lower[first] not in words("article_of_place"):
        earlier = read.lower[first - 1] in words("article_of_place")
        first -= earlier and read.gap(first - 1) == " "
    return first


def _of_word(read: Text, before: int, own: str | None) -> str | None:
    """The country that the word before tells: its adjective, or the text's own."""
    if read.lower[before] in words("article_of_place") | words("own_country"):
        return own
    adjective = read.words[before]
    return demonyms().get(read.lower[before]) if adjective[0].isupper() else None


def _is_told(read: Text, word: int, named: set[int]) -> bool:
    """Whether the capital's name, or what else it is the capital of, follows."""
    if word + 1 >= len(read.words):
        return False
    gap, after = read.gap(word), word + 1
    if gap in (", ", " ", " - ", " (") and read.spans[after][0] in named:
        return True
    return gap == " " and read.lower[after] in words("capital_goes_on")


def _own_country(read: Text, places: list[Place]) -> str | None:
    """The country that a text names most, by itself, by its adjectives and by its places."""
    counts: Counter[str] = Counter(place.country for place in places if place.country)
    for word, lower in zip(read.words, read.lower, strict=True):
        if word[0].isupper() and demonyms().get(lower):
            counts[demonyms().get(lower) or ""] += 1
    best = min(counts, key=lambda code: (-counts[code], code), default=None)
    return best if best is not None and counts[best] >= OWN * counts.total() else None


def _town(country: str, places: list[Place], known: Gazetteer) -> Spot | None:
    """The capital of a country; of several the first that the text names, if it names one."""
    keys = [fold(n) for n in (capital_names().get(country, ""), *other_capitals().get(country, ()))]
    named = {fold(p.name or "") for p in places if p.country == country}
    key = keys[0] if len(keys) == 1 else next((key for key in keys if key in named), "")
    inside = [s for s in known.spots(key) if s.country == country and s.precision == "point"]
    return max(inside, key=lambda s: s.weight, default=None)


@cache
def other_capitals() -> dict[str, tuple[str, ...]]:
    """Further towns that are called the capital of a country, by its code."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in load("capitals", Capital):
        found[entry.country] = (*found.get(entry.country, ()), entry.town)
    return found
