"""Counts of some of those told before: "Four were women", "Nine were shot", "Orvel 14, Tarsk 6"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.model.rows import Sentence
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import lemma_of
from crosswire.reading.syntax.people import roles
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    arc,
    children_by,
    is_auxiliary,
    is_proper,
    is_subject,
    is_verb,
    pos,
)
from crosswire.reading.syntax.words import Words
from crosswire.words.kinds import harming
from crosswire.words.sets import words

Told = list[ClaimDraft]
ROWS = 2  # places that make a table of a count


def find_pointing(
    sentence: Sentence, here: Words, groups: list[Group], drafts: list[ClaimDraft], told: Told
) -> list[ClaimDraft]:
    """The drafts of the counts of a sentence whose people were told before, each part of those.

    `drafts`: what was read of the sentence; `told`: the counts of people told right before it,
    the last one first. A draft of those who were hurt in a way that killed is among `drafts` no
    more where those who were told have died.
    """
    found: list[ClaimDraft] = []
    taken = {d.group.first: d for d in drafts if d.group is not None}
    for group in groups:
        own = taken.get(group.first)
        if group.reason is not None or group.quantity.value is None:
            continue
        if own is not None and not own.entry.mortal:
            continue
        host = _host(group, own, told)
        if host is None:
            continue
        if own is not None:
            drafts.remove(own)
        token = group.head.head if is_verb(group.head.head) else group.head
        found.append(_part(sentence, here, token, group, host))
    rows = [g for g in groups if g.first not in taken]
    return found + list(_rows(sentence, here, rows, [*drafts[::-1], *told]))


def _part(
    sentence: Sentence, here: Words, token: Token, group: Group, host: ClaimDraft
) -> ClaimDraft:
    return ClaimDraft(
        sentence, here.doc, host.entry, token, group.head, group, "part", part_of=host
    )


def _host(group: Group, own: ClaimDraft | None, told: Told) -> ClaimDraft | None:
    """Of whom a group is a part, where its words say that it is one."""
    if _is_of(group, words("the_dead")):
        return next((d for d in told if d.kind == "killed" and _holds(d, group)), None)
    if _is_of(group, words("victims")):
        harmed = [d for d in told if d.kind in harming() and _holds(d, group)]
        return next((d for d in harmed if d.kind == "killed"), next(iter(harmed), None))
    if not _is_bare(group):
        return None
    host = next((d for d in told if _holds(d, group)), None)
    if host is None or host is not told[0]:
        return None
    if host.kind == "killed" and _is_way_to_die(group):
        return host
    return host if own is None and _is_told_what(group) else None


def _is_of(group: Group, nouns: frozenset[str]) -> bool:
    """Whether a count is of "the victims" or "the fallen", who are those told before."""
    noun = group.counted
    if noun is None or noun.i <= group.last + 1:
        return False
    known = any(c.lower_ in words("known_definites") for c in noun.children)
    return known and (lemma_of(noun) in nouns or noun.lower_ in nouns)


def _is_bare(group: Group) -> bool:
    return group.counted is None or group.is_partitive


def _holds(host: ClaimDraft, group: Group) -> bool:
    """Whether a count told before is of persons, and of more of them than a group has."""
    whole = host.group
    if whole is None or whole.unit != "persons" or group.unit != "persons":
        return False
    size = whole.quantity.value or whole.quantity.low
    return size is not None and size > (group.quantity.value or 0)


def _is_told_what(group: Group) -> bool:
    """Whether a bare number is told to be people: "four were women", "two are from Orvel"."""
    verb = group.head.head
    if not is_subject(group.head) or lemma_of(verb) not in words("copula"):
        return False
    for child in verb.children:
        if arc(child) == Arc.ATTRIBUTE and lemma_of(child) in roles():
            return True
        if arc(child) == Arc.ADJ_ATTRIBUTE and child.lower_ in words("ages"):
            return True
        if arc(child) != Arc.PREP or child.i < verb.i:
            continue
        if child.lower_ in words("source_mark"):
            return True
        if child.lower_ in words("age_marks"):
            return any(
                lemma_of(c) in words("age_nouns") or pos(c) == Pos.NUMBER
                for c in children_by(child, Arc.PREP_OBJECT)
            )
    return False


def _is_way_to_die(group: Group) -> bool:
    """Whether the verb behind a bare number is a way to die: "nine were shot, one was crushed"."""
    doc = group.head.doc
    start = (group.counted.i if group.counted is not None else group.last) + 1
    aside = False  # between two commas right behind the number: "one, an officer, was hit"
    for token in doc[start:]:
        if token.text == ",":
            if token.i != start and not aside:
                return False
            aside = not aside
        elif not (aside or is_auxiliary(token) or pos(token) in (Pos.ADV, Pos.AUX)):
            return lemma_of(token) in words("ways_to_die")
    return False


def _rows(sentence: Sentence, here: Words, groups: list[Group], told: Told) -> Iterator[ClaimDraft]:
    """The counts of a table in words, place by place, which add up to a count told before."""
    rows = [g for g in groups if _is_row(g)]
    if len(rows) < ROWS:
        return
    total = sum(g.quantity.value or 0 for g in rows)
    host = next((d for d in told if d.group is not None and d.group.quantity.value == total), None)
    if host is not None:
        yield from (_part(sentence, here, g.head, g, host) for g in rows)


def _is_row(group: Group) -> bool:
    """Whether a bare number stands right behind a name, with nothing behind it in its item."""
    doc, last = group.head.doc, group.last
    if group.counted is not None or group.quantity.value is None or not group.first:
        return False
    after = doc[last + 1] if last + 1 < len(doc) else None
    closed = after is None or after.is_punct or after.lower_ in words("additive")
    return closed and is_proper(doc[group.first - 1])
