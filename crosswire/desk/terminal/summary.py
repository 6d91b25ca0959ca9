"""The end of a run on screen: what was taken, what was refused, where the results lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from rich.console import Console
from rich.text import Text

from crosswire.desk.words import plain
from crosswire.model.rows import Figure

Refusal = tuple[str, str, str, str]  # name, code, what, what to do


def render_summary(
    console: Console,
    folder: str,
    counts: Mapping[str, int],
    refused: Sequence[Refusal],
    files: Mapping[str, str],
) -> None:
    """Prints the refused inputs with their codes, then where case, exports and dossier lie."""
    if refused:
        console.print(Text(f"Refused ({len(refused)})", style="bold"))
        for name, code, what, do in refused:
            line = Text("  · ")
            line.append(f"[{code}] ", style="red")
            line.append(plain(f"{name}: {what}. {do}".strip()))
            console.print(line, soft_wrap=False)
        console.print()
    new, known = counts.get("new", 0), counts.get("known", 0)
    rows = [("case", f"{folder} ({new:,} new, {known:,} known)")]
    rows += [(name, files[name]) for name in ("exports", "dossier") if name in files]
    for name, where in rows:
        line = Text(f"{name:<9}", style="bold")
        line.append(where, style="not bold")
        console.print(line, soft_wrap=True)


def summary_json(
    folder: str,
    counts: Mapping[str, int],
    refused: Sequence[Refusal],
    files: Mapping[str, str],
    figures: Sequence[Figure],
) -> str:
    """The same as one JSON object, with the figures."""
    names = ("name", "code", "what", "do")
    return msgspec.json.encode(
        {
            "case": folder,
            **counts,
            "refused": [dict(zip(names, row, strict=True)) for row in refused],
            "files": dict(files),
            "figures": list(figures),
        }
    ).decode()
