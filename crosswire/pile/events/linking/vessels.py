"""Names of ships that reports tell of: what happened to one did not happen to another.

A name is one that stands behind a word for a ship somewhere in the pile ("the tanker Orvel
Star"); after that it is known wherever it stands. Warships are not among them: they take part in
much.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from crosswire.model.rows import Claim, Reading
from crosswire.pile.events.scene_mentions import sentence_at
from crosswire.words.patterns import pattern

NEWS = 4  # sentences in which a report names the ship that its news is of
LONGEST_READ = 20_000  # characters of a text
NAMES = 200  # names that are looked for


def vessel_names(readings: Iterable[Reading]) -> frozenset[str]:
    """The names of ships in some reports."""
    found: set[str] = set()
    for reading in readings:
        text = reading.report.text[:LONGEST_READ]
        found |= {match["name"] for match in pattern("vessel.named").finditer(text)}
        if len(found) > NAMES:
            return frozenset()  # a pile of shipping news: no name tells much
    return frozenset(found)


def vessels_of_news(reading: Reading, names: frozenset[str]) -> frozenset[str]:
    """The ships in the first sentence that names any, of those that tell a report's news."""
    text = reading.report.text
    for sentence in reading.sentences[:NEWS] if names else ():
        found = _named(text[sentence.start : sentence.end], names)
        if found:
            return found
    return frozenset()


def vessels_of_claims(
    reading: Reading, claims: Iterable[Claim], names: frozenset[str]
) -> frozenset[str]:
    """The ships that the sentences of some claims name."""
    if not names:
        return frozenset()
    found: set[str] = set()
    for claim in claims:
        sentence = sentence_at(reading, claim.start)
        found |= _named(reading.report.text[sentence.start : sentence.end], names)
    return frozenset(found)


def _named(text: str, names: frozenset[str]) -> frozenset[str]:
    """The names that a text has as whole words; "Costa Orvel" names the Orvel too."""
    return frozenset(name for name in names if name in text and _whole(name).search(text))


@lru_cache(maxsize=2 * NAMES)
def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(name)}\b")
