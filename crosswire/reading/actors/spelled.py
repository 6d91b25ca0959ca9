"""Other ways to write a listed name: a capital at its start, a small word for its sort."""

from __future__ import annotations

import re
from functools import cache

from crosswire.reading.actors.kinds import KindWord
from crosswire.words.entries import load


def spellings(name: str) -> list[str]:
    """A name of several words as listed, with a capital at its start, with its last word small.

    "al-Nusra Front" is "Al-Nusra Front" and "al-Nusra front" too. One word is only itself: in
    "is" and "IS" the capitals tell.
    """
    found = [name]
    if not re.search(r"[ -]", name):
        return found
    if name[0].islower():
        found.append(name[0].upper() + name[1:])
    for form in list(found):
        head, _, last = form.rpartition(" ")
        if head and last[1:].islower() and _is_sort(last.lower()):
            found += [f"{head} {last.lower()}", f"{head} {last.capitalize()}"]
    return list(dict.fromkeys(found))


@cache
def _is_sort(word: str) -> bool:
    return any(re.fullmatch(entry.word, word) for entry in load("actor_kinds", KindWord))
