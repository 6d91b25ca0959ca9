"""Mentions of actors in a text: names of the lexicon, and those that the text introduces."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.codes import ActorBasis
from crosswire.model.rows import Actor
from crosswire.reading.actors.introduced import Table, introductions, slug
from crosswire.reading.actors.lexicon import ActorNames, Choice, ForceWord, Named, Tree
from crosswire.reading.actors.tokens import NameTokens, tokens_of
from crosswire.words.sets import words

__all__ = ["introductions", "read_actors", "slug"]

SHORT = 4  # in a text of capitals a shorter word is no acronym


@dataclass(frozen=True, slots=True)
class NameMention:
    """A mention: its words, and whom it can mean."""

    first: int
    last: int
    choice: Choice
    basis: ActorBasis


def read_actors(report_id: str, text: str, names: ActorNames) -> tuple[Actor, ...]:
    """The mentions of actors by name in a text, in order and apart."""
    tokens = tokens_of(text)
    found, places = _scan(tokens, names, _tree(introductions(text, names)))
    if _is_shouting(text):
        found = [f for f in found if f.last - f.first > 1 or len(tokens.plain[f.first]) >= SHORT]
    return tuple(_row(report_id, tokens, one, named) for one, named in _settled(found, places))


def _scan(tokens: NameTokens, names: ActorNames, own: Tree) -> tuple[list[NameMention], set[str]]:
    """All mentions, longest first, and the codes of the countries that the text names."""
    found: list[NameMention] = []
    places: set[str] = set()
    at = 0
    while at < len(tokens.plain):
        one = _at(tokens, at, names, own, places)
        if one is not None:
            found.append(one)
        at = one.last if one is not None else at + 1
    return found, places


def _at(
    tokens: NameTokens, at: int, names: ActorNames, own: Tree, places: set[str]
) -> NameMention | None:
    """The longest mention that begins at a word."""
    word = tokens.plain[at]
    best: NameMention | None = None
    if word in own:
        best = _named(tokens, at, own, "acronym")
    if word in names.tree:
        best = _longer(best, _named(tokens, at, names.tree, "name"))
    if word in names.countries:
        end, place = longest(tokens, at, names.countries)
        if isinstance(place, str):
            places.add(place)
            best = _longer(best, _arm(tokens, at, end, place, names))
    elif word.lower() in names.forces:
        best = _longer(best, _arm_of(tokens, at, names))
    return best


def _longer(one: NameMention | None, two: NameMention | None) -> NameMention | None:
    """The longer of two mentions; of two of one length the first."""
    if one is None or two is None:
        return one or two
    return two if two.last > one.last else one


def _named(tokens: NameTokens, at: int, tree: Tree, basis: ActorBasis) -> NameMention | None:
    end, choice = longest(tokens, at, tree)
    return NameMention(at, end, choice, basis) if isinstance(choice, Choice) else None


def longest(tokens: NameTokens, at: int, tree: Tree, *, lower: bool = False) -> tuple[int, object]:
    """Where the longest name of a tree that begins at a word ends, and what it stands for."""
    best: tuple[int, object] = (at, None)
    node: Tree | None = tree
    for place in range(at, len(tokens.plain)):
        if place > at and not tokens.joined(place):
            break
        word = tokens.plain[place]
        node = node.get(word.lower() if lower else word) if node is not None and word else None
        if node is None:
            break
        if node.leaf is not None:
            best = (place + 1, node.leaf)
    return best


def _arm(
    tokens: NameTokens, at: int, end: int, place: str, names: ActorNames
) -> NameMention | None:
    """A country and a word for a force or body: "Iraqi army", "Russia's Defence Ministry"."""
    owned = (
        end < len(tokens.plain) and tokens.plain[end] in words("genitive_s") and tokens.joined(end)
    )
    start = end + owned
    if start >= len(tokens.plain) or not tokens.joined(start):
        return None
    last, force = longest(tokens, start, names.forces, lower=True)
    if not isinstance(force, ForceWord):
        return None
    by_name = not owned and _is_noun(tokens, at, end, names)
    if by_name and not tokens.plain[start][0].isupper():
        return None  # "in Mali troops": the country may only be where it happens
    return NameMention(at, last, Choice(named=(names.arm(place, force),)), "country")


def _is_noun(tokens: NameTokens, at: int, end: int, names: ActorNames) -> bool:
    """Whether a country's word is its name, not its adjective; an abbreviation is both."""
    written = tokens.plain[at:end]
    if len(written) == 1 and written[0].isupper():
        return False
    return tuple(written) not in names.adjectives


def _arm_of(tokens: NameTokens, at: int, names: ActorNames) -> NameMention | None:
    """A word for a force or body, "of", and a country's name: "the government of Mali"."""
    end, force = longest(tokens, at, names.forces, lower=True)
    if not isinstance(force, ForceWord) or end + 1 >= len(tokens.plain):
        return None
    if tokens.plain[end] not in words("genitive") or not tokens.joined(end):
        return None
    start = end + 1 + (tokens.plain[end + 1] in words("definite_article"))
    if start >= len(tokens.plain) or not tokens.joined(start):
        return None
    last, place = longest(tokens, start, names.countries)
    written = tokens.plain[start:last]
    if not isinstance(place, str):
        return None
    if tuple(written) in names.adjectives and not written[0].isupper():
        return None  # "the army of Syrian" whom?
    return NameMention(at, last, Choice(named=(names.arm(place, force),)), "country")


def _settled(found: list[NameMention], places: set[str]) -> list[tuple[NameMention, Named]]:
    """Each mention with its actor; a name that others share counts where the report settles it.

    The actor that the report also calls by a sure name; else the only one of the countries that
    the report names. Where neither tells, nobody.
    """
    surely = {one.choice.named[0].actor_id for one in found if one.choice.sure}
    there = places | {one.choice.named[0].country or "" for one in found if one.choice.sure}
    settled = []
    for one in found:
        named = one.choice.named
        if not one.choice.sure:
            named = tuple(n for n in named if n.actor_id in surely) or tuple(
                n for n in named if n.country and n.country in there
            )
        if len(named) == 1:
            settled.append((one, named[0]))
    return settled


def _row(report_id: str, tokens: NameTokens, one: NameMention, named: Named) -> Actor:
    start, end = tokens.span(one.first, one.last)
    return Actor(
        report_id=report_id,
        start=start,
        end=end,
        quote=tokens.text[start:end],
        actor_id=named.actor_id,
        name=named.name,
        kind=named.kind,
        part_of=named.part_of,
        basis=one.basis,
    )


def _tree(table: Table) -> Tree:
    tree = Tree()
    for written, named in table.items():
        if written:
            tree.put(written).leaf = Choice(named=(named,))
    return tree


def _is_shouting(text: str) -> bool:
    letters = [c for c in text[:2000] if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.7 * len(letters)
