"""Readings made of sentences without a parser, and many own words to make them of."""

from __future__ import annotations

from crosswire.model.ids import digest
from crosswire.model.rows import Reading, Report, Sentence

# Words of no language: each tells as much as a rare name.
WORDS = [f"{a}{b}{c}" for a in ("bra", "kel", "mo", "shu") for b in ("da", "ni", "tor", "vu")
         for c in ("lin", "mas", "pek", "rot", "san", "wex")]  # fmt: skip


def sentence(*numbers: int) -> str:
    """A sentence of a dozen words for each number, always the same."""
    words = [word(number, at) for number in numbers for at in range(12)]
    return " ".join(words).capitalize() + "."


def word(number: int, at: int) -> str:
    """A word that the two numbers choose."""
    return WORDS[int(digest(f"{number} {at}".encode()), 16) % len(WORDS)]


def reading(report_id: str, *sentences: str, apart: str = "\n\n") -> Reading:
    """A report of these sentences."""
    rows, text = [], ""
    for number, written in enumerate(sentences):
        start = len(text)
        text += written
        rows.append(Sentence(report_id=report_id, sentence=number, start=start, end=len(text)))
        text += apart
    report = Report(report_id=report_id, text=text, text_sha256=digest(text.encode()))
    return Reading(report=report, sentences=tuple(rows))
