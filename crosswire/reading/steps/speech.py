"""Who said what: the statements of a report, those that carry claims among them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Doc

from crosswire.model.rows import Statement
from crosswire.reading.statements import statements_of
from crosswire.reading.statements.continued_speech import continues
from crosswire.reading.statements.rows import statement_rows
from crosswire.reading.statements.said import Said
from crosswire.reading.steps.prepare import Prepared


@dataclass(frozen=True, slots=True)
class Speech:
    """A report's statements. `speaking`: those that assert, attitudes left out."""

    said: tuple[Said, ...]
    speaking: tuple[Said, ...]


def speech_of(one: Prepared, docs: dict[int, Doc]) -> Speech:
    """The statements that a report makes by words of speech, quotations and labels."""
    said = statements_of(one.report.report_id, one.cased, one.sentences, docs, one.actors)
    return Speech(tuple(said), tuple(s for s in said if not s.attitude))


def with_continued(
    speech: Speech, one: Prepared, docs: dict[int, Doc], carrying: Collection[int]
) -> Speech:
    """The statements, and those that sentences go on with. `carrying`: sentences with claims."""
    speaking, on = list(speech.speaking), []
    for sentence in one.sentences:
        own = any(s.sentence == sentence.sentence for s in speaking)
        if sentence.sentence not in carrying or own:
            continue
        going_on = continues(sentence, docs[sentence.sentence], speaking, one.report.text)
        if going_on is not None:
            speaking.append(going_on)
            on.append(going_on)
    return Speech((*speech.said, *on), tuple(speaking))


def rows_of(speech: Speech, one: Prepared) -> tuple[Statement, ...]:
    """The rows of the statements, which get their ids by that."""
    return statement_rows(one.report.report_id, one.report.text, list(speech.said))
