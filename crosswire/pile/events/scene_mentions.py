"""Which mentions of places may tell where something happened, and which only look like it.

Never a scene: the dateline, where a reporter or a newsroom sits, but for the labels of a roundup;
the seat of a speaker; the name of a body ("White House"); an adjective of a country that a town or
a province elsewhere is called like; a name that always stands behind one and the same other name
("Costa Concordia" is a ship).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from crosswire.ground.settle.city_labels import label_names
from crosswire.ground.settle.places import EXACT_PLACE, WHERE, home_of
from crosswire.ground.settle.seats import without_seats
from crosswire.model.ids import is_named
from crosswire.model.rows import Claim, Place, Reading, Sentence
from crosswire.pile.events.leading import NOT_REAL
from crosswire.pile.events.told import is_lead
from crosswire.words.demonyms import demonyms
from crosswire.words.happenings import HappeningKind, Tier, happenings
from crosswire.words.patterns import pattern

BEFORE = re.compile(r"(?:^|\s)([^\W\d_][\w'’-]+) $")
NAME = re.compile(r"[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,3}")
WIDE = ("country", "region")
CODE = 2  # letters of a country's code, with which the ids of its forces begin
FEW_REPORTS = 3  # of which nothing can be said as a pile
NO_CHANCE = 2  # mentions from which a name behind a name is no chance


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of places in one report that may be scenes, by where they begin.

    `own`: for each claim whose words govern a place, where that place begins; `beside`: for each
    other claim, where the place begins that its sentence names nearest; `home`: the place that
    the report is mainly about by these mentions; `happened`: where the places begin at which its
    news is told to have happened, by its first sentences, else by all; `unlisted`: the names there
    that no gazetteer lists, as written.
    """

    places: Mapping[int, Place]
    own: Mapping[str, int]
    beside: Mapping[str, int] = field(default_factory=dict)
    home: Place | None = None
    happened: tuple[int, ...] = ()
    unlisted: frozenset[str] = frozenset()

    def govern(self, claim: Claim) -> bool:
        """Whether words of a claim's own tell its place; of background, those of its sentence."""
        return claim.claim_id in self.own or self.is_set_beside(claim)

    def is_set_beside(self, claim: Claim) -> bool:
        """Whether a claim is set where its sentence, or the one before, names a place.

        So is background, and what has a day of its own beside a place of another country.
        """
        start = self.beside.get(claim.claim_id)
        if start is None:
            return False
        abroad = self.home is not None and self.places[start].country not in (
            None, self.home.country
        )  # fmt: skip
        return claim.scope == "background" or (claim.when_start is not None and abroad)


def mentions_of(readings: Iterable[Reading]) -> dict[str, Mentions]:
    """What may be a scene in each report of a story, by report id."""
    rows = list(readings)
    names = _parts_of_names(rows) | _of_unnamed_countries(rows)
    return {r.report.report_id: _mentions(r, names) for r in rows}


def _of_unnamed_countries(
    readings: list[Reading],
) -> frozenset[tuple[str | None, float | None]]:
    """The towns of countries that no report names, where most reports name one and the same.

    "Brits pulled from the sea" off West Africa is no town of South Africa.
    """
    named = Counter(country for r in readings for country in _countries(r))
    if len(readings) < FEW_REPORTS or 2 * max(named.values(), default=0) < len(readings):
        return frozenset()
    return frozenset(
        (p.name, p.latitude)
        for r in readings
        for p in r.places
        if p.latitude is not None and p.country is not None and p.country not in named
    )


def _countries(reading: Reading) -> set[str]:
    """The countries that a report names as such, or by their people."""
    found = {p.country for p in reading.places if p.country and p.precision == "country"}
    ids = (a.actor_id or "" for a in reading.actors if a.basis == "country")
    return found | {one[:CODE].upper() for one in ids if one[CODE : CODE + 1] == "-"}


def with_true_scenes(claims: list[Claim], told: Mapping[str, Mentions]) -> list[Claim]:
    """The claims, those without a place whose place is no scene; what a reviewer ruled stays.

    What is told as background has the place that its sentence names.
    """
    return [_set_beside(_cleared(c, told.get(c.report_id)), told.get(c.report_id)) for c in claims]


def _set_beside(claim: Claim, mentions: Mentions | None) -> Claim:
    if claim.ruled_by or mentions is None or not mentions.is_set_beside(claim):
        return claim
    place = mentions.places[mentions.beside[claim.claim_id]]
    return replace(
        claim, place_id=place.place_id, place=place.name, country=place.country,
        admin1=place.admin1, admin2=place.admin2, latitude=place.latitude,
        longitude=place.longitude, where_prec=WHERE[place.precision or "country"],
    )  # fmt: skip


def _cleared(claim: Claim, mentions: Mentions | None) -> Claim:
    if claim.place is None or mentions is None or claim.ruled_by:
        return claim
    names = {(p.name, p.latitude) for p in mentions.places.values()}
    if (claim.place, claim.latitude) in names:
        return claim
    return replace(
        claim, place_id=None, place=None, country=None, admin1=None, admin2=None, latitude=None,
        longitude=None, where_prec=None,
    )  # fmt: skip


def _mentions(reading: Reading, names: frozenset[tuple[str | None, float | None]]) -> Mentions:
    text = reading.report.text
    speaking = [(s.speaker_start or 0, s.speaker_end or 0) for s in reading.statements]
    bodies = {(a.start, a.end) for a in reading.actors if a.actor_id and is_named(a.basis)}
    labels = label_names(text)
    places = {
        p.start: p
        for p in without_seats(reading)
        if p.latitude is not None
        and (p.name, p.latitude) not in names
        and (p.start in labels or not _is_dateline(text, p, reading.report.dateline))
        and not _is_adjective(p)
        and not any(a <= p.start < b for a, b in speaking)
        and (p.start, p.end) not in bodies
    }
    own = {}
    begins = {c.claim_id: c.start for c in reading.claims}
    for scene in reading.scenes:
        start = next((s for s in scene.first if s in places), None)
        if start is not None and not _left_for(start, begins.get(scene.claim_id, 0), places):
            own[scene.claim_id] = start
    rows = tuple(places[start] for start in sorted(places))
    home = home_of(replace(reading, places=rows))
    inside = _of_named_countries(places, home)
    happened, unlisted = _happened(reading, inside)
    return Mentions(places, own, _beside(reading, places, own), home, happened, unlisted)


def _of_named_countries(places: Mapping[int, Place], home: Place | None) -> frozenset[int]:
    """The places of the country that a report is about, and of those that it names."""
    named = {p.country for p in places.values() if p.precision == "country"}
    named |= {home.country, None} if home else {None}
    return frozenset(start for start, p in places.items() if p.country in named)


def _happened(reading: Reading, places: frozenset[int]) -> tuple[tuple[int, ...], frozenset[str]]:
    """Where a report's happenings are set by their own clauses: places, and unlisted names."""
    known = {p.start for p in reading.places if p.latitude is not None}
    wide = {p.start for p in reading.places if p.precision == "country"}
    told = [
        m
        for m in reading.mentions
        if m.where_start is not None
        and (m.where_start in places or m.where_start not in known)
        and m.modality not in NOT_REAL
        and _tells_harm(happenings()[m.happening])
    ]
    lead = [m for m in told if is_lead(m, reading)] or told
    starts = {m.where_start or 0 for m in lead}
    if starts <= wide:  # the first sentences name a country; the next ones tell where in it
        days = {m.time_start for m in lead if m.time_start}
        later = [
            m.where_start or 0
            for m in told
            if m.where_start not in wide and (not m.time_start or m.time_start in days)
        ]
        starts |= set(later[:1])
    if centre := _centre(reading, places):
        starts = {centre}
    unlisted = (name_at(reading.report.text, at) for at in starts - places)
    return tuple(sorted(starts & places)), frozenset(name for name in unlisted if name)


def _centre(reading: Reading, places: frozenset[int]) -> int | None:
    """Where the place begins by which a report tells the centre of a quake that is its news."""
    if not any(happenings()[m.happening].centred and is_lead(m, reading) for m in reading.mentions):
        return None
    text = reading.report.text
    exact = sorted(
        p.start for p in reading.places if p.precision in EXACT_PLACE and p.start in places
    )
    return next(
        (
            at
            for at in exact
            if pattern("place.epicentre").search(text[sentence_at(reading, at).start : at])
        ),
        None,
    )


def name_at(text: str, start: int) -> str:
    """The words written large from a place of a text on: the name that begins there."""
    found = NAME.match(text, start)
    return found.group() if found else ""


def _tells_harm(kind: HappeningKind) -> bool:
    """Whether a happening is one that an event is called by: an arrest or a death is none."""
    return kind.bears and (
        kind.tier == Tier.CLEAR or (kind.tier == Tier.VAGUE and kind.cause != "unknown")
    )


def _left_for(start: int, claim: int, places: Mapping[int, Place]) -> bool:
    """Whether the text has gone on from a place to one of another country before a claim."""
    later = [p for p in places if start < p < claim]
    if not later:
        return False
    country = places[max(later)].country
    return country is not None and country != places[start].country


def _beside(
    reading: Reading, places: Mapping[int, Place], own: Mapping[str, int]
) -> dict[str, int]:
    """The place that the sentence of each claim names before it, else after it, the nearest.

    Where it names none, the last that the sentence before names in the same paragraph.
    """
    text = reading.report.text
    ends = [s.end for s in reading.sentences]
    found: dict[str, int] = {}
    for claim in reading.claims:
        at = bisect_right(ends, claim.start)
        if claim.claim_id in own or at == len(ends):
            continue
        sentence = reading.sentences[at]
        near = [p for p in places if sentence.start <= p < sentence.end]
        if not near and at and "\n" not in text[ends[at - 1] : sentence.start]:
            near = [p for p in places if reading.sentences[at - 1].start <= p < ends[at - 1]]
        if near:
            found[claim.claim_id] = min(near, key=lambda p: (p > claim.start, abs(p - claim.start)))
    return found


def _is_dateline(text: str, place: Place, dateline: str | None) -> bool:
    """Whether it stands at the head of a line where no word before it has small letters."""
    head = text[text.rfind("\n", 0, place.start) + 1 : place.start]
    if dateline and (head + place.quote).strip() and dateline.startswith(head + place.quote):
        return True
    return place.quote.isupper() and len(place.quote) > NO_CHANCE and head.upper() == head


def _is_adjective(place: Place) -> bool:
    return place.quote.lower() in demonyms()


def _parts_of_names(readings: Iterable[Reading]) -> frozenset[tuple[str | None, float | None]]:
    """The places whose name always stands behind one other name, or alone in no sentence."""
    behind: dict[tuple[str | None, float | None], set[tuple[str, str]]] = defaultdict(set)
    for reading in readings:
        text = reading.report.text
        for place in reading.places:
            if place.latitude is None or place.precision in WIDE:
                continue
            sentence = sentence_at(reading, place.start)
            found = BEFORE.search(text[max(sentence.start, place.start - 40) : place.start])
            word = found.group(1) if found else ""
            if word and place.start - len(word) - 1 <= sentence.start:
                continue  # the first word of a sentence is written large whatever it is
            said = " ".join(text[sentence.start : sentence.end].split())
            behind[place.name, place.latitude].add((said, word if word[:1].isupper() else ""))
    return frozenset(key for key, told in behind.items() if _is_part_of_name(told))


def _is_part_of_name(told: set[tuple[str, str]]) -> bool:
    """Whether one name stands before a place in all of some sentences. `told`: these, with it."""
    words = {word for _, word in told}
    return len(told) >= NO_CHANCE and len(words) == 1 and "" not in words


def sentence_at(reading: Reading, place: int) -> Sentence:
    """The sentence of a place in a report, or the whole text where none holds it."""
    at = bisect_right(reading.sentences, place, key=lambda s: s.start) - 1
    if at >= 0:
        return reading.sentences[at]
    whole = reading.report
    return Sentence(report_id=whole.report_id, sentence=0, start=0, end=len(whole.text))
