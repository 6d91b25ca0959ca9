"""What can happen: the entries of `data/happenings.yml`."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from crosswire.model.codes import Cause
from crosswire.words.entries import Entry, load


class Tier(IntEnum):
    """How much a word tells of an event, which is called by the lowest that is told of it."""

    CLEAR = 1  # what happened
    VAGUE = 2  # a word for much of what happened
    AFTER = 3  # what ends or follows it
    BEFELL = 4  # what befell people, and what is said and done after it


class HappeningKind(Entry, frozen=True, kw_only=True):
    """One sort of happening; `data/happenings.yml` explains each field."""

    words: str
    cause: Cause
    bears: bool
    families: tuple[str, ...] = ()
    sole: bool = False
    lasts: bool = False
    plain: bool = False
    tier: Tier = Tier.CLEAR
    natural: bool = False
    behind: tuple[str, ...] = ()
    centred: bool = False
    judges: bool = False
    plover: str | None = None
    mode: str | None = None
    acled: tuple[str, str] | None = None


@cache
def happenings() -> dict[str, HappeningKind]:
    """Every sort of happening by its id, in the order of the file."""
    return {entry.id: entry for entry in load("happenings", HappeningKind)}
