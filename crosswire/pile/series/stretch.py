"""The days that a count covers: a day, the days since one, or a window before the report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crosswire.model.codes import Measure
from crosswire.model.rows import Claim, Report, Time
from crosswire.words.sets import words

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?")
_IN_DAYS = (365, 30, 7, 1)  # of a year, a month, a week and a day; a window is never exact


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """The first and the last day (ISO), and the words where it is a window."""

    start: str
    end: str
    window: str = ""

    def holds(self, other: Stretch) -> bool:
        """Whether all days of the other are days of this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Stretch) -> bool:
        """Whether both have a day in common."""
        return self.start <= other.end and other.start <= self.end


def is_rate(claim: Claim) -> bool:
    """Whether a claim tells how many come in each day, and not how many came."""
    return _plain(claim.time_text) in words("rate_words")


def stretch_of(
    claim: Claim, report: Report, times: Sequence[Time], measure: Measure
) -> Stretch | None:
    """The days that a count covers; None where neither it nor its report tells a day.

    `times`: those of the report. A stock counts its day. A toll of one happening counts to the
    day of its report. A flow counts its own stretch: "in the past month" ends with the report.
    """
    said = report.published_end
    window = _plain(claim.time_text) if claim.scope in ("period", "total") else ""
    if claim.time_start and claim.time_end and (measure != "toll" or window):
        return Stretch(claim.time_start, claim.time_end, window)
    if said is None:
        return None
    if not window:
        return Stretch(report.published_start or said, said)
    length = length_of(claim, times)
    if length is None:
        return None
    first = date.fromisoformat(said) - timedelta(days=length)
    return Stretch(first.isoformat(), said, window)


def length_of(claim: Claim, times: Sequence[Time]) -> int | None:
    """The days of a window that is told by its length alone: 60 of "the past two months"."""
    told = _plain(claim.time_text)
    found = [t for t in times if t.value and (_plain(t.quote) in told or told in _plain(t.quote))]
    for row in sorted(found, key=lambda t: (abs(t.start - claim.start), t.start)):
        length = days_of(row.value or "")
        if length is not None:
            return length
    return None


def days_of(value: str) -> int | None:
    """The days of a TIMEX3 duration, at least one; None where it gives no number."""
    found = _DURATION.fullmatch(value)
    if found is None or not any(found.groups()):
        return None
    *units, hours = (int(part or 0) for part in found.groups())
    total = sum(n * each for n, each in zip(units, _IN_DAYS, strict=True))
    return max(total + -(-hours // 24), 1)


def by_report(times: Sequence[Time]) -> Mapping[str, list[Time]]:
    """The time expressions of each report."""
    found: dict[str, list[Time]] = {}
    for row in times:
        found.setdefault(row.report_id, []).append(row)
    return found


def _plain(text: str | None) -> str:
    return " ".join((text or "").lower().split())
