"""Whether a known name is meant as a place here: what stands beside it decides."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.lexicon import values, words
from crosswire.reading.places.named_happenings import tells_happening
from crosswire.words.sets import words as closed

if TYPE_CHECKING:
    from crosswire.reading.places.mentions import Mention, Text

OWNER_SIGNS = ("'s ", "’s ")


LARGE_NAMED = 5.0  # log10 of the inhabitants from which a happening is named by a town
TITLE, LONG = 24, 4  # words of a headline at most; letters from which one has a capital


class Evidence(IntEnum):
    """How surely the words beside a name make it a place."""

    PERSON = -1
    NONE = 0  # it is part of another name
    BARE = 1
    LOCATIVE = 2
    SURE = 3


def evidence(read: Text, mention: Mention, others: dict[int, Mention]) -> Evidence:
    """What the words beside a name say; `others` are all mentions by their first words."""
    before, after = mention.first - 1, mention.last
    if mention.headed:
        return Evidence.SURE
    if _is_person(read, mention):
        return Evidence.PERSON
    if _in_a_name(read, mention, others):
        return Evidence.NONE
    if _contained(read, mention, others):
        return Evidence.SURE
    gap = read.gap(before) if before >= 0 else "\n"
    previous = read.lower[before] if before >= 0 and gap in (" ", " (") else ""
    following = read.lower[after] if after < len(read.words) and read.gap(after - 1) == " " else ""
    if following in words("not_there") or read.gap(after - 1).startswith("$"):
        return Evidence.NONE
    if following in values("head") and previous not in closed("genitive"):
        return Evidence.SURE
    if previous in words("surely") and (
        read.words[before].islower() or _starts_sentence(read, before)
    ):
        return Evidence.SURE
    named = tells_happening(read, after - 1)
    large = named and any(spot.weight >= LARGE_NAMED for spot in mention.spots)
    if large or (previous in closed("genitive") and _is_kind_of_place(read, before - 1)):
        return Evidence.SURE
    if named or previous in words("locative"):
        return Evidence.LOCATIVE
    if any(following in words(name) for name in ("jurisdiction", "inhabitant")):
        return Evidence.LOCATIVE
    if "\n" in gap and _is_dateline(read, mention):
        return Evidence.SURE
    return Evidence.BARE


def _is_kind_of_place(read: Text, place: int) -> bool:
    return place >= 0 and read.lower[place] in values("kind_of_place")


def _is_person(read: Text, mention: Mention) -> bool:
    before, after = mention.first - 1, mention.last
    gap = read.gap(before) if before >= 0 else "\n"
    if before >= 0 and gap in (" ", ". ", ".") and read.words[before][0].isupper():
        previous = read.lower[before]
        if previous in words("title") or previous in words("given_name"):
            return True
        if len(previous) == 1 and previous not in closed("initial_words"):  # an initial
            return True
    weak = all(spot.weight < 6 for spot in mention.spots)
    if weak and gap == " " and before >= 0 and read.words[before] in words("addresses"):
        return True
    if weak and after < len(read.words) and read.gap(after - 1) in (" ", ", "):
        return read.lower[after] in words("speaks")
    return False


def _in_a_name(read: Text, mention: Mention, others: dict[int, Mention]) -> bool:
    """Whether it stands in a longer name: "Paris Hilton", "Bank of Georgia", "Boston Globe"."""
    if mention.shouted:
        return False
    before, after = mention.first - 1, mention.last
    if after < len(read.words) and read.gap(after - 1) == " " and read.words[after][0].isupper():
        following = read.lower[after]
        if following in words("jurisdiction"):
            return _after_a_name(read, mention)
        if following in words("body"):
            return True
        if before >= 0 and read.lower[before] in words("surely") and is_titled(read, mention.first):
            return False
        if not any(following in words(name) for name in ("neutral", "title")):
            known = following in values("head") or is_wide(others.get(after))
            weak = mention.spots[0].precision == "point" or mention.key in words("given_name")
            if not known and (weak or not mention.spots[0].listed):
                return True
    owner = after < len(read.words) and read.gap(after - 1) in OWNER_SIGNS
    if owner and read.words[after][0].isupper() and read.lower[after] in words("care"):
        return True  # "St. Mary's Hospital"
    if (
        before > 0
        and read.lower[before] in closed("genitive")
        and read.lower[before - 1] in words("body")
    ):
        return read.words[before - 1][0].isupper()
    return _after_a_name(read, mention)


def _after_a_name(read: Text, mention: Mention) -> bool:
    """Whether a word in capitals before it makes it the end of another name: "Tom Aleppo"."""
    before = mention.first - 1
    if before < 0 or read.gap(before) not in (" ", "-") or not read.words[before][0].isupper():
        return False
    previous = read.lower[before]
    fine = previous in words("neutral") or previous in words("compass")
    return not fine and not _starts_sentence(read, before) and not _strong(mention)


def is_titled(read: Text, place: int) -> bool:
    """Whether a word stands in a headline whose words all have capitals: they tell nothing."""
    first = place
    while first and place - first < TITLE and "\n" not in read.gap(first - 1):
        first -= 1
    last = place
    while last < len(read.words) and last - first < TITLE and "\n" not in read.gap(last):
        last += 1
    long = [word for word in read.words[first : last + 1] if len(word) >= LONG]
    ended = "\n" in read.gap(first - 1) and "\n" in read.gap(last)
    return ended and len(long) > 2 and all(word[0].isupper() for word in long)


def is_wide(mention: Mention | None) -> bool:
    """Whether a name is a country's or a state's before it is a town's."""
    if mention is None or not mention.spots[0].listed:
        return False
    return mention.spots[0].precision in ("country", "province")


def _strong(mention: Mention) -> bool:
    return mention.spots[0].listed and mention.spots[0].precision == "country"


def _starts_sentence(read: Text, place: int) -> bool:
    if place == 0:
        return True
    gap = read.gap(place - 1)
    return any(sign in gap for sign in '.?!\n“":;')


def _contained(read: Text, mention: Mention, others: dict[int, Mention]) -> bool:
    """Whether another place follows after a comma, as in "Paris, Texas"."""
    after = mention.last
    return read.gap(after - 1) in (", ", " (") and after in others


def _is_dateline(read: Text, mention: Mention) -> bool:
    end = read.spans[mention.last - 1][1]
    return any(mark in read.text[end : end + 30] for mark in words("dateline_mark"))
