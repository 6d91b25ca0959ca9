"""A part of a pile: stories that hang together, with all that the rest of the pile tells of them.

A report hangs together with its story, with the reports that share its sentences, and with those
of other stories that may tell of the same happening by their texts; nothing else of the pile
reaches it but by a few tables: who an actor is, which place a name means, to which newsroom an
outlet belongs. These stand in the part as far as they concern it. So what is derived of a part
hangs on the part alone, and is derived again only where the part changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from crosswire.model.links import Membership
from crosswire.model.rows import Story
from crosswire.pile.copies import Relation
from crosswire.pile.dating.serials import Bracket
from crosswire.pile.events import AlikePair
from crosswire.pile.identities import Names
from crosswire.pile.origins.publishers import Family

T = TypeVar("T")


class StoryRows(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A story and why each report is in it; its days are those that reading found."""

    story: Story
    memberships: tuple[Membership, ...]


class Part(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a part is derived from, beside its readings.

    `reports`: sorted; `choices`, by report: the candidates that settle its doubtful places;
    `families` and `serials`: of the reports that have one; `alike`: pairs of texts that were
    compared; `prints`: the first report of the text of each report that is not it; `apart`: ids
    that were ruled to be two; `day_first`: how unclear dates in figures of a report begin.
    """

    reports: tuple[str, ...]
    stories: tuple[StoryRows, ...]
    relations: tuple[Relation, ...]
    choices: dict[str, tuple[int, ...]]
    families: dict[str, Family]
    serials: dict[str, Bracket]
    names: Names
    alike: tuple[AlikePair, ...] = ()
    prints: dict[str, str] = {}
    day_first: dict[str, bool] = {}
    apart: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """What it is called by: its first report."""
        return self.reports[0]

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each report's story, by report id."""
        return {
            report: number
            for number, rows in enumerate(self.stories)
            for report in rows.story.reports
        }


def together(parts: Sequence[Part]) -> Part:
    """Several parts as one: what was ruled of one concerns the others."""
    if len(parts) == 1:
        return parts[0]
    names = Names()
    for part in parts:
        names = names.merged(part.names)
    return Part(
        reports=tuple(sorted(r for part in parts for r in part.reports)),
        stories=tuple(sorted(_all(part.stories for part in parts), key=lambda s: s.story.story_id)),
        relations=tuple(
            sorted(_all(part.relations for part in parts), key=lambda r: (r.ones, r.twos))
        ),
        choices={k: v for part in parts for k, v in part.choices.items()},
        families={k: v for part in parts for k, v in part.families.items()},
        serials={k: v for part in parts for k, v in part.serials.items()},
        names=names,
        alike=tuple(sorted(_all(part.alike for part in parts))),
        prints={k: v for part in parts for k, v in part.prints.items()},
        day_first={k: v for part in parts for k, v in part.day_first.items()},
        apart=tuple(sorted({pair for part in parts for pair in part.apart})),
    )


def _all(groups: Iterable[Iterable[T]]) -> list[T]:
    return [one for group in groups for one in group]
