"""A report as received to a source that can be read: decoded, with what came along."""

from __future__ import annotations

from datetime import date

from crosswire.intake.decode import declared_charset, decode, tidy
from crosswire.intake.formats.jsonl import parse_line
from crosswire.intake.received import Received
from crosswire.model.rows import Source

LONGEST = 1_000_000  # code points; a longer text is cut, and says so


def open_received(received: Received) -> Source:
    """The source of a received report. Raises InputError where it cannot be decoded."""
    where = received.path or received.report_id
    if received.media == "jsonl":
        return _line(received, where)
    declared = declared_charset(received.original) if received.media == "html" else None
    text = decode(received.original, where=where, declared=declared)
    text, notes = _capped(text)
    return Source(
        report_id=received.report_id,
        path=received.path,
        text=text if received.media == "text" else None,
        html=text if received.media == "html" else None,
        published=received.published,
        notes=notes,
    )


def iso_day(value: str) -> str | None:
    """The day of an ISO 8601 date or date-time, or None where it is none."""
    try:
        return date.fromisoformat(value.strip()[:10]).isoformat()
    except ValueError:
        return None


def _line(received: Received, where: str) -> Source:
    line = parse_line(received.original, where)
    html = line.html if line.html and line.html.strip() else None
    text, notes = _capped(tidy(line.text)) if line.text and line.text.strip() else (None, ())
    if html is not None and text is None:
        html, notes = _capped(html)
    published = received.published
    if line.published and published is None:
        published = iso_day(line.published)
        if published is None:
            notes = (*notes, f"the given day {line.published[:40]!r} is no ISO 8601 date")
    return Source(
        report_id=received.report_id,
        path=received.path,
        text=text if html is None or text else None,
        html=html if text is None else None,
        url=_plain(line.url),
        outlet=_plain(line.outlet),
        title=_plain(line.title),
        published=published,
        language=_plain(line.language),
        notes=notes,
    )


def _capped(text: str) -> tuple[str, tuple[str, ...]]:
    if len(text) <= LONGEST:
        return text, ()
    return text[:LONGEST], (f"cut after {LONGEST:,} characters of {len(text):,}",)


def _plain(value: str | None) -> str | None:
    plain = tidy(value).strip() if value else ""
    return plain[:2000] or None
