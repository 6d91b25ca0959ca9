"""What an expression's pattern caught, by the names of its slots."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from crosswire.ground.timex.discourse import Discourse
from crosswire.words.sets import words as closed

if TYPE_CHECKING:
    from datetime import date

    from crosswire.ground.timex.grammar import Grammar, TimeEntry
    from crosswire.ground.timex.tokens import TimeTokens

Number = float | str | None
LARGE = 10**6


@dataclass(slots=True)
class Slots:
    """The words of one match by slot, and what the rules need to know beside them.

    `anchor`: the published day. `day_first`: whether dates in figures begin with the day, None
    where nobody knows. `ahead`: whether the sentence speaks of what is to come; `done`: whether
    its clause tells a deed that was done. `told`:
    the days that the text has named before.
    """

    entry: TimeEntry
    start: int
    end: int
    caught: dict[str, tuple[str, int, int]]
    tokens: TimeTokens
    grammar: Grammar
    anchor: date | None = None
    day_first: bool | None = None
    ahead: bool | None = None
    done: bool = False
    told: Discourse = field(default_factory=Discourse)
    words: tuple[str, ...] = field(default=())

    def __contains__(self, slot: str) -> bool:
        return slot in self.caught or slot in self.entry.args

    def word(self, slot: str) -> str | None:
        """The slot's word in lower case, or the entry's own argument of that name."""
        if slot in self.caught:
            return self.tokens.words[self.caught[slot][1]].lower()
        return self.entry.args.get(slot)

    def value(self, slot: str) -> str | None:
        """The value of the slot's word in its class, or the entry's own argument."""
        if slot not in self.caught:
            return self.entry.args.get(slot)
        klass, place, _ = self.caught[slot]
        word = self.tokens.words[place].lower()
        return self.grammar.values.get(klass, {}).get(word, word)

    def whole(self, slot: str) -> int | None:
        """The slot as a whole number: `12`, `12th`, or the value of a word."""
        value = self.value(slot)
        digits = re.match(r"-?\d{1,6}", value.replace(",", "")) if value else None
        return int(digits.group()) if digits else None

    def number(self, slot: str) -> Number:
        """The number that a run of words spells; "X" where it is vague; None where too large."""
        if slot not in self.caught:
            own = self.entry.args.get(slot)
            return own if own is None or own == "X" else float(own)
        _, start, end = self.caught[slot]
        return spelled([word.lower() for word in self.tokens.words[start:end]], self.grammar.values)

    def year(self) -> int | None:
        """The year that is written in figures or words: 1996, nineteen ninety-six."""
        if "year" in self:
            return self.whole("year")
        if "ytens" in self:
            return 1900 + (self.whole("ytens") or 0) + (self.whole("yone") or 0)
        return 2000 + (self.whole("ythousand") or 0) if self.has("thousand") else None

    def stands_in(self, klass: str, place: int) -> bool:
        """Whether the token at a place, counted from the expression's start, is of a class."""
        at = self.start + place
        inside = 0 <= at < len(self.tokens.letters)
        return inside and self.tokens.letters[at] in self.grammar.alphabet.holding[klass]

    def in_a_name(self) -> bool:
        """Whether it is part of a name in capitals, such as that of a paper."""
        before = self.tokens.words[self.start - 1] if self.start else ""
        first = self.tokens.words[self.start]
        if not first.istitle() or not before[:1].isupper():
            return False
        return not before.isupper() or 1 < len(before) < 5

    def has(self, *words: str) -> bool:
        """Whether one of the words stands in the expression."""
        return any(word in self.words for word in words)


def catch(
    match: re.Match[str], places: list[int], entry: TimeEntry, tokens: TimeTokens, grammar: Grammar
) -> Slots:
    """The slots of one match; `places` are the tokens that the matched letters stand for."""
    caught: dict[str, tuple[str, int, int]] = {}
    for name, letters in match.groupdict().items():
        if letters and "__" in name:
            slot, klass, _ = name.split("__")
            caught[slot] = (klass, places[match.start(name)], places[match.end(name) - 1] + 1)
    start, end = places[match.start("core")], places[match.end("core") - 1] + 1
    return Slots(
        entry,
        start,
        end,
        caught,
        tokens,
        grammar,
        words=tuple(word.lower() for word in tokens.words[start:end]),
    )


def spelled(words: list[str], values: dict[str, dict[str, str]]) -> Number:
    """`24`, `1,200`, `2.5`, `twenty four`, `a hundred`, `several` as a number.

    "X" where a vague word stands; None where the number is absurdly large.
    """
    if "/" in words:
        return _with_fraction(words)
    total, part = 0.0, 0.0
    for word in words:
        if word in values["vague"]:
            if values["vague"][word] == "X":
                return "X"
            part = float(values["vague"][word])
        elif word[0].isdigit():
            part += _figure(word)
        elif word in values["large"]:
            part = max(part, 1) * float(values["large"][word])
            if part >= 1000:
                total, part = total + part, 0
        elif word in values["small"] or word in values["tens"]:
            part += float(values["small"].get(word) or values["tens"][word])
        elif word in closed("half_word"):
            part += 0.5
        elif word in closed("one_articles") and len(words) <= 2:
            part = max(part, 1 if closed("half_word").isdisjoint(words) else 0)
    total += part
    return total if 0 < total < LARGE else None


def _with_fraction(words: list[str]) -> Number:
    whole, over, under = (_figure(word) for word in words if word != "/")
    return whole + over / under if under else None


def _figure(word: str) -> float:
    try:
        return float(word.replace(",", ""))
    except ValueError:
        return 0.0
