"""A quantity: a number or a vague word of the text with what its words allow."""

from __future__ import annotations

import math
from typing import Literal

from crosswire.model.codes import Qualifier, Row

Style = Literal["number", "range", "vague", "share", "zero"]


class Quantity(Row, frozen=True, kw_only=True):
    """One quantity of a text. Offsets count in the text that was scanned.

    `start`, `end` hold the number itself; `outer_start`, `outer_end` its qualifiers too.
    `low`, `high`: what the words allow; None is open. `rule`: the lexicon entry behind it.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    text: str
    style: Style
    value: float | None
    low: float | None
    high: float | None
    qualifier: Qualifier
    rule: str


def near(value: float) -> tuple[float, float]:
    """A tenth either way, rounded outward: how far "about" reaches."""
    return float(math.floor(value * 9 / 10)), float(math.ceil(value * 11 / 10))
