"""What a report's claims are beside each other: their days, repeats, wholes and confidence."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.ground.timex import read_times
from crosswire.model.rows import Claim, Time
from crosswire.reading.claims.confidence import with_confidence
from crosswire.reading.claims.frame import with_frame
from crosswire.reading.claims.subcounts import with_subcounts
from crosswire.reading.claims.titles import without_headline_repeats
from crosswire.reading.steps.claims import ToldClaims
from crosswire.reading.steps.prepare import Prepared
from crosswire.reading.steps.written import as_written


@dataclass(frozen=True, slots=True)
class Settled:
    """The claims with their days. `repeated`: what the headline told before, by its start."""

    claims: tuple[Claim, ...]
    times: tuple[Time, ...]
    repeated: dict[int, str]


def settle(one: Prepared, told: ToldClaims) -> Settled:
    """The claims, each with its day, its whole and its confidence, told once."""
    report = one.report
    anchor = (report.published_start, report.published_end)
    times = as_written(read_times(report.report_id, one.cased, anchor), report.text)
    dated = with_frame(told.claims, told.clauses, report, times, one.sentences)
    top = one.sentences[0].end if one.headed and one.sentences else 0
    once, repeated = without_headline_repeats(dated, top)
    whole = with_subcounts(once, report.text, one.sentences)
    return Settled(with_confidence(whole, one.sentences), times, repeated)
