"""Rows that reading makes of one report: its text, who said what, when, where, who, how many."""

from __future__ import annotations

from crosswire.model.codes import (
    ActorBasis,
    ActorKind,
    Fate,
    Precision,
    PublishedBasis,
    QuoteKind,
    Row,
    TimeBasis,
)


class Dropped(Row, frozen=True, kw_only=True):
    """A part of the input that cleaning removed; offsets count in the decoded input."""

    start: int
    end: int
    text: str
    why: str


class Report(Row, frozen=True, kw_only=True):
    """One report as it was received and cleaned. Key: `report_id`.

    `publisher`: the family of outlets it belongs to. `new_text`: the share of its words, 0 to
    1, that stand in no earlier report of the case; `new_claims`: how many of its claims no
    earlier report makes. `excluded`: the decision by which nothing of it counts.
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
    excluded: str | None = None


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
    basis: TimeBasis | None = None


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
