"""The dossier: one self-contained page with every number one click from its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.dossier.page import page_view
from crosswire.desk.dossier.pages import render_page, sheet
from crosswire.desk.index import index

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.model.rows import Record

_CHUNK: Final = 500  # selectors in one rule


def render_dossier(
    record: Record,
    *,
    title: str,
    names: Mapping[str, str] | None = None,
    generated: str | None = None,
) -> str:
    """The record as one HTML page that loads nothing and runs nothing.

    `names` maps report ids to short display names; `generated` is printed as it is. The same
    arguments give the same page, to the byte.
    """
    view = page_view(index(record, names), title=title, generated=generated)
    return render_page("dossier.html.j2", view, _style(record))


def _style(record: Record) -> str:
    """The style sheet, with a rule for each claim: all of its pieces light up as the target.

    A claim's pieces are apart where claims overlap, and only one of them can bear the anchor.
    """
    style = sheet("dossier.css")
    names = [anchor("c", claim.claim_id) for claim in record.claims]
    picks = [f".text:has(#{name}:target) .{name}" for name in names]
    lit = "{background:var(--lit);box-shadow:0 0 0 2px var(--lit)}"
    rules = [",".join(picks[n : n + _CHUNK]) + lit for n in range(0, len(picks), _CHUNK)]
    return "\n".join([style, *rules])
