"""How sure a claim is: possible, planned, denied, hypothetical, unverified, by cue words."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from spacy.tokens import Token

from crosswire.lexicon import Entry, load
from crosswire.reading.claims.predicates import lemma_of
from crosswire.rows import Modality
from crosswire.wordsets import words

Where = Literal["aux", "governor", "adverb", "mark", "sentence"]
CLAUSES = ("xcomp", "ccomp", "acl", "oprd", "advcl", "pcomp", "acomp", "conj", "relcl", "attr")
DEPTH = 6


class Cue(Entry, frozen=True, kw_only=True):
    """Words that make a claim less than asserted."""

    where: Where
    modality: Modality
    words: tuple[str, ...]


def modality_of(predicate: Token, group: Token | None, after: str) -> Modality:
    """The modality of a predicate; `after` is its sentence's text and the one after it."""
    for token in _chain(predicate):
        for child in token.children:
            if child.dep_ == "aux" and (found := _in("aux", child.lower_)):
                return found
            if child.dep_ == "mark" and (found := _in("mark", child.lower_)):
                return found
            if child.dep_ in ("advmod", "amod") and (found := _in("adverb", child.lower_)):
                return found
            if child.dep_ == "neg" and token.i == predicate.i:
                return "denied"
        if token.i != predicate.i and (found := _in("governor", lemma_of(token))):
            return found
    if group is not None:
        for child in group.children:
            if found := _in("adverb", child.lower_) or _governing(child):
                return found
    return "unverified" if _unverifiable().search(after) else "asserted"


def _chain(predicate: Token) -> list[Token]:
    """The predicate and the words that its clause depends on, innermost first."""
    chain, token = [predicate], predicate
    while len(chain) < DEPTH and token.head.i != token.i:
        up = token.head
        if token.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
            break
        if token.dep_ in ("relcl", "advcl") and not _open_clause(token):
            break
        if token.dep_ not in CLAUSES and token.dep_ not in ("dobj", "pobj", "prep", "nsubjpass"):
            break
        if token.dep_ in ("dobj", "pobj", "prep") and predicate.pos_ not in ("NOUN", "PROPN"):
            break
        chain.append(up)
        token = up
    return chain


def _open_clause(token: Token) -> bool:
    """Whether a clause has no subject of its own, so that what governs it governs this too."""
    return not any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in token.children)


def _governing(child: Token) -> Modality | None:
    if child.dep_ in ("amod", "acl") and lemma_of(child) in words("raising_verbs"):
        return _in("governor", lemma_of(child))
    return None


def _in(where: Where, word: str) -> Modality | None:
    return _table(where).get(word)


@cache
def _table(where: Where) -> dict[str, Modality]:
    return {
        w: cue.modality for cue in load("modality", Cue) if cue.where == where for w in cue.words
    }


@cache
def _unverifiable() -> re.Pattern[str]:
    patterns = [p for cue in load("modality", Cue) if cue.where == "sentence" for p in cue.words]
    return re.compile("|".join(patterns), re.IGNORECASE)
