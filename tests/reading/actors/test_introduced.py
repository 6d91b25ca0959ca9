"""Names that a text introduces, names that several actors share."""

from __future__ import annotations

import pytest

from crosswire.reading.actors import parse_actors, read_actors
from crosswire.reading.actors.lexicon import ActorNames, default_names


def ids(text, names=None):
    return [(a.quote, a.actor_id) for a in read_actors("r", text, names or default_names())]


def test_an_acronym_may_stand_before_its_name():
    text = "The VLF (Velm Liberation Front) came. The VLF left."
    assert {i for _, i in ids(text)} == {"velm-liberation-front"}
    assert len(ids(text)) == 3


@pytest.mark.parametrize("phrase", ["also known as", "better known as", "formerly known as"])
def test_two_names_of_one_body(phrase):
    text = f"The Grey Caps, {phrase} Velm Rescue Committee, came. The Grey Caps left."
    assert [i for _, i in ids(text)] == ["grey-caps"] * 3


def test_the_lexicon_decides_where_it_knows_one_of_two_names():
    assert ("River Guard", "white-helmets") in ids("The White Helmets, also called River Guard.")


def test_a_person_with_another_name_is_no_body():
    assert ids("Dorin Vell, also known as Sela Brenn, left.") == []


def test_a_shared_acronym_is_told_by_its_name_or_by_the_country():
    assert ids("The RSF fired.") == []
    assert ("RSF", "rapid-support-forces") in ids("The RSF fired at Sudanese troops.")
    text = "Reporters Without Borders wrote. RSF said so."
    assert ("RSF", "reporters-without-borders") in ids(text)


def test_a_case_settles_a_shared_acronym():
    own = parse_actors("- {id: river-force, kind: militia, names: [RSF]}", "actors.yml")
    assert ids("The RSF fired.", ActorNames(own)) == [("RSF", "river-force")]


@pytest.mark.parametrize("text", ["It is npa.", "He had gone to eta.", "The lra."])
def test_small_letters_are_no_acronym(text):
    assert ids(text) == []


@pytest.mark.parametrize(
    ("text", "actor_id"),
    [
        ("Russia's Defence Ministry spoke.", "ru-government"),
        ("The government of Mali met.", "ml-government"),
        ("The ministry of defence of Ukraine met.", "ua-government"),
        ("The Turkish foreign ministry spoke.", "tr-government"),
        ("The Iraqi Army came.", "iq-army"),
        ("Sudan's army came.", "sd-army"),
    ],
)
def test_a_country_and_its_body(text, actor_id):
    assert actor_id in {i for _, i in ids(text)} | {
        a.part_of for a in read_actors("r", text, default_names())
    }


@pytest.mark.parametrize("text", ["In Mali troops came.", "They left Iraq. Army men came."])
def test_a_country_beside_a_body_is_not_its_owner(text):
    assert ids(text) == []


def test_names_do_not_go_on_over_a_stop():
    assert ids("He lived in Islamic. State men came.") == []


def test_an_invisible_letter_makes_another_id():
    from crosswire.reading.actors.introduced import slug

    assert slug("Dorin Ve\u200bll") != slug("Dorin Vell")


def test_user_entries_take_the_new_fields():
    (entry,) = parse_actors(
        "- {id: a, kind: rebel, names: [Velm Men], from: 2011, until: 2014, successor: b,"
        " supported_by: [tr-government], unsure: [VM]}",
        "actors.yml",
    )
    assert (entry.since, entry.until, entry.successor) == (2011, 2014, "b")
