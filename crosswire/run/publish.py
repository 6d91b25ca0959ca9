"""What a run leaves beside the database: the dossier and every table as JSONL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.export import export_all
from crosswire.export.tables.files import text_of, write_text
from crosswire.model.rows import TABLES

if TYPE_CHECKING:
    from crosswire.run.case import Case
    from crosswire.run.progress import Reporter

DOSSIER, EXPORTS = "dossier.html", "exports"
MARK = ".published"  # holds the fingerprint of the record that exports and dossier are of
LARGEST = 300  # reports; a larger dossier is written on demand alone


def name_of(inputs: Sequence[str]) -> str:
    """The name of a new case: that of its first input."""
    first = inputs[0]
    if first == "-":
        return "stdin"
    path = Path(first).resolve()
    return (path.name if path.is_dir() else path.stem) or "case"


def publish(case: Case, progress: Reporter) -> dict[str, str]:
    """Writes the exports and the dossier into the case's folder; where they lie, by name.

    Where all is there and of this record already, it stays as it is.
    """
    files: dict[str, str] = {}

    def steps() -> Iterator[str]:
        record = case.record()
        exports, dossier = case.folder / EXPORTS, case.folder / DOSSIER
        stale = not _is_current(case)
        if stale:
            export_all(record, exports, "jsonl")
        files["exports"] = str(exports)
        yield "exports"
        if 0 < len(record.reports) <= LARGEST:
            if stale or not dossier.is_file():
                write_text(dossier, case.dossier())
            files["dossier"] = str(dossier)
        elif record.reports:
            files["dossier"] = "not written for so many reports; use crosswire dossier"
        write_text(case.folder / MARK, case.store.record_fingerprint() or "")
        yield "dossier"

    for _ in progress.step("writing", steps(), 2):
        pass
    return files


def _is_current(case: Case) -> bool:
    """Whether every export is there, and all were written of the record as it is now."""
    whole = all((case.folder / EXPORTS / f"{name}.jsonl").is_file() for name in TABLES)
    return whole and text_of(case.folder / MARK) == case.store.record_fingerprint()
