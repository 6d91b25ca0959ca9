"""Inputs: reports as received, each kept once, whatever the order in which they come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from crosswire.case import journal, originals
from crosswire.case.layout import manifest_path
from crosswire.case.names import forget_reading, settle, temporary
from crosswire.intake.received import Media, Received
from crosswire.model.codes import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from crosswire.case.database import Database

Added = Literal["added", "known"]


class Input(Row, frozen=True, kw_only=True):
    """What the case knows of an input; `wanted_id` is the id that it came with."""

    sha256: str
    wanted_id: str
    media: Media
    path: str | None
    given: bool
    published: str | None


def add(database: Database, folder: Path, received: Received) -> Added:
    """Keeps one report: its original first, then its row, in one transaction."""
    new = _input(received)
    with database.writing():
        originals.keep(folder, received.sha256, received.original)
        old = _find(database, received.sha256)
        if old is None:
            _note(database, folder, new)
            insert(database, new)
            return "added"
        merged = merge(old, new)
        if merged != old:
            _note(database, folder, merged)
            _change(database, old, merged)
        return "known"


def set_published(database: Database, folder: Path, sha256: str, day: str) -> None:
    """Sets the day that the user gives for a report; it is read again where that differs."""
    with database.writing():
        old = _find(database, sha256)
        if old is not None and old.published != day:
            new = msgspec.structs.replace(old, published=day)
            _note(database, folder, new)
            _change(database, old, new)


def named(database: Database, name: str) -> list[str]:
    """The SHA-256s of the inputs of a report id, a path or a file name."""
    like = "%/" + re.sub(r"([%_\\])", r"\\\1", name)
    rows = database.all(
        "SELECT sha256 FROM inputs WHERE report_id = ? OR path = ? OR path LIKE ? ESCAPE '\\'"
        " ORDER BY sha256",
        (name, name, like),
    )
    return [str(row[0]) for row in rows]


def merge(one: Input, two: Input) -> Input:
    """What is kept of two inputs of the same bytes: the same for any order and grouping."""
    content = min(one, two, key=lambda i: (not i.given, i.media, i.wanted_id))
    return msgspec.structs.replace(
        content, path=_least(one.path, two.path), published=_least(one.published, two.published)
    )


def pending(database: Database, fingerprint: str) -> list[str]:
    """The SHA-256s of the inputs without a reading of that fingerprint, by report id."""
    rows = database.all(
        "SELECT sha256 FROM inputs WHERE NOT EXISTS (SELECT 1 FROM readings WHERE"
        " readings.report_id = inputs.report_id AND readings.fingerprint = ?)"
        " ORDER BY report_id",
        (fingerprint,),
    )
    return [sha256 for (sha256,) in rows]


def load(database: Database, folder: Path, sha256: str) -> tuple[str, Received | None]:
    """The id of an input, and the report, or None where its original is missing or damaged."""
    row = database.one(
        "SELECT report_id, media, path, given, published FROM inputs WHERE sha256 = ?", (sha256,)
    )
    report_id, media, path, given, published = row
    original = originals.load(folder, sha256)
    if original is None:
        return report_id, None
    received = Received(
        report_id=report_id,
        sha256=sha256,
        media=media,
        path=path,
        original=original,
        given=bool(given),
        published=published,
    )
    return report_id, received


def damaged(database: Database, folder: Path) -> Iterator[tuple[str, str]]:
    """The id and SHA-256 of each input whose original is missing or has changed."""
    for report_id, sha256 in database.all(
        "SELECT report_id, sha256 FROM inputs ORDER BY report_id"
    ):
        if originals.load(folder, sha256) is None:
            yield report_id, sha256


def _input(received: Received) -> Input:
    return Input(
        sha256=received.sha256,
        wanted_id=received.report_id,
        media=received.media,
        path=_storable(received.path),
        given=received.given,
        published=received.published,
    )


def _find(database: Database, sha256: str) -> Input | None:
    row = database.first(
        "SELECT wanted_id, media, path, given, published FROM inputs WHERE sha256 = ?", (sha256,)
    )
    if row is None:
        return None
    return to_input((sha256, *row))


def all_inputs(database: Database) -> list[Input]:
    """All inputs in the order in which they were added."""
    rows = database.all(
        "SELECT sha256, wanted_id, media, path, given, published FROM inputs ORDER BY added_order"
    )
    return [to_input(row) for row in rows]


def to_input(row: Sequence[Any]) -> Input:
    """The input of a row: SHA-256, wanted id, media, path, given, published.

    Raises msgspec.ValidationError where the cells do not fit.
    """
    cells = {**dict(zip(Input.__struct_fields__, row, strict=True)), "given": bool(row[4])}
    return msgspec.convert(cells, Input)


def insert(database: Database, new: Input) -> None:
    """Adds the row of an input that there is not, and settles its id; a transaction is open."""
    order = database.one("SELECT coalesce(max(added_order), 0) + 1 FROM inputs")[0]
    database.run(
        "INSERT INTO inputs (sha256, report_id, added_order, wanted_id, media, path, given,"
        " published) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (new.sha256, temporary(new.sha256), order, *_cells(new)),
    )
    settle(database, new.sha256, (new.wanted_id,))


def _note(database: Database, folder: Path, new: Input) -> None:
    """Puts into the manifest what the database is about to know."""
    journal.append(manifest_path(folder), new, lambda: all_inputs(database))


def _change(database: Database, old: Input, new: Input) -> None:
    """A reading holds the path, the day and the id, so it is made again."""
    row = database.one("SELECT report_id FROM inputs WHERE sha256 = ?", (new.sha256,))
    forget_reading(database, row[0])
    database.run(
        "UPDATE inputs SET wanted_id = ?, media = ?, path = ?, given = ?, published = ?"
        " WHERE sha256 = ?",
        (*_cells(new), new.sha256),
    )
    settle(database, new.sha256, (old.wanted_id, new.wanted_id))


def _cells(one: Input) -> tuple[Any, ...]:
    return (one.wanted_id, one.media, one.path, int(one.given), one.published)


def _least(one: str | None, two: str | None) -> str | None:
    return min((value for value in (one, two) if value is not None), default=None)


def _storable(path: str | None) -> str | None:
    """A file name that is not UTF-8 comes with lone surrogates, which no database takes."""
    return path.encode("utf-8", "surrogatepass").decode("utf-8", "replace") if path else None
