"""How likely it is by their texts that two reports tell of one happening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from crosswire.model.rows import Story

TENTHS = 10


class AlikePair(NamedTuple):
    """Two texts that were compared, each by its first report.

    `odds`: tenths of the log-odds that they tell of one happening; `names`: tenths of how rare
    the names are in the pile that both hold, as the story likeness has it; `held`: tenths of the
    log-odds by which the pile as a whole speaks for any pair of its reports.
    """

    a: str
    b: str
    odds: int
    names: int
    held: int = 0


class TextsAlike(NamedTuple):
    """The log-odds that two texts tell of one happening, and how rare the names of both are.

    `held`: how much of the odds is due to the pile, in which all reports are alike.
    """

    odds: float
    names: float
    held: float = 0.0


ONE_TEXT = TextsAlike(10.0, 3.0)  # two prints of one text
OF_ONE_STORY = TextsAlike(-0.5, 0.0)  # reports of one story that were not compared


class TextLikeness:
    """What the index of stories tells of pairs of reports.

    `alike`: the pairs; `prints`: the first report of the text of each report that is not it;
    `story_of` each report.
    """

    def __init__(
        self,
        alike: Iterable[AlikePair],
        prints: Mapping[str, str],
        story_of: Mapping[str, str],
    ) -> None:
        self._found = {
            (pair.a, pair.b): TextsAlike(
                pair.odds / TENTHS, pair.names / TENTHS, pair.held / TENTHS
            )
            for pair in alike
        }
        self._prints = prints
        self._story_of = story_of

    @classmethod
    def of_stories(cls, stories: Iterable[Story]) -> TextLikeness:
        """Where no texts were compared: what stories tell alone."""
        return cls((), {}, {r: s.story_id for s in stories for r in s.reports})

    def of(self, a: str, b: str) -> TextsAlike | None:
        """What is known of two reports; None where they are of two stories and not compared."""
        one, two = sorted((self._prints.get(a, a), self._prints.get(b, b)))
        if one == two:
            return ONE_TEXT
        found = self._found.get((one, two))
        if found is None and self._story_of.get(a) == self._story_of.get(b):
            return OF_ONE_STORY
        return found
