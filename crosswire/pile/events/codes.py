"""PLOVER, ACLED and UCDP types of an event, each with the reason, by tables that are data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from crosswire.model.codes import UNARMED, ActorKind
from crosswire.model.rows import Claim, Reading
from crosswire.pile.events.families import VIOLENCE
from crosswire.words.entries import Entry, load
from crosswire.words.kinds import bodily
from crosswire.words.kinds import kinds as all_kinds

Party = Literal["state", "nonstate"]
SHARE = 3  # a means counts that one in three claims of harm names
PARTIES: dict[ActorKind, Party] = {
    "state_force": "state", "police": "state", "government": "state",
    "rebel": "nonstate", "militia": "nonstate",
}  # fmt: skip


class EventCode(Entry, frozen=True, kw_only=True):
    """A sort of violence: the means and the harmed that tell it, and its codes."""

    weapons: tuple[str, ...] = ()
    harmed: Literal["civilians", "armed", "any"] = "any"
    plover: str | None = None
    mode: str | None = None
    acled: tuple[str, str]
    text: str


class ViolenceType(Entry, frozen=True, kw_only=True):
    """A type of UCDP: who must be a party, who must have harmed whom."""

    type: int
    harmed: Literal["civilians", "any"] = "any"
    parties: tuple[Party, ...] = ()
    agents: tuple[Party, ...] = ()
    text: str


class Means(Entry, frozen=True, kw_only=True):
    """A means of harm of `weapons.yml`."""

    pattern: str


class Codes(NamedTuple):
    """The types of an event, and why in plain words; `by_means`: claims name what was used."""

    type: str | None
    mode: str | None
    acled: tuple[str | None, str | None]
    violence: int | None
    reason: str
    by_means: bool = False


def kinds_of(readings: Iterable[Reading]) -> dict[str, ActorKind]:
    """The kind of each actor that a pile names, by id."""
    return {
        a.actor_id: a.kind for r in readings for a in r.actors if a.actor_id and a.kind is not None
    }


def codes_of(claims: list[Claim], kinds: Mapping[str, ActorKind]) -> Codes:
    """The types of an event from its claims and the kinds of its actors."""
    if not claims:
        return Codes(None, None, (None, None), None, "no count of people is read")
    main = max((all_kinds()[c.kind] for c in claims), key=lambda t: (t.weight, t.id))
    harm = [c for c in claims if c.kind in bodily()]
    if main.family != VIOLENCE or not harm:
        return Codes(main.plover, main.mode, main.acled, None, f"told of: {main.kind}")
    harmed = "armed" if _armed(harm, kinds) else "civilians"
    means = [_class(c.weapon) for c in harm if c.weapon]
    counts = Counter(m for m in means if m)
    often = [m for m in counts if counts[m] * SHARE >= len(harm)]
    order = sorted(often, key=lambda m: (-counts[m], m))
    for weapon in (*order, None):
        for entry in load("event_codes", EventCode):
            fits = weapon in entry.weapons if weapon else not entry.weapons
            if fits and entry.harmed in ("any", harmed):
                told = f"{entry.text} ({_claims(counts[weapon])})" if weapon else entry.text
                violence = _violence(harm, harmed, kinds)
                reason = f"{told}; {violence.text}" if violence else told
                number = violence.type if violence else None
                by_means = weapon is not None
                return Codes(entry.plover, entry.mode, entry.acled, number, reason, by_means)
    raise AssertionError("event_codes.yml ends with an entry that fits all")


def code_of_means(phrases: Iterable[str], harmed: str) -> EventCode | None:
    """The sort of violence that the means tell which most phrases name; None where none does."""
    counts = Counter(m for one in phrases if (m := _class(one)) is not None)
    for weapon in sorted(counts, key=lambda m: (-counts[m], m)):
        for entry in load("event_codes", EventCode):
            if weapon in entry.weapons and entry.harmed in ("any", harmed):
                return entry
    return None


def _claims(count: int) -> str:
    return "1 claim" if count == 1 else f"{count} claims"


def _armed(claims: list[Claim], kinds: Mapping[str, ActorKind]) -> bool:
    """Whether more of the harmed are told to be fighters than to be unarmed."""
    fighters = sum(
        c.affected_role == "combatant" or _party(c.affected_id, kinds) is not None for c in claims
    )
    return fighters > sum(c.affected_role in UNARMED for c in claims)


def _party(actor_id: str | None, kinds: Mapping[str, ActorKind]) -> Party | None:
    kind = kinds.get(actor_id or "")
    return PARTIES.get(kind) if kind else None


def _violence(
    claims: list[Claim], harmed: str, kinds: Mapping[str, ActorKind]
) -> ViolenceType | None:
    agents = {c.agent_id: p for c in claims if c.agent_id and (p := _party(c.agent_id, kinds))}
    parties = agents | {
        c.affected_id: p for c in claims if c.affected_id and (p := _party(c.affected_id, kinds))
    }
    has, did = Counter(parties.values()), Counter(agents.values())
    for entry in load("violence_types", ViolenceType):
        if entry.harmed == "civilians" and harmed != "civilians":
            continue
        if Counter(entry.parties) <= has and Counter(entry.agents) <= did:
            return entry
    return None


def _class(weapon: str) -> str | None:
    """The entry of `weapons.yml` whose pattern a means fits longest."""
    lower = weapon.lower()
    found = [(m.end() - m.start(), name) for name, p in _patterns() if (m := p.search(lower))]
    return max(found, key=lambda f: (f[0], f[1]))[1] if found else None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((e.id, re.compile(e.pattern)) for e in load("weapons", Means))
