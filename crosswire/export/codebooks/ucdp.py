"""UCDP's Georeferenced Event Dataset: 49 columns, one row for each event with a death.

What UCDP numbers itself (conflicts, dyads, actors) stays empty: a case cannot know it.
"""

from __future__ import annotations

import math
from typing import Final

from crosswire.export.codebooks.chosen import exported_events
from crosswire.export.codebooks.countries import (
    Country,
    country_of,
    state_of,
    ucdp_name,
    ucdp_state,
)
from crosswire.export.codebooks.days import date_precision, length
from crosswire.export.codebooks.deaths import Deaths, deaths_of
from crosswire.export.codebooks.sides import EventSides, Side, against_civilians, sides_of
from crosswire.export.exchange.lookup import Lookup, day_of, outlet_of
from crosswire.model.rows import Claim, Event, Record, Report

Cell = str | int | float | None
UCDP_COLUMNS: Final = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
    "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
    "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
    "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
CIVILIANS_SIDE: Final = "Civilians"
ONE_SIDED: Final = 3
_CELLS: Final = 720  # of half a degree, round the world
_ROWS: Final = 360


def ucdp_rows(record: Record) -> list[dict[str, Cell]]:
    """One row for each event with at least one death in its low, best or high, by day.

    `best == deaths_a + deaths_b + deaths_civilians + deaths_unknown` in each of them.
    Source of the columns: UCDP GED Codebook (Högbladh, 2023).
    """
    lookup = Lookup(record)
    rows = []
    for event in exported_events(record):
        sides = sides_of(event, lookup)
        if event.ucdp_violence_type == ONE_SIDED:
            sides = against_civilians(event, sides, lookup)
        deaths = deaths_of(event, sides, lookup)
        if deaths.total.high > 0:
            rows.append(_row(event, sides, deaths, lookup))
    return rows


def priogrid(latitude: float, longitude: float) -> int:
    """The cell of PRIO-GRID, half a degree wide, numbered eastward from the south-west corner."""
    row = min(math.floor((latitude + 90) * 2), _ROWS - 1)
    column = min(math.floor((longitude + 180) * 2), _CELLS - 1)
    return row * _CELLS + column + 1


def _row(event: Event, sides: EventSides, deaths: Deaths, lookup: Lookup) -> dict[str, Cell]:
    claims = lookup.claims_behind(list(deaths.figures))
    cells: dict[str, Cell] = dict.fromkeys(UCDP_COLUMNS)
    cells |= {
        "id": event.event_id,
        "year": int(event.date_start[:4]) if event.date_start else None,
        "type_of_violence": event.ucdp_violence_type,
        "event_clarity": _clarity(event),
        "date_prec": date_precision(event),
        "date_start": event.date_start,
        "date_end": event.date_end,
    }
    cells |= _parties(event, sides, deaths, lookup)
    cells |= _sources(deaths, claims, lookup)
    cells |= _where(event, claims)
    cells |= {
        "deaths_a": deaths.a,
        "deaths_b": deaths.b,
        "deaths_civilians": deaths.civilians,
        "deaths_unknown": deaths.unknown,
        "best": deaths.total.best,
        "high": deaths.total.high,
        "low": deaths.total.low,
    }
    return cells


def _parties(event: Event, sides: EventSides, deaths: Deaths, lookup: Lookup) -> dict[str, Cell]:
    """Names of both sides; civilians are side b where one side killed them and no other fought."""
    a = _name(sides.a, lookup)
    b = _name(sides.b, lookup)
    alone = sides.b is None and event.ucdp_violence_type is None
    alone = alone and deaths.civilians > 0 and deaths.a == 0
    if sides.a is not None and (event.ucdp_violence_type == ONE_SIDED or alone):
        b = CIVILIANS_SIDE
    return {
        "side_a": a,
        "side_b": b,
        "dyad_name": f"{a} - {b}" if a and b else None,
        "gwnoa": _number(sides.a),
        "gwnob": _number(sides.b) if b != CIVILIANS_SIDE else None,
    }


def _name(side: Side | None, lookup: Lookup) -> str | None:
    if side is None:
        return None
    state = _state(side)
    return f"Government of {ucdp_name(state)}" if state else lookup.actor(side.root).name


def _number(side: Side | None) -> int | None:
    state = _state(side) if side is not None else None
    return state.gw if state else None


def _state(side: Side) -> Country | None:
    """The state whose government a side is."""
    return state_of(side.root) if side.state else None


def _sources(deaths: Deaths, claims: list[Claim], lookup: Lookup) -> dict[str, Cell]:
    reports = lookup.reports_of(claims)
    speakers = dict.fromkeys(name for figure in deaths.figures for name in figure.speakers)
    return {
        "number_of_sources": lookup.lines_of(claims),
        "source_article": _listed([f'"{_article(report)}"' for report in reports]),
        "source_office": _listed([outlet_of(report) for report in reports]),
        "source_date": _listed([day_of(report) or "" for report in reports]),
        "source_headline": _listed([report.title or "" for report in reports]),
        "source_original": _listed(list(speakers)) if speakers else None,
    }


def _article(report: Report) -> str:
    return ",".join((outlet_of(report), day_of(report) or "", report.title or ""))


def _listed(parts: list[str]) -> str | None:
    """Joined with semicolons, which no part holds then: each column names reports in one order."""
    return ";".join(part.replace(";", ",") for part in parts) or None


def _where(event: Event, claims: list[Claim]) -> dict[str, Cell]:
    state = ucdp_state(event.country)
    point = event.latitude is not None and event.longitude is not None
    described = [event.place, event.admin2, event.admin1, ucdp_name(country_of(event.country))]
    named = dict.fromkeys(part for part in described if part)
    told = dict.fromkeys(c.place for c in claims if c.place and c.place not in named)
    words = ", ".join(named)
    if told:
        words = f"{words} (also told: {', '.join(told)})"
    return {
        "where_prec": event.where_prec,
        "where_coordinates": event.place,
        "where_description": words.strip() or None,
        "adm_1": event.admin1,
        "adm_2": event.admin2,
        "latitude": event.latitude if point else None,
        "longitude": event.longitude if point else None,
        "geom_wkt": f"POINT ({event.longitude} {event.latitude})" if point else None,
        "priogrid_gid": priogrid(event.latitude or 0.0, event.longitude or 0.0) if point else None,
        "country": ucdp_name(state),
        "country_id": state.gw if state else None,
        "region": state.region if state else None,
    }


def _clarity(event: Event) -> int | None:
    """1 a single incident; 2 deaths of several days told as one, each day being known."""
    days = length(event)
    if days is None:
        return None
    return 2 if event.date_prec == 1 and days > 2 else 1
