"""Plain sentences of one class each, beside what a careful coder has of them.

A row marked `open` is not read rightly yet; once it is, its mark must go.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml
from factories import read_all

HERE = Path(__file__).parent
COUNTED = ("movement", "words", "captivity", "nobody")


@cache
def rows(name):
    return yaml.safe_load((HERE / f"{name}.yml").read_text("utf-8"))


@cache
def readings(name):
    return dict(enumerate(read_all([row["text"] for row in rows(name)])))


def cases(*names):
    return [
        pytest.param(name, place, marks=[pytest.mark.xfail(strict=True)] if row.get("open") else [])
        for name in names
        for place, row in enumerate(rows(name))
    ]


@pytest.mark.parametrize(("name", "place"), cases(*COUNTED))
def test_counts_of_a_plain_sentence(name, place):
    row, reading = rows(name)[place], readings(name)[place]
    found = sorted([c.kind, c.value] for c in reading.claims if c.modality != "hypothetical")
    assert found == sorted(row["counts"]), row["text"]


@pytest.mark.parametrize(("name", "place"), cases("places"))
def test_places_of_a_plain_sentence(name, place):
    row, reading = rows(name)[place], readings(name)[place]
    found = {p.quote: p.country for p in reading.places}
    for quote, country in row.get("places", {}).items():
        assert any(quote in own and found[own] == country for own in found), row["text"]
    if "scene" in row:
        assert {c.place for c in reading.claims} == {row["scene"]}, row["text"]
    elif not row.get("places"):
        assert not found, row["text"]
