"""Runs of words with capitals: what may be a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.reading.actors.tokens import NameTokens
from crosswire.reading.syntax.casing import casing
from crosswire.words.sets import words

COMMON = 0.35  # share of lower case in English from which a word is no name by itself
LONGEST_RUN = 12  # words of one run


@dataclass(frozen=True, slots=True)
class Run:
    """Words from `first` to before `last`; `opens`: the first one begins a sentence."""

    first: int
    last: int
    opens: bool


def runs_of(tokens: NameTokens, taken: list[bool]) -> list[Run]:
    """Runs of capitals, in order and apart; words that are taken end one.

    Small words that names hold ("of", "al", "bin") belong to a run between capitals.
    """
    found: list[Run] = []
    at, end = 0, len(tokens.plain)
    while at < end:
        if taken[at] or not is_capital(tokens.plain[at]):
            at += 1
            continue
        last = _end_of(tokens, taken, at)
        found.append(Run(at, last, opens_sentence(tokens, at)))
        at = last
    return found


def _end_of(tokens: NameTokens, taken: list[bool], first: int) -> int:
    last = at = first + 1
    while at < len(tokens.plain) and at - first < LONGEST_RUN and not taken[at]:
        if not _near(tokens, at):
            break
        word = tokens.plain[at]
        if is_capital(word):
            if not word.isupper() and is_small(word.lower()):
                break  # "Man Shot By Police": a headline
            last = at + 1
        elif word not in words("name_links") and word not in words("name_particles"):
            break
        at += 1
    return last


@cache
def is_small(word: str) -> bool:
    """Whether a word is written small even in a name, so that its capital is a headline's."""
    return any(
        word in words(name) for name in ("function_words", "place_prepositions", "headline_words")
    )


def _near(tokens: NameTokens, at: int) -> bool:
    """Whether a word goes on with the word before it: a blank or a hyphen lies between."""
    (start, end), (next_start, _) = tokens.spans[at - 1], tokens.spans[at]
    gap = tokens.text[end:next_start]
    if tokens.text[end - 1] == "." and end - start > 5:
        return False
    return gap in (" ", "-", "’", "'", "- ", "\xa0", "\u200e ")


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital letter."""
    return bool(word) and word[0].isupper()


def is_common(word: str) -> bool:
    """Whether a word is written small often enough to be no name by itself."""
    return casing().shares_of(word.lower())[0] > COMMON


def opens_sentence(tokens: NameTokens, at: int) -> bool:
    """Whether nothing, a line's end, a stop, a colon or a quotation mark stands before a word."""
    if at == 0:
        return True
    end, start = tokens.spans[at - 1][1], tokens.spans[at][0]
    gap = tokens.text[end:start]
    stopped = tokens.text[end - 1] == "." and "." not in tokens.text[end - 4 : end - 1]
    return stopped or any(mark in gap for mark in '\n.!?:“"•')
