"""Actors: who is named in a report, under one id for all of their names."""

from crosswire.reading.actors.lexicon import ActorEntry, Names, parse_actors
from crosswire.reading.actors.mentions import read_actors
from crosswire.reading.actors.parties import read_parties

__all__ = ["ActorEntry", "Names", "parse_actors", "read_actors", "read_parties"]
