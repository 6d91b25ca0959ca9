"""Rows through SQLite and back: nothing is changed, whatever a column holds."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.case import Store
from crosswire.case.cells import DERIVED, KEYS, by_key, to_cells, to_row
from crosswire.model.errors import QueryError
from crosswire.model.rows import TABLES, ActorRole, Event, Origin, Record, Report, Sentence, columns

from .factory import decision, reading_of, received, record_of, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

TRICKY = "25 killed \U0001f4a5 \u2028 ' \" \\ \x85 e\u0301 \x00 NULL"

# Tables whose key the database itself holds unique.
UNIQUE = {"rulings": lambda row: row.decision_id, "series": lambda row: row.series_id}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "x.case") as made:
        yield made


def test_every_table_has_the_columns_of_its_rows(store: Store) -> None:
    """Where this fails, a column was added to `rows.py`: write the migration that adds it."""
    for name in TABLES:
        found = store._database.all(f"PRAGMA table_info({name})")
        assert tuple(row[1] for row in found) == columns(name), name
        assert set(KEYS[name]) <= set(columns(name))


def test_the_keys_that_the_database_holds_unique_are_told(store: Store) -> None:
    """A table that is missing in `UNIQUE` fails the round trip only now and then."""
    held = {
        name
        for name in DERIVED
        if any(row[2] for row in store._database.all(f"PRAGMA index_list({name})"))
    }
    assert held == set(UNIQUE)


@pytest.mark.parametrize("table", TABLES)
def test_rows_round_trip_through_cells(table: str) -> None:
    @settings(max_examples=50, deadline=None)
    @given(rows(table))
    def check(row: object) -> None:
        assert to_row(table, to_cells(table, row)) == row

    check()


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_a_record_round_trips_through_the_database(data: st.DataObject) -> None:
    drawn = {
        name: tuple(data.draw(st.lists(rows(name), max_size=3, unique_by=UNIQUE.get(name))))
        for name in DERIVED
    }
    record = Record(**drawn)
    with (
        patch("os.fsync"),
        tempfile.TemporaryDirectory() as folder,
        Store.create(Path(folder, "x.case")) as store,
    ):
        store.put_record(record, "f")
        found = store.record()
    assert found == Record(**{name: tuple(by_key(name, drawn[name])) for name in DERIVED})


def test_a_sorted_record_comes_back_as_it_was(store: Store) -> None:
    role = ActorRole(actor_id="a", role="agent")
    report = Report(report_id="r", text=TRICKY, text_sha256="0", notes=(TRICKY, ""))
    record = Record(
        reports=(report,),
        sentences=(Sentence(report_id="r", sentence=0, start=0, end=9),),
        origins=(Origin(origin_id="o-1", kind="agency"), Origin(origin_id="o-2", kind="outlet")),
        events=(Event(event_id="e", latitude=35.0, actors=(role,)),),
    )
    store.put_record(record, "f")
    found = store.record()
    assert found == record
    assert isinstance(found.events[0].latitude, float)
    assert store.table("sentences") == list(record.sentences)


def test_a_record_replaces_the_last_one_and_leaves_the_rest(store: Store) -> None:
    one, two = received("25 killed"), received("38 killed")
    for report in (one, two):
        store.add(report)
        store.put_reading(reading_of(report), report.sha256, "f")
    store.add_decision(decision("d-1"))
    assert store.record_fingerprint() is None
    store.put_record(record_of(reading_of(one), reading_of(two)), "first")
    store.put_record(record_of(reading_of(two)), "second")
    assert store.record_fingerprint() == "second"
    assert [report.report_id for report in store.record().reports] == [two.report_id]
    assert store.record().decisions == (decision("d-1"),)
    counts = store.counts()
    assert (counts["inputs"], counts["readings"], counts["reports"], counts["decisions"]) == (
        2, 2, 1, 1,
    )  # fmt: skip


def test_a_record_that_cannot_be_stored_leaves_the_last_one(store: Store) -> None:
    first = record_of(reading_of(received("25 killed")))
    store.put_record(first, "first")
    wrong = Record(sentences=(Sentence(report_id="r", sentence=2**70, start=0, end=1),))
    with pytest.raises(OverflowError):
        store.put_record(wrong, "second")
    assert store.record() == first
    assert store.record_fingerprint() == "first"


def test_the_order_of_a_records_rows_does_not_matter(store: Store) -> None:
    many = [reading_of(received(f"{n} killed")) for n in range(20)]
    store.put_record(record_of(*many), "f")
    one = store.record()
    store.put_record(record_of(*reversed(many)), "f")
    assert store.record() == one
    assert [r.report_id for r in one.reports] == sorted(r.report.report_id for r in many)


def test_a_key_that_two_rows_share_is_told(store: Store) -> None:
    origin = Origin(origin_id="o-1", kind="agency")
    store.put_record(Record(origins=(origin, origin)), "f")
    assert store.check() == ["origins: two rows have the key o-1"]


def test_words_are_found_in_sentences(store: Store) -> None:
    texts = ("25 killed in Brennhold, the NDF said", "38 killed near Marenta", 'Café "AND" NOT')
    many = [reading_of(received(text, f"r-{place}")) for place, text in enumerate(texts)]
    for _ in range(2):  # a second record leaves nothing of the first
        store.put_record(record_of(*many), "f")

    def found(words: str) -> list[str]:
        return [sentence.report_id for sentence in store.search(words)]

    assert sorted(found("KILLED")) == ["r-0", "r-1"]
    assert found("marenta killed") == ["r-1"]
    assert found('cafe NOT "and') == ["r-2"]
    assert found("*") == found("") == found('"') == []
    assert store.search("killed", limit=1)


def test_an_unknown_table_is_told(store: Store) -> None:
    with pytest.raises(QueryError) as caught:
        store.table("claim; DROP TABLE claims")
    assert caught.value.code == "CW502"
    assert "claims" in caught.value.do
