"""What a reader should see in a series: jumps, plateaus, contradictions and revisions."""

from __future__ import annotations

from crosswire.model.codes import Mark, Measure
from crosswire.pile.series.counts import SeriesCount

# A change by half of what was there is a jump. This is a convention, fitted on nothing.
JUMP = 0.5


def marks_of(counts: list[SeriesCount], measure: Measure) -> dict[str, Mark]:
    """The mark of each count that has one, by claim id; the graver goes before the lesser."""
    marks: dict[str, Mark] = {}
    for place, count in enumerate(counts):
        own = [c for c in counts[:place] if c.voice == count.voice and one_line(c, count, measure)]
        mark = _against(own[-1], count) if own else None
        if any(contradict(count, other, measure) for other in counts):
            mark = "contradiction"
        if mark is not None:
            marks[count.claim.claim_id] = mark
    return marks


def one_line(a: SeriesCount, b: SeriesCount, measure: Measure) -> bool:
    """Whether the later count continues the earlier: of a flow, where both begin on one day."""
    if not same_people(a, b):
        return False
    return measure != "flow" or (a.stretch.start == b.stretch.start and a.dated and b.dated)


def contradict(a: SeriesCount, b: SeriesCount, measure: Measure) -> bool:
    """Whether two voices give for the same days what the words of the two do not allow together."""
    if a.voice == b.voice or not same_people(a, b) or not apart(a, b):
        return False
    if a.claim.report_id == b.claim.report_id and not (a.claim.speaker_id and b.claim.speaker_id):
        return False  # what a report counts itself may be a part of what it quotes, or more
    one, two = a.stretch, b.stretch
    if measure == "flow":
        return a.dated and b.dated and (one.start, one.end) == (two.start, two.end)
    return one.end == two.end


def same_people(a: SeriesCount, b: SeriesCount) -> bool:
    """Whether both may count the same people: fighters, and fighters with families, are not."""
    roles = {a.claim.affected_role, b.claim.affected_role} - {"unknown"}
    return len(roles) < 2


def apart(a: SeriesCount, b: SeriesCount) -> bool:
    """Whether no number fits both."""
    (low, high), (least, most) = a.bounds, b.bounds
    return (high is not None and high < least) or (most is not None and most < low)


def _against(before: SeriesCount, count: SeriesCount) -> Mark | None:
    old, new = before.bounds, count.bounds
    if not apart(before, count):
        same = (before.claim.value, old) == (count.claim.value, new)
        return "plateau" if same and before.stretch.end < count.stretch.end else None
    if new[0] < old[0]:
        return "revision"
    return "jump" if new[0] - old[0] >= JUMP * old[0] else None
