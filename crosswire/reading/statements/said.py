"""One act of speech as the parse shows it, before its speaker is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosswire.rows import QuoteKind


@dataclass(slots=True)
class Said:
    """Offsets count in the report's text; `sentence` is where the cue stands.

    `head` is the last word of the speaker's phrase without its appositions ("Tavik"),
    `about` everything that the phrase says of the speaker ("head of the press office").
    """

    sentence: int
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: tuple[int, int]
    kind: QuoteKind
    hedge: str | None = None
    channel: str | None = None
    pronoun: bool = False
    name: str | None = None
    about: str = ""
    more: list[tuple[int, int]] = field(default_factory=list)
    speaker_id: str | None = None
    speaker_for: str | None = None
    statement_id: str = ""

    def covers(self, place: int) -> bool:
        """Whether a place of the text lies in what was said."""
        return self.content[0] <= place < self.content[1]
