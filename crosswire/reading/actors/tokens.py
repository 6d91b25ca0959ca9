"""The words of a text as names see them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:[.’'](?!s\b)[^\W_]+)*\.?|\w+")
PLAIN = str.maketrans("", "", "'’.")
GAPS = frozenset(
    (" ", "-", "'", "’", "' ", "’ ", " & ", "&", "/", " (", ") ", "‐", "-\u2060", "\xa0", "")
)
REMEMBERED = 32  # texts: more than are parsed together, as each is asked for before and after


@dataclass(frozen=True, slots=True)
class NameTokens:
    """Words with their places: `plain` is a word without points and apostrophes."""

    text: str
    spans: list[tuple[int, int]]
    plain: list[str]

    def joined(self, at: int) -> bool:
        """Whether the word at a place may belong to one name with the word before it."""
        (_, end), (start, _) = self.spans[at - 1], self.spans[at]
        gap = self.text[end:start]
        if self.text[end - 1] == "." and not self._is_short(at - 1):
            return False
        return gap in GAPS

    def _is_short(self, at: int) -> bool:
        """Whether a word that ends in a point is an abbreviation: "U.S.", "Lt.", "J."."""
        start, end = self.spans[at]
        word = self.text[start : end - 1]
        return "." in word or len(word) < 4

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters of the words from `first` to before `last`, without a final stop."""
        start, end = self.spans[first][0], self.spans[last - 1][1]
        end -= self.text[end - 1] == "." and self.text.count(".", start, end) < 2
        return start, end


@lru_cache(maxsize=REMEMBERED)
def tokens_of(text: str) -> NameTokens:
    """The words of a text."""
    spans = [match.span() for match in WORD.finditer(text)]
    return NameTokens(text, spans, [text[a:b].translate(PLAIN) for a, b in spans])
