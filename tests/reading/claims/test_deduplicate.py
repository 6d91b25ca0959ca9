"""The same person told twice is one claim, and who died of wounds is not counted as hurt."""

from __future__ import annotations

import pytest
from factories import claims


def told(text, **columns):
    """Kind, number and id of all claims, in the order of the text."""
    return [(c.kind, c.value, c.affected_id) for c in claims(text, **columns)]


BROTT = "person-ansel-brott"


@pytest.mark.parametrize(
    "again",
    [
        "Brott was shot dead at home.",
        "He died at home.",
        "The killing of Brott was the first since May.",
        "His death was confirmed on Sunday.",
        "His body was found in a field.",
        "Police said Brott was shot dead by a guard.",
        "Whoever killed Brott had fled.",
        "The man was shot dead at home.",
    ],
)
def test_told_twice_is_one_claim(again):
    assert told(f"Ansel Brott was killed on Friday. {again}") == [("killed", 1, BROTT)]


@pytest.mark.parametrize(
    "text",
    [
        "A man was killed on Friday. Ansel Brott was shot dead at home.",
        "A 27-year-old man was killed on Friday. Ansel Brott, 27, was shot dead at home.",
        "One person was killed on Friday. The victim was identified as Ansel Brott.",
    ],
)
def test_the_better_named_mention_tells_who_it_was(text):
    assert told(text) == [("killed", 1, BROTT)]


def test_the_better_named_mention_is_kept():
    text = "A man was killed on Friday. Ansel Brott, 27, was shot dead at home."
    (found,) = claims(text, "killed")
    assert found.affected == "Ansel Brott"
    assert text[found.start : found.end] == found.quote
    assert "Brott" in found.quote


@pytest.mark.parametrize(
    "text",
    [
        "A man was killed. Another man was shot dead in a field.",
        "A man was killed. A second man was shot dead in a field.",
        "A man was killed. A man was also shot dead in a field.",
        "A man was killed. A woman was shot dead in a field.",
        "A man and a boy were killed.",
        "A 27-year-old man and a 31-year-old man were killed.",
        "A baker was killed. A driver was shot dead in a field.",
        "Ansel Brott was killed. Milo Varn was shot dead in a field.",
    ],
)
def test_two_stay_two(text):
    assert [c.value for c in claims(text, "killed")] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot on Friday. The man later died in hospital.",
        "Ansel Brott was shot on Friday. He died in hospital.",
        "Ansel Brott was wounded on Friday and died on Sunday.",
        "Ansel Brott, who was shot on Friday, died on Sunday.",
        "A 27-year-old man was stabbed on Monday. Ansel Brott, 27, died on Tuesday.",
        "Ansel Brott was shot and killed.",
        "Ansel Brott was shot twice. The victim died at the scene.",
    ],
)
def test_who_died_is_not_counted_as_hurt(text):
    assert [c.kind for c in claims(text)] == ["killed"]


@pytest.mark.parametrize(
    "text",
    [
        "Two men were shot on Friday. Both died.",
        "Two men were shot on Friday. Both men died in hospital.",
        "Two men were shot on Friday. The two died in hospital.",
        "Two men were shot on Friday. They died in hospital.",
    ],
)
def test_a_count_who_died_is_not_counted_as_hurt(text):
    assert {(c.kind, c.value) for c in claims(text)} == {("killed", 2)}


@pytest.mark.parametrize(
    "text",
    [
        "Two men were shot on Friday. Both died.",
        "Two men were shot on Friday. Both men died in hospital.",
        "Two brothers were abducted on Monday; both were found dead on Wednesday.",
    ],
)
def test_both_are_counted_once(text):
    assert [c.value for c in claims(text, "killed")] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "Two men were killed and two others were wounded.",
        "Two men were killed. Two more were shot.",
        "Ansel Brott was killed. His wife was wounded.",
        "Ansel Brott was killed. Milo Varn was shot.",
    ],
)
def test_who_was_hurt_beside_the_dead_stays(text):
    assert [c.kind for c in claims(text)] == ["killed", "injured"]


def test_the_abducted_who_were_killed_are_both():
    text = "A teacher was abducted on 3 May. Her body was found on 6 May."
    assert [(c.kind, c.value) for c in claims(text)] == [("abducted", 1), ("killed", 1)]


def test_a_count_is_never_joined_with_a_person():
    text = "Three men were killed on Friday. Ansel Brott was shot dead on Friday."
    assert [c.value for c in claims(text, "killed")] == [3, 1]
