import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.ground.gazetteer import gazetteer
from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.variants import VariantEntry, variant_key
from crosswire.words.entries import load

ENTRIES = load("name_variants", VariantEntry)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_an_entry_joins_its_example_and_not_its_counter(entry):
    one, other = map(fold, entry.example.split(" = "))
    assert variant_key(one) == variant_key(other)
    assert re.search(entry.pattern, one) or re.search(entry.pattern, other)
    one, other = map(fold, entry.counter.split(" / "))
    assert variant_key(one) != variant_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-Hawl", "al-Hol"),
        ("Baghouz", "Baghuz"),
        ("Dayr az Zawr", "Deir ez-Zor"),
        ("Kobani", "Kobane"),
        ("Mosul", "Musul"),
        ("Khan Sheikhoun", "Khan Shaykhun"),
    ],
)
def test_spellings_of_one_name(one, other):
    assert variant_key(fold(one)) == variant_key(fold(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Homs", "Hama"),
        ("Homs", "Hamas"),
        ("Hama", "Hamas"),
        ("Raqqa", "Rafah"),
        ("Idlib", "Adlib"),
        ("Tripoli", "Tikrit"),
        ("Sirte", "Surt"),
    ],
)
def test_names_that_stay_apart(one, other):
    assert variant_key(fold(one)) != variant_key(fold(other))


@pytest.mark.parametrize("name", ["Khan Yunes", "Baghouz Fawkani", "Telabyad"])
def test_an_unknown_spelling_leads_to_its_place(name):
    found = gazetteer().variants(fold(name))
    assert len({(round(spot.latitude), round(spot.longitude)) for spot in found}) == 1


@pytest.mark.parametrize("name", ["Hamas", "Adlib", "Homz", "Qarzbek", ""])
def test_no_place_before_a_wrong_one(name):
    assert gazetteer().variants(fold(name)) == ()


@given(st.text(max_size=40))
def test_folding_and_keys_are_stable(name):
    key = fold(name)
    assert fold(key) == key
    assert variant_key(key) == variant_key(key)
    assert re.fullmatch("[a-z]*", variant_key(key))
