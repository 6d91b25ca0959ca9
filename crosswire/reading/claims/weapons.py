"""The means by which people were harmed, as written in the clause."""

from __future__ import annotations

import re
from functools import cache

from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.syntax.relations import is_verb
from crosswire.words.entries import Entry, load
from crosswire.words.kinds import bodily


class Weapon(Entry, frozen=True, kw_only=True):
    """A means by which people are harmed; its pattern is in lower case."""

    pattern: str


def weapon_of(draft: ClaimDraft) -> str | None:
    """The longest name of a means of harm in the clause of a death or an injury."""
    if draft.kind not in bodily():
        return None
    verb = draft.token
    while not is_verb(verb) and verb.head.i != verb.i:
        verb = verb.head
    clause = draft.doc[verb.left_edge.i : verb.right_edge.i + 1].text
    lower = clause.replace("İ", "I").lower()  # the one letter that grows in lower case
    if _any().search(lower) is None:
        return None
    found = [m.span() for pattern in _patterns() if (m := pattern.search(lower))]
    start, end = max(found, key=lambda span: (span[1] - span[0], -span[0]))
    return clause[start:end]


@cache
def _any() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{entry.pattern})" for entry in load("weapons", Weapon)))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry.pattern) for entry in load("weapons", Weapon))
