"""The row of an event mention: one place in one report where something is said to happen."""

from __future__ import annotations

from crosswire.model.codes import Cause, Modality, Row


class EventMention(Row, frozen=True, kw_only=True):
    """One place in one report where something is said to happen. Key: `mention_id`.

    `start`, `end` and `quote`: its clause; the trigger is the word that says what happens.
    `incident`: the number of the report's incident that it is of, 0 for the main one;
    `happening`: an id of `happenings.yml`; `type` and `mode` are PLOVER's. `agent` did it and
    `target` is whom or what it was done to, as written, each with the actor's id. The place and
    the days are those of its own clause. `agent_modality`: how sure it is that the agent did it,
    where that is told apart; `accuser_id`: who says so. `refers_to`: the mention of the report
    that it repeats; `about`: the one that it reacts to. `when_start`, `where_start`: the
    characters where the expressions of its time and place begin. `agent_sort` and `target_sort`:
    the entry of `doers.yml` of a party that a noun alone names, and whose country is that of the
    mention. `rule_id`: the entry of `triggers.yml`.
    """

    mention_id: str
    report_id: str
    start: int
    end: int
    quote: str
    trigger_start: int
    trigger_end: int
    trigger: str
    incident: int = 0
    happening: str
    cause: Cause
    type: str | None = None
    mode: str | None = None
    acled_event_type: str | None = None
    acled_sub_event_type: str | None = None
    agent: str | None = None
    agent_id: str | None = None
    target: str | None = None
    target_id: str | None = None
    means: str | None = None
    time_start: str | None = None
    time_end: str | None = None
    time_text: str | None = None
    date_prec: int | None = None
    place_id: str | None = None
    place: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    where_prec: int | None = None
    modality: Modality = "asserted"
    statement_id: str | None = None
    speaker: str | None = None
    speaker_id: str | None = None
    main: bool = False
    refers_to: str | None = None
    about: str | None = None
    origin_id: str | None = None
    event_id: str | None = None
    rule_id: str
    confidence: float | None = None
    agent_modality: Modality | None = None
    accuser_id: str | None = None
    agent_sort: str | None = None
    target_sort: str | None = None
    when_start: int | None = None
    where_start: int | None = None
