"""Whom a count of one nation holds, and which claims add up to a count."""

from __future__ import annotations

import pytest
from factories import claims

from crosswire.reading.claims.nations import nations, people_of


def parts(text, **columns):
    found = claims(text, **columns)
    values = {c.claim_id: c.value for c in found}
    return [(c.value, values.get(c.part_of)) for c in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Three Tunisians were killed.", "TN"),
        ("Two Malian soldiers were killed.", "ML"),
        ("Two children from Algeria were killed.", "DZ"),
    ],
)
def test_where_people_are_from(text, code):
    assert nations(claims(text)[0]) == {code}


def test_an_agent_tells_nothing_of_the_dead():
    one = claims("Two children were killed by the Malian army.")[0]
    assert not people_of(one)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Eighty people died. Three Tunisians were killed. Two Tunisian men were also killed.",
            [(80, None), (3, None), (2, 3)],
        ),
        (
            "Eighty people died. Three Algerians were killed. A 70-year-old Algerian woman died.",
            [(80, None), (3, None), (1, 3)],
        ),
        (
            "Eighty people died. Three Algerians were killed. A 70-year-old Malian woman died.",
            [(80, None), (3, None), (1, 80)],
        ),
    ],
)
def test_compatriots(text, found):
    assert parts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Five people died.\n\nOfficers found two adults and three children dead inside.",
            [(5, None), (2, 5), (3, 5)],
        ),
        (
            "Three people were killed.\n\nTwo women and one man were shot dead.",
            [(3, None), (2, 3), (1, 3)],
        ),
        (
            (
                "Ten rebels were killed. One rebel was killed in Urro. Four rebels died in Tarsk."
                " Five rebels were killed in Orvel."
            ),
            [(10, None), (1, 10), (4, 10), (5, 10)],
        ),
        (
            "Ten rebels were killed. Four rebels died in Tarsk. Five rebels died in Orvel.",
            [(10, None), (4, None), (5, None)],
        ),
    ],
)
def test_what_adds_up(text, found):
    assert parts(text) == found


def test_a_count_of_another_day_holds_nobody():
    text = (
        "Nine people were killed in Orvel on 2 March 2019.\n\n"
        "A clerk was killed in Tarsk on 14 March 2019."
    )
    assert all(whole is None for _, whole in parts(text, published="2019-03-15"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Seven people died. “There was a woman on top of me. I don't think she made it at"
                " all,” Ansel Brott said."
            ),
            [(7, None), (1, 7)],
        ),
        ("Five people were trapped. Two people remain trapped.", [(5, None), (2, 5)]),
        (
            (
                "Tarsk Hospital is treating 20 people, four of whom are badly hurt and 16 who were"
                " walking wounded."
            ),
            [(20, None), (4, 20), (16, 20)],
        ),
    ],
)
def test_parts_of_another_kind_of_telling(text, found):
    assert parts(text) == found
