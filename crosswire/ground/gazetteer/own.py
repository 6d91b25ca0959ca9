"""Places that a case brings itself: a user's own list, and imported GeoNames files."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosswire.ground.gazetteer.fold import fold, without_place_article
from crosswire.ground.gazetteer.lexicon import PlaceEntry
from crosswire.ground.gazetteer.spot import WEIGHT, Spot
from crosswire.words.entries import parse


@dataclass(frozen=True, slots=True)
class Own:
    """A case's own places by folded name; two of the same digest are the same.

    A spot may stand under many names.
    """

    digest: str = ""
    names: dict[str, tuple[Spot, ...]] = field(default_factory=dict, compare=False)


NO_PLACES = Own()
WEAK = 4.2  # weight of a listed place that is one only where the words beside it say so


def parse_places(text: str, where: str) -> tuple[PlaceEntry, ...]:
    """The entries of a user's `places.yml`. Raises SettingsError CW302 where one is wrong."""
    return parse(text, PlaceEntry, where)


def entry_names(entry: PlaceEntry) -> set[str]:
    """The keys under which an entry of a list of places is found."""
    keys = {fold(name) for name in (entry.name, *entry.aliases)}
    keys |= {"".join(key.split()) for key in keys if max(map(len, key.split())) == 1}  # U.S.
    return keys | {without_place_article(key) for key in keys}


def entry_spot(entry: PlaceEntry) -> Spot | None:
    """The spot of an entry; None where it has no point."""
    if not entry.name or entry.latitude is None or entry.longitude is None:
        return None
    usual = WEAK if entry.weak else WEIGHT[entry.precision]
    return Spot(
        entry.name, entry.country, entry.admin1, entry.latitude, entry.longitude,
        entry.precision, entry.place_id, entry.weight or usual,
        listed=not entry.weak,
    )  # fmt: skip


def by_name(rows: list[tuple[set[str], Spot]]) -> dict[str, tuple[Spot, ...]]:
    """Spots under each of their keys, in their order."""
    found: dict[str, list[Spot]] = {}
    for keys, spot in rows:
        for key in sorted(keys):
            found.setdefault(key, []).append(spot)
    return {key: tuple(spots) for key, spots in found.items()}
