"""Rulings on reports and outlets: which reports are excluded, and by which decision.

An excluded report stays in the table and counts for nothing: no origin, no story, no event, no
figure, no vote on days and places. A copy of it with the same text to the letter is excluded
with it, and so is each report of an excluded outlet, whenever it comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from crosswire.model.record import Decision
from crosswire.model.reports import Report
from crosswire.pile.decisions.content import OUTLETS, REPORTS, Content, content_of
from crosswire.pile.decisions.states import Verdict, disputed, replaced, stands, unresolved
from crosswire.pile.origins.publishers import Publishers, plain_name

WAITING = "no report of that outlet is in the case yet"


@dataclass(frozen=True, slots=True)
class Excluded:
    """The decision that excludes each excluded report, by report id."""

    by: dict[str, str] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)


def excluded_reports(
    reports: Iterable[Report], decisions: tuple[Decision, ...], book: Publishers
) -> Excluded:
    """Which reports are excluded under the decisions in force.

    `book`: the families of outlets. A ruling on one report goes before one on its outlet.
    """
    rulings = [c for d in decisions if (c := content_of(d)).table in (REPORTS, OUTLETS)]
    rulings = [c for c in rulings if c.act != "unknown"]
    if not rulings:
        return Excluded()
    rows = {r.report_id: r for r in reports}
    names = {key: _names(report, book) for key, report in rows.items()}
    about = {r.decision.decision_id: _about(r, rows, names) for r in rulings}
    done = Excluded()
    for table in (OUTLETS, REPORTS):
        own = [r for r in rulings if r.table == table]
        _decide(own, about, done)
    return done


def _decide(rulings: list[Content], about: Mapping[str, list[str]], done: Excluded) -> None:
    """The rulings of one sort; of one reviewer the last counts, of two who differ none does."""
    last: dict[str, dict[str, Content]] = {}
    for ruling in rulings:
        for row in about[ruling.decision.decision_id] or [ruling.decision.about]:
            last.setdefault(row, {})[ruling.decision.made_by] = ruling
    for ruling in rulings:
        key = ruling.decision.decision_id
        rows = about[key] or [ruling.decision.about]
        mine = [last[row][ruling.decision.made_by] for row in rows]
        others = [
            r.decision
            for row in rows
            for r in last[row].values()
            if ruling in mine and r.act != ruling.act and "unsure" not in (r.act, ruling.act)
            and r.decision.made_by != ruling.decision.made_by
        ]  # fmt: skip
        if ruling not in mine:
            done.verdicts[key] = replaced(about[key], mine[-1].decision)
        elif others:
            done.verdicts[key] = disputed(about[key], others)
        elif not about[key]:
            done.verdicts[key] = _waiting(ruling)
        else:
            done.verdicts[key] = stands(about[key])
            _obey(ruling, about[key], done)


def _obey(ruling: Content, rows: list[str], done: Excluded) -> None:
    for row in rows:
        if ruling.act == "exclude":
            done.by[row] = ruling.decision.decision_id
        elif ruling.act == "accept":
            done.by.pop(row, None)


def _waiting(ruling: Content) -> Verdict:
    """An outlet's ruling waits for its next report; a report's is about what is gone."""
    return stands((), WAITING) if ruling.table == OUTLETS else unresolved()


def _about(
    ruling: Content, rows: Mapping[str, Report], names: Mapping[str, frozenset[str]]
) -> list[str]:
    if ruling.table == OUTLETS:
        wanted = plain_name(ruling.ids[0])
        return sorted(key for key, known in names.items() if wanted in known)
    mark = ruling.before.report
    texts = {row.text_sha256 for row in rows.values()}
    own = rows.get(ruling.ids[0])
    if mark is not None and mark.text_sha256 in texts:
        text = mark.text_sha256
    else:  # cleaned otherwise by another version, so that its text has changed
        text = own.text_sha256 if own is not None else ""
    return sorted(key for key, row in rows.items() if row.text_sha256 == text)


def _names(report: Report, book: Publishers) -> frozenset[str]:
    """What a report's outlet may be called: as it is written, and as its family is."""
    family = book.known(report.outlet, report.url)
    found = {report.outlet, family.name if family else None}
    return frozenset(plain_name(name) for name in found if name)
