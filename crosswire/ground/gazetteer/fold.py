"""Spellings of one name brought together: case, accents, hyphens, apostrophes, the article."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from crosswire.ground.gazetteer.lexicon import values, words

APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʿʾ`´"))
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe"})


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """A name as a key: lower case, no accents or apostrophes, single spaces for hyphens."""
    plain = name.lower().translate(APOSTROPHES)
    if not plain.isascii():
        split = unicodedata.normalize("NFKD", plain.translate(LETTERS))
        plain = "".join(sign for sign in split if not unicodedata.combining(sign))
    parts = plain.replace("-", " ").replace(".", " ").split()
    if len(parts) > 1:
        short = values("short_form")
        parts = [short.get(part, part) for part in parts]
    return " ".join(parts)


def without_place_article(key: str) -> str:
    """A key without its Arabic article; inner articles all become `al`."""
    articles = words("article")
    first, *rest = key.split(" ")
    if rest and first in articles:
        first, *rest = rest
    return " ".join([first, *("al" if word in articles else word for word in rest)])
