"""What of one report tells its happening: found once, from its reading alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

import msgspec
from msgspec.structs import replace

from crosswire.model.ids import is_named
from crosswire.model.rows import Reading
from crosswire.pile.stories.keys import keys_of
from crosswire.pile.stories.rarity import MOST_RARE, rarities
from crosswire.pile.stories.written import plain_words, written
from crosswire.words.kinds import bodily

TEXT_READ = 8_000  # characters: news tells what happened before that
WORDS, NAMES, PERSONS, PLACES = 80, 60, 24, 12  # the most that is kept of each
AGE = "age"  # the reason for which reading leaves an age out of what it counts
LEAD = 450  # characters: news says first what it is about
OFTEN = 4  # mentions; more of them make a word no more telling
PLAIN = 2  # rarity up to which a word of a headline or lead tells nothing
TOWN = 2  # where_prec of a known place or near one
Point = tuple[float, float]
Scene = tuple[str, str, int]


class Traits(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a report tells its happening by; days are ordinals of `datetime.date`.

    `words` and `names` count single words in lower case, names apart; `persons` are two
    words that stand as a name; `figures` are the claims of the event itself, by kind and value;
    `dead_hurt` holds the largest count of each of the two that the report gives; `scenes` are
    the kind, place and day of each harm of the event itself, where all three are told; `keys`
    are those of `keys_of`.
    """

    report_id: str
    first: int | None
    last: int | None
    days: frozenset[int]
    words: dict[str, int]
    names: dict[str, int]
    title: frozenset[str]
    lead: frozenset[str]
    persons: frozenset[str]
    streets: frozenset[str]
    ages: frozenset[int]
    places: dict[str, Point]
    visits: dict[str, int]
    actors: frozenset[str]
    figures: frozenset[tuple[str, float]]
    dead_hurt: tuple[float | None, float | None]
    scenes: frozenset[Scene]
    keys: tuple[str, ...] = ()

    def terms(self) -> frozenset[str]:
        """Everything whose rarity in the pile counts."""
        return frozenset(self.names).union(
            self.title, self.lead, self.persons,
            ["#" + p for p in self.places], ["@" + a for a in self.actors],
        )  # fmt: skip

    def tell(self, terms: Collection[str]) -> bool:
        """Whether any of some terms is one of those whose rarity counts."""
        return any(
            term in self.names or term in self.title or term in self.lead or term in self.persons
            or (term[0] == "#" and term[1:] in self.places)
            or (term[0] == "@" and term[1:] in self.actors)
            for term in terms
            if term
        )  # fmt: skip


def traits_of(reading: Reading) -> Traits:
    """The traits of one report."""
    report = reading.report
    text = report.text[:TEXT_READ]
    placed = {w for p in reading.places if p.place_id for w in plain_words(p.quote)}
    found = written(text, placed)
    figures = frozenset(_figures(reading))
    places = _places(reading)
    told = Traits(
        report_id=report.report_id,
        first=_day(report.published_start),
        last=_day(report.published_end or report.published_start),
        days=_days(reading),
        words=_most(found.words, WORDS),
        names=_most(found.names, NAMES),
        title=_rare(report.title or ""),
        lead=_rare(report.text[:LEAD].rsplit(maxsplit=1)[0] if report.text.strip() else ""),
        persons=frozenset(found.persons[:PERSONS]),
        streets=frozenset(found.streets),
        ages=frozenset(int(n.value) for n in reading.numbers if n.why == AGE and n.value),
        places={key: point for key, (point, _) in places.items()},
        visits={key: n for key, (_, n) in places.items()},
        actors=frozenset(
            a.actor_id
            for a in reading.actors
            if a.actor_id and a.kind != "agency" and is_named(a.basis)
        ),
        figures=figures,
        dead_hurt=(_largest(figures, "killed"), _largest(figures, "injured")),
        scenes=frozenset(_scenes(reading)),
    )
    return replace(told, keys=keys_of(told))


def _rare(text: str) -> frozenset[str]:
    """The words of a short text that are not common."""
    rare = rarities()
    return frozenset(word for word in plain_words(text) if rare.get(word, MOST_RARE) > PLAIN)


def _most(counts: Counter[str], most: int) -> dict[str, int]:
    """The words that tell most, by how rare and how frequent they are; the telling first."""
    rare = rarities()
    ranked = sorted(
        [
            (-w * n if n <= OFTEN else -w * OFTEN, word)
            for word, n in counts.items()
            if (w := rare.get(word, MOST_RARE))
        ]
    )
    return {word: counts[word] for _, word in ranked[:most]}


def _places(reading: Reading) -> dict[str, tuple[Point, int]]:
    """The places no larger than a district and how often each is named, the most named first."""
    points: dict[str, Point] = {}
    counts: Counter[str] = Counter()
    for place in reading.places:
        known = place.latitude is not None and place.longitude is not None
        if place.place_id and known and place.precision in ("point", "near", "district"):
            counts[place.place_id] += 1
            points[place.place_id] = (place.latitude or 0.0, place.longitude or 0.0)
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    return {key: (points[key], counts[key]) for key in ranked[:PLACES]}


def _days(reading: Reading) -> frozenset[int]:
    """The days that the report tells of, where it tells them to the day."""
    spans = [(c.time_start, c.time_end) for c in reading.claims if c.scope == "event"]
    spans += [(t.time_start, t.time_end) for t in reading.times]
    if reading.claims:  # what it tells was on its own day or shortly before
        spans.append((reading.report.published_start, reading.report.published_end))
    return frozenset(_day(a) or 0 for a, b in spans if a and a == b)


def _figures(reading: Reading) -> set[tuple[str, float]]:
    return {
        (c.kind, c.value)
        for c in reading.claims
        if c.value and c.scope == "event" and c.modality == "asserted" and c.unit == "persons"
    }


def _scenes(reading: Reading) -> Iterator[Scene]:
    for c in reading.claims:
        told = c.kind in bodily() and c.scope == "event" and c.modality == "asserted" and c.value
        placed = c.place_id and (c.where_prec or 9) <= TOWN
        if told and placed and c.time_start and c.time_start == c.time_end:
            yield c.kind, c.place_id or "", _day(c.time_start) or 0


def _largest(figures: frozenset[tuple[str, float]], kind: str) -> float | None:
    return max((value for found, value in figures if found == kind), default=None)


def _day(iso: str | None) -> int | None:
    return date.fromisoformat(iso).toordinal() if iso else None
