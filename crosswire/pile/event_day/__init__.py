"""The day of an event: what each of its reports tells of it, weighed and put together."""

from crosswire.pile.event_day.choose import EventDay, Voice, find_day
from crosswire.pile.event_day.clues import Clue, clues_of

__all__ = ["Clue", "EventDay", "Voice", "clues_of", "find_day"]
