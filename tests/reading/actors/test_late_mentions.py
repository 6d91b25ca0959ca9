"""Persons with their offices, bodies by form, parties by a noun, states that act."""

from __future__ import annotations

import pytest
from factories import read
from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.actors import read_actors, read_parties
from crosswire.reading.actors.lexicon import default_names


def parties(text, persons=()):
    names = default_names()
    return read_parties("r", text, names, read_actors("r", text, names), persons=persons)


def ids(text, basis):
    return {(a.quote, a.actor_id) for a in parties(text).actors if a.basis == basis}


@pytest.mark.parametrize(
    ("text", "office", "body"),
    [
        ("They met Mr Orsul and SDF spokesman Dorin Vell.", "SDF spokesman",
         "syrian-democratic-forces"),
        ("They met Dorin Vell, head of the SDF media office.", "head of the SDF media office",
         "syrian-democratic-forces"),
        ("Iraqi Foreign Minister Dorin Vell left.", "Iraqi Foreign Minister", "iq-government"),
        ("Prime Minister Dorin Vell left.", "Prime Minister", None),
        ("Commander Dorin Vell left.", "Commander", None),
        ("The letter of the mayor, Dorin Vell, came.", "mayor", None),
    ],
)  # fmt: skip
def test_a_person_has_the_office_that_the_text_tells(text, office, body):
    told = parties(text)
    assert ("Dorin Vell", "person-dorin-vell") in {(a.quote, a.actor_id) for a in told.actors}
    mine = [o for o in told.offices if o.person_id == "person-dorin-vell"]
    if text.startswith("The letter"):
        return
    assert [(o.office, o.body_id) for o in mine] == [(office, body)]


def test_a_last_name_is_the_person_told_before():
    text = "Commander Dorin Vell left. Later Vell came back, and Mr Vell slept."
    assert ids(text, "person") == {
        ("Dorin Vell", "person-dorin-vell"), ("Vell", "person-dorin-vell"),
    }  # fmt: skip


def test_an_office_alone_is_its_only_holder():
    text = "Foreign Minister Dorin Vell left. The minister slept."
    assert ids(text, "office") == {("The minister", "person-dorin-vell")}
    two = "Minister Dorin Vell and Minister Sela Brenn left. The minister slept."
    assert ids(two, "office") == {("The minister", None)}


def test_a_person_is_one_over_statements_and_actors():
    reading = read("The army said nothing. Police Chief Dorin Vell said that 12 people had died.")
    (speaker,) = {s.speaker_id for s in reading.statements if (s.speaker_id or "").startswith("p")}
    assert speaker == "person-dorin-vell"
    assert speaker in {a.actor_id for a in reading.actors}
    assert speaker in {c.speaker_id for c in reading.claims}


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("Men of the Karsan Liberation Front came.", "Karsan Liberation Front", "rebel"),
        ("The Ashburn Brigades came.", "Ashburn Brigades", "militia"),
        ("The Ministry of Roads and Rivers met.", "Ministry of Roads and Rivers", "government"),
        ("Men of the Tavik Police came.", "Tavik Police", "police"),
    ],
)
def test_a_body_is_known_by_its_form(text, quote, kind):
    (row,) = [a for a in parties(text).actors if a.basis == "form"]
    assert (row.quote, row.kind) == (quote, kind)


@pytest.mark.parametrize(
    "text", ["The Front was long.", "They crossed Mill Street.", "Man Shot By Police In Town"]
)
def test_a_bare_word_or_a_headline_is_no_body(text):
    assert ids(text, "form") == set()


@pytest.mark.parametrize(
    ("text", "quote", "actor_id", "kind"),
    [
        ("Food went to the Iraqi people.", "the Iraqi people", "iq-civilians", "civilians"),
        ("Food went to the people of Mali.", "the people of Mali", "ml-civilians", "civilians"),
        ("Two Iraqis left.", "Iraqis", "iq-civilians", "civilians"),
        ("They fled from armed militants.", "armed militants", None, "rebel"),
        ("An inclusive government was formed.", "An inclusive government", None, "government"),
        ("Help came for the Yazidis.", "the Yazidis", "yazidis", "civilians"),
    ],
)
def test_a_party_is_called_by_a_noun(text, quote, actor_id, kind):
    rows = [a for a in parties(text).actors if a.basis == "noun"]
    assert (quote, actor_id, kind) in {(a.quote, a.actor_id, a.kind) for a in rows}


def test_the_coalition_is_the_only_one_named():
    text = "The US-led coalition struck. The coalition said little."
    assert ("The coalition", "us-coalition") in ids(text, "noun")


def test_half_a_noun_is_no_party():
    assert ids("They passed the army base.", "noun") == set()


def test_a_state_that_acts_is_a_government():
    rows = read("Turkey said that 12 people had died in Syria.").actors
    assert [(a.quote, a.actor_id) for a in rows if a.basis == "state"] == [
        ("Turkey", "tr-government")
    ]


def test_ids_that_statements_gave_are_kept():
    told = parties("Vell slept.", persons=["person-dorin-vell"])
    assert [a.actor_id for a in told.actors] == ["person-dorin-vell"]
    two = parties("Vell slept.", persons=["person-dorin-vell", "person-sela-vell"])
    assert two.actors == ()


PIECES = st.sampled_from(
    [
        "Dorin Vell", "Vell", " ", ", ", ". ", "the ", "head of the ", "SDF ", "spokesman ", "Mr ",
        "Karsan Front", " of ", "Iraq", "Iraqi ", "people", "Minister ", "\n", "’s ", "and ", "é",
        "-", "(KF)", "President", "militants", "U.S. ", "said ", "“",
    ]
)  # fmt: skip


@given(st.one_of(st.lists(PIECES, max_size=24).map("".join), st.text(max_size=120)))
def test_mentions_quote_the_text_and_never_overlap(text):
    told = parties(text)
    end = 0
    for row in told.actors:
        assert end <= row.start < row.end
        assert text[row.start : row.end] == row.quote
        end = row.end
    for office in told.offices:
        assert text[office.start : office.end] == office.quote
        assert office.person_id in {a.actor_id for a in told.actors}
