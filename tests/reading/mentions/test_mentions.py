"""Event mentions: the trigger, who did it, to whom, and when and where."""

from __future__ import annotations

import pytest
from factories import read
from hypothesis import given, settings
from hypothesis import strategies as st


def only(text, happening):
    found = [m for m in read(text, published="2019-03-12").mentions if m.happening == happening]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "happening", "agent", "target"),
    [
        ("The army shelled the town of Aleppo.", "shelling", "the army", "town"),
        ("The village was attacked by gunmen near Homs.", "attack", "gunmen", "village"),
        ("A Russian missile strike hit Kharkiv.", "shelling", "Russian", None),
        ("Clashes between the army and the rebels erupted.", "clash", "army", "the rebels"),
        ("The attack was carried out by militants.", "attack", "militants", None),
        ("The bombing was claimed by the rebels.", "bombing", "the rebels", None),
    ],
)
def test_parties(text, happening, agent, target):
    found = only(text, happening)
    assert (found.agent or "").lower() == agent.lower()
    assert found.target == target


@pytest.mark.parametrize(
    "text",
    [
        "An attack by cafe on Sunday night hurt two.",
        "The earthquake struck the town at noon.",
        "The ferry capsized near the port.",
    ],
)
def test_a_place_a_day_or_a_thing_does_nothing(text):
    assert all(m.agent is None for m in read(text).mentions)


def test_a_party_without_a_name_has_the_id_of_its_sort_and_country():
    assert only("Police fired tear gas at students in Bujumbura.", "crackdown").agent_id == (
        "bi-police"
    )
    assert only("Pirates hijacked a tanker off Somalia.", "hijack").agent_id == "so-pirates"


def test_an_accusation_is_unverified_and_names_no_deed_as_sure():
    found = only("The mayor accused the rebels of bombing the market.", "strike")
    assert (found.agent, found.agent_modality) == ("the rebels", "unverified")


def test_time_and_place_are_those_of_the_clause():
    found = only("The army shelled the town of Aleppo on Tuesday.", "shelling")
    assert (found.place, found.time_start, found.time_text) == ("Aleppo", "2019-03-12", "Tuesday")


def test_a_claim_hangs_on_what_did_the_harm():
    reading = read("The earthquake in Ecuador killed 40 people.")
    (claim,) = reading.claims
    assert claim.cause == "hazard"
    assert claim.mention_id in {m.mention_id for m in reading.mentions}


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Gunmen", "attacked", "the", "raid", "on", "Homs", "by", "police", ",", "\n", "clash",
             "between", "was", "bombed", "fire", "İ", "of", "5", "killed", "accused"]
        ),
        min_size=1,
        max_size=14,
    )
)  # fmt: skip
def test_every_quote_is_in_the_text(parts):
    reading = read(f"Something {' '.join(parts)}.")
    text = reading.report.text
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.quote
        assert text[mention.trigger_start : mention.trigger_end] == mention.trigger
