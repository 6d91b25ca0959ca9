"""The day up to which a bulletin counts: "Summary as of 08:00, 29 October"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.patterns import filled
from crosswire.words.sets import ordered

HEAD = 240  # characters in which a bulletin tells it
LONGEST = 24  # characters of a date


def status_line(text: str) -> str:
    """The date behind "as of" in the head of a text, with or without its year; empty without."""
    match = _status().search(text[:HEAD])
    return text[match.end() : match.end() + LONGEST].split("\n", maxsplit=1)[0] if match else ""


@cache
def _status() -> re.Pattern[str]:
    return filled("line.as_of", months="|".join(ordered("month_names")))
