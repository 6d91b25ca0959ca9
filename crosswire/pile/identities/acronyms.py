"""Acronyms that one report introduces and others of its story use bare."""

from __future__ import annotations

import re
from collections import defaultdict

from msgspec.structs import replace

from crosswire.model.ids import PERSON, UNNAMED
from crosswire.model.rows import Actor, Reading

PERSON_THE = f"{PERSON}the-"  # a body that was taken for a person: "the VLF"
ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{1,9}")


def spread_acronyms(readings: list[Reading], stories: dict[str, int]) -> list[Reading]:
    """Readings in which "VLF" is whom another report of the story introduces under it.

    Two reports that introduce it for two actors leave it alone; so does a report in which it is
    already an actor.
    """
    told: dict[int, dict[str, dict[str, Actor]]] = defaultdict(lambda: defaultdict(dict))
    for reading in readings:
        story = stories[reading.report.report_id]
        for actor in reading.actors:
            if actor.basis == "acronym" and actor.actor_id and ACRONYM.fullmatch(actor.quote):
                told[story][actor.quote].setdefault(actor.actor_id, actor)
    found = []
    for reading in readings:
        known = told.get(stories[reading.report.report_id], {})
        clear = {short: one for short, by_id in known.items() if len(by_id) == 1
                 for one in by_id.values()}  # fmt: skip
        found.append(_spread(reading, clear) if clear else reading)
    return found


def _spread(reading: Reading, clear: dict[str, Actor]) -> Reading:
    here = {actor.quote for actor in reading.actors if actor.actor_id}
    wanted = sorted(short for short in clear if short not in here)
    if not wanted:
        return reading
    text, report_id = reading.report.text, reading.report.report_id
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, wanted))})(?![\w-])")
    taken = [(a.start, a.end) for a in reading.actors if a.actor_id]
    new = [
        replace(
            clear[match.group()], report_id=report_id, start=match.start(), end=match.end(),
            quote=match.group(),
        )
        for match in pattern.finditer(text)
        if not any(s < match.end() and match.start() < e for s, e in taken)
    ]  # fmt: skip
    if not new:
        return reading
    spans = {(a.start, a.end) for a in new}
    old = [a for a in reading.actors if (a.start, a.end) not in spans]
    speakers = {
        f"{sort}{short.lower()}": one.actor_id
        for short, one in clear.items()
        if short in wanted
        for sort in (UNNAMED, PERSON, PERSON_THE)
    }
    return replace(
        reading,
        actors=tuple(sorted((*old, *new), key=lambda a: (a.start, a.end))),
        statements=tuple(
            replace(s, speaker_id=speakers[s.speaker_id], speaker_for=speakers[s.speaker_id])
            if s.speaker_id in speakers
            else s
            for s in reading.statements
        ),
        claims=tuple(
            replace(c, speaker_id=speakers[c.speaker_id]) if c.speaker_id in speakers else c
            for c in reading.claims
        ),
    )
