"""Which of the places of one name is meant.

One sense for each name in a report. A place named after the comma ("Paris, Texas") decides.
Else each candidate is weighed: by how many live there, by the countries and states that the
report names, of which the one named most counts in full, and by how near it lies to places that
the report names beyond doubt.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer import Spot

if TYPE_CHECKING:
    from crosswire.reading.places.mentions import Mention, Ranked, Text

NEAR, CLOSE_BY, CITY = 400.0, 100.0, 40.0  # km
EARTH_AWAY = 20_038.0  # km
CLEAR = 1.0  # by how much of weight the first must lead to be beyond doubt
LARGE_TOWN = 5.0  # log10 of the inhabitants of a town that is beyond doubt
MOST_WEIGHED = 40  # places that are weighed: a text of names alone must not take for ever
OTHER_NAME, SAME_COUNTRY, SAME_STATE, BESIDE = 1.5, 3.0, 2.5, 0.8
SHARED = 1.5


BY = 200.0  # km within which one of several towns of a name must lie
REGION = 600.0  # km from the middle of a state named
Known = list[tuple[str, Spot]]
State = tuple[str | None, str]


@dataclass(slots=True)
class Setting:
    """What the report names beyond doubt, as key and spot: a name does not vouch for itself."""

    known: Known = field(default_factory=list)
    states: dict[str, frozenset[State]] = field(default_factory=dict)

    def shared(self, key: str) -> dict[State, float]:
        """By state, how much the other names that may lie there speak for it."""
        votes: dict[State, float] = defaultdict(float)
        for other, states in self.states.items():
            if other != key:
                for state in states:
                    votes[state] += 1 / len(states)
        return votes

    def without(self, key: str) -> Known:
        """All but what one name itself brought in."""
        return [(other, spot) for other, spot in self.known if other != key]


def choose(
    mentions: list[Mention], wholes: dict[int, Spot], within: list[Mention], adjectives: list[Spot]
) -> None:
    """Sets `chosen` of every mention.

    `wholes`: the places named after a comma, by mention. `within`: countries and states in the
    names of bodies ("the Iowa State Patrol"), which are no mentions but tell where the report is;
    so do `adjectives`, the countries that adjectives tell ("Spanish police").
    """
    _settle_wide([*mentions, *within])
    setting = _setting(mentions, wholes)
    setting.known += [
        (f"{one.key} in a name", one.spots[0])
        for one in within[:MOST_WEIGHED]
        if not _is_twofold(one)
    ]
    setting.known += [(f"{one.country} adjective", one) for one in adjectives[:MOST_WEIGHED]]
    setting.states = _states(mentions)
    pinned: dict[str, Ranked] = {}
    for place, mention in enumerate(mentions):
        if place in wholes:
            inside = [spot for spot in mention.spots if _inside(spot, wholes[place])]
            ranked = _ranked(mention.key, tuple(inside), setting)
            if ranked:
                mention.settle(ranked[:1])
            if ranked or not _large(mention):
                pinned.setdefault(mention.key, ranked[:1])
    for mention in mentions:
        if mention.chosen is None:
            if mention.key not in pinned:
                pinned[mention.key] = _ranked(mention.key, _standing(mention.spots), setting)
            mention.settle(pinned[mention.key])
    for key in {mention.key for mention in mentions if mention.part}:
        _settle_part(key, mentions, setting)
    _leave_out_the_lonely(mentions, setting)


def _settle_wide(mentions: list[Mention]) -> None:
    """A country and a state of one name (Georgia): that in which more of the report's names lie.

    A name lies where the largest place of it does: there is a Rome in many countries.
    """
    for key in {mention.key for mention in mentions if _is_twofold(mention)}:
        others = {mention.key: mention.spots[0] for mention in mentions if mention.key != key}
        for mention in mentions:
            if mention.key == key and _is_twofold(mention):
                votes = Counter(
                    {
                        place: sum(_inside(spot, wide) for spot in others.values())
                        for place, wide in enumerate(mention.spots)
                        if _is_wide(wide)
                    }
                )
                (first, most), (_, next_most) = votes.most_common(2)
                if most > next_most:
                    mention.spots = (mention.spots[first],)


def _is_twofold(mention: Mention) -> bool:
    wide = [spot for spot in mention.spots if _is_wide(spot)]
    return any(s.precision == "country" for s in wide) and len({s.country for s in wide}) > 1


def _is_wide(spot: Spot) -> bool:
    return spot.listed and spot.precision in ("country", "province")


def _settle_part(key: str, mentions: list[Mention], setting: Setting) -> None:
    """A part of a town lies by what else the report names; a far town of its name is not meant."""
    known = [spot for _, spot in setting.without(key) if spot.precision == "point"]
    for mention in mentions:
        if mention.key == key:
            near = [
                (score, spot)
                for score, spot in mention.ranked
                if any(spot.kilometres(other) < CITY for other in known)
            ]
            mention.settle(tuple(near))


def _leave_out_the_lonely(mentions: list[Mention], setting: Setting) -> None:
    """A small town far from all that the report surely names is mostly something else."""
    for mention in mentions:
        spot = mention.chosen
        if spot is None or spot.listed or spot.weight >= LARGE_TOWN or len(mention.ranked) < 1:
            continue
        known = [other for key, other in setting.without(mention.key)]
        exact = any(other.precision in ("point", "district") for other in known)
        if exact and sum(one.country == spot.country for _, one in mention.ranked) > 1:
            known = [other for other in known if other.precision != "country"]
        open_name = len(mention.ranked) > 1
        if known and not any(_vouches(other, spot, open_name=open_name) for other in known):
            mention.lonely = True


def _vouches(known: Spot, spot: Spot, *, open_name: bool) -> bool:
    if known.precision in ("country", "province"):
        return known.country == spot.country and (
            known.precision == "country" or spot.kilometres(known) < REGION
        )
    return spot.kilometres(known) < (BY if open_name else NEAR)


def _large(mention: Mention) -> bool:
    """Whether a place is known beyond its country, so that a comma after it may only list."""
    return any(spot.listed or spot.weight >= LARGE_TOWN for spot in mention.spots)


def whole_after(read: Text, mentions: list[Mention], place: int) -> Spot | None:
    """The country or state that follows a name after a comma, if any."""
    mention = mentions[place]
    listed = {spot.precision for spot in mention.spots if spot.listed}
    if "country" in listed and "province" not in listed:
        return None  # "China, Japan" is a list
    if read.gap(mention.last - 1) not in (", ", " ("):
        return None
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    if after is not None and after.first == mention.last:
        wide = [spot for spot in after.spots if spot.precision in ("country", "province")]
        if wide and wide[0].precision == "province" and "province" in listed:
            return None  # "Oregon, Washington" is a list
        within = (one for one in wide if any(_inside(spot, one) for spot in mention.spots))
        return next(within, wide[0]) if wide else None
    return None


def _setting(mentions: list[Mention], wholes: dict[int, Spot]) -> Setting:
    setting = Setting()
    for mention in mentions:
        if len(setting.known) >= MOST_WEIGHED:
            break
        if _is_twofold(mention):
            continue
        first, *rest = mention.spots
        clear = all(first.weight - other.weight >= CLEAR for other in rest)
        sure = first.listed or mention.headed
        if clear and (sure or (first.weight >= LARGE_TOWN and not first.other_name)):
            setting.known.append((mention.key, first))
    for place in sorted(wholes):
        if len(setting.known) < 2 * MOST_WEIGHED:
            setting.known.append((f"{mentions[place].key},", wholes[place]))
    return setting


def _states(mentions: list[Mention]) -> dict[str, frozenset[State]]:
    """The states in which each name may lie, by key."""
    found: dict[str, frozenset[State]] = {}
    for mention in mentions:
        if len(found) < MOST_WEIGHED:
            states = {
                (spot.country, spot.admin1)
                for spot in mention.spots[:MOST_WEIGHED]
                if spot.admin1 and spot.precision in ("point", "district")
            }
            if states:
                found[mention.key] = frozenset(states)
    return found


def _standing(spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """Beside a country no town of its name is meant, unless what follows says so."""
    countries = tuple(spot for spot in spots if spot.precision == "country")
    states = tuple(spot for spot in spots if spot.listed and spot.precision == "province")
    return (*countries, *states) if countries else spots


def _ranked(key: str, spots: tuple[Spot, ...], setting: Setting) -> Ranked:
    """The places of a name with their scores, the likeliest first."""
    if len(spots) < 2:
        return tuple((spot.weight, spot) for spot in spots)
    known = setting.without(key)
    countries = Counter(spot.country for _, spot in known if spot.country)
    states = Counter(
        (spot.country, spot.admin1 or spot.name)
        for _, spot in known
        if spot.precision not in ("country", "region") and (spot.admin1 or not spot.place_id)
    )
    points = {other: spot for other, spot in known if spot.precision not in ("country", "region")}
    near = list(points.values())[:MOST_WEIGHED]
    shared = setting.shared(key)
    whole = (sum(countries.values()) + max(countries.values(), default=0)) / 2

    def score(spot: Spot) -> float:
        total = spot.weight - (OTHER_NAME if spot.other_name else 0)
        if spot.precision != "country" and spot.country and countries:
            total += SAME_COUNTRY * countries[spot.country] / whole
        state = spot.country, spot.admin1 or spot.name
        if spot.precision in ("point", "district") and states[state]:
            total += SAME_STATE * states[state] / sum(states.values())
        if not spot.other_name:
            total += SHARED * min(1.0, shared.get((spot.country, spot.admin1 or ""), 0.0))
        distance = min((spot.kilometres(other) for other in near), default=EARTH_AWAY)
        return total + BESIDE * ((distance < NEAR) + (distance < CLOSE_BY))

    found = [(score(spot), spot) for spot in spots[:MOST_WEIGHED]]
    found.sort(key=lambda one: (one[0], one[1].weight, one[1].place_id or ""), reverse=True)
    return tuple(found)


def _inside(spot: Spot, whole: Spot) -> bool:
    if spot is whole or spot.country != whole.country:
        return False
    if whole.precision == "country":
        return spot.precision != "country"
    if whole.admin1 and spot.admin1:
        return spot.admin1 == whole.admin1
    return spot.kilometres(whole) < 900
