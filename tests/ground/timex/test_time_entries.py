import pytest

from crosswire.ground.timex import read_times
from crosswire.ground.timex.grammar import TimeEntry, grammar
from crosswire.ground.timex.read import RULES, _apart, _found, _meanings
from crosswire.ground.timex.tokens import tokenise
from crosswire.words.entries import load

ENTRIES = load("times", TimeEntry)
PATTERNS = [entry for entry in ENTRIES if entry.pattern]
CLASSES = [entry for entry in ENTRIES if entry.words or entry.values]


def used(text):
    """The ids of the entries that read the expressions of a text."""
    known = grammar()
    tokens = tokenise(text, known.alphabet)
    kept = _apart(_found(tokens, known), len(tokens.words))
    read = zip(kept, _meanings(tuple(kept), None), strict=True)
    return {slots.entry.id for slots, meaning in read if meaning}


def words_of(text):
    return set(tokenise(text, grammar().alphabet).words)


def test_ids_are_unique():
    assert len({entry.id for entry in ENTRIES}) == len(ENTRIES)


def test_every_rule_exists_and_is_used():
    assert {entry.rule for entry in PATTERNS} == set(RULES)


@pytest.mark.parametrize("entry", PATTERNS, ids=lambda entry: entry.id)
def test_a_pattern_reads_its_example_and_not_its_counter(entry):
    assert entry.id in used(entry.example)
    assert read_times("r", entry.example, ("2019-03-13", "2019-03-13"))
    assert entry.counter
    assert entry.id not in used(entry.counter)


@pytest.mark.parametrize("entry", CLASSES, ids=lambda entry: entry.id)
def test_a_class_has_a_word_of_its_example_and_none_of_its_counter(entry):
    own = {*entry.words, *entry.values}

    def holds(text):
        if entry.cased:
            return any(word[0].isupper() and word.lower() in own for word in words_of(text))
        return bool(own & {word.lower() for word in words_of(text)})

    assert holds(entry.example)
    assert not holds(entry.counter)


def test_what_an_entry_needs_is_a_word_of_its_own_example():
    known = grammar()
    for expression in known.expressions:
        letters = set(tokenise(expression.entry.example, known.alphabet).letters)
        assert not expression.needs or letters & expression.needs, expression.entry.id
