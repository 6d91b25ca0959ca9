"""The cities that head the items of a roundup: "KIRKUK - A car bomb killed seven people"."""

from __future__ import annotations

import re

from crosswire.words.sets import words

SEVERAL = 2  # labels of different cities from which they make a roundup, and one no dateline
HEAD = r"^[*•· \t]{0,4}(?:(?i:near) )?"
TAIL = r"(?: \([^()\n]{2,40}\))?\s?(?:[—–]|--?)\s"
SHOUT = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]"
SHOUTED = re.compile(
    rf"{HEAD}(?P<city>{SHOUT}{{2,}}(?:[ ,/-]{{1,2}}{SHOUT}+){{0,4}}){TAIL}", re.MULTILINE
)
IN_CAPITALS_OR_NOT = re.compile(
    rf"{HEAD}(?P<city>[A-ZÀ-Þ][\w'’.-]{{2,}}(?:[ ,/-]{{1,2}}[A-ZÀ-Þ][\w'’.-]+){{0,4}}){TAIL}",
    re.MULTILINE,
)


def label_heads(text: str) -> dict[int, int]:
    """Where the lines with a label in capitals begin, and where the words behind it begin."""
    return {match.start(): match.end() for match in _several(SHOUTED, text)}


def label_names(text: str) -> frozenset[int]:
    """Where the names of the cities in the labels of a roundup begin, in capitals or not."""
    return frozenset(match.start("city") for match in _several(IN_CAPITALS_OR_NOT, text))


def _several(label: re.Pattern[str], text: str) -> list[re.Match[str]]:
    found = [m for m in label.finditer(text) if m["city"].lower() not in words("alert_labels")]
    return found if len({match["city"] for match in found}) >= SEVERAL else []
