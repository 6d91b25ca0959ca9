"""The lead of a report: the sentences at its top, which tell what it is about and where."""

from __future__ import annotations

from crosswire.model.rows import Sentence

LEAD = 4  # sentences


def end_of_lead(sentences: tuple[Sentence, ...]) -> int:
    """Where the lead ends, not included; 0 in a report without sentences."""
    return sentences[min(LEAD, len(sentences)) - 1].end if sentences else 0
