"""The days of the undated reports of one story, found together.

Each undated report gets a probability for every day, from what it tells and from the days of
the others. What one report's day is can tell another's: they are worked out again one after the
other, the most certain first, until nothing changes; what still changes then helps no other.
Last comes what silence tells: it needs the days of the others, and moves none of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from crosswire.pile.dating.evidence import Beside, Floats, measure
from crosswire.pile.dating.mentions import Days
from crosswire.pile.dating.report_evidence import ReportEvidence
from crosswire.pile.dating.serials import Bracket
from crosswire.pile.dating.silence import after_silence, silent_days
from crosswire.pile.dating.weights import probabilities

FARTHEST = 1_500  # days from the middle one within which known days count
LAST_SOLVED = date.max.toordinal() - 31
DAYS_BEFORE, DAYS_AFTER = 45, 400  # days around those that are known in which a report can be
ROUNDS = 8
LIKELY = 0.55  # of three days in a row, from which they are put down, and help to date others
GIVEN = 0.95  # of three days in a row, from which the day is given; below it stays open
BEST = 0.5  # share of the three days' probability that the given days hold at least
LEFT = 0.95  # probability that the days hold which are left where it stays open
WIDEST = 31  # days that are left at most; more is no answer

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ReportDays:
    """What was found of one report.

    `best`: the most likely days, three at most, and `likely` the probability of those three
    days; `left`: the days that hold nearly all probability. Both are None where nothing is known.
    `silent`: the reports whose silence ruled out days that were likely else.
    """

    best: Span | None
    left: Span | None
    likely: float
    beside: tuple[Beside, ...] = ()
    bracket: Bracket | None = None
    silent: tuple[Beside, ...] = ()

    @property
    def is_given(self) -> bool:
        """Whether its day is given; else it stays open."""
        return self.best is not None and self.likely >= GIVEN

    @property
    def span(self) -> Span | None:
        """The days to put down: the likely ones, else those left where they are few enough."""
        if self.best is not None and self.likely >= LIKELY:
            return self.best
        narrow = self.left is not None and self.left[1] - self.left[0] < WIDEST
        return self.left if narrow else None


NOTHING = ReportDays(None, None, 0.0)


def solve(
    told: Mapping[str, ReportEvidence],
    copied: Mapping[tuple[str, str], float],
    brackets: Mapping[str, Bracket],
) -> dict[str, ReportDays]:
    """The days of the reports of one story that have none, by report id.

    `copied`: the share of the first report's sentences that stand in the second.
    """
    known = {key: one.span for key, one in sorted(told.items()) if one.span is not None}
    open_ = [key for key in sorted(told) if told[key].span is None]
    anchors = sorted(
        [day for span in known.values() for day in span]
        + [m.fixed for key in open_ for m in told[key].mentions if m.year and m.fixed is not None]
        + [day for key in open_ if key in brackets for day in brackets[key].days]
    )
    if not anchors:
        return dict.fromkeys(open_, NOTHING)
    days = _days(anchors)
    given = _Given(told, known, copied, brackets, days)
    helping = given.settle(open_)
    early = {key: given.look(key, helping, heed=True) for key in open_}
    late = [key for key in open_ if early[key].silent]
    if late:
        helping = given.settle([key for key in open_ if key not in late])
    return {key: given.look(key, helping, heed=key in late) for key in open_}


def _days(anchors: Sequence[int]) -> Days:
    """The days that are looked at; one wrong year among the known days must not stretch them."""
    middle = anchors[len(anchors) // 2]
    near = [day for day in anchors if abs(day - middle) <= FARTHEST]
    return np.arange(
        max(1, near[0] - DAYS_BEFORE), min(near[-1] + DAYS_AFTER, LAST_SOLVED), dtype=np.int64
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """What stays the same while the days of a story are sought."""

    told: Mapping[str, ReportEvidence]
    known: Mapping[str, Span]
    copied: Mapping[tuple[str, str], float]
    brackets: Mapping[str, Bracket]
    days: Days

    def settle(self, open_: Sequence[str]) -> dict[str, Span]:
        """The likely days of undated reports, each worked out with those of the others."""
        found = {key: self.look(key, {}) for key in open_}
        helping: dict[str, Span] = {}
        moved: set[str] = set()
        for _ in range(ROUNDS):
            moved = set()
            for key in sorted(open_, key=lambda k: (-found[k].likely, k)):
                found[key] = self.look(key, helping)
                span = found[key].best if found[key].likely >= LIKELY else None
                if span != helping.get(key):
                    moved.add(key)
                    helping.pop(key, None)
                    if span is not None:
                        helping[key] = span
            if not moved:
                break
        return {key: span for key, span in helping.items() if key not in moved}

    def look(self, key: str, helping: Mapping[str, Span], *, heed: bool = False) -> ReportDays:
        """One report's days beside the known ones and those found; `heed`: what silence tells."""
        spans = {**self.known, **helping}
        others = tuple(
            Beside(self.told[other], *spans[other], self.copied.get((key, other), 0.0))
            for other in sorted(spans)
            if other != key
        )
        return _of(self.told[key], others, self.days, self.brackets.get(key), heed=heed)


def _of(
    one: ReportEvidence,
    others: tuple[Beside, ...],
    days: Days,
    bracket: Bracket | None,
    *,
    heed: bool,
) -> ReportDays:
    likely = _after_deeds(probabilities(measure(one, others, days, bracket)), one, days)
    silent: tuple[Beside, ...] = ()
    if heed:
        mask, voices = silent_days(one, others, days)
        if voices and likely[mask].sum() > LIKELY:
            likely = after_silence(one, likely, mask, days)
            silent = tuple(voices)
    three = np.convolve(likely, np.ones(3), "same")
    middle = min(max(int(three.argmax()), 1), len(days) - 2)
    first, last = _best(likely[middle - 1 : middle + 2])
    start = int(days[middle - 1])
    bound = one.done is not None and likely[days < one.done].sum() == 0
    tails = (0.0, LEFT) if bound else ((1 - LEFT) / 2, 1 - (1 - LEFT) / 2)
    left = np.searchsorted(likely.cumsum(), tails, side="right" if bound else "left")
    return ReportDays(
        (start + first, start + last),
        (int(days[left[0]]), int(days[min(int(left[1]), len(days) - 1)])),
        float(three[middle]),
        others,
        bracket,
        silent,
    )


def _after_deeds(likely: Floats, one: ReportEvidence, days: Days) -> Floats:
    """The chances of the days without those before the last deed that a report tells."""
    left = likely * (days >= one.done) if one.done is not None else likely
    whole = left.sum()
    return left / whole if whole > 0 else likely


def _best(three: Floats) -> tuple[int, int]:
    """The fewest of three days that hold most of their probability, as first and last."""
    runs = [(n, n + size) for size in range(3) for n in range(3 - size)]
    enough = BEST * three.sum()
    good = [run for run in runs if three[run[0] : run[1] + 1].sum() >= enough]
    return min(good, key=lambda r: (r[1] - r[0], -three[r[0] : r[1] + 1].sum(), r))
