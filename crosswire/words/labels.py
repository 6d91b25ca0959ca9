"""The labels of forms, lists and tables, by the word in which they end: "Civilians killed"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.entries import Entry, load


class CountLabel(Entry, frozen=True, kw_only=True):
    """What a label ends in, and the entry of `predicates.yml` that says the same."""

    entry: str
    words: tuple[str, ...]


def entry_of_label(label: str) -> str | None:
    """The id of the entry of `predicates.yml` that a label stands for, or None."""
    plain = re.sub(r"\([^()]*\)\s*$", "", label).strip(" *•:-–—|").lower()
    found = _patterns().search(re.sub(r"\s+", " ", plain))
    return _by_word()[found.group()] if found else None


@cache
def _by_word() -> dict[str, str]:
    return {word: one.entry for one in load("labels", CountLabel) for word in one.words}


@cache
def _patterns() -> re.Pattern[str]:
    choice = "|".join(re.escape(w) for w in sorted(_by_word(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{choice})$")
