"""What a claim's words leave open stands in columns of its own."""

from __future__ import annotations

import pytest
from factories import claim

from crosswire.model.facts import entry_of
from crosswire.reading.claims.predicates import by_id


@pytest.mark.parametrize(
    ("text", "kind", "route", "mortal", "state"),
    [
        ("The blast killed four soldiers.", "killed", "argument", False, 0),
        ("Four people were shot outside a bar.", "injured", "argument", True, 0),
        ("Some 50 people were taken to hospital.", "injured", "argument", True, 1),
        ("Two guards are in critical condition.", "injured", "argument", True, 2),
        ("Luka Brenn was shot on Monday.", "injured", "person", True, 0),
    ],
)
def test_the_columns_tell_what_the_entry_says(text, kind, route, mortal, state):
    found = claim(text, kind)
    assert (found.route, found.mortal, found.state) == (route, mortal, state)
    assert found.reader == "rules"


def test_the_rule_is_the_entry_and_the_route():
    found = claim("Four people were shot outside a bar.", "injured")
    entry = by_id()[entry_of(found)]
    assert found.rule_id == f"{entry.id}/{found.route}"
    assert (found.mortal, found.state) == (entry.mortal, entry.state)


def test_those_still_trapped_are_some_of_the_trapped():
    """A count of people held fast holds those told to be so still; other counts do not."""
    assert [e.id for e in by_id().values() if e.confines] == ["other.trapped"]
