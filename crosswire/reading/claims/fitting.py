"""Whether a group can be what an entry counts, by its noun, its number and its place."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import Predicate, lemma_of
from crosswire.reading.syntax.people import roles
from crosswire.reading.syntax.relations import Arc, Tag, arc, children_by, tag
from crosswire.reading.syntax.words import Words
from crosswire.words.kinds import done_to_people, kinds
from crosswire.words.sets import words


def fits(entry: Predicate, group: Group) -> bool:
    """Whether a group can be what an entry counts."""
    if group.reason is not None:
        return False
    if group.quantity.style == "zero" and (
        entry.who == "before" or entry.kind not in (*done_to_people(), "other")
    ):
        return False
    if kinds()[entry.kind].several and group.quantity.value == 1:
        return False
    if entry.who == "itself":
        return entry.number
    if entry.roles and group.role not in entry.roles:
        return False
    if group.counted is None:
        passive = arc(group.head) == Arc.PASSIVE
        own = entry.people and not (entry.bare or passive or entry.who in ("subject", "adj"))
        return not own or _goes_on_with_people(group.head)
    if entry.people:
        return group.surely_people
    if group.surely_people:
        return True
    thing = group.lemmas[-1].endswith(tuple(words("thing_suffixes")))
    return not thing and tag(group.counted) in (Tag.NOUNS, Tag.NOUN, Tag.NAMES, Tag.NAME)


def _goes_on_with_people(number: Token) -> bool:
    """Whether a bare number goes on with people: "killed 12 gunmen and arrested FOUR"."""
    verb = number.head
    if arc(number) != Arc.OBJECT or arc(verb) != Arc.CONJUNCT:
        return False
    before = children_by(verb.head, Arc.OBJECT, Arc.PASSIVE)
    return any(lemma_of(noun) in roles() for noun in before)


def is_none_of(here: Words, group: Group) -> bool:
    """Whether a group stands under "none of" or "all but two of": it is not said of that many."""
    before = here.forms[max(0, group.first - 5) : group.first]
    if not words("negators").isdisjoint(before[-1:]):
        return True
    own = group.quantity.style == "zero"
    if own and group.counted is not None and not group.surely_people:  # "none of the injuries"
        between = group.head.doc[group.last : group.counted.i]
        return any(t.lower_ in words("genitive") for t in between)
    none = bool(words("none_of") & set(before)) or any(
        phrase in " ".join(before) for phrase in words("none_phrases")
    )
    return not own and not words("genitive").isdisjoint(before) and none
