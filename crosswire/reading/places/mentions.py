"""Runs of words in capitals that the gazetteer knows, and what stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.ground.gazetteer import Gazetteer, Spot, state_names
from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.lexicon import values, words
from crosswire.words.sets import words as closed

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]{1,40}(?:['’‘ʼʿ`][^\W\d_]{1,40})*")
LEAD_OF_DISTRICT = 0.5  # of score by which the likeliest district must lead
LONGEST_NAME = 6  # words of a name
ENGLISH = frozenset(("an", "as"))  # Arabic articles that are English words as well
APOSTROPHES = frozenset("'’`")
OWNERS = frozenset(("'s ", "’s "))
COUNTIES = frozenset(("County", "Parish"))
JOINS = frozenset((" ", "-", " -", ". ", "'s ", "’s "))


Ranked = tuple[tuple[float, Spot], ...]


@dataclass(slots=True)
class Text:
    """A text as words with their spans, as written and in lower case."""

    text: str
    spans: list[tuple[int, int]]
    words: list[str]
    lower: list[str]

    def gap(self, place: int) -> str:
        """What stands between a word and the next."""
        if not 0 <= place < len(self.spans) - 1:
            return "\n"
        return self.text[self.spans[place][1] : self.spans[place + 1][0]]


@dataclass(slots=True)
class Mention:
    """A name found: the words `first` to `last` (excluded), its key and who bears it."""

    first: int
    last: int
    key: str
    spots: tuple[Spot, ...]
    shouted: bool = False
    headed: bool = False
    lonely: bool = False
    part: bool = False
    ranked: Ranked = ()

    @property
    def chosen(self) -> Spot | None:
        """The likeliest place, if any."""
        return self.ranked[0][1] if self.ranked else None

    @property
    def is_open(self) -> bool:
        """Whether nothing tells which of several districts of a name it is."""
        if len(self.ranked) < 2 or not self.headed:
            return False
        (first, spot), (second, other) = self.ranked[:2]
        return first - second < LEAD_OF_DISTRICT and spot.country == other.country

    def settle(self, ranked: Ranked) -> None:
        """Sets what it may be, with scores, the likeliest first."""
        self.ranked = ranked


def split(text: str) -> Text:
    """The words of a text; a possessive's ending is no part of its word."""
    matches = list(WORD.finditer(text))
    found = [match[0] for match in matches]
    spans = [match.span() for match in matches]
    for place, word in enumerate(found):
        if word[-1] in "sS" and word[-2:-1] in APOSTROPHES:
            found[place] = word[:-2]
            spans[place] = (spans[place][0], spans[place][1] - 2)
    return Text(text, spans, found, [word.lower() for word in found])


def find(read: Text, known: Gazetteer) -> list[Mention]:
    """The longest known names, from the left, none overlapping."""
    mentions: list[Mention] = []
    articles = words("article")
    for place, word in enumerate(read.words):
        if mentions and place < mentions[-1].last:
            continue
        if not word[0].isupper() and word not in articles:
            continue
        mention = None
        if mentions and mentions[-1].last == place and read.gap(place - 1) == ", ":
            mention = _abbreviated(read, place, known)
        if mention is None and _opens(read, place):
            mention = _longest(read, place, known)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _opens(read: Text, place: int) -> bool:
    word = read.words[place]
    if word[0].isupper():
        return True
    return (
        word in words("article")
        and (
            read.gap(place) == "-" or (read.gap(place) == " " and word in closed("arabic_articles"))
        )
        and read.words[place + 1][0].isupper()
    )


def _abbreviated(read: Text, place: int, known: Gazetteer) -> Mention | None:
    """The state after a town: "Paris, Tex.", "Paris, TX"."""
    word = read.words[place].replace(".", "")
    name = state_names().get(word if word.isupper() else "") or state_names().get(word.lower())
    if name is None or not word[0].isupper():
        return None
    spots = tuple(spot for spot in known.spots(fold(name)) if spot.precision == "province")
    return Mention(place, place + 1, fold(name), spots) if spots else None


def _longest(read: Text, place: int, known: Gazetteer) -> Mention | None:
    end = _reach(read, place)
    for last in range(end, place, -1):
        if last - place > 1 and not _closes(read, last - 1):
            continue
        if last - place == 1 and _no_single(read, place) and not _is_county(read, last):
            continue
        key = fold(read.text[read.spans[place][0] : read.spans[last - 1][1]])
        if "." in read.words[place] and last - place == 1:
            key = key.replace(" ", "")  # U.S.
        spots = known.spots(key)
        if last - place > 1 and read.lower[place] in ENGLISH and read.gap(place) == " ":
            spots = tuple(spot for spot in spots if _has_articles(spot))
        wide = _divisions(read, place, last, known, key)
        if wide is None and last - place > 1 and read.lower[last - 1] in words("county"):
            continue  # "Fayette County" is that, before it is another name of a town
        if spots or wide:
            shouted = all(word.isupper() for word in read.words[place:last])
            if wide:
                key = f"{key} {wide.spots[0].precision}"
                return Mention(place, last + wide.taken, key, wide.spots, shouted, headed=True)
            after = read.lower[last] if read.gap(last - 1) == " " else ""
            return Mention(place, last, key, spots, shouted, part=after in words("part_of_town"))
    return None


@dataclass(frozen=True, slots=True)
class Wide:
    """A province or district that the word beside its name makes it; how much of that is it."""

    spots: tuple[Spot, ...]
    taken: int = 0


def _has_articles(spot: Spot) -> bool:
    """Whether an Arabic article may begin a place's name: An Nasiriyah, but not "An Allentown"."""
    return spot.precision != "country" and (spot.country or "").lower() in words("transliterated")


def _divisions(read: Text, place: int, last: int, known: Gazetteer, key: str) -> Wide | None:
    """What "Aleppo province", "the province of Aleppo" and "Cook County" are."""
    if key in values("head"):
        return None
    common = key in words("never")
    owner = last < len(read.words) and read.gap(last - 1) in OWNERS
    after = read.lower[last] if owner or read.gap(last - 1) == " " else ""
    if owner:
        key += "s"  # "Prince George's County"
    kind = values("head").get(after, "point")
    if kind != "point" and not (owner and after not in words("county")):
        spots = known.divisions(key, "province" if kind == "province" else "district")
        american = after in words("county")
        if common and not (american and read.words[last][0].isupper()):
            return None
        spots = tuple(s for s in spots if american == (s.name.split(" ")[-1] in COUNTIES))
        return Wide(spots, 1 if american else 0) if spots else None
    if (
        not common
        and place > 1
        and read.lower[place - 1] in closed("genitive")
        and read.gap(place - 1) == " "
    ):
        kind = values("head").get(read.lower[place - 2], "point")
        spots = known.divisions(key, "province") if kind == "province" else ()
        return Wide(spots) if spots else None
    return None


def _is_county(read: Text, last: int) -> bool:
    """Whether "County" follows: it makes a name of a common word, "White County"."""
    if last >= len(read.words) or read.gap(last - 1) != " ":
        return False
    return read.lower[last] in words("county") and read.words[last][0].isupper()


def _closes(read: Text, place: int) -> bool:
    """Whether a word can end a name: "Deir al-Zor", "Idlib province"."""
    return read.words[place][0].isupper() or read.lower[place] in values("head")


def _no_single(read: Text, place: int) -> bool:
    word, lower = read.words[place], read.lower[place]
    if lower in words("never") or len(word) == 1:
        return True
    if lower in closed("us_pronoun"):  # the pronoun where it is not written as the country
        return word != "US"
    return len(word) < 4 and not word.isupper() and lower not in words("short_name")


def _reach(read: Text, place: int) -> int:
    """The end of the run of words that could be one name."""
    end = place + 1
    while end < len(read.words) and end - place < LONGEST_NAME:
        gap = read.gap(end - 1)
        if gap not in JOINS or (gap == ". " and read.lower[end - 1] not in values("short_form")):
            break
        if not _closes(read, end) and read.lower[end] not in words("particle"):
            break
        end += 1
    return end
