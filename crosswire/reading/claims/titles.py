"""What a headline tells again: one fact with the body's claim, which stays."""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.model.rows import Claim


def without_headline_repeats(
    claims: tuple[Claim, ...], end: int
) -> tuple[tuple[Claim, ...], dict[int, str]]:
    """The claims without those of the headline (up to `end`) that the body tells too.

    Beside them, by the start of its number, the claim that a repeated number belongs to.
    """
    body = [c for c in claims if c.start >= end]
    kept: list[Claim] = []
    repeated: dict[int, str] = {}
    stands_for: dict[str, str] = {}
    for claim in claims:
        again = next((c for c in body if _same(c, claim)), None) if claim.start < end else None
        if again is None:
            kept.append(claim)
            continue
        stands_for[claim.claim_id] = again.claim_id
        if claim.value_start is not None:
            repeated[claim.value_start] = again.claim_id
    return tuple(_joined(claim, stands_for) for claim in kept), repeated


def _joined(claim: Claim, stands_for: dict[str, str]) -> Claim:
    """A claim whose whole stood in the headline is part of the body's claim of it."""
    whole = stands_for.get(claim.part_of or "")
    if whole is None:
        return claim
    return replace(claim, part_of=whole if whole != claim.claim_id else None)


def _same(one: Claim, other: Claim) -> bool:
    """Whether two claims tell one fact: kind and number, or a vague word the number fills."""
    if (one.kind, one.scope, one.modality) != (other.kind, other.scope, other.modality):
        return False
    if one.value is not None and other.value is not None:
        return one.value == other.value
    return (one.low, one.high) == (other.low, other.high)
