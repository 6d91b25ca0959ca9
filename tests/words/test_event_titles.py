"""What an event is called: by what happened, its types, or its first figure."""

from __future__ import annotations

from typing import Any

import pytest

from crosswire.model.rows import Event, Figure
from crosswire.words.happenings import happenings
from crosswire.words.titles import title_of, with_titles


def _event(**columns: Any) -> Event:
    return Event(**{"event_id": "e", "title": "Deaths and injuries", "place": "Orsk", **columns})


def _figure(kind: str = "killed", **columns: Any) -> Figure:
    base = {"figure_id": f"f-{kind}", "event_id": "e", "kind": kind, "rule": "ucdp", "reports": 1}
    rest = {"origins": 1, "why": "One count.", "disagreement": "none"}
    return Figure(**{**base, **rest, **columns})


@pytest.mark.parametrize(
    ("columns", "figures", "title"),
    [
        ({"happening": "bombing", "type": "ASSAULT"}, ["killed"], "Bombing, Orsk"),
        ({"happening": "quake"}, ["killed"], "Earthquake, Orsk"),
        ({"happening": "protest", "place": None}, [], "Protest"),
        ({"happening": "slain"}, ["injured"], "Injuries, Orsk"),
        ({"happening": "slain"}, [], "Deaths, Orsk"),
        ({}, ["missing"], "Missing people, Orsk"),
        ({}, [], "Deaths and injuries"),
        ({"role": "standing", "happening": "visit"}, ["sheltered"], "Shelter, Orsk"),
        ({"role": "background", "happening": "wreck"}, ["killed"], "Background: shipwreck, Orsk"),
        ({"part_of": "e-all", "happening": "clash"}, ["killed"], "One day of: clash, Orsk"),
        ({"role": "total", "place": None}, ["killed"], "Total so far: killed"),
    ],
)
def test_an_event_is_called_by_what_happened(
    columns: dict[str, Any], figures: list[str], title: str
) -> None:
    assert title_of(_event(**columns), [_figure(kind) for kind in figures]) == title


def test_a_type_names_it_only_where_it_is_told_to_be_violence() -> None:
    typed = {"type": "ASSAULT", "acled_sub_event_type": "Attack"}
    assert title_of(_event(**typed, cause="violence"), [_figure()]) == "Attack, Orsk"
    assert title_of(_event(**typed), [_figure()]) == "Deaths, Orsk"


def test_a_stretch_of_time_says_so() -> None:
    assert title_of(_event(), [_figure(scope="period")]) == "Over a period: deaths, Orsk"


def test_the_first_figure_names_it_in_whatever_order_they_come() -> None:
    hurt, dead = _figure("injured", rank=2), _figure("killed", rank=1)
    for figures in ([hurt, dead], [dead, hurt]):
        assert with_titles([_event()], figures)[0].title == "Deaths, Orsk"


def test_a_title_of_another_sort_stays_where_nothing_tells_what_happened() -> None:
    assert title_of(_event(title="The long night"), [_figure()]) == "The long night"


def test_a_title_given_twice_is_the_same() -> None:
    once = with_titles([_event(happening="riot")], [_figure()])
    assert with_titles(once, [_figure()]) == once


def test_every_happening_has_a_title() -> None:
    for happening in happenings():
        assert title_of(_event(happening=happening), []) != "Deaths and injuries", happening
