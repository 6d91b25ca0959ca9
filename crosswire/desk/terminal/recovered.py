"""What was brought back into a case, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from crosswire.desk.words import plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

IDS_SHOWN = 40  # ids of a kind; the rest is counted


def render_recovered(
    console: Console,
    folder: str,
    counts: tuple[int, int],
    guessed: Sequence[str],
    lost: Sequence[str],
    failed: Sequence[str],
    aside: str | None,
) -> None:
    """Print how many reports and decisions came back, and what could not be known or saved."""
    reports, decisions = counts
    console.print(Text(plain(folder), style="bold"))
    if not any((reports, decisions, lost)):
        console.print("nothing was missing")
        _ids(console, "Could not be read", failed)
        return
    console.print(f"{plural(reports, 'report')} and {plural(decisions, 'decision')} brought back")
    if aside is not None:
        console.print(Text(f"the old database lies in {plain(aside)}"))
    _ids(console, "Their file names and given days are not known", guessed)
    _ids(console, "Lost: their originals are missing or were changed", lost)
    _ids(console, "Could not be read", failed)
    if aside is not None:
        console.print(
            "Places that you imported from GeoNames are not among the originals: import them again."
        )


def _ids(console: Console, title: str, ids: Sequence[str]) -> None:
    if not ids:
        return
    console.print(Text(f"{title} ({len(ids):,})", style="yellow"))
    for one in ids[:IDS_SHOWN]:
        console.print(Text(f"  · {plain(one)}"))
    if len(ids) > IDS_SHOWN:
        console.print(Text(f"    and {len(ids) - IDS_SHOWN:,} more", style="dim"))
