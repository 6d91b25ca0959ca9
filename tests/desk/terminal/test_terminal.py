"""The record in a terminal of any width."""

from __future__ import annotations

import re
from io import StringIO

import msgspec
import pytest
from rich.console import Console

from crosswire.desk.terminal.record import render_record
from crosswire.desk.terminal.tracing import render_trace
from crosswire.desk.trace import trace
from crosswire.model.rows import Record
from desk.factory import make_record

ROWS = ("f-is", "e-fight", "c-25", "r-hostile", "st-halden", "o-wire")


def _shown(width: int) -> str:
    console = Console(file=StringIO(), width=width)
    render_record(console, make_record())
    for row in ROWS:
        render_trace(console, trace(make_record(), row))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(len(line) for line in _shown(width).splitlines()) <= width


@pytest.mark.parametrize("width", [80, 120])
def test_numbers_stay_whole_and_bounds_are_open(width: int) -> None:
    shown = _shown(width)
    for words in ("65,000", "≥ 360,000", "“Dozens”", "“Hundreds”", "≥ 65,000"):
        assert words in shown


def test_hostile_text_is_shown_and_never_obeyed() -> None:
    shown = _shown(120)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold red]" in shown
    assert "[red]people[/red]" in shown


def test_stories_and_what_needs_an_eye() -> None:
    shown = _shown(120)
    assert "Last assault on Brennhold" in shown
    assert "14–20 Mar 2019 · 3 reports · 2 independent origins" in shown
    eye = shown[shown.index("What needs a human eye") :]
    for words in ("camp.txt", "headline off topic", "contested", "“7” in: Some 7 trucks came."):
        assert words in eye


def test_the_screen_opens_on_the_main_incident_and_ends_on_the_counts() -> None:
    lines = _shown(80).splitlines()
    top = " ".join(lines[:12])
    for words in ("1 Assault on Brennhold", "killed", "low", "best", "said by", "25"):
        assert words in top
    counts = next(n for n, line in enumerate(lines) if " claims · " in line)
    eye = next(n for n, line in enumerate(lines) if "What needs a human eye" in line)
    assert counts > eye


def test_names_are_shown_for_reports() -> None:
    console = Console(file=StringIO(), width=80)
    render_record(console, make_record(), names={"r-camp": "002_camp.txt"})
    assert isinstance(console.file, StringIO)
    assert "002_camp.txt" in console.file.getvalue()


def test_a_trace_marks_the_number_and_gives_its_offsets() -> None:
    plain_text = re.sub(r"\s+", " ", _shown(120))
    assert "Halden said »25« Red Column fighters" in plain_text
    assert "[75:77]" in plain_text


def test_a_terminal_with_styles_needs_no_guillemets() -> None:
    console = Console(
        file=StringIO(), width=120, force_terminal=True, color_system="standard", no_color=False
    )
    render_trace(console, trace(make_record(), "c-25"))
    assert isinstance(console.file, StringIO)
    assert "»" not in console.file.getvalue()
    assert "\x1b[1;3;4;7m25" in console.file.getvalue()


def test_a_very_long_sentence_is_cut_around_its_number() -> None:
    record = make_record()
    report = next(r for r in record.reports if r.report_id == "r-camp")
    padded = msgspec.structs.replace(report, text=report.text + " so" * 2_000)
    rows = tuple(
        msgspec.structs.replace(s, end=len(padded.text)) if s.report_id == "r-camp" else s
        for s in record.sentences
        if s.report_id != "r-camp" or s.sentence == 0
    )
    record = msgspec.structs.replace(record, reports=(padded,), sentences=rows)
    console = Console(file=StringIO(), width=80)
    render_trace(console, trace(record, "c-65"))
    assert isinstance(console.file, StringIO)
    shown = console.file.getvalue()
    assert "»65,000«" in shown
    assert "…" in shown
    assert len(shown) < 2_000


def test_an_empty_record_is_no_error() -> None:
    console = Console(file=StringIO(), width=80)
    render_record(console, Record())
    assert isinstance(console.file, StringIO)
    assert "nothing" in console.file.getvalue()


def test_stories_beyond_the_limit_are_counted_and_those_of_most_reports_come_first() -> None:
    record = make_record()
    story = record.stories[0]
    others = [
        msgspec.structs.replace(
            story, story_id=f"story-{n}", title=f"Story of {n} reports", reports=("r-x",) * n
        )
        for n in (4, 9)
    ]
    console = Console(file=StringIO(), width=100)
    render_record(console, msgspec.structs.replace(record, stories=(story, *others)), limit=1)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert "Story of 9 reports" in shown
    assert "Story of 4 reports" not in shown
    assert "and 2 more stories with fewer reports" in shown
