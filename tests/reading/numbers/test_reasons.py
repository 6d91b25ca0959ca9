"""Numbers that count no people, told by the characters beside them."""

from __future__ import annotations

import pytest

from crosswire.reading.numbers import scan
from crosswire.reading.numbers.reasons import reason_of


def reasons(text):
    return {q.text: reason_of(text, q) for q in scan(text)}


@pytest.mark.parametrize(
    ("text", "number", "why"),
    [
        ("It happened on March 12 at noon.", "12", "date"),
        ("It happened on 12 March at noon.", "12", "date"),
        ("It began in 2014 and ended.", "2014", "year"),
        ("The 2014 truce held.", "2014", "year"),
        ("in the 1990s they left", "1990", "year"),
        ("A 27-year-old man ran.", "27", "age"),
        ("Ida Moren, 41, a nurse, ran.", "41", "age"),
        ("boys aged 12 to 15", "12 to 15", "age"),
        ("a child of four", "four", "age"),
        ("They met at 5 am.", "5", "time of day"),
        ("They met at 5:30 pm.", "30", "time of day"),
        ("for six hours", "six", "duration"),
        ("a four-day siege", "four", "duration"),
        ("four years ago", "four", "duration"),
        ("12 km away", "12", "measure"),
        ("100% of the land", "100", "share"),
        ("one third of the country", "one", "share"),
        ("one in five people", "five", "share"),
        ("It cost $40 then.", "40", "money"),
        ("It cost 18 million crowns.", "18 million", "money"),
        ("the 19th Brigade", "19", "ordinal"),
        ("Any one was hurt.", "one", "pronoun"),
        ("They shot at one another.", "one", "pronoun"),
        ("an F-16 jet", "16", "designation"),
        ("call 555-0104 now", "0104", "telephone number"),
        ("three times over", "three", "count of times"),
    ],
)
def test_a_reason(text, number, why):
    found = reasons(text)
    assert found.get(number) == why, found


@pytest.mark.parametrize(
    "text",
    [
        "12 men died.",
        "At least 2,000 people fled.",
        "Four of them died.",
        "25 dead",
        "It killed 38.",
        "One of the soldiers died.",
        "one woman died",
        "some 2014 people left",
        "in all 40 people died",
        "killing two and wounding five",
        "the six dead men",
        "By Monday 30 people had died.",
    ],
)
def test_numbers_that_may_count_people_have_none(text):
    assert set(reasons(text).values()) == {None}
