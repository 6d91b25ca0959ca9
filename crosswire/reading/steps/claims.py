"""The claims of a report as its clauses tell them, each with its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from crosswire.model.rows import Claim, Statement
from crosswire.reading.claims.context import Context
from crosswire.reading.claims.read import read_drafts, to_claims
from crosswire.reading.steps.prepare import Prepared
from crosswire.reading.steps.speech import Speech, rows_of, with_continued


@dataclass(frozen=True, slots=True)
class ToldClaims:
    """What a report tells of people, and who says so.

    `clauses`: by claim id, the places of the text where words of its clause begin. `speech` and
    `statements`: what was said, with what sentences with claims go on with.
    """

    claims: tuple[Claim, ...]
    clauses: dict[str, frozenset[int]]
    speech: Speech
    statements: tuple[Statement, ...]


def claims_of(one: Prepared, docs: dict[int, Doc], speech: Speech) -> ToldClaims:
    """The claims of the parsed sentences. They have no day, whole or confidence yet."""
    context = _context(one, docs)
    drafts = read_drafts(context, list(speech.speaking))
    carrying = {draft.sentence.sentence for draft in drafts}
    speech = with_continued(speech, one, docs, carrying)
    statements = rows_of(speech, one)  # before the claims, which name them by their ids
    claims, clauses = to_claims(context, drafts, list(speech.speaking))
    return ToldClaims(claims, clauses, speech, statements)


def _context(one: Prepared, docs: dict[int, Doc]) -> Context:
    return Context(
        report_id=one.report.report_id,
        text=one.report.text,
        sentences=one.sentences,
        docs=docs,
        quantities=one.by_sentence(),
        beside_names=one.beside_names(),
        actors=one.actors,
        published=one.report.published_start,
        named=(
            *((a.start, a.end) for a in one.actors),
            *((p.start, p.end) for p in one.places),
            *one.named.lonely,
        ),
    )
