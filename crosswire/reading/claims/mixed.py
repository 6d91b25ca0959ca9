"""Dead and hurt under one word: of people who were shot, some of whom died, all are casualties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.predicates import by_id, entries_of, lemma_of
from crosswire.reading.syntax.relations import Arc, Tag, arc, tag
from crosswire.words.sets import words

NOUGHTS = ("killed.deaths", "injured.injuries")  # what "no casualties" tells
CAUSE_VERBS = 3  # verbs between a result and what led to it


def with_casualties(drafts: list[ClaimDraft]) -> list[ClaimDraft]:
    """The drafts of a sentence, where "shot seven people, killing two" hurt less than seven.

    The seven become casualties, dead and hurt together; the two stay as they are.
    """
    for draft in drafts:
        if _is_open(draft) and any(_died_of(draft, other) for other in drafts):
            draft.entry = by_id()["casualties"]
    return drafts


def with_noughts(drafts: list[ClaimDraft]) -> list[ClaimDraft]:
    """The drafts of a sentence, "no casualties" as nobody killed and nobody hurt.

    That there are "no reports of casualties" says nothing of what happened and stays one of
    casualties; "no casualties were reported" is how news says that there were none.
    """
    found: list[ClaimDraft] = []
    for draft in drafts:
        if draft.entry is by_id()["casualties"] and _is_nought(draft):
            found += [replace(draft, entry=by_id()[name]) for name in NOUGHTS]
        else:
            found += [draft, *_nought_beside(draft)]
    return found


def _nought_beside(draft: ClaimDraft) -> Iterator[ClaimDraft]:
    """The second of two noughts under one word: "no deaths or INJURIES"."""
    group = draft.group
    if group is None or group.quantity.style != "zero" or draft.entry.who != "itself":
        return
    for noun in draft.head.children:
        for entry in entries_of(noun) if arc(noun) == Arc.CONJUNCT else ():
            if entry.who == "itself" and entry.kind != draft.kind:
                yield replace(draft, entry=entry)


def _is_nought(draft: ClaimDraft) -> bool:
    group = draft.group
    if group is None or group.quantity.style != "zero":
        return False
    if arc(group.head) == Arc.PASSIVE and not words("not_yet") & {
        t.lower_ for t in group.head.head.subtree
    }:
        return True
    near = (group.head.head, *group.head.children)
    return all(lemma_of(t) not in words("telling_verbs") for t in near)


def _is_open(draft: ClaimDraft) -> bool:
    """Whether a draft counts people hurt in a way that may have killed some."""
    return draft.kind == "injured" and draft.entry.mortal and _size(draft) >= 2


def _size(draft: ClaimDraft) -> float:
    quantity = draft.group.quantity if draft.group is not None else None
    return (quantity.value or quantity.low or 1) if quantity is not None else 1


def _died_of(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Whether another draft tells, behind it, who of the people of a draft died."""
    if other.kind != "killed" or _size(other) >= _size(draft):
        return False
    if other.head.i < draft.head.i:
        return _comes_of(other, draft.token)
    return other.part_of is draft or _is_result(other.token, draft.token) or _is_some(draft, other)


def _is_result(verb: Token, cause: Token) -> bool:
    """Whether a participle tells what a verb led to: "shot seven people, killing two"."""
    if tag(verb) != Tag.GERUND:
        return False
    up = verb
    for _ in range(CAUSE_VERBS):
        if arc(up) not in (
            Arc.ADV_CLAUSE,
            Arc.CONJUNCT,
            Arc.NOUN_CLAUSE,
            Arc.PREP,
            Arc.PREP_CLAUSE,
        ):
            return False
        up = up.head
        if up.i == cause.i:
            return True
    return False


def _comes_of(other: ClaimDraft, cause: Token) -> bool:
    """Whether a death is told before what led to it: "one is dead after six were shot"."""
    marked = any(
        arc(c) == Arc.MARKER and c.lower_ in words("sequence_marks") for c in cause.children
    )
    if arc(cause) != Arc.ADV_CLAUSE or not marked:
        return False
    above = {cause.head.i, cause.head.head.i if arc(cause.head) == Arc.CONJUNCT else cause.head.i}
    return bool(above & {other.token.i, other.token.head.i})


def _is_some(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Whether a bare number or "of them" counts some of those told: "six were shot, one died"."""
    group = other.group
    if group is None or draft.group is None or group.first <= draft.group.last:
        return False
    return group.is_partitive or (group.counted is None and group.quantity.style != "zero")
