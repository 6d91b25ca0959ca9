"""What reading a report's claims rests on."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from crosswire.model.rows import Actor, Sentence
from crosswire.reading.numbers import Quantity


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a report's claims rests on; `quantities` are those that may count people.

    `named`: the spans of the text that name actors and places.
    """

    report_id: str
    text: str
    sentences: tuple[Sentence, ...]
    docs: dict[int, Doc]
    quantities: dict[int, list[Quantity]]
    actors: tuple[Actor, ...]
    published: str | None
    named: tuple[tuple[int, int], ...] = ()
