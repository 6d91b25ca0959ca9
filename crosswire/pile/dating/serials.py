"""Days from the numbers in addresses: an outlet's system numbers its pages as they come.

A page whose number lies between those of two dated pages was made between their days, and as far
from each as the numbers tell, for pages come at a steady pace. Several outlets can share one
system, so it is the shape of the address that is followed, not the host; only where the numbers
of the dated pages really grow with their days.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from crosswire.model.days import ordinal
from crosswire.model.rows import Report

SERIAL = re.compile(r"(?<![A-Za-z\d])\d{5,12}(?![A-Za-z\d])")
SLUG = re.compile(r"[^/=?&]*[-_][^/=?&]*")
FEWEST = 6  # dated pages of one shape that must grow together
GROWING = 0.9  # share of them that must

Key = tuple[str, int]
Page = tuple[int, int, str]  # its number, its day, its report


@dataclass(frozen=True, slots=True)
class Bracket:
    """The two dated reports between whose page numbers a report's own lies, and their days.

    `likely`: the day between them where the number lies as the crow flies, with its fraction.
    """

    first: int
    last: int
    before: str
    after: str
    likely: float

    @property
    def days(self) -> tuple[int, int]:
        """The days of the two."""
        return self.first, self.last


def brackets(reports: Iterable[Report]) -> dict[str, Bracket]:
    """For undated reports whose page number lies between two dated ones, by report id."""
    dated: dict[Key, list[Page]] = defaultdict(list)
    open_: list[tuple[Key, int, str]] = []
    for report in reports:
        found = serial(report.url)
        if found is None:
            continue
        key, number = found
        if report.published_start and report.published_start == report.published_end:
            day = ordinal(report.published_start)
            dated[key].append((number, day, report.report_id))
        elif report.published_start is None:
            open_.append((key, number, report.report_id))
    lines = {key: _growing(sorted(dated[key])) for key, _, _ in open_ if key in dated}
    rows = {}
    for key, number, report_id in open_:
        bracket = _between(lines.get(key, []), number)
        if bracket is not None:
            rows[report_id] = bracket
    return rows


def serial(url: str | None) -> tuple[Key, int] | None:
    """The shape of an address and its last long number; None where it has none."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    found = list(SERIAL.finditer(path))
    if not found:
        return None
    shape = SLUG.sub("*", path[: found[-1].start()])
    digits = found[-1].group()
    return (f"{shape}#", len(digits)), int(digits)


def _growing(pages: list[Page]) -> list[Page]:
    """The longest run of pages whose days never fall; none where too many stand outside it."""
    ends: list[int] = []  # the smallest last day of a run of each length
    places: list[int] = []  # and the page that it belongs to
    before: list[int | None] = []
    for place, (_, day, _) in enumerate(pages):
        at = bisect_left(ends, day + 1)
        before.append(places[at - 1] if at else None)
        if at == len(ends):
            ends.append(day)
            places.append(place)
        else:
            ends[at], places[at] = day, place
    if len(ends) < FEWEST or len(ends) < GROWING * len(pages):
        return []
    run: list[Page] = []
    place_: int | None = places[-1]
    while place_ is not None:
        run.append(pages[place_])
        place_ = before[place_]
    return run[::-1]


def _between(pages: list[Page], number: int) -> Bracket | None:
    at = bisect_left(pages, (number, 0, ""))
    if not 0 < at < len(pages):
        return None
    (low, first, before), (high, last, after) = pages[at - 1], pages[at]
    likely = first + (number - low) / max(1, high - low) * (last - first)
    return Bracket(first, last, before, after, likely)
