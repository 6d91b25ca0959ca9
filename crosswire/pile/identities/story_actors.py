"""What one story tells of its actors: all that identities over a pile are made from.

A pile's identities need the names, bodies and counts of every id, and no text. So a story is
looked at once, and again only where one of its reports changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from crosswire.model.codes import ActorKind
from crosswire.model.rows import Reading
from crosswire.pile.identities.acronyms import spread_acronyms
from crosswire.pile.identities.decided import Couple
from crosswire.pile.identities.profiles import profiles_of
from crosswire.pile.identities.speakers import unify_speakers
from crosswire.words.articles import without_article

Place = tuple[str, int]  # a report, and the place of a row among the rows of its table


class Met(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One id in one story. What the last row tells that tells it stands with its place.

    `counted`: reports and kinds of harm for which a claim counts it; `in_claims` and
    `in_statements`: how it is written as a speaker, and how often.
    """

    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    counted: tuple[Couple, ...] = ()
    last: Place | None = None
    named: tuple[Place, str] | None = None
    kind: tuple[Place, ActorKind] | None = None
    parent: tuple[Place, str] | None = None
    speaks_for: tuple[Place, str] | None = None
    in_claims: tuple[tuple[str, int], ...] = ()
    in_statements: tuple[tuple[str, int], ...] = ()


class StoryActors(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The ids of one story, once its acronyms and last names are settled.

    `before`: the ids before last names were settled; `took`: the id that a last name took;
    `apart`: what was ruled of pairs of its ids, and looked at.
    """

    ids: dict[str, Met]
    before: tuple[str, ...] = ()
    took: tuple[Couple, ...] = ()
    apart: tuple[Couple, ...] = ()


def story_actors(readings: list[Reading], apart: frozenset[Couple] = frozenset()) -> StoryActors:
    """What the reports of one story tell of their actors; their order changes nothing.

    `apart`: pairs of ids that a reviewer ruled to be two.
    """
    readings = sorted(readings, key=lambda r: r.report.report_id)
    one = dict.fromkeys((r.report.report_id for r in readings), 0)
    spread = spread_acronyms(readings, one)
    before = tuple(sorted(profiles_of(spread, one)))
    unified = unify_speakers(spread, one, apart)
    took = {
        (old.speaker_id, new.speaker_id)
        for a, b in zip(spread, unified, strict=True)
        for old, new in zip(a.statements, b.statements, strict=True)
        if old.speaker_id and new.speaker_id
    }
    profiles = profiles_of(unified, one)
    rows = _Rows(unified)
    ids = {
        key: Met(
            names=tuple(sorted(profiles[key].names)) if key in profiles else (),
            kinds=tuple(sorted(profiles[key].kinds)) if key in profiles else (),
            bases=tuple(sorted(profiles[key].bases)) if key in profiles else (),
            bodies=tuple(sorted(profiles[key].bodies)) if key in profiles else (),
            counted=tuple(sorted(profiles[key].counted)) if key in profiles else (),
            last=rows.last.get(key),
            named=rows.named.get(key),
            kind=rows.kind.get(key),
            parent=rows.parent.get(key),
            speaks_for=rows.speaks_for.get(key),
            in_claims=tuple(sorted(rows.in_claims.get(key, {}).items())),
            in_statements=tuple(sorted(rows.in_statements.get(key, {}).items())),
        )
        for key in sorted(profiles)
    }
    return StoryActors(ids, before, tuple(sorted(took)), touching(apart, {*ids, *before}))


def touching(apart: Iterable[Couple], ids: Iterable[str]) -> tuple[Couple, ...]:
    """The pairs of which one id is among some, sorted."""
    known = set(ids)
    return tuple(sorted(pair for pair in apart if not known.isdisjoint(pair)))


class _Rows:
    """What the rows of some readings tell of each id, by their order."""

    def __init__(self, readings: list[Reading]) -> None:
        self.last: dict[str, Place] = {}
        self.named: dict[str, tuple[Place, str]] = {}
        self.kind: dict[str, tuple[Place, ActorKind]] = {}
        self.parent: dict[str, tuple[Place, str]] = {}
        self.speaks_for: dict[str, tuple[Place, str]] = {}
        self.in_claims: dict[str, Counter[str]] = {}
        self.in_statements: dict[str, Counter[str]] = {}
        for reading in readings:
            self._actors(reading)
            self._speakers(reading)

    def _actors(self, reading: Reading) -> None:
        for number, actor in enumerate(reading.actors):
            key, place = actor.actor_id, (reading.report.report_id, number)
            if not key:
                continue
            self.last[key] = place
            if actor.name:
                self.named[key] = (place, actor.name)
            if actor.kind is not None:
                self.kind[key] = (place, actor.kind)
            if actor.part_of:
                self.parent[key] = (place, actor.part_of)

    def _speakers(self, reading: Reading) -> None:
        for number, row in enumerate(reading.statements):
            if row.speaker_id and row.speaker_for:
                place = (reading.report.report_id, number)
                self.speaks_for[row.speaker_id] = (place, row.speaker_for)
            _count(self.in_statements, row.speaker_id, row.speaker)
        for claim in reading.claims:
            _count(self.in_claims, claim.speaker_id, claim.speaker)


def _count(table: dict[str, Counter[str]], key: str | None, written: str | None) -> None:
    if key and written:
        table.setdefault(key, Counter())[without_article(written)] += 1
