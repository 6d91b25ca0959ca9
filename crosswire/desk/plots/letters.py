"""How wide words are, where no font is at hand."""

from __future__ import annotations

from typing import Final
from unicodedata import east_asian_width

_WIDE: Final = frozenset("mwMW@%—…�")
_THIN: Final = frozenset("iljtfrI.,:;'|!()[] -")
_SAFE: Final = 1.07  # letters of the widest usual font, DejaVu Sans, still fit


def text_width(text: str, size: float) -> float:
    """About how wide a text is, in pixels, rather more than less: no font is at hand."""
    return size * _SAFE * sum(_letter(letter) for letter in text)


def _letter(letter: str) -> float:
    if east_asian_width(letter) in "WF":
        return 1.05
    if letter in _WIDE:
        return 0.95
    if letter in _THIN:
        return 0.36
    return 0.72 if letter.isupper() else 0.6
