"""What a reviewer rules: which actors or events are one."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from crosswire.commands.shared import CaseOption, open_it, say

One = Annotated[
    str, typer.Argument(metavar="A", help="The id or name of an actor, or an event's id.")
]
Two = Annotated[str, typer.Argument(metavar="B", help="The id or name of the other.")]
Because = Annotated[str | None, typer.Option("--because", help="Why, in your words.")]
By = Annotated[str | None, typer.Option("--by", help="Who rules; else the user's name.")]


def same(one: One, two: Two, case: CaseOption, because: Because = None, by: By = None) -> None:
    """Rule that two actors or two events are one; the record follows at once."""
    _rule(case, one, two, "same", because, by)


def different(one: One, two: Two, case: CaseOption, because: Because = None, by: By = None) -> None:
    """Rule that two actors or two events are not one, whatever speaks for it."""
    _rule(case, one, two, "different", because, by)


def _rule(
    case: str, one: str, two: str, judgement: Literal["same", "different"],
    because: str | None, by: str | None,
) -> None:  # fmt: skip
    from crosswire.run.rulings import rule_on

    with open_it(case) as opened:
        decision = rule_on(opened, one, two, judgement, reason=because, by=by)
        opened.run()
    say(f"{decision.decision_id}: {decision.about} {judgement}")
