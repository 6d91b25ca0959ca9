"""Actors under one id for all of their names."""

from __future__ import annotations

import pytest
from factories import read, source
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.errors import SettingsError
from crosswire.reading.actors import parse_actors, read_actors
from crosswire.reading.actors.lexicon import default_names
from crosswire.reading.report import ReadingOptions, read_report


def found(text):
    return [(a.quote, a.actor_id) for a in read_actors("r", text, default_names())]


def ids(text):
    return {actor_id for _, actor_id in found(text)}


@pytest.mark.parametrize(
    "name", ["ISIS", "ISIL", "IS", "Daesh", "Islamic State", "the Islamic State group"]
)
def test_one_group_has_many_names(name):
    assert ids(f"Fighters of {name} fled.") == {"islamic-state"}


def test_the_longest_name_counts():
    text = "The Islamic State of Iraq and the Levant lost the town."
    assert found(text) == [("Islamic State of Iraq and the Levant", "islamic-state")]


def test_a_possessive_and_a_full_stop_do_not_belong_to_a_name():
    assert found("They met ISIS’s men, then the SDF.") == [
        ("ISIS", "islamic-state"), ("SDF", "syrian-democratic-forces"),
    ]  # fmt: skip
    assert ("U.N.", "united-nations") in found("They told the U.N. on Monday.")


@pytest.mark.parametrize(
    "text", ["What is this?", "This is all.", "let us go", "They fled as is.", ""]
)
def test_small_words_are_no_actors(text):
    assert found(text) == []


def test_in_capitals_short_words_are_no_acronyms():
    assert found("THE WAR IS OVER, MAYOR SAYS, AND ALL IS WELL") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Syrian army advanced.", "state_force"), ("The Syrian police came.", "police"),
        ("The Syrian government met.", "government"), ("The Syrian rebels fled.", "rebel"),
    ],
)  # fmt: skip
def test_a_force_of_a_country(text, kind):
    (row,) = read_actors("r", text, default_names())
    assert row.kind == kind
    assert row.actor_id.startswith("sy-")


def test_two_words_for_one_force_have_one_id():
    assert len(ids("The Syrian army advanced and the Syrian military fell back.")) == 1
    assert len(ids("The Syrian army met the Iraqi army.")) == 2


def test_an_acronym_is_introduced_by_its_full_name():
    text = (
        "The Velm Liberation Front (VLF) attacked. The VLF withdrew; "
        "Velm Liberation Front men fled."
    )
    assert found(text) == [
        ("Velm Liberation Front", "velm-liberation-front"),
        ("VLF", "velm-liberation-front"),
        ("VLF", "velm-liberation-front"),
        ("Velm Liberation Front", "velm-liberation-front"),
    ]
    assert {a.kind for a in read_actors("r", text, default_names())} == {"rebel"}


def test_an_acronym_that_is_not_introduced_is_nobody():
    assert found("The VLF attacked.") == []
    assert found("The mayor (VLF) attacked.") == []


def test_an_introduced_acronym_counts_before_the_lexicon():
    text = "The Sefir Defence Fund (SDF) gave tents. The SDF gave food."
    assert ids(text) == {"sefir-defence-fund"}


LEXICON = """
- {id: velm-front, kind: rebel, names: [Velm Front, Saqrin, VF]}
"""


def test_a_case_brings_its_own_actors():
    actors = parse_actors(LEXICON, "actors.yml")
    reading = read_report(
        source("Saqrin men fled. The Velm Front lost."), ReadingOptions(actors=actors)
    )
    assert {a.actor_id for a in reading.actors} == {"velm-front"}
    assert {a.name for a in reading.actors} == {"Velm Front"}


def test_own_actors_count_before_those_that_ship():
    actors = parse_actors("- {id: mine, kind: other, names: [ISIS]}", "actors.yml")
    reading = read_report(source("Men of ISIS fled."), ReadingOptions(actors=actors))
    assert {a.actor_id for a in reading.actors} == {"mine"}


@pytest.mark.parametrize(
    "text",
    [
        "- {id: x}",
        "- {id: x, kind: nobody, names: [X]}",
        "{",
        "a: b",
        "- 5",
        "- {id: x, names: X, kind: rebel}",
        "- {id: x, kind: rebel, names: [X], other: 1}",
    ],
)
def test_a_wrong_lexicon_is_a_settings_error(text):
    with pytest.raises(SettingsError) as caught:
        parse_actors(text, "actors.yml")
    assert caught.value.code == "CW302"
    assert "actors.yml" in caught.value.where


def test_a_name_without_words_does_no_harm():
    actors = parse_actors("- {id: x, kind: rebel, names: ['', '()', '.']}", "actors.yml")
    assert read_report(source("Men fled ()."), ReadingOptions(actors=actors)).actors == ()


def test_actors_of_a_claim():
    reading = read("The Syrian army killed 12 ISIS fighters near the river.")
    (row,) = reading.claims
    assert (row.agent_id, row.affected_id, row.affected_role) == (
        "sy-army",
        "islamic-state",
        "combatant",
    )


PIECES = st.sampled_from(
    [
        "ISIS",
        "IS",
        " ",
        " ",
        "the ",
        "U.N",
        ".",
        "’s",
        "'",
        "(",
        ")",
        "(VLF)",
        "Velm Liberation Front",
        "-",
        "Al ",
        "al-Qaeda",
        "Syrian ",
        "army",
        "\n",
        "é",
        "_",
        "5",
        "’",
    ]
)


@given(st.one_of(st.lists(PIECES, max_size=20).map("".join), st.text(max_size=100)))
def test_mentions_quote_the_text_and_stand_apart(text):
    end = 0
    for row in read_actors("r", text, default_names()):
        assert end <= row.start < row.end
        assert text[row.start : row.end] == row.quote
        assert row.actor_id
        assert row.name
        end = row.end
