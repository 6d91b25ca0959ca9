"""The count that another took the place of, told behind it: "31 worshippers, up from 24"."""

from __future__ import annotations

from crosswire.model.rows import Sentence
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.numbers import parse_number
from crosswire.reading.syntax.words import text_of
from crosswire.words.kinds import done_to_people
from crosswire.words.patterns import pattern


def with_revised(
    sentence: Sentence, drafts: list[ClaimDraft], groups: list[Group]
) -> list[ClaimDraft]:
    """The drafts of a sentence, the older number of a count with that count and no draft itself.

    "56 were confirmed dead, against 49 dead in the morning count" counts 56, that were 49.
    """
    counted = [d for d in drafts if d.group is not None and d.kind in done_to_people()]
    if not counted:
        return drafts
    text, base = text_of(counted[0].doc), sentence.start
    gone: set[int] = set()
    for match in pattern("count.was_before").finditer(text):
        before = [
            d
            for d in counted
            if d.group is not None and d.group.quantity.end - base <= match.start()
        ]
        value = parse_number(match["count"])
        last = max(before, key=lambda d: d.group.quantity.end if d.group else 0, default=None)
        if last is None or value is None or last.group is None or last.revises is not None:
            continue
        if last.group.quantity.value == value or last.group.quantity.style != "number":
            continue
        last.revises = value
        gone |= {g.first for g in groups if g.quantity.start - base == match.start("count")}
    return [d for d in drafts if d.group is None or d.group.first not in gone]
