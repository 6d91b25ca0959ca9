"""Who says so, as it is shown: names, never a bare pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.words.sets import words

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Figure

NO_SPEAKER = "the reports"  # where no speaker is named


def is_nameless(name: str | None) -> bool:
    """Whether a speaker or an origin is called by a word that names nobody: “he”, “they”."""
    return name is not None and name.strip().lower() in words("nameless_sources")


def speakers_of(look: Index, figure: Figure) -> list[str]:
    """Who gives the numbers of a figure, each name once; empty where nobody is named."""
    names = (look.actor(speaker) for speaker in figure.speakers)
    return list(dict.fromkeys(name for name in names if name and not is_nameless(name)))


def support(figure: Figure) -> tuple[int, int]:
    """How many independent origins and reports stand behind it; never more of the first.

    A report that is stitched together from two texts is one report.
    """
    return min(figure.origins, figure.reports), figure.reports
