"""Which mentions of a report are one person."""

from __future__ import annotations

import pytest
from factories import claims


def persons(text, kind="killed", **columns):
    """Who suffered a kind, by id, in the order of the text."""
    return [c.affected_id for c in claims(text, kind, **columns)]


BROTT = "person-ansel-brott"


@pytest.mark.parametrize(
    "text",
    [
        "Ansel Brott was killed on Friday. Ansel Brott was shot dead as he ran home.",
        "Ansel Brott was killed on Friday. Brott was shot dead as he ran home.",
        "Ansel Brott was killed on Friday. Mr Brott was shot dead at home.",
        "Ansel Brott, a driver, was killed on Friday. Brott died at once.",
        "Ansel Brott was killed on Friday. He was shot dead as he ran home.",
        "Ansel Brott, 27, was killed on Friday. The victim was shot dead at home.",
        "Ansel Brott, 27, was killed on Friday. The 27-year-old was shot dead at home.",
        "A 27-year-old man was killed on Friday. Ansel Brott, 27, was shot dead at home.",
        "A man was killed on Friday. Police identified the man as Ansel Brott. He died at home.",
        "A man was killed on Friday. Police identified the victim as Ansel Brott, 27.",
        "A man was killed on Friday. The man, identified as Ansel Brott, died at home.",
        "A man was killed on Friday. The victim was named as Ansel Brott. Brott died at home.",
        "The driver, Ansel Brott, was killed on Friday. The driver died at once.",
        "Ansel Brott was a driver. The driver was killed on Friday. Brott died at once.",
        "Capt. Ansel Brott was killed on Friday. The captain died at once.",
    ],
)
def test_two_mentions_of_one_person(text):
    assert persons(text) == [BROTT]


@pytest.mark.parametrize(
    "text",
    [
        "Ansel Brott and Mira Brott were killed.",
        "Ansel Brott was killed on Friday. Milo Varn was killed on Friday.",
        "A man was killed on Friday. A woman was killed too.",
        "A 27-year-old man was killed. A 31-year-old man was killed.",
        "A man was killed at the gate. Another man was shot dead in a field.",
        "A man was killed at the gate. A second man was shot dead in a field.",
        "A man and a boy were killed.",
        "A baker was killed at the gate. A driver was shot dead in a field.",
        "Ansel Brott was killed on Friday. His brother was shot dead in a field.",
        "The mayor was killed on Friday. The mayor's daughter was shot dead in a field.",
        "Ansel Brott, 27, was killed on Friday. A man, 31, was shot dead in a field.",
    ],
)
def test_two_persons(text):
    assert len(claims(text, "killed")) == 2


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ansel Brott was killed. The mayor said he was shot dead at home.", [BROTT]),
        ("Ansel Brott was killed. Mayor Milo Varn said he had died at home.", [BROTT]),
        ("Mr Brott and Ms Quist were hurt. She died on Friday.", ["person-quist"]),
        ("Mr Brott and Ms Quist were hurt. He died on Friday.", ["person-brott"]),
        ("Ms Quist said Mr Brott was ill. He died on Friday.", ["person-brott"]),
    ],
)
def test_whom_a_pronoun_means(text, who):
    assert persons(text) == who


@pytest.mark.xfail(reason="F15: the persons of a sentence that is not parsed are unknown")
@pytest.mark.parametrize(
    "text",
    [
        "Ansel Brott met Milo Varn. Varn shot him dead.",
        "Mr Ansel Brott met Ms Quist. He was killed on Friday.",
    ],
)
def test_whom_a_pronoun_means_after_a_sentence_without_harm(text):
    assert persons(text) == [BROTT]


@pytest.mark.parametrize(
    "text",
    [
        "The gunman shot at the crowd and then killed himself.",
        "A driver killed himself on Friday.",
    ],
)
def test_who_killed_himself_is_one(text):
    assert [c.value for c in claims(text, "killed")] == [1]


def test_who_shot_him_is_not_he():
    text = "Ansel Brott was wounded. Milo Varn, a guard, shot him dead."
    assert persons(text) == [BROTT]


@pytest.mark.parametrize(
    "text",
    [
        "A man was killed on Friday. He was named as Ansel Brott.",
        "A farmer was killed on Friday. He was Ansel Brott, 27.",
        "His brother, Ansel Brott, was killed.",
        "Mayor Ansel Brott was killed.",
        pytest.param(
            "The body was that of Ansel Brott. He was killed on Friday.",
            marks=pytest.mark.xfail(reason="'he' is taken for the body"),
        ),
    ],
)
def test_the_name_tells_who_the_described_one_is(text):
    assert persons(text) == [BROTT]


def test_the_same_person_in_two_kinds_is_one_person():
    text = "Ansel Brott was abducted on Monday. Brott was shot dead on Friday."
    found = claims(text)
    assert [(c.kind, c.affected_id) for c in found] == [("abducted", BROTT), ("killed", BROTT)]


def test_a_far_pronoun_has_no_antecedent():
    text = f"Ansel Brott, a baker, was there. {'It rained for long. ' * 8}He was killed."
    assert persons(text) != [BROTT]


def test_a_report_of_a_long_list_keeps_each_name():
    first = ["Ansel", "Mira", "Milo", "Dora", "Luka", "Jorun"]
    last = ["Brott", "Quist", "Varn", "Halden", "Orvin", "Trask"]
    names = [f"{a} {b}" for a, b in zip(first, last, strict=True)]
    text = " ".join(f"{name} was killed on Friday." for name in names)
    assert [c.affected for c in claims(text, "killed")] == names


@pytest.mark.xfail(reason="F13: 'he' before the name, and in a clause without a subject, is nobody")
@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("He died at the scene, the mayor said. Ansel Brott, 44, was hit by a truck.", [BROTT]),
        ("The gunman wounded six people before killing himself.", ["unnamed-the-gunman"]),
    ],
)
def test_whom_a_pronoun_means_where_no_subject_tells(text, who):
    assert persons(text) == who


@pytest.mark.xfail(reason="the parse joins a day and the name behind it: 'Friday Brott'")
@pytest.mark.parametrize("day", ["On Friday", "In May"])
def test_a_day_before_a_name_is_no_part_of_it(day):
    assert persons(f"Ansel Brott was abducted. {day} Brott was shot dead.") == [BROTT]


def test_an_id_of_one_without_a_name_has_no_article():
    assert persons("A farmer was killed.") == persons("Shells killed a farmer.")


@pytest.mark.xfail(reason="one who was told as the killer is not taken up as killed")
def test_a_gunman_killed_in_turn():
    text = "A policeman was shot dead by a gunman. The gunman was killed by another policeman."
    assert len(claims(text, "killed")) == 2


@pytest.mark.xfail(reason="the verb behind 'but' takes the subject of the first verb")
def test_the_survivor_is_not_the_dead():
    text = "He escaped with minor injuries but his co-pilot, Milo Varn, 50, died."
    assert persons(text) == ["person-milo-varn"]
