"""Rows of quantities over time: who counts what on which day."""

from __future__ import annotations

from crosswire.model.codes import Kind, Mark, Measure, Qualifier, Role, Row, Unit


class SeriesPoint(Row, frozen=True, kw_only=True):
    """One count of a series: the days that it covers, the number, and who gives it.

    `window`: the stretch as the report words it, null where a count is of a day. `line_id`: the
    line of reporting that it descends from.
    """

    day_start: str
    day_end: str
    window: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    qualifier: Qualifier
    speaker: str | None = None
    speaker_id: str | None = None
    line_id: str
    claim_id: str
    report_id: str
    mark: Mark | None = None


class Series(Row, frozen=True, kw_only=True):
    """One quantity over time. Key: `series_id`; the points stand in the order of their days.

    `measure`: what sort of quantity it is. `reference`: counts of the room there is, beside a
    series of people sheltered. `left`: the claims that count it and have no point. Points are
    never added up.
    """

    series_id: str
    story_id: str | None = None
    event_id: str | None = None
    measure: Measure
    kind: Kind
    affected_id: str | None = None
    affected_role: Role | None = None
    unit: Unit = "persons"
    place_id: str | None = None
    place: str | None = None
    label: str | None = None
    points: tuple[SeriesPoint, ...] = ()
    reference: tuple[SeriesPoint, ...] = ()
    notes: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
