"""Which claims count one quantity, and each count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from crosswire.model.codes import UNREAL, Measure
from crosswire.model.ids import is_person
from crosswire.model.rows import Claim, Report, Time
from crosswire.pile.series.stretch import Stretch, is_rate, stretch_of
from crosswire.pile.sides import Sides
from crosswire.words.kinds import kinds
from crosswire.words.sets import words

Why = Literal["rate", "vague", "undated"]  # a count has no point
Shared = Literal["place", "affected_id"]  # what the counts of a story may share
GROUPS = ("child", "woman", "aid_worker", "journalist")  # roles that are a part of those counted
TOWN = 3  # the widest precision of a place that is one place, in the codes of UCDP


@dataclass(frozen=True, slots=True, order=True)
class SeriesKey:
    """What the counts of a series have in common; an empty string is none or everybody."""

    measure: Measure
    kind: str
    unit: str
    story_id: str
    event_id: str
    window: str
    place_id: str
    place: str
    affected_id: str
    role: str


@dataclass(frozen=True, slots=True)
class SeriesCount:
    """One count by one speaker: `voice` tells who (its line of reporting, if nobody is named)."""

    claim: Claim
    stretch: Stretch
    voice: str
    line: str
    said: str

    @property
    def dated(self) -> bool:
        """Whether its own words tell its days, and not only its report's news."""
        return self.claim.time_text is not None

    @property
    def bounds(self) -> tuple[float, float | None]:
        """What its words allow; None is open."""
        claim = self.claim
        least = claim.low if claim.low is not None else claim.value
        return (0.0 if least is None else least, claim.high)

    @property
    def order(self) -> tuple[str, str, str, str, str]:
        """The order of the points of a series: by day, then by when it was said."""
        claim = self.claim
        return (self.stretch.end, self.stretch.start, self.said, claim.report_id, claim.claim_id)


@dataclass(frozen=True, slots=True)
class Left:
    """Counts that have no point: vague words, rates, and counts without a day."""

    vague: tuple[str, ...] = ()
    rates: int = 0
    undated: int = 0
    claims: tuple[str, ...] = ()


def quantities(
    claims: Iterable[Claim], story_of: Mapping[str, str]
) -> dict[SeriesKey, list[Claim]]:
    """The claims of each quantity, those without a place or an actor put where they belong.

    In a story with one place where people stay, those counted without a place stay there; with
    one actor of whom people left or surrendered, so did those counted without one.
    """
    whole = {c.claim_id: c for c in claims}
    found: dict[SeriesKey, list[Claim]] = defaultdict(list)
    for claim in whole.values():
        measure = kinds()[claim.kind].measure
        if measure is not None and _counts(claim, whole):
            found[_quantity(claim, story_of.get(claim.report_id) or "", measure)].append(claim)
    settled = _settled(_settled(found, "place"), "affected_id")
    joined: dict[SeriesKey, list[Claim]] = defaultdict(list)
    for key, members in settled.items():
        # a camp is the same camp in another story
        joined[replace(key, story_id="") if key.place else key] += members
    return {key: joined[key] for key in sorted(joined)}


def counts_of(
    claims: Sequence[Claim],
    measure: Measure,
    reports: Mapping[str, Report],
    times: Mapping[str, list[Time]],
    sides: Sides,
) -> tuple[list[SeriesCount], Left]:
    """The counts of a quantity in the order of their days, and what could not be placed.

    One number of one speaker is one count for a line of reporting, and for all lines on the
    same days: whoever prints or quotes it again counts nothing anew.
    """
    found: list[SeriesCount] = []
    pointless: dict[tuple[object, ...], Claim] = {}
    for claim in sorted(claims, key=lambda c: (_said(c, reports), c.report_id, c.claim_id)):
        line = sides.line(claim)
        voice = claim.speaker_id or line
        why = _why_left(claim)
        days = stretch_of(claim, reports[claim.report_id], times.get(claim.report_id, ()), measure)
        if why or days is None:
            word = (claim.value_text or "no number").lower() if why == "vague" else ""
            key = (why or "undated", word, voice, claim.low, claim.high)
            pointless.setdefault(key, claim)
        else:
            found.append(SeriesCount(claim, days, voice, line, _said(claim, reports)))
    if measure != "flow":
        found = _fullest(found)
    return _once(found), _left(found, pointless)


def _said(claim: Claim, reports: Mapping[str, Report]) -> str:
    return reports[claim.report_id].published_end or "9999"


def _why_left(claim: Claim) -> Why | None:
    """Why a claim has no point, whatever its day."""
    if is_rate(claim):
        return "rate"
    return "vague" if claim.value is None and claim.qualifier != "between" else None


def _left(counts: list[SeriesCount], pointless: Mapping[tuple[object, ...], Claim]) -> Left:
    """What has no point; a copy without a day of what has one is not missed."""
    known = {(c.voice, *c.bounds) for c in counts}
    kept = {k: c for k, c in pointless.items() if k[0] != "undated" or k[2:] not in known}
    sorts = [k[0] for k in kept]
    return Left(
        vague=tuple(sorted({str(k[1]) for k in kept if k[0] == "vague"})),
        rates=sorts.count("rate"),
        undated=sorts.count("undated"),
        claims=tuple(sorted(c.claim_id for c in kept.values())),
    )


def _fullest(counts: list[SeriesCount]) -> list[SeriesCount]:
    """Of each report's counts by one speaker for one day the largest: the others are parts."""
    groups: dict[tuple[object, ...], list[SeriesCount]] = defaultdict(list)
    for count in counts:
        key = (count.claim.report_id, count.claim.speaker_id, count.stretch.end)
        groups[key].append(count)
    return [max(group, key=_size) for group in groups.values()]


def _size(count: SeriesCount) -> tuple[float, str]:
    low, high = count.bounds
    return (max(low, count.claim.value or 0.0, high or 0.0), count.claim.claim_id)


def _once(counts: list[SeriesCount]) -> list[SeriesCount]:
    kept: dict[tuple[object, ...], list[SeriesCount]] = defaultdict(list)
    for count in sorted(counts, key=lambda c: (c.said, *c.order)):
        claim = count.claim
        same = kept[count.voice, claim.value, *count.bounds, claim.affected_role]
        if not any(_again(count, one) for one in same):
            same.append(count)
    return sorted((c for group in kept.values() for c in group), key=lambda c: c.order)


def _again(count: SeriesCount, one: SeriesCount) -> bool:
    if count.line == one.line:
        return count.stretch.window == one.stretch.window or count.stretch.meets(one.stretch)
    return count.stretch.meets(one.stretch)


def _counts(claim: Claim, whole: Mapping[str, Claim]) -> bool:
    """Whether a claim counts all of its people, and really."""
    if claim.modality in UNREAL or claim.unit == "percent" or claim.scope == "background":
        return False
    if is_person(claim.affected_id) or claim.value == 0:
        return False  # one person is no quantity, and "nobody else" counts nobody
    parent = whole.get(claim.part_of or "")
    if parent is not None:
        return parent.kind != claim.kind
    return (claim.affected or "").lower() not in words("partitive_pronouns")


def _quantity(claim: Claim, story: str, measure: Measure) -> SeriesKey:
    role = claim.affected_role if claim.affected_role not in ("unknown", "mixed") else ""
    group = "" if is_person(claim.affected_id) else claim.affected_id or ""
    stands = measure == "stock" and claim.where_prec is not None and claim.where_prec <= TOWN
    named = bool(stands and claim.place)
    windowed = measure == "toll" and claim.scope in ("period", "total")
    return SeriesKey(
        measure=measure,
        kind=claim.kind,
        unit=claim.unit,
        story_id=story,
        event_id="" if measure != "toll" or windowed else claim.event_id or "",
        window=f"{claim.scope} {claim.time_start or claim.time_text or ''}" if windowed else "",
        place_id=(claim.place_id or "") if named else "",
        place=(claim.place or "") if named else "",
        affected_id=group,
        role=role if measure == "toll" or role in GROUPS else "",
    )


def _settled(found: dict[SeriesKey, list[Claim]], what: Shared) -> dict[SeriesKey, list[Claim]]:
    """Counts that lack a place (or an actor) join those of the story's only one."""
    only: dict[SeriesKey, set[SeriesKey]] = defaultdict(set)
    for key in found:
        if getattr(key, what) and key.measure == ("stock" if what == "place" else "flow"):
            bare = replace(key, affected_id="") if what != "place" else _nowhere(key)
            only[bare].add(key)
    settled: dict[SeriesKey, list[Claim]] = defaultdict(list)
    for key in sorted(found):
        homes = only.get(key, set())
        home = next(iter(homes)) if len(homes) == 1 and not getattr(key, what) else key
        settled[home] += found[key]
    return settled


def _nowhere(key: SeriesKey) -> SeriesKey:
    return replace(key, place="", place_id="")
