"""Days on which a report's news was not yet known: what its own side says then is silent of it.

Where reports of the days after quote the side that a report quotes, and none of them knows any
of its figures, what it tells had not yet happened. This is a rule and no learned weight: sets
of dated reports whose stories move on from day to day are not to be had.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from crosswire.pile.dating.evidence import FAINT_DAY, Beside, Floats
from crosswire.pile.dating.mentions import Days
from crosswire.pile.dating.report_evidence import ReportEvidence, alike

FEW = 2  # figures of the report, and silent reports, from which silence tells something
FRESH = 14  # days after its news in which reports of the same story would tell it
ONE_PRINT = 0.8  # of what two reports tell, from which they are prints of one text
ONE_TEXT = 0.5  # share of sentences from which two reports are one voice
Mask = npt.NDArray[np.bool_]


def silent_days(
    one: ReportEvidence, others: Sequence[Beside], days: Days
) -> tuple[Mask, list[Beside]]:
    """The days that silence rules out, and the reports that are silent, in their given order.

    A day is ruled out by what the report would then call its news of: the latest weekday that
    it names, else the day itself.
    """
    silent = np.zeros(len(days), dtype=bool)
    if len(one.figures) < FEW or any(one.figures & other.told.figures for other in others):
        return silent, []
    voices = [o for o in others if o.told.figures and one.sides & o.told.sides]
    voices = _apart([o for o in voices if o.copied < ONE_TEXT])
    news = _news_day(one, days)
    counts = np.zeros(len(days), dtype=np.int64)
    for other in voices:
        counts += (other.first >= news) & (other.last <= news + FRESH)
    silent = counts >= FEW
    return silent, voices if silent.any() else []


def _apart(voices: list[Beside]) -> list[Beside]:
    """The reports without those that are prints of another one: a copy is no second voice."""
    kept: list[Beside] = []
    for one in voices:
        if not any(_is_print(one.told, other.told) for other in kept):
            kept.append(one)
    return kept


def _is_print(one: ReportEvidence, other: ReportEvidence) -> bool:
    return one.figures == other.figures and alike(one.words, other.words) >= ONE_PRINT


def after_silence(one: ReportEvidence, likely: Floats, silent: Mask, days: Days) -> Floats:
    """The probabilities of the days once silence has ruled out some.

    A story's reports come one upon the other: of what is left, the report tells the first news
    day after the silent ones, or the last one before; all others are as good as ruled out.
    """
    news = _news_day(one, days)
    ruled = days[silent]
    after, before = days > ruled.max(), days < ruled.min()
    near = np.zeros(len(days), dtype=bool)
    if after.any():
        near |= after & (news == news[after].min())
    if before.any():
        near |= before & (news == news[before].max())
    left = np.where(silent, 0.0, np.where(near, likely, likely * FAINT_DAY))
    total = left.sum()
    return np.asarray(left / total) if total > 0 else likely


def _news_day(one: ReportEvidence, days: Days) -> Days:
    """The latest day that it names by a weekday and tells as past, else the day of the report."""
    named = [m.on(days) for m in one.mentions if m.weekday and m.fixed is None]
    past = [np.where(day <= days, day, 0) for day in named]
    if not past:
        return days
    latest = np.maximum.reduce(past)
    return np.where(latest > 0, latest, days)
