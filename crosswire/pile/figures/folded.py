"""Rows of an event that are none of their own: lone persons, noughts made here, the same people.

A whole is the row of everybody; what is folded away stands in the table of claims, with its
event, and is counted in its whole where it counts at all.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Mapping

from crosswire.model.ids import is_named_person
from crosswire.model.rows import Claim, Figure
from crosswire.pile.figures.comparable import Comparable
from crosswire.words.kinds import growth_of
from crosswire.words.sets import words

EVERYBODY = {"affected_id": "", "role": "", "part": ""}
Rows = Mapping[Comparable, list[Claim]]
Make = Callable[[Comparable, list[Claim]], Figure]


def whole_of(key: Comparable) -> Comparable:
    """The row of everybody beside a row."""
    return dataclasses.replace(key, **EVERYBODY)


def folded(made: Mapping[Comparable, Figure], rows: Rows, make: Make) -> dict[Comparable, Figure]:
    """The figures that stand as rows; `rows`: the claims of each; `make` makes a figure anew."""
    kept = {key: figure for key, figure in made.items() if _stands(key, made, rows)}
    beside: dict[Comparable, list[Comparable]] = defaultdict(list)
    for key in kept:
        if not key.everybody:
            beside[whole_of(key)].append(key)

    def join(wider: Comparable, narrower: list[Comparable]) -> None:
        same = [key for key in narrower if _are_the_same(kept.get(wider), kept[key])]
        if len(same) == 1:
            del kept[wider]
            kept[same[0]] = make(same[0], _together(rows[wider], rows[same[0]]))

    for whole, groups in beside.items():
        sides = [key for key in groups if key.affected_id]
        for role in [key for key in groups if key.role and not key.part]:
            join(role, sides)
        left = [key for key in groups if key in kept]
        others = [key for key in left if not key.affected_id]
        if len(others) <= 1 and not any(key.part for key in others):
            join(whole, others or left)
    return kept


def _stands(key: Comparable, made: Mapping[Comparable, Figure], rows: Rows) -> bool:
    figure, claims = made[key], rows[key]
    if key.everybody:
        return True
    whole = made.get(whole_of(key))
    if whole is not None and figure.best == 0 and not any(c.value == 0 for c in claims):
        return False  # nobody told a nought: they were counted among the dead
    if whole is None or whole.best is None:
        return True
    if key.part:
        return not (
            (whole.best > 1 and all(_is_somebody(c) for c in claims))
            or (figure.best is None and _is_of_pronouns(claims))
            or figure.best == whole.best
        )
    return key.affected_id != "" or not _is_outdated(figure, whole)


def _is_somebody(claim: Claim) -> bool:
    """Whether it tells of one person without a name: "a driver", "her husband"."""
    return claim.value == 1 and not is_named_person(claim.affected_id)


def _is_of_pronouns(claims: list[Claim]) -> bool:
    return all((c.affected or "").lower() in words("partitive_pronouns") for c in claims)


def _is_outdated(figure: Figure, whole: Figure) -> bool:
    """Whether some were more than all are by a later count: of those who are missing still."""
    if growth_of(figure.kind) != "stock" or figure.best is None or whole.best is None:
        return False
    return figure.best > whole.best and (figure.known_as_of or "") < (whole.known_as_of or "")


def _are_the_same(wider: Figure | None, narrower: Figure | None) -> bool:
    """Whether a row of a side or a role and a wider row tell of the same people."""
    if wider is None or narrower is None or wider.best is None:
        return False
    return wider.best == narrower.best


def _together(some: list[Claim], others: list[Claim]) -> list[Claim]:
    return list({c.claim_id: c for c in (*some, *others)}.values())
