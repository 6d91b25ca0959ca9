"""What a reading and a record depend on, as one digest each: the same digest, the same rows."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from crosswire.model.ids import digest

PILE_FILES = {
    "dating.yml",
    "event_codes.yml",
    "event_day.yml",
    "publishers.yml",
    "frequencies.txt",
    "likeness.yml",
    "rules.yml",
    "spelling.yml",
    "transliteration.yml",
    "violence_types.yml",
}  # data that reading does not look at

BASE = (
    "crosswire.ground.gazetteer",
    "crosswire.ground.timex",
    "crosswire.ground.settle",
)  # what reading and pile both stand on


@cache
def data_digest(*, pile: bool) -> str:
    """A digest of the lexicons that reading (or the pile) depends on."""
    files = sorted(resources.files("crosswire.data").iterdir(), key=lambda f: f.name)
    parts = [
        f"{file.name} {digest(file.read_bytes())}"
        for file in files
        if file.name.endswith((".yml", ".txt")) and (file.name in PILE_FILES) == pile
    ]
    return digest("\n".join(parts).encode())


@cache
def code_digest(*packages: str) -> str:
    """A digest of the Python sources of some packages: changed code means changed rows."""
    parts: list[str] = []
    for package in packages:
        root = Path(str(resources.files(package)))
        parts += [
            f"{file.relative_to(root).as_posix()} {digest(file.read_bytes())}"
            for file in sorted(root.rglob("*.py"))
        ]
    return digest("\n".join(parts).encode())


def reading_fingerprint(model: str, actors: str | None, places: str | None = None) -> str:
    """What readings depend on: code, model, its weights, lexicons, user's actors and places."""
    from crosswire.reading.syntax.model import weights_sha256

    code = code_digest(*BASE, "crosswire.reading", "crosswire.intake")
    data = data_digest(pile=False)
    parts = (code, model, weights_sha256(model), data, actors or "", places or "")
    return digest("\x1f".join(parts).encode())


def record_fingerprint(basis: str, rule: str, publishers: str | None = None) -> str:
    """What a record depends on: all that the case holds, rule, user's publishers, code, data."""
    code = code_digest(*BASE, "crosswire.pile")
    parts = (code, basis, rule, publishers or "", data_digest(pile=True))
    return digest("\x1f".join(parts).encode())
