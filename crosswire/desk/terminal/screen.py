"""The console of all commands: nothing that a report, an id or a path holds acts on a terminal."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import rich.console
from rich.segment import Segment

from crosswire.desk.escape import shown

if TYPE_CHECKING:
    from rich.console import ConsoleOptions, RenderableType

_HANDLER = "crosswire-replace"
# What stands for a sign of our own output where the terminal's encoding lacks it.
_PLAINER = {
    "–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "·": "*", "•": "*",
    "→": "->", "≥": ">=", "≤": "<=", "»": ">>", "«": "<<", "▪": "#", "×": "x", "✓": "*",
}  # fmt: skip


class Console(rich.console.Console):
    """A Rich console that replaces control, override and invisible characters in all it prints.

    Its own styles and movements of the cursor are no text, and stay.
    """

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """The segments of a renderable, their text made harmless."""
        for segment in super().render(renderable, options):
            if segment.control:
                yield segment
            else:
                text = shown(segment.text)
                same = text is segment.text
                yield segment if same else Segment(text, segment.style)


def prepare_streams() -> None:
    """Lets no output fail for its encoding, or because there is no stream to write it to.

    A sign that the encoding lacks is replaced by plainer ones, or by `?`.
    """
    codecs.register_error(_HANDLER, _replace)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # it was closed before the start
            nowhere = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8"))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def close_output() -> None:
    """Lets what standard output still holds go nowhere, since it takes no more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    found = error.object[error.start : error.end]
    return "".join(_PLAINER.get(character, "?") for character in found), error.end
