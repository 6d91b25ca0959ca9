"""A short name for each report: its file, else its title, else its id."""

from __future__ import annotations

from collections import Counter

from crosswire.model.rows import Record


def short_names(record: Record) -> dict[str, str]:
    """A short name for each report: its file where that tells it apart, else id or title."""
    return short_names_of([(r.report_id, r.path, r.title) for r in record.reports])


def short_names_of(reports: list[tuple[str, str | None, str | None]]) -> dict[str, str]:
    """The short names of reports, by their ids, paths and titles."""
    shared = Counter(path for _, path, _ in reports if path)
    return {
        key: path
        if path and shared[path] == 1
        else (key if not key.startswith("r-") else title or key)
        for key, path, title in reports
    }
