"""Which reports tell of days by themselves, and which only print again what was told."""

from __future__ import annotations

from factories import read
from msgspec.structs import replace

from crosswire.pile.events.copied import first_tellers

TEXT = "Shells killed 12 farmers in Aldrava on Monday, the mayor, Luka Brenn, said."


def told(origin, **days):
    """The readings of a text by report id, and their claims under one origin or none."""
    readings = {name: read(TEXT, name, published=day) for name, day in days.items()}
    claims = [replace(c, origin_id=origin) for r in readings.values() for c in r.claims]
    assert len(claims) == len(days)
    return claims, readings


def test_a_print_of_an_earlier_count_is_silent():
    assert first_tellers(*told("o-1", b="2021-04-06", a="2021-05-01")) == {"b"}
    assert first_tellers(*told("o-1", a=None, b="2021-05-01")) == {"b"}


def test_reports_without_an_origin_silence_nobody():
    assert first_tellers(*told(None, a="2021-04-06", b="2021-05-01")) == {"a", "b"}


def test_another_count_is_heard():
    claims, readings = told("o-1", a="2021-04-06", b="2021-05-01")
    claims[1] = replace(claims[1], value=14.0)
    assert first_tellers(claims, readings) == {"a", "b"}
