"""Noughts: "no casualties" tells that nobody was killed and that nobody was hurt."""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.model.rows import Claim
from crosswire.words.kinds import bodily
from crosswire.words.sets import words


def with_noughts(claims: list[Claim]) -> list[Claim]:
    """The claims, each "no casualties" as a nought of the dead and one of the hurt.

    That nothing was reported so far is no nought, and is no claim at all.
    """
    found: list[Claim] = []
    for claim in claims:
        found += [replace(claim, kind=k) for k in bodily()] if _is_of_all_harm(claim) else [claim]
    return found


def _is_of_all_harm(claim: Claim) -> bool:
    """Whether it counts none of the dead and hurt together."""
    affected = (claim.affected or "").lower().split()
    return (
        claim.kind == "other" and claim.value == 0 and not words("harm_nouns").isdisjoint(affected)
    )
