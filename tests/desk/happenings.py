"""A record with a protest that nobody counted, between two events that have numbers."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from crosswire.model.mentions import EventMention
from crosswire.model.rows import Event, Record
from crosswire.words.titles import with_titles

from .factory import TEXTS, make_record

QUOTE = "Little is left to take in Brennhold, the NDF said on Tuesday."


def mention(key: str, event: str, quote: str = QUOTE, **columns: Any) -> EventMention:
    """A mention in the report of the wire; its trigger is its first word."""
    start = TEXTS["r-wire"].index(quote)
    base = {
        "mention_id": key, "report_id": "r-wire", "start": start, "end": start + len(quote),
        "quote": quote, "trigger_start": start, "trigger_end": start + 6, "trigger": "Little",
        "happening": "protest", "cause": "unknown", "event_id": event, "rule_id": "test",
    }  # fmt: skip
    return EventMention(**{**base, **columns})


def protest(key: str = "e-protest", **columns: Any) -> Event:
    """A protest in the first story, of which no figure tells."""
    base = {
        "event_id": key, "story_id": "s-brennhold", "title": "Deaths and injuries",
        "happening": "protest", "date_start": "2019-03-17", "date_end": "2019-03-17",
        "place": "Tarn", "country": "SD", "sentence": QUOTE, "mentions": ("m-1",), "rank": 3,
        "acled_event_type": "Protests", "acled_sub_event_type": "Peaceful protest",
        "reports": ("r-wire",),
    }  # fmt: skip
    (event,) = with_titles([Event(**{**base, **columns})], ())
    return event


def uncounted_record(**columns: Any) -> Record:
    """The record of the factory with the protest; `columns`: of the protest."""
    record = make_record()
    event = protest(**columns)
    events = tuple(sorted((*record.events, event), key=lambda e: e.event_id))
    return replace(record, events=events, event_mentions=(mention("m-1", event.event_id),))
