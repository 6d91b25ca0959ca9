"""Persons told one by one as part of a count: "12 people, including a girl and the driver"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.lists import listed
from crosswire.reading.claims.persons import person_of, phrase
from crosswire.reading.syntax.relations import Arc, arc, is_noun, is_verb
from crosswire.words.kinds import done_to_people
from crosswire.words.sets import words

BESIDE = 8  # words beside "among them" in which the person is named
TOLD = ("name", "indefinite", "definite")  # forms of a phrase that tell of one person


def find_person_parts(
    doc: Doc, drafts: list[ClaimDraft], groups: list[Group]
) -> Iterator[ClaimDraft]:
    """The drafts of single persons who are part of what a draft of the sentence counts."""
    hosts = [d for d in drafts if _may_hold(d)]
    if not hosts:
        return
    taken = {d.head.i for d in drafts} | {g.head.i for g in groups}
    taken |= {g.counted.i for g in groups if g.counted is not None}
    for token in doc:
        if token.lower_ not in words("including") or token.lower_ in words("excepting"):
            continue
        for head in _named_by(token):
            before = [d for d in hosts if d.group is not None and d.group.first < head.i]
            person = person_of(head)
            if not before or head.i in taken or person is None or person.form not in TOLD:
                continue
            if any(g.first >= phrase(head)[0].i and g.last < head.i for g in groups):
                continue
            taken.add(head.i)
            host = before[-1]
            yield ClaimDraft(
                host.sentence, doc, host.entry, host.token, head, None, "person", part_of=host
            )


def _may_hold(draft: ClaimDraft) -> bool:
    quantity = draft.group.quantity if draft.group is not None else None
    if quantity is None or draft.kind not in done_to_people() or draft.part_of is not None:
        return False
    return quantity.style != "share" and (quantity.value is None or quantity.value > 1)


def _named_by(token: Token) -> Iterator[Token]:
    """The heads of who is named by "including" or "among them"."""
    inside = [c for c in token.children if arc(c) in (Arc.PREP_OBJECT, Arc.PREP_CLAUSE)]
    if token.lower_ not in words("among_mark"):
        for one in inside:
            yield from listed(one)
        return
    if not any(c.lower_ in words("partitive_pronouns") for c in inside):
        return
    head = token.head
    if is_noun(head) and head.i < token.i and head.i + BESIDE > token.i:
        yield head
    for behind in token.doc[inside[0].i + 1 : inside[0].i + BESIDE]:
        if behind.is_punct or is_verb(behind):
            return
        if is_noun(behind) and arc(behind) not in (Arc.COMPOUND, Arc.POSSESSOR, Arc.NOUN):
            yield from listed(behind)
            return
