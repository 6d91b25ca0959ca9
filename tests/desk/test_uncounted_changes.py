"""Events that nobody counted, in changes, in what needs an eye and in the trace."""

from __future__ import annotations

from io import StringIO
from typing import Any

from lxml import html
from msgspec.structs import replace
from rich.console import Console

from crosswire.desk.attention import attention
from crosswire.desk.changes import changes_between
from crosswire.desk.dossier.render import render_dossier
from crosswire.desk.index import index
from crosswire.desk.terminal.changes import render_changes
from crosswire.desk.terminal.record import render_record
from crosswire.desk.terminal.tracing import render_trace
from crosswire.desk.trace import trace
from crosswire.model.rows import Record
from desk.factory import make_record
from desk.happenings import QUOTE, mention, protest, uncounted_record


def _with(record: Record, **columns: Any) -> Record:
    events = (replace(e, **columns) if e.event_id == "e-protest" else e for e in record.events)
    return replace(record, events=tuple(events))


def test_an_event_goes_on_in_the_one_that_has_its_mentions() -> None:
    before = uncounted_record()
    renamed = _with(before, event_id="e-later", date_start="2019-03-16")
    assert changes_between(before, renamed).events == ()
    other = _with(before, event_id="e-later", mentions=("m-2",))
    assert [(c.what, c.event.event_id) for c in changes_between(before, other).events] == [
        ("new", "e-later"),
        ("gone", "e-protest"),
    ]


def test_an_event_whose_mentions_went_into_another_says_where_it_is() -> None:
    rows = {e.event_id: e for e in make_record().events}
    rows["e-fight"] = replace(rows["e-fight"], mentions=("m-1",))
    merged = replace(make_record(), events=tuple(rows[key] for key in sorted(rows)))
    (change,) = changes_between(uncounted_record(), merged).events
    assert (change.what, change.event.event_id) == ("gone", "e-protest")
    assert change.to is not None
    assert change.to.event_id == "e-fight"


def test_claims_go_before_mentions() -> None:
    def told(event: str, *mentions: str) -> Record:
        rows = {e.event_id: e for e in make_record().events}
        rows[event] = replace(rows[event], mentions=mentions)
        return replace(make_record(), events=tuple(rows[key] for key in sorted(rows)))

    changes = changes_between(told("e-fight", "m-1"), told("e-road", "m-1"))
    assert changes.events == ()


def test_a_new_event_is_told_with_its_sort_and_sentence() -> None:
    before, after = make_record(), uncounted_record(place=None)
    console = Console(file=StringIO(), width=100)
    render_changes(console, changes_between(before, after), (before, after))
    assert isinstance(console.file, StringIO)
    shown = console.file.getvalue()
    for words in ("new  Protest", "Protests, place not told, no figure", QUOTE):
        assert words in shown


def test_what_lacks_a_day_or_a_place_needs_an_eye() -> None:
    assert attention(index(uncounted_record())).events == ()
    record = uncounted_record(place=None)
    assert [e.event_id for e in attention(index(record)).events] == ["e-protest"]
    console = Console(file=StringIO(), width=100)
    render_record(console, record)
    assert isinstance(console.file, StringIO)
    assert "Protest: no place is told" in console.file.getvalue()
    eye = html.document_fromstring(render_dossier(record, title="Case")).get_element_by_id("eye")
    assert "no place is told" in eye.text_content()


def test_a_trace_leads_to_the_sentence_of_each_mention() -> None:
    record = uncounted_record()
    (leaf,) = trace(record, "e-protest").children
    assert (leaf.kind, leaf.id, leaf.sentence) == ("mention", "m-1", QUOTE)
    assert trace(record, "m-1").sentence == QUOTE
    console = Console(file=StringIO(), width=100)
    render_trace(console, trace(record, "e-protest"))
    assert isinstance(console.file, StringIO)
    assert "»Little« is left to take" in console.file.getvalue()


def test_without_its_mentions_an_event_shows_its_own_sentence() -> None:
    record = replace(uncounted_record(), event_mentions=())
    (leaf,) = trace(record, "e-protest").children
    assert leaf.sentence == QUOTE


def test_a_mention_names_who_says_it() -> None:
    said = mention("m-1", protest().event_id, speaker="Halden", modality="unverified")
    record = replace(uncounted_record(), event_mentions=(said,))
    (leaf,) = trace(record, "e-protest").children
    assert leaf.label == "protest (“Little”), unverified, says Halden"
