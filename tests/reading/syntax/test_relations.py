"""A parsed word's place in its sentence, asked by names of our own."""

from __future__ import annotations

import pytest

from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    child_by,
    children_by,
    has_child,
    is_finite,
    is_name,
    is_number,
    is_past,
    is_subject,
    is_verb,
    pos,
    tag,
)


def test_what_hangs_on_a_verb(nlp):
    doc = nlp("Shells killed four farmers in Orvel.")
    verb = doc[1]
    assert (arc(verb), tag(verb), pos(verb)) == (Arc.ROOT, Tag.PAST, Pos.VERB)
    assert is_verb(verb)
    assert is_finite(verb)
    assert is_past(verb)
    assert is_subject(doc[0])
    assert child_by(verb, Arc.OBJECT) == doc[3]
    assert children_by(verb, Arc.SUBJECT, Arc.OBJECT) == [doc[0], doc[3]]
    assert child_by(verb, Arc.DATIVE) is None
    assert has_child(doc[4], Arc.PREP_OBJECT)
    assert not has_child(verb, Arc.NEGATION)
    assert is_name(doc[5])


def test_the_passive_has_a_subject_and_an_auxiliary_of_its_own(nlp):
    doc = nlp("Four farmers were killed by shells.")
    verb = doc[3]
    assert arc(doc[1]) == Arc.PASSIVE
    assert is_subject(doc[1])
    assert has_child(verb, Arc.PASSIVE_AUX)
    assert child_by(verb, Arc.AGENT) == doc[4]


@pytest.mark.parametrize("number", ["12", "12,000", "twelve", "10-12", "10–12", "1,200‑1,400"])
def test_a_range_is_a_number_whatever_its_dash(nlp, number):
    assert any(is_number(token) for token in nlp(f"Officials put the toll at {number}."))


@pytest.mark.parametrize("word", ["B–52", "al–Hol", "–"])
def test_a_name_with_a_dash_is_none(nlp, word):
    assert not any(is_number(token) for token in nlp.make_doc(word))
