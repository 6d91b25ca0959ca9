"""A drawing as a file: SVG as it is, or painted as PNG or PDF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crosswire.export.tables.files import write_bytes, write_text
from crosswire.model.errors import QueryError

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS: Final = (".svg", ".png", ".pdf")
_SCALE: Final = 2.0  # pixels of a PNG for one of the drawing
_INK: Final = "#1d2329"
_VARIABLE = re.compile(r"var\(--[a-z0-9-]+, (#[0-9a-f]{6})\)")
_PAPER: Final = "#ffffff"


def write_picture(file: Path, svg: str) -> None:
    """Writes a drawing in the format that the file's name ends in.

    Raises QueryError CW502 where it is none of these, and CW504 where it cannot be written.
    """
    ending = file.suffix.lower()
    if ending not in ENDINGS:
        raise QueryError(
            "CW502", f"{file.name!r} is no picture", do=f"Let it end in {' or '.join(ENDINGS)}."
        )
    painted = solid(svg)
    if ending == ".svg":
        write_text(file, painted)
        return
    import vl_convert  # heavy: it carries a JavaScript engine

    if ending == ".png":
        write_bytes(file, vl_convert.svg_to_png(painted, scale=_SCALE))
    else:
        write_bytes(file, vl_convert.svg_to_pdf(painted))


def solid(svg: str) -> str:
    """The drawing in the colours of a page on white paper, for what knows no CSS variables."""
    painted = _VARIABLE.sub(r"\1", svg).replace('="currentColor"', f'="{_INK}"')
    ground = f'<rect width="100%" height="100%" fill="{_PAPER}"/>'
    head, mark, rest = painted.partition("</title>")
    return f"{head}{mark}{ground}{rest}" if mark else painted
