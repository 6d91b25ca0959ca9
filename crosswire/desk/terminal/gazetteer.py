"""What the gazetteer knows, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from crosswire.desk.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from crosswire.ground.gazetteer.known import KnownPlace

MOST_SHOWN = 20  # refused lines


def render_import(
    console: Console, kept: int, left: int, refused: Sequence[tuple[str, str, str]]
) -> None:
    """How many places a file gave, and the lines that were refused: where, code, what."""
    console.print(f"{kept:,} places kept, {left:,} lines of other features left out.")
    if refused:
        console.print(f"{len(refused):,} lines refused:")
    for where, code, what in refused[:MOST_SHOWN]:
        console.print(f"[{code}] {where}: {what}", markup=False, highlight=False)


def render_places(console: Console, name: str, places: Sequence[KnownPlace]) -> None:
    """A table of the places of a name."""
    if not places:
        text = f"No place is known by the name {plain(name)}."
        console.print(text, markup=False, highlight=False)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in ("name", "country", "province", "district", "what", "known from"):
        table.add_column(head)
    for head in ("north", "east", "id"):
        table.add_column(head, justify="right")
    for one in places:
        table.add_row(
            plain(one.name), one.country or "", plain(one.admin1 or ""), plain(one.admin2 or ""),
            one.precision, one.source, f"{one.latitude:.2f}", f"{one.longitude:.2f}",
            one.place_id or "",
        )  # fmt: skip
    console.print(table)
