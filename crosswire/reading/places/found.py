"""The names of one text with the evidence for each."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosswire.ground.gazetteer import Spot
from crosswire.ground.gazetteer.lexicon import words
from crosswire.reading.places.judge import Evidence
from crosswire.reading.places.mentions import Mention, Text


@dataclass(slots=True)
class PlaceNames:
    """The names of one text with the evidence for each."""

    read: Text
    mentions: list[Mention]
    grades: list[Evidence]
    wholes: dict[int, Spot]
    persons: frozenset[str]
    lower: frozenset[str]
    countries: frozenset[str] = field(default=frozenset())

    def shouts(self, mention: Mention) -> bool:
        """Whether the words around a name are in capitals too."""
        around = self.read.words[max(0, mention.first - 2) : mention.last + 2]
        return sum(word.isupper() for word in around) > mention.last - mention.first

    def is_common(self, mention: Mention) -> bool:
        """Whether the name is also a common word or a person's in this text."""
        if mention.last - mention.first > 1:
            return mention.key in self.persons
        common = mention.key in words("wary") or mention.key in self.lower
        return common or mention.key in self.persons or mention.key in words("given_name")
