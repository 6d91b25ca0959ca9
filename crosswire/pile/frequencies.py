"""How common the words of English are: a fixed table, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources


def bits() -> dict[str, int]:
    """By word in lower case, the bits that it tells: a word of 12 bits is one word in 2**12."""
    return _table()[0]


def small_words() -> frozenset[str]:
    """The listed words that are mostly written in lower case."""
    return _table()[1]


@cache
def _table() -> tuple[dict[str, int], frozenset[str]]:
    source = resources.files("crosswire.data").joinpath("frequencies.txt")
    found: dict[str, int] = {}
    small: set[str] = set()
    for line in source.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, number, *listed = line.split()
            found.update(dict.fromkeys(listed, int(number)))
            small.update(listed if kind == "small" else ())
    return found, frozenset(small)
