"""Removes what killed processes left half written in a case."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from crosswire.case.layout import EXPORTS_FOLDER, ORIGINALS
from crosswire.model.temporary import writer_of

if TYPE_CHECKING:
    from pathlib import Path


# What version 0.1.0 called what it was writing.
_FIRST = re.compile(r"\.(?:[a-z_]+\.jsonl|dossier\.html|\.published)\.(\d{1,10})(?:\.tmp)?")


def sweep(folder: Path) -> None:
    """Removes the temporary files of processes that run no more; those of others stay.

    A case that may not be written to is left as it is.
    """
    for part in (folder, folder / ORIGINALS, folder / EXPORTS_FOLDER):
        try:
            left = [f for f in part.iterdir() if _is_left(f.name)]
            for file in left:
                file.unlink(missing_ok=True)
        except OSError:
            continue  # no such folder, or one that is only to be read


def _is_left(name: str) -> bool:
    first = _FIRST.fullmatch(name)
    writer = int(first[1]) if first else writer_of(name)
    return writer is not None and writer != os.getpid() and not _runs(writer)


def _runs(process: int) -> bool:
    if os.name != "posix":
        return False  # there an open file cannot be removed: that of a living writer stays
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # it runs, and is another user's
    return True
