"""The words that tell of happenings, and those that say who did a deed."""

from __future__ import annotations

from functools import cache
from typing import Literal

from crosswire.model.codes import Modality
from crosswire.words.entries import Entry, load
from crosswire.words.forms import forms


class TriggerWords(Entry, frozen=True, kw_only=True):
    """Words that tell of one sort of happening; `data/triggers.yml` explains each field."""

    happening: str
    undone: str | None = None
    by_state: str | None = None
    pos: Literal["verb", "noun"]
    lemmas: tuple[str, ...]
    object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    modifier: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    prep: tuple[str, ...] = ()
    particle: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    governor: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unopened: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    of: Literal["target", "doer", "none"] = "target"
    mutual: bool = False
    doer: bool = True
    state: bool = False
    people: bool = False
    armed: bool = False
    effect: bool = False

    @property
    def owned(self) -> bool:
        """Whether a possessive before the noun is the target: "the mayor's murder"."""
        return self.pos == "noun" and self.of == "target" and not self.towards


class Blame(Entry, frozen=True, kw_only=True):
    """Words that say who did a deed; `data/blame.yml` explains each field."""

    lemmas: tuple[str, ...]
    marks: tuple[str, ...]
    object: tuple[str, ...] = ()
    doer: Literal["subject", "object", "after"]
    onto: tuple[str, ...] = ()
    modality: Modality
    accuser: bool = False


@cache
def by_lemma() -> dict[str, tuple[TriggerWords, ...]]:
    """The entries by lemma, in the order of the file."""
    table: dict[str, list[TriggerWords]] = {}
    for entry in load("triggers", TriggerWords):
        for lemma in entry.lemmas:
            table.setdefault(lemma, []).append(entry)
    return {lemma: tuple(entries) for lemma, entries in table.items()}


@cache
def needs() -> dict[str, tuple[tuple[str, ...], ...]]:
    """By the id of an entry the sets of words of which its sentence must hold one each."""
    return {
        e.id: tuple(n for n in (e.object, e.subject, e.modifier, e.beside, e.governor, e.near) if n)
        for e in load("triggers", TriggerWords)
    }


@cache
def effects() -> frozenset[str]:
    """The ids of the entries that tell what befell people, and not by what."""
    return frozenset(entry.id for entry in load("triggers", TriggerWords) if entry.effect)


@cache
def by_form() -> dict[str, str]:
    """The lemmas by their written forms: in a headline the parser often finds no lemma."""
    return {form: lemma for lemma in by_lemma() for form in forms(lemma)}


@cache
def blames() -> dict[str, tuple[Blame, ...]]:
    """The entries of blame by lemma, in the order of the file."""
    table: dict[str, list[Blame]] = {}
    for entry in load("blame", Blame):
        for lemma in entry.lemmas:
            table.setdefault(lemma, []).append(entry)
    return {lemma: tuple(entries) for lemma, entries in table.items()}
