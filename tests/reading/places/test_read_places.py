import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.ground.gazetteer import gazetteer
from crosswire.ground.gazetteer.fold import fold, without_place_article
from crosswire.reading.places import read_places


def read(text):
    return [(row.quote, row.name, row.country) for row in read_places("r", text)]


def point(text, quote):
    row = next(row for row in read_places("r", text) if row.quote == quote)
    return round(row.latitude), round(row.longitude)


def test_a_town_has_all_its_columns():
    (row,) = read_places("r", "Shells fell in Aleppo again.")
    assert (row.start, row.end, row.quote) == (15, 21, "Aleppo")
    assert (row.place_id, row.name, row.country, row.admin1) == ("170063", "Aleppo", "SY", "Aleppo")
    assert (round(row.latitude, 1), round(row.longitude, 1)) == (36.2, 37.2)
    assert row.precision == "point"


@pytest.mark.parametrize(
    "written",
    ["Deir al-Zor", "Deir ez-Zor", "Deir el-Zour", "Deir Ezzor", "Deir Al Zor", "DEIR EZZOR"],
)
def test_spellings_of_one_town(written):
    (row,) = read_places("r", f"They fled to {written} today.")
    assert (row.name, row.country) == ("Deir Ezzor", "SY")


@pytest.mark.parametrize("written", ["Sana'a", "Sana’a", "Sanaa", "São Paulo", "Sao Paulo"])
def test_accents_and_apostrophes(written):
    assert [row.quote for row in read_places("r", f"They fled to {written}.")] == [written]


def test_what_follows_the_comma_decides():
    text = "He flew from Paris, Texas, to Paris, Ontario."
    assert point(text, "Paris") == (34, -96)
    assert [row.country for row in read_places("r", text)] == ["US", "US", "CA", "CA"]
    assert point("They met in Springfield, Mo., at noon.", "Springfield") == (37, -93)
    assert point("SPRINGFIELD, ILL. - They met at noon.", "SPRINGFIELD") == (40, -90)


def test_the_other_places_of_the_text_decide():
    assert point("From Damascus and Homs they came to Tripoli in Lebanon.", "Tripoli") == (34, 36)
    assert point("From Misrata and Sirte in Libya they came to Tripoli.", "Tripoli") == (33, 13)


def test_a_small_town_once_sure_is_a_town_throughout():
    text = "They fled the town of Hajin. Hajin was shelled; Hajin burnt."
    assert [quote for quote, _, _ in read(text)] == ["Hajin"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Reading is hard. Nice work. Of them, Police said in March.",
        "Mr Lincoln spoke. Sarah Lincoln, an aide, spoke.",
        "Jordan Weller met Paris Oldham.",
        "The Aleppo Times and the University of Aleppo closed.",
        "Let us go; she told us.",
        "The Turkish and Syrian delegations met.",
    ],
)
def test_what_only_looks_like_a_place(text):
    assert read(text) == []


def test_evidence_makes_a_common_word_a_town():
    assert read("They met in Nice.") == [("Nice", "Nice", "FR")]


def test_a_name_that_the_text_calls_a_place_but_nobody_knows():
    (row,) = read_places("r", "They took the village of al-Qarzbeq at dawn.")
    assert (row.quote, row.name) == ("al-Qarzbeq", "al-Qarzbeq")
    assert (row.place_id, row.latitude, row.longitude, row.precision) == (None, None, None, None)


def test_precision():
    rows = read_places("r", "In Syria, near Raqqa, and in Idlib province and North Kivu.")
    assert [row.precision for row in rows] == ["country", "near", "province", "province"]


def test_upper_case_lines():
    text = "BAGHOUZ, Syria (AP) — They left.\nFIGHTERS FLEE MOSUL AS ARMY CLOSES IN"
    assert [quote for quote, _, _ in read(text)] == ["BAGHOUZ", "Syria", "MOSUL"]


def test_folding():
    assert fold("Ḩamāh") == "hamah"
    assert without_place_article("ar raqqah") == "raqqah"
    assert without_place_article("deir ez zor") == "deir al zor"


def test_the_same_text_gives_the_same_rows():
    text = "From Aleppo to Paris, Victoria, Georgia and the village of Oont."
    assert read_places("r", text) == read_places("r", text)


NAMES = [
    "Aleppo",
    "Paris",
    "Texas",
    "al-",
    "Deir",
    "ez-Zor",
    "the",
    "village",
    "of",
    "County",
    "in",
    "US",
    "U.S.",
    "Georgia",
    "Mr",
    "'s",
    "\n",
    "—",
    "(AP)",
    "St.",
    "Louis",
    "said",
    ",",
]
PIECES = st.lists(st.sampled_from(NAMES), max_size=30).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=200), PIECES))
def test_rows_are_apart_and_quote_the_text(text):
    end = 0
    for row in read_places("r", text):
        assert end <= row.start < row.end
        assert text[row.start : row.end] == row.quote
        assert (row.latitude is None) == (row.longitude is None) == (row.precision is None)
        assert row.name
        end = row.end


@pytest.mark.parametrize(
    "piece", ["Deir ", "Paris, ", "al-", "village of A ", "Springfield ", "A'a"]
)
def test_a_hostile_text_takes_no_longer_than_its_length(piece):
    rows = read_places("r", piece * 5_000)
    assert len(rows) <= 5_000


def test_the_gazetteer_is_built_once():
    assert gazetteer() is gazetteer()


def test_georgia_is_the_country_or_the_state_by_the_other_names():
    assert point("Police in Macon and Savannah, Georgia, said so.", "Georgia")[1] < -80
    assert read("A man fell in Macon, Georgia.")[0] == ("Macon", "Macon", "US")
    assert point("From Tbilisi and Batumi they crossed Georgia.", "Georgia")[1] > 40


def test_a_township_is_no_county_of_its_name():
    names = [name for _, name, _ in read("He fell in Hamilton Township, New Jersey.")]
    assert not any("County" in name for name in names)


def test_a_given_name_before_police_is_the_large_town():
    assert read("Charlotte police came.")[0][1:] == ("Charlotte", "US")
    assert read("Charlotte Brown fell. Charlotte police came.") == []


@pytest.mark.parametrize(
    "text", ["Metro police came to Downtown.", "They met at St. Mary's Medical Center."]
)
def test_words_that_are_no_towns(text):
    assert read(text) == []


def test_a_state_in_the_name_of_a_body_tells_which_town_is_meant():
    (alone,) = read_places("r", "A man fell in Monroe.")
    (row,) = read_places("r", "He left the University of Wisconsin. A man fell in Monroe.")
    assert (alone.admin1, row.quote, row.admin1) == ("Louisiana", "Monroe", "Wisconsin")


def test_names_that_may_lie_in_one_state_speak_for_each_other():
    (alone,) = read_places("r", "Shots were heard in Springfield.")
    (row, _) = read_places("r", "Shots were heard in Springfield and in Peoria.")
    assert (alone.admin1, row.admin1) == ("Missouri", "Illinois")


def test_capitals_of_a_headline_make_no_longer_name():
    head = "Four People Injured In Zanesville Bar Shooting"
    assert read(f"{head}\n\nFour people were hurt.")[0][0] == "Zanesville"
    assert read("He went to the Zanesville Bar with four people.") == []


def test_an_english_article_is_no_arabic_one():
    assert [quote for quote, _, _ in read("An Allentown man fell.")] == ["Allentown"]
    assert read("They fled An Nasiriyah in Iraq.")[0][0] == "An Nasiriyah"


def test_near_at_the_head_of_a_sentence_makes_a_place():
    text = "Planes came to Syria. Near Ayn Isa, they hit a bridge."
    assert [quote for quote, _, _ in read(text)] == ["Syria", "Ayn Isa"]


def test_a_short_name_in_capitals_is_no_valley():
    assert [q for q, _, _ in read("The SWAT team came to Lahore.")] == ["Lahore"]
