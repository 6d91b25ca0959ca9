"""The number of a claim: what is written, what it allows, where it stands."""

from __future__ import annotations

from typing import NamedTuple

from crosswire.model.codes import Qualifier
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.persons import phrase
from crosswire.words.sets import words


class Amount(NamedTuple):
    """Value, bounds and qualifier, and the characters of the number in the report."""

    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    start: int
    end: int


def amount_of(draft: ClaimDraft) -> Amount:
    """The amount of a draft; one person counts as the article or the noun that names them."""
    base = draft.sentence.start
    if draft.group is None:
        first, _ = phrase(draft.head)
        article = first if first.lower_ in words("singular_determiners") else draft.head
        start = base + article.idx
        return Amount(1.0, 1.0, 1.0, "exact", start, start + len(article))
    q = draft.group.quantity
    return Amount(q.value, q.low, q.high, q.qualifier, q.start, q.end)
