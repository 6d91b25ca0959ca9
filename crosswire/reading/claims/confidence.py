"""How far a claim can be trusted: how often claims read in the same way were right."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from crosswire.ground.settle.lead import end_of_lead
from crosswire.model.rows import Claim, Sentence
from crosswire.words.entries import Entry, load
from crosswire.words.kinds import bodily

ENOUGH = 40  # claims of a sort that its record must hold to stand by itself


class Reliability(Entry, frozen=True, kw_only=True):
    """How many claims of one sort were read on annotated reports, and how many were right.

    `route`, `kind`, `place` and `told` tell the sort; where one is null, all are meant.
    """

    route: str
    kind: str | None = None
    place: str | None = None
    told: str | None = None
    right: int
    read: int


Sort = tuple[str, str | None, str | None, str | None]


def with_confidence(
    claims: tuple[Claim, ...], sentences: tuple[Sentence, ...]
) -> tuple[Claim, ...]:
    """The claims with their confidence, 0 to 1."""
    return tuple(
        replace(claim, confidence=confidence_of(sort))
        for claim, sort in zip(claims, sorts_of(claims, sentences), strict=True)
    )


def sorts_of(claims: tuple[Claim, ...], sentences: tuple[Sentence, ...]) -> list[Sort]:
    """The sort of each claim: how and of what it was read, where it stands, how often told."""
    end = end_of_lead(sentences)
    told: dict[tuple[str, float | None, str], int] = {}
    for claim in claims:
        key = (claim.kind, claim.value, claim.scope)
        told[key] = told.get(key, 0) + 1
    sorts: list[Sort] = []
    for claim in claims:
        kind = claim.kind if claim.kind in bodily() else "other"
        place = "lead" if claim.start < end else "body"
        again = "again" if told[claim.kind, claim.value, claim.scope] > 1 else "once"
        sorts.append((claim.route, kind, place, again))
    return sorts


def confidence_of(sort: Sort) -> float:
    """The share of claims of a sort that were right, by Laplace's rule of succession.

    A sort of few claims takes the record of the wider sort that holds it.
    """
    route, kind, place, _ = sort
    for wider in (sort, (route, kind, place, None), (route, kind, None, None)):
        record = _records().get(wider)
        if record is not None and record.read >= ENOUGH:
            return _share(record)
    return _share(_records()[route, None, None, None])


def _share(record: Reliability) -> float:
    return round((record.right + 1) / (record.read + 2), 2)


@cache
def _records() -> dict[Sort, Reliability]:
    return {(r.route, r.kind, r.place, r.told): r for r in load("confidence", Reliability)}
