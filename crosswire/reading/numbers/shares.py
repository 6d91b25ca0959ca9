"""Shares of people told before, and none at all: "nearly half of whom", "mostly", "no one"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.model.codes import Qualifier
from crosswire.reading.numbers.quantity import Quantity, near
from crosswire.reading.syntax.people import People
from crosswire.words.entries import Entry, load
from crosswire.words.patterns import filled, pattern
from crosswire.words.sets import words

TOLD = r"\s+of\s+(?:whom|them|those|these|which)\b"
SIGN = r"\s?(?:%|percent|per\s+cent)"
FIGURE = r"\d{1,3}(?:\.\d+)?"
FIRST = rf"{FIGURE}(?:{SIGN})?\s?(?:[-–—]|to\b)\s?|(?<=between\s){FIGURE}(?:{SIGN})?\s+and\s+"
PERCENT = rf"(?:{FIRST})?{FIGURE}{SIGN}(?={TOLD})"


class Share(Entry, frozen=True, kw_only=True):
    """Words for a share; `value`, `low` and `high` in percent."""

    words: tuple[str, ...]
    value: float | None
    low: float
    high: float
    of: bool


def find_shares(text: str) -> list[Quantity]:
    """The shares of a text and its "no one" and "none", in order; values of shares in percent."""
    found = [_share(match, text) for match in _pattern().finditer(text)]
    found += [_none(match) for match in _zero().finditer(text)]
    return sorted(found, key=lambda q: q.start)


def _share(match: re.Match[str], text: str) -> Quantity:
    start, end = match.span()
    if match.lastgroup == "percent":
        ends = sorted(float(one) for one in re.findall(FIGURE, match.group()))
        low, high = ends[0], ends[-1]
        entry = Share(
            id="percent",
            words=(),
            value=high if low == high else None,
            low=low,
            high=high,
            of=True,
            example="",
            counter="",
        )
    else:
        entry = _by_words()[re.sub(r"\s+", " ", match.group().lower())]
    about = entry.value is not None and pattern("share.about").search(
        text[max(0, start - 20) : start]
    )
    low, high = near(entry.value) if about and entry.value else (entry.low, entry.high)
    outer = start - len(about.group()) if about else start
    return Quantity(
        start=start,
        end=end,
        outer_start=outer,
        outer_end=end,
        text=text[start:end],
        style="share",
        value=entry.value,
        low=low,
        high=high,
        qualifier=_qualifier(entry, about=bool(about)),
        rule=f"share.{entry.id}",
    )


def _qualifier(entry: Share, *, about: bool) -> Qualifier:
    if entry.value is None:
        return "between" if entry.id == "percent" else "vague"
    return "about" if about else "exact"


def _none(match: re.Match[str]) -> Quantity:
    return Quantity(
        start=match.start(),
        end=match.end(),
        outer_start=match.start(),
        outer_end=match.end(),
        text=match.group(),
        style="zero",
        value=0.0,
        low=0.0,
        high=0.0,
        qualifier="exact",
        rule="number.none",
    )


@cache
def _by_words() -> dict[str, Share]:
    return {word: entry for entry in load("shares", Share) for word in entry.words}


@cache
def _pattern() -> re.Pattern[str]:
    def choice(of: bool) -> str:
        found = [word for word, entry in _by_words().items() if entry.of is of]
        return "|".join(
            r"\s+".join(map(re.escape, w.split())) for w in sorted(found, key=len)[::-1]
        )

    return re.compile(
        rf"(?<!\w)(?:(?P<of>(?:{choice(True)})(?={TOLD}))|(?P<percent>{PERCENT})"
        rf"|(?P<noun>(?:{choice(False)})(?=\s+[a-z])))",
        re.IGNORECASE,
    )


@cache
def _zero() -> re.Pattern[str]:
    nouns = sorted({n for e in load("people", People) for n in e.nouns} | words("harm_nouns"))
    plural = "|".join(re.escape(noun) for noun in nouns)
    further = "|".join(sorted(words("further_persons")))
    return filled("share.nobody", further=further, plural=plural)
