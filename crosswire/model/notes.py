"""The warnings on a report that later steps ask for."""

from __future__ import annotations

from collections.abc import Iterable

OFF_TOPIC = "headline off topic"  # how that warning begins


def is_off_topic(notes: Iterable[str]) -> bool:
    """Whether a report was warned of as one whose headline speaks of something else."""
    return any(note.startswith(OFF_TOPIC) for note in notes)
