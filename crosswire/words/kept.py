"""What was compiled from the package's data, kept in the user's cache and checked before use.

A file's name holds the key of its sources and the SHA-256 of its bytes: one that was cut short,
changed, or made of other sources is never used, but made anew. It gets its name when it is
whole, so any number of processes may make and use it at the same time. Deleting the folder
costs nothing but the time to compile. `CROSSWIRE_CACHE` names another folder.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path

OLD = 30 * 86_400  # seconds after which what other versions left behind is removed
_KEY, _DIGEST = 16, 64  # hexadecimal digits in a file's name


def cache_folder() -> Path | None:
    """The folder of the cache; None where the system does not tell where that is."""
    if named := os.environ.get("CROSSWIRE_CACHE"):
        return Path(named)
    if base := os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"):
        return Path(base) / "crosswire"
    with suppress(RuntimeError):  # no home
        home = Path.home()
        mac = sys.platform == "darwin"
        return home / ("Library/Caches" if mac else ".cache") / "crosswire"
    return None


def key_of(*parts: bytes) -> str:
    """The key of sources: the same parts in the same order, the same key."""
    total = sha256()
    for part in parts:
        total.update(sha256(part).digest())
    return total.hexdigest()[:_KEY]


def kept_file(name: str, key: str, make: Callable[[Path], None]) -> Path | None:
    """The file of that name and key, made by `make` where there is no sound one.

    None where no file can be kept: the caller compiles in memory.
    """
    folder = cache_folder()
    if folder is None:
        return None
    stem = f"{name}-{key}-"
    try:
        return next(_sound(folder, stem), None) or _made(folder, stem, make)
    except OSError:
        return None


def kept_bytes(name: str, key: str, make: Callable[[], bytes]) -> bytes:
    """The bytes of that name and key, made by `make` where there are no sound ones."""
    folder = cache_folder()
    stem = f"{name}-{key}-"
    with suppress(OSError):
        for file in _sound(folder, stem) if folder is not None else ():
            return file.read_bytes()
    data = make()
    with suppress(OSError):
        if folder is not None:
            _made(folder, stem, lambda file: _write(file, data))
    return data


def _write(file: Path, data: bytes) -> None:
    file.write_bytes(data)


def _sound(folder: Path, stem: str) -> Iterator[Path]:
    for file in _named(folder, stem):
        if _sha256(file) == file.name[len(stem) :]:
            yield file
        else:
            with suppress(OSError):
                file.unlink()


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def _made(folder: Path, stem: str, make: Callable[[Path], None]) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    temporary = folder / f".{stem}{os.getpid()}-{time.monotonic_ns()}"
    try:
        make(temporary)
        file = folder / f"{stem}{_sha256(temporary)}"
        temporary.replace(file)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _forget_old(folder, stem)
    return file


def _named(folder: Path, stem: str) -> list[Path]:
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names alone, many times a start
    except FileNotFoundError:
        return []
    whole = len(stem) + _DIGEST
    return [folder / n for n in sorted(names) if n.startswith(stem) and len(n) == whole]


def _forget_old(folder: Path, stem: str) -> None:
    """Removes what other versions kept under the same name long ago, and what a kill left."""
    name = stem[: -_KEY - 2]
    begun = time.time() - OLD
    for file in folder.iterdir():
        if file.name.lstrip(".").startswith(f"{name}-") and not file.name.startswith(stem):
            with suppress(OSError):
                if file.stat().st_mtime < begun:
                    file.unlink()
