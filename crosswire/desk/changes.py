"""What later reports changed in a record: events, figures, origins and disagreements."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec.structs import replace

from crosswire.model.codes import DISPUTED, Row
from crosswire.model.rows import Claim, Event, Figure, Record, Report
from crosswire.words.titles import with_titles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Step = Literal[
    "new", "gone", "low raised", "low lowered", "best raised", "best lowered", "high raised",
    "high lowered", "more origins", "fewer origins", "disagreement opened", "disagreement closed",
]  # fmt: skip


class EventChange(Row, frozen=True, kw_only=True):
    """An event that is new or gone; `to`: the one in which its claims or mentions stand now."""

    what: Literal["new", "gone"]
    event: Event
    to: Event | None = None


class FigureChange(Row, frozen=True, kw_only=True):
    """A figure that changed. `moved_by`: its claims that the earlier record did not have there.

    `repeats`: claims that are new there too, and give a number of a speaker that the same line of
    reporting gave before: copies. `left`: claims that stood behind it and no longer do.
    `origins`: the new lines of reporting.
    `to`: of a figure that is gone, where most of its claims stand now. `event`: the title of its
    event.
    """

    what: tuple[Step, ...]
    before: Figure | None = None
    after: Figure | None = None
    event: str | None = None
    moved_by: tuple[Claim, ...] = ()
    repeats: tuple[Claim, ...] = ()
    left: tuple[Claim, ...] = ()
    origins: tuple[str, ...] = ()
    to: Figure | None = None

    @property
    def figure(self) -> Figure:
        """The figure as it is, or as it was where it is gone."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change is of a figure")
        return found


class RecordChanges(Row, frozen=True, kw_only=True):
    """What an earlier and a later record differ in.

    `reports`: those of the later one alone; `left_reports`: those of the earlier one alone.
    """

    reports: tuple[Report, ...] = ()
    left_reports: tuple[Report, ...] = ()
    events: tuple[EventChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()

    def of(self, *steps: Step) -> tuple[FigureChange, ...]:
        """The changes of figures of some sorts."""
        return tuple(c for c in self.figures if set(steps).intersection(c.what))


def changes_between(before: Record, after: Record) -> RecordChanges:
    """What changed from one record to another; of two records that are equal, nothing."""
    before, after = (
        replace(one, events=with_titles(one.events, one.figures))
        for one in (without_parts(before), without_parts(after))
    )
    old, new = ({r.report_id: r for r in one.reports} for one in (before, after))
    followed = _followed(before, after)
    return RecordChanges(
        reports=tuple(_by_day(new[key] for key in new.keys() - old.keys())),
        left_reports=tuple(_by_day(old[key] for key in old.keys() - new.keys())),
        events=tuple(_events(before, after, followed)),
        figures=tuple(_figures(before, after)),
    )


def without_parts(record: Record) -> Record:
    """The record without the days of continued events, which tell again what the whole tells."""
    parts = {e.event_id for e in record.events if e.part_of}
    if not parts:
        return record
    return replace(
        record,
        events=tuple(e for e in record.events if e.event_id not in parts),
        figures=tuple(f for f in record.figures if f.event_id not in parts),
    )


def _by_day(reports: Iterable[Report]) -> list[Report]:
    return sorted(reports, key=lambda r: (r.published_start or "9999", r.report_id))


def _followed(before: Record, after: Record) -> dict[str, str]:
    """For each earlier event, the later one in which most of its claims stand.

    Of what nobody counted, or counts no more, the mentions tell it. A day of a longer event goes
    on in a day of one, and the whole in a whole.
    """
    here, there = _by_event(before), _by_event(after)
    claims, mentions = _standing(there, "claims"), _standing(there, "mentions")
    found = {}
    for old, tokens in here.items():
        votes = Counter(
            new for key in tokens.claims for new in claims.get((tokens.part, key), ())
        ) or Counter(new for key in tokens.mentions for new in mentions.get((tokens.part, key), ()))
        if votes:
            found[old] = min((-count, new != old, new) for new, count in votes.items())[2]
    return found


class _Tokens(NamedTuple):
    """What an event is known again by; `part`: whether it is a day of another."""

    part: bool
    claims: set[str]
    mentions: frozenset[str]


def _standing(
    events: Mapping[str, _Tokens], what: Literal["claims", "mentions"]
) -> dict[tuple[bool, str], list[str]]:
    """The events in which each claim, or mention, stands."""
    found: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for event, tokens in events.items():
        for key in tokens.claims if what == "claims" else tokens.mentions:
            found[tokens.part, key].append(event)
    return found


def _by_event(record: Record) -> dict[str, _Tokens]:
    """The claims of each event, those of its figures too, and its mentions."""
    found = {
        e.event_id: _Tokens(e.part_of is not None, set(), frozenset(e.mentions))
        for e in record.events
    }
    for claim in record.claims:
        if claim.event_id in found:
            found[claim.event_id].claims.add(claim.claim_id)
    for figure in record.figures:
        if figure.event_id in found:
            found[figure.event_id].claims.update(figure.claims)
    return found


def _events(before: Record, after: Record, followed: Mapping[str, str]) -> Iterable[EventChange]:
    now = {e.event_id: e for e in after.events}
    size = {k: (-len(t.claims), -len(t.mentions)) for k, t in _by_event(before).items()}
    heirs: dict[str, str] = {}
    for old in sorted(followed, key=lambda e: (size[e], e)):
        heirs.setdefault(followed[old], old)  # the largest of those that merged goes on
    told = {c.event_id for c in (*before.claims, *after.claims)}
    told |= {e.event_id for e in (*before.events, *after.events) if e.mentions}
    both = {e.event_id for e in before.events} & now.keys()
    known = {key for key in both if key not in told}  # nothing tells of them, but they are there
    for event in after.events:
        if event.event_id not in heirs and event.event_id not in known:
            yield EventChange(what="new", event=event)
    for event in before.events:
        to = followed.get(event.event_id)
        gone = to is None or heirs[to] != event.event_id
        if gone and event.event_id not in known:
            yield EventChange(what="gone", event=event, to=now.get(to or ""))


def _figures(before: Record, after: Record) -> Iterable[FigureChange]:
    days = {e.event_id for e in (*before.events, *after.events) if e.part_of}
    pairs = _pairs(before.figures, after.figures, days)
    went_on = {f.figure_id for f in pairs.values()}
    titles = {e.event_id: e.title for e in (*before.events, *after.events)}
    claims = {c.claim_id: c for c in (*before.claims, *after.claims)}
    lines = tuple(_lines(one) for one in (before, after))
    for figure in after.figures:
        old = pairs.get(figure.figure_id)
        had = set(old.claims) if old else set()
        known = {_voice(claims[key], lines[0]) for key in had}
        fresh = [claims[key] for key in figure.claims if key not in had]
        again = [c for c in fresh if _voice(c, lines[1]) in known]
        change = FigureChange(
            what=_steps(old, figure),
            before=old,
            after=figure,
            event=titles.get(figure.event_id),
            moved_by=tuple(c for c in fresh if c not in again),
            repeats=tuple(again),
            left=tuple(claims[key] for key in sorted(had - set(figure.claims))),
            origins=tuple(
                sorted(_told(figure, lines[1]) - (_told(old, lines[0]) if old else set()))
            ),
        )
        if change.what:
            yield change
    for figure in before.figures:
        if figure.figure_id not in went_on:
            yield FigureChange(
                what=("gone",), before=figure, event=titles.get(figure.event_id),
                left=tuple(claims[key] for key in figure.claims), to=_heir(figure, after.figures),
            )  # fmt: skip


def _lines(record: Record) -> dict[str, str]:
    """The line of reporting of each claim."""
    lines = {o.origin_id: o.line_id or o.origin_id for o in record.origins}
    return {
        c.claim_id: lines.get(c.origin_id or "", c.origin_id or c.report_id) for c in record.claims
    }


def _voice(claim: Claim, lines: Mapping[str, str]) -> tuple[object, ...]:
    line = lines.get(claim.claim_id)
    return (line, claim.speaker_id, claim.value, claim.low, claim.high)


def _told(figure: Figure, lines: Mapping[str, str]) -> set[str]:
    return {lines[key] for key in figure.claims if key in lines}


def _pairs(before: Iterable[Figure], after: Iterable[Figure], parts: set[str]) -> dict[str, Figure]:
    """The earlier figure of each later one, by the later one's id: of one sort, most in common."""
    sorts: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in before:
        sorts[_sort(figure, parts)].append(figure)
    found: list[tuple[bool, int, str, str, Figure]] = []
    for figure in after:
        for old in sorts.get(_sort(figure, parts), ()):
            same = old.figure_id == figure.figure_id
            shared = len({*old.claims}.intersection(figure.claims))
            if same or shared:
                found.append((not same, -shared, figure.figure_id, old.figure_id, old))
    pairs: dict[str, Figure] = {}
    used: set[str] = set()
    for _, _, new_id, old_id, old in sorted(found, key=lambda row: row[:4]):
        if new_id not in pairs and old_id not in used:
            pairs[new_id] = old
            used.add(old_id)
    return pairs


def _sort(figure: Figure, parts: set[str]) -> tuple[object, ...]:
    group = (figure.affected_id, figure.affected_role)
    window = (figure.window or "").lower()
    part = figure.event_id in parts
    return (figure.kind, *group, figure.unit, figure.scope, window, part)


def _heir(figure: Figure, after: Iterable[Figure]) -> Figure | None:
    """The figure of the same kind in which most of a gone figure's claims stand now."""
    shared = [
        (-len({*figure.claims}.intersection(f.claims)), f.figure_id, f)
        for f in after
        if f.kind == figure.kind
    ]
    best = min(shared, key=lambda row: row[:2], default=None)
    return best[2] if best and best[0] else None


def _steps(old: Figure | None, new: Figure) -> tuple[Step, ...]:
    if old is None:
        return ("new",)
    steps: list[Step] = []
    ends: tuple[tuple[float | None, float | None, Step, Step], ...] = (
        (old.low, new.low, "low raised", "low lowered"),
        (old.best, new.best, "best raised", "best lowered"),
        (_top(old), _top(new), "high raised", "high lowered"),
    )
    for was, now, raised, lowered in ends:
        if was != now:
            # what had no number before was not lower: it was not told
            steps.append(raised if (now or 0.0) > (was or 0.0) else lowered)
    if old.origins != new.origins:
        steps.append("more origins" if new.origins > old.origins else "fewer origins")
    if (old.disagreement in DISPUTED) != (new.disagreement in DISPUTED):
        opened = new.disagreement in DISPUTED
        steps.append("disagreement opened" if opened else "disagreement closed")
    return tuple(steps)


def _top(figure: Figure) -> float | None:
    """The high end; an open one is above all numbers, and no number at all is none."""
    if figure.high is None and (figure.best is not None or figure.low is not None):
        return float("inf")
    return figure.high
