"""What sort of actor a full name tells of."""

from __future__ import annotations

import re
from functools import cache

from crosswire.model.codes import ActorKind
from crosswire.words.entries import Entry, load


class KindWord(Entry, frozen=True, kw_only=True):
    """A word of an actor's full name that tells its kind; the first that stands in it counts.

    `head`: a name of capitals that ends in it is a body's, though nobody lists it.
    """

    word: str
    kind: ActorKind
    head: bool = False


def kind_of(name: str) -> ActorKind:
    """The kind that a full name tells, or `other`."""
    lower = name.lower()
    return next((kind for pattern, kind in _patterns() if pattern.search(lower)), "other")


def is_head(word: str) -> bool:
    """Whether a name that ends in this word, in lower case, is that of a body."""
    return _heads().fullmatch(word) is not None


@cache
def _heads() -> re.Pattern[str]:
    heads = (entry.word for entry in load("actor_kinds", KindWord) if entry.head)
    return re.compile("|".join(f"(?:{head})" for head in heads))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ActorKind], ...]:
    entries = load("actor_kinds", KindWord)
    return tuple((re.compile(rf"\b(?:{e.word})\b"), e.kind) for e in entries)
