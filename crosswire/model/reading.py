"""All that reading one report gave, with what the pile settles later."""

from __future__ import annotations

from crosswire.model.claims import Claim
from crosswire.model.codes import Precision, Row
from crosswire.model.mentions import EventMention
from crosswire.model.reports import Actor, Number, Office, Place, Report, Sentence, Statement, Time


class Candidate(Row, frozen=True, kw_only=True, array_like=True):
    """A place that a name may mean; `score`: how well it goes with its report."""

    name: str
    country: str | None
    code: str | None
    latitude: float
    longitude: float
    precision: Precision
    place_id: str | None
    score: float


class Doubt(Row, frozen=True, kw_only=True):
    """A name that its report leaves open; `kept`: how many of its spans have a row of places."""

    key: str
    spans: tuple[tuple[int, int], ...]
    candidates: tuple[Candidate, ...]
    kept: int


class Scene(Row, frozen=True, kw_only=True):
    """Where places begin that may be a claim's: `first` before the report's home, then `late`."""

    claim_id: str
    first: tuple[int, ...] = ()
    late: tuple[int, ...] = ()


class Reading(Row, frozen=True, kw_only=True):
    """All that reading one report gave: a pure function of the report and the lexicons.

    `cased`: the text as it was read, where the report shouts and was recased; as long as its
    own. By the last three rows the pile settles the places.
    """

    report: Report
    cased: str | None = None
    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    offices: tuple[Office, ...] = ()
    numbers: tuple[Number, ...] = ()
    claims: tuple[Claim, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    scenes: tuple[Scene, ...] = ()
    masthead: tuple[Candidate, ...] = ()
