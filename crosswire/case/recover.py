"""Builds a case's database again from its originals, its manifest and its decisions."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from crosswire.case import decisions, inputs, journal, originals
from crosswire.case.cells import insert, to_cells
from crosswire.case.database import Database, is_damage
from crosswire.case.inputs import Input
from crosswire.case.layout import DATABASE, DECISIONS, ORIGINALS, has_originals, manifest_path
from crosswire.case.migrate import migrate, version
from crosswire.intake.formats.jsonl import received_line
from crosswire.intake.sources import receive_bytes
from crosswire.model.codes import Row
from crosswire.model.errors import CaseError, InputError
from crosswire.model.rows import Decision

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

_NEW = ".recovered.sqlite"
_FILES = ("", "-wal", "-shm")  # those of one database
_INPUTS = "SELECT sha256, wanted_id, media, path, given, published FROM inputs"


class Recovered(Row, frozen=True, kw_only=True):
    """What `recover` did.

    `reports` and `decisions`: how many the database got that it did not have. `guessed`: the
    report ids of originals that no manifest tells of: their file names and given days are not
    known, and that they are texts, pages or lines was told from their bytes. `lost`: ids of
    reports whose original is missing or changed. `aside`: where the old database lies now.
    """

    reports: int
    decisions: int
    guessed: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    aside: str | None = None


def recover(path: str | os.PathLike[str], *, wait: float = 10.0) -> Recovered:
    """Gives a case back what its database lost; what is sound stays as it is.

    A database that is missing, empty or damaged is built anew and the old one put aside; one
    that is sound gets the reports and decisions that it lacks. Readings and record are made by
    the next run. Raises CaseError CW201 where there are no originals and no database, CW202,
    CW203 or CW204.
    """
    folder = Path(path)
    file = folder / DATABASE
    if not file.exists() and not has_originals(folder):
        raise CaseError("CW201", "there is no case here", where=str(folder), do="Check its name.")
    if _is_sound(file, wait):
        with closing(Database(file, wait=wait)) as database:
            migrate(database)
            return _fill(database, folder, file)
    new = folder / _NEW
    _remove(new)
    with closing(Database(new, create=True, wait=wait)) as database:
        migrate(database)
        done = _fill(database, folder, file)
    aside = _put_aside(file)
    new.replace(file)
    return msgspec.structs.replace(done, aside=str(aside) if aside else None)


def _is_sound(file: Path, wait: float) -> bool:
    """Whether a database can be used. Raises CaseError CW203 where it is only closed, or CW204."""
    if not file.exists() or not file.stat().st_size:
        return False
    try:
        with closing(Database(file, wait=wait)) as database:
            good = database.all("PRAGMA integrity_check") == [("ok",)]
            return good and version(database) > 0
    except CaseError as error:
        if not is_damage(error):
            raise
        return False


def _fill(database: Database, folder: Path, old: Path) -> Recovered:
    """Adds the inputs and decisions that a database lacks, all of them or none."""
    told = {one.sha256: one for one in _salvaged_inputs(old)}
    told |= {one.sha256: one for one in journal.rows(manifest_path(folder), Input)}
    kept = sorted(f.name for f in (folder / ORIGINALS).glob("??/*") if len(f.name) == 64)
    guessed, lost, new = [], [], 0
    with database.writing():
        known = {one.sha256 for one in inputs.all_inputs(database)}
        for sha256 in [*told, *(one for one in kept if one not in told)]:
            if sha256 in known:
                continue
            data = originals.load(folder, sha256)
            one = told.get(sha256) or (guess(data, sha256) if data is not None else None)
            if data is None or one is None:
                lost.append(told[sha256].wanted_id if sha256 in told else sha256)
                continue
            inputs.insert(database, one)
            new += 1
            if sha256 not in told:
                guessed.append(one.wanted_id)
        ruled = _fill_decisions(database, folder, old)
    return Recovered(reports=new, decisions=ruled, guessed=tuple(guessed), lost=tuple(lost))


def _fill_decisions(database: Database, folder: Path, old: Path) -> int:
    known = {one.decision_id for one in decisions.decisions(database)}
    told = (*_salvaged_decisions(old), *journal.rows(folder / DECISIONS, Decision))
    new = {one.decision_id: one for one in told if one.decision_id not in known}
    database.many(insert("decisions"), (to_cells("decisions", one) for one in new.values()))
    return len(new)


def guess(data: bytes, sha256: str) -> Input | None:
    """What an original is, told from its bytes alone; None where it is no text."""
    try:
        received = received_line(data, "", None)
    except InputError:
        try:
            received = receive_bytes(data, None)
        except InputError:
            return None
    return Input(
        sha256=sha256, wanted_id=received.report_id, media=received.media, path=None,
        given=received.given, published=None,
    )  # fmt: skip


def _salvaged_inputs(file: Path) -> Iterator[Input]:
    """The inputs that can still be read from a damaged database."""
    for row in _salvaged(file, f"{_INPUTS} ORDER BY added_order"):
        try:
            yield inputs.to_input(tuple(row))
        except msgspec.ValidationError:
            continue


def _salvaged_decisions(file: Path) -> Iterator[Decision]:
    for row in _salvaged(file, "SELECT * FROM decisions ORDER BY rowid"):
        try:
            yield msgspec.convert(dict(row), Decision)
        except msgspec.ValidationError:
            continue


def _salvaged(file: Path, sql: str) -> Iterator[Any]:
    if not file.exists():
        return
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as opened:
            opened.row_factory = sqlite3.Row
            yield from opened.execute(sql)
    except sqlite3.Error:
        return  # it ends where the damage begins


def _put_aside(file: Path) -> Path | None:
    """Renames a damaged database with the files that belong to it; None where there is none."""
    if not file.exists():
        return None
    number = 1
    while (aside := file.with_name(f"{file.name}.lost-{number}")).exists():
        number += 1
    for end in _FILES:
        part = file.with_name(file.name + end)
        if part.exists():
            part.replace(aside.with_name(aside.name + end))
    return aside


def _remove(file: Path) -> None:
    for end in _FILES:
        file.with_name(file.name + end).unlink(missing_ok=True)
