"""Which decisions concern which part of a pile, and which parts they bind together.

A decision concerns a part where it names an id of it: a report, claim, story or event. One that
names ids of two parts makes one of them. What is said of actors concerns the whole pile and goes
in by the part's names; what is about something else concerns every part.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from crosswire.model.rows import Decision, Reading
from crosswire.pile.identities.decided import TABLE as ACTORS
from crosswire.pile.stages.part import Part
from crosswire.pile.union_find import Groups

LOCAL = ("claims:", "events:", "figures:", "reports:", "stories:", "origins:")
ID = re.compile(r"[^\s|:,;=\"'\[\]{}()]+")


def of_actors(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions on actors, and those that take one back."""
    every = tuple(decisions)
    known = {one.decision_id for one in every if one.about.startswith(ACTORS)}
    return tuple(one for one in every if one.decision_id in known or one.revokes in known)


def ids_in(part: Part, readings: Iterable[Reading], told: Iterable[str]) -> list[str]:
    """The ids of a part that a decision may name, sorted. `told`: those of its events."""
    found = {*part.reports, *told, *(rows.story.story_id for rows in part.stories)}
    found.update(claim.claim_id for reading in readings for claim in reading.claims)
    return sorted(found)


def bound(
    ids: Mapping[str, Iterable[str]], decisions: tuple[Decision, ...]
) -> list[tuple[tuple[str, ...], tuple[Decision, ...]]]:
    """The parts that stand together, by their names, each with the decisions that concern it.

    `ids`: of each part; `decisions`: those on actors apart.
    """
    named = _named(decisions)
    wanted = {name for names in named.values() for name in names}
    holders: dict[str, set[str]] = defaultdict(set)
    for part, own in ids.items() if wanted else ():
        for one in wanted.intersection(own):
            holders[one].add(part)
    concerned = {
        key: {part for name in names for part in holders.get(name, ())}
        for key, names in named.items()
    }
    groups = Groups(sorted(ids))
    for parts in concerned.values():
        first, *rest = sorted(parts) or [""]
        for other in rest:
            groups.join(first, other)
    everywhere = {one.decision_id for one in decisions if not one.about.startswith(LOCAL)}
    return [
        (
            tuple(sorted(members)),
            tuple(
                one
                for one in decisions
                if one.decision_id in everywhere
                or not concerned[one.decision_id].isdisjoint(members)
            ),
        )
        for members in groups.all()
    ]


def _named(decisions: tuple[Decision, ...]) -> dict[str, set[str]]:
    """The ids that each decision names, with those of the one that it takes back."""
    found: dict[str, set[str]] = {}
    for one in decisions:
        told = " ".join(filter(None, (one.about, one.before, one.after)))
        # an id that a report was given may hold anything, also what parts ids
        whole = one.about.partition(":")[2]
        found[one.decision_id] = {whole, *whole.split("|"), *ID.findall(told)}
    before: dict[str, set[str]] = {}
    while before != found:  # one that takes back one that takes back
        before = {key: set(names) for key, names in found.items()}
        for one in decisions:
            if one.revokes in found:
                found[one.decision_id] |= found[one.revokes]
                found[one.revokes] |= found[one.decision_id]
    return found
