import pytest

from crosswire.reading.report import read_report
from tests.factories import source


def claim(text, **changes):
    (first, *_) = read_report(source(text, **changes)).claims
    return first


@pytest.mark.parametrize(
    ("text", "place", "where_prec"),
    [
        ("Twelve people were killed in Aleppo on Sunday.", "Aleppo", 1),
        ("Twelve people were killed near Aleppo on Sunday.", "Aleppo", 2),
        ("Police in Damascus said twelve people were killed in Aleppo.", "Aleppo", 1),
        ("Twelve people were killed in Aleppo, doctors in Damascus said.", "Aleppo", 1),
        ("Twelve people were killed in Syria, in the city of Aleppo.", "Aleppo", 1),
        ("Shelling hit Aleppo. Twelve people were killed.", "Aleppo", 2),
        ("Twelve people were killed in Syria.", "Syria", 6),
        ("Twelve people from Damascus were killed in Aleppo.", "Aleppo", 1),
        ("Twelve people were killed in Aleppo and taken to a hospital in Homs.", "Aleppo", 1),
    ],
)
def test_the_place_that_governs(text, place, where_prec):
    found = claim(text)
    assert (found.place, found.where_prec) == (place, where_prec)


def test_a_claim_has_its_divisions():
    found = claim("Twelve people were killed in Aleppo on Sunday.")
    assert (found.country, found.admin1, found.admin2) == ("SY", "Aleppo", None)


def test_a_total_does_not_get_the_town_of_the_report():
    text = "A shell fell in Aleppo. The war has killed 40,000 people since 2011."
    (found,) = read_report(source(text)).claims
    assert found.scope != "event"
    assert found.place is None


@pytest.mark.parametrize(
    "count",
    ["The camp is now sheltering 41,000 people.", "The camp was designed for 12,000 people."],
)
def test_a_shelters_count_is_not_put_where_the_fighting_is(count):
    text = f"Shells fell on Aleppo on Sunday.\n\nDoctors left Aleppo.\n\n{count}"
    assert [c.place for c in read_report(source(text)).claims] == [None]
