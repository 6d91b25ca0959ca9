"""`data/times.yml` as patterns over the letters of tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import msgspec

from crosswire.ground.timex.tokens import Alphabet, alphabet
from crosswire.model.errors import SettingsError
from crosswire.words.entries import Entry, load
from crosswire.words.sets import ordered

PIECE = re.compile(
    r"\{(?P<klass>[\w-]+)(?::(?P<slot>\w+))?\}"
    r"|<(?P<macro>\w+)>"
    r"|(?P<run>\w+)=\("
    r"|(?P<operator>[()|?])"
    r"|\"(?P<mark>[^\"]+)\""
    r"|(?P<word>[^\s(){}<>|?\"]+)"
    r"|\s+"
)


HEADS = (  # classes one of which every expression holds
    "unit", "units", "month", "mon", "weekday", "weekday_plural", "year", "decade",
    "decade_word", "iso", "slashed", "clock", "hhmm", "deictic", "part", "season", "fall",
    "midpoint", "half_day", "set_adverb", "ref_present", "holiday", "=century", "=tonight",
    "=overnight", "long", "=o'clock", "=future", "=past", "=weekend", "=year", "=thousand",
    "=nineteen", "hijri", "pair", "pilgrimage", "sha", "eid", "hijri_feast",
)  # fmt: skip


class TimeEntry(Entry, frozen=True, kw_only=True):
    """A class of words, a macro, or an expression; see the head of `times.yml`."""

    words: tuple[str, ...] = ()
    values: dict[str, str] = msgspec.field(default_factory=dict)
    cased: bool = False
    macro: str = ""
    pattern: str = ""
    rule: str = ""
    args: dict[str, str] = msgspec.field(default_factory=dict)
    before: str = ""
    after: str = ""
    not_before: str = ""
    not_after: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Expression:
    """One compiled pattern; group `core` is the expression without what must stand beside it."""

    entry: TimeEntry
    pattern: re.Pattern[str]
    needs: frozenset[str]  # letters one of which the text must have; none: any text will do


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that reading needs: letters, expressions, and the value of a word in a class."""

    alphabet: Alphabet
    expressions: tuple[Expression, ...]
    values: dict[str, dict[str, str]]
    runs: re.Pattern[str]
    heads: re.Pattern[str]


@cache
def grammar() -> Grammar:
    """The grammar of `times.yml`, compiled once.

    Raises SettingsError CW302 where a pattern cannot be compiled.
    """
    entries = load("times", TimeEntry)
    values = {entry.id: entry.values for entry in entries if entry.values} | _calendar()
    macros = {entry.id: entry.macro for entry in entries if entry.macro}
    letters = alphabet(_members(entries, values))
    compiled = tuple(
        Expression(entry, _compile(entry, letters, macros), _needs(entry, letters))
        for entry in entries
        if entry.pattern
    )
    outside = "".join(letters.kinds[name] for name in ("low", "cap", "mark", "break"))
    heads = "".join(letters.holding[name] for name in HEADS)
    return Grammar(
        letters, compiled, values, re.compile(f"[^{outside}]+"), re.compile(f"[{heads}]")
    )


def _needs(entry: TimeEntry, letters: Alphabet) -> frozenset[str]:
    return frozenset("".join(letters.holding[name] for name in entry.needs))


def _calendar() -> dict[str, dict[str, str]]:
    months, days = ordered("month_names"), ordered("weekday_names")
    number = {name: str(place) for place, name in enumerate(months, 1)}
    place_of = {name: str(place) for place, name in enumerate(days)}
    short = {name[:3]: value for name, value in number.items() if len(name) > 3}
    return {
        "month": number,
        "mon": short | {"sept": "9"},
        "weekday": place_of,
        "weekday_plural": {f"{name}s": value for name, value in place_of.items()},
        "wkd": {name[:size]: v for name, v in place_of.items() for size in (3, 4, 5)}
        | {"wednes": "2"},
    }


def _members(
    entries: tuple[TimeEntry, ...], values: dict[str, dict[str, str]]
) -> dict[str, frozenset[str]]:
    """The classes of every word, by each spelling: lower case, Capitalised, UPPER CASE."""
    classes: dict[str, set[str]] = {}
    cased = {"month", "mon", "weekday", "wkd", "weekday_plural"}
    for name, words in values.items():
        for word in words:
            classes.setdefault(word, set()).add(name)
    for entry in entries:
        if entry.cased:
            cased.add(entry.id)
        for word in entry.words:
            classes.setdefault(word, set()).add(entry.id)
        for pattern in (
            entry.macro,
            entry.pattern,
            entry.before,
            entry.after,
            entry.not_before,
            entry.not_after,
        ):
            for match in PIECE.finditer(pattern):
                word = match["word"] or match["mark"]
                if word:
                    classes.setdefault(word, set()).add(f"={word}")
    members: dict[str, frozenset[str]] = {}
    for word in sorted(classes):
        own = frozenset(classes[word])
        members[word.replace("'", "’")] = members[word] = own - cased
        members[word.capitalize()] = members[word.upper()] = own
        if not own - cased:
            members[word] = frozenset({"low"})
    return members


def _compile(entry: TimeEntry, letters: Alphabet, macros: dict[str, str]) -> re.Pattern[str]:
    builder = _Builder(letters, macros)
    try:
        before, after = builder.build(entry.before), builder.build(entry.after)
        core = builder.build(entry.pattern)
        text = f"(?<!{builder.build(entry.not_before)})" if entry.not_before else ""
        text += f"{before}(?P<core>{core})"
        text += f"(?={after})" if after else ""
        text += f"(?!{builder.build(entry.not_after)})" if entry.not_after else ""
        return re.compile(text)
    except (re.error, KeyError) as problem:
        raise SettingsError("CW302", str(problem), where=f"times, entry {entry.id}") from problem


class _Builder:
    """Writes a pattern of `times.yml` as a regular expression over letters.

    A slot's group is named SLOT__CLASS__COUNT: the class tells where the value is looked up.
    """

    def __init__(self, letters: Alphabet, macros: dict[str, str]) -> None:
        self.letters, self.macros, self.count = letters, macros, 0

    def build(self, pattern: str) -> str:
        return "".join(self._piece(match) for match in PIECE.finditer(pattern))

    def _piece(self, match: re.Match[str]) -> str:
        if name := match["klass"]:
            self.count += 1
            slot = (match["slot"] or name).replace("-", "_")
            klass = name.replace("-", "_")
            return f"(?P<{slot}__{klass}__{self.count}>{self._charset(name)})"
        if match["macro"]:
            return f"(?:{self.build(self.macros[match['macro']])})"
        if match["run"]:
            self.count += 1
            return f"(?P<{match['run']}__run__{self.count}>"
        if operator := match["operator"]:
            return "(?:" if operator == "(" else operator
        word = match["word"] or match["mark"]
        return self._charset(f"={word}") if word else ""

    def _charset(self, name: str) -> str:
        return f"[{self.letters.holding[name]}]"
