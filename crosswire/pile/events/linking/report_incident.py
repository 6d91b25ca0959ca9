"""What one report tells of one happening, as it is set beside what others tell."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.rows import Claim
from crosswire.pile.events.linking.spots import SceneSpot

Chances = tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class ReportIncident:
    """What one report tells of one happening.

    `main`: it is the report's news; `days`: how likely each day is, by ordinal, empty where
    nothing tells; `told`: words tell these days, and not the day of the report alone;
    `scene`: where it happened by this report; `placed`: a count's own words put it there;
    `happenings`: what its mentions tell, by `happenings.yml`; `counts`: kind, number and unit of
    what is counted; `known`: the ordinal of the day on which its counts were known, 0 where none
    tells; `copied`: counts with their origins; `persons`: ids of those who were harmed. Of the
    news also what the whole report names: `mentioned` (days, as ordinals), `named` (places),
    `unlisted` (names of places that no gazetteer lists, in lower case), persons, and `set_apart`
    (days, as ordinals, of what the report tells apart from its news). `vessels`: names of ships.
    """

    report_id: str
    main: bool
    claims: tuple[Claim, ...]
    days: Chances = ()
    told: bool = False
    mentioned: frozenset[int] = frozenset()
    scene: SceneSpot | None = None
    placed: bool = False
    named: tuple[SceneSpot, ...] = ()
    unlisted: frozenset[str] = frozenset()
    happenings: frozenset[str] = frozenset()
    counts: frozenset[tuple[object, ...]] = frozenset()
    known: int = 0
    persons: frozenset[str] = frozenset()
    copied: frozenset[tuple[object, ...]] = frozenset()
    set_apart: frozenset[int] = frozenset()
    vessels: frozenset[str] = frozenset()

    @property
    def day(self) -> int:
        """The likeliest day, 0 where nothing tells one."""
        return max(self.days, key=lambda d: (d[1], -d[0]), default=(0, 0.0))[0]

    @property
    def key(self) -> tuple[object, ...]:
        """What incidents are put in order by."""
        return self.report_id, not self.main, tuple(c.claim_id for c in self.claims)
