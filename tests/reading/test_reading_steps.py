"""Reading one report is five steps, each of which can be called alone."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from crosswire.model.rows import Source
from crosswire.reading.report import ReadingOptions, read_report
from crosswire.reading.steps.account import account
from crosswire.reading.steps.claims import claims_of
from crosswire.reading.steps.prepare import prepare
from crosswire.reading.steps.settle import settle
from crosswire.reading.steps.speech import speech_of
from crosswire.reading.syntax.model import PINNED, load_model, parse

TEXT = (
    "At least 25 people were killed in Damascus on Monday, the army said. "
    "It also captured 157 fighters. A market stood there."
)
SOURCE = Source(report_id="r", text=TEXT, published="2019-03-12")


def steps():
    one = prepare(SOURCE, ReadingOptions())
    docs = parse(load_model(PINNED), [one.cased[s.start : s.end] for s in one.wanted])
    parsed = dict(zip((s.sentence for s in one.wanted), docs, strict=True))
    return one, parsed, speech_of(one, parsed)


def test_the_steps_give_what_reading_gives():
    one, docs, speech = steps()
    told = claims_of(one, docs, speech)
    assert account(one, docs, told, settle(one, told), {}) == read_report(SOURCE)


def test_what_needs_no_parse_is_there_before_it():
    one, docs, _ = steps()
    assert [q.value for q in one.quantities if q.start not in one.reasons][:2] == [25, 157]
    assert [place.name for place in one.places] == ["Damascus"]
    assert docs.keys() == {s.sentence for s in one.wanted} < {s.sentence for s in one.sentences}


def test_a_sentence_goes_on_with_the_speech_before_it_only_where_it_has_a_claim():
    one, docs, speech = steps()
    told = claims_of(one, docs, speech)
    assert len(told.speech.said) == len(speech.said) + 1
    assert {c.value: c.speaker for c in told.claims} == {25.0: "the army", 157.0: "the army"}


def test_a_claim_names_the_statement_that_holds_it():
    """A split of the steps had made the rows of statements after the claims: no id was there."""
    reading = read_report(SOURCE)
    ids = {s.statement_id for s in reading.statements}
    assert {c.statement_id for c in reading.claims} == ids
    assert "" not in ids


def test_a_step_changes_nothing_that_it_is_given():
    one, docs, speech = steps()
    told = claims_of(one, docs, speech)
    before = told.claims
    settled = settle(one, told)
    assert told.claims == before
    assert all(c.time_start is None for c in told.claims)
    assert all(c.time_start is not None for c in settled.claims)
    with pytest.raises(FrozenInstanceError):
        told.claims = ()
