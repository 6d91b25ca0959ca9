"""Places that name a happening: "the Oskan train bombings", "the Oskan school siege"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.lexicon import words

if TYPE_CHECKING:
    from crosswire.reading.places.mentions import Text

BETWEEN = 2  # words in small letters between the name and the happening


def tells_happening(read: Text, last: int) -> bool:
    """Whether a happening that goes by a name follows the word of that number, its last.

    A name that begins there may have more words in capitals.
    """
    at, small = last, 0
    while at + 1 < len(read.words) and read.gap(at) == " " and small <= BETWEEN:
        at += 1
        if read.lower[at] in words("named_happening"):
            return True
        if not read.words[at][0].isupper():
            small += 1
            if read.lower[at] in words("neutral"):
                return False
    return False
