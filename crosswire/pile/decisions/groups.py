"""Rulings on which claims stand together in an event: joined, parted, moved.

Each ruling is obeyed in the order in which it was made, on the events as they stand by then, so
that a later one sees what the earlier ones did. A side of a ruling is the event that holds most
of its claims; of as many, the one of the least sign. Two reviewers who rule otherwise on one
pair of claims are both left out; nobody joins what another reviewer holds apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from crosswire.model.record import Decision
from crosswire.pile.decisions.claims import ASIDE, RuledClaims
from crosswire.pile.decisions.content import CLAIMS, EVENTS, Content, content_of
from crosswire.pile.decisions.states import (
    Verdict,
    disputed,
    replaced,
    stands,
    unresolved,
)

GROUP_ACTS = ("same", "different", "split", "move", "unsure")
JOINING, PARTING = ("same", "move"), ("different", "split")
Sides = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Pairing:
    """A ruling that joins or parts the claims of two sides, as they are here now."""

    content: Content
    sides: Sides

    @property
    def joins(self) -> bool:
        """Whether the sides are to stand together."""
        return self.content.act in JOINING

    @property
    def key(self) -> str:
        """The id of its decision."""
        return self.content.decision.decision_id

    @property
    def made_by(self) -> str:
        """Who ruled."""
        return self.content.decision.made_by

    def meets(self, other: Pairing) -> bool:
        """Whether both rule on some pair of claims, one from each side."""
        (a, b), (c, d) = self.sides, other.sides
        return bool((a & c and b & d) or (a & d and b & c))


@dataclass(frozen=True, slots=True)
class Grouped:
    """What rulings make of the events: groups of claims, by the number of each.

    `of_claim`: the group of each claim; `parted`: the rulings that cut a group off, by its
    number; `verdicts` by decision id; `pairs`: the groups of both sides of each ruling that
    stands; `contested`: claims of which reviewers disagree, with what is to be said.
    """

    of_claim: dict[str, int]
    parted: dict[int, Decision] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    pairs: dict[str, tuple[int, int]] = field(default_factory=dict)
    contested: dict[str, str] = field(default_factory=dict)


def grouped(
    groups: list[frozenset[str]],
    ruled: RuledClaims,
    names: Mapping[str, int],
) -> Grouped:
    """Groups of claims under the rulings.

    `groups`: the claim ids of each event as the reports tell it; `names`: the number of the
    group that an event's id means, as decisions without claims name it.
    """
    state = _State({c: n for n, own in enumerate(groups) for c in own}, len(groups), ruled)
    found = [_pairing(content_of(d), state, groups, names) for d in ruled.decisions]
    rulings = [p for p in found if p is not None]
    lost = _disputes(rulings)
    done = Grouped(state.of_claim)
    for ruling in rulings:
        rows = ruling.sides[0] | ruling.sides[1]
        if not all(ruling.sides):
            done.verdicts[ruling.key] = _idle(ruling, ruled)
        elif ruling.key in lost:
            others = [r.content.decision for r in lost[ruling.key]]
            done.verdicts[ruling.key] = disputed(rows, others)
        elif later := _replacing(ruling, rulings):
            done.verdicts[ruling.key] = replaced(rows, later.content.decision)
        else:
            done.verdicts[ruling.key] = stands(rows)
    for decision in ruled.decisions:
        verdict = _looked_at(content_of(decision), state, groups, names)
        if verdict is not None:
            done.verdicts[decision.decision_id] = verdict
    _dispute_notes(rulings, done)
    obeyed = [r for r in rulings if done.verdicts[r.key].state in ("stands", "replaced")]
    for ruling in obeyed:
        if all(ruling.sides):
            _obey(ruling, obeyed, state, done)
    for ruling in obeyed:
        if all(ruling.sides) and done.verdicts[ruling.key].state == "stands":
            one, two = ruling.sides
            done.pairs[ruling.key] = (state.holding(one), state.holding(two))
    return done


@dataclass(slots=True)
class _State:
    of_claim: dict[str, int]
    next: int
    ruled: RuledClaims

    def holding(self, side: Iterable[str]) -> int:
        """The group that holds most of a side's claims."""
        signs: dict[int, set[str]] = defaultdict(set)
        for claim_id in side:
            signs[self.of_claim[claim_id]] |= self.ruled.prints.signs([claim_id])
        return min(signs, key=lambda g: (-len(signs[g]), min(signs[g]), g))

    def move(self, claims: Iterable[str], group: int) -> None:
        """Puts claims into a group."""
        for claim_id in claims:
            self.of_claim[claim_id] = group

    def members(self, group: int) -> set[str]:
        """The claims of a group."""
        return {c for c, g in self.of_claim.items() if g == group}


def _pairing(
    content: Content, state: _State, groups: list[frozenset[str]], names: Mapping[str, int]
) -> Pairing | None:
    """A ruling on events with its claims as they are here; None for what is no such ruling."""
    pair = len(content.before.sides) == 2 or len(content.ids) == 2
    known = content.table == EVENTS or (content.table == CLAIMS and content.act != "unsure")
    if content.act not in GROUP_ACTS or not known or not (pair or content.act == "move"):
        return None
    prints = state.ruled.prints
    before = content.before
    sides: tuple[set[str], set[str]]
    if content.act == "move":
        own = prints.find_all(before.claims)
        sides = (own, prints.find_all(content.after.event) - own)
    elif len(before.sides) == 2:
        one, two = (prints.find_all(side) for side in before.sides)
        sides = (one, two - one)
    else:
        one, two = (set(groups[names[i]]) if i in names else set() for i in content.ids)
        sides = (one, two)
    a, b = (frozenset(side & state.of_claim.keys()) for side in sides)
    return Pairing(content, (a, b))


def _looked_at(
    content: Content, state: _State, groups: list[frozenset[str]], names: Mapping[str, int]
) -> Verdict | None:
    """What became of a ruling that one event is right, or open; None for what is no such ruling.

    It moves no claim: it stands as long as the event has one of the claims that it was made on.
    """
    single = len(content.before.sides) < 2 and len(content.ids) < 2
    if content.table != EVENTS or content.act not in ("accept", "unsure") or not single:
        return None
    marked = (content.before.claims, *content.before.sides)
    held = {c for side in marked for c in state.ruled.prints.find_all(side)} & state.of_claim.keys()
    if not held and content.ids and content.ids[0] in names:
        held = set(groups[names[content.ids[0]]])
    return stands(held) if held else unresolved("the event that it is about is not in the record")


def _idle(ruling: Pairing, ruled: RuledClaims) -> Verdict:
    """A ruling of which a side is not here, or counts for nothing."""
    content = ruling.content
    sides = (content.before.claims, content.after.event, *content.before.sides)
    marks = [mark for side in sides for mark in side]
    aside = {m.claim_id for m in marks} & (ruled.prints.aside | ruled.rejected)
    if aside:
        return stands(aside, ASIDE if aside & ruled.prints.aside else "its claims are rejected")
    return unresolved("an event that it is about is not in the record")


def _disputes(rulings: list[Pairing]) -> dict[str, list[Pairing]]:
    """The rulings of other reviewers that say the contrary of a pair, by decision id."""
    found: dict[str, list[Pairing]] = {}
    for one in rulings:
        against = [
            two
            for two in rulings
            if two.made_by != one.made_by and _contrary(one, two)
            and not _replacing(two, rulings) and not _replacing(one, rulings)
        ]  # fmt: skip
        if against:
            found[one.key] = against
    return found


def _contrary(one: Pairing, two: Pairing) -> bool:
    """Whether one joins what the other parts, or both move a claim to different events."""
    if "unsure" in (one.content.act, two.content.act):
        return False
    if one.content.act == two.content.act == "move":
        return bool(one.sides[0] & two.sides[0]) and not one.sides[1] & two.sides[1]
    return one.joins != two.joins and one.meets(two)


def _replacing(ruling: Pairing, rulings: list[Pairing]) -> Pairing | None:
    """The last ruling of the same reviewer that says the contrary of all of it, and is later."""
    own = [r for r in rulings if r.made_by == ruling.made_by]
    later = own[own.index(ruling) + 1 :]
    return next((r for r in reversed(later) if _contrary(ruling, r) and _covers(r, ruling)), None)


def _covers(one: Pairing, two: Pairing) -> bool:
    """Whether a ruling is about all claims that another is about."""
    (a, b), (c, d) = one.sides, two.sides
    if one.content.act == two.content.act == "move":
        return a >= c
    return (a >= c and b >= d) or (a >= d and b >= c)


def _dispute_notes(rulings: list[Pairing], done: Grouped) -> None:
    for ruling in rulings:
        if done.verdicts[ruling.key].state == "disputed":
            for row in done.verdicts[ruling.key].rows:
                done.contested[row] = (
                    "reviewers disagree on which claims are of its event, so neither ruling counts"
                )


def _obey(ruling: Pairing, rulings: list[Pairing], state: _State, done: Grouped) -> None:
    """Joins, parts or moves, on the groups as they stand."""
    one, two = ruling.sides
    if ruling.content.act == "unsure":
        return
    if ruling.content.act == "move":
        state.move(one, state.holding(two))
        return
    if not ruling.joins:
        _part(ruling, state, done)
        return
    groups = state.holding(one), state.holding(two)
    if groups[0] == groups[1]:
        return
    joined = state.members(groups[0]) | state.members(groups[1])
    for other in rulings:
        apart = other.content.act in PARTING and other.made_by != ruling.made_by
        held = [bool(side) and state.holding(side) in groups for side in other.sides]
        if apart and all(held):
            rows = done.verdicts[ruling.key].rows
            done.verdicts[ruling.key] = disputed(rows, [other.content.decision])
            done.contested.update(
                dict.fromkeys(rows, "a reviewer holds apart what another joins over a third event")
            )
            return
    state.move(joined, min(groups))


def _part(ruling: Pairing, state: _State, done: Grouped) -> None:
    """Cuts the smaller side out of each group that holds both; of a split, its own side."""
    one, two = ruling.sides
    for group in sorted({state.of_claim[c] for c in one} & {state.of_claim[c] for c in two}):
        sides = [{c for c in side if state.of_claim[c] == group} for side in (one, two)]
        sizes = [len(state.ruled.prints.signs(side)) for side in sides]
        own = ruling.content.act == "split" or sizes[0] < sizes[1]
        state.move(sides[0 if own else 1], state.next)
        done.parted[state.next] = ruling.content.decision
        state.next += 1
