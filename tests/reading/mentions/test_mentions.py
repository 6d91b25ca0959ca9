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
        ("The rebels launched a series of raids on the town.", "raid", "The rebels", "town"),
        ("The captain was taken hostage by pirates.", "abduction", "pirates", "captain"),
        ("Fighting broke out near the port.", "clash", None, None),
    ],
)
def test_parties(text, happening, agent, target):
    found = only(text, happening)
    assert (found.agent or "").lower() == (agent or "").lower()
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
    assert only("Gunmen hijacked a tanker off Somalia.", "hijack").agent_id == "so-gunmen"


@pytest.mark.parametrize(
    ("text", "happening", "agent_id"),
    [
        ("Somali pirates hijacked a tanker off Oman.", "hijack", "so-pirates"),
        ("Pirates hijacked a tanker off Oman.", "hijack", "pirates"),
        ("Chad's army shelled a town in Sudan.", "shelling", "td-army"),
        ("The government of South Sudan bombed a camp in Sudan.", "strike", "ss-government"),
        ("Kenya blames South Sudan for the raid on the camp.", "raid", "ss-government"),
    ],
)
def test_the_words_tell_a_party_s_country_before_the_place_does(text, happening, agent_id):
    assert only(text, happening).agent_id == agent_id


def test_who_is_backed_by_a_country_is_not_its_force():
    found = only("US-backed Syrian forces attacked the enclave of Homs.", "attack")
    assert found.agent_id is None


def test_a_manner_of_attack_names_no_doer():
    assert only("The military offensive on the valley went on.", "offensive").agent_id is None


def test_who_claims_that_something_happened_has_not_claimed_the_deed():
    assert only("Chad claims that two clerks died in the shelling.", "shelling").agent is None


def test_killed_is_a_killing_only_where_somebody_did_it():
    assert only("Gunmen killed two clerks.", "killing").cause == "violence"
    assert only("Two clerks were killed.", "slain").cause == "unknown"


def test_a_person_who_clashes_with_another_is_no_party():
    assert only("Oren Vale has clashed with Mira Brenn in the past.", "clash").agent is None


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


@pytest.mark.parametrize(
    ("text", "happening", "place"),
    [
        ("Warplanes struck the centre of Aleppo city, including a hospital.", "strike", "Aleppo"),
        ("The capture of Mosul ended the campaign.", "takeover", "Mosul"),
        ("The shelling of Kharkiv went on all night.", "shelling", "Kharkiv"),
        ("The battle for Aleppo is not over.", "clash", "Aleppo"),
        ("The rebels besieged Homs.", "siege", "Homs"),
        ("An attack on Maiduguri was repelled.", "attack", "Maiduguri"),
        ("Gunmen shot dead the mayor of Tripoli.", "slain", None),
    ],
)
def test_what_a_deed_is_done_to_is_its_place(text, happening, place):
    found = [m for m in read(text, published="2019-03-12").mentions if m.happening == happening]
    assert [m.place for m in found] == ([place] if found or place else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fighting at Ngaloro left two dead.", "Ngaloro"),
        ("A bomb exploded in Ferik Hadjer on Monday.", "Ferik Hadjer"),
        ("Gunmen attacked a camp near Qorvenda.", "Qorvenda"),
        ("Gunmen attacked the camp in March.", None),
        ("Gunmen attacked the camp with Luka Brenn.", None),
    ],
)
def test_a_name_that_no_list_has_may_be_a_scene(text, name):
    reading = read(text, published="2019-03-12")
    found = [m for m in reading.mentions if m.happening in ("clash", "bombing", "attack")]
    assert len(found) == 1
    at = found[0].where_start
    assert found[0].place is None
    assert (text[at : at + len(name)] if name and at is not None else at) == name


@pytest.mark.parametrize(
    ("text", "happenings"),
    [
        ("They sailed on a leg of the Blue Water Rally when pirates seized the yacht.", set()),
        ("Thousands joined the rally in Brennhold.", {"protest"}),
        ("Thousands joined the Brennhold rally on Sunday.", {"protest"}),
        ("POLICE FIRE ON RALLY", {"protest"}),
    ],
)
def test_a_trigger_that_ends_a_proper_name_is_none(text, happenings):
    found = {m.happening for m in read(text, published="2019-03-12").mentions}
    assert found & {"protest"} == happenings


def test_the_day_of_a_charge_is_not_that_of_the_deed():
    from factories import read

    def days(text):
        found = read(text)
        return {m.trigger: m.when_start is not None for m in found.mentions}

    assert days("Two men were charged with murder on Tuesday.") == {
        "charged": True,
        "murder": False,
    }
    assert days("A man was jailed on Tuesday for a bombing.") == {"jailed": True, "bombing": False}
    assert days("He died on Tuesday in a bombing.")["bombing"]
