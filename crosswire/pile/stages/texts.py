"""The stage of texts: what only new reports change. It parts the pile and describes each part.

What is kept of a report (its outline, traits and print) is made once; the indexes of stories
and copies are held again and told only what came and went. All else is a function of these and
cheap, or kept under a key that is the digest of all that goes into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import inf
from typing import TypeVar

from msgspec.structs import replace

from crosswire.model.ids import digest
from crosswire.model.links import ActorLink, StoryLink
from crosswire.model.rows import Reading
from crosswire.pile.copies import Relation
from crosswire.pile.dating import day_first_in
from crosswire.pile.dating.serials import Bracket, brackets
from crosswire.pile.decisions import Verdict
from crosswire.pile.events import TENTHS, AlikePair
from crosswire.pile.identities import (
    ActorLine,
    Names,
    RuledPairs,
    StoryActors,
    Unified,
    ids_of,
    story_actors,
    touching,
    unify,
)
from crosswire.pile.origins import Publishers
from crosswire.pile.origins.publishers import registrable
from crosswire.pile.places import Anchors, Weighed, anchors_by, chosen, countries, weighed
from crosswire.pile.stages.indexes import copy_index, story_index
from crosswire.pile.stages.kept import Kept, Readings, decoded, encoded, key_of
from crosswire.pile.stages.outline import Outline
from crosswire.pile.stages.part import Part, StoryRows
from crosswire.pile.stories import StoryIndex, groups_of, links, names_of, rows_of, who_where
from crosswire.pile.union_find import Groups

T = TypeVar("T")
KEPT_STATE, SPELLINGS, DOMAINS = "state", "spellings", "domains"
SMALL_PILE = 60  # reports of which all pairs can be compared at no cost
Compared = tuple[str, str, int]
Shared = tuple[list[str], list[str], list[Relation], list[AlikePair]]
MAY_BE_ONE = -10  # tenths of log-odds from which reports of two stories may tell of one happening


@dataclass(frozen=True, slots=True)
class Pile:
    """The readings of a pile, opened when they are needed and then held, and what is kept."""

    readings: Readings
    kept: Kept
    opened: dict[str, Reading]

    def open(self, report_id: str) -> Reading:
        """The reading of one report."""
        if report_id not in self.opened:
            (self.opened[report_id],) = self.readings.load((report_id,))
        return self.opened[report_id]

    def open_all(self, report_ids: Iterable[str]) -> list[Reading]:
        """The readings of some reports."""
        wanted = list(report_ids)
        missing = [key for key in wanted if key not in self.opened]
        self.opened.update(zip(missing, self.readings.load(missing), strict=True))
        return [self.opened[key] for key in wanted]

    def of_reports(self, sort: str, kind: type[T], make: Callable[[Reading], T]) -> dict[str, T]:
        """What is kept of each report, by id; what is missing is made."""
        return self.made(sort, kind, self.readings.keys, lambda key: make(self.open(key)))

    def made(
        self, sort: str, kind: type[T], keys: Mapping[str, str], make: Callable[[str], T]
    ) -> dict[str, T]:
        """A value for each name, from what is kept under its key, else made; others are let go."""
        known = self.kept.rows(sort)
        found: dict[str, T] = {}
        for name, key in keys.items():
            row = known.get(name)
            if row is not None and row[0] == key:
                found[name] = decoded(row[1], kind)
                continue
            found[name] = make(name)
            if self.kept.keeps:
                self.kept.put(sort, name, key, encoded(found[name]))
        for name in known.keys() - keys.keys():
            self.kept.drop(sort, name)
        return found


def find_texts(
    pile: Pile, outlines: Mapping[str, Outline], book: Publishers
) -> tuple[list[Part], tuple[StoryLink, ...]]:
    """The parts of a pile, without identities, and the links of its stories.

    `outlines`: of its reports; `book`: the families of outlets.
    """
    index = story_index(pile)
    relations = copy_index(pile).relations()
    groups = groups_of(index, {key: one.report for key, one in outlines.items()})
    called = names_of(one.names for one in outlines.values())
    terms = {report: tuple(key for key, _ in one.names) for report, one in outlines.items()}
    marks = _marks(pile, index, groups)
    stories = _stories(pile, index, groups, marks, called, terms)
    choices = _choices(pile, outlines, groups)
    families = book.families((one.report for one in outlines.values()), _domains(pile, outlines))
    serials = _serials(outlines)
    habits = day_first_in(
        {key: one.dates for key, one in outlines.items()},
        {key: one.report for key, one in outlines.items()},
    )
    parts = [
        Part(
            reports=tuple(reports),
            stories=tuple(stories[key] for key in story_ids),
            relations=tuple(shared),
            choices=_of(choices, reports),
            families=_of(families, reports),
            serials=_of(serials, reports),
            names=Names(),
            alike=tuple(pairs),
            prints=_prints(index, reports),
            day_first=_of(habits, reports),
        )
        for reports, story_ids, shared, pairs in _parted(groups, relations, index)
    ]
    return parts, _links(pile, index, groups, marks, called)


@dataclass(frozen=True, slots=True)
class Identified:
    """Parts with their identities, the links of these, and what became of rulings on actors."""

    parts: list[Part]
    links: tuple[ActorLink, ...]
    verdicts: dict[str, Verdict]


def with_identities(
    pile: Pile, parts: Iterable[Part], ruled: RuledPairs, actors: tuple[ActorLine, ...]
) -> Identified:
    """The parts with the identities of the pile, whatever they had before.

    `ruled`: what reviewers ruled of pairs of actors; `actors`: the lines of the case's own.
    """
    some = list(parts)
    groups = {
        rows.story.story_id: list(rows.story.reports) for part in some for rows in part.stories
    }
    told = _actors(pile, groups, ruled.apart)
    who = _unified(pile, told, ruled, actors)
    found = []
    for part in some:
        own = [told[rows.story.story_id] for rows in part.stories]
        found.append(
            replace(
                part,
                names=who.names.of({one for story in own for one in ids_of(story)}),
                apart=tuple(sorted({pair for story in own for pair in story.apart})),
            )
        )
    return Identified(found, who.links, who.verdicts)


def _domains(pile: Pile, outlines: Mapping[str, Outline]) -> dict[str, str]:
    """The registrable domain of each host; kept, as the list of suffixes takes time to open."""
    hosts = {host for one in outlines.values() for host in one.hosts}
    found = _held_table(pile, DOMAINS)
    missing = sorted(hosts - found.keys())
    if missing:
        found |= {host: registrable(host) or host for host in missing}
        _hold_table(pile, DOMAINS, found)
    return found


def _held_table(pile: Pile, name: str) -> dict[str, str]:
    """A table of strings as it is kept, empty where none is or its bytes were spoilt."""
    row = pile.kept.rows(KEPT_STATE, (name,)).get(name)
    return decoded(row[1], dict[str, str]) if row and row[0] == digest(row[1]) else {}


def _hold_table(pile: Pile, name: str, table: dict[str, str]) -> None:
    if pile.kept.keeps:
        data = encoded(table)
        pile.kept.put(KEPT_STATE, name, digest(data), data)


def _unified(
    pile: Pile, told: Mapping[str, StoryActors], ruled: RuledPairs, actors: tuple[ActorLine, ...]
) -> Unified:
    """The identities of the pile; the spellings of words are kept, as they take time to find."""
    known = _held_table(pile, SPELLINGS)
    before = len(known)
    found = unify(told, ruled, actors, known)
    if len(known) != before:
        _hold_table(pile, SPELLINGS, known)
    return found


def _of(table: Mapping[str, T], keys: Iterable[str]) -> dict[str, T]:
    return {key: table[key] for key in keys if key in table}


def _compared(index: StoryIndex, held: float) -> list[Compared]:
    """The pairs of texts that were compared, each by its first report, and tenths of log-odds.

    Of a small pile that hangs together all pairs are: what shares no rare word may yet be one.
    `held`: how far the pile speaks for any pair of its reports, in log-odds.
    """
    edges = index.every_pair() if held and len(index) <= SMALL_PILE else index.edges(-inf)
    return [(min(a, b), max(a, b), round(TENTHS * (odds + held))) for a, b, odds in edges]


def _prints(index: StoryIndex, reports: Iterable[str]) -> dict[str, str]:
    """The first report of the text of each report that is not it."""
    firsts = ((report, index.prints(report)[0]) for report in reports)
    return {report: first for report, first in firsts if report != first}


def _parted(
    groups: Mapping[str, list[str]],
    relations: list[Relation],
    index: StoryIndex,
) -> list[Shared]:
    """The reports, the stories, the shared text and the alike texts of each part, sorted."""
    hang: Groups[str] = Groups(sorted(r for found in groups.values() for r in found))
    held = index.held_together
    pairs = _compared(index, held)
    near = (pair[:2] for pair in pairs if pair[2] >= MAY_BE_ONE)
    for reports in (*groups.values(), *(relation.reports for relation in relations), *near):
        for report in reports[1:]:
            hang.join(reports[0], report)
    parts: dict[str, Shared] = {}
    for found in map(sorted, hang.all()):
        parts[found[0]] = (found, [], [], [])
    first = {report: name for name, (found, *_) in parts.items() for report in found}
    for story in sorted(groups):
        parts[first[groups[story][0]]][1].append(story)
    for relation in relations:
        parts[first[relation.ones[0]]][2].append(relation)
    # most pairs are of two parts, and what names they share is asked by nobody
    for a, b, odds in sorted(pair for pair in pairs if first[pair[0]] == first[pair[1]]):
        names = round(TENTHS * index.shared_names(a, b))
        parts[first[a]][3].append(AlikePair(a, b, odds, names, round(TENTHS * held)))
    return [parts[name] for name in sorted(parts)]


def _marks(pile: Pile, index: StoryIndex, groups: Mapping[str, list[str]]) -> dict[str, str]:
    """What tells each story's reports, and their weights in the pile, from others."""

    def key(story: str) -> str:
        return key_of([(r, pile.readings.keys[r], index.mark(r)) for r in groups[story]])

    return _keys(pile, groups, key)


def _links(
    pile: Pile,
    index: StoryIndex,
    groups: Mapping[str, list[str]],
    marks: Mapping[str, str],
    names: Mapping[str, str],
) -> tuple[StoryLink, ...]:
    """The links of stories, from what each of them tells of who and where."""

    def make(story: str) -> dict[str, int]:
        return who_where(index, groups[story])

    if not pile.kept.keeps:
        return links(index, groups, names)
    told = pile.made("concerned", dict[str, int], marks, make)
    return links(index, groups, names, told.__getitem__)


def _stories(
    pile: Pile,
    index: StoryIndex,
    groups: Mapping[str, list[str]],
    marks: Mapping[str, str],
    names: Mapping[str, str],
    terms: Mapping[str, tuple[str, ...]],
) -> dict[str, StoryRows]:
    """The rows of each story, made again where what they are made of changed.

    `terms`: the places and actors that each report tells.
    """

    def key(story: str) -> str:
        reports = groups[story]
        near = index.within(reports)
        called = {t: names[t] for r in reports for t in terms[r] if t in names}
        return key_of(marks[story], near, sorted(called.items()))

    def make(story: str) -> StoryRows:
        reports = [reading.report for reading in pile.open_all(groups[story])]
        return StoryRows(*rows_of(index, story, reports, names))

    return pile.made("story", StoryRows, _keys(pile, groups, key), make)


def _actors(
    pile: Pile, groups: Mapping[str, list[str]], apart: frozenset[tuple[str, str]]
) -> dict[str, StoryActors]:
    """What each story tells of its actors; again where a ruling parts ids of its own."""

    def make(story: str) -> StoryActors:
        return story_actors(pile.open_all(groups[story]), apart)

    def key(story: str) -> str:
        return key_of([pile.readings.keys[r] for r in groups[story]], groups[story])

    told = pile.made("actors", StoryActors, _keys(pile, groups, key), make)
    for story, one in told.items():
        if one.apart != touching(apart, {*one.ids, *one.before}):
            told[story] = make(story)
            if pile.kept.keeps:
                pile.kept.put("actors", story, key(story), encoded(told[story]))
    return told


def _choices(
    pile: Pile, outlines: Mapping[str, Outline], groups: Mapping[str, list[str]]
) -> dict[str, tuple[int, ...]]:
    """What settles the doubtful places of each report that has any."""
    places = {report: one.places for report, one in outlines.items()}
    story_of = {report: story for story, found in groups.items() for report in found}
    outlets = {report: one.outlet for report, one in places.items()}
    by_story, by_outlet = anchors_by(places, story_of), anchors_by(places, outlets)
    counts, none = countries(places.values()), Anchors()
    doubtful = [report for report, one in outlines.items() if one.doubts]

    def around(report: str) -> tuple[Anchors, Anchors]:
        return by_story[story_of[report]], by_outlet.get(outlets[report], none)

    contents: dict[int, str] = {}

    def content(anchors: Anchors) -> str:
        if id(anchors) not in contents:
            contents[id(anchors)] = key_of(anchors.content)
        return contents[id(anchors)]

    def key(report: str) -> str:
        story, outlet = around(report)
        return key_of(pile.readings.keys[report], content(story), content(outlet))

    def make(report: str) -> tuple[tuple[Weighed, ...], ...]:
        return weighed(pile.open(report), *around(report))

    kind = tuple[tuple[Weighed, ...], ...]
    found = pile.made("weighed", kind, _keys(pile, doubtful, key), make)
    return {report: chosen(doubts, counts) for report, doubts in found.items()}


def _serials(outlines: Mapping[str, Outline]) -> dict[str, Bracket]:
    """The days that the numbers of addresses tell, where any report has no day."""
    if all(one.report.published_start for one in outlines.values()):
        return {}
    return brackets(one.report for one in outlines.values())


def _keys(pile: Pile, names: Iterable[str], key: Callable[[str], str]) -> dict[str, str]:
    return {name: key(name) if pile.kept.keeps else "" for name in names}
