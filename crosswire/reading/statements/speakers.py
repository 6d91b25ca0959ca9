"""Who says it: from a cue to the phrase of its speaker, by the parse."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from crosswire.reading.statements.lexicon import SpeechEntry, speech_words
from crosswire.reading.syntax.people import role_of
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    has_child,
    is_nominal,
    is_noun,
    is_verb,
    pos,
    tag,
)
from crosswire.words.sets import ordered, words

HIGHER = (
    Arc.OPEN,
    Arc.CONJUNCT,
    Arc.ADV_CLAUSE,
    Arc.PREP_CLAUSE,
    Arc.PREP,
    Arc.CONTENT,
    Arc.AUX,
    Arc.UNKNOWN,
)
CLOSING_TOKENS = ('"', "”", "''", "»", "’")
STEPS = 8  # how far up a speaker is looked for


class Holder(NamedTuple):
    """The head word of the speaker's phrase, or none where the cue is surely without one."""

    head: Token | None
    passive: bool = False


def holder_of_verb(cue: Token) -> Holder | None:
    """The speaker of a verb: its subject, agent, or the subject of what it hangs on.

    None where the verb has no speaker that could be told and is no passive either.
    """
    inverted = _inverted(cue)
    if inverted is not None:
        return Holder(inverted)
    if is_passive(cue):
        return Holder(_agent(cue), passive=True)
    token = cue
    for _ in range(STEPS):
        subject = subject_of(token, lifted=token.i != cue.i)
        if subject is not None and subject.i > cue.i and _hears(cue):
            subject = None  # it is told
        if subject is not None:
            return Holder(subject) if _may_speak(subject) else None
        if arc(token) == Arc.OPEN and token.i > token.head.i:
            asked = _first(token.head, (Arc.OBJECT, Arc.DATIVE))
            if asked is not None and token.head.lemma_ not in speech_words("subject_control"):
                return Holder(asked) if _may_speak(asked) else None
        if arc(token) == Arc.RELATIVE and token.i != cue.i and is_noun(token.head):
            return None
        if arc(token) in (Arc.NOUN_CLAUSE, Arc.RELATIVE):
            return (
                Holder(token.head) if tag(token) == Tag.GERUND and _may_speak(token.head) else None
            )
        if arc(token) not in HIGHER or token.head.i == token.i:
            return None
        token = token.head
        if is_nominal(token):
            return None
    return None


def subject_of(verb: Token, *, lifted: bool = False) -> Token | None:
    """The subject of a verb; where the verb is a higher one, a passive's will do."""
    wanted = (Arc.SUBJECT, Arc.PASSIVE) if lifted else (Arc.SUBJECT,)
    found = _first(verb, wanted)
    if found is None:  # "the armed forces joint chiefs confirm", read as if somebody joined them
        found = _first(verb, (Arc.CLAUSAL,))
        found = None if found is None or is_verb(found) else found
    return found


def holder_of_noun(noun: Token, entry: SpeechEntry) -> Holder | None:
    """The speaker of a noun: "the mayor's claim", "a statement by the army", "made the claim"."""
    for child in noun.children:
        if arc(child) == Arc.POSSESSOR:
            return Holder(child)
    for child in noun.children:
        given = arc(child) in (Arc.PREP, Arc.AGENT) and child.i > noun.i
        if given and child.lower_ in words("holder_marks"):
            own = child.lower_ in entry.prepositions
            person = _first(child, (Arc.PREP_OBJECT,))
            if person is not None and not own and is_nominal(person):
                return Holder(person)
    verb = noun.head
    if arc(noun) in (Arc.OBJECT, Arc.ATTRIBUTE, Arc.PREP_OBJECT) and pos(verb) == Pos.PREP:
        verb = verb.head
    if verb.lemma_.lower() in words("raising_verb") and noun.lemma_.lower() in speech_words(
        "feelings"
    ):
        cause = subject_of(verb)
        if (
            cause is not None
            and pos(cause) == Pos.NOUN
            and role_of((cause.lemma_.lower(),)) is None
        ):
            return None  # an attack raises fears that others hold
    if is_verb(verb) and verb.lemma_.lower() in speech_words("light_verbs"):
        held = holder_of_verb(verb)
        if held is not None and held.head is not None and held.head.i != noun.i:
            return held
    return None


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive, with or without its auxiliary: "asked about it, she left"."""
    if has_child(verb, Arc.PASSIVE_AUX):
        return True
    if _first(verb, (Arc.AGENT,)) is not None:
        return True
    bare = tag(verb) == Tag.PARTICIPLE and not has_child(verb, Arc.AUX, Arc.SUBJECT)
    return bare and arc(verb) in (Arc.NOUN_CLAUSE, Arc.ADV_CLAUSE, Arc.ADJECTIVE)


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if arc(child) in (Arc.AGENT, Arc.PREP) and child.lower_ in words("doer_mark"):
            agent = _first(child, (Arc.PREP_OBJECT,))
            if agent is not None and is_nominal(agent):
                return agent
    return None


def _may_speak(head: Token) -> bool:
    deed = pos(head) == Pos.NOUN and head.lower_.endswith(ordered("gerund_suffixes"))
    if deed and head.i > 0 and head.nbor(-1).lemma_ in words("copula"):
        return False  # "the war is awakening fears", read as if the awakening feared
    return head.lower_ not in speech_words("never_speakers") and pos(head) not in (
        Pos.VERB,
        Pos.NUMBER,
    )


def _first(head: Token, labels: tuple[str, ...]) -> Token | None:
    return next((c for c in head.children if arc(c) in labels), None)


def _inverted(cue: Token) -> Token | None:
    """Who stands right behind a cue that follows a comma or a quotation: ", said Rasha Imeneh"."""
    doc = cue.doc
    if not 0 < cue.i < len(doc) - 1 or not doc[cue.i - 1].is_punct or tag(cue) == Tag.GERUND:
        return None
    if _hears(cue) and doc[cue.i - 1].text not in CLOSING_TOKENS:
        return None
    for child in cue.children:
        if (
            child.left_edge.i == cue.i + 1
            and arc(child) == Arc.SUBJECT
            and pos(child) != Pos.PRONOUN
        ):
            return child
    if subject_of(cue) is not None:
        return None
    for child in cue.children:
        if child.left_edge.i == cue.i + 1 and arc(child) in (
            Arc.OBJECT,
            Arc.ADV_NOUN,
            Arc.APPOSITION,
            Arc.DATIVE,
        ):
            return child if is_nominal(child) else None
    after = doc[cue.i + 1]
    if pos(after) != Pos.NAME:
        return None
    for _ in range(STEPS):
        if arc(after) != Arc.COMPOUND or after.head.i <= after.i:
            break
        after = after.head
    return after if arc(after) in (Arc.SUBJECT, Arc.OBJECT, Arc.ADV_NOUN, Arc.APPOSITION) else None


def _hears(cue: Token) -> bool:
    """Whether the one right behind a cue is told: "told the crowd"."""
    return cue.lemma_.lower() in speech_words("hearers")


def holder_beside(cue: Token, quote_end: int) -> Token | None:
    """Who stands between the end of a quotation and a cue, where the parse lost the subject."""
    zone = [t for t in cue.doc if quote_end <= t.idx and t.i < cue.i]
    first = next((t for t in zone if is_nominal(t)), None)
    if first is None or any(is_verb(t) and arc(t) == Arc.ROOT for t in zone):
        return None
    for _ in range(STEPS):
        above = first.head
        if (
            arc(first) not in (Arc.COMPOUND, Arc.POSSESSOR, Arc.NOUN)
            or not first.i < above.i < cue.i
        ):
            break
        first = above
    return first if _may_speak(first) else None


def author_of(head: Token) -> Token:
    """Who is behind a document that is said to tell: "figures that the ministry gave out"."""
    if head.lemma_.lower() not in words("documents"):
        return head
    for child in head.children:
        if arc(child) == Arc.PREP and child.lower_ in words("author_marks"):
            named = [c for c in child.children if arc(c) == Arc.PREP_OBJECT and pos(c) == Pos.NAME]
        else:
            named = [
                c
                for c in child.children
                if arc(child) in (Arc.RELATIVE, Arc.NOUN_CLAUSE) and arc(c) == Arc.SUBJECT
            ]
        if named and pos(named[0]) != Pos.PRONOUN:
            return named[0]
    return head
