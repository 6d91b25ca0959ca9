"""A case that lost its database is refused, and comes back from what lies beside it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from crosswire.case import Store
from crosswire.case import recover as module
from crosswire.case.layout import (
    DATABASE,
    DECISIONS,
    EXPORTS_FOLDER,
    ORIGINALS,
    manifest_path,
    original_path,
)
from crosswire.case.recover import Recovered, recover
from crosswire.intake.received import Received
from crosswire.model.errors import CaseError
from crosswire.model.ids import digest
from crosswire.model.rows import Decision
from crosswire.model.temporary import temporary, writer_of

LINE = b'{"id": "wire 7/\\u001b", "text": "Two died.", "outlet": "Northfold News"}'
PAGE = b"<html><body><p>Three died in Aldrava.</p></body></html>"
TEXT = b"Four died in Melby."


def received() -> list[Received]:
    """A line, a page, a text of a given day, and another text under an id that is taken."""
    rows = [
        ("wire 7/\x1b", "jsonl", "w.jsonl", LINE, True, None),
        ("r-page", "html", "pages/a.txt", PAGE, False, None),
        ("r-text", "text", "t.txt", TEXT, False, "2019-03-12"),
        ("r-text", "text", "u.txt", TEXT + b" Again.", True, None),
    ]
    return [
        Received(
            report_id=name, sha256=digest(data), media=media, path=path, original=data,
            given=given, published=day,
        )
        for name, media, path, data, given, day in rows
    ]  # fmt: skip


def ruled(number: int, revokes: str | None = None) -> Decision:
    return Decision(
        decision_id=f"d-{number}", made_at="2019", made_by="A", about="reports:x",
        judgement="accept", revokes=revokes,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "x.case"
    with Store.create(made) as store:
        for one in received():
            store.add(one)
        store.set_published(digest(PAGE), "2019-03-11")
        store.add_decision(ruled(1))
        store.add_decision(ruled(2, revokes="d-1"))
    return made


def held(folder: Path) -> tuple[list[Received], tuple[Decision, ...]]:
    with Store.open(folder) as store:
        assert store.check() == []
        return list(store.pending("none")), store.decisions


def lose(folder: Path, how: str) -> None:
    file = folder / DATABASE
    if how == "missing":
        file.unlink()
    elif how == "empty":
        file.write_bytes(b"")
    elif how == "foreign":
        file.write_bytes(b"no database at all\n" * 300)
    else:
        data = bytearray(file.read_bytes())
        data[4096 : 4096 * 3] = b"\xa5" * 8192
        file.write_bytes(data)


@pytest.mark.parametrize("how", ["missing", "empty"])
@pytest.mark.parametrize("opening", [Store.open, Store.create])
def test_a_case_without_its_database_is_not_taken_for_new(folder, how, opening):
    """It was: exit code 0, and 25 reports were gone from the record."""
    lose(folder, how)
    with pytest.raises(CaseError, match=r"\[CW205\].*crosswire recover"):
        opening(folder)
    assert not (folder / DATABASE).exists() or not (folder / DATABASE).stat().st_size


@pytest.mark.parametrize("how", ["missing", "empty", "foreign", "damaged"])
def test_all_comes_back_under_its_ids_days_and_rulings(folder, how):
    before = held(folder)
    lose(folder, how)
    done = recover(folder)
    assert (done.reports, done.decisions, done.guessed, done.lost) == (4, 2, (), ())
    assert (done.aside is None) == (how == "missing")
    assert held(folder) == before
    assert recover(folder) == Recovered(reports=0, decisions=0)


def test_a_database_from_an_old_copy_gets_what_it_lacks(tmp_path, folder):
    with Store.create(tmp_path / "old.case") as store:
        store.add(received()[0])
        store.put_failure("wire 7/\x1b", "CW110", "kept, since the database is sound")
    before = held(folder)
    (tmp_path / "old.case" / DATABASE).replace(folder / DATABASE)
    assert recover(folder) == Recovered(reports=3, decisions=2)
    assert held(folder) == before
    with Store.open(folder) as store:
        assert [one.report_id for one in store.failures()] == ["wire 7/\x1b"]


def test_without_a_manifest_the_bytes_tell(folder):
    """A case of version 0.1.0 has none."""
    manifest_path(folder).unlink()
    (folder / DECISIONS).unlink()
    lose(folder, "missing")
    done = recover(folder)
    assert (done.reports, done.decisions) == (4, 0)
    page, text = f"r-{digest(PAGE)[:12]}", f"r-{digest(TEXT)[:12]}"
    assert {"wire 7/\x1b", page, text} < set(done.guessed)
    found = {one.report_id: one for one in held(folder)[0]}
    assert (found[page].media, found["wire 7/\x1b"].media, found[text].media) == (
        "html", "jsonl", "text",
    )  # fmt: skip


def test_a_case_of_the_first_version_gets_its_manifest_at_the_next_run(folder):
    manifest, decisions = manifest_path(folder), folder / DECISIONS
    manifest.unlink()
    decisions.unlink()
    with Store.create(folder) as store:
        store.add_decision(ruled(3))
    before = held(folder)
    lose(folder, "missing")
    assert recover(folder) == Recovered(reports=4, decisions=3)
    assert held(folder) == before


def test_what_is_lost_is_named(folder):
    original_path(folder, digest(TEXT)).unlink()
    original_path(folder, digest(PAGE)).write_bytes(b"changed")
    lose(folder, "missing")
    done = recover(folder)
    assert done.reports == 2
    assert sorted(done.lost) == ["r-page", "r-text"]


def test_a_line_that_a_kill_cut_short_costs_only_itself(folder):
    for file in (manifest_path(folder), folder / DECISIONS):
        file.write_bytes(file.read_bytes() + b'{"sha256": "12')
    with Store.open(folder) as store:
        store.add_decision(ruled(3))
    before = held(folder)
    lose(folder, "empty")
    assert recover(folder).decisions == 3
    assert held(folder) == before


def test_a_recovery_that_is_stopped_can_be_done_again(folder, monkeypatch):
    before = held(folder)
    lose(folder, "damaged")
    with monkeypatch.context() as patch:
        patch.setattr(module, "_put_aside", lambda _: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            recover(folder)
    assert recover(folder).reports == 4
    assert held(folder) == before


def test_where_nothing_is_there_is_nothing_to_recover(tmp_path):
    with pytest.raises(CaseError, match="CW201"):
        recover(tmp_path)
    (tmp_path / ORIGINALS).mkdir()
    Store.create(tmp_path).close()  # a making that was killed goes on


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_what_a_killed_process_left_half_written_is_swept(folder):
    """Exports were left as hidden files for ever."""
    (folder / EXPORTS_FOLDER).mkdir()
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from crosswire.export.tables.write import whole_file\n"
        "with whole_file(Path(sys.argv[1])) as stream:\n"
        "    stream.write(b'half')\n"
        "    stream.flush()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    target = folder / EXPORTS_FOLDER / "claims.jsonl"
    subprocess.run([sys.executable, "-c", code, str(target)], check=False)
    left = list((folder / EXPORTS_FOLDER).iterdir())
    assert len(left) == 1
    assert writer_of(left[0].name)
    first = [
        folder / EXPORTS_FOLDER / ".claims.jsonl.99999999",
        folder / ".dossier.html.99999999.tmp",
    ]
    for file in first:
        file.write_bytes(b"of version 0.1.0")
    ours = temporary(target)
    ours.write_bytes(b"of a process that runs")
    Store.open(folder).close()
    assert list((folder / EXPORTS_FOLDER).iterdir()) == [ours]
    assert not first[1].exists()


def test_a_database_that_is_only_closed_is_not_put_aside(folder, monkeypatch):
    def closed(*_, **__):
        error = CaseError("CW203", "it cannot be opened")
        error.__cause__ = sqlite3.OperationalError()
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(module, "Database", closed)
        with pytest.raises(CaseError, match="CW203"):
            recover(folder)
    assert [f.name for f in folder.glob("case.sqlite*")] == [DATABASE]


def test_a_case_can_be_read_where_nothing_can_be_written(folder, monkeypatch):
    """SQLite's log wants a file beside the database, which no read-only disk takes."""
    before = held(folder)
    assert not (folder / f"{DATABASE}-wal").exists()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Store.open(folder) as store:
        assert (list(store.pending("none")), store.decisions) == before
        assert not list(folder.glob("case.sqlite-*"))
        with pytest.raises(CaseError, match="CW203"):
            store.add_decision(ruled(9))
