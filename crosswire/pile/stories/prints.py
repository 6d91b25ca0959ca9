"""The stories of a stream of reports; verbatim prints of one text count once.

The index beneath knows a text by its digest and dates it by its earliest print. So a verbatim
copy changes no group, and what reports are called changes nothing at all.
"""

from __future__ import annotations

from dataclasses import replace

from crosswire.pile.stories.index import TextIndex
from crosswire.pile.stories.likeness import Profile, log_odds
from crosswire.pile.stories.traits import Traits, traits_of
from crosswire.rows import Reading


class StoryIndex:
    """The reports of a pile and the stories that they make."""

    def __init__(self) -> None:
        self._texts = TextIndex()
        self._prints: dict[str, dict[str, Traits]] = {}
        self._text_of: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._text_of)

    def __contains__(self, report_id: str) -> bool:
        return report_id in self._text_of

    def ids(self) -> list[str]:
        """The ids of all reports, sorted."""
        return sorted(self._text_of)

    def add(self, reading: Reading) -> None:
        """A report comes; one of the same id is replaced."""
        report_id, text = reading.report.report_id, reading.report.text_sha256
        if report_id in self._text_of:
            self.remove(report_id)
        self._text_of[report_id] = text
        self._prints.setdefault(text, {})[report_id] = traits_of(reading)
        self._refresh_text(text)

    def remove(self, report_id: str) -> None:
        """A report goes. Raises KeyError where there is none of that id."""
        text = self._text_of.pop(report_id)
        del self._prints[text][report_id]
        self._refresh_text(text)

    def refresh(self) -> None:
        """Looks again at all that changed since the last time."""
        self._texts.refresh()

    def groups(self) -> list[list[str]]:
        """The ids of the reports of each story, sorted."""
        return sorted(
            sorted(report for text in group for report in self._prints[text])
            for group in self._texts.groups()
        )

    def near(self, report_id: str) -> dict[str, float]:
        """The log-odds of the reports that one was compared with; after `refresh`.

        Of another text the print with the smallest id stands for all.
        """
        text = self._text_of[report_id]
        found = {min(self._prints[o]): odds for o, odds in self._texts.near(text).items()}
        profile = self._texts.profile(text)
        same = log_odds(profile, profile) if len(self._prints[text]) > 1 else 0.0
        return found | dict.fromkeys(self._prints[text].keys() - {report_id}, same)

    def profile(self, report_id: str) -> Profile:
        """What is known of a report's text; after `refresh`."""
        return self._texts.profile(self._text_of[report_id])

    def _refresh_text(self, text: str) -> None:
        """Gives the index beneath the earliest print of a text, where that changed."""
        prints = self._prints[text]
        if not prints:
            del self._prints[text]
            self._texts.remove(text)
            return
        earliest = min(prints.values(), key=lambda t: (t.first is None, t.first or 0, t.report_id))
        traits = replace(earliest, report_id=text)
        if self._texts.traits(text) != traits:
            self._texts.add_traits(traits)
