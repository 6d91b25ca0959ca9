"""The words of a text: plain ones, those of names, full names, streets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field
from functools import cache

from crosswire.pile.frequencies import small_words
from crosswire.pile.stories.rarity import MOST_RARE, rarities
from crosswire.words.patterns import source
from crosswire.words.sets import words

REST = r"[^\W\d_]+(?:[’'-][^\W\d_]+)*"
WORD = re.compile(r"[^\W\d_]" + REST)
SMALL = re.compile(r"(?<![\w’'-])[a-zß-öø-ÿ]" + REST)
POSSESSIVE = ("'s", "’s")
SHOUTED = 0.6  # share of capital letters from which on casing tells no names
MIXED = 6  # rarity from which on a word may be a name and a common word besides
COMMON_WORD = 1  # rarity up to which a word is no part of a full name
HEADS = frozenset('.!?:\n"”“')  # what stands two characters before the head of a sentence


@dataclass(slots=True)
class Written:
    """Words in lower case and how often they stand; places of the map and idle words apart."""

    words: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    persons: list[str] = field(default_factory=list)
    streets: set[str] = field(default_factory=set)


def written(text: str, placed: Set[str]) -> Written:
    """The words of a text. `placed`: the words of places, which count by their ids."""
    small = Counter(SMALL.findall(text))
    for word in [w for w in small if w.endswith(POSSESSIVE)]:
        small[plain(word)] += small.pop(word)
    for word in small.keys() & (words("newsroom") | placed):
        del small[word]
    found = Written(small)
    _capitals(text, placed, found)
    rare = rarities()
    # A word that is also written small is no name: it stood at the head of a sentence.
    for word in [w for w in found.names if w in found.words and rare.get(w, MOST_RARE) < MIXED]:
        found.words[word] += found.names.pop(word)
    kept = (p for p in found.persons if all(w in found.names for w in p.split()))
    found.persons = list(dict.fromkeys(kept))
    return found


def _capitals(text: str, placed: Set[str], found: Written) -> None:
    """Sorts the words with a capital into names and words, and finds what stands in a row."""
    shouted, small = is_shouted(text), small_words()
    kinds, idle, rare = words("street_kinds"), words("newsroom"), rarities()
    before, end = "", -9
    for match in _capital().finditer(text):
        start, word = match.start(), plain(match[0].lower())
        name = True
        if shouted or start < 2 or text[start - 2] in HEADS:
            name = word in kinds or word not in small
        beside = before and start - end == 1 and text[end] == " "
        if name and beside and word in kinds:
            found.streets.add(f"{before} {word}")
        elif word[0].isdigit() or word in placed or word in idle:
            pass
        elif name:
            found.names[word] += 1
            telling = (
                rare.get(word, MOST_RARE) > COMMON_WORD
                and rare.get(before, MOST_RARE) > COMMON_WORD
            )
            if beside and telling and before in found.names:
                found.persons.append(f"{before} {word}")
        else:
            found.words[word] += 1
        before, end = word if name else "", match.end()


@cache
def _capital() -> re.Pattern[str]:
    """A word whose first letter is not small, or an ordinal: "105th Street"."""
    return re.compile(rf"(?<![\w’'-])(?:[^\W\d_a-zß-öø-ÿ]{REST}|{source('written.ordinal')})")


def is_shouted(text: str) -> bool:
    """Whether most letters at the beginning of a text are capitals."""
    head = text[:600]
    return sum(map(str.isupper, head)) > SHOUTED * sum(map(str.isalpha, head))


def plain(word: str) -> str:
    """A word without the ending of the possessive."""
    return word[:-2] if word.endswith(POSSESSIVE) else word


def plain_words(text: str) -> list[str]:
    """All words of a text in lower case."""
    return [plain(word) for word in WORD.findall(text.lower())]
