"""One act of speech as the parse shows it, before its speaker is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosswire.model.codes import QuoteKind


@dataclass(slots=True)
class Said:
    """Offsets count in the report's text; `sentence` is where the cue stands.

    `speaker` are the words that name the speaker, `phrase` those with what trails behind them,
    as the row of the statement has them ("Tavik, who heads its press office").
    `name` is the speaker's name without what describes it ("Tavik"), `about` everything that
    the phrase says of the speaker ("head of the press office"). An `attitude` (hopes, plans,
    praises, seems) asserts nothing: it makes nobody the speaker of a claim. `gaps` are the
    reporter's own words between two quotations of one statement.
    """

    sentence: int
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: tuple[int, int]
    kind: QuoteKind
    hedge: str | None = None
    channel: str | None = None
    pronoun: bool = False
    attitude: bool = False
    name: str | None = None
    about: str = ""
    gaps: list[tuple[int, int]] = field(default_factory=list)
    phrase: tuple[int, int] | None = None
    speaker_id: str | None = None
    speaker_for: str | None = None
    statement_id: str = ""

    def covers(self, place: int) -> bool:
        """Whether a place of the text lies in what was said."""
        if not self.content[0] <= place < self.content[1]:
            return False
        return not any(start <= place < end for start, end in self.gaps)
