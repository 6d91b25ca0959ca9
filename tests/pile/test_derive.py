"""The record of a pile: to the byte the same, whatever the order."""

from __future__ import annotations

import msgspec
import pytest
from factories import read
from hypothesis import given, settings
from hypothesis import strategies as st
from paragraphs import FERRY, HARVEST, OTHER_SIEGE, SIEGE, text

from crosswire.model.rows import TABLES
from crosswire.pile.derive import derive

READINGS = {
    "a": (text(*SIEGE), "2021-04-06"),
    "b": (text(*OTHER_SIEGE), None),
    "c": (text(*SIEGE[:4], *HARVEST[:2], *FERRY[:2]), "2021-04-08"),
    "d": (text(*HARVEST), None),
    "e": (text(*FERRY), "2021-04-07"),
    "f": (text(*SIEGE), "2021-04-05"),
    "g": ("Shells fell.", None),
}


@pytest.fixture(scope="module")
def readings():
    return [read(body, name, published=day) for name, (body, day) in READINGS.items()]


@settings(max_examples=25)
@given(order=st.permutations(range(len(READINGS))))
def test_the_order_of_the_readings_changes_nothing_to_the_byte(readings, order):
    expected = msgspec.json.encode(derive(readings))
    assert msgspec.json.encode(derive([readings[n] for n in order])) == expected


def test_deriving_changes_no_reading(readings):
    before = [msgspec.json.encode(r) for r in readings]
    derive(readings)
    assert [msgspec.json.encode(r) for r in readings] == before


def test_every_row_of_every_reading_is_in_the_record(readings):
    record = derive(readings)
    for table in ("sentences", "statements", "times", "places", "actors", "numbers", "claims"):
        assert len(getattr(record, table)) == sum(len(getattr(r, table)) for r in readings)
    assert [r.report_id for r in record.reports] == sorted(READINGS)


def test_ids_are_unique(readings):
    record = derive(readings)
    for table in ("statement", "claim", "origin", "event", "figure"):
        ids = [getattr(row, f"{table}_id") for row in getattr(record, f"{table}s")]
        assert len(set(ids)) == len(ids)


def test_the_rule_changes_the_figures_alone(readings):
    one, two = derive(readings, "ucdp"), derive(readings, "acled")
    for table in TABLES:
        if table != "figures":
            assert getattr(one, table) == getattr(two, table)
    assert {f.rule for f in two.figures} == {"acled"}


def test_readings_that_tell_nothing():
    record = derive([read("—", "a"), read("Rain fell.", "b")])
    assert len(record.reports) == 2
    assert record.figures == ()
