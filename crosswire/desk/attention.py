"""What needs a human eye: everything that the record cannot settle by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from crosswire.desk.happened import course, uncounted
from crosswire.desk.rulings import RulingLine, open_lines
from crosswire.desk.words import plain
from crosswire.model.codes import DISPUTED

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Event, Figure, Number, Report


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
    rulings: tuple[RulingLine, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def total(self) -> int:
        """How many rows ask for a look."""
        parts = (
            self.undated, self.noted, self.disputed, self.unread, self.rulings, self.events
        )  # fmt: skip
        return sum(map(len, parts))


def attention(look: Index) -> Attention:
    """Undated reports, reports with notes, disputed figures, unread numbers, open rulings.

    Of what happened and was counted by nobody, events of which no day or no place is told.
    Reports that a reviewer excluded are not looked at again.
    """
    record = look.record
    excluded = {r.report_id for r in record.reports if r.excluded}
    reports = [r for r in record.reports if not r.excluded]
    parts = {e.event_id for e in record.events if e.part_of}  # told with the whole already
    disputed = [f for f in record.figures if f.disagreement in DISPUTED]
    return Attention(
        undated=tuple(r for r in reports if not (r.published_start or r.published_end)),
        noted=tuple(r for r in reports if r.notes),
        disputed=tuple(f for f in disputed if f.event_id not in parts),
        unread=tuple(_unread(look, n) for n in record.numbers
                     if n.fate == "unread" and n.report_id not in excluded),
        rulings=tuple(open_lines(record)),
        events=tuple(e for e in uncounted(look, course(record.events))
                     if not (e.date_start and e.place)),
    )  # fmt: skip


def _unread(look: Index, number: Number) -> Unread:
    row = look.sentence(number.report_id, number.start)
    report = look.reports.get(number.report_id)
    if row is None or report is None:
        return Unread(number=number, sentence=plain(number.quote), at=number.start)
    return Unread(number=number, sentence=plain(report.text[row.start : row.end]), at=row.start)
