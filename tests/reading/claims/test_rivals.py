"""Another number for what was counted right before, and who says it."""

from __future__ import annotations

import pytest
from factories import claims

POLICE = "Police said on Monday that at least 12 people died in the raid."


def told(text):
    return [(c.kind, c.value, c.speaker, c.part_of is not None) for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "value", "speaker"),
    [
        ("The army put the figure at 15.", 15, "The army"),
        ("Rebels put the number at 20.", 20, "Rebels"),
        ("Locals said the number was closer to 20.", 20, "Locals"),
        ("The rebels say 14.", 14, "The rebels"),
    ],
)
def test_a_bare_measure_counts_what_was_told_last(text, value, speaker):
    assert told(f"{POLICE} {text}")[1:] == [("killed", value, speaker, False)]


def test_of_dead_and_hurt_it_counts_the_dead():
    text = "At least 12 people died and 30 were hurt, police said. The army put the number at 15."
    assert told(text)[2:] == [("killed", 15, "The army", False)]


def test_it_may_stand_in_the_same_sentence():
    assert told("The army says nine died; the rebels say 14.") == [
        ("killed", 9, "The army", False),
        ("killed", 14, "the rebels", False),
    ]
    text = "At least 12 people died, but the rebels put the figure at 20."
    assert told(text)[1] == ("killed", 20, "the rebels", False)
    assert not told(text)[0][3]


@pytest.mark.parametrize(
    "text",
    [
        "The number of shops is 20.",
        "Officials put the cost at 20 million dollars.",
        "The mayor said 20 years would pass.",
        "The team scored 20.",
        "Hospital sources gave the figure as 20.",  # nobody is known to say it
        "The total cost was 20.",
    ],
)
def test_other_numbers_count_nobody(text):
    assert len(told(f"{POLICE} {text}")) == 1


def test_where_nothing_was_counted_it_counts_nobody():
    assert told("The army put the figure at 15.") == []


def test_who_says_the_other_number_is_its_speaker():
    text = "A relief worker said 12 people had died, while the ministry said eight."
    assert [one[1:3] for one in told(text)] == [(12, "A relief worker"), (8, "the ministry")]


def test_it_counts_the_people_of_the_first_count_and_is_of_its_time():
    found = claims("State media said 12 soldiers were killed; the rebels claimed 40.")
    assert [(c.value, c.affected_role) for c in found] == [(12, "combatant"), (40, "combatant")]
    text = "In 2014, 120 people died in an attack. Officials put the number at 130."
    assert [(c.value, c.scope) for c in claims(text)] == [(120, "background"), (130, "background")]
