"""Claims, figures and events as the dossier shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.amounts import amounts
from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.dossier.views.base import Link
from crosswire.desk.dossier.views.events import ClaimView, EventView, FigureView, OriginView
from crosswire.desk.happened import told_by
from crosswire.desk.rows import FigureRow, nested_rows
from crosswire.desk.sources import speakers_of, support
from crosswire.desk.words import (
    DASH,
    amount,
    claim_amount,
    clip,
    count,
    days,
    disagreement,
    plain,
    role,
    scope,
    stretch,
)
from crosswire.model.rows import Claim

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Event, Figure

_SENTENCE: Final = 400  # of an event that nobody counted
_AROUND: Final = 320  # characters shown on either side of a number in a very long sentence


def claim_view(look: Index, claim: Claim) -> ClaimView:
    """A claim with its sentence, its speaker and its links."""
    before, number, after = around(look, claim)
    figures = look.claim_figures.get(claim.claim_id, [])
    start, end = _span(claim)
    return ClaimView(
        to=anchor("c", claim.claim_id),
        id=plain(claim.claim_id),
        amount=claim_amount(claim),
        kind=claim.kind,
        whom=_whom(claim),
        speaker=look.speaker(claim) or "the report itself",
        origin=look.origin(claim.origin_id),
        report=report_link(look, claim.report_id),
        where=f"{start}{DASH}{end}",
        before=before,
        number=number,
        after=after,
        facts=tuple(_facts(look, claim)),
        figures=tuple(figure_link(look, figure) for figure in figures),
    )


def figure_link(look: Index, figure: Figure) -> Link:
    """A link to a figure's card: `killed, children: 12`."""
    low, best, high = amounts(look, figure)
    number = next((told for told in (best, low, high) if told not in ("", DASH)), DASH)
    text = f"{figure.kind}, {look.whom(figure)}: {number}"
    return Link(text=text, to=anchor("f", figure.figure_id))


def report_link(look: Index, report_id: str) -> Link:
    """A link to a report's place in the page by its display name."""
    return Link(text=look.name(report_id), to=anchor("r", report_id))


def told_in(look: Index, event: Event) -> Link | None:
    """Where the event's own sentence stands: at the claim in it, else in the report."""
    row = told_by(look, event) if event.sentence else None
    if isinstance(row, Claim):
        return Link(text=look.name(row.report_id), to=anchor("c", row.claim_id))
    return report_link(look, row.report_id) if row and row.report_id in look.reports else None


def figure_view(look: Index, row: FigureRow) -> FigureView:
    """A figure with its claims grouped by independent origin."""
    figure = row.figure
    low, best, high = amounts(look, figure)
    claims = [look.claims[key] for key in figure.claims if key in look.claims]
    keys = sorted({claim.origin_id for claim in claims}, key=lambda key: (key is None, key or ""))
    return FigureView(
        to=anchor("f", figure.figure_id),
        id=plain(figure.figure_id),
        kind=figure.kind,
        whom=look.whom(figure),
        under=row.under is not None,
        low=low,
        best=best,
        high=high,
        span=_range(figure, low, best, high),
        scope=stretch(figure),
        origins=support(figure)[0],
        reports=figure.reports,
        speakers=tuple(speakers_of(look, figure)),
        state=figure.disagreement,
        words=disagreement(figure),
        why=plain(figure.why),
        rule=figure.rule,
        as_of=days(figure.as_of) if figure.as_of else "",
        groups=tuple(_origin(look, key, claims) for key in keys),
    )


def event_view(look: Index, event: Event) -> EventView:
    """An event with its figures, and its claims that no figure counts."""
    figures = look.event_figures.get(event.event_id, [])
    counted = {key for figure in figures for key in figure.claims}
    loose = [c for c in look.event_claims.get(event.event_id, []) if c.claim_id not in counted]
    codes = " ".join(plain(code) for code in (event.type, event.mode) if code)
    why = f"its day: {_named(look, event)}" if event.date_why else ""
    sort = f"its types: {plain(event.reason)}" if event.reason else ""
    facts = (days(event.date_start, event.date_end), plain(event.place or ""), codes, why, sort)
    return EventView(
        to=anchor("e", event.event_id),
        title=plain(event.title or "Untitled event"),
        facts=tuple(fact for fact in facts if fact),
        sentence="" if figures else clip(plain(event.sentence or ""), _SENTENCE),
        told=None if figures else told_in(look, event),
        figures=tuple(figure_view(look, row) for row in nested_rows(look, event.event_id)),
        loose=tuple(claim_view(look, claim) for claim in loose),
    )


def _named(look: Index, event: Event) -> str:
    """Why an event is of its day, with the names of reports in the place of their ids."""
    why = plain(event.date_why or "")
    for report in sorted(event.reports, key=len, reverse=True):
        why = why.replace(f" in {plain(report)};", f" in {look.name(report)};")
    return why


def around(look: Index, claim: Claim) -> tuple[str, str, str]:
    """The claim's sentence cut in three: before its number, the number, after it."""
    start, end = _span(claim)
    return cut(look, claim.report_id, start, end, fallback=claim.quote)


def cut(
    look: Index, report_id: str, start: int, end: int, *, fallback: str
) -> tuple[str, str, str]:
    """The sentence that holds `[start, end)`, cut in three at these offsets, safe to show."""
    report = look.reports.get(report_id)
    if report is None:
        return "", plain(fallback), ""
    first, last = look.sentence(report_id, start), look.sentence(report_id, max(end - 1, start))
    left = max(first.start if first else start, start - _AROUND)
    right = min(max(last.end if last else end, end), end + _AROUND)
    before, after = report.text[left:start], report.text[end:right]
    before = f"… {before}" if first and left > first.start else before
    after = f"{after} …" if last and right < last.end else after
    return plain(before), plain(report.text[start:end]), plain(after)


def _whom(claim: Claim) -> str:
    known = "" if claim.affected_role == "unknown" else role(claim.affected_role)
    return plain(claim.affected or "") or known


def _range(figure: Figure, low: str, best: str, high: str) -> tuple[str, str, str]:
    if low == best == high or not (low or high) or (figure.low is None and figure.high is None):
        return "", best, ""
    if figure.high is None and low == best:
        return "", high, ""
    return f"{low} {DASH} ", best, f" {DASH} {high}"


def _span(claim: Claim) -> tuple[int, int]:
    if claim.value_start is None or claim.value_end is None:
        return claim.start, claim.end
    return claim.value_start, claim.value_end


def _origin(look: Index, key: str | None, claims: list[Claim]) -> OriginView:
    row = look.origins.get(key) if key else None
    return OriginView(
        name=look.origin(key),
        kind=row.kind if row else "",
        claims=tuple(claim_view(look, claim) for claim in claims if claim.origin_id == key),
    )


def _facts(look: Index, claim: Claim) -> list[str]:
    whole = look.claims.get(claim.part_of or "")
    agent = look.actor(claim.agent_id) if claim.agent_id else ""
    facts = (
        claim.modality if claim.modality != "asserted" else "",
        scope(claim.scope) if claim.scope != "event" else "",
        days(claim.time_start, claim.time_end) if claim.time_start or claim.time_end else "",
        plain(claim.place or ""),
        f"by {agent}" if agent else "",
        plain(claim.weapon or ""),
        f"part of {claim_amount(whole)}, never added to it" if whole else "",
        f"replaces {amount(claim.revises, claim.unit)}" if claim.revises is not None else "",
        f"confidence {count(round(claim.confidence, 2))}",
    )
    return [fact for fact in facts if fact]
