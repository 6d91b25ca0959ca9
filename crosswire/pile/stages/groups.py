"""The groups of parts that stand together, each with what reviewers ruled of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from crosswire.model.rows import Decision
from crosswire.pile.decisions import Verdict
from crosswire.pile.decisions.content import content_of
from crosswire.pile.events import EventName, TakenSigns, taken_by_others
from crosswire.pile.stages.opened import Opened
from crosswire.pile.stages.record import Ruled
from crosswire.pile.stages.rulings import (
    Decisions,
    Force,
    bound,
    events_about,
    marks_in,
    of_claims_alone,
    of_nowhere,
    parts_about,
)

Group = tuple[str, ...]  # the names of parts that stand together
Ask = Callable[[Mapping[Group, Ruled]], Mapping[str, tuple[EventName, ...]]]


def groups_of(
    opened: Opened, force: Decisions, of: Force, ask: Ask
) -> tuple[dict[Group, Ruled], dict[str, Verdict]]:
    """The groups with their rulings, and what became of decisions that are of none.

    `force`: the decisions in force, and `of` the same by table; `ask`: gives what the events of
    groups may be called before any was joined or parted. It is asked only where decisions call
    events by their ids, as those of version 0.1.0 do.
    """
    names, aside = opened.parts, opened.aside
    signs = opened.signs(r for reports in names.values() for r in reports) if of.claims else {}
    about = parts_about(of.claims, names, signs)
    first = bound(names, of.claims, about)
    told: dict[str, tuple[EventName, ...]] = {}
    if of.named:
        alone = {group: of_claims_alone(own) for group, own in first.items()}
        told = dict(ask({g: Ruled(own, named_aside(own, aside)) for g, own in alone.items()}))
        about |= events_about(of.named, told)
    some = {d.decision_id for d in (*of.claims, *of.named)}
    ordered = tuple(d for d in force if d.decision_id in some)
    found = bound(names, ordered, about)
    loose = {d.decision_id for d in of.loose}
    groups = {}
    for group, own in found.items():
        ids = loose | {d.decision_id for d in own}
        decisions = tuple(d for d in force if d.decision_id in ids)
        groups[group] = Ruled(decisions, named_aside(decisions, aside))
    nowhere = tuple(d for d in force if d.decision_id in loose or not about.get(d.decision_id, 1))
    return _with_taken(groups, told), of_nowhere(nowhere, aside)


def named_aside(decisions: Iterable[Decision], aside: frozenset[str]) -> frozenset[str]:
    """Those claims of excluded reports that decisions name."""
    if not aside:
        return aside
    ids = {one for d in decisions for one in content_of(d).ids}
    return aside & (ids | {mark.claim_id for d in decisions for mark in marks_in(d)})


def _with_taken(
    groups: dict[Group, Ruled], told: Mapping[str, tuple[EventName, ...]]
) -> dict[Group, Ruled]:
    """The groups that call events by their ids with the names that are those of other events."""
    if not told:
        return groups
    called = {g: [name for part in g for name in told.get(part, ())] for g in groups}
    taken = taken_by_others({g[0]: names for g, names in called.items()})
    return {
        g: replace(ruled, taken=TakenSigns(taken.get(g[0], frozenset())))
        if ruled.decisions
        else ruled
        for g, ruled in groups.items()
    }
