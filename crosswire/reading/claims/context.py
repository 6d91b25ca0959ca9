"""What reading a report's claims rests on."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from crosswire.model.rows import Actor, Sentence
from crosswire.reading.numbers import Quantity


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a report's claims rests on; `quantities` are those that may count people.

    `beside_names`: those that a name before them takes for its own, as an age is; `named`: the
    spans of the text that name actors and places.
    """

    report_id: str
    text: str
    sentences: tuple[Sentence, ...]
    docs: dict[int, Doc]
    quantities: dict[int, list[Quantity]]
    actors: tuple[Actor, ...]
    published: str | None
    beside_names: dict[int, list[Quantity]]
    named: tuple[tuple[int, int], ...] = ()
