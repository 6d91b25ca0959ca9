"""Who has it from whom: one row for each report and each text that it descends from."""

from __future__ import annotations

from collections import defaultdict

from crosswire.model.links import Descent
from crosswire.model.rows import Reading
from crosswire.pile.origins.assign import Origins
from crosswire.pile.origins.direction import told_by


def find_descents(readings: list[Reading], origins: Origins) -> tuple[Descent, ...]:
    """The edges of the family trees of all texts, sorted by report.

    Within one text each print descends from the print before it that it shares most with,
    else from the first; beyond it, from the first print of the text that a sentence is from.
    """
    rows = []
    for reading in sorted(readings, key=lambda r: r.report.report_id):
        report_id = reading.report.report_id
        root = origins.roots[origins.texts.of_report[report_id]]
        taken: dict[str, set[int]] = defaultdict(set)
        for row in reading.sentences:
            source = origins.source[report_id, row.sentence]
            if source != report_id and (source != root or report_id != root):
                taken[source].add(row.sentence)
        for source, numbers in sorted(taken.items()):
            parent = _nearest(report_id, origins) if source == root else source
            rows.append(
                _descent(report_id, parent, source, numbers, len(reading.sentences), origins)
            )
    return tuple(rows)


def _nearest(report_id: str, origins: Origins) -> str:
    """The print of the same text, not later and not cut from it, that a print is most like."""
    texts, marks = origins.texts, origins.marks
    first = texts.of_report[report_id]
    root = origins.roots[first]
    mine = marks[report_id]

    def before(other: str) -> bool:
        theirs = marks[other]
        return other != report_id and theirs.day is not None and (
            mine.day is not None and theirs.day < mine.day
        )  # fmt: skip

    partners = {*texts.others(report_id), *texts.twins.all[texts.twins.first[report_id]]}
    partners &= {p for p in texts.prints[first] if p != report_id}
    candidates = {root} | {p for p in partners if before(p)}
    return max(
        sorted(candidates),
        key=lambda c: (round(texts.cover(report_id, c) * texts.cover(c, report_id), 2), c == root),
    )


def _descent(
    report_id: str, parent: str, source: str, numbers: set[int], total: int, origins: Origins
) -> Descent:
    texts, marks = origins.texts, origins.marks
    found = texts.numbers(report_id, parent) or frozenset(numbers)
    basis, evidence = told_by(
        marks[report_id], marks[parent],
        texts.cover(report_id, parent), texts.cover(parent, report_id),
    )  # fmt: skip
    within = texts.of_report[report_id] == texts.of_report[parent]
    count = len(found) if within else len(found & numbers) or len(numbers)
    return Descent(
        report_id=report_id, from_report_id=parent,
        origin_id=origins.of_report[source].origin_id,
        sentences=count, share=round(count / max(1, total), 3), basis=basis, evidence=evidence,
    )  # fmt: skip


def splice_notes(reading: Reading, origins: Origins) -> tuple[str, ...]:
    """The warning on a stitched report: its parts, and the reports that they are from."""
    splice = origins.spliced.get(reading.report.report_id)
    if splice is None:
        return ()
    total = len(reading.sentences)
    parts = "; ".join(
        f"{count} as in {_called(origins, root)}" for root, count in splice.parts.items()
    )
    rest = total - sum(splice.parts.values())
    tail = f"; {rest} of unknown source, counted with their neighbours" if rest else ""
    return (f"spliced: of {total} sentences {parts}{tail}",)


def _called(origins: Origins, root: str) -> str:
    family, agency = origins.families.get(root), origins.marks[root].agency
    name = agency or (family.name if family else None)
    shown = origins.marks[root].path or root
    return f"{shown} ({name})" if name else shown
