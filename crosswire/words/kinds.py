"""What each kind of claim is: the entries of `data/kinds.yml`."""

from __future__ import annotations

from functools import cache
from typing import Literal

from crosswire.model.codes import Growth, Kind, Measure
from crosswire.words.entries import Entry, load

Harm = Literal["body", "person", "none"]


class ClaimKind(Entry, frozen=True, kw_only=True):
    """One kind of claim; `data/kinds.yml` explains each field."""

    kind: Kind
    rank: int
    words: str
    harm: Harm
    done: bool
    yields: int = 0
    several: bool = False
    lasting: bool = False
    timeless: bool = False
    part_of: tuple[Kind, ...]
    listed: str | None = None
    family: str
    weight: int
    title: str
    plover: str | None
    mode: str | None = None
    acled: tuple[str, str]
    measure: Measure | None = None
    growth: Growth
    hxl: str
    mapped: bool = False


@cache
def kinds() -> dict[Kind, ClaimKind]:
    """Every kind, in the order of the file."""
    return {entry.kind: entry for entry in load("kinds", ClaimKind)}


@cache
def done_to_people() -> frozenset[Kind]:
    """The kinds that tell what was done to people."""
    return frozenset(kind for kind, entry in kinds().items() if entry.done)


@cache
def bodily() -> tuple[Kind, ...]:
    """The kinds of bodily harm: dead, hurt."""
    return tuple(kind for kind, entry in kinds().items() if entry.harm == "body")


@cache
def harming() -> tuple[Kind, ...]:
    """The kinds of any harm to people."""
    return tuple(kind for kind, entry in kinds().items() if entry.harm != "none")


@cache
def lasting() -> frozenset[Kind]:
    """The kinds that tell of a state of things, and of nothing that happened on a day."""
    return frozenset(kind for kind, entry in kinds().items() if entry.lasting)


@cache
def mapped() -> tuple[Kind, ...]:
    """The kinds whose numbers stand on a map's points."""
    return tuple(kind for kind, entry in kinds().items() if entry.mapped)


def growth_of(kind: Kind) -> Growth:
    """What a later count of a kind does to an earlier one."""
    return kinds()[kind].growth
