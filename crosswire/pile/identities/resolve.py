"""Who is who over the reports of a pile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from crosswire.model.ids import is_unnamed
from crosswire.model.links import ActorLink
from crosswire.model.rows import Decision, Reading
from crosswire.pile.decisions.states import Verdict
from crosswire.pile.identities.acronyms import spread_acronyms
from crosswire.pile.identities.clusters import clusters_of
from crosswire.pile.identities.decided import Couple, RuledPairs, ruled_pairs, with_decisions
from crosswire.pile.identities.judge import find_links
from crosswire.pile.identities.lines import ActorLine, lines_of_lexicon
from crosswire.pile.identities.names import Names, names_of
from crosswire.pile.identities.profiles import ActorProfile
from crosswire.pile.identities.rename import renamed
from crosswire.pile.identities.sides import imply_sides
from crosswire.pile.identities.speakers import last_name_links, unify_speakers
from crosswire.pile.identities.story_actors import StoryActors, story_actors
from crosswire.words.sets import words


@dataclass(frozen=True, slots=True)
class Identities:
    """The readings under unified ids, the links that tell why, and what became of rulings."""

    readings: list[Reading]
    links: tuple[ActorLink, ...]
    verdicts: dict[str, Verdict]


@dataclass(frozen=True, slots=True)
class Unified:
    """The identities of a pile by id, the links that tell why, and what became of rulings."""

    names: Names
    links: tuple[ActorLink, ...]
    verdicts: dict[str, Verdict]


def identify(
    readings: list[Reading],
    stories: dict[str, int],
    decisions: tuple[Decision, ...] = (),
    own: tuple[ActorLine, ...] = (),
) -> Identities:
    """Readings in which one actor has one id, and the links of ids.

    `stories`: the story of each report; `decisions`: what reviewers ruled; `own`: the lines of
    the case's own actors. The order of the readings changes nothing. Only links judged "same"
    unify, never against a link judged "different".
    """
    ruled = ruled_pairs(decisions)
    groups: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[str(stories[reading.report.report_id])].append(reading)
    told = {story: story_actors(group, ruled.apart) for story, group in groups.items()}
    found = unify(told, ruled, own)
    done = with_names(readings, stories, found.names, ruled.apart)
    return Identities(done, found.links, found.verdicts)


def unify(
    stories: Mapping[str, StoryActors],
    ruled: RuledPairs,
    own: tuple[ActorLine, ...] = (),
    spellings: dict[str, str] | None = None,
) -> Unified:
    """The identities of a pile from what its stories tell; `stories` by any id.

    `ruled`: what reviewers ruled of pairs of ids; `spellings`: the standard spelling of words that
    are known; those that are met besides are put in.
    """
    profiles = _profiles(stories)
    links = find_links(profiles, (*own, *lines_of_lexicon()), spellings)
    told = {(one.actor_a, one.actor_b): one for one in last_name_links(
        pair for story in stories.values() for pair in story.took
    )}  # fmt: skip
    told.update({(one.actor_a, one.actor_b): one for one in links})
    before = {key for story in stories.values() for key in story.before}
    links, verdicts = with_decisions(
        [told[k] for k in sorted(told)], ruled, {*before, *profiles}
    )  # fmt: skip
    ids = clusters_of(links, lambda key: _rank(key, profiles.get(key)))
    best = {best: profiles[best].name for best in ids.values() if best in profiles}
    return Unified(names_of(stories.values(), ids, best), tuple(links), verdicts)


def with_names(
    readings: list[Reading], stories: dict[str, int], names: Names, apart: frozenset[Couple]
) -> list[Reading]:
    """The readings of whole stories under the ids of their pile."""
    readings = unify_speakers(spread_acronyms(readings, stories), stories, apart)
    return [imply_sides(renamed(reading, names.ids, names.own)) for reading in readings]


def _profiles(stories: Mapping[str, StoryActors]) -> dict[str, ActorProfile]:
    found: dict[str, ActorProfile] = {}
    for story, told in stories.items():
        for key, met in told.ids.items():
            one = found.get(key)
            if one is None:
                found[key] = ActorProfile(
                    key, {*met.names}, {*met.kinds}, {*met.bases}, {story},
                    bodies={*met.bodies}, counted={*met.counted},
                )  # fmt: skip
                continue
            one.names.update(met.names)
            one.kinds.update(met.kinds)
            one.bases.update(met.bases)
            one.bodies.update(met.bodies)
            one.counted.update(met.counted)
            one.stories.add(story)
    return found


def _rank(actor_id: str, profile: ActorProfile | None) -> tuple[object, ...]:
    """The best id of a group first: one that is met, a name, without a title, in few words.

    How often each is met does not count: a copy of a report would change it.
    """
    parts = profile.parts if profile is not None else tuple(actor_id.split("-"))
    return (
        profile is None,
        is_unnamed(actor_id),
        any(part in words("honorifics") for part in parts),
        len(parts) < 2,
        len(parts),
        actor_id,
    )
