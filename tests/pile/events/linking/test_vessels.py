"""Ships that reports name: which names are such, and what they tell apart."""

from __future__ import annotations

import pytest
from factories import pile, read

from crosswire.pile.events.linking import vessels
from crosswire.pile.events.linking.vessels import (
    vessel_names,
    vessels_of_claims,
    vessels_of_news,
)

SEIZED = "Pirates seized the tanker Orvel Star off Somalia on Monday, taking 20 sailors hostage."
STAR, PRIDE = frozenset({"Orvel Star"}), frozenset({"Brenn Pride"})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (SEIZED, {"Orvel Star"}),
        ("Pirates took the yacht Vigil and the MV Brenn 1.", {"Vigil", "Brenn 1"}),
        ("The tanker Orvel Star’s crew was taken.", {"Orvel Star"}),
        ("The tanker off Orvel was seized.", set()),
        ("The warship Vigil sailed.", set()),
        ("The crew of the ship met The Mayor.", set()),
        ("The mayor of Orvel Star spoke.", set()),
    ],
)
def test_a_name_behind_a_word_for_a_ship_is_its_name(text, names):
    assert vessel_names([read(text)]) == names


def test_in_a_pile_of_shipping_news_no_name_tells_much(monkeypatch):
    monkeypatch.setattr(vessels, "NAMES", 1)
    assert vessel_names([read(SEIZED)]) == STAR
    assert vessel_names([read(SEIZED), read("The tanker Brenn Pride sank.")]) == frozenset()


def test_a_report_is_of_the_ship_that_its_first_sentences_name():
    late = "A ship was seized. It rained. The sea was rough. It was dark. The Orvel Star is old."
    assert vessels_of_news(read("The Orvel Star was seized."), STAR | PRIDE) == STAR
    assert vessels_of_news(read(late), STAR) == frozenset()
    assert vessels_of_news(read("The Orvel Star was seized."), frozenset()) == frozenset()


def test_a_ship_is_named_by_whole_words_and_by_the_last_of_them():
    names = frozenset({"Star", "Orvel Star"})
    assert vessels_of_news(read("The Orvel Star was seized."), names) == names
    assert vessels_of_news(read("The Star was seized."), names) == {"Star"}
    assert vessels_of_news(read("Starving sailors came ashore."), names) == frozenset()


def test_a_count_is_of_the_ship_that_its_sentence_names():
    reading = read(f"{SEIZED} Gunmen killed two sailors of the Brenn Pride.")
    killed = [c for c in reading.claims if c.kind == "killed"]
    assert killed
    assert vessels_of_claims(reading, killed, STAR | PRIDE) == PRIDE
    assert vessels_of_claims(reading, reading.claims, STAR | PRIDE) == STAR | PRIDE


@pytest.mark.parametrize(("ship", "events"), [("Brenn Pride", 2), ("Orvel Star", 1)])
def test_what_happened_to_one_ship_did_not_happen_to_another(ship, events):
    texts = {
        "a": f"{SEIZED} She was bound for India with oil.",
        "b": "Somali pirates hold a ship and its crew of 20, a port officer said. They boarded "
        f"the tanker {ship} on Monday, and 20 sailors were taken hostage.",
    }
    assert len(pile(texts, published="2021-04-07").events) == events
