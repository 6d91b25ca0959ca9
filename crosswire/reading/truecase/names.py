"""Names that are known to be names, in text whose capitals tell nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer import gazetteer
from crosswire.ground.gazetteer.fold import fold
from crosswire.reading.actors.lexicon import ActorNames
from crosswire.reading.syntax.casing import Class, casing, casing_class
from crosswire.words.demonyms import Demonym
from crosswire.words.entries import load
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

if TYPE_CHECKING:
    from crosswire.reading.truecase.units import Unit

LONGEST_PLACE = 4  # words
TOWN = 3.5  # log10 of the inhabitants from which a name of several words counts
JOINED = frozenset((" ", "-"))
OPENS, CLOSES = re.compile(r"^ [(\[]$"), re.compile(r"^[)\]]")


@dataclass(frozen=True, slots=True)
class Fixed:
    """Casings that are settled: by line and place, and of acronyms wherever they stand."""

    lines: dict[tuple[str, int], Class]
    acronyms: frozenset[str]
    rows: dict[str, list[Unit]]

    def at(self, line: str, place: int) -> Class | None:
        """The casing of a line's word, or None."""
        found = self.lines.get((line, place))
        if found is None and self.rows[line][place].key in self.acronyms:
            return "U"
        return found


def known_names(lines: list[tuple[str, list[Unit]]], actors: ActorNames) -> Fixed:
    """What the lexicon of actors, the calendar and the text's own acronyms settle."""
    settled: dict[tuple[str, int], Class] = {}
    acronyms: set[str] = set()
    for line, row in lines:
        for place, unit in enumerate(row):
            for length, kinds in _longest(line, row, place, actors):
                for offset in range(length):
                    settled.setdefault((line, place + offset), kinds[offset])
            if unit.key in _calendar() or _is_month(line, row, place):
                settled.setdefault((line, place), "T")
            introduced = _introduced(line, row, place)
            if introduced:
                acronyms.add(unit.key)
                settled.update(
                    ((line, at), "T")
                    for at in introduced
                    if not _is_small(row[at].key) and casing().shares_of(row[at].key)[2] < 0.5
                )
    return Fixed(settled, frozenset(acronyms), dict(lines))


def known_places(line: str, row: list[Unit]) -> set[int]:
    """Which words stand in a name of several words that the gazetteer knows, or are a country."""
    found: set[int] = set()
    for first in range(len(row)):
        small = _is_small(row[first].key) and row[first].key not in words("name_particles")
        if first in found or small:
            continue
        if len(row[first].key) > 3 and any(
            spot.precision == "country" for spot in gazetteer().spots(fold(row[first].key))
        ):
            found.add(first)
        for last in range(min(len(row), first + LONGEST_PLACE), first + 1, -1):
            if not _joined(line, row, first, last) or not _could_be(row, first, last):
                continue
            spots = gazetteer().spots(fold(line[row[first].start : row[last - 1].end]))
            if any(spot.listed or spot.weight >= TOWN for spot in spots):
                found |= {
                    at for at in range(first, last) if at == first or not _is_small(row[at].key)
                }
                break
    return found


def _could_be(row: list[Unit], first: int, last: int) -> bool:
    """Whether one word of a run is written as a name now and then."""
    return any(casing().shares_of(unit.key)[1] > 0.1 for unit in row[first:last])


def _joined(line: str, row: list[Unit], first: int, last: int) -> bool:
    return all(line[row[n].end : row[n + 1].start] in JOINED for n in range(first, last - 1))


def _longest(
    line: str, row: list[Unit], place: int, actors: ActorNames
) -> list[tuple[int, tuple[Class, ...]]]:
    """The longest name of the lexicon that begins at a place, with its casings."""
    for name, kinds in _actors(actors).get(row[place].key, ()):
        last = place + len(name)
        if tuple(unit.key for unit in row[place:last]) != name:
            continue
        if len(name) == 1 and casing().shares_of(name[0])[0] > 0.5:
            continue
        if _joined(line, row, place, last):
            return [(len(name), kinds)]
    return []


def _introduced(line: str, row: list[Unit], place: int) -> list[int]:
    """The words whose initials a word spells, in brackets after it or right before its own."""
    unit = row[place]
    letters = unit.key.replace(".", "")
    if not 2 < len(letters) < 8:
        return []
    if place + 1 < len(row) and OPENS.match(line[unit.end : row[place + 1].start]):
        last = place + 2
        while last < len(row) and line[row[last - 1].end : row[last].start] in JOINED:
            last += 1
        inside = list(range(place + 1, last))
        if _initials(row, inside) == letters:
            return inside
    if place and OPENS.match(line[row[place - 1].end : unit.start]):
        first = place - 1
        while first and len(_initials(row, range(first, place))) < len(letters):
            if line[row[first - 1].end : row[first].start] not in JOINED:
                break
            first -= 1
        if _initials(row, range(first, place)) == letters:
            return list(range(first, place))
    return []


def _initials(row: list[Unit], places: list[int] | range) -> str:
    return "".join(row[at].key[0] for at in places if not _is_small(row[at].key))


@cache
def _is_small(key: str) -> bool:
    """Whether a word stays small inside a name: a particle, or a short word that is no name."""
    short = len(key) < 4 and casing().shares_of(key)[0] > 0.93
    return short or key in words("name_particles") or key in words("function_words")


def _is_month(line: str, row: list[Unit], place: int) -> bool:
    """Whether "MAY" or "AUG" is a month: a figure or a word of time stands beside it."""
    unit = row[place]
    whole = unit.key in words("month_names")
    if not whole and unit.key not in _short_months():
        return False
    figure = pattern("date.figure_before").search(line[: unit.start])
    if figure or re.match(r" \d", line[unit.end :]):
        return True
    return whole and place > 0 and row[place - 1].key in words("month_marks")


@cache
def _short_months() -> frozenset[str]:
    """The abbreviations of months."""
    heads = {name[:3] for name in words("month_names")}
    return frozenset(word for word in words("abbreviations") if word[:3] in heads)


@cache
def _calendar() -> frozenset[str]:
    """Months and weekdays that are nothing else."""
    found = words("month_names") | words("weekday_names")
    return frozenset(word for word in found if casing().shares_of(word)[0] < 0.2)


@cache
def _actors(names: ActorNames) -> dict[str, list[tuple[tuple[str, ...], tuple[Class, ...]]]]:
    """The lexicon's names by their first word, longest first, with the casings of their words."""
    written = names.written()
    written += [tuple(entry.word.split()) for entry in load("demonyms", Demonym)]
    table: dict[str, list[tuple[tuple[str, ...], tuple[Class, ...]]]] = {}
    for name in sorted(written, key=lambda one: (-len(one), one)):
        kept = [word for word in name if word not in words("genitive_s")]
        kinds = tuple(casing_class(word) or "T" for word in kept)
        keys = tuple(word.lower() for word in kept)
        table.setdefault(keys[0], []).append((keys, kinds))
    return table
