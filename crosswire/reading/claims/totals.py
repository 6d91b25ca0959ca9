"""Numbers that a toll, a count or a population takes: "the toll rose to 38 from 25"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace as dataclass_replace

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import Predicate, Trigger, lemma_of
from crosswire.reading.numbers import parse_number
from crosswire.reading.syntax.relations import Arc, Pos, arc, child_by, is_verb, pos
from crosswire.reading.syntax.words import Words
from crosswire.words.kinds import bodily
from crosswire.words.sets import words

BREAKS = (";", ",", "–", "—")  # what ends a toll's own words
NEAR_NUMBER = 10  # words between "number of" and what is said of those counted
HARM = ("object", "adj", "subject")


@dataclass(frozen=True, slots=True)
class Total:
    """A group that counts by way of a measuring noun, and the value that it replaces."""

    group: Group
    measure: Token
    entry: Predicate
    counted: Token | None
    revises: float | None


def find_totals(here: Words, found: list[Trigger], groups: list[Group]) -> list[Total]:
    """The totals of a sentence: tolls and populations, and counts of the dead and the like."""
    totals = []
    for one in found:
        if one.entry.who == "measure":
            totals += _of(one.token, one.entry, None, groups) or _next_to(one, groups)
    if not groups or here.all.isdisjoint(words("measures")):
        return totals
    places = [i for i, lemma in enumerate(here.lemmas) if lemma in words("measures")]
    for i, own_groups in zip(places, _by_measure(places, groups), strict=True):
        noun = here.doc[i]
        counted = _counted(noun)
        if counted is None:
            if arc(noun) == Arc.OBJECT and lemma_of(noun.head) in words("raising_totals"):
                before = [f for f in found if f.token.i < noun.i and f.entry.who in HARM]
                totals += _of(noun, before[-1].entry, None, own_groups) if before else []
            continue
        told = [
            f
            for f in found
            if noun.i < f.token.i <= noun.i + NEAR_NUMBER
            and (f.entry.who in HARM or (_is_toll(f) and not _is_charge(noun, f)))
        ]
        if told:
            totals += _of(noun, told[0].entry, counted, own_groups)
            continue
        own = [f for f in found if f.entry.who == "itself" and f.token.i == counted.i]
        if own:  # "the number of survivors"
            near = [g for g in own_groups if g.first <= noun.i + NEAR_NUMBER]
            totals += _of(noun, own[0].entry, counted, near)
    return totals


def _by_measure(places: list[int], groups: list[Group]) -> Iterator[list[Group]]:
    """The numbers that each of some measures may take, of their places in the sentence.

    One takes any, before it or behind; of several each those up to the next: "puts the number of
    dead at 12 and the number of hurt at 300".
    """
    for n, place in enumerate(places):
        after = places[n + 1] if n + 1 < len(places) else None
        behind = [g for g in groups if g.first > place and (after is None or g.first < after)]
        yield groups if len(places) == 1 else behind or groups


def _is_toll(found: Trigger) -> bool:
    """Whether a noun counts the dead or the hurt: "the number of DEATHS"."""
    return found.entry.who == "itself" and found.entry.kind in bodily()


def _is_charge(noun: Token, found: Trigger) -> bool:
    """Whether it counts what somebody is charged with: "two counts of murder"."""
    crime = lemma_of(found.token) in words("crime_nouns")
    return crime and lemma_of(noun) in words("charge_nouns")


def _change(group: Group) -> tuple[float | None, Group] | None:
    """The count before and the group after: "rose from 25 to 38" is no range.

    Where only by how much it changed is told ("rose by nine to 41"), there is none before.
    """
    quantity = group.quantity
    before = {t.lower_ for t in group.head.doc[max(0, group.first - 2) : group.first]}
    step = not words("doer_mark").isdisjoint(before)
    if quantity.style != "range" or (words("source_mark").isdisjoint(before) and not step):
        return None
    second = re.search(r"\S+$", quantity.text)
    if second is None or quantity.low is None or parse_number(second.group()) != quantity.high:
        return None
    after = replace(
        quantity,
        start=quantity.start + second.start(),
        outer_start=quantity.start,
        text=second.group(),
        style="number",
        value=quantity.high,
        low=quantity.high,
        qualifier="exact",
        rule="number.exact",
    )
    return None if step else quantity.low, dataclass_replace(group, quantity=after)


def _next_to(toll: Trigger, groups: list[Group]) -> list[Total]:
    """The number that follows a toll by the order of the words: "6 more die, toll climbs to 31".

    Headlines without a verb that the parser knows, and what follows a comma, hang anywhere.
    """
    noun, doc = toll.token, toll.token.doc
    if toll.entry.kind not in bodily():
        return []
    behind = [g for g in groups if 0 < g.first - noun.i <= NEAR_NUMBER and g.counted is None]
    if not behind or behind[0].quantity.style == "vague":
        return []
    group = behind[0]
    marks = {t.lower_ for t in doc[max(noun.i, group.first - 3) : group.first]}
    broken = any(t.text in BREAKS for t in doc[noun.i : group.first])
    if broken or words("toll_marks").isdisjoint(marks):
        return []
    before = next((g for g in behind[1:2] if _is_source(doc, g)), None)
    return [
        Total(group, noun, toll.entry, None, before.quantity.value if before is not None else None)
    ]


def _is_source(doc: Doc, group: Group) -> bool:
    marks = {t.lower_ for t in doc[max(0, group.first - 1) : group.first]}
    return not words("source_mark").isdisjoint(marks)


def _counted(noun: Token) -> Token | None:
    for child in noun.children:
        if child.lower_ in words("genitive"):
            return child_by(child, Arc.PREP_OBJECT)
    return None


def _of(noun: Token, entry: Predicate, counted: Token | None, groups: list[Group]) -> list[Total]:
    verb = noun.head if is_verb(noun.head) else None
    inside = {t.i for t in noun.subtree}
    region = inside | ({t.i for t in verb.subtree} if verb is not None else set())
    reached: list[Group] = []
    replaced: float | None = None
    for told in groups:
        if told.head.i not in region or told.quantity.style == "vague":
            continue
        group, change = told, _change(told)
        if change is not None:
            replaced, group = change  # the count after the change is what counts
        before = group.head.doc[max(0, group.first - 4) : group.first]
        prepositions = [
            t.lower_ for t in before if pos(t) in (Pos.PREP, Pos.PARTICLE, Pos.SUBORDINATOR)
        ]
        if change is not None:
            reached = reached or [group]
        elif not words("source_mark").isdisjoint(prepositions[-1:]) and group.counted is None:
            replaced = group.quantity.value
        elif group.counted is None or group.surely_people:
            near = group.head.head.i == noun.i or verb is None or group.first > min(noun.i, verb.i)
            if near and words("within_mark").isdisjoint(prepositions[-1:]) and not reached:
                reached.append(group)
    return [Total(group, noun, entry, counted, replaced) for group in reached]


def with_increments(drafts: list[ClaimDraft]) -> list[ClaimDraft]:
    """The drafts of a sentence, those whom a total takes in as its part.

    "Two more died, bringing the toll to 31": the two are among the 31.
    """
    for total in drafts:
        if total.route != "total" or total.group is None or total.kind not in bodily():
            continue
        above = lemma_of(total.token.head)  # who puts a toll at 20 adds nothing to another's 12
        raised = above in words("raising_totals") - words("restating_totals")
        for draft in drafts:
            if draft.kind != total.kind or draft.route == "total" or draft.part_of is not None:
                continue
            if (raised or _is_further(draft)) and _size(draft) < _size(total):
                draft.part_of = total
    return drafts


def _is_further(draft: ClaimDraft) -> bool:
    """Whether a draft counts more people than were told of before: "six more bodies"."""
    group = draft.group
    first = draft.head.left_edge.i if group is None else group.first
    said = draft.head.doc[max(0, first - 2) : draft.head.i + 2]
    return any(t.lower_ in words("further_persons") for t in said)


def _size(draft: ClaimDraft) -> float:
    quantity = draft.group.quantity if draft.group is not None else None
    return 1.0 if quantity is None else quantity.value or quantity.low or 0.0
