"""How far an outlet reaches, as ACLED's source_scale has it."""

from __future__ import annotations

from functools import cache
from typing import Final

from crosswire.words.entries import Entry, load

_MOST: Final = 2  # a pair at most: "New media-National"


class Scale(Entry, frozen=True, kw_only=True):
    """Outlets of one scale; `names` and `words`, each in lower case."""

    scale: str
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def scale_of(outlets: list[str]) -> str | None:
    """The scale of some outlets, a pair where there are two; None where one is not known.

    Of three or more, the first two in the order of the file.
    """
    found = {_scale(outlet) for outlet in outlets}
    if not found or None in found:
        return None
    ordered = [entry.scale for entry in load("source_scales", Scale) if entry.scale in found]
    return "-".join(list(dict.fromkeys(ordered))[:_MOST])


def matches(entry: Scale, outlet: str) -> bool:
    """Whether an entry tells the scale of an outlet: by its whole name, or by a word of it."""
    name = outlet.lower().strip()
    return name in entry.names or any(word in name.split() for word in entry.words)


@cache
def _scale(outlet: str) -> str | None:
    return next((e.scale for e in load("source_scales", Scale) if matches(e, outlet)), None)
