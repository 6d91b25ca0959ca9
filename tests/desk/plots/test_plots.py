"""Plots as SVG that a strict page can hold."""

from __future__ import annotations

import re

import msgspec
import pytest
from lxml import etree

from crosswire.desk.plots.ranges import _axis, ranges
from crosswire.desk.plots.ranges_chart import Axis
from crosswire.desk.plots.timeline import timeline
from crosswire.model.rows import Record
from desk.factory import make_record

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    record = make_record()
    plots = {
        "timeline": timeline(record),
        "timeline of a story": timeline(record, "s-brennhold", width=326),
        "ranges": ranges(record),
        "ranges of a story": ranges(record, "s-brennhold", width=326),
    }
    assert all(plots.values())
    return {name: svg or "" for name, svg in plots.items()}


def test_a_strict_policy_blocks_nothing(drawn: dict[str, str]) -> None:
    for svg in drawn.values():
        root = etree.fromstring(svg)
        for node in root.iter():
            assert node.tag.removeprefix(SVG) in {
                "svg", "g", "path", "line", "text", "tspan", "rect", "circle", "a", "title"
            }  # fmt: skip
            assert "style" not in node.attrib
            assert "id" not in node.attrib
            assert not any(key.startswith("on") for key in node.attrib)
            assert node.get("href", "#").startswith("#")
        assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


def test_colours_are_those_of_the_page(drawn: dict[str, str]) -> None:
    for svg in drawn.values():
        paints = set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg))
        assert "currentColor" in paints
        assert all(
            p in {"none", "currentColor", "transparent"} or "var(--plot-" in p for p in paints
        )


def test_each_plot_has_a_text_alternative(drawn: dict[str, str]) -> None:
    for svg in drawn.values():
        root = etree.fromstring(svg)
        assert root.get("role") == "img"
        assert root.get("aria-label")
        assert root[0].tag == f"{SVG}title"
        assert root[0].text == root.get("aria-label")
    assert "Red Column combatants: low 20, best 25, high 38" in drawn["ranges"]


def test_marks_lead_to_their_rows(drawn: dict[str, str]) -> None:
    assert 'href="#c-38"' in drawn["ranges"]
    assert 'href="#f-is"' in drawn["ranges"]
    assert 'href="#e-fight"' in drawn["timeline"]


def test_foreign_text_is_escaped(drawn: dict[str, str]) -> None:
    for svg in drawn.values():
        assert "<script" not in svg
    assert "&lt;script&gt;x&lt;/script&gt;" in drawn["timeline"]


def test_the_same_record_draws_the_same_plot(drawn: dict[str, str]) -> None:
    assert timeline(make_record()) == drawn["timeline"]
    assert ranges(make_record()) == drawn["ranges"]


def test_nothing_to_show_is_none() -> None:
    assert timeline(Record()) is None
    assert ranges(Record()) is None
    assert timeline(make_record(), "s-none") is None
    assert ranges(make_record(), "s-none") is None


def test_what_is_left_out_for_length_is_counted() -> None:
    record = make_record()
    first = next(f for f in record.figures if f.figure_id == "f-is")
    many = tuple(msgspec.structs.replace(first, figure_id=f"f-{n}") for n in range(70))
    svg = ranges(msgspec.structs.replace(record, figures=many))
    assert svg
    assert "and 10 more figures, in the tables" in svg


def test_days_beyond_the_calendar_do_not_break_the_timeline() -> None:
    record = make_record()
    events = tuple(
        msgspec.structs.replace(e, date_start="0001-01-01", date_end="9999-12-31")
        for e in record.events
    )
    bare = msgspec.structs.replace(record, events=events, reports=(), claims=())
    assert timeline(bare)


def test_three_stands_apart_from_nine_beside_360_000() -> None:
    axis = _axis([3, 9, 360_000])
    assert axis.curved
    assert axis.place(9, 700) - axis.place(3, 700) > 20
    near = _axis([65_000, 66_000])
    assert near.place(66_000, 700) - near.place(65_000, 700) > 300
    assert _axis([0.0]) == Axis(low=0.0, high=1.0, curved=False)
