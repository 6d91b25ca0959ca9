"""What tells a row from the others of its table, and the order in which rows stand."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import TypeVar

import msgspec

from crosswire.model.codes import Row
from crosswire.model.record import TABLES

R = TypeVar("R", bound=Row)

DERIVED = tuple(name for name in TABLES if name != "decisions")
# What tells a row from the others of its table, and the order in which rows are kept.
KEYS: dict[str, tuple[str, ...]] = {
    "reports": ("report_id",),
    "sentences": ("report_id", "sentence"),
    "statements": ("statement_id",),
    "times": ("report_id", "start", "end"),
    "places": ("report_id", "start", "end"),
    "actors": ("report_id", "start", "end"),
    "offices": ("report_id", "start", "end", "person_id"),
    "numbers": ("report_id", "start", "end"),
    "claims": ("claim_id",),
    "event_mentions": ("mention_id",),
    "copies": ("report_a", "a_start", "a_end", "report_b", "b_start", "b_end"),
    "origins": ("origin_id",),
    "descents": ("report_id", "from_report_id", "origin_id"),
    "stories": ("story_id",),
    "memberships": ("story_id", "report_id"),
    "story_links": ("story_a", "story_b"),
    "datings": ("report_id", "step"),
    "actor_links": ("actor_a", "actor_b"),
    "event_links": ("event_a", "event_b"),
    "events": ("event_id",),
    "figures": ("figure_id",),
    "series": ("series_id",),
    "rulings": ("decision_id",),
    "decisions": ("decision_id",),
}


def by_key(table: str, rows: Iterable[R]) -> list[R]:
    """The rows in the order of their key; rows of one key by all that they hold."""
    key = attrgetter(*KEYS[table])
    try:
        ordered = sorted(rows, key=key)
    except TypeError:  # a part of a key may be none
        return sorted(rows, key=lambda row: msgspec.json.encode((key(row), row)))
    found: list[R] = []
    for _, group in groupby(ordered, key=key):
        same = list(group)
        found += same if len(same) == 1 else sorted(same, key=msgspec.json.encode)
    return found
