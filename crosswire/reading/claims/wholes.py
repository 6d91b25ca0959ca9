"""One person or some children told of beside a count that holds them: part of it, not added."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from crosswire.lexicon import load
from crosswire.reading.claims.predicates import Predicate
from crosswire.rows import Claim, Role

NARROW: tuple[Role, ...] = ("child", "woman", "journalist", "aid_worker")
NEAR = 400  # characters between a count and what is told of some of those it counts
OF_TOLD = re.compile(r"\s+of (?:the|those|these|them|whom|which)\b")
WIDE: tuple[Role, ...] = ("unknown", "mixed", "civilian")


def with_wholes(claims: tuple[Claim, ...], text: str) -> tuple[Claim, ...]:
    """The claims, where one person and narrower groups are part of the report's own count.

    The whole is a count of the same kind, scope and modality; persons are part of it only as
    long as it is large enough to hold them all.
    """
    wholes = [c for c in claims if _is_whole(c)]
    singles: dict[tuple[str, str], int] = {}
    for claim in claims:
        if _is_person(claim):
            key = (claim.kind, claim.scope)
            singles[key] = singles.get(key, 0) + 1
    changed = []
    for claim in claims:
        whole = None
        narrow = claim.affected_role in NARROW or _is_of_told(claim, text) or _state(claim) > 0
        if claim.part_of is None and (_is_person(claim) or narrow):
            room = singles.get((claim.kind, claim.scope), 0) if _is_person(claim) else 0
            whole = _whole_of(claim, wholes, room, text)
        changed.append(replace(claim, part_of=whole.claim_id) if whole is not None else claim)
    return tuple(changed)


def _is_person(claim: Claim) -> bool:
    return claim.rule_id.endswith("/person")


def _is_of_told(claim: Claim, text: str) -> bool:
    """Whether a number is of people told before: "20 of those injured"."""
    end = claim.value_end
    return end is not None and OF_TOLD.match(text, end) is not None


def _is_whole(claim: Claim) -> bool:
    return (
        claim.part_of is None and not _is_person(claim) and claim.unit == "persons"
        and (claim.value or claim.low or 0) >= 2
    )  # fmt: skip


def _state(claim: Claim) -> int:
    """How far a claim tells of some of the harmed only: 1 brought in, 2 treated or critical."""
    return _states().get(claim.rule_id.split("/")[0], 0)


@cache
def _states() -> dict[str, int]:
    return {e.id: e.state for e in load("predicates", Predicate) if e.state}


def _is_near(claim: Claim, whole: Claim) -> bool:
    """Whether a count stands shortly before another of the same sort that is part of it."""
    return 0 < claim.start - whole.start < NEAR


def _is_beside(claim: Claim, whole: Claim, text: str) -> bool:
    """Whether a person is told beside a count: in its own sentence, or as one more."""
    low, high = sorted((claim.start, whole.start))
    one_sentence = re.search(r"[.!?\n]\s", text[low:high]) is None
    return one_sentence or re.search(r"\balso\b", claim.quote) is not None


def _whole_of(claim: Claim, wholes: list[Claim], room: int, text: str) -> Claim | None:
    own = claim.value if claim.value is not None else claim.low
    if not own or claim.unit == "percent":
        return None
    fitting = [
        w for w in wholes
        if w.kind == claim.kind and w.scope == claim.scope and w is not claim
        and w.modality == claim.modality and (w.value or w.low or 0) > own
        and (w.value or w.low or 0) >= room
        and (_is_person(claim) or w.affected_role in WIDE)
        and (_is_person(claim) or _state(w) < max(1, _state(claim)) or _is_near(claim, w))
        and (_is_of_told(claim, text) or _state(claim) or not _is_beside(claim, w, text))
        and (claim.affected_role == w.affected_role or w.affected_role in WIDE)
    ]  # fmt: skip
    before = [w for w in fitting if w.start < claim.start]
    if _state(claim):
        near = [w for w in before if _is_near(claim, w) and _state(w)]
        before = near[-1:] or before
    return max(before or fitting, key=lambda w: (w.value or w.low or 0, -w.start), default=None)
