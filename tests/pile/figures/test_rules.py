"""Conflicting counts to low, best and high, under each rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.pile.figures.rules import Voice, decide
from crosswire.words.entries import load
from crosswire.words.rules import RuleEntry, rule_of

RULES = load("rules", RuleEntry)


def voice(value, low=None, high=None, *, own=False, superseded=False):
    if low is None and high is None:
        low = high = value
    return Voice(value, low, high, own=own, superseded=superseded)


def outcome(rule, *voices):
    found = decide(list(voices), rule_of(rule))
    return found.low, found.best, found.high


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("ucdp", (25, 25, 38)),
        ("acled", (25, 25, 38)),
        ("gtd", (25, 25, 38)),
        ("airwars", (25, 25, 38)),
    ],
)
def test_two_counts(rule, expected):
    assert outcome(rule, voice(25), voice(38)) == expected


def test_one_count():
    assert outcome("ucdp", voice(25)) == (25, 25, 25)
    assert decide([voice(25)], rule_of("ucdp")).because == "alone"


def test_counts_that_agree():
    assert decide([voice(25), voice(25)], rule_of("ucdp")).because == "agreed"


def test_own_losses_count_before_what_the_enemy_says():
    voices = voice(60), voice(19, own=True), voice(12)
    assert outcome("ucdp", *voices) == (12, 19, 60)
    assert decide(list(voices), rule_of("ucdp")).because == "own_losses"
    assert outcome("airwars", *voices) == (12, 12, 60)


def test_a_count_that_was_replaced_does_not_decide():
    assert outcome("ucdp", voice(25, superseded=True), voice(38))[1] == 38
    assert outcome("ucdp", voice(25, superseded=True)) == (25, 25, 25)


def test_an_open_bound_stays_open():
    assert outcome("ucdp", Voice(66_000, 66_000, None, own=False, superseded=False)) == (
        66_000, 66_000, None,
    )  # fmt: skip
    assert outcome("ucdp", Voice(60, 60, None, own=False, superseded=False), voice(5)) == (
        5,
        5,
        None,
    )


def test_an_open_count_below_another_opens_nothing():
    more_than_20 = Voice(20, 20, None, own=False, superseded=False)
    assert outcome("ucdp", more_than_20, voice(38)) == (20, 20, 38)


def test_vague_words_alone_have_no_best():
    dozens = Voice(None, 24, 999, own=False, superseded=False)
    assert outcome("ucdp", dozens) == (24, None, 999)
    assert decide([dozens], rule_of("ucdp")).because == "vague"


def test_a_number_counts_before_a_vague_word():
    dozens = Voice(None, 24, 999, own=False, superseded=False)
    assert outcome("ucdp", dozens, voice(38))[1] == 38


def test_acled_counts_vague_words_as_its_codebook_does():
    dozens = Voice(None, 24, 999, own=False, superseded=False, word="dozens")
    low, best, high = outcome("acled", dozens)
    assert best == 12
    assert low <= best <= high


WORDS = st.sampled_from([None, *sorted({w for rule in RULES for w in rule.words})])
AMOUNTS = st.none() | st.integers(0, 10**6).map(float)


@st.composite
def voices(draw):
    value = draw(AMOUNTS)
    bounds = sorted(draw(st.lists(st.integers(0, 10**6).map(float), min_size=2, max_size=2)))
    low, high = draw(st.sampled_from([bounds[0], None])), draw(st.sampled_from([bounds[1], None]))
    if value is not None:
        low = None if low is None else min(low, value)
        high = None if high is None else max(high, value)
    word = draw(WORDS) if value is None else None
    return Voice(value, low, high, draw(st.booleans()), draw(st.booleans()), word)


@given(st.lists(voices(), min_size=1, max_size=6), st.sampled_from(RULES))
def test_low_best_high_are_in_order(found, rule):
    result = decide(found, rule)
    present = [b for b in (result.low, result.best, result.high) if b is not None]
    assert present == sorted(present)


@given(
    st.lists(voices(), min_size=1, max_size=6),
    st.sampled_from(RULES),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_voices_changes_nothing(found, rule, chance):
    shuffled = list(found)
    chance.shuffle(shuffled)
    assert decide(shuffled, rule) == decide(found, rule)


@given(st.lists(voices(), min_size=1, max_size=6), st.sampled_from(RULES))
def test_best_is_a_count_that_somebody_gives(found, rule):
    result = decide(found, rule)
    told = {v.value for v in found if v.value is not None}
    if result.because == "vague":
        assert result.best is None or result.best in rule.words.values()
    else:
        assert result.best in told


@given(st.lists(voices(), min_size=1, max_size=5), st.sampled_from(RULES))
def test_a_voice_twice_is_a_voice_once(found, rule):
    once, twice = decide(found, rule), decide([*found, found[0]], rule)
    assert (once.low, once.best, once.high) == (twice.low, twice.best, twice.high)


@pytest.mark.parametrize("name", ["ucdp", "acled", "gtd", "airwars"])
def test_every_rule_is_printed_in_plain_words(name):
    entry = rule_of(name)
    assert entry.id == name
    assert entry.text.endswith(".")
