"""Where an event happened: a vote of its reports, each line of reporting once.

What the words of a claim tell counts most, then the place that a report is mainly about, in so
far as it names that country; what else it names counts least. The most specific place that the
others do not contradict is the scene; where specific ones lie apart, it is the smallest place
that holds them. A sea tells where only if nothing else does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from crosswire.ground.gazetteer.spot import kilometres
from crosswire.ground.settle.places import WHERE
from crosswire.model.codes import Precision
from crosswire.model.rows import Claim, Place
from crosswire.pile.events.scene_mentions import Mentions
from crosswire.pile.reporting_line import line_of
from crosswire.words.kinds import done_to_people

# what a line of reporting has to give: to its claims' places, to what it is about, to all it names
OWN, HOME, NAMED = 3.0, 2.0, 1.0
HAPPENED = 3.0  # to where its first sentences set what happened
HELD = 0.5  # share of the specific votes with which a place stands against those apart from it
ONE_SCENE = 50.0  # kilometres within which places are one scene
INFERRED = 2  # where_prec at best of a place that no claim's own words tell
LEAST = 0.25  # share of these votes from which a place may be it that no claim's own words tell
PRECISION: dict[int, Precision] = {
    1: "point", 2: "point", 3: "district", 4: "province", 5: "region", 6: "country", 7: "region",
}  # fmt: skip
Votes = dict[Place, float]
Around = Literal["all", "country", "none"]


@dataclass(frozen=True, slots=True)
class EventScene:
    """The place of an event, how exactly it is known in UCDP's codes, and why.

    `told`: words of its claims put it there; else it is what the reports name most.
    """

    place: Place
    where_prec: int
    why: str
    told: bool = True


def scene_of(
    claims: Iterable[Claim],
    told: Mapping[str, Mentions],
    around: Around,
) -> EventScene | None:
    """The scene of the event of some claims; None where nothing tells.

    `told`: what may be a scene, by report; `around`: what else the reports name counts for the
    event of a story; of people who are somewhere it tells the country alone; of an older event
    it tells nothing.
    """
    claims = list(claims)
    own, named, lines = _votes(claims, told, whole=around == "all")
    if own and all(p.country is None for p in own):
        return _scene(_first(own), lines)
    if around == "none" or (own and around == "country"):
        named = {}
    country = _country(own, named)
    if country is None:
        return None
    inside = {p: own.get(p, 0.0) + named.get(p, 0.0) for p in {**own, **named}}
    inside = {p: n for p, n in inside.items() if p.country == country}
    wide = _inside(told, country)
    whole = _holding(wide) or _country_alone(country)
    if around == "all" and (name := _unlisted_scene(claims, told)):
        return _at_unlisted(name, _province(inside, wide) or whole)
    if around == "country" and not own:
        return _scene(whole, lines)
    return _scene(_narrowest(inside, own, wide), lines)


def _inside(told: Mapping[str, Mentions], country: str) -> list[Place]:
    """All that reports name in a country."""
    return [_bare(p) for m in told.values() for p in m.places.values() if p.country == country]


def _unlisted_scene(claims: Iterable[Claim], told: Mapping[str, Mentions]) -> str | None:
    """The name of a place that no gazetteer lists, where more lines set their news there."""
    named: dict[str, set[str]] = defaultdict(set)
    listed: dict[Place, set[str]] = defaultdict(set)
    for claim in claims:
        mentions = told.get(claim.report_id)
        if mentions is None:
            continue
        for name in mentions.unlisted:
            named[name.title() if name.isupper() else name].add(line_of(claim))
        found = {_bare(mentions.places[at]) for at in mentions.happened}
        own = _own(claim, told)
        for place in found if own is None else {*found, own}:
            if _level(place) < WHERE["region"]:
                listed[place].add(line_of(claim))
    best = min(named, key=lambda n: (-len(named[n]), n), default=None)
    most = max(map(len, listed.values()), default=0)
    return best if best is not None and len(named[best]) > most else None


def _at_unlisted(name: str, holding: Place) -> EventScene:
    place = replace(holding, name=name, place_id=None)
    where = holding.name or holding.country
    why = f"No gazetteer lists {name}; it is set in {where}, which the reports are about."
    return EventScene(place, _level(holding), why, told=True)


def _votes(
    claims: list[Claim], told: Mapping[str, Mentions], *, whole: bool
) -> tuple[Votes, Votes, dict[Place, set[str]]]:
    """The votes for places that claims tell, those for others, and who tells each.

    `whole`: the event is the news of its reports, so that what they tell to have happened counts.
    """
    harmed = any(c.kind in done_to_people() for c in claims)
    by_line: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_line[line_of(claim)].append(claim)
    own: dict[Place, float] = defaultdict(float)
    named: dict[Place, float] = defaultdict(float)
    lines: dict[Place, set[str]] = defaultdict(set)
    for line in sorted(by_line):
        found = {p for c in _telling(by_line[line], harmed) if (p := _own(c, told)) is not None}
        for place in found:
            own[place] += OWN / len(found)
            lines[place].add(line)
        for place, share in _named(by_line[line], told).items():
            named[place] += share
        happened = _happened(by_line[line], told) if whole else set()
        for place in happened:
            named[place] += HAPPENED / len(happened)
    return dict(own), dict(named), lines


def _happened(claims: Iterable[Claim], told: Mapping[str, Mentions]) -> set[Place]:
    """Where the reports of one line set what they tell to have happened."""
    reports = {c.report_id for c in claims} & told.keys()
    return {_bare(told[r].places[at]) for r in reports for at in told[r].happened}


def _telling(claims: Iterable[Claim], harmed: bool) -> list[Claim]:
    """The claims whose place is that of the happening: of harm, people are not where they fled.

    Where a whole is told, the place of a part of it is not that of the whole.
    """
    rows = [c for c in claims if not harmed or c.kind in done_to_people()]
    return [c for c in rows if c.part_of is None] or rows


def _own(claim: Claim, told: Mapping[str, Mentions]) -> Place | None:
    """The place that a claim's own words tell, or that a reviewer gave it."""
    if claim.place is None or claim.latitude is None:
        return None
    mentions = told.get(claim.report_id)
    governed = mentions is None or claim.ruled_by is not None or mentions.govern(claim)
    return _of_claim(claim) if governed else None


def _named(claims: Iterable[Claim], told: Mapping[str, Mentions]) -> Votes:
    """What the reports of one line give to places that they name; copies count once."""
    counts: Counter[Place] = Counter()
    homes: set[Place] = set()
    for report in {c.report_id for c in claims} & told.keys():
        counts |= Counter(_bare(p) for p in told[report].places.values())
        home = told[report].home
        homes |= {_bare(home)} if home else set()
    total = sum(counts.values())
    found = {place: NAMED * count / total for place, count in counts.items()}
    for home in homes:
        there = sum(n for p, n in counts.items() if p.country == home.country)
        found[home] = found.get(home, 0.0) + HOME * there / total / len(homes)
    return found


def _country(own: Votes, named: Votes) -> str | None:
    """The country with most votes."""
    votes: dict[str, float] = defaultdict(float)
    for place, count in (*own.items(), *named.items()):
        if place.country:
            votes[place.country] += count
    return min(votes, key=lambda c: (-round(votes[c], 6), c), default=None)


def _narrowest(inside: Votes, own: Votes, wide: Iterable[Place]) -> Place:
    """The most specific place of a country that the others do not contradict, else what holds all.

    `wide`: all that the reports name there, among which what holds them is looked for.
    """
    specific = {p: n for p, n in inside.items() if _level(p) < WHERE["region"]}
    total = sum(specific.values())
    below = sum(n for p, n in inside.items() if p.precision != "country")
    for place in sorted(specific, key=lambda p: _order(p, specific)):
        agreeing = sum(n for p, n in specific.items() if _agrees(place, p))
        enough = place in own or specific[place] >= LEAST * below
        if enough and agreeing >= HELD * total:
            return place
    holding = _province(inside, wide) or _holding(wide)
    return holding or min(inside, key=lambda p: _order(p, inside))


def _province(votes: Votes, wide: Iterable[Place]) -> Place | None:
    """The province that holds most of what is named below a country, where it has a name.

    `wide`: all that the reports name, among which the province itself is looked for.
    """
    shares: dict[str, float] = defaultdict(float)
    for place, count in votes.items():
        if place.admin1 and _level(place) < WHERE["region"]:
            shares[place.admin1] += count
    best = min(shares, key=lambda name: (-round(shares[name], 6), name), default=None)
    if best is None or shares[best] < HELD * sum(shares.values()):
        return None
    found = [p for p in wide if p.precision == "province" and p.admin1 == best]
    return min(found, key=lambda p: (p.name or "", p.latitude or 0.0), default=None)


def _holding(wide: Iterable[Place]) -> Place | None:
    """The country as a place, where a report names it."""
    found = (p for p in wide if p.precision == "country")
    return min(found, key=lambda p: (p.name or "", p.latitude or 0.0), default=None)


def _country_alone(code: str) -> Place:
    """A country that no report names as such, without a point."""
    return Place(report_id="", start=0, end=0, quote="", country=code, precision="country")


def _agrees(one: Place, two: Place) -> bool:
    """Whether two places are one scene: near each other, or one in the other."""
    points = (p or 0.0 for place in (one, two) for p in (place.latitude, place.longitude))
    if one == two or kilometres(*points) <= ONE_SCENE:
        return True
    wide, small = (one, two) if _level(one) > _level(two) else (two, one)
    if wide.precision == "province":
        return wide.admin1 == small.admin1
    return wide.precision == "district" and wide.admin2 == small.admin2 is not None


def _order(place: Place, votes: Votes) -> tuple[object, ...]:
    """The narrow before the wide, of these the one with most votes."""
    return _level(place), -round(votes[place], 6), place.name or "", place.latitude or 0.0


def _first(votes: Votes) -> Place:
    return min(votes, key=lambda p: (-round(votes[p], 6), _order(p, votes)))


def _level(place: Place) -> int:
    return WHERE[place.precision] if place.precision else WHERE["country"]


def _scene(place: Place, lines: Mapping[Place, set[str]]) -> EventScene:
    own = len(lines.get(place, ()))
    others = len({line for found in lines.values() for line in found})
    least = 1 if own else INFERRED
    if own:
        verb = "puts" if own == 1 else "put"
        why = f"{own} of {others} independent lines of reporting that tell a place {verb} it there."
    elif place.name is None:
        why = "Nothing tells where; the reports are about this country."
    else:
        why = "No claim tells it in words of its own; it is what the reports name most there."
    return EventScene(place, max(least, _level(place)), why, told=bool(own))


def _of_claim(claim: Claim) -> Place:
    precision = PRECISION[claim.where_prec or WHERE["country"]]
    return Place(
        report_id="", start=0, end=0, quote="", place_id=claim.place_id, name=claim.place,
        country=claim.country, admin1=claim.admin1, latitude=claim.latitude,
        longitude=claim.longitude, precision=precision, admin2=claim.admin2,
    )  # fmt: skip


def _bare(place: Place) -> Place:
    """The place without where it is written; near a town counts as the town."""
    precision = "point" if place.precision == "near" else place.precision
    return replace(place, report_id="", start=0, end=0, quote="", precision=precision)
