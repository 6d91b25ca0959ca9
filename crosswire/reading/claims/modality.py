"""How sure a claim is: possible, planned, denied, hypothetical, unverified, by cue words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from spacy.tokens import Token

from crosswire.model.codes import Kind, Modality
from crosswire.reading.claims.predicates import lemma_of
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    has_child,
    is_auxiliary,
    is_finite,
    is_noun,
    is_past,
    is_subject,
    pos,
    tag,
)
from crosswire.words.entries import Entry, load
from crosswire.words.kinds import lasting
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

Where = Literal["aux", "governor", "adverb", "mark", "sentence"]
CLAUSES = (
    Arc.OPEN,
    Arc.CONTENT,
    Arc.NOUN_CLAUSE,
    Arc.OBJECT_ATTRIBUTE,
    Arc.ADV_CLAUSE,
    Arc.PREP_CLAUSE,
    Arc.ADJ_ATTRIBUTE,
    Arc.CONJUNCT,
    Arc.RELATIVE,
    Arc.ATTRIBUTE,
)
MODALITY_DEPTH = 6
TEXTS_KEPT = 16  # texts


class Cue(Entry, frozen=True, kw_only=True):
    """Words that make a claim less than asserted."""

    where: Where
    modality: Modality
    words: tuple[str, ...]


def modality_of(
    predicate: Token, group: Token | None, after: str, kind: Kind, *, negated: bool = False
) -> Modality:
    """The modality of a predicate; `after` is its sentence's text and the one after it.

    `negated`: the predicate means what it does only under its negation ("did not survive").
    """
    for token in _chain(predicate):
        own = token.i == predicate.i
        harm = kind not in lasting() and pos(predicate) == Pos.NOUN
        thought = _is_thought(token) or any(_is_thought(c) for c in token.children)
        if not own and harm and not thought and _is_fact_under(token):
            break
        found = _by_child(token, own=own and not negated)
        if found is None and not own:
            found = _in("governor", lemma_of(token))
        if found == "possible" and own and group is None and _is_unreal(token):
            return "hypothetical"
        if found == "hypothetical" and own and _is_announced(token):
            return "planned"
        if found is not None:
            return found
    for child in group.children if group is not None else ():
        if found := _in("adverb", child.lower_) or _governing(child):
            return found
    if _is_scheduled(predicate):
        return "planned"
    if kind not in lasting() and is_purpose(predicate):
        return "hypothetical"
    return "unverified" if _is_unverifiable(after) else "asserted"


def reported_modality(before: str, after: str) -> Modality | None:
    """What becomes of what others report: "reports that 20 had died were denied".

    `before`: the sentence up to the number; `after`: the sentence, and the one that takes it up.
    None where it is told as a fact.
    """
    if pattern("modality.reported").search(before) is None:
        return None
    if pattern("modality.untrue").search(after):
        return "denied"
    return "unverified" if pattern("modality.unchecked").search(after) else None


def _by_child(token: Token, *, own: bool) -> Modality | None:
    """The modality that an auxiliary, a mark, an adverb or a negation of a word gives."""
    for child in token.children:
        found: Modality | None = None
        if arc(child) in (Arc.AUX, Arc.MARKER):
            found = _in("aux" if arc(child) == Arc.AUX else "mark", child.lower_)
        elif arc(child) in (Arc.ADVERB, Arc.ADJECTIVE):
            found = _in("adverb", child.lower_)
        elif arc(child) == Arc.NEGATION and own:
            found = "denied"
        if arc(child) == Arc.ADVERB and own and child.lower_ in words("near_misses"):
            found = "hypothetical"
        if found is not None:
            return found
    return None


def _is_unreal(verb: Token) -> bool:
    """Whether a verb tells what did not come: "he could have died"."""
    auxiliaries = {c.lower_ for c in verb.children if arc(c) == Arc.AUX}
    return not (
        auxiliaries.isdisjoint(words("unreal_modal"))
        or auxiliaries.isdisjoint(words("perfect_auxiliaries"))
    )


def _is_announced(verb: Token) -> bool:
    """Whether "would" tells what somebody said he will do: "it announced it would free ten"."""
    up = verb.head
    told = arc(verb) == Arc.CONTENT and is_past(up) and lemma_of(up) in words("announcing")
    own = {c.lower_ for c in verb.children if arc(c) == Arc.AUX}
    return told and bool(own & words("would_word"))


def _is_fact_under(verb: Token) -> bool:
    """Whether a verb takes a death as a fact: "will investigate the murder", "rejects it"."""
    if pos(verb) != Pos.VERB or lemma_of(verb) in words("presupposing"):
        return False
    found = _in("governor", lemma_of(verb))
    return found is None or (found == "denied" and lemma_of(verb) not in words("denying_verb"))


def _is_thought(verb: Token) -> bool:
    """Whether a verb is the subject of another, which tells if it is: "FINDING them would help"."""
    return arc(verb) == Arc.CLAUSAL and tag(verb) == Tag.GERUND


def _is_order(verb: Token) -> bool:
    """Whether a bare verb is an order: "kill them", "rise up and kill them"."""
    if any(is_subject(c) or arc(c) == Arc.THERE for c in verb.children):
        return False
    joined = arc(verb) == Arc.CONJUNCT and tag(verb.head) in (Tag.BASE, Tag.PRESENT)
    quoted = arc(verb) == Arc.CONTENT and verb.i < verb.head.i  # "“Kill them,” he said"
    return arc(verb) in (Arc.ROOT, Arc.PARATAXIS) or quoted or (joined and _is_order(verb.head))


def is_purpose(predicate: Token) -> bool:
    """Whether a predicate is only aimed at: an order, or "to kill" that nothing makes happen."""
    if tag(predicate) not in (Tag.BASE, Tag.PRESENT):
        return False
    verb = predicate
    while arc(verb) == Arc.CONJUNCT and tag(verb) == Tag.BASE and tag(verb.head) == Tag.BASE:
        verb = verb.head
    own = {c.lower_ for c in (*predicate.children, *verb.children) if is_auxiliary(c)}
    if tag(verb) in (Tag.BASE, Tag.PRESENT) and not own and _is_order(verb):
        return True
    if (
        tag(verb) != Tag.BASE
        or own.isdisjoint(words("goal_mark"))
        or own & words("perfect_infinitive")
    ):
        return False
    if lemma_of(verb) in words("result_infinitives"):
        return False  # "she returned to find him hurt"
    around = {lemma_of(verb.head), verb.head.lower_}
    return not around & words("implicatives")


def _is_scheduled(predicate: Token) -> bool:
    """Whether a predicate is set for later: "they are to swap prisoners", "sides to swap" them."""
    own = {c.lower_ for c in predicate.children if is_auxiliary(c)}
    if tag(predicate) != Tag.BASE or own.isdisjoint(words("goal_mark")):
        return False
    if own & words("perfect_infinitive"):
        return False
    up = predicate.head
    if arc(predicate) == Arc.OPEN and lemma_of(up) in words("copula"):
        return True
    if any(is_finite(t) for t in predicate.doc[: predicate.i]) or arc(up) == Arc.PREP_OBJECT:
        return False
    return arc(predicate) in (Arc.ROOT, Arc.NOUN_CLAUSE, Arc.RELATIVE)


def _chain(predicate: Token) -> list[Token]:
    """The predicate and the words that its clause depends on, innermost first."""
    chain, token = [predicate], predicate
    while len(chain) < MODALITY_DEPTH and token.head.i != token.i:
        up = token.head
        if arc(token) == Arc.CONJUNCT and any(is_subject(c) for c in token.children):
            break
        if arc(token) in (Arc.RELATIVE, Arc.ADV_CLAUSE) and not _open_clause(token):
            break
        if arc(token) in (Arc.CONTENT, Arc.PREP_CLAUSE) and _is_asked(token):
            break  # "police want to know who shot them": that they were shot is a fact
        if arc(token) in (Arc.NOUN_CLAUSE, Arc.RELATIVE) and is_past(token) and pos(up) != Pos.VERB:
            break  # "four others injured are expected to live": the injuries are a fact
        if arc(token) in (Arc.ADV_CLAUSE, Arc.CONTENT, Arc.CONJUNCT, Arc.PARATAXIS) and _is_apart(
            token, up
        ):
            break
        thought = arc(token) == Arc.CLAUSAL and tag(token) == Tag.GERUND  # "finding it would help"
        if (
            not thought
            and arc(token) not in CLAUSES
            and arc(token)
            not in (
                Arc.OBJECT,
                Arc.PREP_OBJECT,
                Arc.PREP,
                Arc.PASSIVE,
            )
        ):
            break
        among = not words("among_mark").isdisjoint((token.lower_, up.lower_))
        if among:
            pass  # "a citizen may be among the dead"
        elif arc(token) in (Arc.OBJECT, Arc.PREP_OBJECT, Arc.PREP) and not is_noun(predicate):
            break
        elif arc(token) == Arc.PREP and token.lower_ not in words("topic_marks"):
            break  # "wanted after the killing of": what stands under such a word did happen
        chain.append(up)
        token = up
    return chain


def _is_apart(token: Token, up: Token) -> bool:
    """Whether a clause stands by itself: behind a semicolon, or told by another verb of speech.

    "He denied it, saying that two died": the two are not denied.
    """
    low, high = sorted((token.i, up.i))
    if any(t.text in (";", "–", "—", "--") for t in token.doc[low:high]):
        return True
    return arc(token) == Arc.ADV_CLAUSE and lemma_of(token) in words("telling")


def _is_asked(token: Token) -> bool:
    """Whether a clause is asked for by "who" or "why", which takes the rest of it for granted."""
    return any(c.lower_ in words("question_words") and c.i < token.i for c in token.children)


def _open_clause(token: Token) -> bool:
    """Whether a clause has no subject of its own, so that what governs it governs this too."""
    return not has_child(token, Arc.SUBJECT, Arc.PASSIVE, Arc.MARKER)


def _governing(child: Token) -> Modality | None:
    if arc(child) in (Arc.ADJECTIVE, Arc.NOUN_CLAUSE) and lemma_of(child) in words("raising_verbs"):
        return _in("governor", lemma_of(child))
    return None


def _in(where: Where, word: str) -> Modality | None:
    return _table(where).get(word)


@cache
def _table(where: Where) -> dict[str, Modality]:
    return {
        w: cue.modality for cue in load("modality", Cue) if cue.where == where for w in cue.words
    }


@lru_cache(maxsize=TEXTS_KEPT)
def _is_unverifiable(text: str) -> bool:
    """Whether a text says that what it tells could not be checked; several claims ask it."""
    return _unverifiable().search(text) is not None


@cache
def _unverifiable() -> re.Pattern[str]:
    patterns = [p for cue in load("modality", Cue) if cue.where == "sentence" for p in cue.words]
    return re.compile("|".join(patterns), re.IGNORECASE)
