"""Origins as rows, and the origin of each claim: its sentence's, or the statement's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from crosswire.model.ids import make_id
from crosswire.model.rows import Claim, Origin, Reading
from crosswire.pile.copies import Key, Pair
from crosswire.pile.origins.assign import Origins, Reporting
from crosswire.pile.origins.direction import first_of
from crosswire.pile.origins.publishers import Family, Publishers
from crosswire.pile.origins.statements import RepeatedStatement, counted, quoted
from crosswire.words.prose import plural


@dataclass(frozen=True, slots=True)
class OriginTable:
    """The rows of the table, the origin of each sentence and the origin of each claim."""

    rows: tuple[Origin, ...]
    of_sentence: dict[Key, str]
    of_claim: dict[str, str]


def origin_rows(
    readings: list[Reading],
    origins: Origins,
    pairs: list[Pair],
    stories: dict[str, int],
    names: dict[str, str],
    book: Publishers,
    sides: Mapping[str, str],
) -> OriginTable:
    """All origins that something descends from.

    `names` and `sides`: of speakers, and for whom they speak, by their id.
    """
    claims = [c for r in readings for c in r.claims]
    of_sentence = dict(origins.of_sentence)
    quotes, quoted_rows = quoted(readings, pairs, of_sentence, origins.digests)
    of_sentence.update(quotes)
    of_claim = {c.claim_id: origin for r in readings for c, origin in _places(r, of_sentence)}
    reported = _reported(readings, origins, stories, book)
    of_claim.update({claim_id: line.origin_id for claim_id, line in reported.items()})
    same, counted_rows = counted(claims, of_claim, stories)
    of_claim.update(same)
    used: dict[str, set[str]] = defaultdict(set)
    for (report_id, _), origin_id in of_sentence.items():
        used[origin_id].add(report_id)
    for claim in claims:
        used[of_claim[claim.claim_id]].add(claim.report_id)
    rows = [
        _line(line, origins, used[line.origin_id])
        for line in {**origins.by_id, **{v.origin_id: v for v in reported.values()}}.values()
        if line.origin_id in used
    ]
    rows += [
        _statement(said, names, sides, used[said.origin_id], origins)
        for said in (*quoted_rows, *counted_rows)
        if said.origin_id in used
    ]
    return OriginTable(tuple(sorted(rows, key=lambda r: r.origin_id)), of_sentence, of_claim)


def _places(reading: Reading, of_sentence: dict[Key, str]) -> list[tuple[Claim, str]]:
    """Each claim with the origin of the sentence in which it begins."""
    found = []
    rows = sorted(reading.sentences, key=lambda s: s.start)
    at = 0
    for claim in sorted(reading.claims, key=lambda c: c.start):
        while at + 1 < len(rows) and rows[at].end <= claim.start:
            at += 1
        found.append((claim, of_sentence[claim.report_id, rows[at].sentence]))
    return found


def _reported(
    readings: list[Reading], origins: Origins, stories: dict[str, int], book: Publishers
) -> dict[str, Reporting]:
    """The line of the newsroom that a claim gives as its speaker, by claim id.

    It is the newsroom's line in the same story, where its text is in the pile, else a new one.
    """
    lines: dict[tuple[str, int], Reporting] = {}
    for report_id, line in sorted(origins.of_report.items()):
        for name in (line.publisher, line.name if line.kind == "agency" else None):
            if name:
                lines.setdefault((name, stories[report_id]), line)
    groups: dict[tuple[Family, int], list[Claim]] = defaultdict(list)
    for reading in readings:
        for claim in reading.claims:
            if family := book.known(claim.speaker):
                groups[family, stories[claim.report_id]].append(claim)
    found = {}
    for (family, story), claims in groups.items():
        known = lines.get((family.id, story)) or lines.get((family.agency or "", story))
        line = known or _unseen(family, claims, origins)
        found.update({c.claim_id: line for c in claims})
    return found


def _unseen(family: Family, claims: list[Claim], origins: Origins) -> Reporting:
    """The line of a newsroom that reports name and whose own text is not in the pile."""
    reports = sorted({c.report_id for c in claims})
    digest = min(origins.digests[r] for r in reports)
    return Reporting(
        origin_id=make_id("o", "reported", family.id, digest),
        line_id=make_id("l", "reported", family.id, digest),
        kind="agency" if family.agency else "outlet",
        name=family.agency or family.name,
        publisher=family.id,
        first=first_of([origins.marks[r] for r in reports]).report_id,
    )


def _line(line: Reporting, origins: Origins, reports: set[str]) -> Origin:
    return Origin(
        origin_id=line.origin_id, kind=line.kind, name=line.name, first_report_id=line.first,
        reports=tuple(sorted(reports)), publisher=line.publisher,
        evidence=_evidence(line, origins, reports), line_id=line.line_id,
    )  # fmt: skip


def _evidence(line: Reporting, origins: Origins, reports: set[str]) -> str:
    total = len(reports)
    if line.origin_id not in origins.by_id:
        named = plural(total, "report")
        return f"named as the source in {named}; its own text is not in the pile"
    if line.kind == "agency":
        credited = sum(origins.marks[r].agency == line.name for r in reports)
        silent = plural(total - credited, "report")
        tail = f"; {silent} without the credit" if credited < total else ""
        return f"credited in {plural(credited, 'report')}{tail}"
    first = origins.texts.twins.all[origins.texts.twins.first[line.first]]
    others = reports - set(first)
    told = "its text" if len(first) == 1 else f"its text, in {len(first)} verbatim prints"
    if not others:
        return f"{told}; nothing of it stands elsewhere in the pile"
    where = plural(len(others), "other report")
    return f"{told}; parts of it stand in {where}; {_why_first(line, origins, others)}"


def _why_first(line: Reporting, origins: Origins, reports: set[str]) -> str:
    """Why the others have it from the line's first report: what parts it from the next likely."""
    first, other = origins.marks[line.first], first_of([origins.marks[r] for r in sorted(reports)])
    if (other.stitched, other.scissors) > (first.stitched, first.scissors):
        return "these show that they are cut or stitched"
    if first.day and other.day and first.day < other.day:
        return f"it is the earliest, of {first.day}"
    if other.shared > first.shared:
        return "it shares less with other texts than these do"
    return "which came first cannot be told"


def _statement(
    said: RepeatedStatement,
    names: dict[str, str],
    sides: Mapping[str, str],
    reports: set[str],
    origins: Origins,
) -> Origin:
    return Origin(
        origin_id=said.origin_id, kind="statement", name=names.get(said.speaker_id),
        first_report_id=first_of([origins.marks[r] for r in sorted(reports)]).report_id,
        reports=tuple(sorted(reports)), side=sides.get(said.speaker_id), evidence=said.evidence,
        line_id=said.origin_id,
    )  # fmt: skip
