"""Walks what the user names: folders, files, JSONL, pages, standard input."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from crosswire.intake.formats.jsonl import lines
from crosswire.intake.guard import as_refusal
from crosswire.intake.received import Media, Received, Refused
from crosswire.intake.walk import walk
from crosswire.model.errors import InputError
from crosswire.model.ids import digest

LIMIT_BYTES = 20_000_000  # a longer "article" is a dump of something else
SUFFIXES: dict[str, Media] = {
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip


def receive(inputs: Iterable[str | os.PathLike[str]]) -> Iterator[Received | Refused]:
    """Every report of the inputs; what cannot be taken comes as `Refused`, the rest go on.

    An input is a folder (walked, hidden files left out), a file, or `-` for standard input
    (one text, a page, or lines of JSONL, told by its first character).
    """
    for item in inputs:
        if item == "-":
            yield from _stream(sys.stdin.buffer, "standard input")
        else:
            yield from _receive_path(Path(item))


def _receive_path(path: Path) -> Iterator[Received | Refused]:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        missing = InputError("CW101", "there is no such file or folder", do="Check its name.")
        yield Refused.of(_storable(str(path)), missing)
        return
    except (OSError, ValueError) as problem:  # ValueError: a name that no system takes
        yield Refused.of(_storable(str(path)), as_refusal(problem))
        return
    if stat.S_ISDIR(mode):
        for file, unfit in walk(path):
            if unfit is not None:
                yield Refused.of(_shown(file, path), unfit)
            else:
                yield from receive_file(file, _shown(file, path))
    elif stat.S_ISREG(mode):
        yield from receive_file(path, _storable(path.name))
    else:  # a pipe that the user names, such as the shell's own for `<(command)`
        yield from _receive_pipe(path)


def receive_file(file: Path, name: str) -> Iterator[Received | Refused]:
    """The report or reports of one file, named `name` in the case."""
    media = SUFFIXES.get(file.suffix.lower(), "text")
    try:
        if media == "jsonl":
            with file.open("rb") as stream:
                yield from lines(stream, name, LIMIT_BYTES)
            return
        size = file.stat().st_size
        if size > LIMIT_BYTES:
            raise InputError(
                "CW104",
                f"{size:,} bytes are more than the limit of {LIMIT_BYTES:,}",
                do="Split it into one file a report.",
            )
        yield receive_bytes(file.read_bytes(), name, media)
    except Exception as problem:  # noqa: BLE001 - one bad input never stops the others
        yield Refused.of(name, as_refusal(problem))


def _receive_pipe(path: Path) -> Iterator[Received | Refused]:
    name = _storable(path.name)
    try:
        with path.open("rb") as stream:
            yield from _stream(stream, name)
    except OSError as problem:
        yield Refused.of(name, as_refusal(problem))


def receive_bytes(data: bytes, name: str | None, media: Media = "text") -> Received:
    """One report from its bytes; a text that is plainly a page is taken as one.

    Raises InputError CW102 or CW103 for what is no text.
    """
    from crosswire.intake.decode import decode

    text = decode(data, where=name or "the text")
    if media == "text" and _is_page(text):
        media = "html"
    sha = digest(data)
    return Received(report_id=f"r-{sha[:12]}", sha256=sha, media=media, path=name, original=data)


def _stream(stream: BinaryIO, name: str) -> Iterator[Received | Refused]:
    try:
        first = stream.peek(1)[:1] if hasattr(stream, "peek") else b""
        if first == b"{":
            yield from lines(stream, name, LIMIT_BYTES)
            return
        data = stream.read(LIMIT_BYTES + 1)
        if len(data) > LIMIT_BYTES:
            raise InputError(
                "CW104", f"more than the limit of {LIMIT_BYTES:,} bytes",
                do="Split it into one file a report.",
            )  # fmt: skip
        yield receive_bytes(data, name)
    except Exception as problem:  # noqa: BLE001 - one bad input never stops the others
        yield Refused.of(name, as_refusal(problem))


def _shown(file: Path, root: Path) -> str:
    """A name that is the same on any machine: relative to what the user named."""
    return _storable(root.name if file == root else file.relative_to(root).as_posix())


def _storable(name: str) -> str:
    """A file name that is not UTF-8 comes with lone surrogates, which no output takes."""
    return name.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _is_page(text: str) -> bool:
    head = text.lstrip()[:1000].lower()
    return head.startswith(("<!doctype html", "<html")) or (
        head.startswith("<") and any(tag in head for tag in ("<head", "<body", "<article", "<div"))
    )


def read_lexicon(file: Path) -> str:
    """The text of a user's lexicon. Raises InputError CW101, CW102, CW103 or CW106."""
    from crosswire.intake.decode import decode

    try:
        return decode(file.read_bytes(), where=str(file))
    except FileNotFoundError as problem:
        raise InputError(
            "CW101", "there is no such file", where=str(file), do="Check its name."
        ) from problem
    except OSError as problem:
        raise InputError(
            "CW106", problem.strerror or str(problem), where=str(file), do="Check its permissions."
        ) from problem
