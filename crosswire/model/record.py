"""Rows that the pile makes of all reports, and the record that holds all tables."""

from __future__ import annotations

from crosswire.model.claims import Claim
from crosswire.model.codes import (
    Cause,
    CopySide,
    Disagreement,
    EventRole,
    Extent,
    IncidentRole,
    Judgement,
    Kind,
    Modality,
    OriginKind,
    Relation,
    Role,
    Row,
    Rule,
    RulingAct,
    RulingState,
    Scope,
    Unit,
)
from crosswire.model.links import ActorLink, Dating, Descent, EventLink, Membership, StoryLink
from crosswire.model.mentions import EventMention
from crosswire.model.reports import Actor, Number, Office, Place, Report, Sentence, Statement, Time
from crosswire.model.series import Series


class Copy(Row, frozen=True, kw_only=True):
    """A passage that two reports share; `similarity` is 0 to 1, `earlier` is `a`, `b` or null."""

    report_a: str
    a_start: int
    a_end: int
    report_b: str
    b_start: int
    b_end: int
    similarity: float
    relation: Relation
    earlier: CopySide | None = None


class Origin(Row, frozen=True, kw_only=True):
    """An independent line of reporting, and the reports that descend from it.

    `publisher`: the family of outlets it belongs to; `side`: the actor for whom a speaker
    speaks; `evidence`: in plain words, how it was told. `line_id`: all that one newsroom tells
    of a story is one line; origins of one line count once.
    """

    origin_id: str
    kind: OriginKind
    name: str | None = None
    first_report_id: str | None = None
    reports: tuple[str, ...] = ()
    publisher: str | None = None
    side: str | None = None
    evidence: str | None = None
    line_id: str | None = None


class ActorRole(Row, frozen=True, kw_only=True):
    """An actor's part in an event.

    `name`: what reports call it; `modality`: how sure it is that it has this part, as told by who
    is surest; `speakers`: ids of who says so, where somebody is named; `mentions`: ids of the
    event mentions that tell it.
    """

    actor_id: str
    role: EventRole
    name: str | None = None
    modality: Modality | None = None
    speakers: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()


class Story(Row, frozen=True, kw_only=True):
    """Reports of the same happening, over days."""

    story_id: str
    title: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    reports: tuple[str, ...] = ()
    top_terms: tuple[str, ...] = ()


class Event(Row, frozen=True, kw_only=True):
    """What happened, once; types are those of PLOVER, ACLED and UCDP, `reason` says why.

    `part_of`: the continued event of which this is one day. `role`: main is what its story is
    about; `rank`: its place among the events of its story, 1 first, null for background and
    totals; `sentence`: that of the claim that tells it best, as a report writes it. `happening`:
    what it is called by, an id of `happenings.yml`; `mentions`: ids of those that tell of it.
    """

    event_id: str
    story_id: str | None = None
    title: str | None = None
    type: str | None = None
    mode: str | None = None
    acled_event_type: str | None = None
    acled_sub_event_type: str | None = None
    ucdp_violence_type: int | None = None
    date_start: str | None = None
    date_end: str | None = None
    date_prec: int | None = None
    place_id: str | None = None
    place: str | None = None
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    where_prec: int | None = None
    actors: tuple[ActorRole, ...] = ()
    reports: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    admin2: str | None = None
    date_why: str | None = None
    part_of: str | None = None
    reason: str | None = None
    role: IncidentRole = "other"
    rank: int | None = None
    stories: tuple[str, ...] = ()
    sentence: str | None = None
    place_why: str | None = None
    happening: str | None = None
    cause: Cause = "unknown"
    mentions: tuple[str, ...] = ()


class Superseded(Row, frozen=True, kw_only=True):
    """A count that a later one replaced: the day from which it was known, and who said it."""

    value: float
    day: str | None = None
    speaker: str | None = None
    claims: tuple[str, ...] = ()


class Figure(Row, frozen=True, kw_only=True):
    """A reconciled number: `low <= best <= high` under a named rule; null is open or unknown.

    `reports`, `origins` and `sides` are counts; a side is whoever speaks with one voice: two
    officials of one army, or two agencies of one parent. `claims` are the claim ids behind it;
    `why` is one sentence that says how low, best and high came about. `ruled_by`: the decision
    that set best, low or high. `rank`: its place among the figures of its event, 1 first;
    `measure`: all people, some of them (`part_of`: of which figure), or those who are somewhere;
    `known_as_of`: the last day on which one of the counts that stand became known; `superseded`:
    those that do not stand any more. They are in no low, best and high.
    """

    figure_id: str
    event_id: str
    kind: Kind
    affected_id: str | None = None
    affected_role: Role | None = None
    low: float | None = None
    best: float | None = None
    high: float | None = None
    rule: Rule
    as_of: str | None = None
    reports: int
    origins: int
    speakers: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    why: str
    disagreement: Disagreement
    scope: Scope = "event"
    window: str | None = None
    unit: Unit = "persons"
    label: str | None = None
    highest_told: float | None = None
    sides: int = 0
    ruled_by: str | None = None
    rank: int | None = None
    measure: Extent = "whole"
    part_of: str | None = None
    words: str | None = None
    known_as_of: str | None = None
    superseded: tuple[Superseded, ...] = ()


class Decision(Row, frozen=True, kw_only=True):
    """What a reviewer ruled. Append-only; `about` is `table:id`."""

    decision_id: str
    made_at: str
    made_by: str
    about: str
    judgement: Judgement
    before: str | None = None
    after: str | None = None
    reason: str | None = None
    revokes: str | None = None


class Ruling(Row, frozen=True, kw_only=True):
    """What became of a decision in this record. Key: `decision_id`.

    `act`: what it does, in the words of the commands; `why`: why it does not stand, or what
    else is to be known of it; `against`: the decisions that undo, replace or dispute it;
    `rows`: the ids of the claims, reports, actors or figures that it is about now.
    """

    decision_id: str
    act: RulingAct
    state: RulingState
    why: str | None = None
    against: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


class Record(Row, frozen=True, kw_only=True):
    """All tables of a case, each sorted by its key: what desk and export are made from."""

    reports: tuple[Report, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    offices: tuple[Office, ...] = ()
    numbers: tuple[Number, ...] = ()
    claims: tuple[Claim, ...] = ()
    event_mentions: tuple[EventMention, ...] = ()
    copies: tuple[Copy, ...] = ()
    origins: tuple[Origin, ...] = ()
    descents: tuple[Descent, ...] = ()
    stories: tuple[Story, ...] = ()
    memberships: tuple[Membership, ...] = ()
    story_links: tuple[StoryLink, ...] = ()
    datings: tuple[Dating, ...] = ()
    actor_links: tuple[ActorLink, ...] = ()
    event_links: tuple[EventLink, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    series: tuple[Series, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    decisions: tuple[Decision, ...] = ()


TABLES: dict[str, type[Row]] = {
    "reports": Report,
    "sentences": Sentence,
    "statements": Statement,
    "times": Time,
    "places": Place,
    "actors": Actor,
    "offices": Office,
    "numbers": Number,
    "claims": Claim,
    "event_mentions": EventMention,
    "copies": Copy,
    "origins": Origin,
    "descents": Descent,
    "stories": Story,
    "memberships": Membership,
    "story_links": StoryLink,
    "datings": Dating,
    "actor_links": ActorLink,
    "event_links": EventLink,
    "events": Event,
    "figures": Figure,
    "series": Series,
    "rulings": Ruling,
    "decisions": Decision,
}


def columns(table: str) -> tuple[str, ...]:
    """The column names of one table, in the order of its exports."""
    return TABLES[table].__struct_fields__
