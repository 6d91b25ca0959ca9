"""The index of a stream: order, coming and going change nothing."""

from __future__ import annotations

import msgspec
import pytest
from factories import read
from hypothesis import given, settings
from hypothesis import strategies as st
from paragraphs import FERRY, HARVEST, OTHER_SIEGE, SIEGE, text

from bench.piles import Pile
from crosswire.pile.stories import StoryIndex, find_stories
from crosswire.pile.stories.kept import KeptTexts
from crosswire.pile.stories.rarity import PileRarity
from crosswire.pile.stories.traits import traits_of

MADE = list(Pile(words=60, seed=3, days=20).readings(40))
TOLD = {"a": SIEGE, "b": OTHER_SIEGE, "c": HARVEST, "d": FERRY}


def index_of(readings):
    index = StoryIndex()
    for reading in readings:
        index.add(reading)
    return index


def restored(index, readings):
    """The index as a case keeps it and holds it again."""
    data = msgspec.msgpack.encode(index.kept())
    again = StoryIndex()
    traits = [(r.report.text_sha256, traits_of(r)) for r in readings]
    again.restore(traits, msgspec.msgpack.decode(data, type=KeptTexts))
    return again


def whole(readings):
    found = find_stories(readings)
    return msgspec.json.encode([found.stories, found.memberships, found.links])


@settings(max_examples=20, deadline=None)
@given(st.permutations(MADE))
def test_the_order_of_the_reports_changes_nothing_to_the_byte(readings):
    assert whole(readings) == whole(MADE)


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_what_came_and_went_between_changes_nothing(data):
    index = StoryIndex()
    inside = {}
    for reading in data.draw(st.lists(st.sampled_from(MADE), max_size=40)):
        key = reading.report.report_id
        if key in inside and data.draw(st.booleans()):
            index.remove(key)
            del inside[key]
        else:
            index.add(reading)
            inside[key] = reading
        if data.draw(st.booleans()):
            index.refresh()
        if data.draw(st.booleans()):
            index = restored(index, inside.values())
    readings = list(inside.values())
    assert index.groups() == index_of(readings).groups()
    one, two = find_stories(readings, index), find_stories(readings)
    assert (one.stories, one.memberships, one.links) == (two.stories, two.memberships, two.links)


def test_a_report_that_is_added_twice_is_there_once():
    index = index_of([*MADE, MADE[0]])
    assert len(index) == len(MADE)
    assert MADE[0].report.report_id in index


def test_who_is_unknown_cannot_be_removed():
    with pytest.raises(KeyError):
        StoryIndex().remove("nobody")


def test_an_empty_index():
    assert StoryIndex().groups() == []


def test_a_bridge_does_not_join_two_stories():
    mixed = read(text(*SIEGE[:2], *FERRY[:2]), "m")
    readings = [read(text(*told), key) for key, told in TOLD.items()]
    groups = index_of([*readings, mixed]).groups()
    assert not any({"a", "d"} <= set(found) for found in groups)


def test_rarity_hangs_on_the_reports_that_are_there():
    terms = {f"r{n}": frozenset({"flour", f"word{n}"}) for n in range(40)}
    places = sorted((str(n * 7 % 40), f"r{n}") for n in range(40))
    one, two = PileRarity(), PileRarity()
    for place in places:
        one.add(place, terms.__getitem__)
    for place in reversed(places):
        two.add(place, terms.__getitem__)
        two.remove(place, terms.__getitem__)
        two.add(place, terms.__getitem__)
    assert one.weights(["flour", "word1", "absent"]) == two.weights(["flour", "word1", "absent"])
    assert one.of("flour") < one.of("word1") <= one.of("absent")


def test_what_changed_is_told_where_a_weight_changed():
    rarity = PileRarity()
    terms = {f"r{n}": frozenset({"flour"} if n % 2 else {"flour", "mill"}) for n in range(300)}
    weights = rarity.weights(["flour", "mill"])
    rarity.changed()
    for n in range(300):
        rarity.add((str(n), f"r{n}"), terms.__getitem__)
        before, weights = weights, rarity.weights(["flour", "mill"])
        assert weights == {term: rarity.of(term) for term in weights}
        changed = rarity.changed()
        moved = {term for term in weights if weights[term] != before[term]}
        assert changed is None or changed == moved
    assert weights["flour"] == 0


def test_reprints_change_no_group_and_no_likeness():
    body = {key: read(text(*told), key) for key, told in TOLD.items()}
    prints = [read(text(*SIEGE), name) for name in ("0", "aa", "z1", "z2", "z3")]
    before, after = index_of(body.values()), index_of([*body.values(), *prints])
    kept = [[r for r in found if r in body] for found in after.groups()]
    assert sorted(kept) == before.groups()
    assert after.odds("a", "b") == before.odds("a", "b")
    rows = find_stories([*body.values(), *prints]).memberships
    assert {row.likeness for row in rows if row.report_id in ("a", "z1")} == {1.0}
