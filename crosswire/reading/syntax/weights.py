"""The weights of a language model, told apart by their bytes; nothing of the model is imported."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path


@cache
def weights_sha256(name: str) -> str:
    """One SHA-256 over the weight files of an installed pipeline, names and bytes, in order.

    That of no files where no pipeline of that name is installed.
    """
    root = _folder(name)
    total = sha256()
    if root is None:
        return total.hexdigest()
    for file in sorted(root.rglob("*")):
        if file.is_file() and file.suffix not in (".py", ".pyc", ".md"):
            total.update(file.relative_to(root).as_posix().encode())
            total.update(sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _folder(name: str) -> Path | None:
    """Where a package lies; a name with a dot would import its first part."""
    spec = find_spec(name) if name.isidentifier() else None
    return Path(spec.origin).parent if spec is not None and spec.origin else None
