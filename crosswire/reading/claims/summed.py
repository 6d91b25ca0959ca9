"""What a count is made of, told behind it to the last man: "33 killed: 14 soldiers, 19 rebels".

Behind a colon, a dash or "that is" the items may be long ("21 at the two ferries of Orvel"), and
the verb may stand far off; that they add up to the count is what tells that they are its parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from crosswire.model.rows import Sentence
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.syntax.words import text_of
from crosswire.words.kinds import kinds
from crosswire.words.patterns import pattern

LEAST, MOST = 2, 12  # items


def find_summed(
    sentence: Sentence, doc: Doc, drafts: list[ClaimDraft], groups: list[Group]
) -> Iterator[ClaimDraft]:
    """The drafts of such items, each part of the count before them.

    An item that is read already as a count of that kind becomes a part where it stands.
    """
    text, base = text_of(doc), sentence.start
    for match in pattern("breakdown.opens").finditer(text):
        inside = [g for g in groups if g.quantity.start - base >= match.end()]
        if not LEAST <= len(inside) <= MOST or not all(g.quantity.value for g in inside):
            continue
        host = whole_before(
            drafts, base + match.start(), sum(g.quantity.value or 0 for g in inside)
        )
        if host is None:
            continue
        drafted = {d.group.first: d for d in drafts if d.group is not None}
        for group in inside:
            known = drafted.get(group.first)
            if known is None:
                yield _part(host, doc, group)
            elif known.kind == host.kind and known.part_of is None and known is not host:
                known.part_of = host
        return


def whole_before(drafts: list[ClaimDraft], place: int, whole: float) -> ClaimDraft | None:
    """The last count before a place of the text that is as large as its items together."""
    before = [
        d
        for d in drafts
        if d.group is not None
        and d.part_of is None
        and kinds()[d.kind].part_of
        and d.group.quantity.end <= place
        and d.group.quantity.value == whole
    ]
    return before[-1] if before else None


def _part(host: ClaimDraft, doc: Doc, group: Group) -> ClaimDraft:
    noun = group.counted
    near = noun is not None and noun.i > group.last
    own = group if near else replace(group, counted=None)
    head: Token = group.head if near else doc[group.first]
    return ClaimDraft(host.sentence, doc, host.entry, host.token, head, own, "part", part_of=host)
