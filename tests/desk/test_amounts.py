"""Words in the place of numbers: shown alone, last, and never as the range that they allow."""

from __future__ import annotations

from io import StringIO

import pytest
from msgspec.structs import replace
from rich.console import Console

from crosswire.desk.amounts import amounts, range_of
from crosswire.desk.changes import changes_between
from crosswire.desk.dossier.render import render_dossier
from crosswire.desk.index import index
from crosswire.desk.plots.ranges import ranges
from crosswire.desk.sitrep import situation, to_markdown
from crosswire.desk.terminal.changes import render_changes
from crosswire.desk.terminal.record import render_record
from crosswire.desk.terminal.tracing import render_trace
from crosswire.desk.trace import trace
from crosswire.model.rows import Record
from desk.factory import make_record


@pytest.fixture
def vague() -> Record:
    """A figure of 200 to 99,999 people of whom only “hundreds” is told."""
    record = make_record()
    figures = (
        replace(f, low=200.0, high=99_999.0, words="hundreds") if f.figure_id == "f-wounded" else f
        for f in record.figures
    )
    return replace(record, figures=tuple(figures))


def test_the_word_stands_alone(vague: Record) -> None:
    look = index(vague)
    assert amounts(look, look.figures["f-wounded"]) == ("", "“hundreds”", "")
    assert range_of(look, look.figures["f-wounded"]) == "“hundreds”"


def test_without_a_word_of_the_figure_its_claims_tell_it() -> None:
    look = index(make_record())
    assert amounts(look, look.figures["f-dozens"]) == ("", "“Dozens”", "")


def test_no_screen_and_no_page_shows_what_a_word_allows(vague: Record) -> None:
    console = Console(file=StringIO(), width=80)
    render_record(console, vague)
    render_trace(console, trace(vague, "f-wounded"))
    without = replace(vague, figures=(), claims=())
    render_changes(console, changes_between(without, vague), (without, vague))
    assert isinstance(console.file, StringIO)
    shown = [
        console.file.getvalue(),
        render_dossier(vague, title="Vague"),
        ranges(vague) or "",
        to_markdown(situation(vague, without, since="2019-03-01", until="2019-03-31", title="V")),
    ]
    for text in shown:
        assert "99,999" not in text
        assert "200 –" not in text
    assert all("“hundreds”" in text for text in (shown[0], shown[1], shown[3]))
