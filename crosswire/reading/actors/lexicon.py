"""The lexicon of actors: what ships with Crosswire and what a user adds to a case."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from crosswire.ground.gazetteer.countries import country_codes
from crosswire.model.codes import ActorKind, Row
from crosswire.reading.actors.spelled import spellings
from crosswire.words.demonyms import Demonym
from crosswire.words.entries import Entry, load, parse

STATE = ("state_force", "police", "government")  # arms of one state speak with one voice


class ActorEntry(Entry, frozen=True, kw_only=True):
    """An actor and the names by which reports call it; the canonical one first.

    `part_of`: the id of the body that it belongs to and speaks for; left out, a force, police or
    office of a state belongs to the state's government; empty, to nobody. `supported_by` and
    `opposed_to`: ids of actors that support it, and that it fights. `from` and `until`: the years
    in which it bore its name. `successor` and `split_from`: ids of the actor that it became, and
    that it broke from. `unsure`: those of its names that other things of the world share; they
    count only where the report names the actor otherwise, or its country. `composed`: ids that
    a country's adjective and a word for a force would make for it: `us-army`. `example` and
    `counter` may be left out by a user.
    """

    kind: ActorKind
    names: tuple[str, ...]
    country: str | None = None
    part_of: str | None = None
    supported_by: tuple[str, ...] = ()
    opposed_to: tuple[str, ...] = ()
    since: int | None = msgspec.field(default=None, name="from")
    until: int | None = None
    successor: str | None = None
    split_from: str | None = None
    unsure: tuple[str, ...] = ()
    composed: tuple[str, ...] = ()
    example: str = ""


class ForceWord(Entry, frozen=True, kw_only=True):
    """A word for a force or body that names an actor after a country's adjective."""

    word: str
    kind: ActorKind
    tail: str


class CountryName(Entry, frozen=True, kw_only=True):
    """Other names of a country than the gazetteer's."""

    country: str
    names: tuple[str, ...]


class Named(Row, frozen=True, kw_only=True):
    """What a name stands for."""

    actor_id: str
    name: str
    kind: ActorKind
    country: str | None = None
    part_of: str | None = None


class Choice(Row, frozen=True, kw_only=True):
    """Whom a name can mean; `sure`: it needs no support of its report."""

    named: tuple[Named, ...]
    sure: bool = True


class Tree(dict[str, "Tree"]):
    """Names by their words: a step down for each word; `leaf` is what stands at the end."""

    __slots__ = ("leaf",)

    def __init__(self) -> None:
        super().__init__()
        self.leaf: object = None

    def put(self, parts: tuple[str, ...]) -> Tree:
        """The node of a name, made where there is none."""
        node = self
        for part in parts:
            if part not in node:
                node[part] = Tree()
            node = node[part]
        return node


class ActorNames:
    """Names of actors by their words, for look-up of the longest match.

    `tree`: names, each with its `Choice`; `countries`: names and adjectives of countries, each
    with its code (or the word itself for a people without a country); `forces`: words for forces
    and bodies, in lower case. `entries`: the lexicon by id, a case's own first.
    """

    def __init__(self, extra: tuple[ActorEntry, ...] = ()) -> None:
        self.tree, self.countries, self.forces = Tree(), Tree(), Tree()
        self.by_name: dict[tuple[str, ...], Named] = {}
        self.entries: dict[str, ActorEntry] = {}
        self._composed: dict[str, Named] = {}
        self._own: set[tuple[str, ...]] = set()
        self._add(extra, own=True)
        self._add(load("actors", ActorEntry), own=False)
        self.demonyms = load("demonyms", Demonym)
        self.adjectives = frozenset(tuple(split_name(d.word)) for d in self.demonyms)
        for force in load("forces", ForceWord):
            node = self.forces.put(tuple(split_name(force.word.lower())))
            node.leaf = node.leaf or force
        for place, name in country_words(self.demonyms):
            node = self.countries.put(tuple(split_name(name)))
            node.leaf = node.leaf or place

    def find(self, name: str) -> Named | None:
        """What a whole name surely stands for, or None."""
        node: Tree | None = self.tree
        for part in split_name(name):
            node = node.get(part) if node is not None else None
        choice = node.leaf if node is not None else None
        if isinstance(choice, Choice) and choice.sure and len(choice.named) == 1:
            return choice.named[0]
        return None

    def arm(self, place: str, force: ForceWord) -> Named:
        """The force or body of a country: `place` is its code, or a people's adjective."""
        actor_id = f"{place.lower()}-{force.tail}"
        known = self._composed.get(actor_id)
        if known is not None:
            return known
        country = place if len(place) == 2 else None
        return Named(
            actor_id=actor_id,
            name=f"{demonym_of(place)} {force.tail}",
            kind=force.kind,
            country=country,
            part_of=_parent(actor_id, force.kind, place, None),
        )

    def written(self) -> list[tuple[str, ...]]:
        """All names as they are written, those of countries' forces too."""
        found = list(self.by_name)
        found += [
            tuple(split_name(f"{demonym.word} {force.word}"))
            for demonym in self.demonyms
            for force in load("forces", ForceWord)
        ]
        return found

    def _add(self, entries: tuple[ActorEntry, ...], *, own: bool) -> None:
        for entry in entries:
            known = self.entries.setdefault(entry.id, entry)
            named = Named(
                actor_id=entry.id,
                name=known.names[0],
                kind=known.kind,
                country=known.country,
                part_of=_parent(known.id, known.kind, known.country, known.part_of),
            )
            for actor_id in (entry.id, *entry.composed):
                self._composed.setdefault(actor_id, named)
            for name in entry.names:
                if parts := tuple(split_name(name)):
                    self.by_name.setdefault(parts, named)
                for form in spellings(name):
                    self._put(form, named, sure=own or name not in entry.unsure, own=own)

    def _put(self, name: str, named: Named, *, sure: bool, own: bool) -> None:
        """Adds one name. A case's own name is nobody else's; of two of ours, the report tells."""
        parts = tuple(split_name(name))
        if not parts:
            return
        node = self.tree.put(parts)
        old = node.leaf
        if not isinstance(old, Choice):
            node.leaf = Choice(named=(named,), sure=sure)
            if own:
                self._own.add(parts)
        elif parts not in self._own:
            if all(n.actor_id != named.actor_id for n in old.named):
                node.leaf = Choice(named=(*old.named, named), sure=False)
            elif sure and len(old.named) == 1:
                node.leaf = Choice(named=old.named)


def country_words(demonyms: tuple[Demonym, ...]) -> list[tuple[str, str]]:
    """Codes of countries with their names and adjectives; a people without one is its own."""
    found = [(d.country or d.word, d.word) for d in demonyms]
    found += [(e.country, n) for e in load("country_names", CountryName) for n in e.names]
    found += [(code, name) for name, code in country_codes().items()]
    return found


@cache
def demonym_of(place: str) -> str:
    """The adjective of a country by its code, else its name."""
    for demonym in load("demonyms", Demonym):
        if place in (demonym.country, demonym.word):
            return demonym.word
    return next((name for name, code in country_codes().items() if code == place), place)


def _parent(actor_id: str, kind: ActorKind, country: str | None, part_of: str | None) -> str | None:
    """The body that an actor belongs to: as its entry says, else the state whose arm it is."""
    if part_of is not None:
        return part_of or None
    state = f"{country.lower()}-government" if country and kind in STATE else None
    return state if state != actor_id else None


def split_name(name: str) -> list[str]:
    """The words of a name; hyphens, points and apostrophes part words and do not count."""
    plain = re.sub(r"['’]s\b", " s", name)  # a possessive is a word of its own
    return re.sub(r"[()&/-]", " ", re.sub(r"['’.]", "", plain)).split()


@cache
def default_names(extra: tuple[ActorEntry, ...] = ()) -> ActorNames:
    """The names of the shipped lexicon and of a case's own entries, built once."""
    return ActorNames(extra)


def parse_actors(text: str, where: str) -> tuple[ActorEntry, ...]:
    """The entries of a user's `actors.yml`. Raises SettingsError CW302."""
    return parse(text, ActorEntry, where)
