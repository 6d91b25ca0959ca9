"""What needs a human eye: everything that the record cannot settle by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from crosswire.desk.words import plain

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Figure, Number, Report

DISPUTED: Final = frozenset({"different_values", "contested"})


class Unread(msgspec.Struct, frozen=True, kw_only=True):
    """A number that no rule could read: the row, its sentence, and the sentence's offset."""

    number: Number
    sentence: str
    at: int


class Attention(msgspec.Struct, frozen=True, kw_only=True):
    """Rows to look at, each in the order of the record."""

    undated: tuple[Report, ...]
    noted: tuple[Report, ...]
    disputed: tuple[Figure, ...]
    unread: tuple[Unread, ...]

    @property
    def total(self) -> int:
        """How many rows ask for a look."""
        return len(self.undated) + len(self.noted) + len(self.disputed) + len(self.unread)


def attention(look: Index) -> Attention:
    """Undated reports, reports with notes, disputed figures, and unread numbers."""
    record = look.record
    parts = {e.event_id for e in record.events if e.part_of}  # told with the whole already
    disputed = [f for f in record.figures if f.disagreement in DISPUTED]
    return Attention(
        undated=tuple(r for r in record.reports if not (r.published_start or r.published_end)),
        noted=tuple(r for r in record.reports if r.notes),
        disputed=tuple(f for f in disputed if f.event_id not in parts),
        unread=tuple(_unread(look, n) for n in record.numbers if n.fate == "unread"),
    )


def _unread(look: Index, number: Number) -> Unread:
    row = look.sentence(number.report_id, number.start)
    report = look.reports.get(number.report_id)
    if row is None or report is None:
        return Unread(number=number, sentence=plain(number.quote), at=number.start)
    return Unread(number=number, sentence=plain(report.text[row.start : row.end]), at=row.start)
