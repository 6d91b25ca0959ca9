"""Kinds of happenings: what was done to people, where they went, who gave up."""

from __future__ import annotations

from functools import cache

from crosswire.model.codes import Kind
from crosswire.words.entries import Entry, load

VIOLENCE = "violence"
HARMED: tuple[Kind, ...] = ("killed", "injured")


class EventType(Entry, frozen=True, kw_only=True):
    """What sort of event a kind of claim tells of; types are (event, sub-event) of ACLED.

    `group`: the family of happenings that it belongs to; `weight`: the most telling kind of an
    event names it.
    """

    kind: Kind
    group: str
    weight: int
    plover: str | None
    mode: str | None = None
    acled: tuple[str, str]
    title: str


@cache
def types() -> dict[Kind, EventType]:
    """The event type of each kind."""
    return {entry.kind: entry for entry in load("event_types", EventType)}


def family(kind: Kind) -> str:
    """The family of happenings that claims of a kind tell of."""
    return types()[kind].group
