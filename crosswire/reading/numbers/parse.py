"""A number as it is written to its value: digits with separators, words, scales, ranges."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.entries import Entry, load
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+(?:\.\d+)?"
)
SIGNS = {1_000: "thousand_signs", 1_000_000: "million_signs"}
QUARTERS = (0.25, 0.75)  # "a quarter of", "three quarters of"
LARGEST = 10**15


class NumberWords(Entry, frozen=True, kw_only=True):
    """Number words of one part of the grammar, with their values."""

    part: str
    values: dict[str, float]


def parse_number(text: str) -> float | None:
    """The value of one written number, or None where it is none.

    >>> parse_number("two hundred and fifty"), parse_number("1.2 million")
    (250.0, 1200000.0)
    """
    short = pattern("number.short").fullmatch(text.strip())
    if short is not None:
        size = next(n for n, signs in SIGNS.items() if short[2].lower() in words(signs))
        return float(short[1].replace(",", "")) * size
    share = pattern("number.share_of").match(text)
    if share is not None:
        whole = parse_number(text[share.end() :])
        return None if whole is None else whole * QUARTERS[share[1] is None]
    tokens = re.findall(r"\d(?:[\d,\u00a0\u202f\u2009]*\d)?(?:\.\d+)?|[a-z]+", text.lower())
    if not tokens:
        return None
    total, current, seen = 0.0, 0.0, False
    place = 0
    while place < len(tokens):
        word = tokens[place]
        if word[0].isdigit():
            current += float(re.sub(r"[,\u00a0\u202f\u2009]", "", word))
            seen = True
        elif word in values("unit") or word in values("tens") or word in values("both"):
            current += {**values("unit"), **values("tens"), **values("both")}[word]
            seen = True
        elif word in values("scale"):
            scale = values("scale")[word]
            current = (current if seen and current else 1.0) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
            seen = True
        elif word in words("half_word"):
            current, seen = _half(tokens, place, current), True
        elif word in words("number_fillers"):
            pass
        else:
            return None
        place += 1
    result = total + current
    return result if seen and result < LARGEST else None


def parse_range(text: str) -> tuple[float, float] | None:
    """Low and high of a written range ("15 to 20", "300 and 500", "4-6"), or None."""
    parts = pattern("number.range_joint").split(text)
    if len(parts) != 2:
        return None
    low, high = (parse_number(part) for part in parts)
    if low is None or high is None or low >= high:
        return None
    scale = pattern("number.range_scale").search(text)
    if scale and low < 1000 <= high:
        low *= values("scale")[scale.group(1)]
    return (low, high) if low < high else None


@cache
def values(part: str) -> dict[str, float]:
    """The number words of one part."""
    return {e.part: e.values for e in load("number_words", NumberWords)}[part]


def _half(tokens: list[str], place: int, current: float) -> float:
    """Half a dozen; one and a half million."""
    after = tokens[place + 1 :]
    if current == 0 and not words("article_a").isdisjoint(after[:1]) and after[1:2]:
        return 0.5
    return current + 0.5
