"""Readings to the record: copies, stories, identities, origins, events, figures."""

from __future__ import annotations

import dataclasses
from collections import Counter

from msgspec.structs import replace

from crosswire.model.codes import Rule
from crosswire.model.ids import is_named_person
from crosswire.model.rows import Claim, Copy, Decision, Reading, Record, Report, Statement
from crosswire.pile.byline_dates import date_notes
from crosswire.pile.collection import paused
from crosswire.pile.copies import copies_of, find_pairs, lines_of
from crosswire.pile.dating import days_of, find_days
from crosswire.pile.decisions import (
    apply_to_claims,
    apply_to_figures,
    excluded_reports,
    in_force,
    marked,
    rulings_of,
)
from crosswire.pile.events import claims_of_parts, find_events
from crosswire.pile.figures import Method, find_figures
from crosswire.pile.identities import ActorLine, identify
from crosswire.pile.novelty import Novelty, find_novelty
from crosswire.pile.origins import (
    Origins,
    Publisher,
    Publishers,
    find_descents,
    find_origins,
    origin_rows,
    splice_notes,
)
from crosswire.pile.places import settle_places
from crosswire.pile.series import find_series
from crosswire.pile.sides import sides_of
from crosswire.pile.stories import find_stories, with_span
from crosswire.words.articles import without_article
from crosswire.words.rules import AS_PUBLISHED, Choices, own_rule
from crosswire.words.sets import words


def derive(
    readings: list[Reading],
    rule: Rule = "ucdp",
    publishers: tuple[Publisher, ...] = (),
    *,
    decisions: tuple[Decision, ...] = (),
    actors: tuple[ActorLine, ...] = (),
    choices: Choices = AS_PUBLISHED,
    whole: Record | None = None,
) -> Record:
    """The whole record of a pile; the order of the readings changes nothing.

    `publishers`: families of outlets that the user adds to those of the lexicon; `decisions`:
    what reviewers ruled, in their order; `actors`: the lines of the case's own actors; `choices`:
    what the user chooses beside the rule; `whole`: a record of more readings, whose days of
    undated reports are taken.
    """
    with paused():
        method = Method(own_rule(rule, choices.own), choices.victim_status)
        return _derived(readings, method, decisions, publishers, actors, whole)


def _derived(
    readings: list[Reading],
    method: Method,
    decisions: tuple[Decision, ...],
    publishers: tuple[Publisher, ...],
    actors: tuple[ActorLine, ...],
    whole: Record | None,
) -> Record:
    book = Publishers(publishers)
    force = in_force(decisions)
    readings = sorted(readings, key=lambda r: r.report.report_id)
    excluded = excluded_reports((r.report for r in readings), force, book)
    aside = [r for r in readings if r.report.report_id in excluded.by]
    readings = [r for r in readings if r.report.report_id not in excluded.by]
    found = find_stories(readings)
    lines = [line for r in readings for line in lines_of(r)]
    readings = settle_places(readings, found.stories)
    pairs = find_pairs(lines)
    if whole is not None:
        dated = days_of(readings, whole)
    else:
        dated = find_days(readings, found.numbers, pairs)
    readings = dated.readings
    numbers, stories = found.numbers, with_span(found.stories, readings)
    origins = find_origins(readings, lines, pairs, numbers, book)
    who = identify(readings, numbers, decisions, actors)
    readings = who.readings
    names, speakers = actor_names(readings), speaker_names(readings)
    told = origin_rows(readings, origins, pairs, numbers, speakers, book)
    novelty = find_novelty(readings, origins, pairs, numbers)
    story_of = {report: s.story_id for s in stories for report in s.reports}
    reports = {
        r.report.report_id: _report(r, story_of, origins, novelty[r.report.report_id])
        for r in readings
    }
    claims = [replace(c, origin_id=told.of_claim[c.claim_id]) for r in readings for c in r.claims]
    by_id = {r.report.report_id: r for r in readings}
    ruled = apply_to_claims(
        claims, marked(readings), force, (c.claim_id for r in aside for c in r.claims)
    )
    events = find_events(ruled, stories, by_id, told.rows)
    claims = [replace(c, event_id=events.of_claim.get(c.claim_id)) for c in ruled.claims]
    counted = [c for c in claims if c.claim_id not in ruled.rejected]
    sides = sides_of(readings, names, speakers, told.rows)
    of_parts = claims_of_parts(counted, events.in_parts)
    method = dataclasses.replace(method, roles=ruled.roles, signs=ruled.prints.marked.signs)
    figures = find_figures([*counted, *of_parts], events.rows, reports, sides, method)
    days = {e.event_id: e.date_start for e in events.rows if e.part_of}
    settled = apply_to_figures(figures, ruled, events.contested, days)
    verdicts = {**excluded.verdicts, **who.verdicts, **ruled.verdicts}
    verdicts |= {**events.verdicts, **settled.verdicts}
    rows = sorted([*readings, *aside], key=lambda r: r.report.report_id)
    reports |= {
        r.report.report_id: replace(r.report, excluded=excluded.by[r.report.report_id])
        for r in aside
    }
    claims += [c for r in aside for c in r.claims]
    texts = {report_id: report.text for report_id, report in reports.items()}
    return Record(
        reports=tuple(reports[key] for key in sorted(reports)),
        sentences=tuple(
            replace(s, origin_id=told.of_sentence.get((s.report_id, s.sentence)))
            for r in rows
            for s in r.sentences
        ),
        statements=tuple(s for r in rows for s in r.statements),
        times=tuple(t for r in rows for t in r.times),
        places=tuple(p for r in rows for p in r.places),
        actors=tuple(a for r in rows for a in r.actors),
        offices=tuple(o for r in rows for o in r.offices),
        numbers=tuple(n for r in rows for n in r.numbers),
        claims=tuple(claims),
        copies=tuple(_dated(copy, reports) for copy in copies_of(pairs, texts)),
        origins=told.rows,
        descents=find_descents(readings, origins),
        stories=stories,
        memberships=found.memberships,
        story_links=found.links,
        datings=dated.datings,
        actor_links=who.links,
        event_links=events.links,
        events=events.rows,
        figures=settled.figures,
        series=find_series(counted, reports, [t for r in readings for t in r.times], sides),
        rulings=rulings_of(decisions, verdicts),
    )


def actor_names(readings: list[Reading]) -> dict[str, str]:
    """The name to show for each actor, by id: that of the lexicon."""
    return {a.actor_id: a.name for r in readings for a in r.actors if a.actor_id and a.name}


def speaker_names(readings: list[Reading]) -> dict[str, str]:
    """The name to show for each speaker, by id: as most reports write it, pronouns apart."""
    written: dict[str, Counter[str]] = {}
    rows: list[Claim | Statement] = [c for reading in readings for c in reading.claims]
    claimed = {row.speaker_id for row in rows if row.speaker}
    # A claim's speaker is the name alone, a statement's the whole phrase.
    rows += [s for r in readings for s in r.statements if s.speaker_id not in claimed]
    for row in rows:
        if row.speaker_id and row.speaker:
            plain = without_article(row.speaker)
            written.setdefault(row.speaker_id, Counter())[plain] += 1
    names = {}
    for speaker_id, forms in written.items():
        if is_named_person(speaker_id):
            names[speaker_id] = _person_name(speaker_id, forms)
        else:
            real = [f for f in forms if f.lower() not in words("group_pronouns")] or list(forms)
            names[speaker_id] = min(real, key=lambda f: (-forms[f], f))
    return names


def _person_name(speaker_id: str, forms: Counter[str]) -> str:
    """The written form that holds the most of the id's words and the least besides."""
    wanted = speaker_id.split("-")[1:]

    def rank(form: str) -> tuple[object, ...]:
        lower = form.lower().replace("’s", "")
        missing = sum(part not in lower for part in wanted)
        return (missing, form.islower(), len(form), form)

    best = min(forms, key=rank)
    lower = best.lower().replace("-", " ")
    if all(part in lower for part in wanted):
        return best
    return " ".join(part.capitalize() for part in wanted)


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
