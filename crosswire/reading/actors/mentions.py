"""Mentions of actors in a text: names of the lexicon, and acronyms that the text introduces."""

from __future__ import annotations

import re

from crosswire.lexicon import Entry, load
from crosswire.reading.actors.lexicon import Named, Names, split_name
from crosswire.rows import Actor, ActorKind

WORD = re.compile(r"[^\W_]+(?:[.’'](?!s\b)[^\W_]+)*\.?|\w+")
INTRODUCED = re.compile(
    r"((?:[A-Z][\w’'-]*|of|for|the|and|in|de|du|del|la|al)(?:[ -](?:[A-Z][\w’'-]*|of|for|the|and|in"
    r"|de|du|del|la|al)){1,8})\s+\((?:the )?([A-Z][A-Za-z-]{1,9})(?:[,;] [^()]{1,40})?\)"
)


class KindWord(Entry, frozen=True, kw_only=True):
    """A word of an actor's full name that tells its kind; the first that stands in it counts."""

    word: str
    kind: ActorKind


def read_actors(report_id: str, text: str, names: Names) -> tuple[Actor, ...]:
    """The mentions of actors in a text, in order and apart."""
    introduced = introductions(text, names)
    found: list[Actor] = []
    tokens = list(WORD.finditer(text))
    plain = [split_name(token.group()) for token in tokens]
    shouting = _is_shouting(text)
    at = 0
    while at < len(tokens):
        length, named = _longest(plain, at, names, introduced)
        if named is None or (shouting and length == 1 and len(tokens[at].group()) < 4):
            at += 1
            continue
        start, end = tokens[at].start(), tokens[at + length - 1].end()
        end -= text[start:end].endswith(".") and not text[start:end].count(".") > 1
        found.append(
            Actor(
                report_id=report_id, start=start, end=end, quote=text[start:end],
                actor_id=named.actor_id, name=named.name, kind=named.kind, part_of=named.part_of,
            )
        )  # fmt: skip
        at += length
    return tuple(found)


def introductions(text: str, names: Names) -> dict[tuple[str, ...], Named]:
    """Names that a text introduces with an acronym: "Joint Forces (JF)"; both forms."""
    table: dict[tuple[str, ...], Named] = {}
    for match in INTRODUCED.finditer(text):
        full = _initialled(match.group(1), match.group(2))
        if full is None:
            continue
        full = re.sub(r"['’]s$", "", full)
        known = names.by_name.get(tuple(split_name(full)))
        named = known or Named(actor_id=slug(full), name=full, kind=_kind(full))
        for name in (full, match.group(2)):
            table.setdefault(tuple(split_name(name)), named)
    return table


def slug(name: str) -> str:
    """A name as an id: lower case, hyphens."""
    plain = (re.sub(r"[^\w-]", "", word.lower()) for word in split_name(name))
    return "-".join(word for word in plain if word)[:80]


def _longest(
    plain: list[list[str]], at: int, names: Names, introduced: dict[tuple[str, ...], Named]
) -> tuple[int, Named | None]:
    """How many tokens the longest name at a place takes, and what it stands for."""
    if not plain[at]:
        return 1, None
    first = plain[at][0]
    choices = list(names.table.get(first, ()))
    choices += [words_ for words_ in introduced if words_[0] == first]
    for choice in sorted(choices, key=lambda w: (-len(w), w)):
        taken, at_word = 0, 0
        while at_word < len(choice) and at + taken < len(plain):
            part = plain[at + taken]
            if tuple(part) != choice[at_word : at_word + len(part)] or not part:
                break
            at_word += len(part)
            taken += 1
        if at_word == len(choice):
            return taken, introduced.get(choice) or names.by_name.get(choice)
    return 1, None


def _initialled(full: str, acronym: str) -> str | None:
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
            return name.removeprefix("the ").removeprefix("The ")
    return None


def _kind(name: str) -> ActorKind:
    lower = name.lower()
    entries = load("actor_kinds", KindWord)
    return next((e.kind for e in entries if re.search(rf"\b{e.word}\b", lower)), "other")


def _is_shouting(text: str) -> bool:
    letters = [c for c in text[:2000] if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.7 * len(letters)
