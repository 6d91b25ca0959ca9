"""ACLED's layout since 2023: 31 columns, one row for each event that happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from crosswire.export.codebooks.acled_codes import (
    AGAINST_CIVILIANS,
    CIVILIANS,
    EXCESSIVE,
    GEO,
    MILITIA,
    PROTESTERS,
    RIOTERS,
    disorder,
    inter,
    interaction,
)
from crosswire.export.codebooks.chosen import told_events
from crosswire.export.codebooks.countries import Country, country_of
from crosswire.export.codebooks.daily import DayRow, day_rows, shared_out
from crosswire.export.codebooks.days import in_words, length, time_precision
from crosswire.export.codebooks.deaths import Deaths, deaths_of
from crosswire.export.codebooks.scales import scale_of
from crosswire.export.codebooks.sides import (
    CIVILIAN,
    UNARMED_ACTORS,
    EventSides,
    Side,
    doer_of,
    sides_of,
)
from crosswire.export.exchange.lookup import Lookup, outlet_of
from crosswire.model.codes import Row
from crosswire.model.rows import Claim, Event, Record, Report
from crosswire.words.kinds import bodily, lasting

_UNDATED: Final = "9999"
Cell = str | int | float | None
ACLED_COLUMNS: Final = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
    "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3",
    "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
    "fatalities", "tags", "timestamp",
)  # fmt: skip
# Types in which somebody does violence: where nobody is named, ACLED writes so.
_VIOLENT: Final = frozenset({"Battles", "Explosions/Remote violence", AGAINST_CIVILIANS})
_CROWDS: Final = {"Protests": ("Protesters", PROTESTERS), "Riots": ("Rioters", RIOTERS)}


class Party(Row, frozen=True, kw_only=True):
    """An actor of an event as ACLED writes it: name, those on its side, and its code."""

    name: str
    allies: tuple[str, ...] = ()
    code: int | None = None


def acled_rows(record: Record) -> list[dict[str, Cell]]:
    """One row for each event that ACLED would have, by day; a lasting one has several.

    Source of columns and codes: ACLED Codebook (2023).
    """
    lookup = Lookup(record)
    events = (event for event in told_events(record) if event.acled_event_type)
    rows = [row for event in events for row in _rows(event, lookup)]
    return sorted(rows, key=lambda row: str(row["event_date"] or _UNDATED))


def fatalities(deaths: Deaths) -> int:
    """The conservative count: the low one, or the best where that is already ACLED's own."""
    if deaths.figures and all(figure.rule == "acled" for figure in deaths.figures):
        return deaths.total.best
    return deaths.total.low or deaths.total.best


def _rows(event: Event, lookup: Lookup) -> Iterator[dict[str, Cell]]:
    """The row of an event; of one that went on for days, a row for each day and place of it."""
    sides = sides_of(event, lookup)
    dead = fatalities(deaths_of(event, sides, lookup))
    claims = [claim for claim in lookup.claims_of(event) if claim.scope == "event"]
    reports = lookup.reports_of(claims) or lookup.reports_named(event.reports)
    days = day_rows(event, lookup)
    if not days:
        yield _row(event, sides, reports, dead, _notes(event, sides.others, lookup), lookup)
        return
    counted = [_counted(day, sides, lookup) for day in days]
    for day, own, here in zip(days, counted, shared_out(dead, counted), strict=True):
        told = lookup.reports_named(day.reports) or reports
        notes = _notes_of_day(day, event, dead, own, lookup)
        yield _row(day.event, sides, told, here, notes, lookup)


def _counted(day: DayRow, sides: EventSides, lookup: Lookup) -> int | None:
    """The dead that reports count of a day by itself."""
    deaths = deaths_of(day.part, sides, lookup) if day.part else None
    return fatalities(deaths) if deaths and deaths.figures else None


def _row(
    event: Event,
    sides: EventSides,
    reports: list[Report],
    dead: int,
    notes: str,
    lookup: Lookup,
) -> dict[str, Cell]:
    country = country_of(event.country)
    one, two = _parties(event, sides, lookup)
    codes = (one.code if one else None, two.code if two else None)
    return {
        "event_id_cnty": event.event_id,
        "event_date": event.date_start,
        "year": int(event.date_start[:4]) if event.date_start else None,
        "time_precision": time_precision(event),
        "disorder_type": disorder(event.acled_event_type, event.acled_sub_event_type),
        "event_type": event.acled_event_type,
        "sub_event_type": event.acled_sub_event_type,
        "actor1": one.name if one else None,
        "assoc_actor_1": _joined(one.allies) if one else None,
        "inter1": codes[0],
        "actor2": two.name if two else None,
        "assoc_actor_2": _joined(two.allies) if two else None,
        "inter2": codes[1],
        "interaction": interaction(*codes),
        "civilian_targeting": "Civilian targeting" if _targets_civilians(event, codes) else None,
        **_where(event, country),
        "source": _joined(tuple(dict.fromkeys(outlet_of(report) for report in reports))),
        "source_scale": scale_of([outlet_of(report) for report in reports]),
        "notes": notes,
        "fatalities": dead,
        "tags": None,
        "timestamp": _timestamp(reports),
    }


def _where(event: Event, country: Country | None) -> dict[str, Cell]:
    return {
        "iso": country.iso if country else None,
        "region": country.acled_region if country else None,
        "country": country.acled_name if country else None,
        "admin1": event.admin1,
        "admin2": event.admin2,
        "admin3": None,
        "location": event.place,
        "latitude": event.latitude,
        "longitude": event.longitude,
        "geo_precision": GEO.get(event.where_prec) if event.where_prec else None,
    }


def _parties(event: Event, sides: EventSides, lookup: Lookup) -> tuple[Party | None, Party | None]:
    """Actor 1 and 2: the sides; against civilians the doer, and those it was done to."""
    one, two = _party(sides.a, event, lookup), _party(sides.b, event, lookup)
    kind = event.acled_event_type or ""
    if kind in _CROWDS:
        name, code = _CROWDS[kind]
        return Party(name=_of(name, event), code=code), one
    if kind == AGAINST_CIVILIANS:
        doer = _party(doer_of(event, sides, lookup), event, lookup)
        return doer or _nobody(event), _civilians(event, lookup)
    if kind in _VIOLENT and one is None:
        return _nobody(event), _civilians(event, lookup) if _harms_civilians(event, lookup) else two
    if kind in _VIOLENT and two is None and _harms_civilians(event, lookup):
        return one, _civilians(event, lookup)
    return one, two


def _party(side: Side | None, event: Event, lookup: Lookup) -> Party | None:
    """A side under the name of the body that the event itself names: the army, not its state."""
    if side is None:
        return None
    named = {one.actor_id for one in event.actors}
    ids = [one for one in (side.root, *side.members) if one in named] or [side.root]
    codes = [code for code in (inter(one, event.country, lookup) for one in ids) if code]
    first, *allies = [lookup.actor(one).name for one in ids]
    return Party(name=first, allies=tuple(allies), code=codes[0] if codes else None)


def _civilians(event: Event, lookup: Lookup) -> Party:
    """Civilians as actor 2; the peoples and bodies that they belong to stand beside them."""
    harmed = sorted({one.actor_id for one in event.actors if one.role == "affected"})
    peoples = [lookup.actor(one) for one in harmed if lookup.actor(one).kind in UNARMED_ACTORS]
    names = tuple(one.name for one in peoples)
    return Party(name=_of("Civilians", event), allies=names, code=CIVILIANS)


def _nobody(event: Event) -> Party:
    return Party(name=_of("Unidentified Armed Group", event), code=MILITIA)


def _of(name: str, event: Event) -> str:
    country = country_of(event.country)
    return f"{name} ({country.acled_name})" if country else name


def _harms_civilians(event: Event, lookup: Lookup) -> bool:
    """Whether those harmed are civilians, and no fighters."""
    hurt = [c for c in lookup.claims_of(event) if c.kind in bodily()]
    hurt = [c for c in hurt if c.scope == "event"]
    soft = [c for c in hurt if _is_civilian(c, lookup)]
    return bool(soft) and not any(c.affected_role == "combatant" for c in hurt)


def _is_civilian(claim: Claim, lookup: Lookup) -> bool:
    kind = lookup.actor(claim.affected_id).kind if claim.affected_id else None
    return claim.affected_role in CIVILIAN or kind in UNARMED_ACTORS


def _targets_civilians(event: Event, codes: tuple[int | None, int | None]) -> bool:
    if event.acled_event_type == AGAINST_CIVILIANS or event.acled_sub_event_type == EXCESSIVE:
        return True
    return event.acled_event_type in _VIOLENT and codes[1] == CIVILIANS


def _notes(event: Event, others: tuple[str, ...], lookup: Lookup) -> str:
    """What happened and when, how each count came about, and whether it is disputed."""
    parts = [f"{_when(event)}{event.title or 'Event'}.", *_counts(event, lookup)]
    if others:
        names = ", ".join(lookup.actor(one).name for one in others)
        parts.append(f"Also named: {names}.")
    return " ".join(parts)


def _counts(event: Event, lookup: Lookup) -> Iterator[str]:
    """How each count of an event came about, and whether it is disputed."""
    figures = [f for f in lookup.figures_of(event) if f.scope == "event" and f.unit != "percent"]
    figures = [f for f in figures if f.kind not in lasting()]
    for figure in sorted(figures, key=lambda f: (f.kind != "killed", f.kind)):
        whom = figure.label or "people"
        dispute = "" if figure.disagreement == "none" else f" ({_dispute(figure.disagreement)})"
        yield f"{figure.kind.title()}, {whom}: {figure.why.rstrip('.')}{dispute}."


def _notes_of_day(day: DayRow, whole: Event, dead: int, count: int | None, lookup: Lookup) -> str:
    """What happened on a day of a longer incident, and what becomes of the count of all of it."""
    first, last = in_words(whole.date_start or ""), in_words(whole.date_end or "")
    parts = [f"{_when(day.event)}{whole.title or 'Event'}, a day of {first} to {last}."]
    parts += _counts(day.part, lookup) if day.part else ()
    if dead and count is None:
        parts.append(f"Of {dead} dead in all, those of whom no day is told are shared out.")
    return " ".join(parts)


def _when(event: Event) -> str:
    if not event.date_start:
        return ""
    days = length(event)
    if days == 1 or not event.date_end:
        return f"On {in_words(event.date_start)}: "
    return f"Between {in_words(event.date_start)} and {in_words(event.date_end)}: "


def _dispute(code: str) -> str:
    return {
        "different_values": "sources differ",
        "different_scope": "sources count different stretches",
        "revised": "revised later",
    }.get(code, "contested")


def _timestamp(reports: list[Report]) -> int | None:
    """Midnight UTC of the day of the last report, in seconds since 1970."""
    days = [report.published_end for report in reports if report.published_end]
    if not days:
        return None
    return int(datetime.fromisoformat(max(days)).replace(tzinfo=UTC).timestamp())


def _joined(parts: tuple[str, ...]) -> str | None:
    return "; ".join(part.replace(";", ",") for part in parts) or None
