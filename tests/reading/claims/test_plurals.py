"""People who were counted before and are told of again: "they", "both", "the men"."""

from __future__ import annotations

import pytest
from factories import claims, read


def told(text):
    return [(c.kind, c.value) for c in claims(text)]


@pytest.mark.parametrize(
    "again",
    [
        "They were killed the next day.",
        "They were shot dead on Tuesday.",
        "All were killed on Tuesday.",
        "The farmers were killed on Tuesday.",
        "The victims were killed on Tuesday.",
        "The men who took them killed them on Tuesday.",
        "Their captors shot them dead on Tuesday.",
        "Police said they were killed on Tuesday.",
    ],
)
def test_a_count_is_taken_up(again):
    text = f"Four farmers were abducted in Tarsk on Monday. {again}"
    assert told(text) == [("abducted", 4), ("killed", 4)]


def test_what_is_told_again_names_the_group_of_before():
    text = "Four farmers were abducted on Monday. They were killed the next day."
    again = claims(text, "killed")[0]
    assert (again.affected, again.affected_role) == ("farmers", "civilian")
    assert again.route == "again"
    assert text[again.start : again.end] == again.quote
    assert text[again.value_start : again.value_end] == again.value_text


def test_the_number_is_that_of_before():
    reading = read("Four farmers were abducted on Monday. They were killed the next day.")
    assert [(n.quote, n.fate) for n in reading.numbers] == [("Four", "claimed")]


@pytest.mark.parametrize(
    "text",
    [
        "Four farmers were killed on Monday. They were killed at dawn.",
        "Four farmers were killed on Monday. They were shot at dawn.",
        "Four farmers were killed on Monday. The farmers died at dawn.",
        "Four farmers were killed on Monday. They lived in Tarsk.",
        "Four farmers were killed on Monday. They are not the first to die.",
    ],
)
def test_the_same_fact_is_told_once(text):
    assert told(text) == [("killed", 4)]


@pytest.mark.parametrize(
    "text",
    [
        "Four farmers were abducted on Monday. It rained. It rained. They were killed.",
        "Four farmers were abducted on Monday. The soldiers were killed.",
        "Several farmers were abducted on Monday. They were killed.",
        "Four tractors were found on Monday. They were destroyed.",
        "About half of them were abducted. They were killed.",
    ],
)
def test_who_is_not_taken_up(text):
    assert all(c.route != "again" for c in claims(text))


def test_the_nearest_group_that_fits():
    text = "Six guards and four farmers were abducted on Monday. The guards were killed."
    assert ("killed", 6) in told(text)


def test_a_headline_takes_up_nothing():
    found = claims("Four farmers met on Monday.", title="They were killed")
    assert all(c.route != "again" for c in found)


def test_a_number_of_its_own_stands():
    text = "Four farmers were abducted on Monday. The two farmers were killed on Tuesday."
    assert told(text) == [("abducted", 4), ("killed", 2)]
