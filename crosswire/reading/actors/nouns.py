"""Parties that a report calls by a noun: "the militants", "the Iraqi people", "the regime"."""

from __future__ import annotations

from functools import cache

from crosswire.model.codes import ActorKind, Row
from crosswire.model.rows import Actor
from crosswire.reading.actors.lexicon import ActorNames, Tree, demonym_of, split_name
from crosswire.reading.actors.mentions import longest
from crosswire.reading.actors.persons import PersonSearch
from crosswire.reading.actors.runs import is_capital
from crosswire.words.entries import Entry, load
from crosswire.words.sets import ordered, words

MODIFIERS = 4  # words that may stand before a noun and belong to it


class PartyWords(Entry, frozen=True, kw_only=True):
    """Nouns of one kind of party, those that may stand bare, and names of peoples."""

    kind: ActorKind
    nouns: tuple[str, ...]
    bare: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()


class Noun(Row, frozen=True, kw_only=True):
    """A noun for a party; `people`: it is the name of a people."""

    word: str
    kind: ActorKind
    bare: bool = False
    people: bool = False


@cache
def party_tree() -> Tree:
    """The nouns for parties, by their words in lower case."""
    tree = Tree()
    for entry in load("parties", PartyWords):
        for noun in (*entry.bare, *entry.nouns):
            node = tree.put(tuple(split_name(noun.lower())))
            node.leaf = node.leaf or Noun(word=noun, kind=entry.kind, bare=noun in entry.bare)
        for noun in entry.peoples:
            node = tree.put(tuple(split_name(noun.lower())))
            node.leaf = Noun(word=noun, kind=entry.kind, bare=True, people=True)
    return tree


def find_parties(search: PersonSearch, actors: tuple[Actor, ...]) -> None:
    """Adds the parties called by a noun; one that the report does not tell has no id."""
    tree, tokens = party_tree(), search.tokens
    plural = plurals(search.names)
    at = 0
    while at < len(tokens.plain):
        end = at + 1
        lower = tokens.plain[at].lower()
        if not search.taken[at]:
            if lower in plural and is_capital(tokens.plain[at]):
                _people(search, at, plural[lower])
            elif lower in tree:
                end, noun = longest(tokens, at, tree, lower=True)
                if isinstance(noun, Noun):
                    _party(search, at, end, noun, actors)
                end = max(end, at + 1)
        at = end


@cache
def plurals(names: ActorNames) -> dict[str, str]:
    """Countries by the plural of their people: "Iraqis"."""
    found: dict[str, str] = {}
    for demonym in names.demonyms:
        if (
            demonym.country
            and " " not in demonym.word
            and demonym.word.endswith(ordered("demonym_suffixes"))
        ):
            found.setdefault(f"{demonym.word.lower()}s", demonym.country)
    return found


def _people(search: PersonSearch, at: int, country: str) -> None:
    first = at - (at > 0 and search.tokens.plain[at - 1].lower() in words("party_openers"))
    _add_people(search, first, at + 1, country)


def _add_people(search: PersonSearch, first: int, last: int, country: str) -> None:
    name = f"{demonym_of(country)} civilians"
    search.add(first, last, f"{country.lower()}-civilians", name, "noun", kind="civilians")


def _party(search: PersonSearch, at: int, end: int, noun: Noun, actors: tuple[Actor, ...]) -> None:
    if noun.people and not is_capital(search.tokens.plain[at]):
        return
    first = _left(search, at)
    last = _right(search, end)
    if (first == at and last == end and not noun.bare) or not _stands(search, end, last):
        return
    country = _country(search, first, at, end, last)
    if country is not None and noun.kind == "civilians" and not noun.people:
        _add_people(search, first, last, country)
        return
    known = None
    if noun.people:
        known = f"{noun.word.lower().replace(' ', '-')}"
    elif search.tokens.plain[first].lower() in words("definite_article") and last == end:
        known = _told(noun, at - first == 1, actors)
    name = noun.word if noun.people else None
    if known and not noun.people:
        name = next(a.name for a in actors if a.actor_id == known)
    search.add(first, last, known, name, "noun", kind=noun.kind)


def _left(search: PersonSearch, at: int) -> int:
    """Where the words begin that belong to a noun: adjectives, names, an article."""
    tokens, first = search.tokens, at
    while first > max(0, at - MODIFIERS) and not search.taken[first - 1] and tokens.joined(first):
        word = tokens.plain[first - 1]
        lower = word.lower()
        if lower in words("party_openers"):
            return first - 1
        if lower not in words("party_adjectives") and not (
            is_capital(word) and word in search.names.countries
        ):
            break
        first -= 1
    return first


def _right(search: PersonSearch, end: int) -> int:
    """Where a noun's "of Mosul" or "of the Security Council" ends; `end` where it has none."""
    tokens, plain = search.tokens, search.tokens.plain
    if end >= len(plain) or plain[end] not in words("belonging_marks") or not tokens.joined(end):
        return end
    at = end + 1
    if plain[end] not in words("genitive"):
        return end
    while at < len(plain) and tokens.joined(at) and plain[at].lower() in words("party_openers"):
        at += 1
    last = at
    while last < len(plain) and last - at < MODIFIERS and is_capital(plain[last]):
        if not tokens.joined(last):
            break
        last += 1
    if last > at and any(search.taken[at:last]):
        while last < len(plain) and search.taken[last] and search.taken[last - 1]:
            last += 1
        return last if not any(search.taken[end:at]) else end
    return last if last > at else end


def _stands(search: PersonSearch, end: int, last: int) -> bool:
    """Whether a noun is not merely the first half of another: "army base"."""
    tokens = search.tokens
    if last > end or end >= len(tokens.plain):
        return True
    gap = tokens.text[tokens.spans[end - 1][1] : tokens.spans[end][0]]
    if gap != " " or tokens.text[tokens.spans[end - 1][1] - 1] == ".":
        return not gap.startswith("-")
    after = tokens.plain[end].lower()
    if after in words("function_words") or after in words("office_ends") or is_capital(after):
        return True
    noun = tokens.plain[end - 1].lower()
    return noun.endswith(ordered("plural_suffixes")) or after.endswith(ordered("verbal_suffixes"))


def _country(search: PersonSearch, first: int, at: int, end: int, last: int) -> str | None:
    for place in (*range(first, at), *range(end, last)):
        node = search.names.countries.get(search.tokens.plain[place])
        if node is not None and isinstance(node.leaf, str) and len(node.leaf) == 2:
            return node.leaf
    return None


def _told(noun: Noun, alone: bool, actors: tuple[Actor, ...]) -> str | None:
    """The only actor of the report whose name holds the noun: "the coalition"."""
    if not alone:
        return None
    found = {
        a.actor_id for a in actors if a.actor_id and noun.word in (a.name or "").lower().split()
    }
    return found.pop() if len(found) == 1 else None
