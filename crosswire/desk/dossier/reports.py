"""Reports as the dossier shows them: metadata, marked text, and all that was read from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.dossier.claims import claim_view, report_link
from crosswire.desk.dossier.marking import MarkedSpan, paragraphs
from crosswire.desk.dossier.views.reports import (
    DroppedView,
    FactView,
    FateView,
    NumberView,
    ReportView,
    StatementView,
    StepView,
)
from crosswire.desk.escape import web_link
from crosswire.desk.words import basis, clip, count, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.links import Dating
    from crosswire.model.rows import Claim, Dropped, Number, Report, Statement

TEXT_SHOWN: Final = 200_000  # characters of a report's text that the page shows in full
_FATES: Final = ("unread", "claimed", "ignored")


def report_view(look: Index, report: Report) -> ReportView:
    """A report; beyond `TEXT_SHOWN` characters only the sentences that carry claims are shown."""
    claims = look.report_claims.get(report.report_id, [])
    numbers = look.report_numbers.get(report.report_id, [])
    marks = [mark for claim in claims for mark in _marks(look, claim)]
    marks += [
        MarkedSpan(start=n.start, end=n.end, unread=True) for n in numbers if n.fate == "unread"
    ]
    near = [mark for mark in marks if mark.start < TEXT_SHOWN]
    far = [mark for mark in marks if mark.start >= TEXT_SHOWN]
    # A claim that lies over the cut keeps its one anchor in the part that is shown.
    begun = {mark.name for mark in near if mark.name}
    far = [mark for mark in far if mark.name not in begun]
    return ReportView(
        to=anchor("r", report.report_id),
        name=look.name(report.report_id),
        title=clip(plain(report.title or look.name(report.report_id)), 300),
        facts=tuple(_facts(look, report)),
        notes=tuple(plain(note) for note in report.notes),
        dating=tuple(_step(look, step) for step in look.datings.get(report.report_id, [])),
        lines=paragraphs(report.text, near, [(0, min(len(report.text), TEXT_SHOWN))]),
        cut=_notice(report),
        beyond=paragraphs(report.text, far, _windows(look, report, far)),
        claims=tuple(claim_view(look, claim) for claim in claims),
        statements=tuple(
            _statement(look, report, row)
            for row in look.report_statements.get(report.report_id, [])
        ),
        fates=tuple(_fate(look, fate, numbers) for fate in _FATES),
        dropped=tuple(_dropped(part) for part in report.dropped),
    )


def _marks(look: Index, claim: Claim) -> list[MarkedSpan]:
    name = anchor("c", claim.claim_id)
    figures = look.claim_figures.get(claim.claim_id, [])
    goal = anchor("f", figures[0].figure_id) if figures else None
    marks = [MarkedSpan(start=claim.start, end=claim.end, name=name)]
    if claim.value_start is not None and claim.value_end is not None:
        start, end = claim.value_start, claim.value_end
        marks.append(MarkedSpan(start=start, end=end, name=name, strong=True, goal=goal))
    return marks


def _notice(report: Report) -> str:
    if len(report.text) <= TEXT_SHOWN:
        return ""
    return (
        f"This report has {len(report.text):,} characters. The first {TEXT_SHOWN:,} are shown; of "
        "the rest, only the sentences that carry claims or unread numbers follow."
    )


def _windows(look: Index, report: Report, marks: list[MarkedSpan]) -> list[tuple[int, int]]:
    windows: list[tuple[int, int]] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        row = look.sentence(report.report_id, mark.start)
        start, end = (row.start, max(row.end, mark.end)) if row else (mark.start, mark.end)
        if windows and start < windows[-1][1]:
            windows[-1] = (windows[-1][0], max(windows[-1][1], end))
        else:
            windows.append((max(start, TEXT_SHOWN), end))
    return windows


def _facts(look: Index, report: Report) -> list[FactView]:
    origins = look.report_origins.get(report.report_id, [])
    published = days(report.published_start, report.published_end)
    if report.published_start or report.published_end:
        published += f" ({basis(report.published_basis)})"
    facts = (
        ("Outlet", report.outlet), ("Agency credited", report.agency), ("Byline", report.byline),
        ("Dateline", report.dateline), ("Published", published),
        ("Independent origins", ", ".join(look.origin(row.origin_id) for row in origins)),
        ("In its story because of", _membership(look, report)),
        ("Language", report.language), ("File", report.path),
        ("Report id", report.report_id), ("SHA-256 of the text", report.text_sha256),
    )  # fmt: skip
    rows = [FactView(name=name, text=clip(plain(text), 300)) for name, text in facts if text]
    if report.url:
        link = web_link(report.url)
        rows.insert(1, FactView(name="Address", text=clip(plain(report.url), 300), url=link))
    return rows


def _membership(look: Index, report: Report) -> str | None:
    row = look.memberships.get(report.report_id)
    if row is None or row.nearest_report_id is None:
        return None
    return f"{'; '.join(row.reasons)} (as {look.name(row.nearest_report_id)})"


def _step(look: Index, step: Dating) -> StepView:
    known = step.from_report_id in look.reports
    return StepView(
        basis=step.basis,
        text=plain(step.reason),
        report=report_link(look, step.from_report_id) if known and step.from_report_id else None,
        final=step.basis in ("result", "open"),
    )


def _statement(look: Index, report: Report, row: Statement) -> StatementView:
    names = (look.actors.get(row.speaker_id or ""), look.actors.get(row.speaker_for or ""))
    resolved = [plain(name) for name in names if name and name != row.speaker]
    facts = (row.quote_kind, plain(row.channel or ""), plain(row.hedge or ""))
    return StatementView(
        speaker=plain(row.speaker or "unnamed speaker"),
        resolved=", for ".join(resolved),
        facts=tuple(fact for fact in facts if fact),
        content=clip(plain(report.text[row.content_start : row.content_end]), 1_000),
    )


def _fate(look: Index, fate: str, numbers: list[Number]) -> FateView:
    rows = []
    for number in numbers:
        if number.fate != fate:
            continue
        claim = look.claims.get(number.why or "") if fate == "claimed" else None
        rows.append(NumberView(
            quote=plain(number.quote), value=_read_as(number), why=plain(number.why or ""),
            where=f"{number.start}–{number.end}", to=anchor("c", claim.claim_id) if claim else None,
        ))  # fmt: skip
    return FateView(fate=fate, rows=tuple(rows))


def _read_as(number: Number) -> str:
    # A year or a time is no quantity: a thousands separator would misread it.
    shown = count(number.value)
    return shown if number.fate == "claimed" else shown.replace(",", "")


def _dropped(part: Dropped) -> DroppedView:
    where = f"characters {part.start:,}–{part.end:,} of the input"
    if len(part.text) > 2_000:
        where += f", {plural(len(part.text), 'character')}, cut here"
    return DroppedView(text=clip(plain(part.text), 2_000), why=plain(part.why), where=where)
