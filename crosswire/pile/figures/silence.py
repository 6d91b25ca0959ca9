"""Silence: one report alone tells of dead, and others of that day or later tell of hurt alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from crosswire.model.rows import Claim, Report
from crosswire.pile.figures.comparable import Comparable

EARLIER = 2  # days: who dies on the spot or in the night after is told of by then
OTHER_HARM = {"killed": "injured", "injured": "killed"}
Harms = Mapping[tuple[str, str, str], frozenset[str]]


def harms_of(rows: Mapping[Comparable, list[Claim]]) -> Harms:
    """The reports that count people of each harm: by event, window and kind."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for key, claims in rows.items():
        if key.kind in OTHER_HARM:
            found[key.event_id, key.window, key.kind].update(c.report_id for c in claims if c.value)
    return {key: frozenset(reports) for key, reports in found.items()}


def is_told_by_one_alone(key: Comparable, harms: Harms, reports: Mapping[str, Report]) -> bool:
    """Whether one report alone counts a harm that others of the event pass over.

    They tell of the other harm, two days before it at the earliest; a report that came long before
    could not tell of later deaths. So the lowest account is that nobody was killed, or hurt.
    """
    other = OTHER_HARM.get(key.kind)
    if other is None or key.affected_id or key.part:
        return False
    told = harms.get((key.event_id, key.window, key.kind), frozenset())
    silent = harms.get((key.event_id, key.window, other), frozenset()) - told
    texts = {reports[r].text_sha256 for r in told}
    if len(texts) != 1:
        return False
    day = min((d for r in told if (d := reports[r].published_start)), default=None)
    silent = frozenset(r for r in silent if reports[r].text_sha256 not in texts)
    return any(_not_before(reports[r].published_end, day) for r in silent)


def _not_before(day: str | None, other: str | None) -> bool:
    """Whether a day is at most `EARLIER` days before another; what is unknown may be."""
    if day is None or other is None:
        return True
    return (date.fromisoformat(other) - date.fromisoformat(day)).days <= EARLIER
