"""A paragraph that puts another place in front tells another incident."""

from __future__ import annotations

import pytest
from factories import pile, read

from crosswire.pile.events.linking.located import located_asides
from crosswire.pile.events.scene_mentions import mentions_of

NEWS = "Gunmen killed seven people in Homs on Monday, the mayor said."
QUIET = "Shops were shut. The streets were empty. Buses stood still."


def apart(paragraph, news=NEWS):
    """The sentences of a paragraph that are told apart from the news."""
    text = f"{news}\n\n{QUIET}\n\n{paragraph}"
    reading = read(text, published="2021-04-07")
    found = located_asides(reading, mentions_of([reading])["r-1"])
    return [text[s.start : s.end] for s in reading.sentences if s.sentence in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "In Aleppo, troops shot dead four people.",
        "In the northern city of Aleppo, troops shot dead four people.",
        "Near Aleppo, nine people were wounded on Sunday.",  # their day is told
        "In the village of Qorvenda, troops shot dead four people.",  # no gazetteer lists it
    ],
)
def test_it_is_told_apart_to_the_end_of_its_paragraph(sentence):
    assert apart(f"{sentence} They fled.\n\nIt rained.") == [sentence, "They fled."]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Troops in Aleppo shot dead four people.",  # not in front
        "In Homs, troops shot dead four people.",  # where the news is
        "In Syria, troops shot dead four people.",  # too wide
        "In March, troops shot dead four people.",  # no place
        "In Aleppo, the shops were shut.",  # nothing was done
        "In Aleppo, doctors said nine people were wounded.",  # they may be of the news
        "In Aleppo, troops may have shot four people.",
    ],
)
def test_what_goes_on_with_the_news_is_not(paragraph):
    assert apart(paragraph) == []


def test_a_flood_is_one_wherever_it_reached():
    floods = "Floods killed seven people in Homs on Monday, the mayor said."
    assert apart("In Aleppo, troops shot dead four people.", news=floods) == []


def test_a_place_of_the_first_sentences_is_where_the_news_is():
    both = (
        "Gunmen killed seven people in Homs on Monday. Others shot two guards in Aleppo. Homs "
        "mourned. In Homs the mayor spoke, and Homs was calm."
    )
    assert apart("In Aleppo, troops shot dead four people.", news=both) == []


def test_its_counts_are_of_an_event_of_their_own():
    text = f"{NEWS}\n\n{QUIET}\n\n{{}}, troops fired on a crowd. Four people died. Nine were hurt."

    def events(place):
        record = pile({"a": text.format(place)}, published="2021-04-07")
        return {c.value: c.event_id for c in record.claims if c.value}

    other, same = events("In the village of Qorvenda"), events("In Homs")
    assert other[7] != other[4] == other[9]
    assert same[7] == same[4] == same[9]
