"""Reads one report: a pure function of its source, the lexicons and the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.tokens import Doc

from crosswire.model.rows import Reading, Source
from crosswire.reading.steps.account import account
from crosswire.reading.steps.claims import claims_of
from crosswire.reading.steps.prepare import Prepared, ReadingOptions, prepare
from crosswire.reading.steps.settle import settle
from crosswire.reading.steps.speech import speech_of
from crosswire.reading.syntax.model import load_model, parse

__all__ = ["ReadingOptions", "read_report", "read_reports"]

BATCH = 24  # reports whose sentences are parsed together


def read_report(source: Source, options: ReadingOptions | None = None) -> Reading:
    """All rows of one report."""
    return next(read_reports([source], options))


def read_reports(
    sources: Iterable[Source], options: ReadingOptions | None = None
) -> Iterator[Reading]:
    """The readings of many reports, in order; each is the same as if read alone."""
    options = options or ReadingOptions()
    nlp = load_model(options.model)
    waiting = iter(sources)
    while chunk := [prepare(source, options) for source in islice(waiting, BATCH)]:
        texts = [one.cased[s.start : s.end] for one in chunk for s in (*one.wanted, *one.telling)]
        docs = parse(nlp, texts)
        for one in chunk:
            wanted = {s.sentence: next(docs) for s in one.wanted}
            yield _read(one, wanted, {s.sentence: next(docs) for s in one.telling})


def _read(one: Prepared, docs: dict[int, Doc], telling: dict[int, Doc]) -> Reading:
    told = claims_of(one, docs, speech_of(one, docs))
    return account(one, docs, told, settle(one, told), telling)
