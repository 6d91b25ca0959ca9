"""Names that a text itself introduces: acronyms, and "also known as"."""

from __future__ import annotations

import re
from functools import cache

from crosswire.reading.actors.kinds import kind_of
from crosswire.reading.actors.lexicon import ActorNames, Named, split_name
from crosswire.words.articles import without_article
from crosswire.words.patterns import filled, pattern, source
from crosswire.words.sets import ordered

ACRONYM = re.compile(r"([A-Z][A-Za-z-]{1,9})(?:[,;] [^()]{1,40})?")
SHORT_BEFORE = re.compile(r"(?<![\w-])([A-Z][A-Za-z-]{1,9})\s+$")
INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
NAME_REACH = 120  # characters before a bracket in which a name may begin

Table = dict[tuple[str, ...], Named]


def introductions(text: str, names: ActorNames) -> Table:
    """Names that a text introduces, by their words: both forms mean one actor.

    "Joint Forces (JF)", "JF (Joint Forces)", "the Grey Caps, also known as Aldrava Rescue". An
    acronym counts where the initials of the name spell it.
    """
    table: Table = {}
    for match in pattern("name.in_brackets").finditer(text):
        before = text[max(0, match.start() - NAME_REACH) : match.start()]
        short, long = ACRONYM.fullmatch(match.group(1)), _whole().fullmatch(match.group(1))
        name, acronym = _before().search(before), SHORT_BEFORE.search(before)
        if short and name and (full := initialled(name.group(1), short.group(1))):
            _put(table, names, full, short.group(1))
        elif long and acronym and (full := initialled(long.group(1), acronym.group(1))):
            _put(table, names, full, acronym.group(1))
    for match in _called().finditer(text):
        _both(table, names, _bare(match.group(1)), _bare(match.group(2)))
    return table


def slug(name: str) -> str:
    """A name as an id: lower case, hyphens. An invisible letter parts a word: it may hide one."""
    name = INVISIBLE.sub(" ", name)
    plain = (re.sub(r"[^\w-]", "", word.lower()) for word in split_name(name))
    return "-".join(word for word in plain if word)[:80]


def initialled(full: str, acronym: str) -> str | None:
    """The shortest tail of a name whose initials spell the acronym, or None."""
    parts = [p for p in re.split(r"[ -]", full) if p]
    letters = [c.lower() for c in acronym if c.isalpha()]
    for start in range(len(parts) - 1, -1, -1):
        tail = parts[start:]
        if not tail[0][0].isupper():
            continue
        strong = [p[0].lower() for p in tail if p[0].isupper()]
        every = [p[0].lower() for p in tail]
        if letters in (strong, every):
            position = full.rfind(tail[0]) if len(tail) == 1 else full.find(" ".join(tail[:2]))
            name = full[position:] if position >= 0 else " ".join(tail)
            return without_article(name, "definite_article")
    return None


def _put(table: Table, names: ActorNames, full: str, acronym: str) -> None:
    full = re.sub(r"['’]s$", "", full)
    named = names.find(full) or Named(actor_id=slug(full), name=full, kind=kind_of(full))
    for name in (full, acronym):
        table.setdefault(tuple(split_name(name)), named)


def _both(table: Table, names: ActorNames, one: str, two: str) -> None:
    """Two names that the text says are one actor's; where the lexicon knows both, it decides."""
    first, second = names.find(one), names.find(two)
    kind = next((k for k in (kind_of(one), kind_of(two)) if k != "other"), None)
    if first is not None and second is not None:
        return
    if first is None and second is None and kind is None:
        return  # it may be a person or a town
    named = first or second or Named(actor_id=slug(one), name=one, kind=kind or "other")
    for name in (one, two):
        if parts := tuple(split_name(name)):
            table.setdefault(parts, named)


@cache
def _full() -> str:
    """The pattern of a name of two words or more."""
    part = source("name.parts")
    return rf"{part}(?:[ -]{part}){{1,8}}"


@cache
def _before() -> re.Pattern[str]:
    """A name right before a bracket."""
    return re.compile(rf"({_full()})\s+$")


@cache
def _whole() -> re.Pattern[str]:
    """A name and nothing else, its article aside."""
    return filled("name.with_article", name=_full())


def _bare(name: str) -> str:
    return pattern("name.ends").sub("", name)


def _called() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in ordered("also_known"))
    return filled("name.called", name=source("name.run"), phrases=phrases)
