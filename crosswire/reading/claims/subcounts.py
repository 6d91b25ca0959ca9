"""One person or some children told of beside a count that holds them: part of it, not added."""

from __future__ import annotations

import operator
from bisect import bisect_right
from datetime import date
from itertools import accumulate, groupby

from msgspec.structs import replace

from crosswire.ground.settle.asides import aside_of
from crosswire.model.codes import Role
from crosswire.model.facts import entry_of
from crosswire.model.rows import Claim, Sentence
from crosswire.reading.claims.nations import nations, people_of
from crosswire.reading.claims.predicates import by_id
from crosswire.words.kinds import kinds
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

NARROW: tuple[Role, ...] = ("child", "woman", "journalist", "aid_worker")
WIDE: tuple[Role, ...] = ("unknown", "mixed", "civilian")
NEAR_COUNT = 400  # characters between a count and what is told of some of those it counts
LISTED = 6  # sentences that may tell the parts of a count one by one
NIGHT = 1  # days that may lie between two tellings of one event
COUNTS_KEPT = 40  # different counts of a report that may hold what is told later


def with_subcounts(
    claims: tuple[Claim, ...], text: str, sentences: tuple[Sentence, ...]
) -> tuple[Claim, ...]:
    """The claims, where one person and narrower groups are part of the report's own count.

    The whole is a count of the same kind, scope and modality; persons are part of it only as
    long as it is large enough to hold them all.
    """
    starts = [s.start for s in sentences]
    asides = aside_of(text, sentences)
    wholes: dict[tuple[str, ...], dict[tuple[float, str], Claim]] = {}
    singles: dict[tuple[str, ...], int] = {}
    for claim in claims:
        if _is_whole(claim):
            kept = wholes.setdefault(_key(claim), {})
            if len(kept) < COUNTS_KEPT:
                kept.setdefault((_size(claim), claim.rule_id), claim)
        if _is_person(claim):
            singles[_key(claim)] = singles.get(_key(claim), 0) + 1
    changed: list[Claim] = []
    summed = _adding_up(claims, wholes, starts)
    for claim in claims:
        whole = summed.get(claim.claim_id)
        told = _is_of_told(claim, text) or _goes_on(claim, changed, starts)
        narrow = claim.affected_role in NARROW or told or claim.state > 0
        aside = asides.get(bisect_right(starts, claim.start) - 1)
        held = [
            w
            for key in _keys(claim)
            for w in wholes.get(key, {}).values()
            if asides.get(bisect_right(starts, w.start) - 1) == aside
        ]
        if claim.part_of is None and whole is None:
            whole = _whole_of(claim, _compatriots(claim, held), starts, told=True)
        if claim.part_of is None and whole is None and (_is_person(claim) or narrow):
            room = singles.get(_key(claim), 0) if _is_person(claim) else 0
            roomy = [w for w in held if w.part_of is None and _size(w) >= room]
            whole = _whole_of(claim, roomy, starts, told=told)
        changed.append(replace(claim, part_of=whole.claim_id) if whole is not None else claim)
    return tuple(changed)


def _key(claim: Claim) -> tuple[str, ...]:
    return (claim.kind, claim.scope, claim.modality)


def _keys(claim: Claim) -> list[tuple[str, ...]]:
    """Where the whole of a claim may be; one who may have died is of the dead, if of any."""
    unsure = claim.modality in ("possible", "unverified")
    ways = (claim.modality, "asserted") if unsure else (claim.modality,)
    return [(kind, claim.scope, way) for kind in kinds()[claim.kind].part_of for way in ways]


def _size(claim: Claim) -> float:
    return claim.value if claim.value is not None else claim.low or 0


def _is_person(claim: Claim) -> bool:
    return claim.route == "person"


def _is_of_told(claim: Claim, text: str) -> bool:
    """Whether a number is of people told before: "20 of those injured"."""
    end = claim.value_end
    return end is not None and pattern("count.of_told").match(text, end) is not None


def _adding_up(
    claims: tuple[Claim, ...],
    wholes: dict[tuple[str, ...], dict[tuple[float, str], Claim]],
    starts: list[int],
) -> dict[str, Claim]:
    """The whole, by claim id, of the claims that add up to a count before them.

    They stand in one sentence, or are all that follow it until the sum is reached: "Five
    people died. ... Two women, two men and a child were found dead."
    """
    found: dict[str, Claim] = {}
    own = [c for c in claims if c.part_of is None and c.unit == "persons" and c.value]
    for key, counts in wholes.items():
        told = [c for c in own if _key(c) == key]
        for whole in counts.values():
            later = [c for c in told if _place(c) > _place(whole) and c.value != whole.value]
            told_in = [list(g) for _, g in groupby(later, lambda c: bisect_right(starts, c.start))]
            runs = [*told_in, *accumulate(told_in[:LISTED], operator.add)]
            for run in runs:
                fits = sum(c.value or 0 for c in run) == whole.value and len(run) > 1
                if fits and all(_same_days(c, whole) for c in run):
                    found.update((c.claim_id, whole) for c in run)
    return found


def _place(claim: Claim) -> int:
    """Where the number of a claim stands; several claims may have one verb before them."""
    return claim.start if claim.value_start is None else claim.value_start


def _compatriots(claim: Claim, wholes: list[Claim]) -> list[Claim]:
    """The counts of people of the country that a claim's people are from."""
    own = nations(claim)
    return [w for w in wholes if own & people_of(w)] if own else []


def _goes_on(claim: Claim, before: list[Claim], starts: list[int]) -> bool:
    """Whether a bare number goes on with those told: "20 of those hurt are here, 31 there"."""
    if claim.affected is not None or not before or before[-1].kind != claim.kind:
        return False
    one_sentence = bisect_right(starts, claim.start) == bisect_right(starts, before[-1].start)
    return one_sentence and claim.route == "beside" and before[-1].part_of is not None


def _is_whole(claim: Claim) -> bool:
    counted = claim.part_of is None or bool(people_of(claim))
    return counted and not _is_person(claim) and claim.unit == "persons" and _size(claim) >= 2


def _whole_of(claim: Claim, wholes: list[Claim], starts: list[int], *, told: bool) -> Claim | None:
    if not _size(claim) or claim.unit == "percent":
        return None
    fitting = [
        w
        for w in wholes
        if w.claim_id != claim.claim_id
        and _size(w) > _size(claim)
        and _same_days(claim, w)
        and (_can_hold(w, claim) or told)
        and (told or claim.state or not _is_beside(claim, w, starts))
    ]
    before = [w for w in fitting if w.start < claim.start]
    if claim.state:
        near = [w for w in before if _is_near(claim, w) and w.state]
        before = near[-1:] or before
    return max(before or fitting, key=lambda w: (_size(w), -w.start), default=None)


def _can_hold(whole: Claim, claim: Claim) -> bool:
    """Whether people of a claim can be of those that a whole counts, by role and words."""
    if claim.kind == "other":
        return by_id()[entry_of(whole)].confines
    if _is_person(claim):
        last = (whole.affected or "people").lower().split()[-1]
        return last in words("anybody") or whole.affected_role == claim.affected_role != "unknown"
    if whole.affected_role not in WIDE and whole.affected_role != claim.affected_role:
        return False
    return whole.state < max(1, claim.state) or _is_near(claim, whole)


def _same_days(claim: Claim, whole: Claim) -> bool:
    """Whether the days of two claims meet; a night may lie between.

    A claim without words for its day has the day of publication and may be of any.
    """
    if claim.time_text is None or whole.time_text is None:
        return True
    if not (claim.time_start and claim.time_end and whole.time_start and whole.time_end):
        return True
    first, last = sorted([(claim.time_start, claim.time_end), (whole.time_start, whole.time_end)])
    return (date.fromisoformat(last[0]) - date.fromisoformat(first[1])).days <= NIGHT


def _is_near(claim: Claim, whole: Claim) -> bool:
    """Whether a count stands shortly before another of the same sort that is part of it."""
    return 0 < claim.start - whole.start < NEAR_COUNT


def _is_beside(claim: Claim, whole: Claim, starts: list[int]) -> bool:
    """Whether people are told beside a count: in its own sentence, or as more than it."""
    one_sentence = bisect_right(starts, claim.start) == bisect_right(starts, whole.start)
    return one_sentence or pattern("count.also").search(claim.quote) is not None
