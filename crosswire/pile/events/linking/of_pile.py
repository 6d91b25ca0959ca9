"""The incidents of the reports of a pile's part: report incidents put together over its stories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from crosswire.model.rows import Claim, Reading
from crosswire.pile.events.copied import first_tellers
from crosswire.pile.events.linking.clusters import in_blocks
from crosswire.pile.events.linking.likeness import likeness
from crosswire.pile.events.linking.of_report import report_incidents
from crosswire.pile.events.linking.report_incident import ReportIncident
from crosswire.pile.events.linking.text_likeness import TextLikeness
from crosswire.pile.events.linking.vessels import vessel_names
from crosswire.pile.events.scene_mentions import Mentions


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening as the reports of a part tell it.

    `members`: the report incidents that it is made of; `claims`: theirs, and those of copies;
    `silent`: reports of which it is the news and which count nobody.
    """

    members: tuple[ReportIncident, ...]
    claims: tuple[Claim, ...]
    silent: tuple[str, ...] = ()

    @property
    def is_news(self) -> bool:
        """Whether it is the news of a report, and not told beside other news alone."""
        return any(one.main and one.claims for one in self.members)

    @property
    def news_of(self) -> frozenset[str]:
        """The reports of which it is the news."""
        return frozenset(one.report_id for one in self.members if one.main) | {*self.silent}


def incidents_of(
    claims: Iterable[Claim],
    readings: Mapping[str, Reading],
    story_of: Mapping[str, str],
    mentions: Mapping[str, Mentions],
    alike: TextLikeness,
) -> list[Incident]:
    """The incidents that claims of news and of background tell of.

    `story_of` each report; `mentions`: what may be a scene, by report; `alike`: how likely it is
    by their texts that two reports tell of one happening.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report_id].append(claim)
    tellers = first_tellers((c for own in by_report.values() for c in own), readings)
    ships = vessel_names(readings.values())
    told = [
        one
        for report_id in sorted(by_report.keys() | (readings.keys() & story_of.keys()))
        if report_id in tellers or report_id not in by_report
        for one in _of_report(report_id, by_report[report_id], readings, mentions, ships)
    ]
    counting = sorted((one for one in told if one.claims), key=lambda one: (one.day, one.key))
    silent = [one for one in told if one.main and not by_report[one.report_id]]

    common = _common(told, story_of)

    def weigh(a: ReportIncident, b: ReportIncident) -> float:
        texts = alike.of(a.report_id, b.report_id)
        return likeness(a, b, texts=texts, common=common).weight

    groups = in_blocks(counting, weigh, leads=lambda one: one.main)
    extra = _copied(by_report, tellers, groups, readings)
    quiet: dict[int, list[str]] = defaultdict(list)
    for one in silent:
        best = _nearest(one, groups, story_of, weigh)
        if best is not None:
            quiet[best].append(one.report_id)
    return [
        Incident(
            tuple(group),
            tuple(sorted(
                [*(c for one in group for c in one.claims), *extra[n]], key=_by_words
            )),
            tuple(quiet[n]),
        )
        for n, group in enumerate(groups)
    ]  # fmt: skip


def _common(told: Iterable[ReportIncident], story_of: Mapping[str, str]) -> frozenset[str]:
    """The persons who are named in the news of several stories."""
    stories: dict[str, set[str]] = defaultdict(set)
    for one in told:
        for person in one.persons:
            stories[person].add(story_of[one.report_id])
    return frozenset(person for person, found in stories.items() if len(found) > 1)


def _of_report(
    report_id: str,
    claims: list[Claim],
    readings: Mapping[str, Reading],
    mentions: Mapping[str, Mentions],
    ships: frozenset[str],
) -> list[ReportIncident]:
    reading = readings.get(report_id)
    if reading is None:
        return [ReportIncident(report_id, main=True, claims=tuple(claims))]
    return report_incidents(reading, claims, mentions, ships)


def _nearest(
    one: ReportIncident,
    groups: list[list[ReportIncident]],
    story_of: Mapping[str, str],
    weigh: Callable[[ReportIncident, ReportIncident], float],
) -> int | None:
    """The incident of its story that a report which counts nobody is likeliest of."""
    own = story_of[one.report_id]
    near = [
        n
        for n, group in enumerate(groups)
        if any(m.main and story_of[m.report_id] == own for m in group)
    ]
    likest = [(sum(weigh(one, m) for m in groups[n]) / len(groups[n]), -n) for n in near]
    best = max(likest, default=(0.0, 0))
    return -best[1] if best[0] > 0 else None


def _copied(
    by_report: Mapping[str, list[Claim]],
    tellers: frozenset[str],
    groups: list[list[ReportIncident]],
    readings: Mapping[str, Reading],
) -> dict[int, list[Claim]]:
    """The claims of reports that only print again, by the incident of the first print."""
    homes: dict[tuple[object, ...], Counter[int]] = defaultdict(Counter)
    for n, group in enumerate(groups):
        for claim in (c for one in group for c in one.claims):
            for key in _keys(claim, readings):
                homes[key][n] += 1
    found: dict[int, list[Claim]] = defaultdict(list)
    for report_id, claims in by_report.items():
        if report_id in tellers:
            continue
        for claim in claims:
            home = next(homes[key] for key in _keys(claim, readings) if key in homes)
            found[min(home, key=lambda n: (-home[n], n))].append(claim)
    return found


def _by_words(claim: Claim) -> tuple[object, ...]:
    """What claims are put in order by, so that a copy changes nothing: their words."""
    return claim.quote, claim.kind, claim.value or 0.0, claim.claim_id


def _keys(claim: Claim, readings: Mapping[str, Reading]) -> tuple[tuple[object, ...], ...]:
    """By what the first print of a claim is found: the narrow before the wide."""
    who = (claim.affected or "").lower()
    reading = readings.get(claim.report_id)
    text = reading.report.text_sha256 if reading else claim.report_id
    return (
        (text, claim.start, claim.end, claim.kind, claim.value, who),
        (claim.origin_id, claim.scope, claim.kind, claim.value, who, claim.quote),
        (claim.origin_id, claim.scope, claim.kind, claim.value, who),
        (claim.origin_id, claim.kind, claim.value, who),
    )
