"""Tokens that are remembered have what the pipeline's own ruler and lemmatizer give them."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.reading.syntax import known_tokens
from crosswire.reading.syntax.known_tokens import PIPE, remember_tokens
from crosswire.reading.syntax.model import load_model, parse
from crosswire.reading.syntax.weights import PINNED

WORDS = st.sampled_from(
    ["the", "shells", "killed", "Killed", "two", "got", "ta", "let", "'s", "there", "is", "are",
     "y'", "all", "gon", "na", "ai", "n't", "that", "which", "do", "had", "to", "geese", "oxen",
     "Orsk", "12", ",", ".", "\n", ""]
)  # fmt: skip


@pytest.fixture(scope="module")
def plain():
    """The pipeline as it comes."""
    return spacy.load(PINNED, exclude=["ner"])


def rows(nlp, texts):
    """All that a document is, as bytes."""
    return [doc.to_bytes() for doc in parse(nlp, texts)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=6))
def test_each_token_is_as_the_pipeline_makes_it(plain, texts):
    """In any order of texts: what was learnt from one changes nothing of the next."""
    assert rows(load_model(), texts) == rows(plain, texts)


def test_the_order_of_texts_changes_nothing():
    texts = ["There is no way out.", "They got ta leave.", "They got water there.", "", "   "]
    assert rows(load_model(), texts) == rows(load_model(), texts[::-1])[::-1]


def test_what_is_remembered_is_bounded_and_forgetting_changes_nothing(plain, monkeypatch):
    monkeypatch.setattr(known_tokens, "AT_ONCE", 8)
    nlp = load_model()
    texts = [f"Two shells hit the market of Orsk on {day} May." for day in range(1, 29)]
    assert rows(nlp, texts) == rows(plain, texts)
    longest = max(len(doc) for doc in parse(nlp, texts))
    assert len(nlp.get_pipe(PIPE)._known) < known_tokens.AT_ONCE + longest


@pytest.mark.parametrize("asked", [{"ENT_TYPE": "GPE"}, {"LOWER": "shells", "OP": "+"}])
def test_a_ruler_that_asks_for_more_than_the_token_stays(asked):
    nlp = spacy.load(PINNED, exclude=["ner"])
    nlp.get_pipe("attribute_ruler").add([[asked]], {"POS": "X"})
    remember_tokens(nlp)
    assert PIPE not in nlp.pipe_names


def test_a_pipeline_without_a_lemmatizer_stays():
    nlp = spacy.load(PINNED, exclude=["ner", "lemmatizer"])
    remember_tokens(nlp)
    assert PIPE not in nlp.pipe_names
