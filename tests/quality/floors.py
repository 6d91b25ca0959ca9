"""Quality floors: they only go up, and are pinned to the corpus that they were measured on."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

FILE = Path(__file__).with_name("baseline.json")


def corpus_hash(*folders: Path) -> str:
    """One SHA-256 over the names and bytes of all files of some folders (or single files)."""
    total = sha256()
    for folder in folders:
        files = (
            [folder] if folder.is_file() else sorted(f for f in folder.rglob("*") if f.is_file())
        )
        for file in files:
            total.update(file.name.encode())
            total.update(sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]


def floors(name: str) -> tuple[str, dict[str, float]]:
    """The corpus hash and the floors of one measurement."""
    entry = json.loads(FILE.read_text("utf-8"))[name]
    return entry["corpus"], entry["floors"]


def below(name: str, measured: dict[str, float]) -> list[str]:
    """The measures that fell under their floor, in words."""
    _, wanted = floors(name)
    return [f"{k}: {measured[k]} < {v}" for k, v in wanted.items() if measured[k] < v]


def raised(name: str, corpus: str, measured: dict[str, float]) -> None:
    """Writes new floors. Raises ValueError where one would go down on the same corpus."""
    entries = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
    old = entries.get(name)
    if old is not None and old["corpus"] == corpus:
        lower = [k for k, v in old["floors"].items() if measured.get(k, 0.0) < v]
        if lower:
            message = f"{name}: {', '.join(lower)} would go down"
            raise ValueError(message)
    entries[name] = {"corpus": corpus, "floors": measured}
    FILE.write_text(json.dumps(entries, indent=2, sort_keys=True) + "\n", "utf-8")
