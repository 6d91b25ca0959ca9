"""What a pile tells of each actor id: its names, where it is met, its offices and bodies."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from crosswire.model.ids import PERSON, UNNAMED, is_named_person
from crosswire.model.rows import Reading


@dataclass(slots=True)
class ActorProfile:
    """One id: `stories` and `reports` where it is met; `bodies`: for whom it speaks or works.

    `counted`: reports with the kinds of harm for which a claim counts this person.
    """

    actor_id: str
    names: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    bases: set[str] = field(default_factory=set)
    stories: set[str] = field(default_factory=set)
    reports: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    counted: set[tuple[str, str]] = field(default_factory=set)

    @property
    def is_person(self) -> bool:
        """Whether it is a named person."""
        return is_named_person(self.actor_id)

    @property
    def is_ascii(self) -> bool:
        """Whether all its names are written in plain letters."""
        return all(map(str.isascii, self.names))

    @property
    def parts(self) -> tuple[str, ...]:
        """The words of the id, without what tells its sort."""
        bare = self.actor_id.removeprefix(PERSON).removeprefix(UNNAMED)
        return tuple(part for part in bare.split("-") if part)

    @property
    def name(self) -> str:
        """The name that is written as the id is, else the longest; else the id's words."""
        if not self.names:
            return " ".join(part.capitalize() for part in self.parts)
        wanted = "-".join(self.parts)
        return min(self.names, key=lambda n: (n.lower().replace(" ", "-") != wanted, -len(n), n))


def profiles_of(readings: list[Reading], stories: dict[str, int]) -> dict[str, ActorProfile]:
    """The profile of every id that mentions, statements, claims or offices have."""
    found: dict[str, ActorProfile] = {}
    for reading in readings:
        report = reading.report.report_id
        for actor_id in sorted(_ids(reading)):
            one = found.setdefault(actor_id, ActorProfile(actor_id))
            one.stories.add(str(stories[report]))
            one.reports.add(report)
        _describe(reading, found)
    return found


def _ids(reading: Reading) -> set[str]:
    """All ids of a reading's rows."""
    found = {actor.actor_id for actor in reading.actors}
    found |= {statement.speaker_id for statement in reading.statements}
    found |= {office.person_id for office in reading.offices}
    for claim in reading.claims:
        found |= {claim.speaker_id, claim.affected_id, claim.agent_id}
    return {actor_id for actor_id in found if actor_id}


def _describe(reading: Reading, found: dict[str, ActorProfile]) -> None:
    """Adds the names, kinds, bodies and offices that a reading tells."""
    for actor in reading.actors:
        if actor.actor_id:
            one = found[actor.actor_id]
            one.names.add(actor.name or actor.quote)
            one.kinds.add(actor.kind or "other")
            one.bases.add(actor.basis or "name")
    for statement in reading.statements:
        if statement.speaker_id and statement.speaker_for:
            found[statement.speaker_id].bodies.add(statement.speaker_for)
    for claim in reading.claims:
        if claim.affected_id:
            found[claim.affected_id].counted.add((claim.report_id, claim.kind))
    for office in reading.offices:
        one = found[office.person_id]
        one.offices.add(office.office.lower())
        if office.body_id:
            one.bodies.add(office.body_id)


def by_story(profiles: dict[str, ActorProfile]) -> dict[str, list[ActorProfile]]:
    """The profiles met in each story, by id."""
    table: dict[str, list[ActorProfile]] = defaultdict(list)
    for key in sorted(profiles):
        for story in sorted(profiles[key].stories):
            table[story].append(profiles[key])
    return table
