"""One person is a claim of one: "a 27-year-old man was killed", a name that died."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.reading.claims.people import collectives, not_people, roles
from crosswire.reading.claims.predicates import Predicate, lemma_of
from crosswire.rows import Kind
from crosswire.wordsets import words

KINDS: tuple[Kind, ...] = ("killed", "injured", "captured", "abducted")


def person_key(head: Token) -> tuple[str, bool]:
    """What tells a person from another of the same report, and whether the words are new.

    "The man" after "a man" is the same; "the driver" after "a man" may be another.
    """
    own = {c.lower_ for c in head.children if c.dep_ in ("det", "poss")}
    known = any(c.dep_ == "poss" or c.lower_ == "of" for c in head.children)
    fresh = known or "the" not in own or lemma_of(head) not in words("generic_persons")
    return (head.lower_ if head.tag_ == "NNP" else lemma_of(head)), fresh


def is_one_person(entry: Predicate, head: Token) -> bool:
    """Whether the phrase of a head, without a number, names one person.

    A singular person noun with an article or possessive, or a name of two words or more.
    Pronouns are no new person.
    """
    if entry.kind not in KINDS or entry.number or entry.roles or entry.who == "itself":
        return False
    if head.tag_ == "NN":
        return _is_singular_person(head, agents=not entry.people)
    if head.tag_ == "NNP":
        return _is_name(head)
    return False


def phrase(head: Token) -> tuple[Token, Token]:
    """The first and last token of the phrase that names one person."""
    left = [c for c in head.children if c.i < head.i and c.dep_ in _BEFORE]
    first = min((c.left_edge.i for c in left), default=head.i)
    return head.doc[first], head


_BEFORE = ("det", "compound", "amod", "poss", "nummod", "nmod", "npadvmod")


def _is_singular_person(head: Token, *, agents: bool) -> bool:
    lemma = lemma_of(head)
    if lemma in collectives() or lemma in not_people():
        return False
    if lemma not in roles():  # "a baker", "a cyclist": one who does something
        article = any(c.lower_ in ("a", "an") for c in head.children if c.dep_ == "det")
        return agents and article and lemma.endswith(tuple(words("agent_suffixes")))
    own = {c.lower_ for c in head.children if c.dep_ in ("det", "poss", "nummod")}
    if own & words("singular_determiners") or any(c.dep_ == "poss" for c in head.children):
        return True
    return "the" in own


def _is_name(head: Token) -> bool:
    parts = [c for c in head.children if c.dep_ == "compound" and c.tag_ == "NNP"]
    if any(c.dep_ == "det" for c in head.children):
        return False
    if head.lower_ in words("group_nouns"):
        return False
    return bool(parts)
