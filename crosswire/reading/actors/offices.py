"""Offices of persons: the words that name them, and where their phrases end."""

from __future__ import annotations

from functools import cache

from crosswire.model.codes import Row
from crosswire.reading.actors.lexicon import Tree, split_name
from crosswire.reading.actors.mentions import longest
from crosswire.reading.actors.tokens import NameTokens
from crosswire.words.entries import Entry, load
from crosswire.words.sets import words

BEHIND = 5  # words after a name within which its office must be told
LONGEST_OFFICE = 16  # words of one office


class OfficeWords(Entry, frozen=True, kw_only=True):
    """Words for the office or function of a person, in lower case.

    `alone`: with its article such a word tells of one person: "the minister".
    """

    nouns: tuple[str, ...]
    alone: bool = False


class Word(Row, frozen=True, kw_only=True):
    """A word for an office."""

    noun: str
    alone: bool


@cache
def office_tree() -> Tree:
    """The words for offices, by their parts."""
    tree = Tree()
    for entry in load("offices", OfficeWords):
        for noun in entry.nouns:
            node = tree.put(tuple(split_name(noun)))
            node.leaf = node.leaf or Word(noun=noun, alone=entry.alone)
    return tree


def office_at(tokens: NameTokens, at: int, *, alone: bool = False) -> int:
    """Where the longest office that begins at a word ends; `at` itself where none does."""
    if tokens.plain[at].lower() not in office_tree():
        return at
    end, word = longest(tokens, at, office_tree(), lower=True)
    return end if isinstance(word, Word) and (word.alone or not alone) else at


def is_office(word: str) -> bool:
    """Whether one word is an office or a form of address."""
    lower = word.lower()
    node = office_tree().get(lower)
    return lower in words("honorifics") or (node is not None and node.leaf is not None)


def office_behind(tokens: NameTokens, at: int) -> tuple[int, int] | None:
    """The words of the office that follows a name: ", head of the media office of the army".

    It begins within a few words of the comma and ends at the next mark, relative or verb of
    speech.
    """
    if (
        at >= len(tokens.plain)
        or tokens.text[tokens.spans[at - 1][1] : tokens.spans[at][0]] != ", "
    ):
        return None
    last = at
    while last < len(tokens.plain) and last - at < LONGEST_OFFICE:
        if last > at and not tokens.joined(last):
            break
        lower = tokens.plain[last].lower()
        if lower in words("relatives") or lower in words("office_ends"):
            break
        last += 1
    for place in range(at, min(last, at + BEHIND)):
        if office_at(tokens, place) > place:
            return at, last
        if tokens.plain[place].lower() in words("office_stops"):
            return None
    return None
