"""What speaks for each day that an undated report may be of, as named features.

Each is an array over the days; what it counts for is learned (`data/dating.yml`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from crosswire.pile.dating.mentions import DAYS_OF_WEEK, Days, NamedDay
from crosswire.pile.dating.report_evidence import ReportEvidence, alike, shared
from crosswire.pile.dating.serials import Bracket

Floats = npt.NDArray[np.float64]
LAGS = (1, 2, 3, 7, 31)  # days by which a report can follow the last day that it names
TAKEN_UP = 3  # days in which others take up the news of a report
WIDTHS = (0, 8, 31, 91)  # days between the ends of a bracket, from which it tells less
PARTS = ("early", "late")
FAINT_DAY = 0.02  # of a whole: what a day has that nothing speaks for
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Beside:
    """Another report of the story: what it tells, its days, and how much of it is the same.

    `copied`: the share of the undated report's sentences that stand in it too, 0 to 1.
    """

    told: ReportEvidence
    first: int
    last: int
    copied: float


def measure(
    one: ReportEvidence, others: Sequence[Beside], days: Days, bracket: Bracket | None = None
) -> dict[str, Floats]:
    """The features of each day, in a fixed order; all 0 where nothing is told."""
    features: dict[str, Floats] = {}
    features |= _nearness(one, others, days)
    features |= _lags(one, days)
    features |= _since(one, others, days)
    features |= _events(one, others, days)
    features |= _periods(one, others, days)
    features |= _knowledge(one, others, days)
    return features | _number(bracket, days)


def _number(bracket: Bracket | None, days: Days) -> dict[str, Floats]:
    """How far outside the bracket of its page number, and how far from where it lies within."""
    names = ("outside", *(f"number_{width}" for width in WIDTHS))
    features = {name: np.zeros(len(days)) for name in names}
    if bracket is not None:
        away = np.maximum(bracket.first - days, 0) + np.maximum(days - bracket.last, 0)
        features["outside"] = np.log1p(away)
        width = max(low for low in WIDTHS if low <= bracket.last - bracket.first)
        features[f"number_{width}"] = np.log1p(np.abs(days - bracket.likely))
    return features


def likeness(one: ReportEvidence, other: ReportEvidence) -> float:
    """How much two reports tell the same: the mean of what each one's news is in the other."""
    return (shared(one.lead, other.words) + shared(other.lead, one.words)) / 2


def _nearness(one: ReportEvidence, others: Sequence[Beside], days: Days) -> dict[str, Floats]:
    """How near the days of the other reports are, of all, of the likest, and of those copied."""
    names = ("near", "like", "copied", "same_day", "next_day", "earlier")
    if not others:
        return {name: np.zeros(len(days)) for name in names}
    gaps = np.stack([_gap(other, days) for other in others])
    close = 1.0 / (1.0 + np.abs(gaps)) ** 2
    likenesses = np.array([likeness(one, other.told) ** 3 for other in others])
    copied = np.array([other.copied for other in others])
    nearest = np.abs(gaps).min(axis=0)
    return {
        "near": np.log(close.mean(axis=0)),
        "like": np.log(FAINT_DAY / 10 + _weighted(close, likenesses)),
        "copied": copied.max() * np.log(FAINT_DAY / 10 + _weighted(close, copied)),
        "same_day": (nearest == 0).astype(float),
        "next_day": (nearest == 1).astype(float),
        "earlier": (gaps < 0).all(axis=0).astype(float),
    }


def _gap(other: Beside, days: Days) -> Days:
    """Days from the other report's to each day; 0 within its interval."""
    after = np.maximum(days - other.last, 0)
    return after + np.minimum(days - other.first, 0)


def _weighted(values: Floats, weights: Floats) -> Floats:
    total = weights.sum()
    if total == 0:
        return np.asarray(values.mean(axis=0))
    return np.asarray((values * weights[:, None]).sum(axis=0) / total)


def _lags(one: ReportEvidence, days: Days) -> dict[str, Floats]:
    """How long after the last weekday, and after the last date, that it names as past.

    News writes a weekday for the last seven days and a date for what is older; a weekday with
    its date ("Monday, June 27") is counted apart.
    """
    fixed = [m for m in one.mentions if m.fixed is not None]
    weekdays = [m for m in one.mentions if m.weekday and m.fixed is None]
    week, first = _lag(weekdays, days), _lag(weekdays[:1], days)
    back = np.stack([days - m.on(days) for m in weekdays]) if weekdays else np.zeros((0, len(days)))
    features = {f"weekday_{n}": (week == n).astype(float) for n in range(DAYS_OF_WEEK)}
    features |= {f"first_{n}": (first == n).astype(float) for n in range(DAYS_OF_WEEK)}
    features |= {f"each_{n}": (back == n).any(axis=0).astype(float) for n in range(DAYS_OF_WEEK)}
    for part in PARTS:
        lag = _lag([m for m in weekdays if m.part == part], days)
        for n in range(LAGS[2]):
            features[f"{part}_{n}"] = ((lag == n) & (week == n)).astype(float)
    features |= _buckets("date", _lag([m for m in fixed if not m.weekday], days))
    features |= _buckets("full", _lag([m for m in fixed if m.weekday], days))
    features["before_date"] = sum(
        ((m.on(days) > days).astype(float) for m in fixed), np.zeros(len(days))
    ) / max(1, len(fixed))
    return features


def _buckets(name: str, lags: Days) -> dict[str, Floats]:
    """One feature for each stretch of lags; -1 is none of them."""
    found = {f"{name}_0": (lags == 0).astype(float)}
    for low, high in zip(LAGS, (*LAGS[1:], 10**9), strict=True):
        found[f"{name}_{low}"] = ((lags >= low) & (lags < high)).astype(float)
    return found


def _since(one: ReportEvidence, others: Sequence[Beside], days: Days) -> dict[str, Floats]:
    """How long after the day that the others name most; of a report of courts or mourning apart."""
    counts: dict[int, float] = {}
    for other in others:
        named = {m.on_day(other.last) for m in other.told.mentions}
        for day in named | {other.first}:
            counts[day] = counts.get(day, 0) + (1 if day in named else HALF)
    lags = np.full(len(days), -1, dtype=np.int64)
    if counts:
        happened = min(counts, key=lambda day: (-counts[day], day))
        lags = np.maximum(days - happened, -1)
    since = _buckets("since", lags)
    return since | {f"follow_{k}": v * one.follow_up for k, v in since.items()}


def _lag(mentions: Sequence[NamedDay], days: Days) -> Days:
    """Days since the last day of the mentions that is not to come; -1 where there is none."""
    best = np.full(len(days), -1, dtype=np.int64)
    for mention in mentions:
        lag = days - mention.on(days)
        past = lag >= 0
        best = np.where(past & ((best < 0) | (lag < best)), lag, best)
    return best


def _events(one: ReportEvidence, others: Sequence[Beside], days: Days) -> dict[str, Floats]:
    """Whether the days that it would name are those that others name, in the same words."""
    same, named, printed = (np.zeros(len(days)) for _ in range(3))
    spoken = [m for m in one.mentions if not (m.fixed is None and not any(m.moves))]
    if not spoken or not others:
        return {"event": same, "named": named, "printed": printed}
    best = np.zeros(len(days))
    for mention in spoken:
        meant = mention.on(days)
        likest, hits, prints = (np.zeros(len(days)) for _ in range(3))
        for other in others:
            told = np.zeros(len(days), dtype=bool)
            for theirs in other.told.mentions:
                hit = meant == theirs.on_day(other.last)
                if hit.any():
                    likest = np.maximum(likest, hit * alike(mention.terms, theirs.terms))
                    told |= hit
            hits += told
            prints += (meant >= other.first - 1) & (meant <= other.last)
        same += likest
        best = np.maximum(best, likest)
        named += np.log((hits + HALF) / (len(others) + HALF))
        printed += np.log((prints + HALF) / (len(others) + HALF))
    count = len(spoken)
    return {"event": best + same / count, "named": named / count, "printed": printed / count}


def _periods(one: ReportEvidence, others: Sequence[Beside], days: Days) -> dict[str, Floats]:
    """Whether the weeks and months that it would name hold the days that others name."""
    held, empty = np.zeros(len(days)), np.zeros(len(days))
    if one.stretches and others:
        named = [{m.on_day(o.last) for m in o.told.mentions} | {o.first} for o in others]
        for stretch in one.stretches:
            first, last = stretch.on(days)
            hits = np.zeros(len(days))
            for found in named:
                hits += np.any([(first <= day) & (day <= last) for day in sorted(found)], axis=0)
            held += np.log((hits + HALF) / (len(others) + HALF))
            empty += hits == 0
        held, empty = held / len(one.stretches), empty / len(one.stretches)
    return {"period": held, "no_period": empty}


def _knowledge(one: ReportEvidence, others: Sequence[Beside], days: Days) -> dict[str, Floats]:
    """Whether reports at and shortly after a day know its news, and it knows theirs from before.

    Against the mean of the story, so that what nobody takes up speaks for no day.
    """
    later, earlier = np.zeros(len(days)), np.zeros(len(days))
    if len(others) > 1:
        knows = np.array([shared(one.lead, other.told.words) for other in others])
        known = np.array([shared(other.told.lead, one.words) for other in others])
        usual = _usual(others)
        for other, theirs, own in zip(others, knows, known, strict=True):
            gap = _gap(other, days)
            later += ((gap <= 0) & (gap >= -TAKEN_UP)) * (theirs - usual)
            earlier += ((gap >= 0) & (gap <= TAKEN_UP)) * (own - usual)
    return {"taken_up": later, "takes_up": earlier}


def _usual(others: Sequence[Beside]) -> float:
    """How much of a report's news stands in another of the story within the days after."""
    found = [
        shared(a.told.lead, b.told.words)
        for a in others
        for b in others
        if a is not b and 0 <= b.first - a.last <= TAKEN_UP
    ]
    return sum(found) / len(found) if found else HALF
