"""What is new since a day: reports, stories, origins, and facts that nobody told before."""

from __future__ import annotations

from datetime import date

from crosswire.model.codes import Row
from crosswire.model.facts import fact_of
from crosswire.model.links import Descent
from crosswire.model.rows import Claim, Origin, Record, Report, Story


class News(Row, frozen=True, kw_only=True):
    """What reports published on a day or later add to all that was published before.

    `undated`: reports that may be new or old. `facts`: of each fact that no dated report told
    before the day, the claim that tells it first. `taken`: such claims that a new report has from a
    report without a day, so perhaps older. `repeats`: claims of new reports whose fact was known.
    `descents`: from whom the new reports have what is not theirs.
    """

    since: str
    reports: tuple[Report, ...]
    undated: tuple[Report, ...]
    stories: tuple[Story, ...]
    origins: tuple[Origin, ...]
    facts: tuple[Claim, ...]
    taken: tuple[Claim, ...]
    repeats: int
    descents: tuple[Descent, ...]


def news_since(record: Record, since: str) -> News:
    """What is new since an ISO day. Raises ValueError where `since` is none."""
    date.fromisoformat(since)
    dated = {r.report_id: r.published_start for r in record.reports if r.published_start}
    fresh = {report_id for report_id, day in dated.items() if day >= since}
    story_of = {r.report_id: r.story_id for r in record.reports}
    facts, repeats = _facts(record, dated, fresh, story_of)
    old = set(dated) - fresh
    first = {o.origin_id: o.first_report_id for o in record.origins if o.kind != "statement"}
    taken = tuple(c for c in facts if first.get(c.origin_id or "", c.report_id) not in dated)
    return News(
        since=since,
        reports=tuple(
            sorted(
                (r for r in record.reports if r.report_id in fresh),
                key=lambda r: (r.published_start or "", r.report_id),
            )
        ),
        undated=tuple(r for r in record.reports if r.report_id not in dated),
        stories=tuple(s for s in record.stories if _all_new(s.reports, old, fresh)),
        origins=tuple(o for o in record.origins if _all_new(o.reports, old, fresh)),
        facts=tuple(c for c in facts if c not in taken),
        taken=taken,
        repeats=repeats,
        descents=tuple(d for d in record.descents if d.report_id in fresh),
    )


def _all_new(reports: tuple[str, ...], old: set[str], fresh: set[str]) -> bool:
    """Whether something stands in new reports and in no dated report that is older."""
    return not old & set(reports) and bool(fresh & set(reports))


def _facts(
    record: Record, dated: dict[str, str], fresh: set[str], story_of: dict[str, str | None]
) -> tuple[tuple[Claim, ...], int]:
    known = {
        fact_of(c, story_of[c.report_id])
        for c in record.claims
        if c.report_id in dated and c.report_id not in fresh
    }
    found: dict[tuple[object, ...], Claim] = {}
    repeats = 0
    claims = (c for c in record.claims if c.report_id in fresh)
    for claim in sorted(claims, key=lambda c: (dated[c.report_id], c.report_id, c.start)):
        fact = fact_of(claim, story_of[claim.report_id])
        if fact in known or fact in found:
            repeats += 1
        else:
            found[fact] = claim
    return tuple(found.values()), repeats
