"""The record of one part of a pile: origins, identities, events, figures, series."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import msgspec
from msgspec.structs import replace

from crosswire.model.codes import Row
from crosswire.model.rows import Claim, Copy, Decision, Reading, Record, Report, Series, Time
from crosswire.pile.byline_dates import date_notes
from crosswire.pile.copies import copies_of, lines_of, pairs_of
from crosswire.pile.dating import days_of, find_days, with_habit
from crosswire.pile.decisions import Marked, Verdict, apply_to_claims, apply_to_figures
from crosswire.pile.events import (
    FREE,
    EventName,
    TakenSigns,
    TextLikeness,
    claims_of_parts,
    find_events,
    with_events,
    with_ranks,
    without_doubles,
)
from crosswire.pile.events.older_counts import with_older_scopes
from crosswire.pile.events.outsized import with_outsized_as_background
from crosswire.pile.events.own_news import with_own_news
from crosswire.pile.figures import Method, find_figures
from crosswire.pile.identities import with_names
from crosswire.pile.known import with_known_days
from crosswire.pile.novelty import Novelty, find_novelty
from crosswire.pile.origins import (
    Origins,
    Publishers,
    find_descents,
    find_origins,
    origin_rows,
    splice_notes,
)
from crosswire.pile.places import settled as with_places
from crosswire.pile.series import find_series
from crosswire.pile.sides import Sides, sides_of
from crosswire.pile.stages.part import Part
from crosswire.pile.stories import with_span
from crosswire.words.kinds import kinds
from crosswire.words.titles import with_titles


class Counted(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a part gives to the series of places, which reach over stories.

    `reports` stand without their text; `sides`: as in `Sides`, for these claims.
    """

    claims: tuple[Claim, ...]
    reports: tuple[Report, ...]
    times: tuple[Time, ...]
    sides: Sides


@dataclass(frozen=True, slots=True)
class PartRecord:
    """The rows of a part by table.

    `counted`: what it gives to the series of places, None for nothing; `told` and `names`: what
    its events may be called, before rulings joined or parted any, and now; `verdicts`: what
    became of its decisions.
    """

    rows: dict[str, tuple[Row, ...]]
    counted: Counted | None
    told: tuple[EventName, ...]
    names: tuple[EventName, ...]
    verdicts: dict[str, Verdict]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What reviewers ruled of a part.

    `aside`: claims of excluded reports that the decisions name; `taken`: signs after which events
    of the rest of the pile are named.
    """

    decisions: tuple[Decision, ...] = ()
    aside: frozenset[str] = frozenset()
    taken: TakenSigns = FREE


def record_of(
    part: Part,
    readings: list[Reading],
    marks: Marked,
    method: Method,
    book: Publishers,
    *,
    ruled: Ruled = Ruled(),
    whole: Record | None = None,
) -> PartRecord:
    """The record of a part; `readings`: those of its reports, in order.

    `marks`: what their claims are known by; `whole`: a record of more readings, whose days of
    undated reports are taken.
    """
    numbers = part.numbers
    lines = {r.report.report_id: lines_of(r) for r in readings}
    pairs = pairs_of(part.relations, lines)
    readings = [with_habit(r, part.day_first.get(r.report.report_id)) for r in readings]
    readings = [with_places(r, part.choices.get(r.report.report_id, ())) for r in readings]
    if whole is not None:
        dated = days_of(readings, whole, part.day_first)
    else:
        dated = find_days(readings, numbers, pairs, part.serials, part.day_first)
    readings = dated.readings
    stories = with_span(tuple(rows.story for rows in part.stories), readings)
    every = [line for r in readings for line in lines[r.report.report_id]]
    origins = find_origins(readings, every, pairs, numbers, part.families)
    names = part.names
    readings = with_names(readings, numbers, names, frozenset(part.apart))
    told = origin_rows(readings, origins, pairs, numbers, names.speakers, book, names.sides)
    novelty = find_novelty(readings, origins, pairs, numbers)
    story_of = {report: s.story_id for s in stories for report in s.reports}
    reports = {
        r.report.report_id: _report(r, story_of, origins, novelty[r.report.report_id])
        for r in readings
    }
    claims = [
        replace(c, origin_id=told.of_claim[c.claim_id])
        for r in readings
        for c in with_own_news(with_known_days(r), r)
    ]
    by_id = {r.report.report_id: r for r in readings}
    claims = with_outsized_as_background(with_older_scopes(claims), by_id)
    left = apply_to_claims(claims, marks, ruled.decisions, ruled.aside)
    alike = TextLikeness(part.alike, part.prints, story_of)
    events = find_events(left, stories, by_id, told.rows, names.kinds, ruled.taken, alike)
    claims = [replace(c, event_id=events.of_claim.get(c.claim_id)) for c in left.claims]
    counted = [c for c in claims if c.claim_id not in left.rejected]
    sides = sides_of(readings, names, told.rows)
    of_whole = [c for c in counted if c.claim_id not in events.of_days]
    of_days = claims_of_parts(counted, events.in_parts)
    method = dataclasses.replace(method, roles=left.roles, signs=marks.signs)
    figures = find_figures([*of_whole, *of_days], events.rows, reports, sides, method, names.kinds)
    rows_of_events, figures = without_doubles(events.rows, figures)
    known = {e.event_id for e in rows_of_events}
    days = {e.event_id: e.date_start for e in rows_of_events if e.part_of}
    settled = apply_to_figures(figures, left, events.contested, days)
    lines_of_claims = {c.claim_id: sides.line(c) for c in claims}
    ranked = with_titles(
        with_ranks(rows_of_events, settled.figures, counted, lines_of_claims, by_id),
        settled.figures,
    )
    texts = {report_id: report.text for report_id, report in reports.items()}
    times = tuple(t for r in readings for t in r.times)
    rows: dict[str, tuple[Row, ...]] = {
        "reports": tuple(reports[key] for key in sorted(reports)),
        "sentences": tuple(
            replace(s, origin_id=told.of_sentence.get((s.report_id, s.sentence)))
            for r in readings
            for s in r.sentences
        ),
        "statements": tuple(s for r in readings for s in r.statements),
        "times": times,
        "places": tuple(p for r in readings for p in r.places),
        "actors": tuple(a for r in readings for a in r.actors),
        "offices": tuple(o for r in readings for o in r.offices),
        "numbers": tuple(n for r in readings for n in r.numbers),
        "claims": tuple(claims),
        "event_mentions": with_events(
            (m for r in readings for m in r.mentions), ranked, events.incidents
        ),
        "copies": tuple(_dated(copy, reports) for copy in copies_of(pairs, texts)),
        "origins": told.rows,
        "descents": find_descents(readings, origins),
        "stories": stories,
        "memberships": tuple(m for rows in part.stories for m in rows.memberships),
        "datings": dated.datings,
        "event_links": tuple(x for x in events.links if {x.event_a, x.event_b} <= known),
        "events": ranked,
        "figures": settled.figures,
        "series": find_series(counted, reports, times, sides, placed=False),
    }
    verdicts = {**left.verdicts, **events.verdicts, **settled.verdicts}
    placed = _counted(counted, reports, times, sides)
    return PartRecord(rows, placed, events.told, events.names, verdicts)


def series_of_places(parts: list[Counted]) -> tuple[Series, ...]:
    """The series of places, from what all parts give to them."""
    sides = Sides({}, {}, {}, {}, {})
    for part in parts:
        sides = sides.merged(part.sides)
    return find_series(
        [c for part in parts for c in part.claims],
        {r.report_id: r for part in parts for r in part.reports},
        [t for part in parts for t in part.times],
        sides,
        placed=True,
    )


def _counted(
    claims: list[Claim], reports: dict[str, Report], times: tuple[Time, ...], sides: Sides
) -> Counted | None:
    """The claims that count who stays somewhere, and how many have room there."""
    whole = {c.claim_id: c for c in claims}
    wanted = {c.claim_id for c in claims if kinds()[c.kind].measure == "stock"}
    if not any(whole[key].place for key in wanted):
        return None
    wanted |= {c.claim_id for c in claims if c.kind == "capacity"}
    wanted |= {p for key in wanted if (p := whole[key].part_of) and p in whole}
    kept = tuple(c for c in claims if c.claim_id in wanted)
    of = {c.report_id for c in kept}
    return Counted(
        kept,
        tuple(replace(reports[key], text="") for key in sorted(of)),
        tuple(t for t in times if t.report_id in of),
        sides.of(kept),
    )


def _dated(copy: Copy, reports: dict[str, Report]) -> Copy:
    """A copy with the side that was published earlier, where the days tell."""
    a, b = (reports[key].published_start for key in (copy.report_a, copy.report_b))
    if not a or not b or a == b:
        return copy
    return replace(copy, earlier="a" if a < b else "b")


def _report(
    reading: Reading, story_of: dict[str, str], origins: Origins, novelty: Novelty
) -> Report:
    report = reading.report
    family = origins.families.get(report.report_id)
    return replace(
        report,
        story_id=story_of[report.report_id],
        notes=(*report.notes, *splice_notes(reading, origins), *date_notes(reading)),
        publisher=family.name if family else None,
        new_text=novelty.text,
        new_claims=novelty.claims,
    )
