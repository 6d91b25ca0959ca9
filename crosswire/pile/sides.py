"""Who speaks with one voice: officials of one army, agencies of one parent."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.rows import Claim, Origin, Reading


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
        origin = claim.origin_id or claim.report_id
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


def sides_of(
    readings: list[Reading],
    names: dict[str, str],
    speakers: dict[str, str],
    origins: tuple[Origin, ...],
) -> Sides:
    """The sides of all speakers of a pile."""
    return Sides(
        speaker_for={
            s.statement_id: s.speaker_for for r in readings for s in r.statements if s.speaker_for
        },
        names=names,
        speakers=speakers,
        parents={
            a.actor_id: a.part_of for r in readings for a in r.actors if a.actor_id and a.part_of
        },
        lines={o.origin_id: o.line_id for o in origins if o.line_id},
    )
