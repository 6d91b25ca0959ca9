"""Statements as rows."""

from __future__ import annotations

from crosswire.model.ids import make_id
from crosswire.model.rows import Statement
from crosswire.reading.statements.said import Said


def statement_rows(report_id: str, text: str, said: list[Said]) -> tuple[Statement, ...]:
    """The rows of a report's statements in the order of their content; one id, one row."""
    rows: dict[str, Statement] = {}
    for one in said:
        one.statement_id = one.statement_id or make_id(
            "s", report_id, *one.content, *(one.speaker or (0, 0))
        )
        speaker, cue = one.phrase or one.speaker or (None, None), one.cue or (None, None)
        rows[one.statement_id] = Statement(
            statement_id=one.statement_id,
            report_id=report_id,
            speaker_start=speaker[0],
            speaker_end=speaker[1],
            speaker=text[slice(*speaker)] if one.speaker else None,
            speaker_id=one.speaker_id,
            speaker_for=one.speaker_for,
            cue_start=cue[0],
            cue_end=cue[1],
            content_start=one.content[0],
            content_end=one.content[1],
            quote_kind=one.kind,
            channel=one.channel,
            hedge=one.hedge,
        )
    return tuple(
        sorted(rows.values(), key=lambda r: (r.content_start, r.content_end, r.statement_id))
    )
