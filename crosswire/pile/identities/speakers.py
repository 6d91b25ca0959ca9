"""Persons named by the last name alone: whom the story knows in full."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from crosswire.model.ids import PERSON, is_last_name, is_named_person
from crosswire.model.links import ActorLink
from crosswire.model.rows import Reading, Statement
from crosswire.pile.identities.rename import renamed

SCORE = 0.85
Known = dict[tuple[int, str], set[str]]


@dataclass(slots=True)
class LastNames:
    """Full names by story and last name, and for whom those of a last name speak."""

    full: Known = field(default_factory=lambda: defaultdict(set))
    speaks: dict[tuple[int, str], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    apart: frozenset[tuple[str, str]] = frozenset()

    def known(self, story: int, person: str | None) -> str | None:
        """The only full name of a story that ends in a last name, else the id as it is."""
        if person is None or not is_last_name(person):
            return person
        candidates = self.full.get((story, person.removeprefix(PERSON)), set())
        if len(candidates) != 1:
            return person
        only = next(iter(candidates))
        return person if (min(only, person), max(only, person)) in self.apart else only


def unify_speakers(
    readings: list[Reading],
    stories: dict[str, int],
    apart: frozenset[tuple[str, str]] = frozenset(),
) -> list[Reading]:
    """Readings in which "Tavik" is "Aren Tavik" wherever their story knows but one.

    A person named by the last name alone takes the id of the only speaker of the same story
    whose full name ends in it; two candidates leave it as it is. `apart`: pairs of ids that a
    reviewer ruled to be two.
    """
    table = LastNames(apart=apart)
    for reading in readings:
        story = stories[reading.report.report_id]
        for statement in reading.statements:
            speaker = statement.speaker_id or ""
            if not is_named_person(speaker):
                continue
            last = speaker.rsplit("-", 1)[1]
            if speaker.count("-") > 1:
                table.full[story, last].add(speaker)
            if statement.speaker_for:
                table.speaks[story, last][statement.speaker_for] += 1
    return [_unified(r, stories[r.report.report_id], table) for r in readings]


def last_name_links(pairs: Iterable[tuple[str, str]]) -> list[ActorLink]:
    """Links of last names with the full names whose ids they took.

    `pairs`: of all stories, the id that each speaker had and the one that it has now.
    """
    took: dict[str, set[str]] = defaultdict(set)
    for before, after in pairs:
        took[before].add(after)
    found = []
    for last, ids in sorted(took.items()):
        for full in sorted(ids - {last}):
            a, b = sorted((last, full))
            judgement = "same" if len(ids) == 1 else "undecided"
            why = "the only full name of the story that ends in the last name"
            more = () if len(ids) == 1 else ("in another story the last name is somebody else's",)
            found.append(
                ActorLink(
                    actor_a=a, actor_b=b, judgement=judgement,  # type: ignore[arg-type]
                    score=SCORE if len(ids) == 1 else 0.5, evidence=(why, *more),
                )
            )  # fmt: skip
    return found


def _unified(reading: Reading, story: int, table: LastNames) -> Reading:
    ids = {a.actor_id for a in reading.actors} | {s.speaker_id for s in reading.statements}
    ids |= {o.person_id for o in reading.offices} | {c.speaker_id for c in reading.claims}
    new = {
        one: known for one in ids if one and (known := table.known(story, one)) not in (None, one)
    }
    reading = renamed(reading, {k: v for k, v in new.items() if v}, victims=False)

    def side(row: Statement) -> str | None:
        if row.speaker_for or not is_named_person(row.speaker_id):
            return row.speaker_for
        counts = table.speaks.get((story, (row.speaker_id or "").rsplit("-", 1)[1]))
        return min(counts, key=lambda s: (-counts[s], s)) if counts else None

    statements = tuple(replace(s, speaker_for=side(s)) for s in reading.statements)
    return replace(reading, statements=statements)
