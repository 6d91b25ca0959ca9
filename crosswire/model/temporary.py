"""What a file is called while it is being written: a name that tells whose it was after a kill."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 60  # characters of the name that are kept: systems take no name of more than 255 bytes
_NAME = re.compile(r"\..*\.(\d{1,10})\.crosswire-tmp", re.DOTALL)


def temporary(file: Path) -> Path:
    """The name beside a file under which this process writes it, before it gets its own."""
    return file.with_name(f".{file.name[:_LONGEST]}.{os.getpid()}.crosswire-tmp")


def writer_of(name: str) -> int | None:
    """The number of the process that wrote under a name; None where the name is no such one."""
    found = _NAME.fullmatch(name)
    return int(found[1]) if found else None
