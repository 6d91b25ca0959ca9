"""Output files: which format a name means, and text written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from crosswire.export.tables.write import Format
from crosswire.model.errors import QueryError
from crosswire.model.temporary import temporary

FORMATS: dict[str, Format] = {"jsonl": "jsonl", "csv": "csv", "parquet": "parquet"}


def format_of(file: Path) -> Format:
    """The format that a file's ending names. Raises QueryError CW502 for any other."""
    ending = file.suffix.lstrip(".").lower()
    if ending not in FORMATS:
        raise QueryError(
            "CW502", f"{file.suffix or 'no ending'!r} is no format", where=str(file),
            do=f"End the name in one of {', '.join('.' + name for name in FORMATS)}.",
        )  # fmt: skip
    return FORMATS[ending]


def write_text(file: Path, text: str) -> None:
    """Writes a text as UTF-8, whole or not at all. Raises QueryError CW504."""
    # As a text file of this system: with its line ends.
    write_bytes(file, text.replace("\n", os.linesep).encode("utf-8", "replace"))


def write_bytes(file: Path, data: bytes) -> None:
    """Writes a file whole or not at all. Raises QueryError CW504."""
    half = temporary(file)
    try:
        half.write_bytes(data)
        os.replace(half, file)  # noqa: PTH105 - atomic on every platform
    except OSError as problem:
        half.unlink(missing_ok=True)
        raise QueryError(
            "CW504", f"it cannot be written ({problem.strerror or problem})", where=str(file),
            do="Check the folder, the space and the permissions.",
        ) from problem  # fmt: skip


def text_of(file: Path) -> str | None:
    """The text of a file that `write_text` wrote; None where there is none."""
    try:
        return file.read_text("utf-8")
    except OSError:
        return None
