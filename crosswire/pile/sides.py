"""Who speaks with one voice: officials of one army, agencies of one parent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from crosswire.model.rows import Claim, Origin, Reading
from crosswire.pile.identities import Names
from crosswire.pile.reporting_line import line_of


@dataclass(frozen=True, slots=True)
class Sides:
    """For whom each statement's speaker speaks, by statement id; names to show, by id.

    `parents`: the body that an actor is part of, by actor id; `lines`: the line that an origin
    belongs to, by origin id.
    """

    speaker_for: dict[str, str]
    names: dict[str, str]
    speakers: dict[str, str]
    parents: dict[str, str]
    lines: dict[str, str]

    def line(self, claim: Claim) -> str:
        """The line of reporting that a claim descends from."""
        origin = line_of(claim)
        return self.lines.get(origin, origin)

    def side(self, claim: Claim) -> str | None:
        """The body for which a claim is made: the speaker's, its parent's, else the speaker."""
        if claim.speaker_id is None:
            return None
        return self.body(self.speaker_for.get(claim.statement_id or "", claim.speaker_id))

    def body(self, actor_id: str) -> str:
        """The body that an actor is part of in the end: the state of an army; else itself."""
        body, seen = actor_id, {actor_id}
        while (parent := self.parents.get(body)) and parent not in seen:
            seen.add(parent)
            body = parent
        return body

    def name(self, side: str) -> str:
        """The name of a side to show."""
        known = self.names.get(side) or self.speakers.get(side)
        return known or side.replace("-", " ").title()

    def count(self, claims: list[Claim]) -> int:
        """How many sides stand behind claims; where nobody is named, each line is one."""
        return len({self.side(c) or self.line(c) for c in claims})

    def of(self, claims: Iterable[Claim]) -> Sides:
        """The lines and statements of some claims alone, with all names."""
        some = list(claims)
        statements = {c.statement_id for c in some}
        origins = {c.origin_id for c in some}
        return replace(
            self,
            speaker_for={k: v for k, v in self.speaker_for.items() if k in statements},
            lines={k: v for k, v in self.lines.items() if k in origins},
        )

    def merged(self, other: Sides) -> Sides:
        """The sides of two parts of one pile."""
        tables = ({**getattr(self, one.name), **getattr(other, one.name)} for one in fields(self))
        return Sides(*tables)


def sides_of(readings: list[Reading], names: Names, origins: tuple[Origin, ...]) -> Sides:
    """The sides of all speakers of some readings."""
    return Sides(
        speaker_for={
            s.statement_id: s.speaker_for for r in readings for s in r.statements if s.speaker_for
        },
        names=names.shown,
        speakers=names.speakers,
        parents=names.parents,
        lines={o.origin_id: o.line_id for o in origins if o.line_id},
    )
