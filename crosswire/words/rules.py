"""The rules of `data/rules.yml`: what each prefers, and its text in plain words."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from crosswire.model.codes import Rule, StatusWay
from crosswire.words.entries import Entry, load

Preference = Literal["own_losses", "whole", "counted", "direct", "firm", "latest", "corroborated"]


class RuleEntry(Entry, frozen=True, kw_only=True):
    """One rule: what it prefers, in this order, and which of the counts left is best.

    `words`: numbers that vague words count as, where the codebook says so.
    """

    name: str
    prefer: tuple[Preference, ...] = ()
    best: Literal["lowest", "highest", "median"]
    low: Literal["all", "best"]
    high: Literal["all", "best"]
    words: dict[str, float] = msgspec.field(default_factory=dict)
    text: str


class OwnRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a user changes of one of the rules; what is None stays as it is there."""

    name: str
    prefer: tuple[Preference, ...] | None = None
    best: Literal["lowest", "highest", "median"] | None = None
    low: Literal["all", "best"] | None = None
    high: Literal["all", "best"] | None = None
    words: dict[str, float] | None = None
    text: str | None = None


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """What a user chooses beside the rule: changes of it, and how victim status is settled."""

    own: OwnRule | None = None
    victim_status: StatusWay = "range"


AS_PUBLISHED = Choices()


def own_rule(base: Rule, own: OwnRule | None) -> RuleEntry:
    """The rule of that name with a user's changes."""
    entry = rule_of(base)
    if own is None:
        return entry
    given = {f: v for f in own.__struct_fields__ if (v := getattr(own, f)) is not None}
    told = {"text": f"{own.name}: as {entry.name}, with the changes of the case's settings."}
    return msgspec.structs.replace(entry, **{**told, **given})


@cache
def rule_of(name: Rule) -> RuleEntry:
    """The rule of that name."""
    return next(entry for entry in load("rules", RuleEntry) if entry.id == name)
