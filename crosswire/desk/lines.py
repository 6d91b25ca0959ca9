"""Independent lines of reporting: how many stand behind reports, never more than the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from crosswire.model.rows import Origin


def line_count(reports: Collection[str], origins: Mapping[str, list[Origin]]) -> int:
    """How many independent lines of reporting some reports are; `origins` by report.

    Origins of one line count once. A statement that several texts quote is no line of its own:
    they are its witnesses. A report that is stitched together from several texts is still one.
    """
    told = [report for report in reports if origins.get(report)]
    rows = [row for report in told for row in origins[report]]
    texts = {_line(row) for row in rows if row.kind != "statement"}
    return min(len(texts or {_line(row) for row in rows}), len(told))


def _line(row: Origin) -> str:
    return row.line_id or row.origin_id
