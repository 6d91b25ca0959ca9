"""Stories of a stream of reports.

Reports of one text are one text here: a reprint changes nothing but who is in the story. Of
several, the first by its day stands for all. What `groups` gives is a function of the set of
the reports: their order, and what came and went between, change nothing, to the byte. The cost
of a report hangs on the reports that it meets (see `neighbours`) and on the size of its own
story, not on the size of the pile.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from msgspec.structs import replace

from crosswire.model.rows import Reading
from crosswire.pile.stories.kept import KeptTexts
from crosswire.pile.stories.likeness import ReportProfile, log_odds
from crosswire.pile.stories.texts import TextGroups
from crosswire.pile.stories.traits import Traits, traits_of

NO_DAY = 10**9


class StoryIndex:
    """The reports of a pile and the stories that they make."""

    def __init__(self) -> None:
        self._texts = TextGroups()
        self._text_of: dict[str, str] = {}
        self._prints: dict[str, dict[str, Traits]] = {}

    def __len__(self) -> int:
        return len(self._text_of)

    def __contains__(self, report_id: str) -> bool:
        return report_id in self._text_of

    def add(self, reading: Reading) -> None:
        """A report comes; one of the same id is replaced."""
        self.add_traits(traits_of(reading), reading.report.text_sha256)

    def add_traits(self, traits: Traits, text_id: str) -> None:
        """A report comes by its traits. `text_id`: tells its text from others."""
        report_id = traits.report_id
        if report_id in self._text_of:
            self.remove(report_id)
        self._text_of[report_id] = text_id
        self._prints.setdefault(text_id, {})[report_id] = traits
        self._stand_for(text_id)

    def kept(self) -> KeptTexts:
        """What `restore` needs beside the traits."""
        self.refresh()
        return self._texts.kept()

    def restore(self, traits: Iterable[tuple[str, Traits]], kept: KeptTexts) -> None:
        """Holds reports, by their texts and traits and what `kept` gave, in an empty index."""
        for text_id, one in traits:
            self._text_of[one.report_id] = text_id
            self._prints.setdefault(text_id, {})[one.report_id] = one
        self._texts.restore((self._stands(text_id) for text_id in self._prints), kept)

    def remove(self, report_id: str) -> None:
        """A report goes. Raises KeyError where there is none of that id."""
        text_id = self._text_of.pop(report_id)
        del self._prints[text_id][report_id]
        self._stand_for(text_id)

    def refresh(self) -> None:
        """Looks again at all that changed since the last time."""
        self._texts.refresh()

    def groups(self) -> list[list[str]]:
        """The ids of the reports of each story, sorted."""
        return sorted(
            sorted(report for text in found for report in self._prints[text])
            for found in self._texts.groups()
        )

    def prints(self, report_id: str) -> list[str]:
        """All reports that have the text of one, itself among them, sorted."""
        return sorted(self._prints[self._text_of[report_id]])

    def firsts(self) -> list[str]:
        """One report for each text: that with the smallest id; sorted."""
        return sorted(min(found) for found in self._prints.values())

    def near(self, report_id: str) -> dict[str, float]:
        """The reports that one was compared with, one for each text, and the log-odds.

        As of the last `refresh`.
        """
        found = self._texts.near(self._text_of[report_id])
        return {min(self._prints[text]): found[text] for text in sorted(found)}

    def within(self, reports: Collection[str]) -> list[list[tuple[str, float]]]:
        """What `near` gives of each of some reports, but only of these, sorted."""
        wanted, texts = set(reports), {self._text_of[report] for report in reports}
        inside = {t: first for t in texts if (first := min(self._prints[t])) in wanted}
        return [
            sorted(
                (inside[text], value)
                for text, value in self._texts.near(self._text_of[report]).items()
                if text in inside
            )
            for report in reports
        ]

    def odds(self, a: str, b: str) -> float:
        """The log-odds that two reports tell of one happening; as of the last `refresh`."""
        one, two = self._text_of[a], self._text_of[b]
        if one == two:
            return log_odds(self.profile(a), self.profile(a))
        return self._texts.odds(one, two)

    def mark(self, report_id: str) -> str:
        """What tells the profile of a report's text from another of it."""
        return self._texts.mark(self._text_of[report_id])

    def edges(self, least: float) -> Iterator[tuple[str, str, float]]:
        """The texts that were compared, each by its first report, with log-odds from `least` on."""
        first = {text: min(found) for text, found in self._prints.items()}
        for a, b, value in self._texts.edges():
            if value >= least:
                yield first[a], first[b], value

    def every_pair(self) -> Iterator[tuple[str, str, float]]:
        """What `edges` gives, of all pairs of texts; for small piles."""
        firsts = sorted((min(found), text) for text, found in self._prints.items())
        for (a, one), (b, two) in combinations(firsts, 2):
            yield a, b, self._texts.odds(one, two)

    @property
    def held_together(self) -> float:
        """How far the pile speaks for any pair of its reports, in log-odds."""
        return self._texts.held_together()

    def shared_names(self, a: str, b: str) -> float:
        """How rare the names are that two reports share, as the feature `rare_names` has it."""
        return self._texts.shared_names(self._text_of[a], self._text_of[b])

    def profile(self, report_id: str) -> ReportProfile:
        """What is known of a report; as of the last `refresh`."""
        return self._texts.profile(self._text_of[report_id])

    def _stand_for(self, text_id: str) -> None:
        """Puts the first report of a text in its place; takes the text out where none is left."""
        prints = self._prints[text_id]
        if not prints:
            del self._prints[text_id]
            self._texts.remove(text_id)
            return
        traits = self._stands(text_id)
        if text_id not in self._texts or self._texts.traits(text_id) != traits:
            self._texts.add(traits)

    def _stands(self, text_id: str) -> Traits:
        """The traits that a text has of the first of its reports."""
        return replace(min(self._prints[text_id].values(), key=_first), report_id=text_id)


def _first(traits: Traits) -> tuple[int, str]:
    return (NO_DAY if traits.first is None else traits.first, traits.report_id)
