"""What later reports changed in a record: events, figures, origins and disagreements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from crosswire.desk.changes.events import event_changes
from crosswire.desk.changes.figures import figure_changes
from crosswire.desk.changes.rows import RecordChanges

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crosswire.model.rows import Record, Report


def changes_between(before: Record, after: Record) -> RecordChanges:
    """What changed from one record to another; of two records that are equal, nothing."""
    before, after = without_parts(before), without_parts(after)
    old, new = ({r.report_id: r for r in one.reports} for one in (before, after))
    return RecordChanges(
        reports=tuple(_by_day(new[key] for key in new.keys() - old.keys())),
        left_reports=tuple(_by_day(old[key] for key in old.keys() - new.keys())),
        events=tuple(event_changes(before, after)),
        figures=tuple(figure_changes(before, after)),
    )


def without_parts(record: Record) -> Record:
    """The record without the days of continued events, which tell again what the whole tells."""
    parts = {e.event_id for e in record.events if e.part_of}
    if not parts:
        return record
    return replace(
        record,
        events=tuple(e for e in record.events if e.event_id not in parts),
        figures=tuple(f for f in record.figures if f.event_id not in parts),
    )


def _by_day(reports: Iterable[Report]) -> list[Report]:
    return sorted(reports, key=lambda r: (r.published_start or "9999", r.report_id))
