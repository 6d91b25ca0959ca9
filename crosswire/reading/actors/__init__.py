"""Actors: who is named in a report, under one id for all of their names."""

from crosswire.reading.actors.late_mentions import read_parties
from crosswire.reading.actors.lexicon import ActorEntry, ActorNames, parse_actors
from crosswire.reading.actors.mentions import read_actors

__all__ = ["ActorEntry", "ActorNames", "parse_actors", "read_actors", "read_parties"]
