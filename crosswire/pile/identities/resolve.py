"""Who is who over the reports of a pile."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.ids import is_unnamed
from crosswire.model.links import ActorLink
from crosswire.model.rows import Decision, Reading
from crosswire.pile.decisions.states import Verdict
from crosswire.pile.identities.acronyms import spread_acronyms
from crosswire.pile.identities.clusters import clusters_of
from crosswire.pile.identities.decided import ruled_pairs, with_decisions
from crosswire.pile.identities.judge import find_links
from crosswire.pile.identities.lines import ActorLine, lines_of_lexicon
from crosswire.pile.identities.profiles import ActorProfile, profiles_of
from crosswire.pile.identities.rename import renamed
from crosswire.pile.identities.sides import imply_sides
from crosswire.pile.identities.speakers import last_name_links, unify_speakers
from crosswire.words.sets import words


@dataclass(frozen=True, slots=True)
class Identities:
    """The readings under unified ids, the links that tell why, and what became of rulings."""

    readings: list[Reading]
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
    apart = frozenset(key for key, one in ruled.of.items() if one.judgement != "same")
    spread = spread_acronyms(readings, stories)
    before = profiles_of(spread, stories).keys() if ruled.verdicts else set()
    unified = unify_speakers(spread, stories, apart)
    profiles = profiles_of(unified, stories)
    links = find_links(profiles, (*own, *lines_of_lexicon()))
    told = {(one.actor_a, one.actor_b): one for one in last_name_links(spread, unified)}
    told.update({(one.actor_a, one.actor_b): one for one in links})
    links, verdicts = with_decisions(
        [told[k] for k in sorted(told)], ruled, {*before, *profiles}
    )  # fmt: skip
    ids = clusters_of(links, lambda key: _rank(key, profiles.get(key)))
    names = {best: profiles[best].name for best in ids.values() if best in profiles}
    done = [imply_sides(renamed(reading, ids, names)) for reading in unified]
    return Identities(done, tuple(links), verdicts)


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
