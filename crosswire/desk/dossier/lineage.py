"""The family trees of a story's texts: who has it from whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crosswire.desk.words import plain

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.links import Descent
    from crosswire.model.rows import Origin, Story

DEEPEST: Final = 12  # generations that are drawn; prints below hang on the last of them


@dataclass(frozen=True, slots=True)
class Branch:
    """A report, the row by which it descends from the one above, and what descends from it."""

    report_id: str
    descent: Descent | None
    children: tuple[Branch, ...]


def trees_of(look: Index, story: Story) -> tuple[Branch, ...]:
    """The trees in which the reports of a story stand, the largest first.

    A report that descends from several stands in the tree of each.
    """
    below: dict[str, list[Descent]] = defaultdict(list)
    has_parent = set()
    for report_id in story.reports:
        for row in look.descents.get(report_id, []):
            below[row.from_report_id].append(row)
            has_parent.add(report_id)
    roots = [parent for parent in sorted(below) if parent not in has_parent]
    trees = [_branch(root, None, below, (root,)) for root in roots]
    return tuple(sorted(trees, key=lambda tree: (-_size(tree), tree.report_id)))


def alone_in(look: Index, story: Story) -> tuple[str, ...]:
    """The reports of a story that share no text with another report."""
    parents = {row.from_report_id for key in story.reports for row in look.descents.get(key, [])}
    return tuple(r for r in story.reports if r not in parents and not look.descents.get(r))


def line_evidence(look: Index, line: list[Origin]) -> str:
    """How a line of reporting is known, in words."""
    first = line[0]
    if len(line) > 1:
        return f"{len(line)} texts of one newsroom, which count once"
    side = f"; speaks for {look.actor(first.side)}" if first.side else ""
    return plain(first.evidence or "") + side


def _branch(
    report_id: str, descent: Descent | None, below: dict[str, list[Descent]], path: tuple[str, ...]
) -> Branch:
    rows = sorted(below.get(report_id, ()), key=lambda r: (-r.share, r.report_id))
    children = tuple(
        _branch(row.report_id, row, below, (*path, row.report_id))
        for row in rows
        if row.report_id not in path and len(path) < DEEPEST
    )
    return Branch(report_id, descent, children)


def _size(tree: Branch) -> int:
    return 1 + sum(_size(child) for child in tree.children)
