"""What an earlier and a later record differ in: events and figures that came, went or moved."""

from __future__ import annotations

from typing import Literal

from crosswire.model.codes import Row
from crosswire.model.rows import Claim, Event, Figure, Report

Step = Literal[
    "new", "gone", "low raised", "low lowered", "best raised", "best lowered", "high raised",
    "high lowered", "more origins", "fewer origins", "disagreement opened", "disagreement closed",
]  # fmt: skip


class EventChange(Row, frozen=True, kw_only=True):
    """An event that is new or gone; `to`: the one in which its claims or mentions stand now."""

    what: Literal["new", "gone"]
    event: Event
    to: Event | None = None


class FigureChange(Row, frozen=True, kw_only=True):
    """A figure that changed. `moved_by`: its claims that the earlier record did not have there.

    `repeats`: claims that are new there too, and give a number of a speaker that the same line of
    reporting gave before: copies. `left`: claims that stood behind it and no longer do.
    `origins`: the new lines of reporting.
    `to`: of a figure that is gone, where most of its claims stand now. `event`: the title of its
    event.
    """

    what: tuple[Step, ...]
    before: Figure | None = None
    after: Figure | None = None
    event: str | None = None
    moved_by: tuple[Claim, ...] = ()
    repeats: tuple[Claim, ...] = ()
    left: tuple[Claim, ...] = ()
    origins: tuple[str, ...] = ()
    to: Figure | None = None

    @property
    def figure(self) -> Figure:
        """The figure as it is, or as it was where it is gone."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change is of a figure")
        return found


class RecordChanges(Row, frozen=True, kw_only=True):
    """What an earlier and a later record differ in.

    `reports`: those of the later one alone; `left_reports`: those of the earlier one alone.
    """

    reports: tuple[Report, ...] = ()
    left_reports: tuple[Report, ...] = ()
    events: tuple[EventChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()

    def of(self, *steps: Step) -> tuple[FigureChange, ...]:
        """The changes of figures of some sorts."""
        return tuple(c for c in self.figures if set(steps).intersection(c.what))
