"""How many a figure counts, as it is shown: low, best and high, or the words of the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.desk.words import bounds, quoted, spread

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Figure


def amounts(look: Index, figure: Figure) -> tuple[str, str, str]:
    """Low, best and high; where the reports give a word and no number, that word alone as best."""
    if figure.best is not None or figure.words:
        return bounds(figure)
    claims = (look.claims.get(key) for key in figure.claims)
    told = dict.fromkeys(c.value_text for c in claims if c and c.value is None and c.value_text)
    words = ", ".join(map(quoted, told))
    return ("", words, "") if words else bounds(figure)


def range_of(look: Index, figure: Figure) -> str:
    """The three in one: `25 – 25 – 38`, the number alone where they are one, or the words."""
    return spread(*amounts(look, figure))
