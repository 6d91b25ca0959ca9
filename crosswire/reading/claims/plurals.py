"""People told of again: "they", "both", "the men" after a number that counts them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from crosswire.model.rows import Sentence
from crosswire.reading.claims import arguments
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import Trigger, lemma_of
from crosswire.reading.syntax.relations import Arc, Pos, Tag, has_child, pos, tag
from crosswire.reading.syntax.words import Words
from crosswire.words.kinds import bodily, done_to_people
from crosswire.words.sets import words

COUNT_SENTENCES = 1  # sentences back in which the number may stand


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """A group of people with its sentence, and what is told of it so far."""

    sentence: int
    group: Group
    kinds: set[str]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed sentence with its words, its groups of people and its predicates."""

    sentence: Sentence
    words: Words
    groups: list[Group]
    found: list[Trigger]


def with_plurals(
    parsed: list[Parsed], drafts: list[ClaimDraft], headline: int | None
) -> list[ClaimDraft]:
    """The drafts, and those for people who were counted before, in the order of the text."""
    counted: list[CountedGroup] = []
    found: list[ClaimDraft] = []
    by_group: dict[tuple[int, int], set[str]] = {}
    for draft in drafts:
        if draft.group is not None:
            key = (draft.sentence.sentence, draft.group.first)
            by_group.setdefault(key, set()).add(draft.kind)
    for here_ in parsed:
        sentence, groups = here_.sentence, here_.groups
        if sentence.sentence == headline:
            continue
        here = [
            CountedGroup(sentence.sentence, g, by_group.get((sentence.sentence, g.first), set()))
            for g in groups
            if _countable(g)
        ]
        for one in here_.found if here or counted else ():
            if (
                one.entry.kind not in done_to_people()
                or one.entry.roles
                or one.entry.who == "itself"
            ):
                continue
            for head in arguments.affected(one):
                if any(head.i in (g.head.i, g.counted.i if g.counted else None) for g in groups):
                    continue
                before = [c for c in here if c.group.last < head.i]
                again = _taken_up(head, sentence.sentence, [*counted, *before])
                if again is None or one.entry.kind in again.kinds:
                    continue
                if one.entry.mortal and again.kinds & set(bodily()):
                    continue
                again.kinds.add(one.entry.kind)
                noun = again.group.counted
                found.append(
                    ClaimDraft(
                        sentence,
                        here_.words.doc,
                        one.entry,
                        one.token,
                        head,
                        again.group,
                        "again",
                        named=noun.text if noun is not None else None,
                    )
                )
        counted = [c for c in counted if sentence.sentence - c.sentence < COUNT_SENTENCES] + here
    return sorted([*drafts, *found], key=lambda d: (d.sentence.sentence, d.head.i, d.token.i))


def _countable(group: Group) -> bool:
    value = group.quantity.value
    return (
        group.surely_people
        and not group.is_partitive
        and group.reason is None
        and value is not None
        and value >= 2
        and group.unit == "persons"
    )


def _taken_up(head: Token, here: int, counted: list[CountedGroup]) -> CountedGroup | None:
    """The group that a plural pronoun or a definite plural means: the nearest that fits."""
    pronoun = head.lower_ in words("plural_pronouns") and pos(head) in (Pos.PRONOUN, Pos.DETERMINER)
    own = {c.lower_ for c in head.children}
    definite = tag(head) == Tag.NOUNS and bool(
        own & (words("definites") | words("plural_definites"))
    )
    numbered = has_child(head, Arc.NUMBER, Arc.NEAR_NUMBER)
    if numbered or not (pronoun or definite):
        return None
    for one in reversed(counted):
        if here - one.sentence > COUNT_SENTENCES:
            break
        noun = one.group.lemmas[-1] if one.group.lemmas else ""
        if pronoun or noun == lemma_of(head) or lemma_of(head) in words("all_persons"):
            return one
    return None
