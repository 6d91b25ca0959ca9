"""One person is a claim of one: "a 27-year-old man was killed", a name that died, "he"."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from spacy.tokens import Token

from crosswire.reading.claims.predicates import Predicate, lemma_of
from crosswire.reading.claims.words import Words
from crosswire.reading.numbers import parse_number
from crosswire.reading.syntax.people import collectives, not_people, roles
from crosswire.words.kinds import done_to_people
from crosswire.words.sets import words

Form = Literal["name", "indefinite", "definite", "pronoun", "other"]
AGED = re.compile(r"(?<![\w.])([\w-]+?)[ -](?:years?)[ -]olds?\b", re.IGNORECASE)
AGE_BEHIND = re.compile(r"^\s*(?:,\s*(?:age[d]?\s)?|\()(\d{1,3})(?=[,.;)\s]|$)")
INSIDE = frozenset(("compound", "nmod", "npadvmod", "amod"))  # arcs of words inside a name
WHO = frozenset(("who", "whose"))
TAGS = frozenset(("NN", "UH", "NNP", "NNPS", "PRP", "PRP$", "DT", "JJ"))  # of words for one person
AGED_WORDS = frozenset(("old", "olds"))
THEMES = ("dobj", "nsubjpass", "nsubj", "obj")
_BEFORE = ("det", "compound", "amod", "poss", "nummod", "nmod", "npadvmod")


class Person(NamedTuple):
    """What one phrase says of one person; `she`: None where it does not tell."""

    form: Form
    name: tuple[str, ...]
    noun: str
    age: float | None
    she: bool | None


def is_one_person(entry: Predicate, head: Token, *, headline: bool = False) -> bool:
    """Whether the phrase of a head, without a number, names one person for an entry."""
    if entry.kind not in done_to_people() or entry.number or entry.roles:
        return False
    if entry.who == "itself":
        of = any(c.lower_ == "of" for c in head.children)
        return head.tag_ == "NN" and _has_determiner(head) and head.dep_ in THEMES and not of
    person = person_of(head, headline=headline)
    if person is None or (entry.who == "over" and person.form == "other"):
        return False
    listed = lemma_of(head) in roles() or person.form != "indefinite" or person.age is not None
    return listed or not entry.people


def may_be_persons(here: Words) -> list[int]:
    """The places of the words that `person_of` may take for a person: a fast look at all words."""
    said, known, suffixes = _said(), roles(), _agent_suffixes()
    if not here.all.isdisjoint(WHO):  # whom "who" tells of may bear any noun
        suffixes = ("",)
    return [
        i for i, tag in enumerate(here.tags)
        if tag in TAGS and (
            (tag == "NNP" and here.deps[i] not in INSIDE)
            or here.forms[i] in said or here.lemmas[i] in known
            or (tag == "NN" and here.lemmas[i].endswith(suffixes))
        )
    ]  # fmt: skip


@cache
def _said() -> frozenset[str]:
    return words("person_pronouns") | words("other_persons") | AGED_WORDS


def person_of(head: Token, *, headline: bool = False) -> Person | None:
    """The person whom a phrase names, or None where it names none or more than one.

    A name; a singular person noun with an article or possessive ("a baker", "his
    27-year-old brother"), in a headline also without; "he", "her", "himself"; "another".
    """
    # each word is asked for by the drafts and by the cast
    read = cast("dict[tuple[str, int, bool], Person | None]", head.doc.user_data)
    key = ("person", head.i, headline)
    if key not in read:
        read[key] = _read_person(head, headline=headline)
    return read[key]


def _read_person(head: Token, *, headline: bool) -> Person | None:
    if head.tag_ not in TAGS:
        return None
    if head.lower_ in words("person_pronouns"):
        return Person("pronoun", (), "", None, _gender({head.lower_}))
    if head.lower_ in words("other_persons") and head.tag_ in ("DT", "NN", "JJ", "PRP"):
        return Person("other", (), "", None, None)
    form = _form(head, headline=headline)
    if form is None:
        return None
    first, _ = phrase(head)
    own = [head.doc[i] for i in range(first.i, head.i + 1)]
    if _is_label(first):
        return None
    name = _name(head) if form == "name" else _name_beside(head)
    noun = _office(head) if form == "name" else "" if _is_aged(head) else lemma_of(head)
    return Person(form, name, noun, _age(own), _she(own))


def _is_label(first: Token) -> bool:
    """Whether a phrase stands in square brackets, as who speaks: "[COLONEL BRENN]"."""
    return first.i > 0 and first.doc[first.i - 1].text == "["


def phrase(head: Token) -> tuple[Token, Token]:
    """The first and last token of the phrase that names one person."""
    left = [c.left_edge.i for c in head.lefts if c.dep_ in _BEFORE]
    return head.doc[min(left)] if left else head, head


def _form(head: Token, *, headline: bool) -> Form | None:
    tag = head.tag_
    if tag in ("NNP", "NNPS") and _is_name(head):
        return "name"
    titled = tag == "NNP" and (headline or any(c.dep_ == "det" for c in head.children))
    if tag in ("NN", "UH") or titled or _is_aged(head):
        return _described(head, headline=headline)
    return None


def _is_aged(head: Token) -> bool:
    """Whether a word is the "old" of "a 27-year-old", which stands for a person."""
    if head.lower_ not in AGED_WORDS or head.dep_ in ("amod", "acomp", "advmod"):
        return False
    return any(c.lower_ == "year" for c in head.children)


def _described(head: Token, *, headline: bool) -> Form | None:
    lemma = lemma_of(head)
    known = lemma in roles() or _is_aged(head) or _is_who(head)
    if not known and not (head.tag_ == "NN" and lemma.endswith(_agent_suffixes())):
        return None
    if lemma in collectives() or lemma in not_people() or lemma in words("plural_nominals"):
        return None
    owned = _owned(head)
    own = {c.lower_ for c in owned}
    if not known:  # "a baker", "a cyclist": one who does something
        return "indefinite" if own & {"a", "an"} else None
    if any(c.dep_ == "nummod" and c.lower_ != "one" for c in head.children):
        return None
    if own & words("singular_determiners"):
        return "indefinite" if own & {"a", "an", "another", "one"} else "definite"
    if any(c.dep_ == "poss" for c in owned) or own & words("definites"):
        return "definite"
    bare = not own and head.tag_ in ("NN", "NNP", "JJ", "UH")
    return "indefinite" if headline and bare else None


def _is_who(head: Token) -> bool:
    """Whether a clause with "who" tells of a noun, so that it names a person."""
    clauses = (c for c in head.children if c.dep_ == "relcl")
    return any(c.lower_ in WHO for clause in clauses for c in clause.children)


def _owned(head: Token) -> list[Token]:
    """What stands before a person noun; the second of two shares it: "his wife and son"."""
    while True:
        own = [c for c in head.children if c.dep_ in ("det", "poss", "nummod")]
        if own or head.dep_ != "conj" or head.head.tag_ != "NN":
            return own
        head = head.head


@cache
def _agent_suffixes() -> tuple[str, ...]:
    return tuple(sorted(words("agent_suffixes")))


def _has_determiner(head: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ != "no" for c in head.children)


def _is_name(head: Token) -> bool:
    if head.tag_ == "NNPS" or head.dep_ in INSIDE:
        return False
    if head.lower_ in _calendar():
        return False
    own = list(head.children)
    if any(c.dep_ == "det" for c in own) and not any(
        c.lower_ in ("old", "late") or lemma_of(c) in roles() for c in own
    ):
        return False
    where = head.dep_ == "pobj" and head.head.lower_ in words("whereabouts")
    if where or head.lower_ in words("group_nouns") or lemma_of(head) in roles():
        return False
    if head.lower_ in words("facilities") or any(
        c.dep_ in ("appos", "compound") and c.lower_ in words("facilities") for c in own
    ):
        return False
    return head.text[:1].isupper() and len(head.text) > 1


@cache
def _calendar() -> frozenset[str]:
    return words("month_names") | words("weekday_names")


def _office(head: Token) -> str:
    """The person noun that leads to a name: "his daughter Mira", "Deputy Brenn"."""
    for child in head.lefts:
        if child.dep_ in ("compound", "amod", "nmod"):
            lemma = lemma_of(child)
            if lemma in roles() and lemma not in not_people():
                return lemma
    return ""


def _name(head: Token) -> tuple[str, ...]:
    parts = [c for c in head.lefts if c.dep_ == "compound" and c.tag_ == "NNP"]
    found = [t.text for t in (*parts, head) if lemma_of(t) not in roles() or t.i == head.i]
    while len(found) > 1 and found[0].lower().rstrip(".") in words("honorifics"):
        found.pop(0)
    while len(found) > 1 and found[-1].lower().rstrip(".") in words("name_suffixes"):
        found.pop()
    return tuple(found)


def _name_beside(head: Token) -> tuple[str, ...]:
    """The name in apposition to a description: "his brother, Christo Brenn"."""
    for child in head.children:
        if child.dep_ == "appos" and child.tag_ == "NNP":
            return _name(child)
    return ()


def _age(own: list[Token]) -> float | None:
    """The age in a phrase or right behind it, from its tokens, head last."""
    head, doc = own[-1], own[-1].doc
    inside = AGED.search("".join([t.text_with_ws for t in own]))
    if inside is not None:
        return parse_number(inside.group(1))
    ends = [head, *(c for c in head.children if c.dep_ == "appos" and c.tag_ == "NNP")]
    for at in (end.i + 1 for end in ends):
        if at == len(doc) or doc[at].is_alpha:
            continue
        following = [doc[i].text_with_ws for i in range(at, min(at + 5, len(doc)))]
        behind = AGE_BEHIND.match("".join(following))
        if behind is not None:
            return float(behind.group(1))
    return None


def _she(own: list[Token]) -> bool | None:
    said = {t.lower_ for t in own if t.dep_ != "poss"}
    return _gender(said | {lemma_of(own[-1])})


def _gender(said: set[str]) -> bool | None:
    if said & words("female_titles"):
        return True
    return False if said & words("male_titles") else None
