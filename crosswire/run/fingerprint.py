"""What a reading and a record depend on, as one digest each: the same digest, the same rows.

Nothing is listed by hand. Which modules take part is told from what the entry of a movement
imports, and what that imports (`imports`); which data, from the names that these modules load;
which libraries, from what they import besides. A new module, list of words or library counts
from the day on which it is used.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources
from pathlib import Path

from crosswire.model.ids import digest
from crosswire.run.imports import Closure, closure_of

PACKAGE = Path(str(resources.files("crosswire")))
READING = ("crosswire.reading.report", "crosswire.intake.open")
RECORD = ("crosswire.pile.derive",)
LOADS = (b"load(", b"crosswire.data")  # what a module has that loads data by name
VERSION = re.compile(r"^Version: *(\S+)", re.MULTILINE)
QUOTED = re.compile(rb"""["']([\w.-]+)["']""")
DATA = (".yml", ".txt")
# What does a library's work for it: another version of it may give other rows.
HELPERS = {
    "spacy": ("thinc",),
    "trafilatura": ("htmldate", "justext"),
    "yaml": ("pyyaml",),
}


@dataclass(frozen=True, slots=True)
class Parts:
    """What takes part in a movement, each with what tells it from another state of itself.

    `code` and `data`: digests by module and by file; `libraries`: versions by distribution.
    """

    code: dict[str, str]
    data: dict[str, str]
    libraries: dict[str, str]

    @property
    def digest(self) -> str:
        """One digest of all, the version of Python included."""
        lines = [f"python {sys.version_info.major}.{sys.version_info.minor}"]
        for told in (self.code, self.data, self.libraries):
            lines += ["", *(f"{name} {told[name]}" for name in sorted(told))]
        return digest("\n".join(lines).encode())


@cache
def reading_parts() -> Parts:
    """What takes part in reading a report."""
    return parts_of(READING)


@cache
def record_parts() -> Parts:
    """What takes part in making the record of readings."""
    return parts_of(RECORD)


def parts_of(entries: Iterable[str], package: Path = PACKAGE) -> Parts:
    """What takes part in some modules' work; `package`: the folder of our sources."""
    closure = closure_of(entries, lambda name: source_of(name, package))
    return Parts(
        code={name: digest(source) for name, source in closure.sources.items()},
        data={file.name: digest(file.read_bytes()) for file in data_of(closure, package)},
        libraries=versions(closure.foreign),
    )


def source_of(name: str, package: Path = PACKAGE) -> bytes | None:
    """The source of a module of ours; None where a name is none: a function, say."""
    place = os.path.join(package, *name.split(".")[1:])  # noqa: PTH118 - thrice as fast
    for file in (f"{place}.py", os.path.join(place, "__init__.py")):  # noqa: PTH118
        if os.path.isfile(file):  # noqa: PTH113
            return Path(file).read_bytes()
    return None


def data_of(closure: Closure, package: Path = PACKAGE) -> list[Path]:
    """The data files that modules may load, in order.

    A module that loads data may load each file whose name it holds. A file that no module of
    ours names is taken for one of everybody's: better to read once too often.
    """
    files = sorted(f for f in (package / "data").iterdir() if f.suffix in DATA)
    told = named(closure.sources.values())
    others = _named_anywhere(package)
    return [f for f in files if {f.name, f.stem} & told or not {f.name, f.stem} & others]


def named(sources: Iterable[bytes]) -> set[str]:
    """The words in quotes of those sources that load data."""
    return {
        word.decode("utf-8")
        for source in sources
        if any(call in source for call in LOADS)
        for word in QUOTED.findall(source)
    }


def versions(names: Iterable[str]) -> dict[str, str]:
    """The versions of the distributions that modules of these top names are from.

    The standard library goes with Python's own version.
    """
    wanted = {n for n in names if n not in sys.stdlib_module_names}
    wanted |= {helper for name in wanted for helper in HELPERS.get(name, ())}
    found = {name: _version(name) for name in wanted}
    return {name: version for name, version in found.items() if version is not None}


def reading_fingerprint(model: str, actors: str | None, places: str | None = None) -> str:
    """What readings depend on: code, data, libraries, model, weights, user's actors and places."""
    from crosswire.reading.syntax.weights import weights_sha256

    about = (reading_parts().digest, model, _version(model) or "", weights_sha256(model))
    return digest("\x1f".join((*about, actors or "", places or "")).encode())


def record_fingerprint(basis: str, rule: str, publishers: str | None = None) -> str:
    """What a record depends on: all that the case holds, rule, user's publishers, code, data."""
    parts = (record_parts().digest, basis, rule, publishers or "")
    return digest("\x1f".join(parts).encode())


@cache
def _named_anywhere(package: Path) -> set[str]:
    return named(
        Path(folder, file).read_bytes()
        for folder, _, files in os.walk(package)
        for file in files
        if file.endswith(".py")
    )


@cache
def _version(name: str) -> str | None:
    """The version of a distribution by the name of its module; None where it goes by another."""
    try:
        told = metadata.distribution(name).read_text("METADATA")
    except (metadata.PackageNotFoundError, ValueError):
        return None
    # the first lines suffice: to parse all of them as a message takes ten times as long
    found = VERSION.search(told or "")
    return found[1] if found else None
