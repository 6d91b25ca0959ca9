"""Decisions: what reviewers ruled, in the order in which they ruled it. Never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from crosswire.case import journal
from crosswire.case.cells import insert, to_cells
from crosswire.case.derived import table
from crosswire.case.layout import DECISIONS
from crosswire.model.errors import QueryError
from crosswire.model.rows import Decision

if TYPE_CHECKING:
    from pathlib import Path

    from crosswire.case.database import Database


def decisions(database: Database) -> tuple[Decision, ...]:
    """All decisions, the first one made first."""
    return tuple(msgspec.convert(row, Decision) for row in table(database, "decisions"))


def decisions_path(database: Database) -> Path:
    """Where the decisions of a case are kept beside its database."""
    return database.file.parent / DECISIONS


def add_decision(database: Database, decision: Decision) -> bool:
    """Adds a decision; False where this very one is known.

    Raises QueryError CW501 where it revokes a decision that there is not, and ValueError
    where its id is that of another decision.
    """
    with database.writing():
        known = {row.decision_id: row for row in decisions(database)}
        if decision.decision_id in known:
            if known[decision.decision_id] != decision:
                raise ValueError(decision.decision_id)
            return False
        if decision.revokes is not None and decision.revokes not in known:
            raise QueryError(
                "CW501",
                f"there is no decision {decision.revokes!r} to revoke",
                do="List the decisions to see their ids.",
            )
        journal.append(decisions_path(database), decision, lambda: decisions(database))
        database.run(insert("decisions"), to_cells("decisions", decision))
    return True
