"""The tables of a case as typed rows: the only thing that every part of Crosswire knows.

A row is immutable. Offsets are Unicode code points into `Report.text`, half-open
`[start, end)`, so `text[start:end] == quote` wherever a row has a quote. A column without a
value is `None`, never an empty string. Days are ISO 8601 strings (`2019-03-12`).
Ids are made by `crosswire.ids` from content alone, never from order or time.

The order of the fields is the order of the columns in every export.
"""

from __future__ import annotations

from crosswire.codes import (
    ActorBasis,
    ActorKind,
    CopySide,
    Disagreement,
    Fate,
    Judgement,
    Kind,
    Modality,
    OriginKind,
    Precision,
    PublishedBasis,
    Qualifier,
    QuoteKind,
    Relation,
    Role,
    Row,
    Rule,
    Scope,
    Unit,
)
from crosswire.links import ActorLink, Dating, Descent, EventLink, Membership, StoryLink
from crosswire.quantities import Series


class Dropped(Row, frozen=True, kw_only=True):
    """A part of the input that cleaning removed; offsets count in the decoded input."""

    start: int
    end: int
    text: str
    why: str


class ActorRole(Row, frozen=True, kw_only=True):
    """An actor's part in an event: `affected`, `agent` or `speaker`."""

    actor_id: str
    role: str


class Report(Row, frozen=True, kw_only=True):
    """One report as it was received and cleaned. Key: `report_id`.

    `publisher`: the family of outlets it belongs to. `new_text`: the share of its words, 0 to
    1, that stand in no earlier report of the case; `new_claims`: how many of its claims no
    earlier report makes.
    """

    report_id: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published_start: str | None = None
    published_end: str | None = None
    published_basis: PublishedBasis = "unknown"
    language: str | None = None
    text: str
    text_sha256: str
    dropped: tuple[Dropped, ...] = ()
    story_id: str | None = None
    notes: tuple[str, ...] = ()
    publisher: str | None = None
    new_text: float | None = None
    new_claims: int | None = None


class Sentence(Row, frozen=True, kw_only=True):
    """One sentence of a report's text. Key: `report_id`, `sentence` (counted from 0)."""

    report_id: str
    sentence: int
    start: int
    end: int
    origin_id: str | None = None


class Statement(Row, frozen=True, kw_only=True):
    """Who said what: a source, the cue that shows it, and the words that it covers."""

    statement_id: str
    report_id: str
    speaker_start: int | None = None
    speaker_end: int | None = None
    speaker: str | None = None
    speaker_id: str | None = None
    speaker_for: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    content_start: int
    content_end: int
    quote_kind: QuoteKind
    channel: str | None = None
    hedge: str | None = None


class Time(Row, frozen=True, kw_only=True):
    """One time expression; `value` is a TIMEX3 value, the interval is in whole days."""

    report_id: str
    start: int
    end: int
    quote: str
    value: str | None = None
    time_start: str | None = None
    time_end: str | None = None
    basis: str | None = None


class Place(Row, frozen=True, kw_only=True):
    """One mention of a place; coordinates are WGS 84 degrees, country ISO 3166-1 alpha-2."""

    report_id: str
    start: int
    end: int
    quote: str
    place_id: str | None = None
    name: str | None = None
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    admin2: str | None = None


class Actor(Row, frozen=True, kw_only=True):
    """One mention of an actor; `actor_id` is the same for all of its aliases.

    `part_of`: the body that it belongs to and speaks for; the WFP is part of the United Nations.
    `basis`: how it was known. A mention by a mere noun ("the militants") has no id where the
    report does not tell whom it means.
    """

    report_id: str
    start: int
    end: int
    quote: str
    actor_id: str | None = None
    name: str | None = None
    kind: ActorKind | None = None
    part_of: str | None = None
    basis: ActorBasis | None = None


class Office(Row, frozen=True, kw_only=True):
    """An office of a named person: "head of the SDF media office"; `body_id`: whose it is."""

    report_id: str
    start: int
    end: int
    quote: str
    person_id: str
    office: str
    body_id: str | None = None


class Number(Row, frozen=True, kw_only=True):
    """One number of a report and what became of it; `why`: the claim's id, or the reason."""

    report_id: str
    start: int
    end: int
    quote: str
    value: float | None = None
    fate: Fate
    why: str | None = None


class Claim(Row, frozen=True, kw_only=True):
    """One thing that one report says of one group of people. Key: `claim_id`.

    `value`, `low` and `high` count `unit`; `value` is null only where a vague word stands;
    a null `low` or `high` is open. `confidence` is 0 to 1. `when_start` and `when_end` are the
    characters of the time expression that governs it.
    """

    claim_id: str
    report_id: str
    start: int
    end: int
    quote: str
    kind: Kind
    value: float | None = None
    low: float | None = None
    high: float | None = None
    qualifier: Qualifier
    value_start: int | None = None
    value_end: int | None = None
    value_text: str | None = None
    unit: Unit = "persons"
    affected: str | None = None
    affected_id: str | None = None
    affected_role: Role = "unknown"
    agent: str | None = None
    agent_id: str | None = None
    statement_id: str | None = None
    speaker: str | None = None
    speaker_id: str | None = None
    part_of: str | None = None
    revises: float | None = None
    modality: Modality = "asserted"
    scope: Scope = "event"
    weapon: str | None = None
    time_start: str | None = None
    time_end: str | None = None
    time_text: str | None = None
    date_prec: int | None = None
    place_id: str | None = None
    place: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    where_prec: int | None = None
    origin_id: str | None = None
    event_id: str | None = None
    rule_id: str
    confidence: float
    when_start: int | None = None
    when_end: int | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None


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

    `part_of`: the continued event of which this is one day.
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


class Figure(Row, frozen=True, kw_only=True):
    """A reconciled number: `low <= best <= high` under a named rule; null is open or unknown.

    `reports`, `origins` and `sides` are counts; a side is whoever speaks with one voice: two
    officials of one army, or two agencies of one parent. `claims` are the claim ids behind it;
    `why` is one sentence that says how low, best and high came about.
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


class Source(Row, frozen=True, kw_only=True):
    """A report ready to be read: decoded text or page, and what came with it.

    `published` is an ISO day that was given; the rest is as it came.
    """

    report_id: str
    path: str | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


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
    doubts: tuple[Doubt, ...] = ()
    scenes: tuple[Scene, ...] = ()
    masthead: tuple[Candidate, ...] = ()


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
    "decisions": Decision,
}


def columns(table: str) -> tuple[str, ...]:
    """The column names of one table, in the order of its exports."""
    return TABLES[table].__struct_fields__
