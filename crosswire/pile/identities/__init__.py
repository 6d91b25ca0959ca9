"""Identities: which ids of a pile are one actor, which are not, and why."""

from crosswire.pile.identities.lines import ActorLine, parse_lines
from crosswire.pile.identities.resolve import Identities, identify
from crosswire.pile.identities.sides import imply_sides
from crosswire.pile.identities.speakers import unify_speakers

__all__ = ["ActorLine", "Identities", "identify", "imply_sides", "parse_lines", "unify_speakers"]
