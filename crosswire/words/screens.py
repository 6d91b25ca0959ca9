"""A pattern that first looks whether a text holds what each of its matches must hold.

To look for a few letters in a row costs a twentieth of trying a pattern at every place of a text,
and most texts hold none of those that a pattern asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LETTERS = str.maketrans({"ſ": "s", "ı": "i", "İ": "i"})  # whose lower case is another letter
SHORTEST, MOST = 2, 24  # signs of a part, and parts, that are worth being looked for
COMMON = frozenset(" .,;:'\"-()\n")  # signs that stand in nearly every text
LONG = 6  # signs; a longer part is no rarer
REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)

Parts = frozenset[str]
Tree = Any  # what the parser of patterns gives; it has no types


class Screened:
    """A compiled pattern, and parts of which any text that it matches holds one.

    `parts`: in lower case; empty where nothing is known, and then every text is tried.
    """

    __slots__ = ("parts", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self.parts = tuple(sorted(needed(pattern)))

    def may_match(self, plain: str) -> bool:
        """Whether the pattern may match a text, given as `plain` makes it."""
        if not self.parts:
            return True
        for part in self.parts:  # noqa: SIM110 - a generator costs more than what it asks
            if part in plain:
                return True
        return False


def plain(text: str) -> str:
    """A text in lower case, letters that a pattern takes for one another made one."""
    return (text if text.isascii() else text.translate(LETTERS)).lower()


def needed(pattern: re.Pattern[str]) -> Parts:
    """Parts, in lower case, of which any text that a pattern matches holds one; empty: unknown."""
    found = _of_sequence(parser.parse(pattern.pattern, pattern.flags))
    return found if _worth(found) else frozenset()


def _of_sequence(items: Iterable[tuple[object, Tree]]) -> Parts:
    """The best of what the items of a sequence need."""
    best: Parts = frozenset()
    run = ""
    for kind, value in items:
        if kind is code.LITERAL and _is_plain(chr(value)):
            run += chr(value).lower()
            continue
        best, run = _better(best, frozenset({run} - {""})), ""
        best = _better(best, _of_item(kind, value))
    return _better(best, frozenset({run} - {""}))


def _of_item(kind: object, value: Tree) -> Parts:
    if kind is code.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind is code.ATOMIC_GROUP:
        return _of_sequence(value)
    if kind in REPEATS and value[0] > 0:
        return _of_sequence(value[2])
    if kind is code.BRANCH:
        each = [_of_sequence(choice) for choice in value[1]]
        return _shortest(frozenset().union(*each)) if all(each) else frozenset()
    return frozenset()


def _shortest(parts: Parts) -> Parts:
    """The parts that hold no other: "jan" goes for "january"."""
    return frozenset(p for p in parts if not any(o in p for o in parts if o != p))


def _is_plain(sign: str) -> bool:
    """Whether a sign is matched by itself alone, or by what `plain` makes the same."""
    return sign.isascii() or sign.lower() == sign.upper()


def _better(one: Parts, other: Parts) -> Parts:
    return max(one, other, key=_rarity)


def _rarity(parts: Parts) -> tuple[bool, int, int]:
    """By how much a set of parts leaves out: first by its shortest, then by how few they are."""
    shortest = min(map(len, parts), default=0)
    return _worth(parts), min(shortest, LONG), -len(parts)


def _worth(parts: Parts) -> bool:
    return 0 < len(parts) <= MOST and all(
        len(part) >= SHORTEST or not (part.isalnum() or part in COMMON) for part in parts
    )
