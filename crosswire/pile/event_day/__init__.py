"""The day of an event: what each of its reports tells of it, weighed and put together."""

from crosswire.pile.event_day.choose import EventDay, find_day
from crosswire.pile.event_day.clues import Clue, clues_of
from crosswire.pile.event_day.reasons import DayVoice

__all__ = ["Clue", "DayVoice", "EventDay", "clues_of", "find_day"]
