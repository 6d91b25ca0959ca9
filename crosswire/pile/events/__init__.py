"""Events: which claims of a story are about the same happening, and what sort it is."""

from crosswire.pile.events.doubles import without_doubles
from crosswire.pile.events.incidents import FREE, Events, TakenSigns, find_events
from crosswire.pile.events.linking.text_likeness import TENTHS, AlikePair, TextLikeness
from crosswire.pile.events.names import EventName, event_ids, taken_by_others
from crosswire.pile.events.parts import claims_of_parts
from crosswire.pile.events.ranks import with_ranks
from crosswire.pile.events.told import with_events

__all__ = [
    "FREE", "TENTHS", "AlikePair", "EventName", "Events", "TakenSigns", "TextLikeness",
    "claims_of_parts", "event_ids", "find_events", "taken_by_others", "with_events", "with_ranks",
    "without_doubles",
]  # fmt: skip
