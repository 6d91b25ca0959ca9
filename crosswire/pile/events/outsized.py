"""Counts that are out of all proportion to the news: of a war, an exodus, a genocide.

Reports on a raid with seven dead recall that 300,000 people died in the war, often without words
that tell the one from the other. A number fifty times what those reports count else, told
far from the top and by nobody else as news, is no count of that news.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from statistics import median

from msgspec.structs import replace

from crosswire.ground.settle.lead import end_of_lead
from crosswire.model.codes import Kind
from crosswire.model.rows import Claim, Reading
from crosswire.pile.reporting_line import line_of

HUGE = 5_000  # the least that counts of this sort tell
TIMES = 50  # how many times as large as the middle of the others it is
AS_OTHERS = 10  # and as the largest of the others that other reports tell
OTHERS = 2  # other counts of its kind, at the least
KINDS: tuple[Kind, ...] = ("killed", "injured", "displaced")


def with_outsized_as_background(
    claims: Iterable[Claim], readings: Mapping[str, Reading]
) -> list[Claim]:
    """The claims of stories that hang together, those out of proportion with scope `background`.

    `readings`: by report.
    """
    rows = list(claims)
    by_kind: dict[Kind, list[Claim]] = defaultdict(list)
    for claim in rows:
        if claim.scope == "event" and claim.value and claim.kind in KINDS:
            by_kind[claim.kind].append(claim)
    outsized = {
        claim.claim_id
        for told in by_kind.values()
        for claim in told
        if (claim.value or 0.0) >= HUGE
        and _is_outsized(claim, told)
        and not _leads(claim, readings.get(claim.report_id))
    }
    return [_recalled(c) if c.claim_id in outsized else c for c in rows]


def _recalled(claim: Claim) -> Claim:
    """The claim as background, without the day of the news that it shared."""
    if claim.time_text is not None:
        return replace(claim, scope="background")
    return replace(
        claim, scope="background", when_start=None, when_end=None, time_start=None,
        time_end=None, date_prec=None,
    )  # fmt: skip


def _is_outsized(claim: Claim, told: list[Claim]) -> bool:
    value = claim.value or 0.0
    others = {(line_of(c), c.value or 0.0) for c in told if c.value != claim.value}
    if len(others) < OTHERS:
        return False
    elsewhere = max((number for line, number in others if line != line_of(claim)), default=0.0)
    middle = median(number for _, number in others)
    return value >= TIMES * middle and value >= AS_OTHERS * elsewhere


def _leads(claim: Claim, reading: Reading | None) -> bool:
    return reading is None or claim.start < end_of_lead(reading.sentences)
