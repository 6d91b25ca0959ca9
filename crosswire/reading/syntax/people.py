"""Which nouns count people, and what part those people have."""

from __future__ import annotations

from functools import cache

from crosswire.model.codes import Role, Unit
from crosswire.words.entries import Entry, load


class People(Entry, frozen=True, kw_only=True):
    """Nouns that count people of one role; lemmas in the singular."""

    role: Role
    nouns: tuple[str, ...]
    collective: bool = False
    unit: Unit = "persons"


class NotPeople(Entry, frozen=True, kw_only=True):
    """Nouns that are counted and are no people, and why."""

    why: str
    nouns: tuple[str, ...]


@cache
def roles() -> dict[str, Role]:
    """The role of each person noun; the first entry that lists a noun gives it."""
    table: dict[str, Role] = {}
    for entry in load("people", People):
        if not entry.collective and entry.unit == "persons":
            for noun in entry.nouns:
                table.setdefault(noun, entry.role)
    return table


@cache
def collectives() -> frozenset[str]:
    """Nouns of which one is many people: group, crowd, cell."""
    return frozenset(n for e in load("people", People) if e.collective for n in e.nouns)


@cache
def family_nouns() -> frozenset[str]:
    """Nouns that count households and not heads."""
    return frozenset(n for e in load("people", People) if e.unit == "families" for n in e.nouns)


@cache
def not_people() -> dict[str, str]:
    """Why a counted noun is no people; person nouns are never among them."""
    people = roles().keys() | collectives()
    table: dict[str, str] = {}
    for entry in load("not_people", NotPeople):
        for noun in entry.nouns:
            if noun not in people:
                table.setdefault(noun, entry.why)
    return table


def role_of(words: tuple[str, ...]) -> Role | None:
    """The role that a noun phrase names, from its lemmas in lower case, head last.

    "aid worker" before "worker"; a modifier that names a role decides where the head
    says nothing of it ("women passengers").
    """
    head = words[-1] if words else ""
    pair = " ".join(words[-2:])
    table = roles()
    if pair in table:
        return table[pair]
    own = table.get(head)
    if own in (None, "unknown", "civilian"):
        for word in words[:-1]:
            found = table.get(word)
            if found is not None and found not in ("unknown", "civilian"):
                return found
    return own
