"""The affected where the parse hung them elsewhere: outside of the verb's own arguments."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.reading.claims.predicates import lemma_of
from crosswire.reading.syntax.relations import (
    Arc,
    Tag,
    arc,
    has_child,
    is_auxiliary,
    is_name,
    is_noun,
    is_past,
    tag,
)
from crosswire.words.sets import words

SUBJECTS = (Arc.SUBJECT, Arc.PASSIVE, Arc.CLAUSAL)


def torn_off(verb: Token, heads: list[Token]) -> Iterator[Token]:
    """The first subject of several that the parse left outside.

    "Oren Vale, 31, and his wife died"; "two nurses, a driver and a boy were killed"; "four
    girls aged six to 11 and their aunt died".
    """
    subjects = [h for h in heads if h.head.i == verb.i and arc(h) in SUBJECTS]
    if not subjects:
        return
    last = subjects[0]
    for child in verb.children:
        counted = arc(child) == Arc.ADV_NOUN and is_noun(child) and has_child(child, Arc.NUMBER)
        if counted and child.i < last.i and has_child(last, Arc.CONJUNCT):
            yield child
    first = verb.head
    if arc(verb) != Arc.CONJUNCT or last.i < first.i:
        return
    if not any(c.lower_ in words("additive") and c.i < last.i for c in first.children):
        return
    if is_noun(first) and arc(first) == Arc.ROOT:
        yield first
    elif lemma_of(first) in words("age_verb") and is_past(first):
        yield from (c for c in first.children if arc(c) in SUBJECTS)


def behind_source(verb: Token) -> Token | None:
    """The subject that the parse took for the source's name: "according to the Post, Ana died"."""
    for child in verb.children:
        if (
            arc(child) != Arc.PREP
            or child.i > verb.i
            or child.lower_ not in words("according_mark")
        ):
            continue
        inside = [
            t for t in child.subtree if arc(t) == Arc.APPOSITION and tag(t) in (Tag.NAME, Tag.NOUN)
        ]
        named = [t for t in inside if arc(t.head) == Arc.PREP_OBJECT]
        if named and not any(t.i > named[-1].right_edge.i + 1 for t in verb.lefts):
            return named[-1]
    return None


def hung_on_place(verb: Token) -> Iterator[Token]:
    """The subject that the parse took for a place's name: "In Orvel, Tarsk, Mira Brenn was killed".

    It stands in a phrase before the verb, right before the verb's auxiliaries.
    """
    first = min(c.i for c in verb.children if is_auxiliary(c))
    for child in verb.lefts:
        inside = child.subtree if arc(child) == Arc.PREP else ()
        yield from behind_sum(child, first)
        for name in inside:
            if arc(name) == Arc.APPOSITION and is_name(name) and name.right_edge.i + 1 == first:
                yield name


def behind_sum(preposition: Token, first: int) -> Iterator[Token]:
    """The subject that the parse put under an opening "in total": "In total 22 men were killed".

    It stands right before the word at `first`, and has a number.
    """
    for noun in preposition.children:
        counted = arc(noun) == Arc.PREP_OBJECT and has_child(noun, Arc.NUMBER)
        if counted and noun.i + 1 == first and arc(preposition) == Arc.PREP:
            yield noun


def lent_subject(verb: Token) -> Token | None:
    """The subject that a participle before the verb took: "a man shot on Monday has died"."""
    for child in verb.children:
        if arc(child) == Arc.CONTENT and child.i < verb.i and is_past(child):
            return next((c for c in child.children if arc(c) in SUBJECTS), None)
    return None
