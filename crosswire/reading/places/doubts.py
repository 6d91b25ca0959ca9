"""The names that a report alone leaves open, with the places that they may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.model.rows import Candidate, Doubt

if TYPE_CHECKING:
    from crosswire.ground.gazetteer import Spot
    from crosswire.reading.places.found import PlaceNames
    from crosswire.reading.places.mentions import Mention

SURE = 5.0  # log10 of the inhabitants from which the only town of a name is no doubt
MOST_CANDIDATES = 40  # candidates of a name that are kept


def doubts_of(found: PlaceNames, kept: set[int]) -> tuple[Doubt, ...]:
    """One row for each name that may mean several places, or is no place by its report alone.

    `kept`: the first words of the names that are rows of places.
    """
    sure = {found.mentions[place].key for place in found.wholes}
    names: dict[str, list[Mention]] = {}
    for mention in found.mentions:
        if mention.key not in sure and mention.ranked:
            names.setdefault(mention.key, []).append(mention)
    rows = []
    for key in sorted(names):
        there = [mention for mention in names[key] if mention.first in kept]
        mentions = there or names[key]
        if _is_open(found, mentions[0], bool(there)):
            spans = tuple(
                (found.read.spans[m.first][0], found.read.spans[m.last - 1][1]) for m in mentions
            )
            candidates = tuple(candidate_of(*one) for one in mentions[0].ranked[:MOST_CANDIDATES])
            rows.append(Doubt(key=key, spans=spans, candidates=candidates, kept=len(there)))
    return tuple(rows)


def _is_open(found: PlaceNames, mention: Mention, kept: bool) -> bool:
    if kept:
        first = mention.ranked[0][1]
        wide = first.listed and first.precision in ("country", "province", "region")
        return not wide and (len(mention.ranked) > 1 or first.weight < SURE)
    return not found.is_common(mention) and not mention.shouted


def candidate_of(score: float, spot: Spot) -> Candidate:
    """A spot as it is kept."""
    return Candidate(
        name=spot.name,
        country=spot.country,
        code=spot.admin1,
        latitude=spot.latitude,
        longitude=spot.longitude,
        precision=spot.precision,
        place_id=spot.place_id,
        score=round(score, 3),
    )
