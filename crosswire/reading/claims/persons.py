"""One person is a claim of one: "a 27-year-old man was killed", a name that died, "he"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple, cast

from spacy.tokens import Token

from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import Predicate, lemma_of
from crosswire.reading.numbers import parse_number
from crosswire.reading.syntax.people import collectives, not_people, roles
from crosswire.reading.syntax.relations import Arc, Tag, arc, children_by, has_child, is_name, tag
from crosswire.reading.syntax.words import Words
from crosswire.words.kinds import done_to_people
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

Form = Literal["name", "indefinite", "definite", "pronoun", "other"]
INSIDE = frozenset(
    (Arc.COMPOUND, Arc.NOUN, Arc.ADV_NOUN, Arc.ADJECTIVE)
)  # arcs of words inside a name
TAGS = frozenset(
    (
        Tag.NOUN,
        Tag.INTERJECTION,
        Tag.NAME,
        Tag.NAMES,
        Tag.PRONOUN,
        Tag.POSSESSIVE,
        Tag.DETERMINER,
        Tag.ADJECTIVE,
    )
)  # of words for one person
THEMES = (Arc.OBJECT, Arc.PASSIVE, Arc.SUBJECT)
_BEFORE = (
    Arc.DETERMINER,
    Arc.COMPOUND,
    Arc.ADJECTIVE,
    Arc.POSSESSOR,
    Arc.NUMBER,
    Arc.NOUN,
    Arc.ADV_NOUN,
)


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
        of = any(c.lower_ in words("genitive") for c in head.children)
        return tag(head) == Tag.NOUN and _has_determiner(head) and arc(head) in THEMES and not of
    person = person_of(head, headline=headline)
    if person is not None and _is_counted_off(head):
        return False
    if person is None or (entry.who == "over" and person.form == "other"):
        return False
    listed = lemma_of(head) in roles() or person.form != "indefinite" or person.age is not None
    return listed or not entry.people


def _is_counted_off(head: Token) -> bool:
    """Whether an ordinal only tells how many there have been: "the third reporter killed"."""
    own = {c.lower_ for c in head.children if c.i < head.i}
    ordinal = any(w in words("ordinals") or pattern("person.ordinal").fullmatch(w) for w in own)
    if not ordinal or not own.isdisjoint(words("indefinite_articles")):
        return False
    return arc(head) in (Arc.ATTRIBUTE, Arc.APPOSITION) or not has_child(head, Arc.DETERMINER)


def is_cut_off(head: Token, predicate: Token, groups: Iterable[Group]) -> bool:
    """Whether others are told to be harmed between a name and a predicate: "Orvel: 14 dead"."""
    if head.i > predicate.i:
        return False
    between = head.doc[head.i : predicate.i]
    if any(t.text == ":" for t in between):
        return True
    return any(g.first == head.i + 1 and predicate.i - 1 in (g.last, g.head.i) for g in groups)


def may_be_persons(here: Words) -> list[int]:
    """The places of the words that `person_of` may take for a person: a fast look at all words."""
    said, known, suffixes = _said(), roles(), _agent_suffixes()
    if not here.all.isdisjoint(words("relative_persons")):  # whom "who" tells of may bear any noun
        suffixes = ("",)
    return [
        i
        for i, form in enumerate(here.tags)
        if form in TAGS
        and (
            (form == Tag.NAME and here.arcs[i] not in INSIDE)
            or here.forms[i] in said
            or here.lemmas[i] in known
            or (form == Tag.NOUN and here.lemmas[i].endswith(suffixes))
        )
    ]


@cache
def _said() -> frozenset[str]:
    return (
        words("person_pronouns") | words("other_persons") | words("aged_words") | words("ordinals")
    )


def person_of(head: Token, *, headline: bool = False) -> Person | None:
    """The person whom a phrase names, or None where it names none or more than one.

    A name; a singular person noun with an article or possessive ("a baker", "his
    27-year-old brother"), in a headline also without; "he", "her", "himself"; "another".
    """
    # each word is asked for by the drafts and by the coreference
    read = cast("dict[tuple[str, int, bool], Person | None]", head.doc.user_data)
    key = ("person", head.i, headline)
    if key not in read:
        read[key] = _read_person(head, headline=headline)
    return read[key]


def _read_person(head: Token, *, headline: bool) -> Person | None:
    if tag(head) not in TAGS:
        return None
    if head.lower_ in words("person_pronouns"):
        return Person("pronoun", (), "", None, _gender({head.lower_}))
    if head.lower_ in words("other_persons") and tag(head) in (
        Tag.DETERMINER,
        Tag.NOUN,
        Tag.ADJECTIVE,
        Tag.PRONOUN,
    ):
        return Person("other", (), "", None, None)
    if _is_next(head):
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


def _is_next(head: Token) -> bool:
    """Whether an ordinal stands for one more person: "killed two guards and wounded a THIRD"."""
    if head.lower_ not in words("ordinals") or arc(head) not in THEMES:
        return False
    of = any(c.lower_ in words("genitive") for c in head.children)
    return not of and has_child(head, Arc.DETERMINER)


def _is_label(first: Token) -> bool:
    """Whether a phrase stands in square brackets, as who speaks: "[COLONEL BRENN]"."""
    return first.i > 0 and first.doc[first.i - 1].text == "["


def phrase(head: Token) -> tuple[Token, Token]:
    """The first and last token of the phrase that names one person."""
    left = [c.left_edge.i for c in head.lefts if arc(c) in _BEFORE]
    return head.doc[min(left)] if left else head, head


def _form(head: Token, *, headline: bool) -> Form | None:
    form = tag(head)
    if form in (Tag.NAME, Tag.NAMES) and _is_name(head):
        return "name"
    titled = form == Tag.NAME and (headline or has_child(head, Arc.DETERMINER))
    if form in (Tag.NOUN, Tag.INTERJECTION) or titled or _is_aged(head):
        return _described(head, headline=headline)
    return None


def _is_aged(head: Token) -> bool:
    """Whether a word is the "old" of "a 27-year-old", which stands for a person."""
    if head.lower_ not in words("aged_words") or arc(head) in (
        Arc.ADJECTIVE,
        Arc.ADJ_ATTRIBUTE,
        Arc.ADVERB,
    ):
        return False
    return any(c.lower_ in words("year_noun") for c in head.children)


def _described(head: Token, *, headline: bool) -> Form | None:
    lemma = lemma_of(head)
    known = lemma in roles() or _is_aged(head) or _is_who(head) or _is_described(head)
    if not known and not (tag(head) == Tag.NOUN and lemma.endswith(_agent_suffixes())):
        return None
    if lemma in collectives() or lemma in not_people() or lemma in words("plural_nominals"):
        return None
    owned = _owned(head)
    own = {c.lower_ for c in owned}
    if not known:  # "a baker", "a cyclist": one who does something
        return "indefinite" if own & words("indefinite_articles") else None
    if any(arc(c) == Arc.NUMBER and c.lower_ not in words("single") for c in head.children):
        return None
    if own & words("singular_determiners"):
        return "indefinite" if own & words("indefinite_words") else "definite"
    if any(arc(c) == Arc.POSSESSOR for c in owned) or own & words("definites"):
        return "definite"
    bare = not own and tag(head) in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.INTERJECTION)
    return "indefinite" if headline and bare else None


def _is_who(head: Token) -> bool:
    """Whether a clause with "who" tells of a noun, so that it names a person."""
    clauses = (c for c in head.children if arc(c) == Arc.RELATIVE)
    return any(c.lower_ in words("relative_persons") for clause in clauses for c in clause.children)


def _is_described(head: Token) -> bool:
    """Whether an apposition tells who a noun is: "the stoker, a father of four"."""
    return any(
        lemma_of(c) in roles() and has_child(c, Arc.DETERMINER) and not has_child(c, Arc.CONJUNCT)
        for c in head.children
        if arc(c) == Arc.APPOSITION and tag(c) == Tag.NOUN
    )


def _owned(head: Token) -> list[Token]:
    """What stands before a person noun; the second of two shares it: "his wife and son"."""
    while True:
        own = children_by(head, Arc.DETERMINER, Arc.POSSESSOR, Arc.NUMBER)
        if own or arc(head) != Arc.CONJUNCT or tag(head.head) != Tag.NOUN:
            return own
        head = head.head


@cache
def _agent_suffixes() -> tuple[str, ...]:
    return tuple(sorted(words("agent_suffixes")))


def _has_determiner(head: Token) -> bool:
    return any(
        arc(c) == Arc.DETERMINER and c.lower_ not in words("no_determiner") for c in head.children
    )


def _is_name(head: Token) -> bool:
    if tag(head) == Tag.NAMES or arc(head) in INSIDE:
        return False
    if head.lower_ in _calendar():
        return False
    own = list(head.children)
    if any(arc(c) == Arc.DETERMINER for c in own) and not any(
        c.lower_ in words("personal_adjectives") or lemma_of(c) in roles() for c in own
    ):
        return False
    where = arc(head) == Arc.PREP_OBJECT and head.head.lower_ in words("whereabouts")
    if where or head.lower_ in words("group_nouns") or lemma_of(head) in roles():
        return False
    if _is_craft(head) or (head.lower_ in words("deities") and not has_child(head, Arc.COMPOUND)):
        return False
    if head.lower_ in words("facilities") or any(
        arc(c) in (Arc.APPOSITION, Arc.COMPOUND) and c.lower_ in words("facilities") for c in own
    ):
        return False
    return head.text[:1].isupper() and len(head.text) > 1


def _is_craft(head: Token) -> bool:
    """Whether a name is a ship's or an aircraft's: "the sailing vessel Oskan"."""
    names = [c.i for c in head.lefts if arc(c) == Arc.COMPOUND and is_name(c)]
    first = next((i for i in names if head.doc[i].lower_ not in words("craft")), head.i)
    before = head.doc[first - 1] if first else None
    return before is not None and before.lower_ in words("craft")


@cache
def _calendar() -> frozenset[str]:
    return words("month_names") | words("weekday_names")


def _office(head: Token) -> str:
    """The person noun that leads to a name: "his daughter Mira", "Deputy Brenn"."""
    for child in head.lefts:
        if arc(child) in (Arc.COMPOUND, Arc.ADJECTIVE, Arc.NOUN):
            lemma = lemma_of(child)
            if lemma in roles() and lemma not in not_people():
                return lemma
    return ""


def _name(head: Token) -> tuple[str, ...]:
    parts = [c for c in head.lefts if arc(c) == Arc.COMPOUND and is_name(c)]
    found = [t.text for t in (*parts, head) if lemma_of(t) not in roles() or t.i == head.i]
    while len(found) > 1 and found[0].lower().rstrip(".") in words("honorifics"):
        found.pop(0)
    while len(found) > 1 and found[-1].lower().rstrip(".") in words("name_suffixes"):
        found.pop()
    return tuple(found)


def _name_beside(head: Token) -> tuple[str, ...]:
    """The name in apposition to a description: "his brother, Christo Brenn"."""
    for child in head.children:
        if arc(child) == Arc.APPOSITION and is_name(child):
            return _name(child)
    return ()


def _age(own: list[Token]) -> float | None:
    """The age in a phrase or right behind it, from its tokens, head last."""
    head, doc = own[-1], own[-1].doc
    inside = pattern("person.aged").search("".join([t.text_with_ws for t in own]))
    if inside is not None:
        return parse_number(inside.group(1))
    ends = [head, *(c for c in head.children if arc(c) == Arc.APPOSITION and is_name(c))]
    for at in (end.i + 1 for end in ends):
        if at == len(doc) or doc[at].is_alpha:
            continue
        following = [doc[i].text_with_ws for i in range(at, min(at + 5, len(doc)))]
        behind = pattern("person.age_behind").match("".join(following))
        if behind is not None:
            return float(behind.group(1))
    return None


def _she(own: list[Token]) -> bool | None:
    said = {t.lower_ for t in own if arc(t) != Arc.POSSESSOR}
    return _gender(said | {lemma_of(own[-1])})


def _gender(said: set[str]) -> bool | None:
    if said & words("female_titles"):
        return True
    return False if said & words("male_titles") else None
