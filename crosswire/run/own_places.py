"""A case's own places: the user's `places.yml` and the GeoNames files that were imported."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from crosswire.case.layout import PLACES_FILE
from crosswire.case.store import Store
from crosswire.ground.gazetteer.imported import imported_spots
from crosswire.ground.gazetteer.own import (
    NO_PLACES,
    Own,
    by_name,
    entry_names,
    entry_spot,
    parse_places,
)
from crosswire.model.ids import digest


def own_digest(store: Store) -> str | None:
    """What tells the case's own places from others; None where it has none."""
    listed, imported = store.lexicon(PLACES_FILE), store.gazetteer_digest()
    if listed is None and imported is None:
        return None
    return digest(f"{listed or ''}\x1f{imported or ''}".encode())


@lru_cache(maxsize=2)
def own_places(folder: str, known: str | None) -> Own:
    """The own places of a case, read once a process; `known` is their digest.

    Raises SettingsError CW302 where the user's list is wrong.
    """
    if known is None:
        return NO_PLACES
    with Store.open(folder) as store:
        listed = store.lexicon(PLACES_FILE)
        entries = parse_places(listed, PLACES_FILE) if listed else ()
        rows = [(entry_names(e), spot) for e in entries if (spot := entry_spot(e)) is not None]
        return Own(known, by_name(rows + imported_spots(store.gazetteer())))


def own_of(folder: Path) -> Own:
    """The own places of the case in a folder."""
    with Store.open(folder) as store:
        known = own_digest(store)
    return own_places(str(folder.absolute()), known)
