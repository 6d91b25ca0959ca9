"""Whether increments and totals of one speaker go together: they fit, do not, or nobody can know.

Two totals that begin on one day differ by what came in between. Increments are added only where
they lie between these two days and no two of them share a day; nothing else is ever added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from crosswire.model.days import ordinal
from crosswire.pile.series.counts import SeriesCount
from crosswire.pile.series.marks import apart, same_people
from crosswire.pile.series.words import day, days, told


def notes_on_totals(counts: list[SeriesCount], speakers: Mapping[str, str]) -> list[str]:
    """One sentence for each two totals of a speaker with one beginning, in their order."""
    notes = []
    for one, two in _pairs(counts):
        between = [c for c in counts if c.voice == two.voice and _between(c, one, two)]
        name = speakers.get(two.voice) or "The same report"
        notes.append(f"{name}: {_verdict(one, two, between)}")
    return notes


def notes_on_stretches(counts: list[SeriesCount], speakers: Mapping[str, str]) -> list[str]:
    """What can be said of counts of different stretches: never added, and inside each other."""
    stray = [c for c in counts if not c.dated]
    notes = [
        f"The count of {told(c)} ({speakers.get(c.voice) or 'no named source'}) tells no days of "
        "its own, and stands at those of its report’s news."
        for c in stray
    ]
    counts = [c for c in counts if c.dated]
    stretches = {(c.stretch.start, c.stretch.end) for c in counts}
    if len(stretches) < 2:
        return notes
    overlap = any(
        a.stretch != b.stretch and a.stretch.meets(b.stretch) for a in counts for b in counts
    )
    if not overlap:
        return ["The counts are of stretches that share no day; they are not added.", *notes]
    notes.insert(0, "The counts are of stretches that overlap: neither added nor in dispute.")
    for part in counts:
        for whole in counts:
            if _too_much(part, whole):
                who, by = (speakers.get(c.voice) or "a report" for c in (part, whole))
                notes.append(
                    f"{told(part)} {days(part)} ({who}) is more than {told(whole)} {days(whole)} "
                    f"({by}), though these days are among those."
                )
    return notes


def _pairs(counts: list[SeriesCount]) -> list[tuple[SeriesCount, SeriesCount]]:
    """Totals that follow each other: one speaker, one first day, a later last day."""
    lines: dict[tuple[str, str, str], list[SeriesCount]] = defaultdict(list)
    for count in counts:
        if count.dated and count.stretch.start < count.stretch.end:
            role = count.claim.affected_role
            lines[count.voice, count.stretch.start, role].append(count)
    return [
        (one, two)
        for key in sorted(lines)
        for one, two in zip(lines[key], lines[key][1:], strict=False)
        if one.stretch.end < two.stretch.end
    ]


def _between(count: SeriesCount, one: SeriesCount, two: SeriesCount) -> bool:
    """Whether a count is of days after the first total and up to the second."""
    stretch = count.stretch
    return count.dated and stretch.start > one.stretch.end and stretch.end <= two.stretch.end


def _verdict(one: SeriesCount, two: SeriesCount, between: list[SeriesCount]) -> str:
    (low, high), (least, most) = one.bounds, two.bounds
    head = (
        f"the total since {day(two.stretch.start)} went from {told(one)} by {day(one.stretch.end)} "
        f"to {told(two)} by {day(two.stretch.end)}"
    )
    clean = [c for c in between if same_people(c, two)]
    if not clean:
        return f"{head}; no count of the days between is told."
    if any(a is not b and a.stretch.meets(b.stretch) for a in clean for b in clean):
        return f"{head}; the counts between share days, so whether they fit cannot be known."
    added = sum(c.bounds[0] for c in clean)
    top = None if any(c.bounds[1] is None for c in clean) else sum(c.bounds[1] or 0 for c in clean)
    parts = " and ".join(f"{told(c)} {days(c)}" for c in clean)
    if most is not None and added > most - low:
        return f"{head}; that does not fit {parts}, which is more."
    if not _covered(clean, one.stretch.end, two.stretch.end):
        return f"{head}; {parts} fit into it, and other days have no count."
    if high is None or most is None or top is None:
        return f"{head}; {parts} may fit: a number is open."
    if top < least - high:
        return f"{head}; that does not fit {parts}, which is less."
    return f"{head}; that fits {parts}."


def _covered(counts: list[SeriesCount], after: str, until: str) -> bool:
    """Whether the counts, of no common day, are of every day after one and up to another."""
    length = sum(ordinal(c.stretch.end) - ordinal(c.stretch.start) + 1 for c in counts)
    return length == ordinal(until) - ordinal(after)


def _too_much(part: SeriesCount, whole: SeriesCount) -> bool:
    inside = part.stretch != whole.stretch and whole.stretch.holds(part.stretch)
    told_both = part.dated and whole.dated
    if not inside or not told_both or not same_people(part, whole) or not apart(part, whole):
        return False
    return part.bounds[0] > whole.bounds[0]
