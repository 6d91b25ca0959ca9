"""The rules of `data/rules.yml`: what each prefers, and its text in plain words."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from crosswire.codes import Rule
from crosswire.lexicon import Entry, load

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


@cache
def rule_of(name: Rule) -> RuleEntry:
    """The rule of that name."""
    return next(entry for entry in load("rules", RuleEntry) if entry.id == name)
