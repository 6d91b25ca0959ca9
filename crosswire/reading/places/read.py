"""Finds the places that a text names and puts them on the map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.ground.gazetteer import Gazetteer, Own, Spot, gazetteer
from crosswire.ground.gazetteer.countries import country_codes
from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.lexicon import values, words
from crosswire.ground.gazetteer.own import NO_PLACES
from crosswire.ground.gazetteer.variants import spelt_otherwise
from crosswire.model.codes import Precision
from crosswire.model.rows import Candidate, Doubt, Place
from crosswire.reading.places.capitals import capitals
from crosswire.reading.places.choose import choose, whole_after
from crosswire.reading.places.doubts import candidate_of, doubts_of
from crosswire.reading.places.found import PlaceNames
from crosswire.reading.places.judge import Evidence, evidence, is_wide
from crosswire.reading.places.mentions import Mention, Text, find, split
from crosswire.reading.places.relative import is_beside, moved
from crosswire.reading.places.unknown import names_after_place_words, unknown_places
from crosswire.words.demonyms import demonyms

LARGE_FOR_GIVEN = 5.0  # from which a given name after "of" or before "police" is the town's
KNOWN = 4.6  # log10 of the inhabitants from which a bare name needs nothing beside it
SMALL = 3.5  # from which it needs no more than a preposition, or its country named
ABBREVIATION = 6  # letters below which a name in capitals is mostly none
OTHER = 0.5  # by how much larger a town must be that goes here by another of its names


def read_places(report_id: str, text: str, own: Own = NO_PLACES) -> tuple[Place, ...]:
    """The places that a text names, in order and apart.

    A row has a point (WGS 84 degrees), the country and, for a town, the code of its first-level
    division as GeoNames has it. `precision` says how much of the earth the name covers, or
    `near` where the text puts something beside the place. A name that surely is a place's but
    that the gazetteer does not know has a row with nothing but the name.
    """
    return find_places(report_id, text, own).rows


def masthead(title: str | None, own: Own = NO_PLACES) -> tuple[Candidate, ...]:
    """The towns that a page's title names with their state: mostly where its outlet is."""
    found = _find(title or "", gazetteer(own))
    return tuple(
        candidate_of(*mention.ranked[0])
        for place, mention in enumerate(found.mentions)
        if place in found.wholes and mention.ranked
    )


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a text, the names that it leaves open, and its words.

    `lonely`: spans of names that are left out only because they are far from all else.
    """

    rows: tuple[Place, ...]
    doubts: tuple[Doubt, ...]
    read: Text
    lonely: tuple[tuple[int, int], ...]


def find_places(report_id: str, text: str, own: Own = NO_PLACES) -> Places:
    """The places that a text names, and what the names that it leaves open may mean."""
    known = gazetteer(own)
    found = _find(text, known)
    taken = {mention.key for place, mention in enumerate(found.mentions) if _accept(found, place)}
    kept = {
        mention.first
        for place, mention in enumerate(found.mentions)
        if mention.chosen is not None
        and (_accept(found, place) or (mention.key in taken and _goes_along(found, mention)))
    }
    rows = [
        _bare_row(report_id, found.read, mention)
        if mention.is_open
        else _row(report_id, found.read, mention, mention.chosen, known)
        for mention in found.mentions
        if mention.first in kept and mention.chosen is not None
    ]
    rows += unknown_places(report_id, found.read, rows)
    rows += _spelt_otherwise(report_id, found, rows, known)
    rows += [
        _row(report_id, found.read, Mention(word, word + 1, "", (town,)), town, known)
        for word, town in capitals(found.read, rows, known)
    ]
    lonely = tuple(
        (found.read.spans[mention.first][0], found.read.spans[mention.last - 1][1])
        for place, mention in enumerate(found.mentions)
        if mention.lonely and mention.first not in kept and _accept(found, place, lonely=True)
    )
    rows.sort(key=lambda row: row.start)
    return Places(tuple(rows), doubts_of(found, kept), found.read, lonely)


def _spelt_otherwise(
    report_id: str, found: PlaceNames, rows: list[Place], known: Gazetteer
) -> list[Place]:
    """Names after "in" or "near" that nobody has, by their sounds, in countries of the report."""
    countries = {row.country for row in rows} & spelt_otherwise()
    if not countries:
        return []
    taken = {at for row in rows for at in range(row.start, row.end)}
    tried = {mention.first for mention in found.mentions}
    added = []
    for first, last in names_after_place_words(found.read):
        start = found.read.spans[first][0]
        if start in taken or first in tried:
            continue
        key = fold(found.read.text[start : found.read.spans[last - 1][1]])
        spots = [spot for spot in known.variants(key) if spot.country in countries]
        if spots:
            mention = Mention(first, last, key, tuple(spots))
            added.append(_row(report_id, found.read, mention, spots[0], known))
    return added


def _find(text: str, known: Gazetteer) -> PlaceNames:
    read = split(text)
    every = find(read, known)
    firsts = {mention.first: mention for mention in every}
    graded = [(mention, evidence(read, mention, firsts)) for mention in every]
    mentions = [mention for mention, grade in graded if grade > Evidence.NONE]
    wholes = {}
    for place in range(len(mentions)):
        whole = whole_after(read, mentions, place)
        if whole is not None:
            wholes[place] = whole
    within = [one for one, grade in graded if grade == Evidence.NONE and is_wide(one)]
    choose(mentions, wholes, within, _told_by_adjectives(read, known))
    return PlaceNames(
        read,
        mentions,
        [grade for _, grade in graded if grade > Evidence.NONE],
        wholes,
        frozenset(
            m.key for m, grade in graded if grade == Evidence.PERSON or _is_surname(m, grade)
        ),
        frozenset(word for word in read.words if word.islower()),
        frozenset(
            one.chosen.country
            for one in mentions
            if one.chosen and one.chosen.country and one.chosen.listed
        ),
    )


def _told_by_adjectives(read: Text, known: Gazetteer) -> list[Spot]:
    """The countries whose adjectives a text has ("Spanish police"), one for each time."""
    codes = [
        demonyms().get(lower)
        for word, lower in zip(read.words, read.lower, strict=True)
        if word[0].isupper()
    ]
    return [spot for code in codes if code and (spot := _country(code, known)) is not None]


def _country(code: str, known: Gazetteer) -> Spot | None:
    """The point of a country, where its English name is known."""
    spots = known.spots(_folded_names().get(code, ""))
    return next((s for s in spots if s.precision == "country" and s.country == code), None)


@cache
def _folded_names() -> dict[str, str]:
    return {code: fold(name) for name, code in country_codes().items()}


def _is_surname(mention: Mention, grade: Evidence) -> bool:
    """Whether it stands in a longer name, a small town's or a given one: hardly the town."""
    spot = mention.spots[0]
    small = not spot.listed and spot.weight < KNOWN
    return grade == Evidence.NONE and (small or mention.key in words("given_name"))


def _goes_along(found: PlaceNames, mention: Mention) -> bool:
    """Whether a name is a place wherever it stands, once it has been one in the text."""
    spot = mention.chosen
    county = spot is not None and _is_county(found.read, mention, spot)
    return not county and not found.is_common(mention)


def _accept(found: PlaceNames, place: int, *, lonely: bool = False) -> bool:
    """Whether a name is a place here; `lonely`: even where it is far from all else."""
    mention, grade = found.mentions[place], found.grades[place]
    spot = mention.chosen
    if (
        spot is None
        or (mention.lonely and not lonely and place not in found.wholes)
        or _is_county(found.read, mention, spot)
    ):
        return False
    if place in found.wholes:
        return True
    wide = spot.listed and spot.precision != "point"
    short = mention.shouted and len(mention.key) < ABBREVIATION
    if (
        short
        and spot.precision == "district"
        and not (grade == Evidence.SURE or found.shouts(mention))
    ):
        return False  # "SWAT" is no valley
    if found.is_common(mention):
        if mention.key in words("given_name") and wide and mention.key not in found.persons:
            return True
        if grade == Evidence.LOCATIVE and mention.key in words("given_name"):
            return mention.key not in found.persons and spot.weight >= LARGE_FOR_GIVEN
        return grade == Evidence.SURE and (wide or spot.weight >= SMALL)
    if wide:
        return True
    if short:
        known = found.shouts(mention) or spot.weight >= KNOWN
        return spot.listed or (grade == Evidence.SURE and known)
    need = {Evidence.BARE: KNOWN, Evidence.LOCATIVE: SMALL, Evidence.SURE: 0.0}[grade]
    if grade == Evidence.BARE and spot.country in found.countries:
        need = SMALL
    if spot.other_name and grade != Evidence.SURE:
        need += OTHER
    return spot.listed or spot.weight >= need


def _is_county(read: Text, mention: Mention, spot: Spot) -> bool:
    """Whether it is a county: one of the USA is seldom where the town of its name is."""
    after = mention.last
    if spot.country != "US" or spot.precision != "point" or after >= len(read.words):
        return False
    return read.gap(after - 1) == " " and read.lower[after] in words("county")


def _bare_row(report_id: str, read: Text, mention: Mention) -> Place:
    start, end = read.spans[mention.first][0], read.spans[mention.last - 1][1]
    name = read.text[start:end]
    return Place(report_id=report_id, start=start, end=end, quote=name, name=name)


def _row(report_id: str, read: Text, mention: Mention, spot: Spot, known: Gazetteer) -> Place:
    first, second = known.division_names(spot)
    point = moved(read, mention, spot) if spot.precision in ("point", "near") else None
    start, end = read.spans[mention.first][0], read.spans[mention.last - 1][1]
    return Place(
        report_id=report_id,
        start=start,
        end=end,
        quote=read.text[start:end],
        place_id=spot.place_id,
        name=spot.name,
        country=spot.country,
        admin1=first,
        admin2=second,
        latitude=point[0] if point else spot.latitude,
        longitude=point[1] if point else spot.longitude,
        precision="near" if point else _precision(read, mention, spot),
    )


def _precision(read: Text, mention: Mention, spot: Spot) -> Precision:
    """A town before "province" is the province; beside a town is near it."""
    if spot.precision != "point":
        return spot.precision
    after = mention.last
    if after < len(read.words) and read.gap(after - 1) == " ":
        head = values("head").get(read.lower[after])
        if head == "province":
            return "province"
        if head == "district":
            return "district"
    return "near" if is_beside(read, mention) else "point"
