"""Names and phrases without the article before them."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.sets import ordered


def without_article(text: str, kind: str = "articles") -> str:
    """A phrase without an article at its head; `kind`: the set of words that counts as one.

    A phrase that is an article and nothing else stays.
    """
    return _at_head(kind).sub("", text)


@cache
def _at_head(kind: str) -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(map(re.escape, ordered(kind)))})\s+", re.IGNORECASE)
