"""Lists of the harmed by name: "The dead are A, B and C", "The victims were identified as A"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.model.codes import Kind
from crosswire.reading.claims.arguments import CLAUSE_SUBJECTS
from crosswire.reading.claims.lists import listed
from crosswire.reading.claims.predicates import Predicate, Trigger, by_id, lemma_of
from crosswire.reading.syntax.relations import (
    Arc,
    Tag,
    arc,
    child_by,
    children_by,
    is_name,
    is_verb,
    tag,
)
from crosswire.reading.syntax.words import Words
from crosswire.words.kinds import done_to_people, harming, kinds
from crosswire.words.sets import words


def find_name_lists(
    here: Words, found: list[Trigger], before: Kind | None
) -> Iterator[tuple[Predicate, Token, Token]]:
    """The entry, the word that tells the harm, and the head of each person of a list.

    `before`: what was told to have happened to people right before this sentence; it is
    what "the victims" and "they" suffered.
    """
    if not may_list(here, found):
        return
    for i, lemma in enumerate(here.lemmas):
        if lemma not in words("listing_verbs") and lemma not in words("naming"):
            continue
        verb = here.doc[i]
        for subject, heads in _listing(verb, lemma) if is_verb(verb) else ():
            kind = _kind_of(subject, found, before, named=any(is_name(h) for h in heads))
            if kind is None:
                continue
            entry = _entry(kind)
            for head in heads:
                yield entry, subject, head


def may_list(here: Words, found: list[Trigger]) -> bool:
    """Whether a sentence has a word that tells what those who are listed suffered."""
    named = (
        words("the_dead")
        | words("the_injured")
        | words("hostages")
        | words("victims")
        | words("they_pronoun")
    )
    return not here.all.isdisjoint(named) or any(_describes(f) for f in found)


def _describes(one: Trigger) -> bool:
    """Whether a predicate says what befell the people whose word it stands by."""
    return (
        arc(one.token) in (Arc.ADJECTIVE, Arc.NOUN_CLAUSE, Arc.RELATIVE)
        and one.entry.kind in done_to_people()
    )


def _listing(verb: Token, lemma: str) -> Iterator[tuple[Token, list[Token]]]:
    """The words for the harmed, and who is listed as one of them."""
    subject = next((c for c in verb.children if arc(c) in CLAUSE_SUBJECTS and c.i < verb.i), None)
    if lemma in words("naming") and subject is not None:
        yield from _named(verb, subject)
    elif lemma in words("copula"):
        yield from _among(verb, subject)
    elif lemma in words("including_verbs") and subject is not None:
        yield from ((subject, list(listed(c))) for c in verb.children if arc(c) == Arc.OBJECT)


def _named(verb: Token, subject: Token) -> Iterator[tuple[Token, list[Token]]]:
    """Who is named: "The dead were identified as A and B", "A was named as a victim"."""
    told = children_by(verb, Arc.OBJECT_ATTRIBUTE, Arc.OPEN)
    told += [
        c
        for a in verb.children
        if a.lower_ in words("role_mark")
        for c in a.children
        if arc(c) == Arc.PREP_OBJECT
    ]
    for one in told:
        if lemma_of(one) in words("victims"):
            yield one, list(listed(subject))
        else:
            yield subject, list(listed(one))


def _among(verb: Token, subject: Token | None) -> Iterator[tuple[Token, list[Token]]]:
    """Who is counted in: "The dead are A and B", "A was among the dead"."""
    among = next((c for c in verb.children if c.lower_ in words("among_mark")), None)
    harmed = child_by(among, Arc.PREP_OBJECT) if among else None
    told = [c for c in verb.children if arc(c) in (Arc.ATTRIBUTE, Arc.SUBJECT) and c.i > verb.i]
    if harmed is not None and told:
        yield harmed, list(listed(told[0]))
    elif harmed is not None and subject is not None:
        yield harmed, list(listed(subject))
    elif subject is not None and told:
        part = _part_of_harmed(told[0])
        if part is not None:
            yield part, list(listed(subject))
        else:
            yield subject, list(listed(told[0]))


def _part_of_harmed(told: Token) -> Token | None:
    """The harmed in "was one of those injured"."""
    if told.lower_ not in words("single"):
        return None
    of = next((c for c in told.children if c.lower_ in words("genitive")), None)
    return child_by(of, Arc.PREP_OBJECT) if of is not None else None


def _kind_of(
    subject: Token, found: list[Trigger], before: Kind | None, *, named: bool
) -> Kind | None:
    """What those who are listed suffered, by the words that name them."""
    if subject.lower_ in words("the_dead"):
        return "killed"
    if subject.lower_ in words("the_injured"):
        return "injured"
    own = [f.entry.kind for f in found if f.token.head.i == subject.i and _describes(f)]
    if own:
        return own[0]
    lemma = lemma_of(subject)
    if lemma in words("hostages"):
        return "abducted"
    plural = tag(subject) in (Tag.NOUNS, Tag.NAMES, Tag.PRONOUN)
    if plural and lemma in words("victims"):
        return before if before in harming() else None
    if plural and subject.lower_ in words("they_pronoun") and named:
        return before
    return None


def _entry(kind: Kind) -> Predicate:
    listed = kinds()[kind].listed
    if listed is None:
        raise AssertionError(f"kinds.yml names no entry for lists of {kind}")
    return by_id()[listed]
