"""The happening that a report, or an event, is called by, and what the cause of an event is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from crosswire.model.codes import Cause
from crosswire.model.rows import EventMention, Reading
from crosswire.pile.events.families import HARMLESS
from crosswire.pile.events.told import EventTelling, apart, is_lead, plain
from crosswire.words.happenings import Tier, happenings

NOT_REAL = ("denied", "hypothetical", "planned", "possible")
OWN_WEIGHT, LEAD_WEIGHT = 2, 2  # of a mention of a claim, and of one of the first sentences
LEAD_SHARE = 3  # a happening leads that has one in three of the weight of the one told most
NOTHING_TOLD = EventTelling((), (), (), frozenset())


def leading(told: Iterable[EventMention], telling: EventTelling = NOTHING_TOLD) -> str | None:
    """The happening of some mentions: the clearest of those often told, told most, and first."""
    return next(iter(often_told(told, telling)), None)


def often_told(told: Iterable[EventMention], telling: EventTelling = NOTHING_TOLD) -> list[str]:
    """The happenings of some mentions that are not told in passing, the leading one first."""
    places: dict[str, int] = {}
    weights = Counter[str]()
    rows = list(told)
    for mention in rows:
        at = mention.trigger_start
        places[mention.happening] = min(at, places.get(mention.happening, at))
    for mention, weight in _weighed(rows, telling):
        weights[mention.happening] += weight
    most = max(weights.values(), default=0)
    often = [h for h in weights if weights[h] * LEAD_SHARE >= most]
    return sorted(often, key=lambda h: (happenings()[h].tier, -weights[h], places[h], h))


def leading_of(reading: Reading) -> EventMention | None:
    """The first mention of the happening that a report's first sentences are about."""
    rows = [m for m in real(reading.mentions) if is_lead(m, reading)]
    first = leading(rows)
    if first is None or happenings()[first].tier > Tier.AFTER:
        return None
    return min((m for m in rows if m.happening == first), key=lambda m: m.trigger_start)


def cause_of(telling: EventTelling) -> Cause:
    """The cause of an event: violence, unless more of what is told of it is a hazard or accident.

    Unknown where nothing tells it, as of a protest.
    """
    told = _told(telling)
    deeds = Counter[Cause]()
    for mention, weight in _weighed(told, telling):
        kind = happenings()[mention.happening]
        if kind.cause != "unknown" or (kind.families and kind.tier == Tier.CLEAR):
            deeds[kind.cause] += weight
    worst = min(HARMLESS, key=lambda c: (-deeds[c], c))
    if deeds[worst] > deeds["violence"] + deeds["unknown"]:
        return worst
    return "violence" if deeds["violence"] else "unknown"


def told_as(telling: EventTelling, cause: Cause) -> list[EventMention]:
    """The mentions of an event that agree with its cause: of a quake no shots."""
    told = _told(telling)
    if cause in HARMLESS:
        return [m for m in told if m.cause == cause]
    return [m for m in told if m.cause not in HARMLESS]


def real(mentions: Iterable[EventMention]) -> list[EventMention]:
    """The mentions of what is told to have happened."""
    return [m for m in mentions if m.modality not in NOT_REAL]


def _told(telling: EventTelling) -> list[EventMention]:
    """The mentions that tell what an event was: its own, else all that its reports tell."""
    rows = [*telling.own, *telling.joined]
    if not any(happenings()[m.happening].tier == Tier.CLEAR for m in rows):
        rows = list({m.mention_id: m for m in (*rows, *telling.around)}.values())
    return real(rows) or rows


def _weighed(
    told: Iterable[EventMention], telling: EventTelling
) -> Iterable[tuple[EventMention, int]]:
    """Each wording once, with its weight."""
    own = {m.mention_id for m in telling.own}
    rows = list(told)
    most: dict[tuple[str, str], int] = defaultdict(int)
    for mention in rows:
        weight = OWN_WEIGHT if mention.mention_id in own else 1
        weight *= LEAD_WEIGHT if mention.mention_id in telling.lead else 1
        key = (mention.happening, plain(mention.quote))
        most[key] = max(most[key], weight)
    for mention in apart(rows):
        yield mention, most[mention.happening, plain(mention.quote)]
