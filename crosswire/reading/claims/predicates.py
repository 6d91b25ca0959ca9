"""The words that say what happened to people, and where they stand in a parsed sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Token

from crosswire.model.codes import Kind, Role
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    children_by,
    has_child,
    is_number,
    is_verb,
    pos,
    tag,
)
from crosswire.reading.syntax.words import Words
from crosswire.words.entries import Entry, load
from crosswire.words.sets import ordered, words

Who = Literal[
    "object",
    "subject",
    "of",
    "itself",
    "adj",
    "for",
    "to",
    "lives",
    "measure",
    "bearer",
    "over",
    "agent",
    "company",
    "before",
]


class Predicate(Entry, frozen=True, kw_only=True):
    """One way to say one kind; `data/predicates.yml` explains each field."""

    pos: Literal["verb", "noun", "adj", "adv"]
    lemmas: tuple[str, ...]
    who: Who
    kind: Kind
    object: tuple[str, ...] = ()
    particle: tuple[str, ...] = ()
    prep: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    governor: tuple[str, ...] = ()
    ungoverned: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    people: bool = False
    number: bool = False
    bare: bool = False
    mortal: bool = False
    state: int = 0
    confines: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A predicate at a token of a sentence."""

    entry: Predicate
    token: Token


REACH = 4  # words behind a predicate among which one that goes with it is looked for
HYPHEN = "-"
AUXILIARY = (Arc.AUX, Arc.PASSIVE_AUX)
POS = {
    "verb": {Pos.VERB, Pos.AUX},
    "noun": {Pos.NOUN, Pos.NAME},
    "adj": {Pos.ADJ, Pos.VERB, Pos.NOUN},
    "adv": {Pos.ADV, Pos.PREP, Pos.PARTICLE, Pos.NOUN},
}


@cache
def by_lemma() -> dict[str, tuple[Predicate, ...]]:
    """The entries by lemma, in the order of the file."""
    table: dict[str, list[Predicate]] = {}
    for entry in load("predicates", Predicate):
        for lemma in entry.lemmas:
            table.setdefault(lemma, []).append(entry)
    return {lemma: tuple(entries) for lemma, entries in table.items()}


@cache
def by_id() -> dict[str, Predicate]:
    """The entries by id."""
    return {entry.id: entry for entry in load("predicates", Predicate)}


def find(here: Words, before: Callable[[], frozenset[str]]) -> list[Trigger]:
    """The predicates of a sentence whose conditions hold, in order.

    `before` gives the words of the sentence before it, which may name what this one is about.
    """
    table = by_lemma()
    before = cache(before)
    found: list[Trigger] = []
    lemmas, forms, arcs = here.lemmas, here.forms, here.arcs
    known = [i for i, lemma in enumerate(lemmas) if lemma in table or forms[i] in table]
    for i in known:
        if arcs[i] in AUXILIARY:
            continue
        token, form, gerund = here.doc[i], forms[i], here.tags[i] == Tag.GERUND
        word_class = pos(token)
        entries = [
            entry
            for entry in _entries(token, lemmas[i], form)
            if word_class in POS[entry.pos]
            and _fits_in(entry, here.all, before)
            and not (gerund and entry.pos == "adj" and form not in entry.lemmas)
        ]
        if not entries:
            continue
        pairs = _preps(token) if any(entry.prep for entry in entries) else set()
        found += [
            Trigger(entry, token) for entry in entries if holds(entry, token, pairs, here.all)
        ]
    return found


def entries_of(token: Token) -> tuple[Predicate, ...]:
    """The entries for a token by its lemma, and those of an adjective by its form."""
    return _entries(token, lemma_of(token), token.lower_)


def _entries(token: Token, lemma: str, form: str) -> tuple[Predicate, ...]:
    own = by_lemma().get(lemma, ())
    other = by_lemma().get(form, ()) if form != lemma else ()
    if not other or has_child(token, Arc.OBJECT):
        return own
    return (*own, *(entry for entry in other if entry.pos == "adj" and entry not in own))


def lemma_of(token: Token) -> str:
    """The lemma in lower case; an adjective keeps its form."""
    lemma: str = token.lemma_.lower()
    form: str = token.lower_
    return form if lemma != form and pos(token) == Pos.ADJ else lemma


def _fits_in(entry: Predicate, here: frozenset[str], before: Callable[[], frozenset[str]]) -> bool:
    """Whether the words of a sentence and of the one before it allow an entry."""
    if entry.without and not here.isdisjoint(entry.without):
        return False
    if entry.prep and not (entry.particle or entry.also) and here.isdisjoint(_last()[entry.id]):
        return False
    return not (entry.near and here.isdisjoint(entry.near) and before().isdisjoint(entry.near))


@cache
def _last() -> dict[str, frozenset[str]]:
    """The last words of the prepositions that an entry needs, by the entry's id."""
    return {
        e.id: frozenset(pair.split()[-1] for pair in e.prep)
        for e in load("predicates", Predicate)
        if e.prep
    }


def holds(entry: Predicate, token: Token, pairs: set[str], here: frozenset[str]) -> bool:
    """Whether the words that an entry needs hang on a token.

    `pairs`: the token's prepositions; `here`: the words of its sentence.
    """
    if entry.negated and not _is_negated(token):
        return False
    if (entry.object and here.isdisjoint(entry.object)) or (
        entry.governor and here.isdisjoint(entry.governor)
    ):
        return False
    if entry.object and not _has_object(token, entry.object):
        return False
    if entry.governor and not _governed(token, entry.governor):
        return False
    if entry.ungoverned and _governed(token, entry.ungoverned):
        return False
    if not (entry.particle or entry.prep or entry.also):
        return True
    return (
        not pairs.isdisjoint(entry.prep)
        or (
            not here.isdisjoint(entry.particle) and _has_word(token, entry.particle, near_only=True)
        )
        or (not here.isdisjoint(entry.also) and _has_word(token, entry.also))
    )


def _has_object(verb: Token, lemmas: tuple[str, ...]) -> bool:
    """Whether a verb has one of some objects; a pronoun right behind it is one."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    own = children_by(verb, Arc.OBJECT, Arc.DATIVE)
    own += [t for t in after if tag(t) == Tag.PRONOUN]
    return any(lemma_of(o) in lemmas or o.lower_ in lemmas for o in own)


def _is_negated(token: Token) -> bool:
    """Whether a word, or the verb of thought above it, is negated: "I don't think she made it"."""
    above = token.head if arc(token) == Arc.CONTENT and token.head.i < token.i else token
    return any(arc(c) == Arc.NEGATION for c in (*token.children, *above.children))


def _has_word(token: Token, words: tuple[str, ...], *, near_only: bool = False) -> bool:
    """Whether one of the words hangs on the token, or (for others) follows it closely."""
    for child in token.children:
        near = not near_only or arc(child) in (Arc.PARTICLE, Arc.ADVERB, Arc.PREP)
        if near_only and arc(child) == Arc.PREP and child.i < token.i:
            continue  # "IN May they took ..."
        if near and child.lower_ in words and not _of_a_part(child):
            return True
    doc = token.doc
    if near_only:
        after = doc[token.i + 1 : token.i + 2]
        return any(t.lower_ in words and arc(t) != Arc.AUX and not t.is_punct for t in after)
    clause, seen = [], 0
    for other in doc[token.i + 1 :]:
        seen += bool(doc[other.i - 1].whitespace_)  # "4-year-old" is one word
        if seen > REACH or is_verb(other) or (other.is_punct and other.text != HYPHEN):
            break
        clause.append(other)
    return any(o.lower_ in words and not _of_a_part(o) for o in clause)


def _of_a_part(adverb: Token) -> bool:
    """Whether an adverb speaks of some alone: "four were shot, one fatally"."""
    before = adverb.doc[adverb.i - 1] if adverb.i else None
    return before is not None and (is_number(before) or before.lower_ in words("partitive_objects"))


def _preps(token: Token) -> set[str]:
    """The token's "preposition noun" pairs, and its double prepositions ("out of")."""
    pairs: set[str] = set()
    children = [*token.children]
    lent = Arc.ATTRIBUTE if any(arc(c) == Arc.THERE for c in children) else Arc.OBJECT
    # "there were ten people IN THE CAMP", "police have a man IN CUSTODY"
    children += [c for child in children if arc(child) == lent for c in child.children]
    for first in children:
        if arc(first) not in (Arc.PREP, Arc.PARTICLE, Arc.ADVERB, Arc.DATIVE, Arc.AGENT, Arc.AUX):
            continue
        for second in first.children:
            pairs.add(f"{first.lower_} {lemma_of(second)}")
            for third in second.children:
                if arc(second) == Arc.PREP:
                    pairs.add(f"{second.lower_} {lemma_of(third)}")
    return pairs


def _governed(token: Token, lemmas: tuple[str, ...]) -> bool:
    for child in token.children:
        if (child.lower_ in lemmas or lemma_of(child) in lemmas) and not _undone(child):
            return True
    head = token.head
    if arc(token) == Arc.CONJUNCT:  # what stands beside a verb does not govern it
        return False
    heads = [head]
    if arc(token) == Arc.PREP_OBJECT and head.lower_ in words("genitive"):
        heads.append(head.head)  # "the NUMBER of refugees"
    return any(h.i != token.i and (lemma_of(h) in lemmas or h.lower_ in lemmas) for h in heads)


def _undone(word: Token) -> bool:
    """Whether a prefix turns a word round: "non-fatal"."""
    before = word.doc[max(0, word.i - 2) : word.i].text.lower()
    return before.endswith(ordered("negating_suffixes"))
