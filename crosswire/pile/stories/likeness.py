"""How likely it is that two reports tell of one happening: a sum of named features.

Each feature of a pair is a number that is 0 where one of the reports says nothing of it. The
weights stand in `data/likeness.yml`: a logistic regression, fitted by
`python -m tests.quality.fit_stories`. The sum is the log-odds.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from math import cos, exp, hypot, log, log1p, radians, sqrt
from operator import mul
from typing import NamedTuple

from crosswire.pile.stories.rarity import MOST_RARE, PileRarity, rarities
from crosswire.pile.stories.traits import Point, Scene, Traits
from crosswire.words.entries import Entry, load

TIMES = (0, 10, 17, 21, 24, 26, 28, 29, 30)  # 10 * (1 + ln n): what the n-th mention adds
KM = 111.2  # a degree of latitude
BASE = "base"
NEXT_DAY, OTHER_HARM = 0.6, 0.8  # what a scene of the next day, or of another harm, is worth


class Features(NamedTuple):
    """What a pair of reports has in common and what speaks against; the page on stories tells."""

    names: float
    rare_names: float
    title: float
    lead: float
    persons: float
    main_place: float
    far: float
    streets: float
    other_streets: float
    ages: float
    other_ages: float
    figures: float
    same_dead: float
    other_hurt: float
    days: float
    other_days: float
    gap: float
    scene: float
    other_scene: float
    place_day: float


FEATURES = Features._fields


class Weight(Entry, frozen=True, kw_only=True):
    """The weight of one feature; `id` is its name. `sign`: what the fit allows, 1 or -1."""

    weight: float
    sign: int


@dataclass(frozen=True, slots=True)
class ReportProfile:
    """The traits of a report with the weights of its terms; all weights are whole numbers.

    `rare`: how rare each term is, 0 to `MOST`; places stand under `#` and their ids, actors
    under `@`. The lengths are those of the tables of the same name as vectors.
    """

    traits: Traits
    names: dict[str, int]
    lead: dict[str, int]
    rare: dict[str, int]
    length_names: float
    length_lead: float
    length_visits: float


def weigh(traits: Traits, pile: PileRarity) -> ReportProfile:
    """The profile of a report in a pile."""
    rare = pile.weights(traits.terms())
    english = rarities()
    for word in (*traits.names, *traits.title, *traits.lead):
        known = english.get(word)
        if known is not None and known < rare[word]:
            rare[word] = known
    names = {w: TIMES[min(n, 8)] * rare[w] for w, n in traits.names.items()}
    lead = {w: rare[w] for w in traits.lead}
    lengths = (_length(names), _length(lead), _length(traits.visits))
    return ReportProfile(traits, names, lead, rare, *lengths)


def measure(a: ReportProfile, b: ReportProfile) -> Features:
    """The features of a pair; the same whichever comes first."""
    one, two, rare = a.traits, b.traits, a.rare
    names = a.names.keys() & b.names.keys()
    places = one.places.keys() & two.places.keys()
    title, lead = one.title & two.title, one.lead & two.lead
    persons, figures = one.persons & two.persons, one.figures & two.figures
    streets, ages = one.streets & two.streets, one.ages & two.ages
    days = one.days & two.days
    own, other = a.names, b.names
    shared = sum([own[n] * other[n] for n in names]) if names else 0
    begins = sum([rare[t] * rare[t] for t in lead]) if lead else 0
    visits = sum([one.visits[p] * two.visits[p] for p in places]) if places else 0
    return Features(
        shared / (a.length_names * b.length_names),
        _summed(rare, names),
        _summed(rare, title),
        begins / (a.length_lead * b.length_lead),
        _summed(rare, persons),
        visits / (a.length_visits * b.length_visits),
        0.0 if places else _far(one.places, two.places),
        log1p(len(streets)),
        1.0 if one.streets and two.streets and not streets else 0.0,
        log1p(len(ages)),
        1.0 if one.ages and two.ages and not ages else 0.0,
        log1p(len([1 for _, value in figures if value > 1])) if figures else 0.0,
        1.0 if one.dead_hurt[0] is not None and one.dead_hurt[0] == two.dead_hurt[0] else 0.0,
        _apart(one.dead_hurt[1], two.dead_hurt[1]),
        log1p(len(days)),
        0.0 if days else _off(one.days, two.days),
        log1p(gap(one, two)),
        _scene(one.scenes, two.scenes, rare),
        1.0 if one.scenes and two.scenes and not places else 0.0,
        visits / (a.length_visits * b.length_visits) if days else 0.0,
    )


def _scene(one: frozenset[Scene], two: frozenset[Scene], rare: dict[str, int]) -> float:
    """How telling the rarest place is where both tell of a harm on one day or the next, 0 to 1."""
    found = 0.0
    for kind, place, day in one:
        for other, where, when in two:
            if place == where and abs(day - when) <= 1:
                close = (1.0 if day == when else NEXT_DAY) * (1.0 if kind == other else OTHER_HARM)
                found = max(found, close * rare.get("#" + place, MOST_RARE) / MOST_RARE)
    return found


def _summed(rare: dict[str, int], shared: Set[str]) -> float:
    """The rarity of what is shared, summed, as a logarithm."""
    return log1p(sum([rare[term] for term in shared]) / MOST_RARE) if shared else 0.0


def rare_names(a: Traits, b: Traits, pile: PileRarity) -> float:
    """The feature of the same name of a pair in a pile; it needs no profiles."""
    names = a.names.keys() & b.names.keys()
    english = rarities()
    rare = {w: min(n, english.get(w, n)) for w, n in pile.weights(names).items()}
    return _summed(rare, names)


def log_odds(a: ReportProfile, b: ReportProfile) -> float:
    """The log-odds that two reports tell of one happening."""
    base, weights = _weights()
    return float(base + sum(map(mul, weights, measure(a, b))))


def base_odds() -> float:
    """The log-odds of a pair before anything is compared."""
    return _weights()[0]


def probability(odds: float) -> float:
    """Log-odds as a share, 0 to 1."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def gap(a: Traits, b: Traits) -> int:
    """Days between the publications of two reports; 0 where a day is unknown."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return 0
    return max(0, max(a.first, b.first) - min(a.last, b.last))


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    table = {entry.id: entry.weight for entry in load("likeness", Weight)}
    return table[BASE], tuple(table[name] for name in FEATURES)


def _length(weights: dict[str, int]) -> float:
    return sqrt(sum([w * w for w in weights.values()])) or 1.0


def _off(a: frozenset[int], b: frozenset[int]) -> float:
    """How far the nearest of their days are apart: logarithm of days, at most 3."""
    if not a or not b:
        return 0.0
    return min(log1p(min(abs(p - q) for p in a for q in b)), 3.0)


def _far(a: dict[str, Point], b: dict[str, Point]) -> float:
    """How far the nearest of their places are apart: logarithm of 20 km steps, at most 4."""
    if not a or not b:
        return 0.0
    nearest = min(_km(p, q) for p in a.values() for q in b.values())
    return min(log1p(nearest / 20), 4.0)


def _km(p: Point, q: Point) -> float:
    east = (p[1] - q[1] + 180) % 360 - 180
    return KM * hypot(p[0] - q[0], east * cos(radians((p[0] + q[0]) / 2)))


def _apart(a: float | None, b: float | None) -> float:
    """How far two counts are apart: logarithm of their ratio, at most 3."""
    return 0.0 if a is None or b is None else min(abs(log(a / b)), 3.0)
