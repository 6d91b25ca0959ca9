"""Who says it: from a cue to the phrase of its speaker, by the parse."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from crosswire.reading.statements.lexicon import Speech, speech_words
from crosswire.reading.syntax.people import role_of
from crosswire.words.sets import words

HIGHER = ("xcomp", "conj", "advcl", "pcomp", "prep", "ccomp", "aux", "dep")
CLOSING = ('"', "”", "''", "»", "’")
STEPS = 8  # how far up a speaker is looked for
BY = ("by",)


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
        if token.dep_ == "xcomp" and token.i > token.head.i:
            asked = _first(token.head, ("dobj", "dative"))
            if asked is not None and token.head.lemma_ not in speech_words("subject_control"):
                return Holder(asked) if _may_speak(asked) else None
        if token.dep_ == "relcl" and token.i != cue.i and token.head.pos_ in ("NOUN", "PROPN"):
            return None
        if token.dep_ in ("acl", "relcl"):
            return Holder(token.head) if token.tag_ == "VBG" and _may_speak(token.head) else None
        if token.dep_ not in HIGHER or token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            return None
    return None


def subject_of(verb: Token, *, lifted: bool = False) -> Token | None:
    """The subject of a verb; where the verb is a higher one, a passive's will do."""
    wanted = ("nsubj", "nsubjpass") if lifted else ("nsubj",)
    found = _first(verb, wanted)
    if found is None:  # "the armed forces joint chiefs confirm", read as if somebody joined them
        found = _first(verb, ("csubj",))
        found = None if found is None or found.pos_ in ("VERB", "AUX") else found
    return found


def holder_of_noun(noun: Token, entry: Speech) -> Holder | None:
    """The speaker of a noun: "the mayor's claim", "a statement by the army", "made the claim"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return Holder(child)
    for child in noun.children:
        given = child.dep_ in ("prep", "agent") and child.i > noun.i
        if given and child.lower_ in ("by", "from", "among", "of"):
            own = child.lower_ in entry.prepositions
            person = _first(child, ("pobj",))
            if person is not None and not own and person.pos_ in ("NOUN", "PROPN", "PRON"):
                return Holder(person)
    verb = noun.head
    if noun.dep_ in ("dobj", "attr", "pobj") and verb.pos_ == "ADP":
        verb = verb.head
    if verb.lemma_.lower() == "raise" and noun.lemma_.lower() in speech_words("feelings"):
        cause = subject_of(verb)
        if cause is not None and cause.pos_ == "NOUN" and role_of((cause.lemma_.lower(),)) is None:
            return None  # an attack raises fears that others hold
    if verb.pos_ in ("VERB", "AUX") and verb.lemma_.lower() in speech_words("light_verbs"):
        held = holder_of_verb(verb)
        if held is not None and held.head is not None and held.head.i != noun.i:
            return held
    return None


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive, with or without its auxiliary: "asked about it, she left"."""
    if any(c.dep_ == "auxpass" for c in verb.children):
        return True
    if _first(verb, ("agent",)) is not None:
        return True
    bare = verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "nsubj") for c in verb.children)
    return bare and verb.dep_ in ("acl", "advcl", "amod")


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("agent", "prep") and child.lower_ in BY:
            agent = _first(child, ("pobj",))
            if agent is not None and agent.pos_ in ("NOUN", "PROPN", "PRON"):
                return agent
    return None


def _may_speak(head: Token) -> bool:
    deed = head.pos_ == "NOUN" and head.lower_.endswith("ing")
    if deed and head.i > 0 and head.nbor(-1).lemma_ == "be":
        return False  # "the war is awakening fears", read as if the awakening feared
    return head.lower_ not in speech_words("never_speakers") and head.pos_ not in ("VERB", "NUM")


def _first(head: Token, labels: tuple[str, ...]) -> Token | None:
    return next((c for c in head.children if c.dep_ in labels), None)


def _inverted(cue: Token) -> Token | None:
    """Who stands right behind a cue that follows a comma or a quotation: ", said Rasha Imeneh"."""
    doc = cue.doc
    if not 0 < cue.i < len(doc) - 1 or not doc[cue.i - 1].is_punct or cue.tag_ == "VBG":
        return None
    if _hears(cue) and doc[cue.i - 1].text not in CLOSING:
        return None
    for child in cue.children:
        if child.left_edge.i == cue.i + 1 and child.dep_ == "nsubj" and child.pos_ != "PRON":
            return child
    if subject_of(cue) is not None:
        return None
    for child in cue.children:
        if child.left_edge.i == cue.i + 1 and child.dep_ in ("dobj", "npadvmod", "appos", "dative"):
            return child if child.pos_ in ("PROPN", "NOUN", "PRON") else None
    after = doc[cue.i + 1]
    if after.pos_ != "PROPN":
        return None
    for _ in range(STEPS):
        if after.dep_ != "compound" or after.head.i <= after.i:
            break
        after = after.head
    return after if after.dep_ in ("nsubj", "dobj", "npadvmod", "appos") else None


def _hears(cue: Token) -> bool:
    """Whether the one right behind a cue is told: "told the crowd"."""
    return cue.lemma_.lower() in speech_words("hearers")


def holder_beside(cue: Token, quote_end: int) -> Token | None:
    """Who stands between the end of a quotation and a cue, where the parse lost the subject."""
    zone = [t for t in cue.doc if quote_end <= t.idx and t.i < cue.i]
    first = next((t for t in zone if t.pos_ in ("PROPN", "NOUN", "PRON")), None)
    if first is None or any(t.pos_ in ("VERB", "AUX") and t.dep_ == "ROOT" for t in zone):
        return None
    for _ in range(STEPS):
        above = first.head
        if first.dep_ not in ("compound", "poss", "nmod") or not first.i < above.i < cue.i:
            break
        first = above
    return first if _may_speak(first) else None


def author_of(head: Token) -> Token:
    """Who is behind a document that is said to tell: "figures that the ministry gave out"."""
    if head.lemma_.lower() not in words("documents"):
        return head
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("from", "by", "of"):
            named = [c for c in child.children if c.dep_ == "pobj" and c.pos_ == "PROPN"]
        else:
            named = [
                c for c in child.children if child.dep_ in ("relcl", "acl") and c.dep_ == "nsubj"
            ]
        if named and named[0].pos_ != "PRON":
            return named[0]
    return head
