"""The first answer of the page."""

from __future__ import annotations

from lxml import html
from msgspec.structs import replace

from crosswire.desk.dossier.answer import answer_view
from crosswire.desk.dossier.render import render_dossier
from crosswire.desk.index import index
from crosswire.model.rows import Record
from desk.factory import make_record


def _record(**columns: object) -> Record:
    record = make_record()
    events = (replace(e, **columns) if e.event_id == "e-fight" else e for e in record.events)
    return replace(record, events=tuple(events))


def test_it_tells_what_where_when_how_many_and_by_whose_word() -> None:
    record = _record(place="Brennhold", country="SD", sentence="Halden said 25 Red Column "
                     "fighters had fallen in two nights.")  # fmt: skip
    found = answer_view(index(record))
    assert found is not None
    assert (found.event.text, found.when) == ("Assault on Brennhold", "18–19 Mar 2019")
    assert found.where == "Brennhold, Sudan"
    assert found.told is not None
    assert found.told.to == "c-25"
    first = found.rows[0]
    assert (first.kind, first.low, first.best, first.high) == ("killed", "20", "25", "38")
    assert "A second NDF officer" in first.said
    assert found.left == 1


def test_it_stands_before_the_map_and_the_counts_behind_all() -> None:
    tree = html.document_fromstring(render_dossier(_record(), title="Case"))
    order = [e.get("class") or e.get("id") for e in tree.iter("section")]
    assert order[0] == "answer"
    assert order[-1] == "made"
    assert tree.xpath("//section[@id='made']//b")


def test_words_stand_alone_where_there_is_no_number() -> None:
    found = answer_view(index(_record()))
    assert found is not None
    vague = found.rows[-1]
    assert (vague.low, vague.best, vague.high) == ("", "“Hundreds”", "")


def test_a_record_without_events_has_no_answer() -> None:
    assert answer_view(index(Record())) is None
