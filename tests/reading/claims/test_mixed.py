"""Dead and hurt under one word are casualties, and no one is shot who is only shot at."""

from __future__ import annotations

import pytest
from factories import claims


def told(text):
    return {(c.kind, c.value) for c in claims(text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A gunman shot seven people, killing a boy.", {("other", 7), ("killed", 1)}),
        ("Six people were shot, two of them fatally.", {("other", 6), ("killed", 2)}),
        ("Five people were shot at a party, one died.", {("other", 5), ("killed", 1)}),
        ("One person is dead after six people were shot.", {("other", 6), ("killed", 1)}),
        ("Five men were stabbed, one of whom died.", {("other", 5), ("killed", 1)}),
    ],
)
def test_some_of_those_shot_died(text, found):
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two men were shot and a woman was killed.", {("injured", 2), ("killed", 1)}),
        ("Four people were shot. One was hit in the leg.", {("injured", 4), ("injured", 1)}),
        ("Three clerks were shot, but nobody died.", {("injured", 3), ("killed", 0)}),
    ],
)
def test_those_shot_lived(text, found):
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Two men shot at them as they walked home.",
        "A 30-year-old man shot at a dog.",
        "Guards shot at the crowd.",
        "Rebels shot at a police car.",
    ],
)
def test_who_shoots_at_somebody_is_not_shot(text):
    assert not claims(text, "injured")


@pytest.mark.parametrize(
    "text",
    [
        "Seven people were shot at a party in Norvale.",
        "Seven people shot at party in Norvale",
        "Gunmen shot seven people at a party.",
    ],
)
def test_where_they_were_shot(text):
    assert [c.value for c in claims(text, "injured")] == [7]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two dead, three wounded in shooting", {("killed", 2), ("injured", 3)}),
        ("Three dead, one wounded in Norvale flat shooting", {("killed", 3), ("injured", 1)}),
        ("12 dead and 30 wounded in the raid.", {("killed", 12), ("injured", 30)}),
        ("Boy dies after accidentally shooting self in Norvale", {("killed", 1)}),
    ],
)
def test_headlines(text, found):
    assert told(text) == found


def test_a_man_killed_later_is_not_who_was_hurt_by_name():
    text = "Oren Vale was shot in the leg Monday.\n\nIn a separate case, a man was killed Sunday."
    assert told(text) == {("injured", 1), ("killed", 1)}


def test_who_was_hurt_and_is_then_named_among_the_dead_is_dead():
    text = "A man was shot in Orvel. Police said Oren Vale, 31, died at the scene."
    assert told(text) == {("killed", 1)}


def test_ages_in_a_row_are_no_numbers_of_people():
    assert not told("A 14-, 15-, and 17-year-old were shot leaving a store.") & {("injured", 14)}


def test_whom_a_clause_without_a_pronoun_tells_of():
    assert told("The first two people he shot sat in front of him.") == {("injured", 2)}


@pytest.mark.parametrize(
    "text",
    [
        "A boy died after accidentally shooting himself.",
        "Child dies after shooting self in Norvale",
        "A captain was found dead after shooting himself in the head.",
    ],
)
def test_who_died_of_his_own_shot_is_not_hurt_too(text):
    assert told(text) == {("killed", 1)}


def test_who_killed_himself_is_dead():
    text = "The gunman who killed two people before killing himself had bought the gun."
    assert sorted(c.value for c in claims(text, "killed")) == [1, 2]


def test_both_take_up_two_persons():
    text = "A man is dead and a boy suffered burns after both were hurt in the fire."
    assert {(c.kind, c.value) for c in claims(text)} == {("killed", 1)} | {("injured", 1)}
