"""The days, the place and the unnamed parties of event mentions.

Reading does this for one report, and the pile again when it has settled days and places.
"""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.ground.settle.days import date_precision
from crosswire.ground.settle.places import WHERE, home_of
from crosswire.model.rows import EventMention, Place, Reading, Time
from crosswire.words.doers import generic_doer, generic_id


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
        agent_id=_generic(mention.agent, mention.agent_id, country),
        target_id=_generic(mention.target, mention.target_id, country),
    )


def _generic(phrase: str | None, actor_id: str | None, country: str | None) -> str | None:
    """The id of a party; that of a noun follows the country, any other stays."""
    doer = generic_doer(phrase) if phrase else None
    if doer is None or (actor_id is not None and actor_id not in _ids(doer.id, actor_id)):
        return actor_id
    return generic_id(doer, country)


def _ids(sort: str, actor_id: str) -> tuple[str, ...]:
    """The ids that a noun itself may have got before: of its sort, in whichever country."""
    return sort, f"{actor_id.partition('-')[0]}-{sort}"


def _only_country(reading: Reading) -> str | None:
    """The country, where a report names but one."""
    found = {place.country for place in reading.places if place.country}
    return found.pop() if len(found) == 1 else None
