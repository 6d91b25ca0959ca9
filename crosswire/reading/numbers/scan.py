"""Finds every number and every vague word of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Literal

from crosswire.model.codes import Qualifier
from crosswire.reading.numbers.pairs import find_pairs
from crosswire.reading.numbers.parse import DIGITS, parse_number, parse_range, values
from crosswire.reading.numbers.quantity import Quantity, near
from crosswire.reading.numbers.shares import find_shares
from crosswire.words.entries import Entry, load
from crosswire.words.patterns import filled, pattern, source
from crosswire.words.sets import words

Bound = Literal["same", "near", "open"]


class QualifierEntry(Entry, frozen=True, kw_only=True):
    """Words beside a number, and the bounds that they give it."""

    side: Literal["left", "right"]
    qualifier: Qualifier
    low: Bound
    high: Bound
    words: tuple[str, ...]


class Vague(Entry, frozen=True, kw_only=True):
    """Words that stand for a number without giving one."""

    words: tuple[str, ...]
    low: float
    high: float | None
    noun: bool


def scan(text: str) -> list[Quantity]:
    """All quantities of a text in order and apart: ranges, numbers, vague words, shares."""
    taken: list[Quantity] = []
    match = _patterns().search(text)
    while match is not None:
        quantity = _read(text, match)
        if quantity is not None:
            taken.append(quantity)
        after = quantity.end if quantity is not None else match.end()
        match = _patterns().search(text, max(after, match.start() + 1))
    others = sorted([*find_shares(text), *find_pairs(text)], key=lambda q: q.start)
    if not others:
        return taken
    ends = [q.end for q in others]
    free = [q for q in taken if not _overlaps(q, others, ends)]
    return sorted([*free, *others], key=lambda q: q.start)


def _overlaps(quantity: Quantity, shares: list[Quantity], ends: list[int]) -> bool:
    place = bisect_right(ends, quantity.start)
    return place < len(shares) and shares[place].start < quantity.end


def _read(text: str, match: re.Match[str]) -> Quantity | None:
    start, end = match.span()
    if match.lastgroup == "vague":
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
            return None  # "a group of 202 migrants" gives the number
        entry = _vague()[re.sub(r"\s+", " ", match.group().lower())]
        return Quantity(
            start=start,
            end=end,
            outer_start=start,
            outer_end=end,
            text=match.group(),
            style="vague",
            value=None,
            low=entry.low,
            high=entry.high,
            qualifier="vague",
            rule=f"vague.{entry.id}",
        )
    if match.lastgroup == "range":
        bounds = parse_range(match.group())
        if bounds is not None and not _apart(text, match):
            return Quantity(
                start=start,
                end=end,
                outer_start=start,
                outer_end=end,
                text=match.group(),
                style="range",
                value=None,
                low=bounds[0],
                high=bounds[1],
                qualifier="between",
                rule="number.range",
            )
        first = _number().match(text, start)
        if first is None:
            return None
        end = first.end()
    return _plain(text, start, end)


def _apart(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers joined by "and" are two numbers: only "between" makes a range."""
    joined = pattern("number.and").search(match.group())
    return joined is not None and not pattern("number.between").search(text[: match.start()])


def _plain(text: str, start: int, end: int) -> Quantity | None:
    value = parse_number(text[start:end])
    if value is None:
        return Quantity(
            start=start,
            end=end,
            outer_start=start,
            outer_end=end,
            text=text[start:end],
            style="number",
            value=None,
            low=None,
            high=None,
            qualifier="exact",
            rule="number.too_long",
        )
    outer_start, outer_end, entry = _qualified(text, start, end)
    low: float | None = value
    high: float | None = value
    if entry is not None:
        low, high = _bounds(entry, value)
    return Quantity(
        start=start,
        end=end,
        outer_start=outer_start,
        outer_end=outer_end,
        text=text[start:end],
        style="number",
        value=value,
        low=low,
        high=high,
        qualifier=entry.qualifier if entry else "exact",
        rule=f"qualifier.{entry.id}" if entry else "number.exact",
    )


def _bounds(entry: QualifierEntry, value: float) -> tuple[float | None, float | None]:
    below, above = near(value)
    low = {"same": value, "near": below, "open": None}[entry.low]
    high = {"same": value, "near": above, "open": None}[entry.high]
    return low, high


def _qualified(text: str, start: int, end: int) -> tuple[int, int, QualifierEntry | None]:
    before = text[max(0, start - 40) : start]
    left = _qualifiers("left").search(before)
    if left is not None and not _belongs_to_verb(before[: left.start()], left.group(1)):
        entry = _entry("left", left.group(1))
        return start - len(left.group()), end, entry
    right = _qualifiers("right").match(text[end : end + 20])
    if right is not None:
        return start, end + right.end(), _entry("right", right.group(1))
    return start, end, None


def _belongs_to_verb(before: str, found: str) -> bool:
    """Whether "over" goes with a verb before it: "the lorry ran over ten people"."""
    verb = re.search(r"(\w+)\s*$", before)
    return (
        found.lower() in words("over_word")
        and verb is not None
        and verb[1].lower() in words("run_over")
    )


def _entry(side: str, found: str) -> QualifierEntry:
    plain = re.sub(r"\s+", " ", found.lower())
    for entry in load("qualifiers", QualifierEntry):
        if entry.side == side and plain in entry.words:
            return entry
    raise KeyError(plain)


@cache
def _qualifiers(side: str) -> re.Pattern[str]:
    found = [w for e in load("qualifiers", QualifierEntry) if e.side == side for w in e.words]
    choice = "|".join(_spaced(word) for word in sorted(found, key=len, reverse=True))
    if side == "left":
        return filled("number.qualified", choice=choice)
    return re.compile(rf"\s?({choice})(?![\w])", re.IGNORECASE)


@cache
def _vague() -> dict[str, Vague]:
    return {word: entry for entry in load("vague", Vague) for word in entry.words}


@cache
def _number() -> re.Pattern[str]:
    return re.compile(_number_pattern(), re.IGNORECASE)


@cache
def _patterns() -> re.Pattern[str]:
    vague = "|".join(_vague_word(word) for word in sorted(_vague(), key=len, reverse=True))
    number = _number_pattern()
    return re.compile(
        # where no word begins, none of these does: said first, it spares trying each
        rf"\b(?=\w)(?:(?P<vague>(?<!\w[’'])(?<![\w-])(?:{vague})(?!\w|[’']\w))"
        rf"|{source('number.range', number=number)}"
        rf"|(?P<number>{number}))",
        re.IGNORECASE,
    )


def _number_pattern() -> str:
    small = "|".join(sorted([*values("unit"), *values("tens"), *values("both")], key=len)[::-1])
    scale = "|".join(values("scale"))
    scaled = rf"(?:[ -]?(?:{scale})(?![a-z]))*"  # "1.5million" too
    short = source("number.short_scale")
    plain = r"(?<!\w)(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)"
    digits = rf"{short}|(?<![\w.,/-])(?:{DIGITS}){scaled}|{plain}"
    article = source("number.article", scale=scale)
    first = rf"(?:{article})?(?<!\w)(?:{small}|{scale})(?!\w)"
    ended = source("number.ended", small=small)  # "one hundred and one hundred" are two numbers
    larger = "|".join(
        f"(?<={word})" for word in values("scale") if word not in words("hundred_word")
    )
    link = source("number.link")
    joined = (
        rf"{source('number.after_hundred')}{link}{ended}|(?:{larger}){link}(?:{small})"
        rf"|{source('number.after_tens')}(?:{small})"
    )
    half = source("number.and_half")
    more = rf"(?:(?:(?:\s+|-)(?:{scale})|{joined})(?!\w)|{half})"
    return rf"{digits}|{first}{more}*"


def _vague_word(word: str) -> str:
    """A vague word's pattern; "many" is none where it only measures: "how many", "as many as"."""
    if word in words("some_word"):
        numbers = "|".join([*values("unit"), *values("tens"), *values("scale")])
        return source("number.some", numbers=numbers)
    plain = _spaced(word)
    return source("number.many", word=plain) if word in words("many_word") else plain


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split())
