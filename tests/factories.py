"""Readings, claims and piles made of a few own sentences."""

from __future__ import annotations

from typing import Any

from crosswire.model.rows import Claim, Reading, Record, Source, Statement
from crosswire.pile.derive import derive
from crosswire.reading.report import read_report, read_reports


def source(text: str, report_id: str = "r-1", **columns: Any) -> Source:
    """A plain text that is ready to be read."""
    return Source(report_id=report_id, text=text, **columns)


def read(text: str, report_id: str = "r-1", **columns: Any) -> Reading:
    """The reading of one text."""
    return read_report(source(text, report_id, **columns))


def read_all(texts: list[str]) -> list[Reading]:
    """The readings of many texts, parsed together, in order."""
    sources = [source(text, f"r-{number}") for number, text in enumerate(texts)]
    return list(read_reports(sources))


def claims(text: str, kind: str | None = None, **columns: Any) -> list[Claim]:
    """The claims of a text, of one kind where it is named."""
    return [c for c in read(text, **columns).claims if kind is None or c.kind == kind]


def claim(text: str, kind: str, value: float | None = None, **columns: Any) -> Claim:
    """The only claim of a kind, and of a value where it is named."""
    found = [c for c in claims(text, kind, **columns) if value is None or c.value == value]
    assert len(found) == 1, [(c.kind, c.value, c.quote) for c in read(text, **columns).claims]
    return found[0]


def said(text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, content and kind of the statements of a text."""
    return [(s.speaker, content(text, s), s.quote_kind) for s in read(text).statements]


def content(text: str, statement: Statement) -> str:
    """The words that a statement covers."""
    return text[statement.content_start : statement.content_end]


def pile(texts: dict[str, str], **columns: Any) -> Record:
    """The record of texts by their report ids."""
    return derive([read(text, name, **columns) for name, text in sorted(texts.items())])
