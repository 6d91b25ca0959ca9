"""Numbers, days and the schema's codes as words."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING, Final

from crosswire.desk.escape import plain as plain  # noqa: PLC0414

if TYPE_CHECKING:
    from crosswire.model.codes import Unit
    from crosswire.model.rows import Claim, Figure

DASH: Final = "–"

_WORD: Final = 40  # characters of a word in the place of a number
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # fmt: skip # noqa: E501

_QUALIFIERS: Final = {
    "exact": "", "about": "about ", "at_least": "at least ", "more_than": "more than ",
    "at_most": "at most ", "fewer_than": "fewer than ", "between": "", "vague": "",
}  # fmt: skip
_ROLES: Final = {
    "combatant": "combatants", "civilian": "civilians", "child": "children", "woman": "women",
    "aid_worker": "aid workers", "journalist": "journalists", "mixed": "combatants and civilians",
    "unknown": "role not told",
}  # fmt: skip
_SCOPES: Final = {
    "event": "this event", "period": "a period", "total": "whole war", "background": "earlier event"
}  # fmt: skip
_DISAGREEMENTS: Final = {
    "none": "origins agree", "different_values": "values differ",
    "different_scope": "scopes differ", "revised": "revised", "contested": "contested",
}  # fmt: skip
_BASES: Final = {
    "given": "given with the report", "page": "read from the page",
    "text": "read from the text", "inferred": "inferred from other reports", "unknown": "unknown",
}  # fmt: skip


def clip(text: str, limit: int) -> str:
    """The text in at most `limit` characters, cut with an ellipsis."""
    return text if len(text) <= limit else text[: max(limit - 1, 0)].rstrip() + "…"


def count(value: float | None) -> str:
    """A number with thousands separators; a dash where there is none."""
    if value is None or not math.isfinite(value):
        return DASH
    if abs(value) >= 1e15:
        return f"{value:.3g}"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def amount(value: float | None, unit: Unit = "persons") -> str:
    """A number with its unit where this is not persons: `300 families`, `50%`."""
    if value is None or unit == "persons":
        return count(value)
    if unit == "percent":
        return f"{count(value)}%"
    return f"{count(value)} {'family' if value == 1 else 'families'}"


def claim_amount(claim: Claim) -> str:
    """What a claim counts, in words: `more than 4,000`, `25–38`, `“hundreds”`."""
    if claim.value is None:
        return f"“{plain(claim.value_text or 'no number')}”"
    if claim.qualifier == "between" and claim.low is not None and claim.high is not None:
        return f"{count(claim.low)}{DASH}{amount(claim.high, claim.unit)}"
    return _QUALIFIERS[claim.qualifier] + amount(claim.value, claim.unit)


def bounds(figure: Figure) -> tuple[str, str, str]:
    """The low, best and high of a figure as shown.

    An open upper end reads `≥ 4,000`, from the highest number that anybody gives. Where there is
    a word and no number, it stands alone as best: what “dozens” allows is no count of anybody.
    """
    if figure.best is None and figure.words:
        return "", quoted(figure.words), ""
    high = amount(figure.high, figure.unit)
    if figure.high is None:
        told = (figure.highest_told, figure.best, figure.low)
        floor = next((value for value in told if value is not None), None)
        high = DASH if floor is None else f"≥ {amount(floor, figure.unit)}"
    return amount(figure.low, figure.unit), amount(figure.best, figure.unit), high


def quoted(word: str) -> str:
    """A word of the reports that stands in the place of a number: `“dozens”`."""
    return f"“{clip(plain(word), _WORD)}”"


def spread(low: str, best: str, high: str) -> str:
    """Low, best and high in one, `25 – 25 – 38`; the best alone where it is all there is."""
    alone = low == best == high or not (low or high)
    return best if alone else f"{low} {DASH} {best} {DASH} {high}"


def role(code: str | None) -> str:
    """Who was affected, as a plural noun; empty for everybody."""
    return _ROLES.get(code, plain(code)) if code else ""


def scope(code: str) -> str:
    """What a figure or a claim covers, in two words."""
    return _SCOPES.get(code, plain(code))


def stretch(figure: Figure) -> str:
    """What a figure covers: its window as the reports word it, else its scope."""
    return clip(plain(figure.window), 28) if figure.window else scope(figure.scope)


def disagreement(figure: Figure) -> str:
    """How the claims behind a figure differ, in one or two words.

    One origin cannot agree with itself, so a figure of one origin never reads `agreed`.
    """
    if figure.disagreement == "none" and figure.origins < 2:
        return "one origin" if figure.origins else "no origin"
    return _DISAGREEMENTS.get(figure.disagreement, plain(figure.disagreement))


def basis(code: str) -> str:
    """Where the day of a report comes from."""
    return _BASES.get(code, plain(code))


def day_of(text: str | None) -> date | None:
    """An ISO day, or None where the text is none."""
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def month_of(day: date) -> str:
    """The month of a day, short: `Sep`."""
    return _MONTHS[day.month - 1]


def days(start: str | None, end: str | None = None) -> str:
    """A day or a range of days for people: `12–19 Mar 2019`; `undated` where there is none."""
    first, last = day_of(start), day_of(end)
    if first is None and last is None:
        return "undated" if not (start or end) else plain(start or end or "")
    if first is None:
        return f"until {_day(last)}"
    if last is None or last == first:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{DASH}{_day(last)}"
    left = _day(first) if first.year != last.year else _day(first).rsplit(" ", 1)[0]
    return f"{left} {DASH} {_day(last)}"


def _day(day: date | None) -> str:
    return DASH if day is None else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
