"""The figures as a table with HXL hashtags: one row a figure."""

from __future__ import annotations

from typing import Final

from crosswire.export.codebooks.countries import country_of
from crosswire.export.exchange.lookup import Lookup, outlet_of
from crosswire.model.codes import Kind, Unit
from crosswire.model.rows import Claim, Event, Figure, Record
from crosswire.words.kinds import bodily, kinds

Cell = str | int | float | None
# The columns that every table has, and the hashtag of each.
FIRST: Final = {
    "figure_id": "#meta+id",
    "event_id": "#event+code",
    "event": "#event+name",
    "event_type": "#event+type",
    "sub_event_type": "#event+type+sub",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "location": "#loc+name",
    "admin1": "#adm1+name",
    "admin2": "#adm2+name",
    "country": "#country+name",
    "country_code": "#country+code",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "kind": "#indicator+code",
    "who": "#description+who",
    "actor": "#group+name",
    "role": "#description+role",
    "scope": "#description+scope",
    "window": "#description+window",
}
LAST: Final = {
    "rule": "#meta+rule",
    "reports": "#meta+reports+num",
    "origins": "#meta+origins+num",
    "disagreement": "#meta+disagreement",
    "why": "#description+why",
    "said_by": "#meta+speaker",
    "source": "#meta+source",
    "url": "#meta+url",
    "date_reported": "#date+reported",
}
UNITS: Final[dict[Unit, str]] = {"persons": "", "families": "_families", "percent": "_percent"}
BOUNDS: Final = ("min", "best", "max")


def hxl_tags(record: Record) -> dict[str, str]:
    """Each column and its hashtag; columns of numbers for the kinds that the record holds."""
    found = {(figure.kind, figure.unit) for figure in record.figures}
    found |= {(kind, "persons") for kind in bodily()}
    numbers = {
        _column(kind, unit, bound): _tag(kind, unit, bound)
        for kind, unit in sorted(found)
        for bound in BOUNDS
    }
    return {**FIRST, **numbers, **LAST}


def hxl_rows(record: Record) -> list[dict[str, Cell]]:
    """One row for each figure, its numbers under the column of its kind, by day and event.

    Families and shares are in columns of their own and are never turned into persons.
    """
    lookup = Lookup(record)
    names = hxl_tags(record)
    rows = [
        {**dict.fromkeys(names), **_row(figure, lookup)}
        for figure in record.figures
        if figure.event_id in lookup.events
    ]
    keys = ("date_start", "event_id", "kind", "figure_id")
    return sorted(rows, key=lambda row: tuple(str(row[key] or "~") for key in keys))


def _row(figure: Figure, lookup: Lookup) -> dict[str, Cell]:
    event = lookup.events[figure.event_id]
    claims = lookup.claims_behind([figure])
    reports = lookup.reports_of(claims)
    urls = [report.url for report in reports if report.url]
    start, end = days_of(figure, event, claims)
    actor = figure.affected_id
    return {
        "figure_id": figure.figure_id,
        "event_id": event.event_id,
        "event": event.title,
        "event_type": event.acled_event_type,
        "sub_event_type": event.acled_sub_event_type,
        "date_start": start,
        "date_end": end,
        **_where(event),
        "kind": figure.kind,
        "who": figure.label,
        "actor": lookup.actor(actor).name if actor else None,
        "role": figure.affected_role,
        "scope": figure.scope,
        "window": figure.window,
        _column(figure.kind, figure.unit, "min"): figure.low,
        _column(figure.kind, figure.unit, "best"): figure.best,
        _column(figure.kind, figure.unit, "max"): figure.high,
        "rule": figure.rule,
        "reports": figure.reports,
        "origins": figure.origins,
        "disagreement": figure.disagreement,
        "why": figure.why,
        "said_by": "; ".join(figure.speakers) or None,
        "source": "; ".join(dict.fromkeys(outlet_of(report) for report in reports)) or None,
        "url": " ".join(urls) or None,
        "date_reported": figure.as_of,
    }


def days_of(figure: Figure, event: Event, claims: list[Claim]) -> tuple[str | None, str | None]:
    """The first and the last day that a figure covers: those of its claims where it is wider."""
    if figure.scope == "event":
        return event.date_start, event.date_end
    told = [(c.time_start, c.time_end) for c in claims if c.time_start and c.time_end]
    starts, ends = [start for start, _ in told if start], [end for _, end in told if end]
    return min(starts, default=event.date_start), max(ends, default=event.date_end)


def _where(event: Event) -> dict[str, Cell]:
    country = country_of(event.country)
    return {
        "location": event.place,
        "admin1": event.admin1,
        "admin2": event.admin2,
        "country": country.name if country else None,
        "country_code": event.country,
        "latitude": event.latitude,
        "longitude": event.longitude,
    }


def _column(kind: Kind, unit: Unit, bound: str) -> str:
    return f"{kind}{UNITS[unit]}_{bound}"


def _tag(kind: Kind, unit: Unit, bound: str) -> str:
    """A share is an indicator: nobody may add it to heads."""
    if unit == "percent":
        return f"#indicator+percent+{kind}+{bound}"
    of = "+hh" if unit == "families" else "+ind"
    return f"{kinds()[kind].hxl}{of}+{bound}"
