"""Making, opening and closing a case, and what is told when it cannot be."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

import pytest

import crosswire.case
from crosswire.case import Settings, Store
from crosswire.case.database import Database
from crosswire.case.layout import ORIGINALS, original_path
from crosswire.case.migrate import migrations, newest, statements, version
from crosswire.model.errors import CaseError

from .factory import decision, reading_of, received, record_of


def code_of(caught: pytest.ExceptionInfo[CaseError]) -> str:
    return caught.value.code


def test_the_public_names() -> None:
    assert crosswire.case.__all__ == ["Settings", "Store"]


def test_a_case_is_made_once_and_opened_after(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "x.case"
    with Store.create(folder) as store:
        store.add(received("25 killed"))
    with Store.create(folder) as store:
        assert store.counts()["inputs"] == 1
    with Store.open(str(folder)) as store:
        assert store.check() == []
        assert store.settings() == Settings()
    assert sorted(item.name for item in folder.iterdir()) == [
        "case.sqlite", "crosswire.toml", "originals",
    ]  # fmt: skip


def test_the_database_is_as_safe_as_promised(tmp_path: Path) -> None:
    with Store.create(tmp_path / "x.case") as store:
        ask = store._database.one
        assert ask("PRAGMA journal_mode") == ("wal",)
        assert ask("PRAGMA synchronous") == (2,)
        assert ask("PRAGMA foreign_keys") == (1,)
        assert ask("PRAGMA busy_timeout") == (10_000,)


def test_a_case_whose_making_was_killed_is_made_whole(tmp_path: Path) -> None:
    folder = tmp_path / "x.case"
    (folder / ORIGINALS).mkdir(parents=True)
    (folder / "case.sqlite").touch()
    with Store.open(folder) as store:
        assert store.add(received("25 killed")) == "added"


@pytest.mark.parametrize("name", ["nothing", "folder", "file"])
def test_a_missing_case_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(CaseError) as caught:
        Store.open(tmp_path / name)
    assert code_of(caught) == "CW201"
    assert not (tmp_path / "nothing").exists()


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").touch()
    for path in (tmp_path, tmp_path / "thesis.docx"):
        with pytest.raises(CaseError) as caught:
            Store.create(path)
        assert code_of(caught) == "CW203"
    assert [item.name for item in tmp_path.iterdir()] == ["thesis.docx"]


@pytest.mark.parametrize("name", ["actors.yml", "publishers.yml"])
def test_lexicons_may_lie_there_before_the_case(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[]")
    with Store.create(tmp_path) as store:
        assert store.lexicon(name) == "[]"
        store.set_lexicon(name, "- id: é")
        assert store.lexicon(name) == "- id: é"
        (tmp_path / name).write_bytes(b"\xff\xfe\x00")
        with pytest.raises(CaseError) as caught:
            store.lexicon(name)
        assert code_of(caught) == "CW203"
        (tmp_path / name).unlink()
        assert store.lexicon(name) is None
        with pytest.raises(ValueError, match="other"):
            store.lexicon("other.yml")


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "case.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(CaseError) as caught:
        Store.open(tmp_path)
    assert code_of(caught) == "CW203"


def test_a_damaged_database_is_told(tmp_path: Path) -> None:
    with Store.create(tmp_path / "x.case") as store:
        many = [received(f"{n} killed") for n in range(30)]
        store.put_record(record_of(*map(reading_of, many)), "f")
    file = tmp_path / "x.case" / "case.sqlite"
    data = bytearray(file.read_bytes())
    data[8192:] = b"\xa5" * (len(data) - 8192)
    file.write_bytes(data)
    with pytest.raises(CaseError) as caught, Store.open(tmp_path / "x.case") as store:
        store.record()
    assert code_of(caught) == "CW203"


def test_a_newer_case_is_told_and_left_alone(tmp_path: Path) -> None:
    with Store.create(tmp_path) as store:
        store._database.run("PRAGMA user_version = 999")
    with pytest.raises(CaseError) as caught:
        Store.open(tmp_path)
    assert code_of(caught) == "CW202"
    assert "999" in caught.value.what


def test_a_writer_that_waits_too_long_is_told(tmp_path: Path) -> None:
    with Store.create(tmp_path) as one, Store.open(tmp_path, wait=0.05) as two:
        with one._database.writing():
            with pytest.raises(CaseError) as caught:
                two.add(received("25 killed"))
            assert code_of(caught) == "CW204"
            assert two.counts()["inputs"] == 0  # readers go on
        assert two.add(received("25 killed")) == "added"
        assert one.counts()["inputs"] == 1


def test_a_record_is_of_one_moment(tmp_path: Path) -> None:
    old = record_of(reading_of(received("25 killed")))
    new = record_of(reading_of(received("38 killed")))
    with Store.create(tmp_path) as one, Store.open(tmp_path) as two:
        one.put_record(old, "old")
        with two._database.looking():
            assert two.table("reports") == list(old.reports)
            one.put_record(new, "new")
            assert two.table("claims") == list(old.claims)
        assert two.record() == new


def test_migrations_are_numbered_without_a_gap(tmp_path: Path) -> None:
    assert [number for number, _ in migrations()] == list(range(1, newest() + 1))
    with Store.create(tmp_path) as store:
        assert version(store._database) == newest()
    with pytest.raises(ValueError, match="CREATE"):
        list(statements("SELECT 1;\nCREATE TABLE x (\n"))


def test_a_migration_that_fails_leaves_the_case_as_it_was(tmp_path: Path) -> None:
    steps = ((1, "CREATE TABLE a (x);\n"), (2, "CREATE TABLE b (x);\nCREATE TABLE b (x);\n"))
    known = patch("crosswire.case.migrate.migrations", lambda: steps)
    with known, pytest.raises(CaseError) as caught:
        Store.create(tmp_path)
    assert code_of(caught) == "CW203"
    database = Database(tmp_path / "case.sqlite")
    assert version(database) == 1
    assert database.all("SELECT name FROM sqlite_master") == [("a",)]
    database.close()


@pytest.mark.parametrize("point", ["os.fsync", "pathlib.Path.replace"])
def test_an_original_that_was_not_written_whole_has_no_name(tmp_path: Path, point: str) -> None:
    one = received("25 killed")
    with Store.create(tmp_path) as store:
        full = patch(point, side_effect=OSError(28, "No space left on device"))
        with full, pytest.raises(CaseError) as caught:
            store.add(one)
        assert code_of(caught) == "CW203"
        assert not original_path(tmp_path, one.sha256).exists()
        assert store.counts()["inputs"] == 0
        assert store.add(one) == "added"
        assert not list((tmp_path / ORIGINALS).glob(".*"))
        assert store.check() == []


def test_an_error_inside_a_transaction_undoes_it(tmp_path: Path) -> None:
    with Store.create(tmp_path) as store:
        with suppress(RuntimeError), store._database.writing():
            store._database.run("INSERT INTO record_state VALUES (1, 'f')")
            assert store.record_fingerprint() == "f"
            raise RuntimeError
        assert store.record_fingerprint() is None
        assert store.add_decision(decision("d-1"))
    with pytest.raises(sqlite3.ProgrammingError):
        store.counts()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc to count open files")
def test_no_file_stays_open(tmp_path: Path) -> None:
    def use(place: int) -> None:
        with Store.create(tmp_path / "x.case") as store:
            one = received(f"{place} killed")
            store.add(one)
            store.put_reading(reading_of(one), one.sha256, "f")
            next(store.readings())
            next(store.pending("g"))
            store.put_record(record_of(reading_of(one)), "f")
            store.set_settings(Settings(title="A"))
            store.check()
        with pytest.raises(CaseError):
            Store.open(tmp_path / "broken")

    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "case.sqlite").write_bytes(b"no database at all" * 100)
    use(0)
    before = len(list(Path("/proc/self/fd").iterdir()))
    for place in range(20):
        use(place)
    assert len(list(Path("/proc/self/fd").iterdir())) == before
