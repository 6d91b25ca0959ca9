"""The sides of an event, by its claims and by those who did it as mentions tell."""

from __future__ import annotations

from factories import pile

from crosswire.export.codebooks.sides import sides_of
from crosswire.export.exchange.lookup import Lookup


def sides(text):
    record = pile({"r": text}, published="2021-09-15")
    (event,) = [e for e in record.events if e.role == "main"]
    found = sides_of(event, Lookup(record))
    return [one.root for one in (found.a, found.b) if one is not None]


def test_who_is_only_accused_is_no_side():
    text = "Shells killed 9 people in Homs. The mayor accused the Syrian army of the shelling."
    assert sides(text) == []


def test_who_did_it_by_a_mention_is_a_side():
    text = "Shells killed 9 people in Homs. The shelling was carried out by the Syrian army."
    assert sides(text) == ["sy-government"]
