"""Lists in the parse: which words stand beside the first, and which open or close a list."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Token

from crosswire.reading.claims.predicates import entries_of
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    has_child,
    is_name,
    is_number,
    is_plural,
    pos,
    tag,
)
from crosswire.words.sets import words


def listed(head: Token) -> Iterator[Token]:
    """A head and all that is listed with it: conjuncts, "along with", names after a plural.

    "The priests A, B and C": each name is one of them.
    """
    yield head
    many = is_plural(head)
    for child in head.rights:
        dep = arc(child)
        if dep == Arc.CONJUNCT:
            yield from listed(child)
        elif dep == Arc.APPOSITION and is_name(child):
            chain = any(
                arc(c) in (Arc.CONJUNCT, Arc.APPOSITION) and is_name(c) for c in child.children
            )
            if many or (chain and is_name(head)):
                yield from listed(child)
        elif dep == Arc.APPOSITION and opens_list(child):
            yield from listed(child)
        elif dep == Arc.PREP and child.lower_ in words("home_marks") and is_name(head):
            yield from _behind_place(child)
    yield from along_with(head)


def _behind_place(preposition: Token) -> Iterator[Token]:
    """The names that the parse joined to a place: "Oren Vale, 31, of Orvel, Tom Brin, 40"."""
    for place in preposition.children:
        for child in place.children if arc(place) == Arc.PREP_OBJECT else ():
            aged = any(
                arc(c) in (Arc.APPOSITION, Arc.NUMBER) and is_number(c) for c in child.children
            )
            if arc(child) == Arc.CONJUNCT and is_name(child) and aged:
                yield from listed(child)


def opens_list(appos: Token) -> bool:
    """Whether an apposition is the second of a list: "a woman, her husband and a boy".

    "A clerk, a banker and two boys" is a list, "Oren Vale, a clerk and a father" is none.
    """
    head = appos.head
    joined = [
        c for c in (*appos.children, *head.children) if arc(c) == Arc.CONJUNCT and c.i > appos.i
    ]
    if not joined:
        return False
    inside = has_child(appos, Arc.CONJUNCT)
    own = {
        c.lower_ for c in appos.children if arc(c) in (Arc.POSSESSOR, Arc.DETERMINER, Arc.NUMBER)
    }
    related = any(tag(c) == Tag.POSSESSIVE for c in appos.children)
    counted = has_child(appos, Arc.NUMBER)
    if inside and (related or counted):
        return True
    first = any(
        arc(c) == Arc.NUMBER or c.lower_ in words("indefinite_articles") for c in head.children
    )
    return (
        bool(own & words("indefinite_articles")) and first and any(is_determined(c) for c in joined)
    )


def is_determined(noun: Token) -> bool:
    """Whether a noun has an article, a number or an owner of its own."""
    return has_child(noun, Arc.DETERMINER, Arc.NUMBER, Arc.POSSESSOR)


def has_own(conjunct: Token) -> bool:
    """Whether a conjunct is, or is followed by, a predicate of its own."""
    if pos(conjunct) == Pos.ADJ:
        return bool(entries_of(conjunct))
    if not is_plural(conjunct) and any(e.pos == "adj" for e in entries_of(conjunct)):
        return True  # "nine deaths and 20 MISSING"
    after = [*conjunct.doc[conjunct.i + 1 : conjunct.i + 2]]
    if pos(conjunct) != Pos.NUMBER:
        after = [
            t
            for t in after
            if tag(t) in (Tag.PARTICIPLE, Tag.PAST, Tag.ADJECTIVE) and arc(t) == Arc.CONJUNCT
        ]
    return any(entries_of(t) for t in after)


def along_with(word: Token) -> Iterator[Token]:
    """Who shares it: "was killed along with two pupils"."""
    for child in word.rights:
        if child.lower_ in words("accompaniment"):
            for link in child.children:
                for other in link.children if link.lower_ in words("company_mark") else ():
                    if arc(other) == Arc.PREP_OBJECT:
                        yield from listed(other)


def has_own_participle(head: Token, verb: Token, found: Container[int]) -> bool:
    """Whether a noun, listed behind one that a participle describes, has its own participle.

    `found`: the places of the predicates.
    """
    if head.i < verb.i or arc(verb) != Arc.NOUN_CLAUSE:
        return False
    while head.i > verb.i:
        own = (c.i for c in head.children if arc(c) == Arc.NOUN_CLAUSE)
        if any(i in found and i != verb.i for i in own):
            return True
        if arc(head) != Arc.CONJUNCT:
            return False
        head = head.head
    return False
