import pytest

from crosswire.ground.gazetteer import gazetteer
from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.lexicon import FILES, PlaceEntry, supplement
from crosswire.reading.places import read_places
from crosswire.words.entries import load

ENTRIES = tuple(entry for file in FILES for entry in load(file, PlaceEntry))
CLASSES = [entry for entry in ENTRIES if not entry.name]


def test_ids_are_unique():
    assert len({entry.id for entry in ENTRIES}) == len(ENTRIES)


def test_every_place_is_read_in_its_example_and_not_in_its_counter():
    for entry in supplement():
        names = {row.name for row in read_places("r", entry.example)}
        assert entry.name in names, entry.id
        assert entry.counter
        assert not read_places("r", entry.counter), entry.id


def test_every_name_leads_to_its_place():
    for entry in supplement():
        for name in (entry.name, *entry.aliases):
            found = gazetteer().spots(fold(name))
            assert any(spot.name == entry.name for spot in found), (entry.id, name)


def test_points_lie_on_earth_and_in_their_country():
    for entry in supplement():
        assert -90 <= entry.latitude <= 90, entry.id
        assert -180 <= entry.longitude <= 180, entry.id
        assert entry.country is None or len(entry.country) == 2, entry.id


@pytest.mark.parametrize("entry", CLASSES, ids=lambda entry: entry.id)
def test_a_class_has_a_word_of_its_example_and_none_of_its_counter(entry):
    own = {*entry.words, *entry.values}

    def holds(text):
        plain = text.lower().replace(".", "").replace(",", "").split()
        return any(word in own for word in plain) or any(
            word in text for word in own if not word.isalpha()
        )

    assert own
    assert holds(entry.example)
    assert not holds(entry.counter)
