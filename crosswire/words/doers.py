"""Parties that reports call by a noun alone: the entries of `data/doers.yml`."""

from __future__ import annotations

from functools import cache

from crosswire.model.codes import ActorKind
from crosswire.words.entries import Entry, load

NOUN_WORDS = 2  # words of a noun


class GenericDoer(Entry, frozen=True, kw_only=True):
    """A sort of party and the nouns for it; `data/doers.yml` explains each field."""

    words: tuple[str, ...]
    kind: ActorKind
    solo: bool = False
    told: bool = False


@cache
def _by_noun() -> dict[str, GenericDoer]:
    return {word: entry for entry in load("doers", GenericDoer) for word in entry.words}


def generic_doer(phrase: str) -> GenericDoer | None:
    """The sort of party that a phrase's last words name, None where they name none.

    >>> generic_doer("masked gunmen").id
    'gunmen'
    """
    words = phrase.lower().split()
    for length in range(min(NOUN_WORDS, len(words)), 0, -1):
        found = _by_noun().get(" ".join(words[-length:]))
        if found is not None:
            return found
    return None


def generic_id(sort: str, country: str | None) -> str:
    """The id of a sort of party of a country (ISO 3166-1 alpha-2); without one its sort alone.

    >>> generic_id("gunmen", "ML")
    'ml-gunmen'
    """
    return sort if country is None else f"{country.lower()}-{sort}"


@cache
def sorts() -> frozenset[str]:
    """The ids of all sorts of parties."""
    return frozenset(entry.id for entry in load("doers", GenericDoer))


@cache
def kind_of_sort(sort: str) -> ActorKind | None:
    """The kind of a sort of party, None of what is none."""
    return next((e.kind for e in load("doers", GenericDoer) if e.id == sort), None)


@cache
def is_solo(sort: str) -> bool:
    """Whether a sort of party is of no country unless words tell it."""
    return any(entry.solo for entry in load("doers", GenericDoer) if entry.id == sort)
