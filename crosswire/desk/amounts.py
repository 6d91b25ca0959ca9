"""How many a figure counts, as it is shown: low, best and high, or the words of the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.desk.words import bounds, clip, plain

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Figure

_WORD = 40


def amounts(look: Index, figure: Figure) -> tuple[str, str, str]:
    """Low, best and high; where the reports give a word and no number, that word alone as best.

    What a word such as “dozens” allows is no count of anybody, so neither end of it is shown.
    """
    words = vague_words(look, figure)
    return ("", words, "") if words else bounds(figure)


def vague_words(look: Index, figure: Figure) -> str:
    """The words that stand in place of a best number: `“dozens”`; empty where there is one."""
    if figure.best is not None:
        return ""
    claims = (look.claims.get(key) for key in figure.claims)
    told = [c.value_text for c in claims if c and c.value is None and c.value_text]
    words = {figure.words: None} if figure.words else dict.fromkeys(told)
    return ", ".join(f"“{clip(plain(word), _WORD)}”" for word in words)


def range_of(look: Index, figure: Figure) -> str:
    """The three in one: `25 – 25 – 38`, the number alone where they are one, or the words."""
    low, best, high = amounts(look, figure)
    if not low and not high:
        return best
    return best if low == best == high else f"{low} – {best} – {high}"
