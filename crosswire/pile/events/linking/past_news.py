"""A report whose news is long past: a trial, an anniversary, the findings of an inquiry.

What it tells of the happening itself reads like background where words tell its day, and like
news where none do. Both are of one incident: the one that the trial or the anniversary is about.
"""

from __future__ import annotations

import re
from dataclasses import replace

from crosswire.ground.settle.lead import end_of_lead
from crosswire.model.days import ordinal
from crosswire.model.rows import Reading
from crosswire.pile.events.happenings import own_days
from crosswire.pile.events.linking.report_incident import ReportIncident
from crosswire.pile.events.linking.spots import apart
from crosswire.words.kinds import bodily
from crosswire.words.sets import words

LONG = 21  # days between a happening and a report of what is made of it since
WORD = re.compile(r"[a-z]+")


def with_its_own_past(reading: Reading, told: list[ReportIncident]) -> list[ReportIncident]:
    """The incidents of a report, the main one with what is told of its day elsewhere in it.

    Only of a report of what comes long after, where no count of its news has a day of its own,
    and where one earlier day is told of harm of the same kinds at the same place.
    """
    main = told[0] if told else None
    if main is None or not main.claims or not _is_long_after(reading):
        return told
    if any(own_days(c) for c in main.claims):
        return told
    own = [one for one in told[1:] if _may_be_its(one, main, reading)]
    if len({tuple(d for d, _ in one.days) for one in own}) != 1:
        return told
    whole = replace(
        main,
        claims=tuple(c for one in (main, *own) for c in one.claims),
        days=own[0].days,
        told=True,
        happenings=main.happenings | own[0].happenings,
        counts=main.counts.union(*(one.counts for one in own)),
        persons=main.persons.union(*(one.persons for one in own)),
        copied=main.copied.union(*(one.copied for one in own)),
    )
    return [whole, *(one for one in told[1:] if not any(one is other for other in own))]


def _is_long_after(reading: Reading) -> bool:
    lead = reading.report.text[: end_of_lead(reading.sentences)].lower()
    return not words("long_after").isdisjoint(WORD.findall(lead))


def _may_be_its(one: ReportIncident, main: ReportIncident, reading: Reading) -> bool:
    """Whether it is long past, of the kinds and at the place of the main one."""
    published = reading.report.published_start
    if not one.days or not published or ordinal(published) - one.days[-1][0] < LONG:
        return False
    kinds = [{c.kind for c in x.claims}.intersection(bodily()) for x in (one, main)]
    if kinds[0].isdisjoint(kinds[1]) or one.scene is None or main.scene is None:
        return False
    at_once = one.scene.exact and main.scene.exact and apart(one.scene, main.scene) <= 0
    return at_once and not _is_another(one, main)


def _is_another(one: ReportIncident, main: ReportIncident) -> bool:
    """Whether both are told as happenings of other kinds, and no count is the same."""
    if not one.happenings or not main.happenings or one.counts & main.counts:
        return False
    return one.happenings.isdisjoint(main.happenings)
