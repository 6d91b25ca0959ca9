"""Which noun a quantity counts, and through which word it takes part in the sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from crosswire.model.codes import Role, Unit
from crosswire.reading.claims.predicates import lemma_of
from crosswire.reading.numbers import Quantity, parse_number
from crosswire.reading.numbers.pairs import PAIR_RULE
from crosswire.reading.syntax.people import (
    collectives,
    family_nouns,
    not_people,
    role_of,
    roles,
)
from crosswire.reading.syntax.relations import Arc, Pos, Tag, arc, child_by, pos, tag
from crosswire.words.sets import words

MODIFIERS = {
    Arc.NUMBER,
    Arc.NEAR_NUMBER,
    Arc.ADJECTIVE,
    Arc.DETERMINER,
    Arc.PREDETERMINER,
    Arc.COMPOUND,
    Arc.NOUN,
    Arc.ADVERB,
    Arc.ADV_NOUN,
}
NOMINAL = {Pos.NOUN, Pos.NAME}


@dataclass(frozen=True)
class Group:
    """A quantity of a sentence with its place in the parse.

    `head` stands for the group in the sentence; `counted` is the noun (or pronoun) that is
    counted, None where the number stands alone. `first`, `last`: the quantity's tokens.
    """

    quantity: Quantity
    head: Token
    counted: Token | None
    first: int
    last: int

    @property
    def is_partitive(self) -> bool:
        """Whether it is a part of people told before: "six of them"."""
        return self.counted is not None and self.counted.lower_ in words("partitive_pronouns")

    @cached_property
    def lemmas(self) -> tuple[str, ...]:
        """The lemmas of the counted noun's phrase, head last."""
        return phrase_lemmas(self.counted) if self.counted is not None else ()

    @property
    def role(self) -> Role | None:
        """The role that the counted noun names, None where it names none."""
        return role_of(self.lemmas)

    @property
    def unit(self) -> Unit:
        """Persons, families, or percent of people told before."""
        if self.quantity.style == "share":
            return "percent"
        if self.counted is not None and self.counted.i < self.first:
            return "persons"  # "a family of five"
        return "families" if self.lemmas and self.lemmas[-1] in family_nouns() else "persons"

    @property
    def reason(self) -> str | None:
        """Why the counted noun is no people, or None."""
        if self.counted is None or not self.lemmas:
            return None
        told = not_people().get(self.lemmas[-1]) or not_people().get(self.counted.lower_)
        if told is None and self.counted.lower_ in words("animal_counts"):
            of = next((c for c in self.counted.children if c.lower_ in words("genitive")), None)
            beasts = _pobj(of) if of is not None else None
            return not_people().get(lemma_of(beasts)) if beasts is not None else None
        return told

    @cached_property
    def surely_people(self) -> bool:
        """Whether the counted noun is known to name people."""
        if self.counted is None:
            return False
        last = self.lemmas[-1]
        return (
            self.role is not None
            or last in collectives()
            or tag(self.counted) == Tag.NAMES
            or last.endswith(tuple(words("person_suffixes")))
            or self.is_partitive
        )


def phrase_lemmas(noun: Token) -> tuple[str, ...]:
    """The lemmas of a noun and of the words before it in its phrase, in order, noun last."""
    before = [
        child
        for child in noun.children
        if child.i < noun.i and arc(child) in (Arc.COMPOUND, Arc.ADJECTIVE, Arc.NOUN, Arc.POSSESSOR)
    ]
    own = noun.lower_ if pos(noun) in (Pos.VERB, Pos.ADJ) else lemma_of(noun)  # "of the injured"
    return (*(lemma_of(child) for child in before), own)


def find_groups(doc: Doc, quantities: list[Quantity], offset: int) -> list[Group]:
    """The groups of a sentence that starts at `offset` of the text, in order."""
    groups = []
    starts = [token.idx for token in doc] if quantities else []
    for quantity in quantities:
        low, high = quantity.start - offset, quantity.end - offset
        first = max(0, bisect_right(starts, low) - 1)
        span = (doc[i] for i in range(first, bisect_left(starts, high)))
        tokens = [t for t in span if t.idx + len(t) > low and not t.is_space]
        if tokens:
            groups.append(_group(quantity, tokens + _written_again(quantity, tokens[-1])))
    return groups


def _written_again(quantity: Quantity, last: Token) -> list[Token]:
    """The same number in brackets right behind a number: "forty-seven (47)"."""
    after = [*last.doc[last.i + 1 : last.i + 4]]
    if [t.text for t in after[::2]] != ["(", ")"] or quantity.value is None:
        return []
    return after if parse_number(after[1].text) == quantity.value else []


def _group(quantity: Quantity, tokens: list[Token]) -> Group:
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    inside = range(first, last + 1)
    root = next(
        (
            t
            for t in reversed(tokens)
            if not t.is_punct and (t.head.i not in inside or t.head.i == t.i)
        ),
        tokens[-1],
    )
    if quantity.rule == PAIR_RULE and root.i == last and lemma_of(root) in collectives():
        return Group(quantity, root, root, first, last)
    harmed = _harmed_behind(doc, last)
    if harmed is not None:
        return Group(quantity, harmed, None, first, last)
    sized = _sized_group(root) if root.i == last else None
    if sized is not None:
        return Group(quantity, sized, sized, first, last)
    if tokens[-1].lower_ in words("genitive"):
        counted = _pobj(tokens[-1]) or _noun_after(doc, last)
        return Group(quantity, root, counted, first, last)
    of = next((c for c in root.children if c.i > last and c.lower_ in words("genitive")), None)
    if of is None and last + 1 < len(doc) and doc[last + 1].lower_ in words("genitive"):
        of = doc[last + 1]
    if of is not None and arc(root) not in (Arc.NUMBER, Arc.NEAR_NUMBER):
        counted = _pobj(of)
        if counted is not None:
            return Group(quantity, root, counted, first, last)
    head = root.head
    if arc(root) in MODIFIERS and pos(head) in NOMINAL and head.i > last:
        while arc(head) == Arc.COMPOUND and head.head.i == head.i + 1:
            head = head.head  # "22 aid WORKERS"
        return Group(quantity, head, head, first, last)
    if arc(root) in MODIFIERS and head.i > last and pos(head) in (Pos.ADJ, Pos.VERB, Pos.NUMBER):
        return Group(quantity, head, None, first, last)
    noun = _noun_after(doc, last) if pos(root) == Pos.NUMBER or head.i < first else None
    if noun is not None:
        return Group(quantity, noun, noun, first, last)
    return Group(quantity, root, None, first, last)


def _harmed_behind(doc: Doc, last: int) -> Token | None:
    """The word for the harmed that a number counts: "two DEAD, nine HURT"."""
    behind = doc[last + 1 : last + 3]
    if not behind or behind[0].lower_ not in words("harmed_words"):
        return None
    ends = len(behind) < 2 or behind[1].is_punct or behind[1].lower_ in words("list_ends")
    return behind[0] if ends else None


def _sized_group(number: Token) -> Token | None:
    """The noun of a body of people whose size a number tells: "a CREW of 18"."""
    of = number.head
    if pos(number) != Pos.NUMBER or arc(number) != Arc.PREP_OBJECT:
        return None
    if of.lower_ not in words("genitive") or any(c.i > number.i for c in number.children):
        return None
    return of.head if lemma_of(of.head) in words("sized_groups") else None


def _pobj(preposition: Token) -> Token | None:
    return child_by(preposition, Arc.PREP_OBJECT, Arc.PREP_CLAUSE)


def _noun_after(doc: Doc, last: int) -> Token | None:
    """The noun that directly follows, modifiers aside: numbers stand before their nouns."""
    noun = None
    for token in doc[last + 1 : last + 7]:
        if pos(token) in NOMINAL:
            noun = token
        elif (
            pos(token) in (Pos.ADJ, Pos.ADV) and noun is None and token.lower_ not in roles()
        ) or (token.lower_ in ("-", "’s", "'s") and noun is not None):
            continue
        else:
            break
    return noun
