"""Events as GeoJSON (RFC 7946): points with their figures and sources."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from crosswire.export.codebooks.deaths import deaths_of
from crosswire.export.codebooks.sides import sides_of
from crosswire.export.exchange.lookup import Lookup, day_of, outlet_of
from crosswire.export.tables.cells import whole
from crosswire.export.tables.characters import clean
from crosswire.model.rows import Event, Figure, Record, Report
from crosswire.words.kinds import mapped

# Of these the largest count of everybody stands beside the list, for maps that show one number.
_DIGITS: Final = 6  # of a degree: about 0.1 m, as RFC 7946 advises


def collection(record: Record) -> dict[str, Any]:
    """A FeatureCollection with one feature for each event, by day and id.

    Coordinates are longitude, then latitude, WGS 84. An event whose place is not known is a
    feature without geometry, so that nothing is lost.
    """
    lookup = Lookup(record)
    events = sorted(lookup.record.events, key=lambda e: (e.date_start or "9999", e.event_id))
    return {
        "type": "FeatureCollection",
        "features": [_feature(event, lookup) for event in events],
    }


def encode(record: Record) -> bytes:
    """The collection as indented JSON in UTF-8."""
    return msgspec.json.format(msgspec.json.encode(_cleaned(collection(record))), indent=1) + b"\n"


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - a JSON value
    """The same value, its texts without characters that nobody can see."""
    if isinstance(value, dict):
        return {key: _cleaned(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    return clean(value) if isinstance(value, str) else value


def _feature(event: Event, lookup: Lookup) -> dict[str, Any]:
    figures = lookup.figures_of(event)
    sources = lookup.reports_of(lookup.claims_of(event))
    return {
        "type": "Feature",
        "id": event.event_id,
        "geometry": _point(event),
        "properties": {
            "title": event.title,
            "date_start": event.date_start,
            "date_end": event.date_end,
            "date_prec": event.date_prec,
            "place": event.place,
            "admin1": event.admin1,
            "admin2": event.admin2,
            "country": event.country,
            "where_prec": event.where_prec,
            "plover_type": event.type,
            "plover_mode": event.mode,
            "acled_event_type": event.acled_event_type,
            "acled_sub_event_type": event.acled_sub_event_type,
            "ucdp_violence_type": event.ucdp_violence_type,
            "actors": [
                {"name": lookup.actor(one.actor_id).name, "role": one.role} for one in event.actors
            ],
            **_shown(figures),
            **_killed(event, lookup),
            "figures": [_figure(figure) for figure in figures],
            "sources": [_source(report) for report in sources],
            "origins": len(event.origins),
        },
    }


def _point(event: Event) -> dict[str, Any] | None:
    if event.latitude is None or event.longitude is None:
        return None
    pair = [round(event.longitude, _DIGITS), round(event.latitude, _DIGITS)]
    return {"type": "Point", "coordinates": pair}


def _shown(figures: list[Figure]) -> dict[str, Any]:
    """Low, best and high of everybody for the kinds that maps ask for; null where none is told."""
    found: dict[str, Any] = {}
    for kind in mapped():
        of_kind = [
            f for f in figures
            if f.kind == kind and f.unit == "persons" and f.scope in ("event", "background")
            and f.affected_id is None and f.affected_role is None
        ]  # fmt: skip
        one = max(of_kind, key=lambda f: (f.best or f.low or 0.0, f.figure_id), default=None)
        found[f"{kind}_low"] = whole(one.low) if one else None
        found[f"{kind}_best"] = whole(one.best) if one else None
        found[f"{kind}_high"] = whole(one.high) if one else None
    return found


def _killed(event: Event, lookup: Lookup) -> dict[str, Any]:
    """All who died in the event itself, also where only groups are counted."""
    total = deaths_of(event, sides_of(event, lookup), lookup).total
    if not total.high:
        return {}
    return {"killed_low": total.low, "killed_best": total.best, "killed_high": total.high}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "id": figure.figure_id,
        "kind": figure.kind,
        "who": figure.label,
        "low": whole(figure.low),
        "best": whole(figure.best),
        "high": whole(figure.high),
        "unit": figure.unit,
        "scope": figure.scope,
        "window": figure.window,
        "rule": figure.rule,
        "origins": figure.origins,
        "said_by": list(figure.speakers),
        "why": figure.why,
        "disagreement": figure.disagreement,
    }


def _source(report: Report) -> dict[str, Any]:
    return {
        "id": report.report_id,
        "outlet": outlet_of(report),
        "title": report.title,
        "day": day_of(report),
        "url": report.url,
    }
