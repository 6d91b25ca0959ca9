import pytest

from crosswire.ground.gazetteer import Own, Spot, gazetteer
from crosswire.ground.gazetteer.divisions import divisions
from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.imported import Imported, imported_spots
from crosswire.ground.gazetteer.known import known_places
from crosswire.ground.gazetteer.own import by_name, entry_names, entry_spot, parse_places
from crosswire.ground.gazetteer.spot import kilometres

OONT = Imported(place_id="99000001", name="Oont", names=("Ount",), latitude=35.1, longitude=40.2,
                country="SY", admin1="07", precision="point", feature="P.PPL")  # fmt: skip


def own(places):
    return Own("a digest", by_name(imported_spots(places)))


def test_divisions_by_code_and_name():
    assert divisions().province("SY", "09") == "Aleppo"
    assert divisions().province("SY", "no such") is None
    (cook,) = (s for s in divisions().named("cook", "district") if s.admin1 == "IL")
    assert cook.name == "Cook County"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Aleppo", ("Aleppo", None)),
        ("Chicago", ("Illinois", "Cook County")),
        ("Syria", (None, None)),
        ("al-Hol", ("Al-Hasakah", None)),
    ],
)
def test_what_a_place_lies_in(name, wanted):
    spot = gazetteer().spots(fold(name))[0]
    assert gazetteer().division_names(spot) == wanted


def test_a_saint_is_short():
    assert fold("Saint Louis") == fold("St. Louis") == "st louis"
    assert gazetteer().spots(fold("Port St. Lucie"))


def test_a_cases_own_places_stand_first():
    book = gazetteer(own([OONT]))
    assert book.spots("oont")[0].place_id == book.spots("ount")[0].place_id == "99000001"
    assert not gazetteer().spots("ount")
    (row,) = known_places("Ount", own([OONT]))
    assert (row.name, row.admin1, row.source) == ("Oont", "Deir ez-Zor", "case")


def test_a_users_list():
    (entry,) = parse_places(
        "- {id: oont, name: Oont, aliases: [Wadi Oont], country: SY, latitude: 35.1, "
        "longitude: 40.2, example: They met in Oont.}",
        "places.yml",
    )
    assert entry_names(entry) == {"oont", "wadi oont"}
    assert isinstance(entry_spot(entry), Spot)


def test_distances():
    assert kilometres(0, 0, 0, 0) == 0
    assert round(kilometres(0, 0, 0, 1)) == 111


@pytest.mark.parametrize("name", ["Giglio", "Giglio Island", "Isola del Giglio"])
def test_a_small_island_goes_by_its_name_without_the_word_for_one(name):
    assert any(spot.country == "IT" for spot in gazetteer().spots(fold(name)))


@pytest.mark.parametrize("name", ["Mare", "Castello"])
def test_no_other_word_of_a_small_towns_name_is_its_name(name):
    assert not any("Castello a Mare" in spot.name for spot in gazetteer().spots(fold(name)))
