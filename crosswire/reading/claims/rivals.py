"""Other numbers for what was counted right before: "The army put the figure at 15".

A measure without its "of" ("the figure", "the number") and a bare number that somebody says
("residents say 20") count what was told last: the dead, where dead and hurt were.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.model.rows import Sentence
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import lemma_of
from crosswire.reading.syntax.relations import (
    Arc,
    arc,
    bare_number,
    child_by,
    has_child,
    is_name,
    is_noun,
    is_verb,
)
from crosswire.reading.syntax.words import Words
from crosswire.words.kinds import done_to_people
from crosswire.words.sets import words

BEHIND = 3  # words between a preposition and its number: "at about 15"
STYLES = ("number", "range")


def find_rivals(
    sentence: Sentence,
    here: Words,
    groups: list[Group],
    drafts: list[ClaimDraft],
    told: list[ClaimDraft],
) -> Iterator[ClaimDraft]:
    """The drafts of such numbers; none where nothing was counted right before.

    `groups`: those that no draft has; `told`: what was counted right before it, the last first.
    """
    for group in groups:
        if group.counted is not None or group.quantity.style not in STYLES:
            continue
        before = [d for d in drafts if d.group is not None and d.group.first < group.first]
        host = _counted([*before[::-1], *told])
        if host is None:
            continue
        token = _measure(here, group) or _said(group)
        if token is not None and all(d.token.i != token.i for d in before):
            yield ClaimDraft(
                sentence, here.doc, host.entry, token, group.head, group, "beside", rival_of=host
            )


def _counted(told: list[ClaimDraft]) -> ClaimDraft | None:
    """What was counted last, as a whole; the dead of its sentence, where it tells of dead."""
    wholes = [
        d for d in told if d.part_of is None and d.group is not None and d.kind in done_to_people()
    ]
    if not wholes:
        return None
    last = [d for d in wholes if d.sentence.sentence == wholes[0].sentence.sentence]
    return next((d for d in last if d.kind == "killed"), last[-1])


def _measure(here: Words, group: Group) -> Token | None:
    """The measure that takes a number without saying of whom."""
    number = group.head
    verb = next((t for t in number.ancestors if is_verb(t)), None)
    if verb is None:
        return None
    for child in verb.children:
        fits = arc(child) in (Arc.OBJECT, Arc.SUBJECT, Arc.PASSIVE)
        if fits and child.i < number.i and _is_bare(child):
            mark = here.forms[max(0, group.first - BEHIND) : group.first]
            if not words("toll_marks").isdisjoint(mark):
                return child
    return None


def _is_bare(noun: Token) -> bool:
    """Whether a noun measures and tells of nobody: "the figure"."""
    of = any(c.lower_ in words("genitive") for c in noun.children)
    measure = lemma_of(noun) in words("bare_measures")
    return measure and not of and has_child(noun, Arc.DETERMINER, Arc.POSSESSOR)


def _said(group: Group) -> Token | None:
    """A bare number that is all that somebody says: "residents say 20"."""
    number = group.head
    verb = number.head
    if lemma_of(verb) not in words("number_speech") or bare_number(verb) != number:
        return None
    speaker = child_by(verb, Arc.SUBJECT)
    said = speaker is not None and (is_noun(speaker) or is_name(speaker))
    return number if said else None  # the verb itself may be part of what another said
