"""Numbers in English words."""

from __future__ import annotations

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(value: int, joined: str = " and ", hyphen: str = "-") -> str:
    """0 to 999,999 in words; `joined` stands after hundreds, `hyphen` within tens."""
    if value < 20:
        return SMALL[value]
    if value < 100:
        rest = f"{hyphen}{SMALL[value % 10]}" if value % 10 else ""
        return TENS[value // 10 - 2] + rest
    if value < 1000:
        rest = joined + spelled(value % 100, joined, hyphen) if value % 100 else ""
        return f"{SMALL[value // 100]} hundred{rest}"
    rest, between = value % 1000, joined if value % 1000 < 100 else " "
    tail = between + spelled(rest, joined, hyphen) if rest else ""
    return f"{spelled(value // 1000, joined, hyphen)} thousand{tail}"
