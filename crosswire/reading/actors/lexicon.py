"""The lexicon of actors: what ships with Crosswire and what a user adds to a case."""

from __future__ import annotations

import re
from functools import cache

from crosswire.lexicon import Entry, load, parse
from crosswire.rows import ActorKind, Row

STATE = ("state_force", "police", "government")  # arms of one state speak with one voice


class ActorEntry(Entry, frozen=True, kw_only=True):
    """An actor and the names by which reports call it; the canonical one first.

    `part_of`: the id of the body that it belongs to and speaks for; left out, a force, police or
    office of a state belongs to the state's government; empty, to nobody. `example` and
    `counter` may be left out by a user.
    """

    kind: ActorKind
    names: tuple[str, ...]
    country: str | None = None
    part_of: str | None = None
    example: str = ""


class Demonym(Entry, frozen=True, kw_only=True):
    """The adjective of a country."""

    word: str
    country: str | None


class Force(Entry, frozen=True, kw_only=True):
    """A word for a force or body that names an actor after a country's adjective."""

    word: str
    kind: ActorKind
    tail: str


class Named(Row, frozen=True, kw_only=True):
    """What a name stands for."""

    actor_id: str
    name: str
    kind: ActorKind
    country: str | None = None
    part_of: str | None = None


class Names:
    """Names of actors by their words, for look-up of the longest match.

    `table` maps a first word to the names that begin with it, longest first.
    """

    def __init__(self, extra: tuple[ActorEntry, ...] = ()) -> None:
        self.by_name: dict[tuple[str, ...], Named] = {}
        for entry in (*extra, *load("actors", ActorEntry)):
            named = Named(
                actor_id=entry.id, name=entry.names[0], kind=entry.kind, country=entry.country,
                part_of=_parent(entry.id, entry.kind, entry.country, entry.part_of),
            )  # fmt: skip
            for name in entry.names:
                self.add(name, named)
        for demonym in load("demonyms", Demonym):
            for force in load("forces", Force):
                self._add_force(demonym, force)
        self.table = self._table()

    def add(self, name: str, named: Named) -> None:
        """Adds one name; the first to claim a name keeps it. A name without a word is none."""
        if parts := tuple(split_name(name)):
            self.by_name.setdefault(parts, named)

    def _add_force(self, demonym: Demonym, force: Force) -> None:
        place = (demonym.country or demonym.word).lower()
        actor_id = f"{place}-{force.tail}"
        named = Named(
            actor_id=actor_id,
            name=f"{demonym.word} {force.tail}",
            kind=force.kind,
            country=demonym.country,
            part_of=_parent(actor_id, force.kind, place, None),
        )
        self.add(f"{demonym.word} {force.word}", named)

    def _table(self) -> dict[str, list[tuple[str, ...]]]:
        table: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(self.by_name, key=lambda w: (-len(w), w)):
            table.setdefault(words[0], []).append(words)
        return table


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
def default_names(extra: tuple[ActorEntry, ...] = ()) -> Names:
    """The names of the shipped lexicon and of a case's own entries, built once."""
    return Names(extra)


def parse_actors(text: str, where: str) -> tuple[ActorEntry, ...]:
    """The entries of a user's `actors.yml`. Raises SettingsError CW302."""
    return parse(text, ActorEntry, where)
