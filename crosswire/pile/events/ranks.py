"""What each event is to its story, and the order in which a reader asks for events.

The main event of a report is the one of which it tells most, what stands first counting more.
An event stands before others by the share of the independent lines of reporting of its story
whose main event it is, then by the harm done, then by its day. Copies of a report are one line.
What happened goes before the state in which people are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from crosswire.model.codes import IncidentRole
from crosswire.model.rows import Claim, Event, Figure, Reading
from crosswire.pile.events.rows import BACKGROUND, TOTAL
from crosswire.words.kinds import harming, lasting

OTHER: IncidentRole = "other"
STANDING: IncidentRole = "standing"
Votes = Mapping[str, frozenset[str]]


def with_ranks(
    events: Iterable[Event],
    figures: Iterable[Figure],
    claims: Iterable[Claim],
    lines: Mapping[str, str],
    readings: Mapping[str, Reading],
) -> tuple[Event, ...]:
    """The events with role, rank, stories and the sentence that tells each best.

    `claims` with their events; `lines`: the line of reporting of each claim, by its id;
    `readings` by report id: their sentences.
    """
    own = _by_event(figures)
    told = {c.claim_id: c for c in claims}
    of_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in told.values():
        of_event[claim.event_id or ""].append(claim)
    votes = _votes(told.values(), lines)
    rows = list(events)
    roles = {e.event_id: _role(own.get(e.event_id, [])) for e in rows}
    ranks: dict[str, int] = {}
    by_story: dict[str | None, list[Event]] = defaultdict(list)
    for event in rows:
        if event.part_of is None and roles[event.event_id] not in (BACKGROUND, TOTAL):
            by_story[event.story_id].append(event)
    for found in by_story.values():
        ordered = sorted(
            found, key=lambda e: (roles[e.event_id] == STANDING, *_asked(e, votes, own))
        )
        ranks |= {e.event_id: place for place, e in enumerate(ordered, start=1)}
        first = ordered[0].event_id
        if roles[first] == OTHER:
            roles[first] = "main"
    return tuple(
        replace(
            e,
            role=roles[e.event_id],
            rank=ranks.get(e.part_of or e.event_id),
            stories=(e.story_id,) if e.story_id else (),
            sentence=_sentence(own.get(e.event_id, []), told, readings)
            or e.sentence
            or _any_sentence(e, of_event.get(e.event_id, []), readings),
        )
        for e in rows
    )


def _by_event(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    """The figures of each event, what is asked first before the rest."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda f: (f.event_id, f.rank or 0)):
        found[figure.event_id].append(figure)
    return found


def _votes(claims: Iterable[Claim], lines: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The lines of reporting of which each event is the main one."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.event_id is not None and claim.scope not in (BACKGROUND, TOTAL):
            by_report[claim.report_id].append(claim)
    found: dict[str, set[str]] = defaultdict(set)
    for own in by_report.values():
        weights: dict[str, float] = defaultdict(float)
        ordered = sorted(own, key=lambda c: (c.start, c.end, c.claim_id))
        for place, claim in enumerate(ordered, start=1):
            weights[claim.event_id or ""] += 1.0 / place
        main = min(weights, key=lambda e: (-weights[e], e))
        found[main].update(lines[c.claim_id] for c in own if c.event_id == main)
    return {event: frozenset(one) for event, one in found.items()}


def _asked(event: Event, votes: Votes, own: Mapping[str, list[Figure]]) -> tuple[object, ...]:
    figures = own.get(event.event_id, [])
    harm = tuple(
        -max((f.best or 0.0 for f in figures if f.kind == kind), default=0.0) for kind in harming()
    )
    # without a figure nothing of it can be asked, whatever its reports tell
    lines = len(votes.get(event.event_id, ()))
    return (not figures, -lines, harm, event.date_start or "9999", event.event_id)


def _role(figures: list[Figure]) -> IncidentRole:
    scopes = {f.scope for f in figures}
    if scopes == {"total"}:
        return "total"
    if scopes == {"background"}:
        return "background"
    if figures and all(f.kind in lasting() for f in figures):
        return STANDING
    return OTHER


def _sentence(
    figures: list[Figure], claims: Mapping[str, Claim], readings: Mapping[str, Reading]
) -> str | None:
    """The sentence of a claim of what is asked first; of several, that of the latest best count."""
    for figure in figures:
        own = [claims[c] for c in figure.claims if c in claims]
        best = [c for c in own if c.value == figure.best] or own
        found = {(c.known_end or "", text) for c in best if (text := _around(c, readings))}
        if found:
            last = max(day for day, _ in found)
            return min((text for day, text in found if day == last), key=lambda t: (len(t), t))
    return None


def _any_sentence(
    event: Event, claims: Iterable[Claim], readings: Mapping[str, Reading]
) -> str | None:
    """A sentence of an event that nobody counts for sure: of its claims, or of its reports."""
    found = {text for c in claims if (text := _around(c, readings))}
    if not found:
        own = (readings[r] for r in event.reports if r in readings)
        found = {" ".join(r.report.text[: r.sentences[0].end].split()) for r in own if r.sentences}
    return min(found, key=lambda t: (len(t), t), default=None)


def _around(claim: Claim, readings: Mapping[str, Reading]) -> str | None:
    reading = readings.get(claim.report_id)
    if reading is None:
        return None
    for one in reading.sentences:
        if one.start <= claim.start < one.end:
            return " ".join(reading.report.text[one.start : one.end].split())
    return None
