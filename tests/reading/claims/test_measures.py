"""The numbers of two measures that one sentence tells: "the number of dead at 104 and of hurt"."""

from __future__ import annotations

import pytest
from factories import claims


def told(text):
    return [(c.kind, c.value) for c in claims(text, published="2021-03-09")]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry puts the number of dead at 104 and the number of hurt at 1,180.",
        "The number of dead stands at 104 and the number of injured at 1,180.",
        "The death toll rose to 104, and the number of wounded to 1,180.",
    ],
)
def test_each_of_two_measures_keeps_its_number(text):
    assert told(text) == [("killed", 104), ("injured", 1180)]


@pytest.mark.parametrize(
    "text",
    [
        "The number of dead rose from 98 to 104.",
        "The ministry puts the number of dead at 104.",
        "From 98 on Monday the number of dead rose to 104.",
    ],
)
def test_one_measure_has_the_last_of_its_numbers(text):
    assert told(text)[-1] == ("killed", 104)
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gunmen killed two guards and wounded a third.", [("killed", 2), ("injured", 1)]),
        ("Two guards died and a third was hurt.", [("killed", 2), ("injured", 1)]),
        ("Gunmen killed two guards and wounded a third of the crew.", [("killed", 2)]),
        ("Two guards were killed in a second.", [("killed", 2)]),
    ],
)
def test_an_ordinal_stands_for_one_more_person(text, told):
    assert [(c.kind, c.value) for c in claims(text)] == told


def test_a_noun_with_its_own_participle_is_not_of_the_one_before():
    text = "The toll is four (4) raiders killed and seventeen (17) persons injured."
    assert [(c.kind, c.value) for c in claims(text)] == [("killed", 4), ("injured", 17)]
    text = "There were four soldiers killed and two civilians."
    assert [(c.kind, c.value) for c in claims(text)] == [("killed", 4), ("killed", 2)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Clashes injured 43, of whom 29 students and 14 officers.",
            [("injured", 43), ("injured", 29), ("injured", 14)],
        ),
        ("In total 22 aid workers have been killed this year.", [("killed", 22)]),
        ("No casualties were reported.", [("injured", 0), ("killed", 0)]),
        ("The death toll stood at 12 on Tuesday, the ministry said.", [("killed", 12)]),
        ("Six were killed at 9 on Tuesday.", [("killed", 6)]),
        ("The dead were buried at 12 on Tuesday.", []),
        ("No casualties were immediately reported.", [("other", 0)]),
        ("Two boys (8, 10) died instantly.", [("killed", 2)]),
        ("Rebels handed over 21 of the captives.", [("freed", 21)]),
    ],
)
def test_counts_of_plain_sentences(text, told):
    found = sorted((c.kind, c.value) for c in claims(text))
    assert found == sorted(told)
    assert all(c.qualifier == "exact" for c in claims(text))


def test_the_family_of_those_who_died_is_no_count_of_its_own():
    found = claims("In Orvel four members of one family died when a hillside gave way.")
    assert [(c.value, c.unit) for c in found] == [(4, "persons")]
    found = claims("Two families and three men were killed in Orvel.")
    assert [(c.value, c.unit) for c in found] == [(2, "families"), (3, "persons")]
