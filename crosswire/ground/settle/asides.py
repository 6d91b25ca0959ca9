"""Sentences in which a report turns to another incident: "Elsewhere", "In a separate raid"."""

from __future__ import annotations

from crosswire.model.rows import Sentence
from crosswire.words.patterns import pattern


def aside_of(text: str, sentences: tuple[Sentence, ...]) -> dict[int, int]:
    """By the number of each such sentence, that of the one which opens the aside.

    An aside lasts to the end of its paragraph or until the next one opens.
    """
    found: dict[int, int] = {}
    opened: int | None = None
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        if before is not None and "\n" in text[before.end : sentence.start]:
            opened = None
        if before is not None and pattern("aside.opens").match(text[sentence.start : sentence.end]):
            opened = sentence.sentence
        if opened is not None:
            found[sentence.sentence] = opened
    return found
