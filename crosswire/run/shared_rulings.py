"""Decisions that a colleague wrote, taken into a case: each line by itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from crosswire.intake.sources import read_lexicon
from crosswire.model.errors import QueryError
from crosswire.model.rows import Decision

if TYPE_CHECKING:
    from crosswire.run.case import Case


NO_DECISION = "not a decision as `crosswire rulings -o` writes it"


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that is no decision, or one that cannot be added, and why."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Taken:
    """How many decisions are new, how many were known, and what was refused."""

    new: int
    known: int
    refused: tuple[RefusedLine, ...] = ()


def read_rulings(case: Case, file: Path) -> Taken:
    """Takes decisions from a JSONL file and derives the record anew where any is new.

    A line that is none is refused, and the others go on; one that undoes another may stand
    before it. Raises InputError CW101, CW102, CW103 or CW106 where the file cannot be read.
    """
    refused: list[RefusedLine] = []
    waiting: list[tuple[int, Decision]] = []
    for number, line in enumerate(read_lexicon(file).split("\n"), 1):
        try:
            waiting += [(number, msgspec.json.decode(line, type=Decision))] if line.strip() else []
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            refused.append(RefusedLine(number, NO_DECISION))
    new = known = 0
    before = -1
    while waiting and len(waiting) != before:
        before, left = len(waiting), []
        for number, decision in waiting:
            try:
                added = case.store.add_decision(decision)
            except QueryError:
                left.append((number, decision))  # what it undoes may come yet
            except ValueError:
                refused.append(RefusedLine(number, "its id belongs to another decision"))
            else:
                new, known = new + added, known + (not added)
        waiting = left
    refused += [RefusedLine(n, f"it undoes {d.revokes}, which is not here") for n, d in waiting]
    if new:
        case.update()
    return Taken(new, known, tuple(sorted(refused, key=lambda r: r.number)))
