"""Readings and failures: one of them a report, by the fingerprint of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from crosswire.case import Store
from crosswire.case.readings import PAGE, Failure
from crosswire.model.errors import CaseError

from .factory import decision, reading_of, received

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "x.case") as made:
        yield made


def test_readings_come_back_by_report_id(store: Store) -> None:
    many = [received(f"{n} killed") for n in range(PAGE + 5)]
    for one in many:
        store.add(one)
        assert store.put_reading(reading_of(one), one.sha256, "f")
    expected = sorted(many, key=lambda one: one.report_id)
    assert list(store.readings()) == [reading_of(one) for one in expected]
    assert not list(store.pending("f"))
    assert [one.report_id for one in store.pending("g")] == [one.report_id for one in expected]


def test_readings_may_be_put_while_the_pending_are_walked(store: Store) -> None:
    for n in range(5):
        store.add(received(f"{n} killed"))
    for one in store.pending("f"):
        assert store.put_reading(reading_of(one), one.sha256, "f")
    assert store.counts()["readings"] == 5


def test_a_new_fingerprint_replaces_the_reading(store: Store) -> None:
    one = received("25 killed")
    store.add(one)
    for fingerprint in ("f", "g", "g"):
        store.put_reading(reading_of(one), one.sha256, fingerprint)
    assert store.counts()["readings"] == 1
    assert [r.sha256 for r in store.pending("f")] == [one.sha256]
    assert not list(store.pending("g"))


def test_a_failure_takes_the_place_of_a_reading_and_the_other_way(store: Store) -> None:
    one = received("25 killed", "X")
    store.add(one)
    store.put_reading(reading_of(one), one.sha256, "f")
    assert store.put_failure("X", "CW110", "reading failed")
    assert store.put_failure("X", "CW110", "reading failed again")
    last = Failure(report_id="X", code="CW110", what="reading failed again", path="a.txt")
    assert store.failures() == (last,)
    assert last.name == "a.txt (X)"
    assert last.do
    assert not list(store.readings())
    assert [r.report_id for r in store.pending("f")] == ["X"]
    store.put_reading(reading_of(one), one.sha256, "f")
    assert store.failures() == ()
    assert not store.put_failure("nobody", "CW110", "reading failed")


def test_the_basis_changes_with_each_thing_that_a_record_is_made_from(store: Store) -> None:
    one = received("25 killed", "X")
    seen = [store.basis()]
    store.add(one)
    seen.append(store.basis())
    store.put_failure("X", "CW110", "reading failed")
    seen.append(store.basis())
    for fingerprint in ("f", "g"):
        store.put_reading(reading_of(one), one.sha256, fingerprint)
        seen.append(store.basis())
    store.add_decision(decision("d-1"))
    seen.append(store.basis())
    assert len(set(seen)) == len(seen)
    store.put_reading(reading_of(one), one.sha256, "g")
    assert store.basis() == seen[-1]


def test_a_reading_of_another_version_is_told(store: Store) -> None:
    one = received("25 killed", "X")
    store.add(one)
    store.put_reading(reading_of(one), one.sha256, "f")
    store._database.run("UPDATE readings SET rows = ?", (b'{"reports": 1}',))
    with pytest.raises(CaseError) as caught:
        list(store.readings())
    assert caught.value.code == "CW203"
    assert "'X'" in caught.value.what
