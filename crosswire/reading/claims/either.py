"""Counts of "killed or wounded", of which it is not told which."""

from __future__ import annotations

from dataclasses import replace

from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.predicates import by_id
from crosswire.words.kinds import bodily
from crosswire.words.sets import words

TWO_PREDICATES = 4  # tokens that two predicates and their heads have, where none is shared


def either_of(draft: ClaimDraft, drafts: list[ClaimDraft]) -> ClaimDraft:
    """A draft of "killed or wounded" as one of casualties: which of the two is not told."""
    if draft.kind not in bodily() or draft.group is None:
        return draft
    for other in drafts:
        same = other.group is not None and other.group.first == draft.group.first
        pair = {draft.token.head.i, draft.token.i, other.token.head.i, other.token.i}
        joined = same and other.kind in bodily() and other.kind != draft.kind
        if joined and len(pair) < TWO_PREDICATES and _or_between(draft, other):
            entry = by_id()["casualties"]
            return replace(draft, entry=entry)
    return draft


def _or_between(one: ClaimDraft, other: ClaimDraft) -> bool:
    low, high = sorted((one.token.i, other.token.i))
    return any(t.lower_ in words("alternative") for t in one.doc[low:high])
