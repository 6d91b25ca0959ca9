"""All that a report tells of who is who, beyond the names of the lexicon.

The names found first are what statements and claims are read with. Persons, offices, bodies by
the form of their names, and parties called by a noun are added when the report is read: they
lean on the ids that statements and claims gave to persons, so that one person has one id.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec.structs import replace
from spacy.tokens import Doc

from crosswire.model.codes import Row
from crosswire.model.rows import Actor, Claim, Office, Place, Sentence, Statement
from crosswire.reading.actors.introduced import slug
from crosswire.reading.actors.lexicon import ActorNames
from crosswire.reading.actors.nouns import find_parties
from crosswire.reading.actors.persons import PersonSearch, find_persons
from crosswire.reading.actors.states import find_states
from crosswire.reading.actors.tokens import NameTokens, tokens_of

M = TypeVar("M", Actor, Place)
R = TypeVar("R", Statement, Claim)


class Parties(Row, frozen=True, kw_only=True):
    """What `read_parties` found; `renamed`: ids of persons without the title that they held."""

    actors: tuple[Actor, ...]
    offices: tuple[Office, ...]
    renamed: dict[str, str]


def read_parties(
    report_id: str,
    text: str,
    names: ActorNames,
    actors: tuple[Actor, ...],
    places: tuple[Place, ...] = (),
    persons: Iterable[str] = (),
    parsed: tuple[tuple[Sentence, Doc], ...] = (),
) -> Parties:
    """All mentions of actors in order and apart, and the offices of persons.

    `actors`: the mentions by name; `persons`: ids that statements and claims gave; `parsed`:
    the sentences that were parsed.
    """
    tokens = tokens_of(text)
    taken, owner = [False] * len(tokens.plain), {}
    for at, actor in _covered(tokens, actors):
        taken[at] = True
        owner[at] = actor
    placed = [False] * len(tokens.plain)
    for at, _ in _covered(tokens, places):
        placed[at] = True
    lands = {f"person-{slug(name)}" for p in places for name in (p.quote, p.name) if name}
    known = known_persons(one for one in persons if one not in lands)
    search = PersonSearch(report_id, tokens, names, taken, owner, placed, known)
    find_persons(search)
    find_parties(search, (*actors, *search.actors))
    find_states(search, parsed)
    found = sorted((*actors, *search.actors), key=lambda a: (a.start, a.end))
    offices = sorted(set(search.offices), key=lambda o: (o.start, o.end, o.person_id))
    renamed = search.renamed
    return Parties(
        actors=tuple(replace(a, actor_id=renamed.get(a.actor_id or "", a.actor_id)) for a in found),
        offices=tuple(replace(o, person_id=renamed.get(o.person_id, o.person_id)) for o in offices),
        renamed=renamed,
    )


def with_ids(rows: tuple[R, ...], renamed: dict[str, str]) -> tuple[R, ...]:
    """Statements or claims with the ids of persons that hold no title."""
    if not renamed:
        return rows
    return tuple(
        replace(
            row,
            **{
                name: renamed[old]
                for name in ("speaker_id", "affected_id", "agent_id")
                if (old := getattr(row, name, None)) in renamed
            },
        )
        for row in rows
    )


def ids_of_persons(statements: Iterable[Statement], claims: Iterable[Claim]) -> list[str]:
    """The ids of named persons that statements and claims have, in order."""
    found = [s.speaker_id for s in statements]
    found += [i for c in claims for i in (c.speaker_id, c.affected_id, c.agent_id)]
    return sorted({one for one in found if one and one.startswith("person-")})


def known_persons(ids: Iterable[str]) -> dict[str, str]:
    """Ids of persons by their last names, the longest name first; shared last names left out."""
    table: dict[str, set[str]] = {}
    for one in ids:
        table.setdefault(one.rsplit("-", 1)[1], set()).add(one)
    found = {}
    for last, many in table.items():
        full = {one for one in many if one.count("-") > 1}
        if len(full or many) == 1:
            found[last] = (full or many).pop()
    return found


def _covered(tokens: NameTokens, rows: tuple[M, ...]) -> Iterable[tuple[int, M]]:
    """The words of each row's characters."""
    at = 0
    for row in sorted(rows, key=lambda r: r.start):
        while at < len(tokens.spans) and tokens.spans[at][1] <= row.start:
            at += 1
        here = at
        while here < len(tokens.spans) and tokens.spans[here][0] < row.end:
            yield here, row
            here += 1
