"""A claim in the making: which group, which predicate, by which route it was read."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crosswire.model.codes import Kind, Route
from crosswire.model.rows import Sentence
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import Predicate


@dataclass(slots=True)
class ClaimDraft:
    """`token` is the predicate's word, `head` the word that stands for the affected.

    `rival_of`: the count for which it is another number; `named`: the words of the report that
    name the person best, where a mention says less; `person_id` tells the person from the others
    of the report.
    """

    sentence: Sentence
    doc: Doc
    entry: Predicate
    token: Token
    head: Token
    group: Group | None
    route: Route
    part_of: ClaimDraft | None = None
    rival_of: ClaimDraft | None = None
    revises: float | None = None
    counted: Token | None = None
    named: str | None = None
    person_id: str | None = None

    @property
    def kind(self) -> Kind:
        """What happened; a share of a claim has the kind of that claim."""
        return self.entry.kind
