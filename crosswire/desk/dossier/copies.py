"""Copies on the page: both sides with their characters, the words that differ set apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.dossier.claims import report_link
from crosswire.desk.dossier.differences import differing
from crosswire.desk.dossier.views.lineage import CopyView, SideView
from crosswire.desk.words import plain

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.rows import Copy

SIDE_SHOWN: Final = 500  # characters of a side that are shown


def copy_view(look: Index, row: Copy) -> CopyView:
    """A passage that two reports share, with its characters on both sides."""
    first = {"a": row.report_a, "b": row.report_b}.get(row.earlier or "")
    spans = ((row.report_a, row.a_start, row.a_end), (row.report_b, row.b_start, row.b_end))
    texts = [_text(look, *span) for span in spans]
    same = row.relation == "verbatim"
    apart = ([], []) if same else differing(texts[0], texts[1])
    sides = [
        SideView(
            report=report_link(look, report), where=f"{start:,}–{end:,}",
            pieces=pieces(text, spans_), same=same and at > 0,
        )
        for at, ((report, start, end), text, spans_) in enumerate(
            zip(spans, texts, apart, strict=True)
        )
    ]  # fmt: skip
    return CopyView(
        a=report_link(look, row.report_a), b=report_link(look, row.report_b),
        relation=row.relation, similarity=f"{row.similarity:.0%}",
        earlier=look.name(first) if first else "not known", sides=tuple(sides),
    )  # fmt: skip


def pieces(text: str, apart: list[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    """The text cut where words differ, each piece with whether it does; long ones are cut."""
    found: list[tuple[str, bool]] = []
    last = 0
    shown = text[:SIDE_SHOWN]
    for start, end in apart:
        if start >= len(shown):
            break
        found += [(plain(shown[last:start]), False), (plain(shown[start:end]), True)]
        last = min(end, len(shown))
    found.append((plain(shown[last:]) + ("…" if len(text) > SIDE_SHOWN else ""), False))
    return tuple(piece for piece in found if piece[0])


def _text(look: Index, report_id: str, start: int, end: int) -> str:
    report = look.reports.get(report_id)
    return report.text[start:end] if report else ""
