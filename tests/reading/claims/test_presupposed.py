"""Deaths that a sentence mourns, avenges or comes after are another event."""

from __future__ import annotations

import pytest
from factories import claim, claims


@pytest.mark.parametrize(
    "text",
    [
        "Five people were hurt on Monday. It follows an attack last week that left a clerk dead.",
        "Four people were shot. It comes a week after a raid in which a clerk was killed.",
        "Four people were shot. The raid came hours after a clerk was killed.",
        "Four people were shot at a vigil for a clerk who was killed.",
        "Four people were shot as friends gathered to mourn a clerk killed in a robbery.",
        "Two men were shot in revenge for the killing of a clerk.",
        "Two men were shot in retaliation for the death of a clerk.",
    ],
)
def test_the_clerk_died_before(text):
    assert claim(text, "killed").scope == "background"
    assert all(c.scope == "event" for c in claims(text, "injured"))


@pytest.mark.parametrize(
    "text",
    [
        "The arrest follows the killing of a clerk in Orvel.",  # an arrest is about the killing
        "A clerk died after the roof fell in.",
        "Guards followed the gunman, and a clerk was killed.",
        "A vigil was held after a clerk was killed in Orvel.",
    ],
)
def test_the_clerk_died_in_what_is_told(text):
    assert claim(text, "killed").scope == "event"


def test_an_earlier_event_is_told_on_in_its_paragraph():
    text = (
        "Five people were hurt in Orvel on 14 March 2019.\n\n"
        "On 2 February 2019, eleven were hurt in Tarsk. One person was killed there.\n\n"
        "Police in Orvel said a guard was also hurt."
    )
    found = {(c.kind, c.value): c.scope for c in claims(text, published="2019-03-15")}
    assert found[("injured", 11)] == found[("killed", 1)] == "background"
    assert found[("injured", 5)] == found[("injured", 1)] == "event"


def test_a_participle_shares_the_day_of_its_clause():
    text = (
        "Five people were hurt in Orvel on 14 March 2019.\n\n"
        "On 2 January 2018, a man rammed a lorry into a gate, killing nine."
    )
    nine = claim(text, "killed", published="2019-03-15")
    assert (nine.scope, nine.time_start) == ("background", "2018-01-02")


def test_an_age_is_no_decade():
    text = "Three people died. Two men in their 40s were hurt."
    assert claim(text, "injured", published="2019-03-15").scope == "event"


@pytest.mark.parametrize(
    "text",
    [
        "A bomb hit a bus in Homs, killing six people, days after a raid that left two dead.",
        "Gunmen killed six people in Homs two weeks after an attack that killed two.",
        "Six people died of wounds days after a raid that left two dead.",
    ],
)
def test_what_lies_days_before_other_harm_is_background(text):
    found = {c.value: c.scope for c in claims(text, "killed", published="2021-03-09")}
    assert found == {6: "event", 2: "background"}


@pytest.mark.parametrize(
    "text",
    [
        "A girl was pulled from the rubble days after a quake that left two dead.",  # of that quake
        "Shops in Homs opened again a week after a raid that left two dead.",  # no other harm
    ],
)
def test_what_lies_days_before_and_is_the_only_harm_is_the_news(text):
    assert claim(text, "killed", 2, published="2021-03-09").scope == "event"


def test_harm_right_after_a_raid_leaves_the_raid_in_the_news():
    text = "Six people were killed in Homs after a raid that left two dead."
    assert {c.scope for c in claims(text, "killed", published="2021-03-09")} == {"event"}
