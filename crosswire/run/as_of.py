"""The record as it was on a day: derived from the reports that were published until then."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from crosswire.model.errors import InputError
from crosswire.model.rows import Record, Report
from crosswire.run.steps import coded
from crosswire.run.update import asked_of

if TYPE_CHECKING:
    from crosswire.case.store import Store


def record_until(store: Store, record: Record, until: str) -> Record:
    """The record of the reports that were published on a day or before it.

    `record`: that of all reports. Days that it found for undated reports count; a report whose
    day stays open is left out. Raises InputError CW109 where `until` is no ISO day, and CaseError
    CW206 that names the step where one fails.
    """
    from crosswire.pile.collection import paused
    from crosswire.pile.stages import InMemory, Nothing, Pile, derive_changes

    _day(until)
    known = {report.report_id for report in record.reports if is_known_by(report, until)}
    readings = (r for r in store.readings() if r.report.report_id in known)
    asked = asked_of(store, whole=record)
    with coded(str(store.folder)), paused():
        changes = derive_changes(Pile(InMemory(readings), Nothing(), {}), asked)
    return changes.record(record.decisions)


def is_known_by(report: Report, day: str) -> bool:
    """Whether a report was published by the end of a day, for certain."""
    return report.published_end is not None and report.published_end[:10] <= day


def day_before(since: str, until: str) -> str:
    """The day before a period. Raises InputError CW109 where it has no days."""
    first, last = _day(since), _day(until)
    if last < first:
        raise InputError(
            "CW109", f"{until} lies before {since}", do="Let the period end on its last day."
        )
    return (max(first, date(1, 1, 2)) - timedelta(days=1)).isoformat()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise InputError(
            "CW109", f"{text!r} is no ISO 8601 date", do="Write it as 2019-03-12."
        ) from problem


def case_and_day(text: str) -> tuple[str, str | None]:
    """`NAME@2019-03-12` as the case and the day; without a day, the day is None: as it is now."""
    case, mark, day = text.rpartition("@")
    if not mark:
        return text, None
    try:
        date.fromisoformat(day)
    except ValueError:
        return text, None  # an @ may be a part of the folder's name
    return case, day
