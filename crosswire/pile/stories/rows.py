"""The stories of a pile as rows: stories, why each report is in its story, links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from crosswire.model.ids import make_id
from crosswire.model.links import Membership, StoryLink
from crosswire.model.notes import is_off_topic
from crosswire.model.rows import Reading, Report, Story
from crosswire.pile.stories.index import StoryIndex
from crosswire.pile.stories.likeness import ReportProfile, probability
from crosswire.pile.stories.links import links
from crosswire.pile.stories.reasons import Names, reasons
from crosswire.pile.stories.traits import TEXT_READ

TERMS = 8
AFTER_ALL_DAYS = "9999"  # after all days
SAME_TEXT = "text: the same, word for word"


@dataclass(frozen=True, slots=True)
class Stories:
    """What `find_stories` gives. `numbers`: that of each report's story, by report id."""

    numbers: dict[str, int]
    stories: tuple[Story, ...]
    memberships: tuple[Membership, ...]
    links: tuple[StoryLink, ...]


def find_stories(readings: list[Reading], index: StoryIndex | None = None) -> Stories:
    """The stories of some readings; their order changes nothing.

    `index`: one that holds exactly these readings, where there is one.
    """
    if index is None:
        index = StoryIndex()
        for reading in readings:
            index.add(reading)
    reports = {r.report.report_id: r.report for r in readings}
    groups = groups_of(index, reports)
    names = names_of(names_in(reading) for reading in readings)
    rows = {key: rows_of(index, key, [reports[r] for r in groups[key]], names) for key in groups}
    return Stories(
        numbers={report: n for n, found in enumerate(index.groups()) for report in found},
        stories=tuple(rows[key][0] for key in sorted(rows)),
        memberships=tuple(row for key in sorted(rows) for row in rows[key][1]),
        links=links(index, groups, names),
    )


def groups_of(index: StoryIndex, reports: Mapping[str, Report]) -> dict[str, list[str]]:
    """The ids of the reports of each story, by the id of the story."""
    return {_id_of([reports[r] for r in found]): found for found in index.groups()}


def _id_of(reports: list[Report]) -> str:
    """The id of a story: by the text of its earliest report, whatever the ids of reports are."""
    first = min((r.published_start or AFTER_ALL_DAYS, r.text_sha256) for r in reports)
    return make_id("story", first[1])


def rows_of(
    index: StoryIndex, story_id: str, reports: list[Report], names: Names
) -> tuple[Story, tuple[Membership, ...]]:
    """A story, and why each of its reports is in it; `reports`: its own, by their ids."""
    inside = {report.report_id for report in reports}
    memberships = []
    for report in reports:
        key = report.report_id
        same = [other for other in index.prints(key) if other != key]
        near = {k: v for k, v in index.near(key).items() if k in inside}
        memberships.append(
            Membership(
                story_id=story_id, report_id=key, nearest_report_id=same[0], likeness=1.0,
                reasons=(SAME_TEXT,),
            )
            if same
            else _membership(index, story_id, key, near, names, report.text[:TEXT_READ])
        )  # fmt: skip
    return _story(story_id, reports, index), tuple(memberships)


def with_span(stories: tuple[Story, ...], readings: list[Reading]) -> tuple[Story, ...]:
    """The stories with the first and last day of their reports, found days included."""
    days = {r.report.report_id: _days([r.report]) for r in readings}
    rows = []
    for story in stories:
        span = [day for report in story.reports for day in days[report]]
        rows.append(
            replace(story, first_day=min(span, default=None), last_day=max(span, default=None))
        )
    return tuple(rows)


def _days(reports: list[Report]) -> list[str]:
    return [d for r in reports for d in (r.published_start, r.published_end) if d]


def names_in(reading: Reading) -> tuple[tuple[str, str], ...]:
    """The names of a report's places (by `#` and the id) and actors (by `@` and the id)."""
    places = {(f"#{p.place_id}", p.name) for p in reading.places if p.name}
    actors = {(f"@{a.actor_id}", a.name) for a in reading.actors if a.name}
    return tuple(sorted(places | actors))


def names_of(told: Iterable[Iterable[tuple[str, str]]]) -> Names:
    """What to call each place and actor of a pile, from what `names_in` gives of its reports."""
    return dict(sorted({pair for one in told for pair in one}, reverse=True))


def _membership(
    index: StoryIndex, story_id: str, report: str, near: dict[str, float], names: Names, text: str
) -> Membership:
    if not near:
        return Membership(story_id=story_id, report_id=report)
    nearest = min(near, key=lambda key: (-near[key], key))
    one, two = sorted((report, nearest))
    return Membership(
        story_id=story_id,
        report_id=report,
        nearest_report_id=nearest,
        likeness=round(probability(near[nearest]), 3),
        reasons=reasons(index.profile(one), index.profile(two), names, text),
    )


def _story(story_id: str, reports: list[Report], index: StoryIndex) -> Story:
    days = _days(reports)
    telling = {r.report_id: _telling(index.profile(r.report_id)) for r in reports}
    weights: Counter[str] = Counter()
    for report in reports:
        weights.update(telling[report.report_id])
    ranked = sorted(weights, key=lambda t: (t[0] in "@#", -weights[t], t))
    return Story(
        story_id=story_id,
        title=_title(reports, index),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        reports=tuple(r.report_id for r in reports),
        top_terms=tuple(ranked[:TERMS]),
    )


def _telling(profile: ReportProfile) -> dict[str, int]:
    """Names, and words of the lead, by their weight: in thousandths, as long reports count no more.

    Places and actors stand under their ids besides.
    """
    table = {term: n for term, n in profile.rare.items() if term[0] in "#@"}
    for weights, length in ((profile.lead, profile.length_lead),
                            (profile.names, profile.length_names)):  # fmt: skip
        for word, weight in weights.items():
            table[word] = table.get(word, 0) + round(1000 * weight / length)
    return {term: weight for term, weight in table.items() if weight}


def _title(reports: list[Report], index: StoryIndex) -> str | None:
    """The title of the report that is most like the others, headlines off topic apart."""
    inside = {report.report_id for report in reports}

    def central(report: Report) -> tuple[object, ...]:
        off = is_off_topic(report.notes)
        near = index.near(report.report_id)
        likeness = sum(near[other] for other in sorted(near.keys() & inside))
        return (report.title is None, off, -likeness, report.report_id)

    return min(reports, key=central).title
