"""What a count is made of, in brackets behind it: "29 dead (12 women, 9 men, 8 children)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from crosswire.model.rows import Sentence
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import Trigger
from crosswire.reading.syntax.people import roles
from crosswire.reading.syntax.words import text_of
from crosswire.words.kinds import kinds

BRACKET = re.compile(r"[(–—]\s?([^()\n]{3,160}?)\s?[)–—]")
ITEMS = re.compile(r"\s*[,;/+&]\s*")
BEFORE_BRACKET = 40  # characters between the words of a count and its bracket
WORDS = 4  # of an item at most


def find_breakdowns(
    sentence: Sentence,
    doc: Doc,
    drafts: list[ClaimDraft],
    groups: list[Group],
    found: list[Trigger],
) -> Iterator[ClaimDraft]:
    """The drafts of the items of such brackets, each part of the count before it.

    Each item has one number and, before or behind it, few words; where one of the words tells of
    harm, or an item has no number, the bracket breaks nothing down.
    """
    text, base = text_of(doc), sentence.start
    taken = {d.group.first for d in drafts if d.group is not None}
    told = {f.token.i for f in found}
    for match in BRACKET.finditer(text):
        inside = [
            g
            for g in groups
            if match.start() <= g.quantity.start - base and g.quantity.end - base <= match.end()
        ]
        items = ITEMS.split(match.group(1))
        if not inside or len(items) != len(inside) or len(inside) < 2:
            continue
        if any(len(item.split()) > WORDS for item in items):
            continue
        if any(match.start() <= t.idx < match.end() and t.i in told for t in doc):
            continue
        host = _host(drafts, text, base, match.start())
        whole = host.group.quantity.value if host is not None and host.group is not None else None
        if host is None or whole is None:
            continue
        if sum(g.quantity.value or 0 for g in inside) > whole:
            continue
        for group in inside:
            if group.first not in taken:
                taken.add(group.first)
                yield _part(host, doc, group, match)


def _host(drafts: list[ClaimDraft], text: str, base: int, start: int) -> ClaimDraft | None:
    """The count right before a bracket."""
    before = [
        d
        for d in drafts
        if d.group is not None
        and d.part_of is None
        and kinds()[d.kind].part_of
        and 0 <= start - (d.group.quantity.end - base) <= BEFORE_BRACKET
    ]
    before = [d for d in before if d.group and "," not in text[d.group.quantity.end - base : start]]
    return before[-1] if before else None


def _part(host: ClaimDraft, doc: Doc, group: Group, match: re.Match[str]) -> ClaimDraft:
    noun = group.counted
    inside = noun is not None and match.start() <= noun.idx < match.end() and noun.i > group.last
    own = group if inside else replace(group, counted=None)
    before = None if inside else _named_before(doc, group)
    head: Token = group.head if inside else doc[group.first]
    return ClaimDraft(
        host.sentence, doc, host.entry, host.token, head, own, "part", part_of=host, counted=before
    )


def _named_before(doc: Doc, group: Group) -> Token | None:
    """The people named before their number: "MEN 109"."""
    before = doc[group.first - 1] if group.first else None
    if before is not None and before.text == ":" and group.first > 1:
        before = doc[group.first - 2]
    return before if before is not None and before.lemma_.lower() in roles() else None
