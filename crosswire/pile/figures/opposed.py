"""Sides of which none takes back what the other says: a later count of one is a rival there."""

from __future__ import annotations

from collections.abc import Mapping

from crosswire.model.codes import ActorKind
from crosswire.pile.figures.rules import Voice

AGAINST_ALL = ("rebel", "militia")
AGAINST_EACH_OTHER = ("rebel", "militia", "state_force")


def is_opposed(a: Voice, b: Voice, kinds: Mapping[str, ActorKind]) -> bool:
    """Whether two voices speak for opposed sides: rebels and anybody else, or two armies.

    `kinds` of the actors by id. An outlet that names nobody is opposed to none.
    """
    if not (a.named and b.named) or a.body == b.body:
        return False
    one, two = kinds.get(a.body), kinds.get(b.body)
    if one in AGAINST_ALL or two in AGAINST_ALL:
        return True
    return one in AGAINST_EACH_OTHER and two in AGAINST_EACH_OTHER
