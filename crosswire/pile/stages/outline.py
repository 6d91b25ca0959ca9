"""What the stages ask of every report of a pile, so that not every reading need be opened."""

from __future__ import annotations

import msgspec

from crosswire.model.rows import Reading, Report
from crosswire.pile.dating import DateHabit, habit_of
from crosswire.pile.origins.publishers import hosts_of
from crosswire.pile.places import Told, told_of
from crosswire.pile.stories import names_in


class Outline(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A report in brief: its text, days and outlet, the places and names that it tells.

    `report`: without text and notes; `doubts`: how many names of places it leaves open;
    `hosts`: those of its outlet and address; `dates`: how it writes dates in figures.
    """

    report: Report
    places: Told
    names: tuple[tuple[str, str], ...]
    doubts: int
    hosts: tuple[str, ...]
    dates: DateHabit


def outline_of(reading: Reading) -> Outline:
    """The outline of one report."""
    report = reading.report
    brief = Report(
        report_id=report.report_id,
        text="",
        text_sha256=report.text_sha256,
        url=report.url,
        outlet=report.outlet,
        published_start=report.published_start,
        published_end=report.published_end,
    )
    return Outline(
        brief, told_of(reading), names_in(reading), len(reading.doubts), hosts_of(report),
        habit_of(reading),
    )  # fmt: skip
