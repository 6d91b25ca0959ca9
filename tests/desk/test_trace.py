"""From any id down to the characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from crosswire.desk.trace import Trace, trace
from crosswire.model.errors import QueryError

from .factory import TEXTS, make_record

if TYPE_CHECKING:
    from collections.abc import Iterator


def _all(node: Trace) -> Iterator[Trace]:
    yield node
    for child in node.children:
        yield from _all(child)


@pytest.mark.parametrize(
    ("row_id", "kind"),
    [
        ("f-is", "figure"), ("e-fight", "event"), ("c-25", "claim"), ("r-wire", "report"),
        ("st-halden", "statement"), ("o-wire", "origin"), ("s-brennhold", "story"),
    ],
)  # fmt: skip
def test_every_kind_of_id_leads_to_sentences(row_id: str, kind: str) -> None:
    node = trace(make_record(), row_id)
    assert (node.kind, node.id) == (kind, row_id)
    leaves = [leaf for leaf in _all(node) if leaf.sentence]
    assert leaves
    for leaf in leaves:
        text = next(t for t in TEXTS.values() if t[leaf.at :].startswith(leaf.sentence or ""))
        for span in leaf.spans:
            assert leaf.at <= span.start < span.end <= len(text)


def test_a_figure_is_traced_through_its_origins_to_its_numbers() -> None:
    node = trace(make_record(), "f-is", names={"r-wire": "weekly.txt"})
    assert [child.label for child in node.children] == ["Copy <Site>", "Orlune"]
    claim = node.children[1].children[0]
    assert claim.report == "weekly.txt"
    value = next(span for span in claim.spans if span.role == "value")
    assert TEXTS["r-wire"][value.start : value.end] == "25"
    assert claim.children[0].kind == "statement"


def test_a_report_lists_its_unread_numbers() -> None:
    kinds = [child.kind for child in trace(make_record(), "r-camp").children]
    assert kinds.count("number") == 1


def test_an_unknown_id_has_a_code_and_advice() -> None:
    with pytest.raises(QueryError) as caught:
        trace(make_record(), "c-none\x1b[2J")
    assert caught.value.code == "CW501"
    assert "\x1b" not in str(caught.value)
