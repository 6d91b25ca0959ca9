"""The record's provenance in W3C PROV: reports, claims, figures, speakers, and who ruled.

A report is an entity of its outlet. A claim is quoted from a report by the activity that reads
it, and is its speaker's. A figure is derived from claims by the activity that derives, under a
named rule. A decision is an activity of its reviewer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crosswire.export.exchange.lookup import Lookup, outlet_of
from crosswire.export.exchange.prov_text import Name, Stated, Value, name
from crosswire.export.tables.cells import whole
from crosswire.model.codes import ActorKind
from crosswire.model.ids import is_person
from crosswire.model.rows import Claim, Decision, Figure, Record, Report

SOFTWARE: Final = "agent:crosswire"
DERIVING: Final = "activity:deriving"
READING: Final = "activity:reading"
# Where each table that a decision can be about has its entities.
_ABOUT: Final = {"claims": "claim", "figures": "figure", "reports": "report", "events": "event"}
_PEOPLE: Final[frozenset[ActorKind | None]] = frozenset({"person"})


def prov_statements(record: Record) -> list[Stated]:
    """All statements: first the elements, then what relates them; the same record, the same list.

    Each id is defined before a relation uses it. Source: W3C PROV-DM (2013).
    """
    lookup = Lookup(record)
    return [*_elements(record, lookup), *_relations(record, lookup)]


def _elements(record: Record, lookup: Lookup) -> Iterator[Stated]:
    yield from (_report(report) for report in record.reports)
    yield from (_claim(claim) for claim in record.claims)
    for event in lookup.record.events:
        told = _told({"prov:label": event.title, "cw:day": event.date_start})
        yield _entity("event", event.event_id, "Event", told)
    yield from (_figure(figure) for figure in record.figures)
    yield _activity(READING, "Reading")
    for rule in sorted({figure.rule for figure in record.figures}):
        yield _activity(f"{DERIVING}-{rule}", "Deriving", {"cw:rule": rule})
    yield from (_decision(one) for one in record.decisions)
    yield _agent(SOFTWARE, "prov:SoftwareAgent", "Crosswire")
    for outlet in sorted({outlet_of(report) for report in record.reports}):
        yield _agent(name("outlet", outlet), "prov:Organization", outlet)
    yield from _speakers(record, lookup)
    for reviewer in sorted({one.made_by for one in record.decisions}):
        yield _agent(name("reviewer", reviewer), "prov:Person", reviewer)


def _relations(record: Record, lookup: Lookup) -> Iterator[Stated]:
    yield _relation("wasAssociatedWith", READING, SOFTWARE)
    for rule in sorted({figure.rule for figure in record.figures}):
        yield _relation("wasAssociatedWith", f"{DERIVING}-{rule}", SOFTWARE)
        yield _relation("wasInformedBy", f"{DERIVING}-{rule}", READING)
    for report in record.reports:
        yield _relation("used", READING, name("report", report.report_id))
        yield _relation("wasAttributedTo", name("report", report.report_id), _outlet(report))
    yield from _descents(record, lookup)
    for claim in record.claims:
        yield from _of_claim(claim, lookup)
    for figure in record.figures:
        yield from _of_figure(figure, lookup)
    yield from _behalf(record)
    for decision in record.decisions:
        yield from _of_decision(decision, lookup)


def _report(report: Report) -> Stated:
    told = _told({
        "prov:label": report.title, "cw:outlet": report.outlet, "cw:url": report.url,
        "cw:day": report.published_start, "cw:sha256": report.text_sha256,
    })  # fmt: skip
    return _entity("report", report.report_id, "Report", told)


def _claim(claim: Claim) -> Stated:
    told = _told({
        "prov:value": claim.quote, "cw:start": claim.start, "cw:end": claim.end,
        "cw:kind": claim.kind, "cw:value": whole(claim.value), "cw:low": whole(claim.low),
        "cw:high": whole(claim.high), "cw:unit": claim.unit, "cw:affected": claim.affected,
        "cw:modality": claim.modality, "cw:scope": claim.scope, "cw:rule_id": claim.rule_id,
        "cw:confidence": claim.confidence,
    })  # fmt: skip
    return _entity("claim", claim.claim_id, "Claim", told)


def _figure(figure: Figure) -> Stated:
    told = _told({
        "cw:event": Name(text=name("event", figure.event_id)), "cw:kind": figure.kind,
        "cw:who": figure.label, "cw:low": whole(figure.low), "cw:best": whole(figure.best),
        "cw:high": whole(figure.high), "cw:unit": figure.unit, "cw:scope": figure.scope,
        "cw:rule": figure.rule, "cw:as_of": figure.as_of, "cw:origins": figure.origins,
        "cw:why": figure.why, "cw:disagreement": figure.disagreement,
    })  # fmt: skip
    return _entity("figure", figure.figure_id, "Figure", told)


def _decision(decision: Decision) -> Stated:
    told = _told({
        "cw:judgement": decision.judgement, "cw:about": decision.about,
        "cw:before": decision.before, "cw:after": decision.after, "cw:reason": decision.reason,
    })  # fmt: skip
    made = decision.made_at
    return Stated(
        kind="activity", id=name("decision", decision.decision_id), parts=(made, made),
        attributes=(("prov:type", Name(text="cw:Decision")), *told),
    )  # fmt: skip


def _speakers(record: Record, lookup: Lookup) -> Iterator[Stated]:
    """Each speaker once: the known by their id, others by their statement."""
    found: dict[str, tuple[str, bool]] = {}
    for claim in record.claims:
        if (agent := _speaker(claim)) is not None:
            known = lookup.actor(claim.speaker_id) if claim.speaker_id else None
            label = known.name if known and known.name != known.actor_id else claim.speaker
            person = is_person(claim.speaker_id) or (known is not None and known.kind in _PEOPLE)
            found.setdefault(agent, (label or agent, person))
    for one in record.statements:
        if one.speaker_for and name("actor", one.speaker_id or "") in found:
            body = lookup.actor(one.speaker_for)
            found.setdefault(name("actor", one.speaker_for), (body.name, False))
    for agent in sorted(found):
        label, person = found[agent]
        yield _agent(agent, "prov:Person" if person else "prov:Organization", label)


def _of_claim(claim: Claim, lookup: Lookup) -> Iterator[Stated]:
    """Quoted from its report, and its speaker's, or its report's outlet's."""
    one = name("claim", claim.claim_id)
    report = lookup.reports.get(claim.report_id)
    yield _relation("wasGeneratedBy", one, READING)
    if report is not None:
        yield Stated(
            kind="wasDerivedFrom", parts=(one, name("report", report.report_id), READING),
            attributes=(("prov:type", Name(text="prov:Quotation")),),
        )  # fmt: skip
    speaker = _speaker(claim) or (_outlet(report) if report is not None else None)
    if speaker is not None:
        yield _relation("wasAttributedTo", one, speaker)


def _of_figure(figure: Figure, lookup: Lookup) -> Iterator[Stated]:
    one, how = name("figure", figure.figure_id), f"{DERIVING}-{figure.rule}"
    yield _relation("wasGeneratedBy", one, how)
    for claim in lookup.claims_behind([figure]):
        yield _relation("wasDerivedFrom", one, name("claim", claim.claim_id), how)


def _descents(record: Record, lookup: Lookup) -> Iterator[Stated]:
    """Which report has its text from which other, where the direction is told."""
    for row in record.descents:
        ends = (row.report_id, row.from_report_id)
        if row.basis == "undecided" or any(one not in lookup.reports for one in ends):
            continue
        told = _told({"cw:share": row.share, "cw:evidence": row.evidence})
        parts = tuple(name("report", one) for one in ends)
        yield Stated(kind="wasDerivedFrom", parts=parts, attributes=told)


def _behalf(record: Record) -> Iterator[Stated]:
    speakers = {claim.speaker_id for claim in record.claims if claim.speaker_id}
    pairs = {
        (row.speaker_id, row.speaker_for)
        for row in record.statements
        if row.speaker_id in speakers and row.speaker_for and row.speaker_for != row.speaker_id
    }
    for speaker, body in sorted(pairs, key=str):
        yield _relation("actedOnBehalfOf", name("actor", str(speaker)), name("actor", str(body)))


def _of_decision(decision: Decision, lookup: Lookup) -> Iterator[Stated]:
    """By its reviewer, about an entity where that is one, and heard when figures are derived."""
    one = name("decision", decision.decision_id)
    yield _relation("wasAssociatedWith", one, name("reviewer", decision.made_by))
    table, _, row_id = decision.about.partition(":")
    rows = {
        "claims": set(lookup.claims),
        "reports": set(lookup.reports),
        "events": set(lookup.events),
        "figures": {figure.figure_id for figure in lookup.record.figures},
    }
    if row_id in rows.get(table, ()):
        yield _relation("used", one, name(_ABOUT[table], row_id))
    if decision.revokes and any(d.decision_id == decision.revokes for d in lookup.record.decisions):
        yield _relation("wasInformedBy", one, name("decision", decision.revokes))
    for rule in sorted({figure.rule for figure in lookup.record.figures}):
        yield _relation("wasInformedBy", f"{DERIVING}-{rule}", one)


def _speaker(claim: Claim) -> str | None:
    if claim.speaker_id:
        return name("actor", claim.speaker_id)
    return name("speaker", claim.statement_id) if claim.speaker and claim.statement_id else None


def _outlet(report: Report) -> str:
    return name("outlet", outlet_of(report))


def _entity(
    space: str, row_id: str, kind: str, told: tuple[tuple[str, Value | Name], ...]
) -> Stated:
    of_kind = ("prov:type", Name(text=f"cw:{kind}"))
    return Stated(kind="entity", id=name(space, row_id), attributes=(of_kind, *told))


def _activity(
    activity: str, kind: str, told: dict[str, Value | Name | None] | None = None
) -> Stated:
    of_kind = ("prov:type", Name(text=f"cw:{kind}"))
    return Stated(kind="activity", id=activity, attributes=(of_kind, *_told(told or {})))


def _agent(agent: str, kind: str, label: str) -> Stated:
    told = (("prov:type", Name(text=kind)), ("prov:label", label))
    return Stated(kind="agent", id=agent, attributes=told)


def _relation(kind: str, *parts: str) -> Stated:
    return Stated(kind=kind, parts=parts)


def _told(values: dict[str, Value | Name | None]) -> tuple[tuple[str, Value | Name], ...]:
    """The attributes that have a value."""
    return tuple((key, value) for key, value in values.items() if value is not None and value != "")
