"""Which sentences are worth a parse: those that can carry a statement, a number or an event."""

from __future__ import annotations

import re
from functools import cache

from crosswire.reading.claims.predicates import Predicate
from crosswire.reading.mentions.lexicon import by_form
from crosswire.reading.statements.lexicon import SpeechEntry
from crosswire.words.entries import load
from crosswire.words.forms import forms
from crosswire.words.kinds import done_to_people
from crosswire.words.screens import plain
from crosswire.words.sets import words

WORD = re.compile(r"\w+")


def worth_parsing(sentence: str, *, has_quantity: bool) -> bool:
    """Whether a sentence has a quantity that may count people, speech, or harm to a person."""
    if has_quantity:
        return True
    single, others = _words()
    if others is not None and others.search(sentence):
        return True
    return any(word in single for word in WORD.findall(plain(sentence)))


def tells(sentence: str) -> bool:
    """Whether a sentence has a word that may say that something happens."""
    return any(word in by_form() for word in WORD.findall(plain(sentence)))


@cache
def _words() -> tuple[frozenset[str], re.Pattern[str] | None]:
    """The forms of one word, and a pattern of those with a space or a sign inside."""
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
    every = {form.lower() for lemma in lemmas for form in forms(lemma)}
    # A set of words is found many times as fast as a pattern of a thousand choices, which also
    # takes a fifth of a second to compile.
    others = sorted(form for form in every if not WORD.fullmatch(form))
    pattern = re.compile(rf"\b(?:{'|'.join(others)})\b", re.IGNORECASE) if others else None
    return frozenset(every.difference(others)), pattern
