"""The row of a claim: one thing that one report says of one group of people."""

from __future__ import annotations

from crosswire.model.codes import (
    Cause,
    Kind,
    Modality,
    Qualifier,
    Reader,
    Role,
    Route,
    Row,
    Scope,
    Unit,
)


class Claim(Row, frozen=True, kw_only=True):
    """One thing that one report says of one group of people. Key: `claim_id`.

    `value`, `low` and `high` count `unit`; `value` is null only where a vague word stands;
    a null `low` or `high` is open. `confidence` is 0 to 1. `when_start` and `when_end` are the
    characters of the time expression that governs it. `rule_id` is the lexicon entry that read it
    and, behind a stroke, the route. `mortal`: its people may have died of what it tells; `state`:
    0 where it tells what was done, else how far it tells how people are. `ruled_by`: the
    decision that changed or rejected it; what was read stands in that decision's `before`.
    `known_start` and `known_end`: the days within which it became known: the day of its statement
    where that is told ("said on Monday"), else those of its report.
    `mention_id`: the event mention that governs it; `cause`: what did the harm.
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
    route: Route = "argument"
    mortal: bool = False
    state: int = 0
    reader: Reader = "rules"
    ruled_by: str | None = None
    known_start: str | None = None
    known_end: str | None = None
    mention_id: str | None = None
    cause: Cause = "unknown"
