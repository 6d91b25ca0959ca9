"""The words of a sentence as plain strings are those that its tokens give."""

from __future__ import annotations

import pytest

from crosswire.reading.claims.predicates import lemma_of
from crosswire.reading.syntax.words import words_in


@pytest.mark.parametrize(
    "text",
    [
        "The Wounded were taken to St. Orvel’s Hospital, where 3 more DIED.",
        "Ten people were reported dead on 4 May.",
    ],
)
def test_words_are_those_of_the_tokens(nlp, text):
    doc = nlp(text)
    here = words_in(doc)
    assert here.doc is doc
    assert here.tags == [token.tag_ for token in doc]
    assert here.forms == [token.lower_ for token in doc]
    assert here.lemmas == [lemma_of(token) for token in doc]
    assert here.all == {*here.forms, *here.lemmas}


def test_what_is_forgotten_is_read_again(nlp, monkeypatch):
    monkeypatch.setattr("crosswire.reading.syntax.words.MOST", 2)
    doc = nlp("Two men and a woman were killed in the raid.")
    assert words_in(doc).forms == [token.lower_ for token in doc]
