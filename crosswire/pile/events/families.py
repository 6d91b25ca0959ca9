"""Kinds of happenings: what was done to people, where they went, who gave up."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.model.claims import Claim
from crosswire.model.codes import Cause, Kind
from crosswire.words.happenings import Tier, happenings
from crosswire.words.kinds import kinds

VIOLENCE = "violence"
MISHAP = "mishap"  # the family of all that nobody did: a quake, the fires and collapses after it
HARMLESS: tuple[Cause, ...] = ("hazard", "accident", "illness_or_hardship")  # done by nobody


def family(kind: Kind) -> str:
    """The family of happenings that claims of a kind tell of."""
    return kinds()[kind].family


def tells_deed(claims: Iterable[Claim]) -> bool:
    """Whether what claims count may have been done by somebody: nobody makes a camp's people.

    The claims of the kind that gives an event its name tell it; without claims it may be.
    """
    counted = [kinds()[c.kind] for c in claims]
    if not counted:
        return True
    main = max(counted, key=lambda t: (t.weight, t.id))
    return main.family == VIOLENCE or main.harm != "none"


def families_of(happening: str) -> tuple[str, ...]:
    """What a happening can be told as; those of no common family are two."""
    kind = happenings()[happening]
    if kind.cause in HARMLESS and kind.tier < Tier.BEFELL:
        return (MISHAP,)
    return kind.families
