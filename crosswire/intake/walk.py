"""Walks a folder: its files by name, and what is in it that cannot be taken."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from crosswire.model.errors import InputError

LINKED = "it is a link to a folder, which is not followed"
SPECIAL = "it is a pipe, a socket or a device, not a file"

Found = tuple[Path, InputError | None]


def walk(root: Path) -> Iterator[Found]:
    """Every file under a folder in the order of the names, each with why it cannot be taken.

    Hidden files and folders and folders named `*.case` are left out. A folder that cannot be
    opened, a link to a folder, a pipe, a socket and a device come with an error, CW106: each
    would else be passed over in silence, or be waited for without end.
    """
    closed: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=closed.append):
        yield from _closed(closed, root)
        wanted = sorted(f for f in folders if not f.startswith(".") and not f.endswith(".case"))
        folders[:] = [name for name in wanted if not Path(folder, name).is_symlink()]
        for name in wanted:
            if name not in folders:
                do = "Name the folder that it leads to."
                yield Path(folder, name), InputError("CW106", LINKED, do=do)
        for name in sorted(names):
            if not name.startswith("."):
                file = Path(folder, name)
                yield file, _unfit(file)
    yield from _closed(closed, root)


def is_regular(file: Path) -> bool:
    """Whether a name leads to a plain file. Raises OSError where it leads nowhere."""
    return stat.S_ISREG(file.stat().st_mode)


def _unfit(file: Path) -> InputError | None:
    try:
        regular = is_regular(file)
    except OSError:
        return None  # opening it tells why
    return None if regular else InputError("CW106", SPECIAL, do="Give what it holds as a file.")


def _closed(errors: list[OSError], root: Path) -> Iterator[Found]:
    while errors:
        error = errors.pop(0)
        what = f"the folder cannot be opened ({error.strerror})"
        name = error.filename if isinstance(error.filename, str) else str(root)
        yield Path(name), InputError("CW106", what, do="Check its permissions.")
