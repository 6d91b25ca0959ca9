"""The plot of a quantity over time, and its words in the terminal."""

from __future__ import annotations

import io
from xml.etree import ElementTree as ET

import pytest
from rich.console import Console

from crosswire.desk.plots.series_chart import draw
from crosswire.desk.series_words import named, told
from crosswire.desk.terminal.series import render_series
from crosswire.model.rows import Record
from crosswire.model.series import Series, SeriesPoint


def point(day, value, **columns):
    base = {"day_start": day, "day_end": day, "value": value, "low": value, "high": value,
            "qualifier": "exact", "speaker": "Ida Moren", "line_id": "l", "report_id": "r",
            "claim_id": f"c-{day}-{value}"}  # fmt: skip
    return SeriesPoint(**{**base, **columns})


CAMP = Series(
    series_id="q-1", measure="stock", kind="sheltered", place="Orlune",
    points=(
        point("2021-09-01", 12000.0, mark="jump"),
        point("2021-09-08", 19000.0, qualifier="more_than", high=None, speaker="<b>UN</b>"),
    ),
    reference=(point("2021-09-01", 5000.0),), notes=("A note.",),
)  # fmt: skip
LEFT = Series(
    series_id="q-2", measure="flow", kind="displaced", label="people",
    points=(
        point("2021-09-10", 300.0, day_start="2021-08-11", window="in the past month"),
        point("2021-09-12", None, low=20.0, high=40.0, qualifier="between", speaker=None),
    ),
)  # fmt: skip


@pytest.mark.parametrize("width", [860, 326])
@pytest.mark.parametrize("series", [CAMP, LEFT], ids=["camp", "left"])
def test_the_plot_stands_alone_and_keeps_its_width(series, width):
    drawn = draw(series, width=width)
    root = ET.fromstring(drawn)  # noqa: S314
    assert float(root.get("width")) <= width + 24
    assert " style=" not in drawn
    assert "<b>" not in drawn
    assert draw(series, width=width) == drawn
    words = "".join(root.itertext())
    assert "no named source" in words or "room for 5,000" in words


def test_days_at_the_ends_of_the_calendar_are_drawn():
    series = Series(
        series_id="q", measure="flow", kind="displaced",
        points=(point("0001-01-01", 3.0), point("9999-12-31", 9.0)),
    )  # fmt: skip
    assert draw(series, width=860)


def test_one_count_has_no_plot():
    assert draw(Series(series_id="q", measure="stock", kind="sheltered"), width=860) is None


def test_words():
    assert named(CAMP) == "sheltered, people in Orlune"
    assert [told(p) for p in CAMP.points] == ["12,000", "more than 19,000"]
    assert told(LEFT.points[1]) == "20–40"


@pytest.mark.parametrize("width", [70, 150])
def test_the_terminal_has_each_count_with_its_speaker(width):
    out = io.StringIO()
    render_series(Console(file=out, width=width), Record(series=(CAMP, LEFT)), limit=5)
    text = " ".join(out.getvalue().split())
    for words in (
        "more than 19,000", "<b>UN</b>", "jump", "in the past month", "· A note.", "20–40",
        "2 series · 4 counts",
    ):  # fmt: skip
        assert words in text, text
