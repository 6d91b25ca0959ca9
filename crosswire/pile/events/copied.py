"""What a copy tells of days: what the text that it is from told, on the day of that text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from crosswire.model.rows import Claim, Reading

LAST = "9999"  # behind every day
LONG = 9_999_999  # characters: texts that are longer are as long

Key = tuple[str, str, float | None, str]
Told = tuple[str | None, str | None, int | None]


def as_first_told(claims: list[Claim], readings: Mapping[str, Reading]) -> list[Claim]:
    """The claims with the days of the earliest report of their origin that counts the same.

    "On Monday", printed again three weeks later, is the Monday of the first print. Reports
    without a day come last; the order of the claims stays. What a reviewer ruled on stays as it
    is.
    """
    first: dict[Key, tuple[str, str, Told]] = {}
    for claim in claims:
        if claim.origin_id and claim.when_start is not None and not claim.ruled_by:
            day = _day(claim, readings)
            told = (day, claim.report_id, (claim.time_start, claim.time_end, claim.date_prec))
            key = _key(claim)
            if key not in first or told[:2] < first[key][:2]:
                first[key] = told
    return [
        _told(claim, first.get(_key(claim)))
        if claim.when_start is not None and not claim.ruled_by
        else claim
        for claim in claims
    ]


def _key(claim: Claim) -> Key:
    return claim.origin_id or "", claim.kind, claim.value, (claim.affected or "").lower()


def _day(claim: Claim, readings: Mapping[str, Reading]) -> str:
    """The day of a claim's report; of one day the shortest text is first, as a text grows."""
    reading = readings.get(claim.report_id)
    if reading is None:
        return LAST
    report = reading.report
    length = min(LONG, len(report.text))
    return f"{report.published_start or LAST} {length:07} {report.text_sha256}"


def _told(claim: Claim, first: tuple[str, str, Told] | None) -> Claim:
    if first is None or first[1] == claim.report_id:
        return claim
    start, end, precision = first[2]
    return replace(claim, time_start=start, time_end=end, date_prec=precision)


def first_tellers(claims: Iterable[Claim], readings: Mapping[str, Reading]) -> frozenset[str]:
    """The reports that count something which no earlier report of the same origin counts.

    All others print again what was told before, and tell of days nothing of their own. A report
    without an origin repeats nobody.
    """
    first: dict[Key, tuple[str, str]] = {}
    for claim in claims:
        report = (_day(claim, readings), claim.report_id)
        key = _key(claim) if claim.origin_id else (claim.report_id, "", None, "")
        first[key] = min(first.get(key, report), report)
    return frozenset(report_id for _, report_id in first.values())
