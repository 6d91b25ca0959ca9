"""All statements of a report: found, resolved, and carried on over sentences."""

from __future__ import annotations

from spacy.tokens import Doc

from crosswire.model.rows import Actor, Sentence
from crosswire.reading.statements.continued_speech import continued_quotes
from crosswire.reading.statements.cues import read_statements
from crosswire.reading.statements.headlines import headline_statements
from crosswire.reading.statements.labels import labelled_speeches
from crosswire.reading.statements.leadins import leadin_statements
from crosswire.reading.statements.leads import leads_of
from crosswire.reading.statements.quotes import quotes_of
from crosswire.reading.statements.resolve import resolve
from crosswire.reading.statements.said import Said
from crosswire.reading.statements.turns import turns, without_turns


def statements_of(
    report_id: str,
    text: str,
    sentences: tuple[Sentence, ...],
    docs: dict[int, Doc],
    actors: tuple[Actor, ...],
) -> list[Said]:
    """The statements of a report, each with its speaker, in the order of their content."""
    quotes = quotes_of(text)
    spoken = turns(text, sentences) or labelled_speeches(text, sentences)
    said = [*spoken, *without_turns(read_statements(text, sentences, docs, quotes), spoken)]
    said += headline_statements(text, sentences, actors, said)
    said += leadin_statements(text, sentences, said, quotes)
    resolve(said, text, actors, report_id, leads_of(sentences, docs))
    said = continued_quotes(text, sentences, said, quotes)
    return sorted(said, key=lambda s: (s.content, s.cue or (0, 0)))
