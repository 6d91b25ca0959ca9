"""Where an event happened: who has a vote, and what the votes come to."""

from __future__ import annotations

import pytest
from factories import pile, read

from crosswire.pile.derive import derive
from crosswire.pile.events.scene import scene_of
from crosswire.pile.events.scene_mentions import mentions_of


def main(*texts, published="2021-04-07"):
    readings = [
        read(text, f"r{n}", published=published, outlet=f"Outlet {n}")
        for n, text in enumerate(texts)
    ]
    record = derive(readings)
    return next(e for e in record.events if e.role == "main")


def test_a_dateline_is_no_scene():
    event = main(
        "ANKARA (Reuters) - Shells killed 25 people on Monday, officials said.\n\n"
        "The shells fell in Homs. Rescuers in Homs dug through the night, and Homs mourned.",
    )
    assert (event.place, event.country) == ("Homs", "SY")
    assert event.place_why


def test_what_claims_tell_goes_before_what_reports_name():
    event = main(
        "Shells killed 25 people in Homs on Monday, the mayor said.\n\n"
        "In Damascus the parliament met. Damascus was quiet. Damascus mourned.",
    )
    assert event.place == "Homs"


def test_a_ship_is_no_town():
    event = main(
        "A bomb killed 25 people aboard the Costa Concordia on Monday off Italy, police said.\n\n"
        "The Costa Concordia burnt. Italy mourned, and Italy sent help to the Costa Concordia.",
    )
    assert event.country == "IT"


def test_an_adjective_of_a_country_is_no_province_elsewhere():
    event = main(
        "Somali pirates killed four people on a yacht off Oman on Monday, the navy said.\n\n"
        "Somali pirates had taken the yacht near Oman. Somali courts are slow, Oman said.",
    )
    assert event.country != "ET"


def test_the_order_of_reports_changes_no_scene():
    texts = (
        "Shells killed 25 people in Homs on Monday, the mayor said.",
        "Shells killed 25 people in Aleppo on Monday, a nurse said.",
    )
    one, two = main(*texts), main(*reversed(texts))
    assert (one.place, one.country) == (two.place, two.country)


def test_a_copy_has_no_vote():
    homs = "Shells killed 25 people in Homs on Monday, the mayor said. The market burnt all night."
    aleppo = "Shells killed 25 people in Aleppo on Monday, a nurse said. Ovens were cold for days."
    once = main(homs, aleppo)
    assert main(homs, aleppo, aleppo, aleppo).place == once.place


def test_the_first_sentences_tell_where_it_happened():
    text = (
        "Warplanes bombed Aleppo on Tuesday, killing 12 people.\n\nMost of them had fled Homs. "
        "Homs is under siege, and Homs is short of bread."
    )
    (event,) = pile({"r-1": text}, published="2019-03-13").events
    assert event.place == "Aleppo"


def test_a_place_that_no_list_has_keeps_its_name_and_its_country():
    text = (
        "Gunmen attacked a camp near Qorvenda on Tuesday, killing 12 people.\n\n"
        "Syria is at war. A bus left Homs. It carried food."
    )
    (event,) = pile({"r-1": text}, published="2019-03-13").events
    assert (event.place, event.country, event.where_prec) == ("Qorvenda", "SY", 6)
    assert "gazetteer" in event.place_why


def test_a_town_of_a_country_that_nobody_names_is_no_scene():
    texts = {
        f"r-{n}": f"A ferry sank off Guinea-Bissau on Friday, and {n} people died. {more}"
        for n, more in enumerate(("Brits were saved in Brits.", "It rained.", "It was dark."), 11)
    }
    record = pile(texts, published="2019-11-09")
    assert {e.country for e in record.events} == {"GW"}


FLOODS = "Floods killed 25 people in {} on Monday, the mayor said. {}"


def floods(*told):
    return main(*(FLOODS.format(town, more) for town, more in told))


def test_a_province_that_holds_most_of_several_towns_stands_for_them():
    event = floods(
        ("Afrin", "Aleppo province was under water."),
        ("Manbij", "Roads were cut."),
        ("Maskanah", "Trees lay on roads."),
    )
    assert (event.place, event.country, event.where_prec) == ("Aleppo province", "SY", 4)


def test_a_province_that_nobody_names_or_that_holds_few_does_not():
    unnamed = floods(("Afrin", "Roads were cut."), ("Manbij", "It rained."), ("Maskanah", "Hail."))
    assert unnamed.where_prec == 1
    apart = floods(
        ("Manbij", "Aleppo province was under water."),
        ("Palmyra", "Homs province was under water."),
        ("Raqqa", "Trees lay on roads in Raqqa province."),
    )
    assert apart.where_prec == 1


def test_a_place_that_no_list_has_lies_in_the_province_that_the_report_names():
    text = (
        "Gunmen attacked a camp near Qorvenda on Tuesday, killing 12 people.\n\n"
        "Syria is at war. A bus left Manbij{}. It carried food."
    )
    inside = main(text.format(", in Aleppo province"), published="2019-03-13")
    assert (inside.place, inside.admin1, inside.where_prec) == ("Qorvenda", "Aleppo", 4)
    alone = main(text.format(""), published="2019-03-13")
    assert (alone.place, alone.where_prec) == ("Qorvenda", 6)


SHELLED = "Shells fell on Aleppo all day, and Aleppo burned.\n\nClashes killed {}. Aleppo mourned."


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("33 people on Monday, including 14 in Homs", "Aleppo"),
        ("33 people on Monday, including 14 in Hama and 19 in Homs", "Aleppo"),
        ("33 people in Homs on Monday, including 14 in Hama", "Homs"),
        ("33 people in Homs on Monday", "Homs"),
    ],
)
def test_the_place_of_a_part_is_not_that_of_the_event(told, place):
    reading = read(SHELLED.format(told), published="2021-04-07")
    assert scene_of(reading.claims, mentions_of([reading]), "all").place.name == place


def test_a_part_alone_has_the_vote():
    reading = read(SHELLED.format("33 people, 14 of them in Homs"), published="2021-04-07")
    parts = [c for c in reading.claims if c.part_of is not None]
    assert scene_of(parts, mentions_of([reading]), "all").place.name == "Homs"


QUAKE = (
    "{} struck Chile on Monday, the survey said. At least 25 people died.\n\n"
    "Houses fell in Valparaíso. {} near Illapel."
)


@pytest.mark.parametrize(
    ("news", "more", "place"),
    [
        ("An earthquake", "Its epicentre was", "Illapel"),
        ("An earthquake", "It was centred in hills", "Illapel"),
        ("An earthquake", "It was felt", "Valparaíso"),
        ("A cyclone", "The search was centred", "Valparaíso"),
    ],
)
def test_a_quake_is_where_its_centre_is_told(news, more, place):
    assert main(QUAKE.format(news, more)).place == place
