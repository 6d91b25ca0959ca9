"""The places of GeoNames files that a user brought into a case."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from crosswire.model.ids import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crosswire.case.database import Database
    from crosswire.ground.gazetteer.imported import Imported

BATCH = 5_000
COLUMNS = (
    "place_id", "name", "names", "latitude", "longitude", "country", "admin1", "precision",
    "population", "feature",
)  # fmt: skip
INSERT = (
    f"INSERT OR REPLACE INTO gazetteer ({', '.join(COLUMNS)})"  # noqa: S608 - columns are ours
    f" VALUES ({', '.join('?' * len(COLUMNS))})"
)


def put_places(database: Database, places: Iterable[Imported]) -> int:
    """Keeps places, a known one anew; all together or, where the iterator fails, none."""
    count, waiting = 0, iter(places)
    with database.writing():
        while batch := list(islice(waiting, BATCH)):
            database.many(INSERT, [_cells(place) for place in batch])
            count += len(batch)
        database.run("DELETE FROM gazetteer_state")
        if count or database.first("SELECT 1 FROM gazetteer"):
            database.run(
                "INSERT INTO gazetteer_state (only, digest) VALUES (1, ?)", (_digest(database),)
            )
    return count


def places(database: Database) -> Iterator[Imported]:
    """All places, by id."""
    from crosswire.ground.gazetteer.imported import Imported

    select = f"SELECT {', '.join(COLUMNS)} FROM gazetteer ORDER BY place_id"  # noqa: S608
    for row in database.all(select):
        values = dict(zip(COLUMNS, row, strict=True))
        yield Imported(**(values | {"names": tuple(json.loads(values["names"]))}))


def gazetteer_digest(database: Database) -> str | None:
    """What tells the imported places from others; None where there are none."""
    row = database.first("SELECT digest FROM gazetteer_state")
    return row[0] if row else None


def _cells(place: Imported) -> tuple[str | int | float | None, ...]:
    cells = [getattr(place, name) for name in COLUMNS]
    cells[COLUMNS.index("names")] = json.dumps(place.names, ensure_ascii=False)
    return tuple(cells)


def _digest(database: Database) -> str:
    """By content alone: the same places in any order of import give the same digest."""
    select = f"SELECT {', '.join(COLUMNS)} FROM gazetteer ORDER BY place_id"  # noqa: S608
    lines = ("\x1f".join(map(str, row)) for row in database.all(select))
    return digest("\n".join(lines).encode())
