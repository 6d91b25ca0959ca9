"""What can be ruled from outside, and a ruling before it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from crosswire.model.codes import Judgement
from crosswire.pile.decisions.content import After, Before

RuleAct = Literal[
    "accept", "reject", "edit", "move", "same", "different", "split", "exclude", "best", "unsure",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A ruling to be: what it is about, what is ruled, and what stood and shall stand there."""

    about: str
    judgement: Judgement
    before: Before = field(default_factory=Before)
    after: After = field(default_factory=After)
    revokes: str | None = None
