"""The case as one object: a folder with originals, a database, settings and a user's actors.

What a method has written when it returns survives a kill at any moment. One process writes
at a time; others wait, then get CaseError CW204. Any number read meanwhile.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.case import decisions, derived, inputs, journal, readings
from crosswire.case.database import Database
from crosswire.case.differences import put_changes
from crosswire.case.excerpt import excerpt
from crosswire.case.kept import CaseKept, CaseReadings
from crosswire.case.layout import (
    DATABASE,
    DECISIONS,
    LEXICONS,
    ORIGINALS,
    SETTINGS,
    has_originals,
    holds_other_things,
    manifest_path,
    write_atomically,
)
from crosswire.case.migrate import migrate, version
from crosswire.case.readings import Failure
from crosswire.case.settings import Settings, load_settings, save_settings
from crosswire.case.sweep import sweep
from crosswire.model.errors import CaseError
from crosswire.model.record import TABLES
from crosswire.model.temporary import temporary

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Mapping
    from types import TracebackType

    from crosswire.case.inputs import Added
    from crosswire.ground.gazetteer.imported import Imported
    from crosswire.intake.received import Received
    from crosswire.model.changes import Changes
    from crosswire.model.codes import Row
    from crosswire.model.rows import Decision, Reading, Record, Sentence

LOST = "its original is missing from the case or was changed; add the report again"


class Store:
    """An open case. Use it in a `with`, or call `close`.

    Every method raises CaseError CW203 where the database is damaged or cannot be written,
    and CW204 where another process writes for longer than `wait` seconds.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self._database = database

    @classmethod
    def create(cls, path: str | os.PathLike[str], *, wait: float = 10.0) -> Store:
        """Makes a case, or opens the one that is there: also one whose making was killed.

        Raises CaseError CW202, CW204, CW205 (originals without their database), or CW203
        where the folder cannot be made or holds other things.
        """
        folder = Path(path)
        try:
            if folder.is_dir() and not (folder / DATABASE).exists() and holds_other_things(folder):
                raise _not_a_case(folder, "it is a folder with other things in it")
            (folder / ORIGINALS).mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise _not_a_case(folder, f"it cannot be made ({problem.strerror})") from problem
        store = cls(folder, _open(folder, create=True, wait=wait))
        journal.begin(manifest_path(folder), lambda: inputs.all_inputs(store._database))
        journal.begin(folder / DECISIONS, lambda: store.decisions)
        if not (folder / SETTINGS).exists():
            store.set_settings(Settings())
        return store

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, wait: float = 10.0) -> Store:
        """Opens a case. Raises CaseError CW201 (there is none), CW202, CW203, CW204 or CW205."""
        folder = Path(path)
        if not (folder / DATABASE).is_file():
            _refuse_lost(folder)
            raise CaseError(
                "CW201", "there is no case here", where=str(folder), do="Check its name."
            )
        return cls(folder, _open(folder, create=False, wait=wait))

    def close(self) -> None:
        """Closes the case; it may be called twice."""
        self._database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # What came in

    def add(self, received: Received) -> Added:
        """Keeps a report. `known`: these bytes were there; the order of adding never matters.

        Raises ValueError where `sha256` is not that of `original`.
        """
        return inputs.add(self._database, self.folder, received)

    def pending(self, fingerprint: str) -> Iterator[Received]:
        """The reports without a reading of that fingerprint, by id, each loaded when asked for.

        One whose original is missing or damaged becomes a failure, CW106; the rest go on.
        """
        for sha256 in inputs.pending(self._database, fingerprint):
            report_id, received = inputs.load(self._database, self.folder, sha256)
            if received is not None:
                yield received
            else:
                self.put_failure(report_id, "CW106", LOST)

    def set_published(self, sha256: str, day: str) -> None:
        """Sets the ISO day of a report, whatever was given before; it is read again."""
        inputs.set_published(self._database, self.folder, sha256, day)

    def set_days(self, days: Mapping[str, str]) -> tuple[str, ...]:
        """Sets the days of reports by report id, path or file name; gives the unknown names."""
        unknown = []
        for name, day in sorted(days.items()):
            found = inputs.named(self._database, name)
            for sha256 in found:
                self.set_published(sha256, day)
            if not found:
                unknown.append(name)
        return tuple(unknown)

    def pending_count(self, fingerprint: str) -> int:
        """How many reports have no reading of that fingerprint."""
        return len(inputs.pending(self._database, fingerprint))

    # What reading gave

    def put_reading(self, reading: Reading, sha256: str, fingerprint: str) -> bool:
        """Keeps a reading and forgets a failure of its report.

        False where `sha256` does not have that report id any more: it is pending again.
        """
        return readings.put_reading(self._database, reading, sha256, fingerprint)

    def put_failure(self, report_id: str, code: str, what: str) -> bool:
        """Keeps that a report could not be read; False where there is no such report."""
        failure = Failure(report_id=report_id, code=code, what=what)
        return readings.put_failure(self._database, failure)

    def readings(self) -> Iterator[Reading]:
        """All readings, by report id."""
        return readings.readings(self._database)

    def failures(self) -> tuple[Failure, ...]:
        """The reports that could not be read, by report id; they stay pending."""
        return readings.failures(self._database)

    # What the pile made of it

    def basis(self) -> str:
        """A digest of all that a record is derived from: inputs, readings and decisions."""
        return readings.basis(self._database)

    def record_fingerprint(self) -> str | None:
        """What `put_record` was told last; None before the first record."""
        return derived.record_fingerprint(self._database)

    def put_record(self, record: Record, fingerprint: str) -> None:
        """Replaces all derived tables at once; `record.decisions` is not looked at."""
        derived.put_record(self._database, record, fingerprint)

    @contextmanager
    def looking(self) -> Iterator[None]:
        """All that is read inside is of one moment, whatever others write meanwhile."""
        with self._database.looking():
            yield

    def kept(self, code: str, *, anew: bool = False) -> CaseKept:
        """What a derivation kept for the next one. `code`: what its making hangs on besides.

        `anew`: nothing that was kept counts.
        """
        return CaseKept(self._database, code, anew=anew)

    def reading_source(self) -> CaseReadings:
        """The readings, each opened when it is asked for."""
        return CaseReadings(self._database)

    def put_changes(
        self, changes: Changes, kept: CaseKept, fingerprint: str, before: str | None
    ) -> bool:
        """Writes what a derivation changed and kept, all or nothing.

        `before`: what `record_fingerprint` gave when it began; False, and nothing is written,
        where another process has put a record since.
        """
        with self._database.writing():
            if derived.record_fingerprint(self._database) != before:
                return False
            put_changes(self._database, changes, fingerprint, everything=kept.fresh)
            kept.write()
        return True

    def record(self, *tables: str) -> Record:
        """All tables by their keys, decisions as they were made; or some, and the others empty.

        Raises QueryError CW502 where there is no such table.
        """
        return derived.record(self._database, tables or TABLES)

    def excerpt(self, row_id: str) -> Record:
        """The rows that hang on one id, and no others; empty where there is none."""
        with self._database.looking():
            return excerpt(self._database, row_id)

    def display_columns(self) -> list[tuple[str, str | None, str | None]]:
        """The id, path and title of each report, by id."""
        return derived.display_columns(self._database)

    def table(self, name: str) -> list[Row]:
        """The rows of one table, in the order of `record`. Raises QueryError CW502."""
        return derived.table(self._database, name)

    def counts(self) -> dict[str, int]:
        """Row counts: `inputs`, `readings`, `failures`, then the tables in their order."""
        return derived.counts(self._database)

    def search(self, words: str, limit: int = 50) -> list[Sentence]:
        """The record's sentences that hold all of the words, the best match first."""
        return derived.search(self._database, words, limit)

    # What reviewers ruled

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """All decisions, the first one made first."""
        return decisions.decisions(self._database)

    def add_decision(self, decision: Decision) -> bool:
        """Adds a decision; False where it is known.

        Raises QueryError CW501 where it revokes one that there is not, ValueError where its
        id belongs to another.
        """
        return decisions.add_decision(self._database, decision)

    # What the user set

    def settings(self) -> Settings:
        """The case's settings. Raises SettingsError CW301."""
        return load_settings(self.folder)

    def set_settings(self, settings: Settings) -> None:
        """Writes `crosswire.toml`."""
        save_settings(self.folder, settings)

    def lexicon(self, name: str) -> str | None:
        """The text of the user's list of a name of `LEXICONS`, None where there is none.

        Raises CaseError CW203 where it cannot be opened or is not UTF-8.
        """
        file = self._lexicon(name)
        try:
            return file.read_text("utf-8-sig")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as problem:
            raise CaseError(
                "CW203", f"it cannot be read ({problem})", where=str(file), do="Save it as UTF-8."
            ) from problem

    def set_lexicon(self, name: str, text: str) -> None:
        """Writes a list of a name of `LEXICONS`. Raises CaseError CW203 where it cannot."""
        file = self._lexicon(name)
        try:
            write_atomically(file, text.encode("utf-8"), temporary(file))
        except OSError as problem:
            what = f"it cannot be written ({problem.strerror})"
            raise CaseError("CW203", what, where=str(file), do="Check the folder.") from problem

    def _lexicon(self, name: str) -> Path:
        if name not in LEXICONS:
            raise ValueError(name)
        return self.folder / name

    def add_places(self, places: Iterable[Imported]) -> int:
        """Keeps places of GeoNames files, and gives their number; a known one is replaced."""
        from crosswire.case import gazetteer

        return gazetteer.put_places(self._database, places)

    def gazetteer(self) -> Iterator[Imported]:
        """The imported places, by id."""
        from crosswire.case import gazetteer

        return gazetteer.places(self._database)

    def gazetteer_digest(self) -> str | None:
        """What tells the imported places from others; None where there are none."""
        from crosswire.case import gazetteer

        return gazetteer.gazetteer_digest(self._database)

    # Whether all is well

    def check(self) -> list[str]:
        """Plain words for each problem of the database and the originals; empty if all is well."""
        rows = self._database.all("PRAGMA integrity_check")
        problems = [f"the database: {what}" for (what,) in rows if what != "ok"]
        for name, row, parent, _ in self._database.all("PRAGMA foreign_key_check"):
            problems.append(f"the database: row {row} of {name} has no {parent}")
        for report_id, sha256 in inputs.damaged(self._database, self.folder):
            problems.append(f"{report_id}: the original {sha256} is missing or was changed")
        return problems + derived.doubled(self._database)


def _open(folder: Path, *, create: bool, wait: float) -> Database:
    file = folder / DATABASE
    if not file.exists() or not file.stat().st_size:
        _refuse_lost(folder)  # before it is opened, which writes into an empty one
    database = Database(file, create=create, wait=wait)
    try:
        if version(database) == 0:
            _refuse_lost(folder)
        migrate(database)
    except BaseException:
        database.close()
        raise
    sweep(folder)
    return database


def _refuse_lost(folder: Path) -> None:
    """Raises CaseError CW205 where there are originals, which no new case has."""
    if has_originals(folder):
        raise CaseError(
            "CW205",
            "the database is missing or empty, and the originals of the reports are there",
            where=str(folder),
            do=f"Build the case again: crosswire recover {folder}",
        )


def _not_a_case(folder: Path, what: str) -> CaseError:
    return CaseError("CW203", what, where=str(folder), do="Name a new or an empty folder.")
