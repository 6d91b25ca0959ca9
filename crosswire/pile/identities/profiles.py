"""What a pile tells of each actor id: its names, where it is met, its offices and bodies."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from crosswire.rows import Reading

PERSON, UNNAMED = "person-", "unnamed-"


@dataclass(slots=True)
class Profile:
    """One id: `stories` and `reports` where it is met; `bodies`: for whom it speaks or works."""

    actor_id: str
    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    bases: set[str] = field(default_factory=set)
    stories: set[int] = field(default_factory=set)
    reports: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)

    @property
    def is_person(self) -> bool:
        """Whether it is a named person."""
        return self.actor_id.startswith(PERSON)

    @property
    def parts(self) -> tuple[str, ...]:
        """The words of the id, without what tells its sort."""
        bare = self.actor_id.removeprefix(PERSON).removeprefix(UNNAMED)
        return tuple(part for part in bare.split("-") if part)

    @property
    def name(self) -> str:
        """The name written most often, the longest of those; else the id's words."""
        if not self.names:
            return " ".join(part.capitalize() for part in self.parts)
        return min(self.names, key=lambda n: (-self.names[n], -len(n), n))


def profiles_of(readings: list[Reading], stories: dict[str, int]) -> dict[str, Profile]:
    """The profile of every id that mentions, statements, claims or offices have."""
    found: dict[str, Profile] = {}

    def seen(actor_id: str | None, report: str) -> Profile | None:
        if actor_id is None:
            return None
        one = found.setdefault(actor_id, Profile(actor_id))
        one.stories.add(stories[report])
        one.reports.add(report)
        return one

    for reading in readings:
        report = reading.report.report_id
        for actor in reading.actors:
            if (one := seen(actor.actor_id, report)) is not None:
                one.names[actor.name or actor.quote] += 1
                one.kinds[actor.kind or "other"] += 1
                one.bases.add(actor.basis or "name")
        for statement in reading.statements:
            if (one := seen(statement.speaker_id, report)) is not None and statement.speaker_for:
                one.bodies.add(statement.speaker_for)
        for office in reading.offices:
            if (one := seen(office.person_id, report)) is not None:
                one.offices.add(office.office.lower())
                if office.body_id:
                    one.bodies.add(office.body_id)
        for claim in reading.claims:
            for actor_id in (claim.speaker_id, claim.affected_id, claim.agent_id):
                seen(actor_id, report)
    return found


def by_story(profiles: dict[str, Profile]) -> dict[int, list[Profile]]:
    """The profiles met in each story, by id."""
    table: dict[int, list[Profile]] = defaultdict(list)
    for key in sorted(profiles):
        for story in sorted(profiles[key].stories):
            table[story].append(profiles[key])
    return table
