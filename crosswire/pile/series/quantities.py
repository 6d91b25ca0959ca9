"""The series of a pile: each quantity over time, with its speakers as separate lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from crosswire.model.codes import UNREAL, Kind, Mark, Role
from crosswire.model.ids import make_id
from crosswire.model.rows import Claim, Report, Time
from crosswire.model.series import Series, SeriesPoint
from crosswire.pile.series.counts import Left, SeriesCount, SeriesKey, counts_of, quantities
from crosswire.pile.series.marks import marks_of
from crosswire.pile.series.reconcile import notes_on_stretches, notes_on_totals
from crosswire.pile.series.stretch import by_report
from crosswire.pile.sides import Sides
from crosswire.words.prose import listed, plural

LEAST = 2  # one count is a figure, not a course of things


def find_series(
    claims: Sequence[Claim],
    reports: Mapping[str, Report],
    times: Sequence[Time],
    sides: Sides,
    *,
    placed: bool | None = None,
) -> tuple[Series, ...]:
    """All series with two counts or more, by their ids; the order of the claims changes nothing.

    A toll has a series only where its number changes; a flow where it has different stretches.
    `placed`: only those of one place, which may reach over stories, or only the others.
    """
    claims = sorted(claims, key=lambda c: c.claim_id)
    story_of = {key: report.story_id or "" for key, report in reports.items()}
    told = by_report(times)
    found = quantities(claims, story_of)
    rooms = _rooms(claims, story_of)
    made = []
    for key, members in found.items():
        if placed is not None and placed != bool(key.place):
            continue
        counts, left = counts_of(members, key.measure, reports, told, sides)
        if len(counts) < LEAST or not _moves(key, counts):
            continue
        room = _room(rooms, key, members, story_of) if key.kind == "sheltered" else []
        reference, _ = counts_of(room, "stock", reports, told, sides)
        stories = {story_of[c.claim.report_id] for c in counts}
        story = next(iter(stories)) if len(stories) == 1 else None
        made.append(_series(key, counts, reference, left, sides, story or None))
    return tuple(sorted(made, key=lambda s: s.series_id))


def _rooms(
    claims: Sequence[Claim], story_of: Mapping[str, str]
) -> dict[tuple[str, str], list[Claim]]:
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind == "capacity" and claim.modality not in UNREAL:
            found.setdefault((story_of.get(claim.report_id) or "", claim.unit), []).append(claim)
    return found


def _room(
    rooms: Mapping[tuple[str, str], list[Claim]],
    key: SeriesKey,
    members: Sequence[Claim],
    story_of: Mapping[str, str],
) -> list[Claim]:
    """The counts of room in the stories of a series, of its place or of none."""
    stories = sorted({story_of.get(c.report_id) or "" for c in members})
    found = [c for story in stories for c in rooms.get((story, key.unit), ())]
    return [c for c in found if not (key.place and c.place) or c.place == key.place]


def _moves(key: SeriesKey, counts: list[SeriesCount]) -> bool:
    if key.measure == "toll":
        return len({c.bounds for c in counts}) > 1 and len({c.stretch.end for c in counts}) > 1
    if key.measure == "flow":
        return len({(c.stretch.start, c.stretch.end) for c in counts if c.dated}) > 1
    return True


def _series(
    key: SeriesKey,
    counts: list[SeriesCount],
    reference: list[SeriesCount],
    left: Left,
    sides: Sides,
    story: str | None,
) -> Series:
    marks = marks_of(counts, key.measure)
    speakers = {c.voice: name for c in counts if (name := _speaker(c.claim, sides))}
    rooms = {c.voice: _speaker(c.claim, sides) or "" for c in reference}
    role: Role | None = counts[0].claim.affected_role if key.role else None
    kind: Kind = counts[0].claim.kind
    return Series(
        series_id=make_id(
            "q", key.measure, kind, key.unit, key.story_id, key.event_id, key.window, key.place_id,
            key.place, key.affected_id, key.role,
        ),
        story_id=story,
        event_id=key.event_id or None,
        measure=key.measure,
        kind=kind,
        affected_id=key.affected_id or None,
        affected_role=role,
        unit=counts[0].claim.unit,
        place_id=key.place_id or None,
        place=key.place or None,
        label=_label(key, counts, sides),
        points=tuple(_point(c, speakers, marks) for c in counts),
        reference=tuple(_point(c, rooms, {}) for c in reference),
        notes=(
            *_notes_on_marks(counts, marks, speakers, sides),
            *_notes_on_people(counts),
            *(notes_on_totals(counts, speakers) if key.measure == "flow" else ()),
            *(notes_on_stretches(counts, speakers) if key.measure == "flow" else ()),
            *_notes_on_left(left),
        ),
        left=left.claims,
    )  # fmt: skip


def _point(
    count: SeriesCount, speakers: Mapping[str, str], marks: Mapping[str, Mark]
) -> SeriesPoint:
    claim = count.claim
    return SeriesPoint(
        day_start=count.stretch.start,
        day_end=count.stretch.end,
        window=count.stretch.window or None,
        value=claim.value,
        low=claim.low,
        high=claim.high,
        qualifier=claim.qualifier,
        speaker=speakers.get(count.voice) or None,
        speaker_id=claim.speaker_id,
        line_id=count.line,
        claim_id=claim.claim_id,
        report_id=claim.report_id,
        mark=marks.get(claim.claim_id),
    )


def _speaker(claim: Claim, sides: Sides) -> str | None:
    return sides.speakers.get(claim.speaker_id or "") or claim.speaker


def _label(key: SeriesKey, counts: list[SeriesCount], sides: Sides) -> str | None:
    """Whom it counts: the actor's name where there is one, else as most counts write it."""
    actor = sides.names.get(key.affected_id)
    if actor:
        return actor
    texts = Counter(c.claim.affected for c in counts if c.claim.affected)
    usual = min(texts, key=lambda t: (-texts[t], len(t), t)) if texts else None
    # one wording among several is no name for all of them
    return usual if usual and (len(texts) == 1 or texts[usual] > 1) else None


def _notes_on_marks(
    counts: list[SeriesCount], marks: Mapping[str, Mark], speakers: Mapping[str, str], sides: Sides
) -> list[str]:
    """Who contradicts whom, and whether they are of one side."""
    against = [c for c in counts if marks.get(c.claim.claim_id) == "contradiction"]
    names = sorted({speakers.get(c.voice) or "a report" for c in against})
    if not names:
        return []
    parties = {sides.side(c.claim) for c in against}
    side = next(iter(parties))
    tail = f"; one side ({sides.name(side)})" if len(parties) == 1 and side else ""
    return [f"For the same days the numbers of {listed(names)} cannot all be right{tail}."]


def _notes_on_people(counts: list[SeriesCount]) -> list[str]:
    """Where not all counts are of the same people: fighters, and fighters with their families."""
    known = [c.claim for c in counts if c.claim.affected_role != "unknown" and c.claim.affected]
    roles = sorted({c.affected_role for c in known})
    if len(roles) < LEAST:
        return []
    named = [min({c.affected or "" for c in known if c.affected_role == r}) for r in roles]
    return [f"Not all count the same people: {'; '.join(named)}."]


def _notes_on_left(left: Left) -> list[str]:
    notes = []
    if left.vague:
        told = ", ".join(f"“{word}”" for word in left.vague)
        notes.append(f"Told in words alone, so without a point: {told}.")
    if left.rates:
        notes.append(f"{plural(left.rates, 'rate')} (so many a day) without a point.")
    if left.undated:
        notes.append(f"{plural(left.undated, 'count')} without a day, so without a point.")
    return notes
