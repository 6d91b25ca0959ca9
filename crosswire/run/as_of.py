"""The record as it was on a day: derived from the reports that were published until then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

from crosswire.case.cells import DERIVED, by_key
from crosswire.case.layout import ACTORS, PUBLISHERS
from crosswire.model.codes import Rule
from crosswire.model.errors import InputError
from crosswire.model.rows import Decision, Reading, Record, Report
from crosswire.words.rules import Choices

if TYPE_CHECKING:
    from crosswire.case.store import Store


def derive_from(
    store: Store,
    readings: Iterable[Reading],
    rule: Rule,
    *,
    whole: Record | None = None,
    more: tuple[Decision, ...] = (),
) -> Record:
    """The record of some readings of a case, by its decisions, publishers and actors.

    `whole`: the record of all of them, whose days of undated reports are taken; `more`:
    decisions that the case does not hold, to see what they would do.
    """
    from crosswire.pile.derive import derive
    from crosswire.pile.identities import parse_lines
    from crosswire.pile.origins import parse_publishers

    settings = store.settings()
    publishers, actors = store.lexicon(PUBLISHERS), store.lexicon(ACTORS)
    return derive(
        list(readings),
        rule,
        parse_publishers(publishers, PUBLISHERS) if publishers else (),
        decisions=(*store.decisions, *more),
        actors=parse_lines(actors, ACTORS) if actors else (),
        choices=Choices(own=settings.own_rule, victim_status=settings.victim_status),
        whole=whole,
    )


def record_until(store: Store, record: Record, until: str, rule: Rule) -> Record:
    """The record of the reports that were published on a day or before it.

    `record`: that of all reports. Days that it found for undated reports count; a report whose
    day stays open is left out. Raises InputError CW109 where `until` is no ISO day.
    """
    _day(until)
    known = {report.report_id for report in record.reports if is_known_by(report, until)}
    readings = (r for r in store.readings() if r.report.report_id in known)
    found = derive_from(store, readings, rule, whole=record)
    # in the order in which a case keeps them, so that records can be compared
    rows = {name: tuple(by_key(name, getattr(found, name))) for name in DERIVED}
    return msgspec.convert({**rows, "decisions": record.decisions}, Record, from_attributes=True)


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
