"""The labels of forms, lists and tables, by the word in which they end: "Civilians killed"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.entries import Entry, load


class CountLabel(Entry, frozen=True, kw_only=True):
    """What a label ends in, and the entry of `predicates.yml` that says the same."""

    entry: str
    words: tuple[str, ...]


def entry_of_label(label: str, *, inside: bool = False) -> str | None:
    """The id of the entry of `predicates.yml` that a label stands for, or None.

    A label ends in its word ("Civilians killed"); `inside`: it may hold it anywhere, the last one
    counts ("Handed over by the council").
    """
    plain = re.sub(r"\([^()]*\)\s*$", "", label).strip(" *•:-–—|").lower()
    plain = re.sub(r"\s+", " ", plain)
    found = _at_end().search(plain)
    if found is None and inside:
        found = next(reversed(list(_anywhere().finditer(plain))), None)
    return _by_word()[found.group()] if found else None


@cache
def _by_word() -> dict[str, str]:
    return {word: one.entry for one in load("labels", CountLabel) for word in one.words}


@cache
def _at_end() -> re.Pattern[str]:
    return re.compile(rf"{_choice()}$")


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(_choice())


def _choice() -> str:
    every = sorted(_by_word(), key=len, reverse=True)
    return rf"(?<![\w-])(?:{'|'.join(map(re.escape, every))})(?![\w-])"
