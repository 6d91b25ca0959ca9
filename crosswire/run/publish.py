"""What a run leaves beside the database: every table as JSONL, and the dossier where asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosswire.case.layout import EXPORTS_FOLDER
from crosswire.export import export_all
from crosswire.export.tables.files import text_of, write_text
from crosswire.model.rows import TABLES, Record

if TYPE_CHECKING:
    from crosswire.run.case import Case
    from crosswire.run.progress import Reporter

DOSSIER = "dossier.html"
MARK = ".published"  # holds the fingerprint of the record that the exports are of
DOSSIER_MARK = ".dossier"  # the same for the dossier


def name_of(inputs: Sequence[str]) -> str:
    """The name of a new case: that of its first input."""
    first = inputs[0]
    if first == "-":
        return "stdin"
    path = Path(first).resolve()
    return (path.name if path.is_dir() else path.stem) or "case"


def publish(
    case: Case, record: Record, progress: Reporter, *, dossier: bool = False
) -> dict[str, str]:
    """Writes the exports, and the dossier where asked, into the case's folder; where they lie.

    `record` is the case's. Where all is there and of this record already, it stays as it is.
    Without a dossier of this record, the entry `dossier` says how to get one.
    """
    files = {"exports": str(case.folder / EXPORTS_FOLDER)}
    work = (_exports, _dossier) if dossier else (_exports,)

    def steps() -> Iterator[str]:
        for write in work:
            write(case, record)
            yield "written"

    for _ in progress.step("writing", steps(), len(work)):
        pass
    if record.reports:
        files["dossier"] = _where(case)
    return files


def _exports(case: Case, record: Record) -> None:
    folder = case.folder / EXPORTS_FOLDER
    whole = all((folder / f"{name}.jsonl").is_file() for name in TABLES)
    if not (whole and _is_current(case, MARK)):
        export_all(record, folder, "jsonl")
        _mark(case, MARK)


def _dossier(case: Case, record: Record) -> None:
    file = case.folder / DOSSIER
    if record.reports and not (file.is_file() and _is_current(case, DOSSIER_MARK)):
        write_text(file, case.dossier())
        _mark(case, DOSSIER_MARK)


def _where(case: Case) -> str:
    """Where the dossier lies, or how to get it; an old one is never passed for a new one."""
    file = case.folder / DOSSIER
    if file.is_file() and _is_current(case, DOSSIER_MARK):
        return str(file)
    command = f"crosswire dossier --case {case.folder}"
    if file.is_file():
        return f"{file} is of an earlier run; for a new one: {command}"
    return f"for the record as one page: {command}"


def _is_current(case: Case, mark: str) -> bool:
    """Whether what was written last under that mark is of the record as it is now."""
    return text_of(case.folder / mark) == case.store.record_fingerprint()


def _mark(case: Case, mark: str) -> None:
    write_text(case.folder / mark, case.store.record_fingerprint() or "")
