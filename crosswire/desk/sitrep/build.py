"""A situation report from the record of a day and the record of the day before the period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from crosswire.desk.amounts import amounts
from crosswire.desk.atlas.record import CREDIT, draw, notes, plan_map
from crosswire.desk.changes import FigureChange, RecordChanges, changes_between
from crosswire.desk.index import Index, index
from crosswire.desk.series_words import named, speaker, told
from crosswire.desk.sitrep.gaps import gaps_of
from crosswire.desk.sitrep.happened import happened_of
from crosswire.desk.sitrep.lines import KeyFigure, References, Sitrep, SitrepDraft, SitrepPart
from crosswire.desk.sitrep.phrases import (
    MOST_IN_ONE,
    change_sentence,
    dispute_sentence,
    few,
    figure_sentence,
    gone_sentence,
    lowered,
    new_sentence,
    number,
    said_by,
    where_when,
    whom,
)
from crosswire.desk.sources import support
from crosswire.desk.words import clip, count, days, disagreement, plain, stretch
from crosswire.model.codes import DISPUTED
from crosswire.model.rows import Figure, Record, Report
from crosswire.words.kinds import kinds
from crosswire.words.prose import plural
from crosswire.words.rules import rule_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.model.series import Series

HIGHLIGHTS: Final = 8
MOST_FIGURES: Final = 60
MOST_LINES: Final = 40


def situation(
    record: Record,
    before: Record,
    *,
    since: str,
    until: str,
    title: str,
    names: Mapping[str, str] | None = None,
    undated: tuple[Report, ...] = (),
) -> Sitrep:
    """The report of a period of whole days, both included.

    `record`: as of the last day; `before`: as of the day before the first; `undated`: reports
    of the case whose day stays open. Figures of the period are those that a report of the
    period tells. Every line has the numbers of its references.
    """
    full = replace(record, reports=(*record.reports, *undated))
    look = index(full, names)
    refs = References(look)
    fresh = {r.report_id for r in record.reports if since <= (r.published_end or "")[:10] <= until}
    figures = _figures(look, fresh)
    changes = changes_between(before, record)
    high = _highlights(look, refs, figures, changes)
    table = tuple(_row(look, refs, f) for f in figures[:MOST_FIGURES])
    happened = happened_of(look, refs, fresh)
    course = _course(look, refs, fresh)
    moved = _moved(look, refs, changes)
    disputes = _disputes(look, refs, figures)
    gaps = gaps_of(look, refs, figures, fresh, undated)
    drawn, narrow, told_apart = _map(look, figures, fresh)
    lines = look.independent([r.report_id for r in record.reports])
    return Sitrep(
        title=plain(title),
        since=since,
        until=until,
        facts=(
            f"{plural(len(fresh), 'report')} of the period",
            f"{plural(len(record.reports), 'report')} until {days(until)}",
            f"{plural(lines, 'independent origin')} until then",
        ),
        highlights=high,
        figures=table,
        figures_left=max(len(figures) - MOST_FIGURES, 0),
        happened=happened,
        course=course,
        changes=moved,
        disagreements=disputes,
        gaps=gaps,
        map=drawn,
        narrow_map=narrow,
        map_notes=told_apart,
        sources=refs.sources(),
        rule=" ".join(f"{rule_of(r).name}: {rule_of(r).text}" for r in _rules(record)),
    )


def _rules(record: Record) -> list[str]:
    return sorted({figure.rule for figure in record.figures})


def _figures(look: Index, fresh: set[str]) -> list[Figure]:
    """The figures that a report of the period tells, what is asked first before the rest."""
    told = {c.claim_id for c in look.record.claims if c.report_id in fresh}
    found = [f for f in look.record.figures if told.intersection(f.claims) and f.unit != "percent"]
    return sorted((f for f in found if not _is_part(look, f)), key=_rank)


def _is_part(look: Index, figure: Figure) -> bool:
    """Whether a figure is of one day of a longer event, whose own figure tells the same."""
    event = look.events.get(figure.event_id)
    return event is not None and event.part_of is not None


def _rank(figure: Figure) -> tuple[object, ...]:
    part = bool(figure.label and figure.label.startswith("part of"))
    return (
        figure.scope in ("background", "total"), part, figure.best is None,
        kinds()[figure.kind].rank, figure.affected_id is not None, -figure.origins,
        -figure.sides, -(figure.best or 0.0), figure.figure_id,
    )  # fmt: skip


def _highlights(
    look: Index, refs: References, figures: list[Figure], changes: RecordChanges
) -> SitrepPart:
    """Of each kind the figures of everybody, then those that most origins tell; new ones first."""
    moved = {c.figure.figure_id for c in changes.figures}
    seen: dict[str, int] = {}
    ranked = []
    for figure in figures:
        if figure.scope in ("background", "total") or figure.best is None:
            continue
        place = seen.get(figure.kind, 0)
        seen[figure.kind] = place + 1
        ranked.append((place, figure.figure_id not in moved, _rank(figure), figure))
    chosen = [row[-1] for row in sorted(ranked, key=lambda row: row[:3])[:HIGHLIGHTS]]
    lines = [_draft(look, f, figure_sentence(look, f)) for f in sorted(chosen, key=_rank)]
    none = "No report of the period has a figure."
    return refs.part("Highlights", lines, none=none, most=HIGHLIGHTS)


def _draft(look: Index, figure: Figure, text: str) -> SitrepDraft:
    claims = tuple(look.claims[key] for key in figure.claims if key in look.claims)
    return SitrepDraft(text=text, claims=claims, figures=(figure.figure_id,))


def _row(look: Index, refs: References, figure: Figure) -> KeyFigure:
    low, _, high = amounts(look, figure)
    claims = [look.claims[key] for key in figure.claims if key in look.claims]
    place = [part for part in where_when(look, figure) if part]
    if figure.scope != "event":
        place.append(lowered(stretch(figure)))
    best = number(look, figure) if figure.best is None else count(figure.best)
    return KeyFigure(
        kind=figure.kind,
        whom=whom(look, figure),
        where=", ".join(place),
        low=low,
        best=best,
        high=high,
        origins=support(figure)[0],
        said=said_by(look, figure).removeprefix("according to "),
        state=disagreement(figure),
        code=figure.disagreement
        if figure.disagreement != "none" or figure.origins > 1
        else "single",
        refs=refs.of(claims),
        figure_id=figure.figure_id,
    )


def _course(look: Index, refs: References, fresh: set[str]) -> SitrepPart:
    """The series that a report of the period goes on with."""
    found = [s for s in look.record.series if any(p.report_id in fresh for p in s.points)]
    found.sort(key=lambda s: (kinds()[s.kind].rank, -len(s.points), s.series_id))
    lines = [_series(look, s) for s in found]
    none = "No quantity has two counts or more."
    return refs.part("Over time", lines, none=none, most=MOST_LINES)


def _series(look: Index, series: Series) -> SitrepDraft:
    shown = series.points[-MOST_IN_ONE:]
    points = [f"{told(p)} ({clip(speaker(p), 50)}, {days(p.day_start, p.day_end)})" for p in shown]
    head = "; ".join(points)
    head = head if len(shown) == len(series.points) else f"the last counts are {head}"
    text = f"{named(series)[:1].upper()}{named(series)[1:]}: {head}."
    rooms = sorted({told(p) for p in series.reference})
    text += f" Room for {', '.join(rooms)}." if rooms else ""
    text += "".join(f" {plain(note)}" for note in series.notes)
    ids = [*(p.claim_id for p in (*series.points, *series.reference)), *series.left]
    return SitrepDraft(
        text=text, claims=tuple(look.claims[key] for key in ids if key in look.claims)
    )


def _moved(look: Index, refs: References, changes: RecordChanges) -> SitrepPart:
    """What the reports of the period changed: first what was known, then what is new."""
    told = [
        c for c in changes.figures if c.figure.unit != "percent" and not _is_part(look, c.figure)
    ]
    told.sort(key=lambda c: _rank(c.figure))
    moved = [c for c in told if c.before and c.after]
    fresh: dict[str, list[FigureChange]] = {}
    for change in told:
        if change.before is None:
            fresh.setdefault(change.figure.kind, []).append(change)
    lines = [
        *(_changed(look, [c], change_sentence(look, c)) for c in moved),
        *(_changed(look, few(group), new_sentence(look, group)) for group in fresh.values()),
        *(_changed(look, [c], gone_sentence(look, c)) for c in told if c.after is None),
    ]
    none = "Nothing: no report of the period is new."
    return refs.part("What changed", lines, none=none, most=MOST_LINES)


def _changed(look: Index, changes: list[FigureChange], text: str) -> SitrepDraft:
    """A line on changes of figures; what moved them stands behind it, and what was there."""
    known = {c.claim_id: c for change in changes for c in (*change.moved_by, *change.left)}
    ids = [k for change in changes for f in (change.before, change.after) if f for k in f.claims]
    claims = [*known.values(), *(look.claims[key] for key in ids if key in look.claims)]
    found = {c.claim_id: c for c in claims if c.report_id in look.reports}
    figures = dict.fromkeys(
        f.figure_id for change in changes for f in (change.before, change.after) if f
    )
    return SitrepDraft(text=text, claims=tuple(found.values()), figures=tuple(figures))


def _disputes(look: Index, refs: References, figures: list[Figure]) -> SitrepPart:
    found = [
        _draft(look, f, dispute_sentence(look, f)) for f in figures if f.disagreement in DISPUTED
    ]
    none = "The reports agree, or only one tells."
    return refs.part("Disagreements", found, none=none, most=MOST_LINES)


def _map(
    look: Index, figures: list[Figure], fresh: set[str]
) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The map of the events of the period alone, and what it cannot show."""
    events = {f.event_id for f in figures}
    record = look.record
    shown = replace(
        record,
        reports=tuple(r for r in record.reports if r.report_id in fresh),
        events=tuple(e for e in record.events if e.event_id in events),
        places=tuple(p for p in record.places if p.report_id in fresh),
    )
    plan = plan_map(index(shown, look.names))
    if plan is None:
        return None, None, ()
    wide, narrow = (draw(plan, width=width, linked=False) for width in (860, 326))
    return wide, narrow, (*notes(plan), CREDIT)
