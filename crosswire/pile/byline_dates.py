"""A published day that the text contradicts: by a weekday, or by what it tells as past."""

from __future__ import annotations

from calendar import day_name, month_name
from datetime import date

from crosswire.model.rows import Reading, Report
from crosswire.words.patterns import pattern

NEAR = 30  # days around the published day in which "Tuesday, March 12" is of that year
TOLD = ("asserted", "unverified")


def date_notes(reading: Reading) -> tuple[str, ...]:
    """One warning at most, with the words that contradict the published day."""
    report = reading.report
    if report.published_start is None or report.published_start != report.published_end:
        return ()
    day = date.fromisoformat(report.published_start)
    found = _wrong_weekday(report, day) or _later(reading, day)
    return (f"date contradicts the text: {found}",) if found else ()


def _wrong_weekday(report: Report, day: date) -> str | None:
    """A weekday that does not fit its date in the year of publication."""
    for match in pattern("byline.weekday_date").finditer(report.text):
        month = [m.lower() for m in month_name].index(_long(match["month"] or match["month2"]))
        number = int(match["day"] or match["day2"])
        told = [d.lower() for d in day_name].index(match["weekday"].lower())
        for year in (day.year - 1, day.year, day.year + 1):
            try:
                one = date(year, month, number)
            except ValueError:
                continue
            if abs((one - day).days) <= NEAR and one.weekday() != told:
                return f"“{match.group()}” is a {day_name[one.weekday()]} in {year}"
    return None


def _later(reading: Reading, day: date) -> str | None:
    """Something told as past that happened after the published day, by a date in full."""
    full = {t.time_start for t in reading.times if t.basis == "itself" and t.time_start}
    for claim in reading.claims:
        if claim.modality in TOLD and claim.scope == "event" and claim.time_start in full:
            happened = date.fromisoformat(str(claim.time_start)[:10])
            if (happened - day).days > 1:
                return f"it is dated {day} and tells of {happened} as past"
    return None


def _long(month: str) -> str:
    return next(m.lower() for m in month_name if m and m.lower().startswith(month.lower()[:3]))
