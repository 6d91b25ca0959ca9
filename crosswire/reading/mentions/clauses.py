"""The words around a trigger: its subjects, objects, prepositions and modifiers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from spacy.tokens import Token

from crosswire.reading.claims.arguments import subject_of
from crosswire.reading.syntax.relations import (
    Arc,
    Tag,
    arc,
    children_by,
    has_child,
    is_noun,
    is_past,
    is_verb,
    tag,
)
from crosswire.words.sets import words

BEFORE_NOUN = (Arc.COMPOUND, Arc.ADJECTIVE, Arc.NOUN, Arc.ADV_NOUN, Arc.POSSESSOR)
ORDERS = (Arc.CONTENT, Arc.ROOT, Arc.PARATAXIS)
ARGUMENTS = 64  # verbs whose arguments are asked for again and again
CLAUSES = (Arc.RELATIVE, Arc.NOUN_CLAUSE)


@lru_cache(maxsize=ARGUMENTS)
def is_passive(verb: Token) -> bool:
    """Whether a verb's subject suffers what it tells: "was shot", "the man shot on Monday"."""
    if has_child(verb, Arc.PASSIVE_AUX, Arc.PASSIVE):
        return True
    bare = tag(verb) == Tag.PARTICIPLE and not has_child(verb, Arc.AUX, Arc.OBJECT)
    if not bare:
        return _is_shot_dead(verb)
    return not has_child(verb, Arc.SUBJECT) or _by(verb) is not None


def _is_shot_dead(verb: Token) -> bool:
    """Whether a headline leaves its "was" out: "Two clerks shot dead"."""
    if verb.i + 1 >= len(verb.doc) or verb.nbor(1).lower_ not in words("dead_state"):
        return False
    return not has_child(verb, Arc.AUX, Arc.OBJECT)


@lru_cache(maxsize=ARGUMENTS)
def doer_of(verb: Token) -> Token | None:
    """The word for who does what a verb tells, active or passive, as the parse has it."""
    by = _by(verb)
    if by is not None:
        return by
    if is_passive(verb):
        return None
    return subject(verb)


@lru_cache(maxsize=ARGUMENTS)
def subject(verb: Token) -> Token | None:
    """The subject of a verb; of a relative clause, or of one in -ing, the noun before it."""
    if arc(verb) == Arc.NOUN_CLAUSE and tag(verb) == Tag.GERUND:
        return verb.head
    bare = tag(verb) in (Tag.BASE, Tag.PRESENT) and not has_child(verb, Arc.SUBJECT, Arc.AUX)
    if bare and arc(verb) in ORDERS:
        return None  # "Shoot us," they cried
    found = subject_of(verb)
    return _described(found) if found is not None else None


@lru_cache(maxsize=ARGUMENTS)
def done_to(verb: Token) -> tuple[Token, ...]:
    """The words for whom or what a verb's deed befalls: objects, or the subject of a passive."""
    if is_passive(verb):
        found = children_by(verb, Arc.PASSIVE, Arc.SUBJECT)
        if found:
            return tuple(_described(one) for one in found)
        if arc(verb) in (Arc.NOUN_CLAUSE, Arc.ADJECTIVE):
            return (verb.head,)
        if arc(verb) == Arc.CONJUNCT and is_verb(verb.head):
            return done_to(verb.head) if is_passive(verb.head) else ()
        own = subject_of(verb)
        return (_described(own),) if own is not None else ()
    objects = children_by(verb, Arc.OBJECT)
    if not objects:  # "shot and killed two men"
        joined = [c for c in verb.children if arc(c) == Arc.CONJUNCT and is_verb(c)]
        objects = [o for c in joined for o in children_by(c, Arc.OBJECT)]
    return tuple(_described(one) for one in objects)


def behind(token: Token, marks: Iterable[str]) -> list[Token]:
    """The nouns behind some prepositions that hang on a word, in order."""
    wanted = frozenset(marks)
    found = []
    for child in token.children:
        if arc(child) in (Arc.PREP, Arc.AGENT, Arc.DATIVE) and child.lower_ in wanted:
            found += children_by(child, Arc.PREP_OBJECT)
            for inner in children_by(child, Arc.PREP):  # "from near"
                found += children_by(inner, Arc.PREP_OBJECT)
    return found


@lru_cache(maxsize=ARGUMENTS)
def modifiers(noun: Token) -> tuple[Token, ...]:
    """The words before a noun that say which: "Russian" and "missile" of "Russian missile raid"."""
    found: list[Token] = []
    for child in noun.lefts:
        if arc(child) in BEFORE_NOUN:
            found += (child, *modifiers(child))
    return tuple(found)


def objects_of_deed(noun: Token) -> Token | None:
    """The verb that does the deed which a noun names: "carried out THE RAID", "a series of"."""
    verb = noun.head
    if arc(noun) == Arc.PREP_OBJECT and verb.lower_ in words("genitive") and is_noun(verb.head):
        return objects_of_deed(verb.head)
    if arc(noun) == Arc.CONJUNCT:
        return objects_of_deed(verb) if verb.i != noun.i else None
    if arc(noun) in (Arc.OBJECT, Arc.PASSIVE) and lemma(verb) in words("deed_verbs"):
        return verb
    for child in noun.children:
        if arc(child) == Arc.NOUN_CLAUSE and is_past(child) and lemma(child) in words("deed_verbs"):
            return child
    return None


def lemma(token: Token) -> str:
    """The lemma in lower case."""
    found: str = token.lemma_.lower()
    return found


@lru_cache(maxsize=ARGUMENTS)
def _by(verb: Token) -> Token | None:
    """The noun behind "by", where it is no moment and no means in -ing."""
    for child in verb.children:
        if arc(child) == Arc.AGENT or (
            arc(child) == Arc.PREP and child.lower_ in words("doer_mark")
        ):
            return next(iter(children_by(child, Arc.PREP_OBJECT)), None)
    return None


def _described(token: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if token.lower_ not in words("relatives"):
        return token
    clause = token.head
    while arc(clause) not in CLAUSES and clause.head.i != clause.i:
        clause = clause.head
    return clause.head if arc(clause) in CLAUSES else token
