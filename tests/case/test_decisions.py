"""Decisions are only ever added."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from crosswire.case import Store
from crosswire.model.errors import QueryError

from .factory import decision

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "x.case") as made:
        yield made


def test_decisions_come_back_in_the_order_in_which_they_were_made(store: Store) -> None:
    made = (
        decision("d-9", reason="Checked \U0001f4a5."),
        decision("d-1", judgement="edit", before="25", after="38", made_at="2018-01-01T00:00:00Z"),
        decision("d-5", revokes="d-9"),
    )
    for one in made:
        assert store.add_decision(one)
    assert store.decisions == made
    assert store.record().decisions == made


def test_a_decision_is_added_once(store: Store) -> None:
    assert store.add_decision(decision("d-1"))
    assert not store.add_decision(decision("d-1"))
    with pytest.raises(ValueError, match="d-1"):
        store.add_decision(decision("d-1", judgement="reject"))
    assert store.decisions == (decision("d-1"),)


def test_only_what_there_is_can_be_revoked(store: Store) -> None:
    with pytest.raises(QueryError) as caught:
        store.add_decision(decision("d-2", revokes="d-1"))
    assert caught.value.code == "CW501"
    assert store.decisions == ()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE decisions SET reason = 'x'",
        "DELETE FROM decisions",
        (
            "INSERT OR REPLACE INTO decisions SELECT decision_id, made_at, 'Somebody', about,"
            " judgement, before, after, reason, revokes FROM decisions"
        ),
    ],
)
def test_the_database_itself_refuses_a_change(store: Store, sql: str) -> None:
    store.add_decision(decision("d-1"))
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        store._database.run(sql)
    assert store.decisions == (decision("d-1"),)
