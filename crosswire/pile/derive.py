"""Readings to the record: copies, stories, identities, origins, events, figures."""

from __future__ import annotations

from crosswire.model.codes import Rule
from crosswire.model.rows import Decision, Reading, Record
from crosswire.pile.collection import paused
from crosswire.pile.figures import Method
from crosswire.pile.identities import ActorLine
from crosswire.pile.origins import Publisher
from crosswire.pile.stages import Asked, InMemory, Nothing, Pile, derive_changes
from crosswire.words.rules import AS_PUBLISHED, Choices, own_rule


def derive(
    readings: list[Reading],
    rule: Rule = "ucdp",
    publishers: tuple[Publisher, ...] = (),
    *,
    decisions: tuple[Decision, ...] = (),
    actors: tuple[ActorLine, ...] = (),
    choices: Choices = AS_PUBLISHED,
    whole: Record | None = None,
) -> Record:
    """The whole record of a pile, from nothing; the order of the readings changes nothing.

    `publishers`: families of outlets that the user adds to those of the lexicon; `decisions`:
    what reviewers ruled, in their order; `actors`: the lines of the case's own actors; `choices`:
    what the user chooses beside the rule; `whole`: a record of more readings, whose days of
    undated reports are taken. What a report tells stands in the order in which it tells it.
    """
    asked = asked_for(
        rule, publishers, decisions=decisions, actors=actors, choices=choices, whole=whole
    )
    with paused():
        return derive_changes(Pile(InMemory(readings), Nothing(), {}), asked).record(as_told=True)


def asked_for(
    rule: Rule,
    publishers: tuple[Publisher, ...] = (),
    *,
    decisions: tuple[Decision, ...] = (),
    actors: tuple[ActorLine, ...] = (),
    choices: Choices = AS_PUBLISHED,
    whole: Record | None = None,
) -> Asked:
    """What a record is made by, as `derive` takes it."""
    method = Method(own_rule(rule, choices.own), choices.victim_status)
    return Asked(method, decisions, publishers, actors, whole)
