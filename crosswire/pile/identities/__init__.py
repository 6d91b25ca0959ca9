"""Identities: which ids of a pile are one actor, which are not, and why."""

from crosswire.pile.identities.decided import RuledPairs, ruled_pairs
from crosswire.pile.identities.lines import ActorLine, parse_lines
from crosswire.pile.identities.names import Names, ids_of
from crosswire.pile.identities.resolve import (
    Identities,
    Unified,
    identify,
    unify,
    with_names,
)
from crosswire.pile.identities.sides import imply_sides
from crosswire.pile.identities.speakers import unify_speakers
from crosswire.pile.identities.story_actors import StoryActors, story_actors, touching

__all__ = [
    "ActorLine",
    "Identities",
    "Names",
    "RuledPairs",
    "StoryActors",
    "Unified",
    "identify",
    "ids_of",
    "imply_sides",
    "parse_lines",
    "ruled_pairs",
    "story_actors",
    "touching",
    "unify",
    "unify_speakers",
    "with_names",
]  # fmt: skip
