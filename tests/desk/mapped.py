"""The small record with places: some exact, some near, some wide, one at the end of the earth."""

from __future__ import annotations

import msgspec

from crosswire.model.rows import Place, Record

from .factory import make_record

SPOTS = {
    "e-camp": ("Sennar Ford", 34.9, 40.2, 2),
    "e-fight": ("Brennhold <script>", 34.45, 40.96, 1),
    "e-hostile": ("Coastland", 34.45, 40.96, 2),
    "e-road": ("Upper Orvania", 35.3, 40.1, 4),
    "e-war": ("Farland", -41.3, 174.8, 6),
}


def place(report: str, start: int, name: str, north: float, east: float, level: str) -> Place:
    """A mention of a place."""
    row = {
        "report_id": report, "start": start, "end": start + len(name), "quote": name, "name": name,
        "latitude": north, "longitude": east, "precision": level,
    }  # fmt: skip
    return msgspec.convert(row, Place)


def mapped_record() -> Record:
    """`make_record` with points for its events and a few places beside them."""
    record = make_record()
    events = []
    for event in record.events:
        name, north, east, code = SPOTS[event.event_id]
        events.append(
            msgspec.structs.replace(
                event, place=name, latitude=north, longitude=east, where_prec=code,
                reports=("r-copy", "r-wire") if event.event_id == "e-fight" else ("r-wire",),
            )
        )  # fmt: skip
    places = (
        place("r-copy", 1, "Marenta & Sons", 35.8, 40.7, "point"),
        place("r-wire", 1, "Marenta & Sons", 35.8, 40.7, "point"),
        place("r-wire", 9, "Oncetown", 35.5, 40.9, "point"),
        place("r-copy", 20, "Orvania", 35.0, 39.0, "country"),
        place("r-wire", 20, "Orvania", 35.0, 39.0, "country"),
    )
    return msgspec.structs.replace(record, events=tuple(events), places=places)
