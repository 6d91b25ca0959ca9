"""The means by which people were harmed, as written in the clause."""

from __future__ import annotations

import re
from functools import cache

from crosswire.lexicon import Entry, load
from crosswire.reading.claims.draft import Draft


class Weapon(Entry, frozen=True, kw_only=True):
    """A means by which people are harmed."""

    pattern: str


def weapon_of(draft: Draft) -> str | None:
    """The longest name of a means of harm in the clause of a death or an injury."""
    if draft.kind not in ("killed", "injured"):
        return None
    verb = draft.token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    clause = draft.doc[verb.left_edge.i : verb.right_edge.i + 1].text
    found = [
        m
        for entry in load("weapons", Weapon)
        for m in [_compiled(entry.pattern).search(clause)]
        if m
    ]
    return max(found, key=lambda m: (len(m.group()), -m.start())).group() if found else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
