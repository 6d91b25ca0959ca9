"""Copies, origins and news in a terminal and on the page."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from msgspec.structs import replace
from rich.console import Console

from crosswire.desk.dossier.copies import SIDE_SHOWN, pieces
from crosswire.desk.dossier.differences import differing
from crosswire.desk.dossier.lineage import alone_in, trees_of
from crosswire.desk.dossier.render import render_dossier
from crosswire.desk.index import index
from crosswire.desk.news import news_since
from crosswire.desk.plots.coverage import draw_coverage
from crosswire.desk.terminal.copies import render_copies
from crosswire.desk.terminal.news import render_news
from crosswire.desk.terminal.origins import render_origins
from crosswire.model.links import Descent
from desk.factory import make_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosswire.model.rows import Record

SHOWN: list[Callable[[Console, Record], None]] = [
    render_copies,
    render_origins,
    lambda console, record: render_news(console, record, news_since(record, "2019-01-01")),
]


def shown(render: Callable[[Console, Record], None], width: int = 120) -> str:
    console = Console(file=StringIO(), width=width)
    render(console, make_record())
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("render", SHOWN)
@pytest.mark.parametrize("width", [60, 80, 140])
def test_no_line_is_wider_than_the_terminal(
    render: Callable[[Console, Record], None], width: int
) -> None:
    lines = shown(render, width).splitlines()
    assert max(len(line) for line in lines) <= width
    assert "\x1b" not in "".join(lines)


def test_a_copy_shows_both_sides_and_what_differs() -> None:
    text = shown(render_copies)
    assert "1 passage in 1 pair of reports" in text
    assert "edited, 93% alike; Brennhold all but taken is earlier" in text
    assert text.count(" [") >= 2


def test_copies_of_one_report_alone() -> None:
    text = shown(lambda console, record: render_copies(console, record, report="r-camp"))
    assert "0 passages in 0 pairs of reports" in text


def test_origins_tell_how_they_are_known_and_who_has_it_from_whom() -> None:
    text = shown(render_origins)
    assert "credited in 1 report; <1> without the credit" in text
    assert "50% of it: stands elsewhere <under> a credit" in text
    assert "r-lost" not in text


def test_trees_hold_each_descent_once_and_end() -> None:
    record = make_record()
    ring = tuple(
        Descent(report_id=a, from_report_id=b, origin_id="o-wire", sentences=1, share=1.0,
                basis="undecided", evidence="")
        for a, b in (("r-copy", "r-wire"), ("r-hostile", "r-copy"), ("r-copy", "r-hostile"))
    )  # fmt: skip
    look = index(replace(record, descents=ring))
    (tree,) = trees_of(look, record.stories[0])
    assert tree.report_id == "r-wire"
    assert [c.report_id for c in tree.children] == ["r-copy"]
    assert [c.report_id for c in tree.children[0].children] == ["r-hostile"]
    assert tree.children[0].children[0].children == ()
    assert alone_in(look, record.stories[0]) == ()


def test_coverage_is_drawn_where_two_reports_have_a_day() -> None:
    record = make_record()
    look = index(record)
    drawn = draw_coverage(look, record.stories[0])
    assert drawn is not None
    assert "Coverage of Last assault on Brennhold" in drawn
    assert draw_coverage(look, record.stories[1]) is None


def test_coverage_of_many_years_has_few_bars() -> None:
    record = make_record()
    reports = tuple(
        replace(r, published_start=day, published_end=day, new_text=0.5)
        for r, day in zip(record.reports, ("1001-01-01", "2019-03-14", "9998-12-31", "2019-03-15"),
                          strict=True)
    )  # fmt: skip
    drawn = draw_coverage(index(replace(record, reports=reports)), record.stories[0])
    assert drawn is not None
    assert len(drawn) < 20_000


def test_the_page_tells_where_a_story_comes_from() -> None:
    page = html.fromstring(render_dossier(make_record(), title="Brennhold"))
    (lineage, _) = page.find_class("lineage")
    words = " ".join(lineage.text_content().split())
    assert "credited in 1 report; <1> without the credit" in words
    assert "50% of it: stands elsewhere <under> a credit" in words
    (copy,) = page.find_class("copy")
    assert len(copy.findall(".//blockquote")) == 2


WORDS = st.lists(st.sampled_from(["a", "b", "c", "dd", "eee", "Fff's"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_what_does_not_differ_is_the_same(one: str, two: str) -> None:
    left, right = differing(one, two)
    assert _without(one, left) == _without(two, right)
    assert differing(one, one) == ([], [])


def _without(text: str, spans: list[tuple[int, int]]) -> list[str]:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text.lower().split()


@given(st.text(max_size=700), st.lists(st.integers(0, 700), max_size=6))
def test_pieces_are_the_text(text: str, cuts: list[int]) -> None:
    places = sorted(min(cut, len(text)) for cut in cuts)
    spans = list(zip(places[::2], places[1::2], strict=False))
    joined = "".join(piece for piece, _ in pieces(text, spans))
    assert len(joined) == min(len(text), SIDE_SHOWN) + (len(text) > SIDE_SHOWN)
