"""Where an event happened: who has a vote, and what the votes come to."""

from __future__ import annotations

from factories import pile, read

from crosswire.pile.derive import derive


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
