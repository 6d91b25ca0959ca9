"""Kinds of happenings: what was done to people, where they went, who gave up."""

from __future__ import annotations

from crosswire.model.codes import Kind
from crosswire.words.kinds import kinds

VIOLENCE = "violence"


def family(kind: Kind) -> str:
    """The family of happenings that claims of a kind tell of."""
    return kinds()[kind].family
