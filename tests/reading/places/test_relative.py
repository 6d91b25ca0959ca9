import pytest

from crosswire.reading.places import read_places


def only(text, quote):
    return next(row for row in read_places("r", text) if row.quote == quote)


@pytest.mark.parametrize(
    ("text", "north", "east"),
    [
        ("Shells fell 100 km north of Aleppo.", 37.1, 37.2),
        ("Shells fell 60 miles (97 km) east of Aleppo.", 36.2, 38.2),
        ("Shells fell some 10 kilometres to the south of the city of Aleppo.", 36.1, 37.2),
    ],
)
def test_a_distance_and_a_direction_move_the_point(text, north, east):
    row = only(text, "Aleppo")
    assert (round(row.latitude, 1), round(row.longitude, 1)) == (north, east)
    assert row.precision == "near"


@pytest.mark.parametrize(
    "text",
    [
        "A convoy was hit south of Aleppo.",
        "Shells fell on the outskirts of Aleppo.",
        "They fought between Aleppo and Homs.",
        "They fought between Homs and Aleppo.",
        "The Aleppo-Homs highway was cut.",
        "The road from Homs to Aleppo was cut.",
    ],
)
def test_what_is_only_near(text):
    row = only(text, "Aleppo")
    assert row.precision == "near"
    assert (round(row.latitude, 1), round(row.longitude, 1)) == (36.2, 37.2)


@pytest.mark.parametrize(
    "text",
    ["They met in Aleppo.", "They went from Aleppo to Homs.", "Some 900 km north of Aleppo."],
)
def test_what_is_not_moved(text):
    row = only(text, "Aleppo")
    assert (round(row.latitude, 1), round(row.longitude, 1)) == (36.2, 37.2)


def test_borders_and_banks_are_wide():
    row = only("They fought on the Syria-Iraq border.", "Syria-Iraq border")
    assert row.precision == "region"
    assert (
        only("They crossed to the eastern bank of the Euphrates.", "Euphrates").precision
        == "region"
    )


def test_africa_is_no_town():
    assert [(r.name, r.precision) for r in read_places("r", "They fled to Africa.")] == [
        ("Africa", "region")
    ]


def test_an_unknown_village_lies_in_its_province():
    row = only("They fled the village of Qarzbek in Aleppo province.", "Qarzbek")
    assert (row.name, row.country, row.admin1, row.precision) == (
        "Qarzbek",
        "SY",
        "Aleppo",
        "province",
    )
    assert only("They fled the village of Qarzbek.", "Qarzbek").latitude is None


def test_counties():
    (row,) = read_places("r", "Police in Cook County, Illinois, said so.")[:1]
    assert (row.quote, row.admin1, row.precision) == ("Cook County", "Illinois", "district")
    assert only("It was in Snohomish County.", "Snohomish County").admin1 == "Washington"


def test_lists_are_no_wholes():
    rows = read_places(
        "r", "Cases rose in Oregon, Washington and Wyoming, in China, Japan and Cuba."
    )
    assert [row.precision for row in rows] == ["province"] * 3 + ["country"] * 3


def test_a_spelling_that_nobody_has():
    text = "Strikes on the Gaza Strip went on. Five people died in Khan Yunes."
    assert only(text, "Khan Yunes").name == "Khan Younis"
    assert all(row.quote != "Khan Yunes" for row in read_places("r", "They died in Khan Yunes."))
