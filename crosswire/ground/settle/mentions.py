"""The days, the place and the unnamed parties of event mentions.

Reading does this for one report, and the pile again when it has settled days and places.
"""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.ground.settle.days import date_precision
from crosswire.ground.settle.places import WHERE, home_of
from crosswire.model.rows import EventMention, Place, Reading, Time
from crosswire.words.doers import generic_id, is_solo


def with_mentions(reading: Reading) -> Reading:
    """The reading with its mentions as its times and places now tell them.

    A party that a noun alone names ("gunmen") has the id of its sort and of the country of the
    mention, else of the place that the report is mainly about.
    """
    if not reading.mentions:
        return reading
    times = {time.start: time for time in reading.times}
    places = {place.start: place for place in reading.places if place.latitude is not None}
    home = home_of(reading)
    country = home.country if home is not None else _only_country(reading)
    return replace(
        reading,
        mentions=tuple(
            _named(_placed(_dated(one, times), places), country) for one in reading.mentions
        ),
    )


def _dated(mention: EventMention, times: dict[int, Time]) -> EventMention:
    time = times.get(mention.when_start) if mention.when_start is not None else None
    start, end = (time.time_start, time.time_end) if time is not None else (None, None)
    return replace(
        mention,
        time_start=start,
        time_end=end,
        time_text=time.quote if time is not None else None,
        date_prec=date_precision(start, end) if start and end else None,
    )


def _placed(mention: EventMention, places: dict[int, Place]) -> EventMention:
    place = places.get(mention.where_start) if mention.where_start is not None else None
    if place is None or place.precision is None:
        return replace(
            mention, place_id=None, place=None, country=None, latitude=None, longitude=None,
            where_prec=None,
        )  # fmt: skip
    return replace(
        mention, place_id=place.place_id, place=place.name, country=place.country,
        latitude=place.latitude, longitude=place.longitude, where_prec=WHERE[place.precision],
    )  # fmt: skip


def _named(mention: EventMention, home: str | None) -> EventMention:
    country = mention.country or home
    return replace(
        mention,
        agent_id=_generic(mention.agent_sort, country) or mention.agent_id,
        target_id=_generic(mention.target_sort, country) or mention.target_id,
    )


def _generic(sort: str | None, country: str | None) -> str | None:
    """The id of a party that a noun alone names."""
    return generic_id(sort, None if is_solo(sort) else country) if sort else None


def _only_country(reading: Reading) -> str | None:
    """The country, where a report names but one."""
    found = {place.country for place in reading.places if place.country}
    return found.pop() if len(found) == 1 else None
