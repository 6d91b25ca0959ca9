"""Happenings that one report tells of, or what stands alone: by day and place, never by number.

Most claims have no day or place of their own; they are of the main happening. A claim with words
of its own for another day, or a place far from the rest, is of another happening, unless its
number or its person is told of the main one too: then day or place may be misread, and it stays.
Days that follow each other within `DAYS_BETWEEN` are one continued happening.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from crosswire.ground.gazetteer.spot import kilometres
from crosswire.model.days import iso, ordinal
from crosswire.model.ids import is_person
from crosswire.model.rows import Claim
from crosswire.pile.events.families import VIOLENCE, family
from crosswire.pile.events.own_news import RUNNING
from crosswire.pile.reporting_line import line_of
from crosswire.words.kinds import bodily

DAYS_BETWEEN = 2  # days between two days of one continued happening
FAR = 50.0  # kilometres from which two known places are two scenes
NEAR = 25.0  # kilometres within which two known places may be one scene
TOWN = 2  # where_prec of a known place or near one
Days = tuple[int, int]
NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Happening:
    """Claims of one happening; `key` tells it from others of its story and family.

    `days`: the ordinals of its first and last day, where own words tell them; `evidence`: why
    it is not the main one, empty for that.
    """

    key: tuple[str, ...]
    claims: tuple[Claim, ...]
    days: Days | None = None
    evidence: tuple[str, ...] = ()


def happenings_of(
    claims: list[Claim], day: Days | None, scenes: Mapping[str, str] = NO_NAMES
) -> list[Happening]:
    """The happenings that claims of one family and story tell of, the main one first.

    `claims`: of the event itself, with no window; `day`: the days of the main happening as the
    reports weigh them, None where no report tells any; `scenes`: by claim, the name of the place
    where its clause sets it, be it listed or not: another day at a place of another name is
    another happening.
    """
    claims = sorted(claims, key=lambda c: c.claim_id)
    reach = _continued(day, [d for c in claims if lasts(c) and (d := own_days(c))])
    days = _continued(day, _further_days(claims, day))
    place = main_place(claims)
    name = _main_name(claims, day, scenes)
    main: list[Claim] = []
    strange: list[Claim] = []
    for claim in claims:
        apart = _in_time(claim, reach) or _in_place(claim, place) or _abroad(claim, place, day)
        (strange if apart else main).append(claim)
    wholes = {c.claim_id for c in main}
    parts = [c for c in strange if c.part_of in wholes and own_days(c) is None]
    stay = {c.claim_id for c in parts}
    main, strange = [*main, *parts], [c for c in strange if c.claim_id not in stay]
    told = {number_of(c) for c in main} - {None}
    kinds = {c.kind for c in main}
    persons = {c.affected_id for c in main if is_person(c.affected_id)}
    ill = _are_of_illness(claims)
    away = [c for c in main if _told_apart(c, day, scenes, name) or _is_other_harm(c, ill=ill)]
    main = [c for c in main if c not in away] if len(away) < len(main) else main
    away = [c for c in away if c not in main]
    for claim in sorted(strange, key=lambda c: c.kind not in kinds):
        only = claim.kind in bodily() and claim.kind not in kinds and not _is_set_with(claim, away)
        known = number_of(claim) in told or claim.affected_id in persons or only
        (main if known or not main else away).append(claim)
    found = [Happening((), tuple(main), days)] if main else []
    return [*found, *(_strange(group, reach, place) for group in _groups(away))]


def _is_set_with(claim: Claim, away: Iterable[Claim]) -> bool:
    """Whether its report sets what is told apart at the place of this claim too."""
    return claim.place is not None and any(
        (c.report_id, c.place_id, c.place) == (claim.report_id, claim.place_id, claim.place)
        for c in away
    )


def _has_fallen_ill(claim: Claim) -> bool:
    """Whether people came to harm by illness or hardship, and by no deed or hazard."""
    return claim.cause == "illness_or_hardship"


def _is_other_harm(claim: Claim, *, ill: bool) -> bool:
    """Whether a claim is of a deed or hazard beside an illness, or the other way round."""
    return claim.cause not in (None, "unknown") and _has_fallen_ill(claim) != ill


def _are_of_illness(claims: Iterable[Claim]) -> bool:
    """Whether that is what most claims of a known cause tell."""
    known = [_has_fallen_ill(c) for c in claims if c.cause not in (None, "unknown")]
    return 2 * sum(known) > len(known)


def _main_name(claims: Iterable[Claim], day: Days | None, scenes: Mapping[str, str]) -> str | None:
    """The name of the place where most claims of the main days are set, dated ones first."""
    if day is None:
        return None
    dated, others = Counter[str](), Counter[str]()
    for claim in claims:
        own, name = own_days(claim), scenes.get(claim.claim_id)
        if name is not None and (own is None or _overlap(own, day)):
            (others if own is None else dated)[name] += 1
    names = dated or others
    return min(names, key=lambda n: (-names[n], n), default=None)


def _told_apart(
    claim: Claim, day: Days | None, scenes: Mapping[str, str], name: str | None
) -> bool:
    """Whether a claim's clause tells another day and another place than those of the main one."""
    own, place = own_days(claim), scenes.get(claim.claim_id)
    if own is None or day is None or place is None:
        return False
    if max(own[0] - day[1], day[0] - own[1]) < DAYS_BETWEEN:
        return False
    return name is None or (place not in name and name not in place)


def lasting_days(claims: list[Claim], day: Days | None) -> Days | None:
    """The days of a happening with those that its claims tell up to it or from it on."""
    return _continued(day, _further_days(claims, day))


def lasts(claim: Claim) -> bool:
    """Whether its day is one of the event: an arrest on the next day does not prolong an attack."""
    return claim.kind in bodily() or family(claim.kind) != VIOLENCE


def own_days(claim: Claim) -> Days | None:
    """The days on which words of the claim's own put it, if they are a week or less.

    A day beside a toll is as often that on which it was known, and none of these.
    """
    return None if claim.route == RUNNING else days_told(claim)


def days_told(claim: Claim) -> Days | None:
    """The days that words of the claim's own tell, if they are a week or less."""
    if claim.when_start is None or not claim.time_start or not claim.time_end:
        return None
    if claim.time_text is None and not claim.ruled_by:
        return None
    first, last = ordinal(claim.time_start), ordinal(claim.time_end)
    return (first, last) if last - first < 7 else None


def distance(a: Claim, b: Claim) -> float | None:
    """How far the places of two claims are apart; None where one is not known to the town."""
    points = [
        (c.latitude, c.longitude)
        for c in (a, b)
        if c.latitude is not None and c.longitude is not None and (c.where_prec or 9) <= TOWN
    ]
    if len(points) < 2:
        return None
    return kilometres(*points[0], *points[1])


def _further_days(claims: list[Claim], day: Days | None) -> list[Days]:
    """The days that prolong an event: own days of counts that are told of no other day.

    The same number on two days is one count of which a day is misread. One person's day prolongs
    nothing, nor does one report alone.
    """
    if day is None:
        return []
    told = [(c, own_days(c)) for c in claims if lasts(c)]
    base = {number_of(c) for c, own in told if own is None or _overlap(own, day)}
    further = [
        (line_of(c), own)
        for c, own in told
        if own and not _overlap(own, day) and (c.value or 0) > 1 and number_of(c) not in base
    ]
    return [own for _, own in further] if len({report for report, _ in further}) > 1 else []


def _overlap(one: Days, two: Days) -> bool:
    return one[0] <= two[1] and two[0] <= one[1]


def _continued(day: Days | None, told: Iterable[Days]) -> Days | None:
    """The days of the main happening with all days that follow each other up to it."""
    if day is None:
        return None
    first, last = day
    for start, end in sorted(told):
        if start - last <= DAYS_BETWEEN and end > last and start >= first - DAYS_BETWEEN:
            last = end
    for start, end in sorted(told, key=lambda d: (-d[1], d[0])):
        if first - end <= DAYS_BETWEEN and start < first and end <= last + DAYS_BETWEEN:
            first = start
    return first, last


def main_place(claims: Iterable[Claim]) -> Claim | None:
    """A claim with the place that most claims have, of places known to the town."""
    placed = [c for c in claims if c.latitude is not None and (c.where_prec or 9) <= TOWN]
    told = {(_spot(c), line_of(c), c.kind, c.value) for c in placed}
    counts = Counter(spot for spot, *_ in told)
    return min(placed, key=lambda c: (-counts[_spot(c)], _spot(c), c.claim_id), default=None)


def _spot(claim: Claim) -> tuple[str, str, float, float]:
    """What tells the place of a claim from others; places of lists of ours have no id."""
    if claim.place_id:
        return claim.place_id, "", 0.0, 0.0
    return "", claim.place or "", claim.latitude or 0.0, claim.longitude or 0.0


def _in_time(claim: Claim, main: Days | None) -> bool:
    days = own_days(claim)
    return bool(
        days and main and (days[1] < main[0] - DAYS_BETWEEN or days[0] > main[1] + DAYS_BETWEEN)
    )


def _in_place(claim: Claim, main: Claim | None) -> bool:
    far = distance(claim, main) if main else None
    return far is not None and far >= FAR


def _abroad(claim: Claim, main: Claim | None, day: Days | None) -> bool:
    """Whether a claim has a day of its own, none of the main ones, in another country."""
    days = own_days(claim)
    other = main is not None and None not in (claim.country, main.country)
    return bool(
        days and day and main and other and claim.country != main.country
        and (days[1] < day[0] or days[0] > day[1])
    )  # fmt: skip


def number_of(claim: Claim) -> tuple[object, ...] | None:
    """What a claim counts: its kind, number and unit; None where it has no number."""
    if claim.value is None:
        return None
    return claim.kind, claim.value, claim.unit


def _groups(claims: list[Claim]) -> list[list[Claim]]:
    """Claims apart from the main happening: those of one day and place together."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (own_days(c) or (0, 0), c.claim_id)):
        for group in groups:
            if all(_together(claim, one) for one in group):
                group.append(claim)
                break
        else:
            groups.append([claim])
    return groups


def _together(a: Claim, b: Claim) -> bool:
    one, two = own_days(a), own_days(b)
    if (one is None) != (two is None) and a.report_id != b.report_id:
        return False
    if one and two and (one[0] > two[1] + DAYS_BETWEEN or two[0] > one[1] + DAYS_BETWEEN):
        return False
    far = distance(a, b)
    return far is None or far <= NEAR


def _strange(claims: list[Claim], main: Days | None, place: Claim | None) -> Happening:
    told = [d for c in claims if (d := own_days(c))]
    days = (min(d[0] for d in told), max(d[1] for d in told)) if told else None
    evidence = []
    if days and main and _in_time(claims[0], main):
        gap = main[0] - days[1] if days[1] < main[0] else days[0] - main[1]
        side = "before" if days[1] < main[0] else "after"
        evidence.append(f"{gap} days {side} the main event")
    far = distance(claims[0], place) if place else None
    if far is not None and far >= FAR:
        evidence.append(f"{far:.0f} km from {place.place if place else 'the main event'}")
    evidence.append("no number or person shared")
    key = (iso(days[0]) if days else "", claims[0].place_id or "")
    return Happening(key, tuple(claims), days, tuple(evidence))
