"""What happened stands in every view, in the order of days, also where nobody was counted."""

from __future__ import annotations

from io import StringIO

from lxml import html
from msgspec.structs import replace
from rich.console import Console

from crosswire.desk.dossier.course import course_views
from crosswire.desk.dossier.render import render_dossier
from crosswire.desk.happened import course, told_by, uncounted
from crosswire.desk.index import index
from crosswire.desk.sitrep import situation, to_html, to_markdown
from crosswire.desk.terminal.record import render_record
from crosswire.desk.terminal.series import render_series
from crosswire.model.rows import Record
from desk.happenings import QUOTE, protest, uncounted_record


def _screen(record: Record) -> str:
    console = Console(file=StringIO(), width=80)
    render_record(console, record)
    assert isinstance(console.file, StringIO)
    return " ".join(console.file.getvalue().split())


def test_days_order_what_happened_and_older_events_stand_apart() -> None:
    record = uncounted_record()
    old = protest("e-old", role="background", date_start="1999-01-01")
    found = [e.event_id for e in course((*record.events, old))]
    assert found[:3] == ["e-war", "e-hostile", "e-protest"]
    assert "e-old" not in found
    assert [e.event_id for e in uncounted(index(record), record.events)] == ["e-protest"]


def test_the_screen_tells_it_with_day_place_type_and_sentence() -> None:
    shown = _screen(uncounted_record())
    assert "What else happened, without a figure" in shown
    assert "17 Mar 2019 Protest, Tarn Protests" in shown
    assert QUOTE[:30] in shown
    assert "place not told" in _screen(uncounted_record(place=None))


def test_a_story_of_which_nobody_is_counted_opens_on_what_happened() -> None:
    record = uncounted_record(rank=1)
    alone = replace(record, events=(protest(rank=1),), figures=(), claims=())
    assert "Protest, Tarn 17 Mar 2019" in _screen(alone)
    assert "No figure of people." in _screen(alone)


def test_the_series_name_what_has_no_count() -> None:
    console = Console(file=StringIO(), width=80)
    render_series(console, uncounted_record())
    assert isinstance(console.file, StringIO)
    assert "17 Mar 2019 Protest, Tarn" in " ".join(console.file.getvalue().split())


def test_the_page_leads_from_what_happened_to_its_sentence() -> None:
    record = uncounted_record()
    look = index(record)
    rows, left = course_views(look)
    assert left == 0
    (row,) = (row for row in rows if row.counts == "no figure")
    assert (row.when, row.where, row.sort) == ("17 Mar 2019", "Tarn", "Protests")
    assert row.told is not None
    assert row.told.to == "r-wire"
    told = told_by(look, look.events["e-protest"])
    assert told is not None
    assert told.quote == QUOTE
    tree = html.document_fromstring(render_dossier(record, title="Case"))
    days = [p.text_content() for p in tree.xpath("//ol[@class='course']//p[@class='day']")]
    assert days.index("14 Mar 2019") < days.index("17 Mar 2019") < days.index("18–19 Mar 2019")
    assert QUOTE in tree.get_element_by_id("e-protest").text_content()


def test_the_situation_report_tells_it_with_its_source() -> None:
    record = uncounted_record()
    before = replace(record, reports=(), events=(), figures=(), claims=(), event_mentions=())
    report = situation(record, before, since="2019-03-18", until="2019-03-20", title="Brennhold")
    (line,) = report.happened.lines
    assert line.text == f"17 Mar 2019: Protest, Tarn (Protests). “{QUOTE}”"
    (source,) = (ref for ref in report.sources if ref.number in line.refs)
    assert source.quote == QUOTE
    for text in (to_markdown(report), to_html(report)):
        assert "What happened" in text
        assert "Protest, Tarn" in text
