"""Every entry of every lexicon: its example is met and its counter-example is not."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources
from typing import get_args

import pytest
from lexicon_checks import CHECKS, DESCRIBED, ELSEWHERE, ENTRIES, mentioned, qualifiers, vague

from crosswire.model.codes import Kind
from crosswire.reading.actors import ActorEntry, read_actors
from crosswire.reading.actors.lexicon import default_names
from crosswire.reading.claims.confidence import Reliability, confidence_of
from crosswire.reading.claims.draft import Route
from crosswire.reading.claims.predicates import Predicate
from crosswire.reading.numbers import parse_number, scan
from crosswire.reading.numbers.parse import NumberWords
from crosswire.reading.numbers.reasons import Reason, reason_of
from crosswire.reading.numbers.scan import QualifierEntry, Vague
from crosswire.reading.page.header import Agency, canonical_agency
from crosswire.words.entries import load
from crosswire.words.kinds import ClaimKind


def test_every_file_is_known():
    files = {f.name.removesuffix(".yml") for f in resources.files("crosswire.data").iterdir()
             if f.name.endswith(".yml")}  # fmt: skip
    assert files == CHECKS.keys() | ELSEWHERE | DESCRIBED


@pytest.mark.parametrize("name", CHECKS)
def test_ids_are_unique_in_their_file(name):
    counts = Counter(entry.id for entry in load(name, CHECKS[name][0]))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(("entry", "holds"), ENTRIES)
def test_the_example_is_met_and_the_counter_is_not(entry, holds):
    assert entry.example
    assert entry.counter
    assert holds(entry, entry.example), entry.example
    assert not holds(entry, entry.counter), entry.counter


@pytest.mark.parametrize("entry", load("number_reasons", Reason), ids=lambda entry: entry.id)
def test_a_reason_is_the_one_that_its_example_is_given(entry):
    assert entry.why in {reason_of(entry.example, q) for q in scan(entry.example)}


@pytest.mark.parametrize("entry", load("actors", ActorEntry), ids=lambda entry: entry.id)
def test_every_name_leads_to_its_actor(entry):
    sure = [name for name in entry.names if default_names().find(name)]
    for name in entry.names:
        alone, told = f"They met {name} on Monday.", f"Its men came. {entry.example}"
        if name in sure:
            assert entry.id in mentioned(alone), name
        else:  # a name that others share needs the actor's other names, or its country
            rows = read_actors("r", f"{alone} {told}", default_names())
            assert entry.id in {row.actor_id for row in rows if row.start < len(alone)}, name


def test_the_lines_of_actors_lead_to_actors():
    entries = {entry.id: entry for entry in load("actors", ActorEntry)}
    states = re.compile("[a-z]{2}-(?:government|army|police)")
    for entry in entries.values():
        others = (
            entry.successor, entry.split_from, entry.part_of, *entry.supported_by,
            *entry.opposed_to,
        )  # fmt: skip
        for other in filter(None, others):
            assert other in entries or states.fullmatch(other), (entry.id, other)
        assert set(entry.unsure) <= set(entry.names), entry.id
        if entry.since and entry.until:
            assert entry.since <= entry.until, entry.id


def test_the_lexicon_is_as_broad_as_promised():
    entries = load("actors", ActorEntry)
    assert len(entries) >= 1000
    assert len({entry.country for entry in entries}) >= 80


def test_every_agency_is_known_by_each_of_its_names():
    for entry in load("agencies", Agency):
        for name in entry.names:
            assert canonical_agency(name) == entry.name, name


def test_every_number_word_has_the_value_that_it_is_read_as():
    for entry in load("number_words", NumberWords):
        for word, value in entry.values.items():
            assert parse_number(word) == value, word


def test_every_qualifier_and_vague_word_is_found():
    for entry in load("qualifiers", QualifierEntry):
        for words in entry.words:
            text = f"{words} 30 people" if entry.side == "left" else f"30 {words} people"
            assert qualifiers(entry, text), text
    for entry in load("vague", Vague):
        for words in entry.words:
            assert vague(entry, f"They saw {words} people."), words


def test_every_pattern_compiles():
    for name, (kind, _) in CHECKS.items():
        for entry in load(name, kind):
            for field in ("pattern", "needs", "unless", "before", "after", "unless_after", "form"):
                re.compile(getattr(entry, field, None) or "")


def test_every_kind_of_claim_has_one_entry():
    """In the order of the code list; so nothing else need know of a new kind."""
    assert [entry.kind for entry in load("kinds", ClaimKind)] == list(get_args(Kind))
    assert all(entry.id == entry.kind for entry in load("kinds", ClaimKind))
    assert {entry.kind for entry in load("predicates", Predicate)} <= set(get_args(Kind))


def test_kinds_are_whole():
    """Each kind has a rank of its own, and one that says how people are has its place."""
    entries = load("kinds", ClaimKind)
    known = {entry.id for entry in load("predicates", Predicate)}
    assert sorted(e.rank for e in entries) == list(range(1, len(entries) + 1))
    yielding = sorted(e.yields for e in entries if not e.done)
    assert yielding == list(range(1, len(yielding) + 1))
    assert all(e.yields == 0 and e.listed in known for e in entries if e.done)
    assert all(e.kind in e.part_of for e in entries)


def test_every_route_has_a_record_of_how_often_it_was_right():
    records = load("confidence", Reliability)
    assert {entry.id for entry in records if entry.kind is None} == set(get_args(Route))
    assert all(0 <= entry.right <= entry.read for entry in records)
    assert all(0 < confidence_of((r, "killed", "lead", "once")) < 1 for r in get_args(Route))
