"""Which places are no scene of what a claim tells."""

from __future__ import annotations

import pytest
from factories import claim, claims, read


@pytest.mark.parametrize("adjective", ["US-backed", "Turkey-based", "Russia-led"])
def test_the_first_part_of_an_adjective_is_no_scene(adjective):
    text = f"Five people were killed in an advance by {adjective} forces."
    assert claim(text, "killed").place is None


def test_whom_somebody_asked_is_no_town():
    text = "A clerk asked Burnley for the keys. Five people were killed in Aleppo, he said."
    assert [p.quote for p in read(text).places] == ["Aleppo"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "An Idlib man was shot",
        "Karim, 23, of Idlib was shot",
        "A man from Idlib was shot",
        "The man, who was later flown to Idlib, was shot",
        "The man, now in the Red Medical Center in Idlib, was shot",
        "The man was shot, and a boy was arrested in Idlib",
    ],
)
def test_where_somebody_is_from_or_is_brought_to_is_no_scene(elsewhere):
    text = f"One person was shot in Aleppo.\n\n{elsewhere} dead near Aleppo."
    assert {c.place for c in read(text).claims if c.place} == {"Aleppo"}


@pytest.mark.parametrize(
    "seat",
    [
        "The envoy told reporters in Nairobi that talks went on.",
        "Nairobi has agreed to take back the men.",
        "It was a deal between the union and Nairobi.",
        "The accusations from Nairobi were false.",
        "Kiev has agreed to take back the men.",
    ],
)
def test_where_somebody_speaks_or_governs_is_no_home(seat):
    text = f"{seat}\n\nFive people were killed."
    assert claim(text, "killed").place is None


@pytest.mark.parametrize(
    "scene",
    [
        "A market in Nairobi burnt.",
        "Nairobi was hit by a blast.",
        "He was tried for the Nairobi mall attack.",
    ],
)
def test_a_capital_where_something_happens_is_a_home(scene):
    text = f"{scene}\n\nFive people were killed."
    assert claim(text, "killed").place == "Nairobi"


MOURNING = "Shells fell on Hama.\n\nHama mourned. "


def places(text):
    return {c.value: c.place for c in claims(MOURNING + text, published="2021-04-07")}


@pytest.mark.parametrize(
    "text",
    [
        "At least 33 people were killed, including 14 in Homs.",
        "Clashes killed 33 people on Monday, the army said, 14 of them in Homs.",
    ],
)
def test_the_place_of_a_part_is_not_that_of_the_whole(text):
    assert places(text) == {33: "Ḩamāh", 14: "Homs"}


@pytest.mark.parametrize(
    "text",
    [
        "At least 33 people were killed in Homs.",
        "Clashes killed 33 people in Homs on Monday, the army said, 14 of them children.",
        "In Homs 33 people were killed, 14 of them in a mill.",
        "Fourteen children were among 33 people killed in Homs.",
    ],
)
def test_a_place_before_the_first_part_is_that_of_the_whole(text):
    assert places(text)[33] == "Homs"
