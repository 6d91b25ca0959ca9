"""The written forms of a word by its lemma."""

from __future__ import annotations

from functools import cache

from crosswire.words.entries import Entry, load


class Forms(Entry, frozen=True, kw_only=True):
    """Irregular forms of words, by lemma."""

    forms: dict[str, tuple[str, ...]]


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
def nouns_by_form() -> dict[str, str]:
    """The lemma of each irregular form of a noun."""
    (nouns,) = (entry for entry in load("irregular_forms", Forms) if entry.id == "nouns")
    return {form: lemma for lemma, own in nouns.forms.items() for form in own}


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for entry in load("irregular_forms", Forms):
        table.update(entry.forms)
    return table
