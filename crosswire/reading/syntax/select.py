"""Which sentences are worth a parse: those that can carry a statement, a number or an event."""

from __future__ import annotations

import re
from functools import cache

from crosswire.reading.claims.predicates import Predicate
from crosswire.reading.statements.lexicon import SpeechEntry
from crosswire.words.entries import Entry, load
from crosswire.words.kinds import done_to_people
from crosswire.words.sets import words


class Forms(Entry, frozen=True, kw_only=True):
    """Irregular forms of words, by lemma."""

    forms: dict[str, tuple[str, ...]]


def worth_parsing(sentence: str, *, has_quantity: bool) -> bool:
    """Whether a sentence has a quantity that may count people, speech, or harm to a person."""
    if has_quantity:
        return True
    return _words().search(sentence) is not None


@cache
def _words() -> re.Pattern[str]:
    lemmas = {lemma for entry in load("speech", SpeechEntry) for lemma in entry.lemmas} | words(
        "according_lemma"
    )
    for predicate in load("predicates", Predicate):
        if (
            predicate.kind in done_to_people()
            and not predicate.number
            and predicate.who != "itself"
        ):
            lemmas.update(predicate.lemmas)
    choice = "|".join(sorted({form for lemma in lemmas for form in forms(lemma)}, key=str))
    return re.compile(rf"\b(?:{choice})\b", re.IGNORECASE)


def forms(lemma: str) -> set[str]:
    """The written forms of a lemma: the regular endings and the irregular forms."""
    found = {lemma, f"{lemma}s", f"{lemma}es", f"{lemma}ed", f"{lemma}ing"}
    if lemma.endswith("e"):
        found |= {f"{lemma}d", f"{lemma[:-1]}ing"}
    if lemma.endswith("y"):
        found |= {f"{lemma[:-1]}ies", f"{lemma[:-1]}ied"}
    found |= {f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"}
    return found | set(_irregular().get(lemma, ()))


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for entry in load("irregular_forms", Forms):
        table.update(entry.forms)
    return table
