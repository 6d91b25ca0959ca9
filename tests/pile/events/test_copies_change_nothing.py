"""A copy of a report, of the same day and under any id, changes no event and no figure."""

from __future__ import annotations

import pytest
from factories import read

from crosswire.pile.derive import derive

BOMB = "A bomb in Homs killed 3 people on Monday, the mayor said.\n\nThe market was shut."
HURT = "A bomb in Homs on Monday wounded 9 people, a doctor said.\n\nShops stayed shut."
MORE = "A bomb in Homs killed 4 people on Monday, police said.\n\nThe road was closed."
OPEN = "At least 90 people were killed by a bomb in Homs on Monday, a nurse said."
MARCH = "Students marched through Aleppo on Monday against the new fees.\n\nNobody was hurt."
IN = "In Homs, seven people were killed in a bombing on Monday, police said."
PILES = {
    "dead and wounded": (BOMB, HURT),
    "one count apart": (BOMB, MORE, OPEN),
    "nobody counted": (MARCH, BOMB),
    "a name at the head of a sentence": (IN, HURT),
}


def told(texts):
    readings = [read(t, n, published="2021-04-06") for n, t in texts]
    record = derive(readings)
    events = {
        e.event_id: (e.title, e.date_start, e.date_end, e.place, e.type) for e in record.events
    }
    figures = {(f.event_id, f.kind, f.label, f.low, f.best, f.high) for f in record.figures}
    return events, figures


@pytest.mark.parametrize("name", sorted(PILES))
@pytest.mark.parametrize("under", ["0", "z"])
def test_a_copy_changes_nothing(name, under):
    texts = list(zip("abc", PILES[name], strict=False))
    before = told(texts)
    for _, text in texts:
        assert told([*texts, (under, text)]) == before


def test_a_date_habit_is_that_of_texts_and_not_of_their_copies():
    clear, turned = "16/05/2021: A mine killed 3 people in Homs.", "05/16/2021: Rain fell in Homs."
    unclear = "05/08/2021: Shells killed 12 people in Aleppo."
    once = [("a", clear), ("b", turned), ("c", unclear)]
    assert told([*once, *((f"d{n}", clear) for n in range(6))]) == told(once)
