"""What the sheets of a workbook hold: typed cells, no formatting."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from typing import Final

from crosswire.export.codebooks.deaths import Deaths, deaths_of
from crosswire.export.codebooks.sides import sides_of
from crosswire.export.exchange.lookup import Lookup, outlet_of
from crosswire.export.tables.cells import whole
from crosswire.model.codes import Row
from crosswire.model.ids import is_person
from crosswire.model.rows import Claim, Event, Figure, Record, Report, Sentence
from crosswire.words.prose import plural


class Day(Row, frozen=True, kw_only=True):
    """An ISO day, which becomes a date."""

    day: str


class CellLink(Row, frozen=True, kw_only=True):
    """A text that leads to an address, or to a row of another sheet (counted from 0)."""

    text: str
    url: str | None = None
    sheet: str | None = None
    row: int = 0


Value = str | int | float | Day | CellLink | None


class Column(Row, frozen=True, kw_only=True):
    """A column: its head, its width in characters, and whether its text runs over lines."""

    head: str
    width: int = 12
    wrap: bool = False


class Sheet(Row, frozen=True, kw_only=True):
    """A sheet with one table."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def sheets(record: Record) -> tuple[Sheet, ...]:
    """Events, figures, claims and sources; each figure leads to its claims, and they to it."""
    lookup = Lookup(record)
    record = lookup.record
    figures = _ordered(record, lookup)
    claims, home = _claims_in_order(figures, record)
    place_of_claim = {claim.claim_id: row for row, claim in enumerate(claims, 1)}
    sentence_of = _sentences(record)
    counts = Counter(claim.report_id for claim in record.claims)
    return (
        _sheet("Events", EVENTS_SHEET, [_event(event, lookup) for event in _events(record)]),
        _sheet(
            "Figures",
            FIGURES_SHEET,
            [_figure(f, lookup, place_of_claim, sentence_of) for f in figures],
        ),
        _sheet("Claims", CLAIMS_SHEET, [_claim(c, lookup, home, sentence_of) for c in claims]),
        _sheet("Sources", SOURCES, [_source(report, counts) for report in _reports(record)]),
    )


def _columns(*columns: tuple[str, int] | tuple[str, int, bool]) -> tuple[Column, ...]:
    return tuple(Column(head=c[0], width=c[1], wrap=len(c) > 2) for c in columns)


EVENTS_SHEET: Final = _columns(
    ("Event", 16), ("What", 40, True), ("First day", 12), ("Last day", 12), ("Day known to", 9),
    ("Place", 20), ("District", 18), ("Province", 18), ("Country", 9), ("Latitude", 10),
    ("Longitude", 10), ("Place known to", 9), ("PLOVER type", 12), ("PLOVER mode", 12),
    ("ACLED type", 22), ("ACLED sub-type", 26), ("UCDP type", 9), ("Actors", 36, True),
    ("Killed low", 8), ("Killed best", 8), ("Killed high", 8), ("Reports", 8), ("Origins", 8),
)  # fmt: skip
FIGURES_SHEET: Final = _columns(
    ("Figure", 16), ("Event", 36, True), ("First day", 12), ("Kind", 12), ("Who", 28, True),
    ("Low", 10), ("Best", 10), ("High", 10), ("Unit", 9), ("Scope", 11), ("Window", 18, True),
    ("Sentences", 70, True), ("Said by", 26, True), ("Why", 50, True), ("Disagreement", 16),
    ("Reports", 8), ("Origins", 8), ("Lines of reporting", 30, True), ("Sides", 7), ("Rule", 9),
    ("As of", 12), ("Claims", 12),
)  # fmt: skip
CLAIMS_SHEET: Final = _columns(
    ("Claim", 16), ("Figure", 16), ("Kind", 12), ("As written", 14), ("Value", 10), ("Low", 10),
    ("High", 10), ("Qualifier", 11), ("Unit", 9), ("Affected", 26, True), ("Role", 11),
    ("Done by", 20), ("Speaker", 22), ("Modality", 12), ("Scope", 11), ("First day", 12),
    ("Last day", 12), ("Place", 18), ("Sentence", 70, True), ("Words of the claim", 44, True),
    ("Outlet", 22), ("Report's day", 12), ("Report", 30), ("Address", 40), ("From", 8), ("To", 8),
    ("Confidence", 10),
)  # fmt: skip
SOURCES: Final = _columns(
    ("Report", 20), ("Outlet", 24), ("Agency", 16), ("Title", 50, True), ("Author", 20),
    ("First day", 12), ("Last day", 12), ("Day from", 10), ("Address", 44), ("Claims", 8),
    ("New words", 9), ("Story", 18), ("Notes", 50, True),
)  # fmt: skip


def _sheet(name: str, columns: tuple[Column, ...], rows: list[tuple[Value, ...]]) -> Sheet:
    return Sheet(name=name, columns=columns, rows=tuple(rows))


def _events(record: Record) -> list[Event]:
    return sorted(record.events, key=lambda e: (e.date_start or "9999", e.event_id))


def _reports(record: Record) -> list[Report]:
    return sorted(record.reports, key=lambda r: (r.published_start or "9999", r.report_id))


def _ordered(record: Record, lookup: Lookup) -> list[Figure]:
    """The figures by their event, then by kind; everybody before the groups."""
    place = {event.event_id: number for number, event in enumerate(_events(record))}
    kept = [figure for figure in record.figures if figure.event_id in lookup.events]
    return sorted(
        kept,
        key=lambda f: (
            place[f.event_id], f.kind, bool(f.affected_id or f.affected_role), f.figure_id
        ),
    )  # fmt: skip


def _claims_in_order(
    figures: list[Figure], record: Record
) -> tuple[list[Claim], dict[str, tuple[str, int]]]:
    """The claims as their figures have them, then those of none; the figure and row of each."""
    known = {claim.claim_id: claim for claim in record.claims}
    home: dict[str, tuple[str, int]] = {}
    for row, figure in enumerate(figures, 1):
        for one in figure.claims:
            if one in known:
                home.setdefault(one, (figure.figure_id, row))
    rest = [one for one in known if one not in home]
    return [known[one] for one in [*home, *rest]], home


def _event(event: Event, lookup: Lookup) -> tuple[Value, ...]:
    deaths: Deaths = deaths_of(event, sides_of(event, lookup), lookup)
    total = deaths.total if deaths.total.high else None
    actors = [f"{lookup.actor(a.actor_id).name} ({a.role})" for a in event.actors]
    return (
        event.event_id, event.title, _day(event.date_start), _day(event.date_end),
        event.date_prec, event.place, event.admin2, event.admin1, event.country,
        event.latitude, event.longitude, event.where_prec, event.type, event.mode,
        event.acled_event_type, event.acled_sub_event_type, event.ucdp_violence_type,
        "; ".join(actors), total.low if total else None, total.best if total else None,
        total.high if total else None, len(event.reports), len(event.origins),
    )  # fmt: skip


def _figure(
    figure: Figure, lookup: Lookup, rows: dict[str, int], sentence_of: Callable[[Claim], str]
) -> tuple[Value, ...]:
    event = lookup.events[figure.event_id]
    claims = lookup.claims_behind([figure])
    told = [f"{sentence_of(c)} [{_whose(c, lookup)}]" for c in claims]
    first = min((rows[c.claim_id] for c in claims), default=None)
    text = plural(len(claims), "claim")
    return (
        figure.figure_id, event.title, _day(event.date_start), figure.kind, figure.label,
        whole(figure.low), whole(figure.best), whole(figure.high), figure.unit, figure.scope,
        figure.window, "\n".join(dict.fromkeys(told)), "; ".join(figure.speakers), figure.why,
        figure.disagreement, figure.reports, figure.origins, "; ".join(lookup.origins_of(claims)),
        figure.sides, figure.rule,
        _day(figure.as_of),
        CellLink(text=text, sheet="Claims", row=first) if first is not None else text,
    )  # fmt: skip


def _claim(
    claim: Claim,
    lookup: Lookup,
    home: dict[str, tuple[str, int]],
    sentence_of: Callable[[Claim], str],
) -> tuple[Value, ...]:
    report = lookup.reports.get(claim.report_id)
    place = home.get(claim.claim_id)
    figure = CellLink(text=place[0], sheet="Figures", row=place[1]) if place else None
    doer = lookup.actor(claim.agent_id).name if claim.agent_id else None
    return (
        claim.claim_id, figure, claim.kind, claim.value_text, whole(claim.value),
        whole(claim.low), whole(claim.high), claim.qualifier, claim.unit, claim.affected,
        claim.affected_role, doer, _speaker(claim, lookup), claim.modality, claim.scope,
        _day(claim.time_start), _day(claim.time_end), claim.place, sentence_of(claim),
        claim.quote, outlet_of(report) if report else None,
        _day(report.published_start) if report else None, claim.report_id,
        _address(report.url) if report else None, claim.start, claim.end, claim.confidence,
    )  # fmt: skip


def _source(report: Report, counts: Counter[str]) -> tuple[Value, ...]:
    return (
        report.report_id, outlet_of(report), report.agency, report.title, report.byline,
        _day(report.published_start), _day(report.published_end), report.published_basis,
        _address(report.url), counts[report.report_id], report.new_text, report.story_id,
        "\n".join(report.notes),
    )  # fmt: skip


def _whose(claim: Claim, lookup: Lookup) -> str:
    report = lookup.reports.get(claim.report_id)
    outlet = outlet_of(report) if report else claim.report_id
    day = report.published_start if report else None
    return ", ".join(part for part in (_speaker(claim, lookup), outlet, day) if part)


def _speaker(claim: Claim, lookup: Lookup) -> str | None:
    """Who says so, as written; of a person the full name where it is known, and not "he"."""
    known = lookup.actors.get(claim.speaker_id or "") if is_person(claim.speaker_id) else None
    return known.name if known is not None else claim.speaker


def _sentences(record: Record) -> Callable[[Claim], str]:
    """What gives the sentence in which a claim's number stands, else the claim's own words."""
    texts = {report.report_id: report.text for report in record.reports}
    rows: dict[str, list[Sentence]] = {}
    for row in sorted(record.sentences, key=lambda s: (s.report_id, s.start)):
        rows.setdefault(row.report_id, []).append(row)
    starts = {key: [row.start for row in many] for key, many in rows.items()}

    def sentence_of(claim: Claim) -> str:
        at = claim.value_start if claim.value_start is not None else claim.start
        number = bisect_right(starts.get(claim.report_id, []), at) - 1
        if number < 0:
            return claim.quote
        row = rows[claim.report_id][number]
        return " ".join(texts.get(claim.report_id, "")[row.start : row.end].split())

    return sentence_of


def _day(day: str | None) -> Day | None:
    return Day(day=day) if day else None


def _address(url: str | None) -> Value:
    return CellLink(text=url, url=url) if url else None
