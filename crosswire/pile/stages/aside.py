"""Reports that reviewers exclude: they stand in the record as they were read, and count nothing."""

from __future__ import annotations

from msgspec.structs import replace

from crosswire.model.codes import Row
from crosswire.model.rows import Reading


def rows_aside(reading: Reading, decision_id: str) -> dict[str, tuple[Row, ...]]:
    """The rows of an excluded report by table: without origin, story and event."""
    return {
        "reports": (replace(reading.report, excluded=decision_id),),
        "sentences": reading.sentences,
        "statements": reading.statements,
        "times": reading.times,
        "places": reading.places,
        "actors": reading.actors,
        "offices": reading.offices,
        "numbers": reading.numbers,
        "claims": reading.claims,
        "event_mentions": reading.mentions,
    }
