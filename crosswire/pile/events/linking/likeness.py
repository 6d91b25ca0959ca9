"""How far two report incidents speak for being one: a sum of readable weights.

What excludes (days, scenes) weighs more than all that a story has in common: two reports of one
story that put what they count on other days in other towns tell of two happenings.
"""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from crosswire.pile.events.families import HARMLESS, VIOLENCE, families_of
from crosswire.pile.events.linking.report_incident import Chances, ReportIncident
from crosswire.pile.events.linking.spots import SceneSpot, apart
from crosswire.pile.events.linking.text_likeness import TextsAlike
from crosswire.words.happenings import happenings

# by what they hang together: a side remark with news or another; reports with nothing in common
BESIDE_NEWS, ELSEWHERE = -1.0, -3.0
# the news of two reports: by the log-odds of their texts, with the least and the most of it
EVEN_NEWS, PER_ODDS, LEAST_NEWS, MOST_NEWS = -0.75, 0.5, -1.5, 3.0
SAME_REPORT = -20.0  # one report tells them apart
NO_DAY, NO_PLACE = -0.6, -0.8  # of the news of one story: nothing tells a day, or a place
SAME_DAY, DAY_LIKELY, DAY_POSSIBLE = 1.5, 0.75, 0.25
NEXT_DAY, FEW_DAYS, WEEK_APART, DAYS_APART = -0.5, -1.5, -3.0, -4.0
GUESSED = 0.5  # of a weight that rests on a day or a place of which no words tell for sure
FAINT_BESIDE = 0.2  # share of the likeliest day's chance below which another counts for nothing
TOLD_APART = -12.0  # the day of one is that of an event which the other's report sets apart
LIKELY = 0.5  # chance from which two are of one day
CLEAR = 0.8  # chance of a day of which words leave no doubt
EXACT_APART = {1: -0.5, 2: -1.0, 3: -2.5}  # by how many such days two are apart
FEW, WEEK, SEASON = 3, 7, 92  # days
PLACE, NEARBY, IN_COUNTRY, OFF, FAR, ABROAD = 1.5, 0.5, 0.25, -1.0, -4.0, -4.0
CLOSE, OUTSIDE = 25.0, 100.0  # kilometres beyond what the places are wide
OTHER_FAMILY, OTHER_HAPPENING = -2.5, -0.75  # told as happenings that are never one, or seldom
ONE_HAZARD = 1.5  # both tell of a flood, a wreck: there are far fewer than raids
DISASTER = 0.5  # what a pile that hangs together adds for two reports of a flood or a quake
UNREST, EASED = "unrest", 0.25  # what tells days or places of something wide apart counts little
COUNT, LARGE_COUNT, LARGE = 0.4, 2.0, 10
ONE_PERSON, MOST_PERSONS = 1.5, 4.5  # for each who is named in no other story, and for all
PER_NAMES, ONE_NAME, MOST_NAMES = 1.5, 0.7, 1.5  # rare names that both reports hold
COPIED = 2.0  # a count of one origin
OTHER_COUNTS = -1.0  # both count, and no number is the same
ONE_SHIP, OTHER_SHIPS = 1.0, -4.0
MOST = 6.0  # what counts and persons together can weigh


class Likeness(NamedTuple):
    """What speaks for two report incidents being one (more than 0) or two, and why."""

    weight: float
    why: tuple[str, ...]


def likeness(
    one: ReportIncident,
    two: ReportIncident,
    *,
    texts: TextsAlike | None,
    common: Container[str] = (),
) -> Likeness:
    """The likeness of two report incidents.

    `texts`: what their reports' texts speak for, None where nothing hints at one happening;
    `common`: persons who are named in several stories.
    """
    if one.report_id == two.report_id:
        return Likeness(SAME_REPORT, ("told apart by one report",))
    weight, why = _base(one, two, texts), []
    held = texts.held if texts is not None else 0.0
    wide = held > 0 and _is_wide(one, two)
    weight += DISASTER * held if _are_of_one_hazard(one, two) else 0.0
    if one.days and two.days and _gap(one.days, two.days) > SEASON:
        weight -= PER_ODDS * held  # the pile is of one time
    found = (
        _eased(_days(one, two), wide),
        _eased(_places(one, two), wide and _in_one_country(one, two)),
        _what(one, two),
        _who(one, two, common),
        _ships(one, two),
    )
    for value, word in found:
        weight += value
        if word:
            why.append(word)
    return Likeness(weight, tuple(why))


def _is_wide(one: ReportIncident, two: ReportIncident) -> bool:
    """Whether both tell of what happens in many places over days: unrest, a flood, a quake."""
    if _are_of_one_hazard(one, two):
        return True
    return one.main and two.main and _tells_unrest(one) and _tells_unrest(two)


def _tells_unrest(one: ReportIncident) -> bool:
    """Whether it tells of a protest or riot, and not only of what may be one: a clash, a raid."""
    families = (families_of(h) for h in one.happenings)
    return any(UNREST in own and VIOLENCE not in own for own in families)


def _are_of_one_hazard(one: ReportIncident, two: ReportIncident) -> bool:
    return any(happenings()[h].cause == "hazard" for h in one.happenings & two.happenings)


def _in_one_country(one: ReportIncident, two: ReportIncident) -> bool:
    return bool(one.scene and two.scene and one.scene.country == two.scene.country)


def _eased(found: tuple[float, str], wide: bool) -> tuple[float, str]:
    """What speaks against two that are parts of something wide counts a fraction."""
    value, why = found
    return (value * EASED, why) if wide and value < 0 else found


def apart_by(one: ReportIncident, two: ReportIncident) -> tuple[str, ...]:
    """What tells two report incidents apart, be they of one report or not: days, places."""
    found = (_days(one, two), _places(one, two))
    return tuple(word for value, word in found if value < 0 and word)


def _base(one: ReportIncident, two: ReportIncident, texts: TextsAlike | None) -> float:
    """What the texts of their reports speak for, before anything is compared."""
    if texts is None:
        return ELSEWHERE
    if not (one.main and two.main):
        return BESIDE_NEWS
    news = EVEN_NEWS + PER_ODDS * texts.odds + PER_NAMES * (min(texts.names, MOST_NAMES) - ONE_NAME)
    news = max(LEAST_NEWS, min(MOST_NEWS, news))
    dated = one.days and two.days
    placed = (one.scene and two.scene) or one.unlisted & two.unlisted
    return news + (0.0 if dated else NO_DAY) + (0.0 if placed else NO_PLACE)


def _days(one: ReportIncident, two: ReportIncident) -> tuple[float, str]:
    if not one.days or not two.days:
        return 0.0, ""
    sure = one.told and two.told
    if one.day in two.set_apart or two.day in one.set_apart:
        return TOLD_APART, "one report tells the two apart"
    off = _exactly_apart(one, two) if sure else 0
    if 0 < off <= FEW:
        return EXACT_APART[off], f"{off} days apart"
    share = 0.0 if off else _agreeing(one.days, two.days)
    if share >= LIKELY:
        return (SAME_DAY if sure else DAY_LIKELY), "the same day"
    if share >= 0.15:
        return DAY_LIKELY * (1.0 if sure else GUESSED), "likely the same day"
    gap = _gap(one.days, two.days)
    if gap <= 0:
        return DAY_POSSIBLE if share > 0.02 else 0.0, ""
    far = DAYS_APART if gap > WEEK else WEEK_APART
    weight = NEXT_DAY if gap <= 1 else FEW_DAYS if gap <= FEW else far
    if weight < FEW_DAYS and gap <= SEASON and (_dates(one, two) or _dates(two, one)):
        weight = FEW_DAYS
    return weight * (1.0 if sure else GUESSED), f"{gap} days apart"


def _exactly_apart(one: ReportIncident, two: ReportIncident) -> int:
    """The days between two of which words leave no doubt; 0 where they are one, or in doubt."""
    a, b = _exactly(one), _exactly(two)
    return max(b[0] - a[1], a[0] - b[1], 0) if a and b else 0


def _exactly(one: ReportIncident) -> tuple[int, int] | None:
    """The first and last day of which words leave no doubt: one, or the few of a side remark."""
    first, last = one.days[0][0], one.days[-1][0]
    if not one.main and last - first < FEW:
        return first, last
    return (one.day, one.day) if max(share for _, share in one.days) >= CLEAR else None


def _agreeing(one: Chances, two: Chances) -> float:
    """The chance that both are of one day, or of two that follow each other."""
    if _gap(one, two) > 1:
        return 0.0
    table = dict(two)
    whole = sum(s for _, s in one) * sum(s for _, s in two) or 1.0
    return sum(s * sum(table.get(d + n, 0.0) for n in (-1, 0, 1)) for d, s in one) / whole


def _gap(one: Chances, two: Chances) -> int:
    """The days between the likely days of two; 0 or less where they overlap."""
    a, b = _likely(one), _likely(two)
    return max(b[0] - a[-1], a[0] - b[-1])


def _likely(days: Chances) -> list[int]:
    """The days that are not far less likely than the likeliest."""
    least = FAINT_BESIDE * max(share for _, share in days)
    return [day for day, share in days if share >= least]


def _dates(one: ReportIncident, two: ReportIncident) -> bool:
    """Whether a report names the likeliest day of another."""
    return two.day in one.mentioned


def _places(one: ReportIncident, two: ReportIncident) -> tuple[float, str]:
    """What their places speak for; half against them where one is what a report names most."""
    weight, why = _scenes(one, two)
    sure = weight > 0 or (one.placed and two.placed)
    return weight * (1.0 if sure else GUESSED), why


def _scenes(one: ReportIncident, two: ReportIncident) -> tuple[float, str]:
    a, b = one.scene, two.scene
    if a is None or b is None:
        shared = one.unlisted & two.unlisted
        return (PLACE, f"both name {min(shared)}") if shared else (0.0, "")
    if a.country and b.country and a.country != b.country:
        sure = a.exact and b.exact and not _names(one, b) and not _names(two, a)
        return (ABROAD if sure else OFF), "other countries"
    if not (a.exact and b.exact):
        return (IN_COUNTRY if a.country and a.country == b.country else 0.0), ""
    far = apart(a, b)
    if far <= 0:
        return PLACE, f"both at {min(a, b, key=lambda s: s.level).name}"
    if far <= CLOSE:
        return NEARBY, "near each other"
    if far <= OUTSIDE or _names(one, b) or _names(two, a):
        return OFF, f"{far:.0f} km apart"
    return FAR, f"{far:.0f} km apart"


def _names(incident: ReportIncident, spot: SceneSpot) -> bool:
    """Whether a report names a place."""
    return any(apart(one, spot) <= 0 for one in incident.named if one.exact)


def _what(one: ReportIncident, two: ReportIncident) -> tuple[float, str]:
    """What speaks against two that are told as other happenings: a raid is no mine."""
    a, b = one.happenings, two.happenings
    if not a or not b:
        return 0.0, ""
    if a & b:
        harmless = {h for h in a & b if happenings()[h].cause in HARMLESS}
        return (
            (ONE_HAZARD, f"both of the {happenings()[min(harmless)].words}")
            if harmless
            else (0.0, "")
        )
    families = [{f for h in told for f in families_of(h)} for told in (a, b)]
    if families[0].isdisjoint(families[1]):
        return OTHER_FAMILY, "other happenings"
    return OTHER_HAPPENING, ""


def _ships(one: ReportIncident, two: ReportIncident) -> tuple[float, str]:
    """What speaks for two that are told of one ship, and against those of two.

    One ship is seized, stormed and released: it speaks for two of one day alone.
    """
    if not one.vessels or not two.vessels:
        return 0.0, ""
    shared = one.vessels & two.vessels
    if not shared:
        return OTHER_SHIPS, "other ships"
    dated = one.days and two.days
    if dated and _agreeing(one.days, two.days) < LIKELY:
        return 0.0, ""
    return ONE_SHIP, f"both of the {min(shared)}"


def _who(one: ReportIncident, two: ReportIncident, common: Container[str]) -> tuple[float, str]:
    """The same numbers, the same persons, the same text."""
    shared = one.counts & two.counts
    large = [n for n in shared if isinstance(n[1], float) and n[1] >= LARGE]
    weight = LARGE_COUNT * bool(large)
    weight += sum(COUNT * min(1.0, (_number(n) - 0.5) / 2) for n in shared if n not in large)
    persons = [p for p in one.persons & two.persons if p not in common]
    weight += min(MOST_PERSONS, ONE_PERSON * len(persons))
    copied = one.copied & two.copied
    if one.main and two.main and one.counts and two.counts and not shared:
        weight += 0.0 if _grows(one, two) else OTHER_COUNTS
    weight += COPIED * max((min(1.0, (_number(n[1:]) - 0.5) / 4) for n in copied), default=0.0)
    words = (("the same number", shared), ("the same person", persons), ("copied", copied))
    return min(MOST, weight), ", ".join(word for word, found in words if found)


def _grows(one: ReportIncident, two: ReportIncident) -> bool:
    """Whether what is counted later of one kind is more than before, as a toll that grows."""
    if not one.known or not two.known or one.known == two.known:
        return False
    early, late = (one, two) if one.known < two.known else (two, one)
    least = {str(n[0]): _number(n) for n in sorted(early.counts, key=_number, reverse=True)}
    return any(_number(n) > least.get(str(n[0]), _number(n)) for n in late.counts)


def _number(count: tuple[object, ...]) -> float:
    return count[1] if isinstance(count[1], float) else 0.0
