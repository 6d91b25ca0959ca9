"""What one report counts in all of one group of people: its account.

A report that says "two men and a guard died", "two died" and "Brenn, 40, was killed" counts
three. Its account is the largest of its counts, of the sums of groups that it joins in one
breath, and of one, where it tells of persons alone. Who "was shot" may have died of it: such
counts are less the dead, unless they are of others than these. Where a report tells of no dead,
the dead are those of the other reports of the event, so that "a boy was shot" of the first hour
is nobody hurt beside "the boy died" of the next day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from crosswire.model.facts import entry_of
from crosswire.model.ids import is_person
from crosswire.model.rows import Claim
from crosswire.words.sets import words

How = Literal["counted", "summed", "less_the_dead", "persons", "died"]


@dataclass(frozen=True, slots=True)
class Dead:
    """How many were killed, as a report tells it and as the event has it, and who.

    `persons`: the ids of those whom any report of the event tells to have died.
    """

    own: float = 0.0
    event: float = 0.0
    persons: frozenset[str] = frozenset()


NOBODY_DEAD = Dead()


@dataclass(frozen=True, slots=True)
class Account:
    """What a report counts in all; bounds that are null are open.

    `claims`: those that the number rests on; `how`: told as a count, a sum of groups of one
    clause, a count less the dead among them, persons told of one by one, which is no count, or
    as people who died, of whom nobody is left. `least`: what is left where the dead may be among
    them and nothing tells; `most`: how many they are if all persons told of are others.
    """

    value: float | None
    low: float | None
    high: float | None
    how: How
    claims: tuple[Claim, ...]
    least: float | None = None
    most: float | None = None

    @property
    def chief(self) -> Claim:
        """The claim that it rests on before all others."""
        return self.claims[0]


def accounts_of(claims: list[Claim], dead: Dead = NOBODY_DEAD) -> list[Account]:
    """Every account that claims of one report allow, the fullest first.

    `claims`: of one row and one report; `dead`: who was killed in the same event, where the
    row is of people who were hurt, else nobody.
    """
    some = any(c.value != 0 for c in claims)
    real = [c for c in claims if c.value != 0 or not some]  # "no one else": none is of others
    wholes: set[float | None] = {
        c.value for c in real if c.value is not None and not (is_mortal(c) and not _others(c))
    }
    found = [_account(c, real, dead, wholes) for c in real]
    persons = {c.affected_id for c in real if is_person(c.affected_id) and not c.part_of}
    most = float(len(persons)) if len(persons) > 1 else None
    first, *rest = sorted(found, key=_fullest)
    return [replace(first, most=most), *rest]


def as_died(account: Account) -> Account:
    """The account of people of whom nobody is left, for they are among the dead."""
    return replace(account, value=0.0, low=0.0, high=account.value, how="died", least=None)


def dead_of(claims: list[Claim], best: float, days: Mapping[str, str]) -> dict[str, Dead]:
    """Who was killed in an event, as each of its reports tells it.

    `claims`: of the killed; `best`: how many they are in all; `days`: the ISO day of each
    report of the event, empty where unknown. A report that comes after all that tell of the
    dead and tells of none does not mean them by those who were shot.
    """
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own[claim.report_id].append(claim)
    persons = frozenset(
        c.affected_id for c in claims if c.affected_id and is_person(c.affected_id) and c.value
    )
    last = max((days[r] for r in own), default="")
    return {
        report: Dead(
            own=(accounts_of(own[report])[0].value or 0.0) if report in own else 0.0,
            event=best if not last or day <= last else 0.0,
            persons=persons,
        )
        for report, day in days.items()
    }


def _fullest(account: Account) -> tuple[bool, bool, float, str]:
    told = account.value if account.value is not None else account.low
    order = (account.value is None, account.how in ("persons", "died"))
    return (*order, -(told or 0.0), account.chief.claim_id)


def _account(claim: Claim, claims: list[Claim], dead: Dead, wholes: set[float | None]) -> Account:
    if claim.value is None:
        value = claim.low if claim.qualifier == "between" else None
        return Account(value, claim.low, claim.high, "counted", (claim,))
    if _is_one(claim):
        unknown = claim.affected_id is None or not dead.own
        if claim.affected_id in dead.persons or (_was_shot(claim) and dead.event and unknown):
            return Account(0.0, 0.0, claim.value, "died", (claim,))
        least = 0.0 if is_mortal(claim) and dead.event else None
        beside = _persons_beside(claim, claims)
        if beside:
            count = 1.0 + len(beside)
            return Account(count, count, count, "summed", (claim, *beside), least)
        return Account(claim.value, claim.low, claim.high, "persons", (claim,), least)
    about = claim.qualifier == "about"
    low, high = (claim.value, claim.value) if about else (claim.low, claim.high)
    beside = _beside(claim, claims)
    if beside:
        more = sum(c.value or 0.0 for c in beside)
        low, high = _plus(low, more), _plus(high, more)
        return Account(claim.value + more, low, high, "summed", (claim, *beside))
    least = None
    if is_mortal(claim) and not _others(claim) and (dead.own or dead.event):
        rest = claim.value - (dead.own or dead.event)
        if rest > 0 and (rest in wholes or (claim.value not in wholes and _was_shot(claim))):
            return Account(rest, rest, high, "less_the_dead", (claim,))
        if rest <= 0 and not dead.own and _was_shot(claim):
            return Account(0.0, 0.0, high, "died", (claim,))
        least = max(rest, 0.0)
    return Account(claim.value, low, high, "counted", (claim,), least)


def _beside(claim: Claim, claims: list[Claim]) -> list[Claim]:
    """Other groups that its clause counts in the same breath: "two men and a guard died"."""
    if claim.part_of:
        return []
    found: dict[tuple[str, float | None], Claim] = {}
    for other in claims:
        if (
            _is_within(other, claim)
            and not other.part_of
            and not is_person(other.affected_id)
            and other.value
            and other.rule_id == claim.rule_id
            and other.affected != claim.affected
            and not _is_alternative(other, claim)
        ):
            found.setdefault((other.affected or "", other.value), other)
    return [found[key] for key in sorted(found, key=repr)]


def _is_alternative(inner: Claim, outer: Claim) -> bool:
    """Whether one group is told instead of the other: "either 34 fighters or 52 civilians"."""
    before = outer.quote[: inner.start - outer.start].lower().split()
    return bool(before) and before[-1] in words("alternative")


def _is_within(inner: Claim, outer: Claim) -> bool:
    """Whether the characters of a claim are some of those of another, and not all."""
    inside = outer.start <= inner.start and inner.end <= outer.end
    return inside and (inner.start, inner.end) != (outer.start, outer.end)


def _persons_beside(claim: Claim, claims: list[Claim]) -> list[Claim]:
    """Other persons that its clause tells of in the same breath: "killed Brenn and his son"."""
    found: dict[str, Claim] = {}
    for other in claims:
        if (
            _is_within(other, claim)
            and is_person(other.affected_id)
            and other.affected_id != claim.affected_id
            and entry_of(other) == entry_of(claim)
        ):
            found.setdefault(other.affected_id or "", other)
    return [found[key] for key in sorted(found)]


def _plus(bound: float | None, more: float) -> float | None:
    return None if bound is None else bound + more


def _is_one(claim: Claim) -> bool:
    """Whether it tells of one person, with no number written: "he was shot", "a boy died"."""
    named = (claim.affected or "").lower() == (claim.value_text or "").lower() != ""
    return is_person(claim.affected_id) or (claim.value == 1 and named)


def _others(claim: Claim) -> bool:
    """Whether it counts others than those that were told of before: "three other men"."""
    return not words("besides").isdisjoint((claim.affected or "").lower().split())


def is_mortal(claim: Claim) -> bool:
    """Whether what it tells may have ended in death: shot, hit, brought to hospital."""
    return claim.mortal


def _was_shot(claim: Claim) -> bool:
    """Whether it tells what was done to people and nothing of how they are: shot, not treated."""
    return claim.mortal and not claim.state
