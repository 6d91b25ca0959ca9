"""Reports, readings and rows for the tests of the case."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from crosswire.intake.received import Received
from crosswire.model.codes import Row
from crosswire.model.ids import digest
from crosswire.model.rows import TABLES, Claim, Decision, Reading, Record, Report, Sentence

FINITE = st.floats(allow_nan=False, allow_infinity=False)
WHOLE = st.integers(-(2**63), 2**63 - 1)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def received(text: str, report_id: str | None = None, **columns: Any) -> Received:
    """A plain text as received."""
    data = text.encode()
    sha = digest(data)
    base = {
        "report_id": report_id or f"r-{sha[:12]}",
        "sha256": sha,
        "media": "text",
        "path": "a.txt",
        "original": data,
        "given": report_id is not None,
    }
    return Received(**{**base, **columns})


def reading_of(one: Received) -> Reading:
    """A reading with a sentence and a claim."""
    text = one.original.decode()
    report = Report(report_id=one.report_id, path=one.path, text=text, text_sha256=one.sha256)
    claim = Claim(
        claim_id=f"c-{one.sha256[:12]}",
        report_id=one.report_id,
        start=0,
        end=len(text),
        quote=text,
        kind="killed",
        value=25.0,
        qualifier="exact",
        rule_id="test",
        confidence=0.5,
    )
    sentence = Sentence(report_id=one.report_id, sentence=0, start=0, end=len(text))
    return Reading(report=report, sentences=(sentence,), claims=(claim,))


def record_of(*many: Reading) -> Record:
    """The record of some readings, without what the pile adds."""
    return Record(
        reports=tuple(one.report for one in many),
        sentences=tuple(row for one in many for row in one.sentences),
        claims=tuple(row for one in many for row in one.claims),
    )


def decision(key: str, **columns: Any) -> Decision:
    """A decision about a figure."""
    base = {
        "decision_id": key,
        "made_at": "2019-04-01T10:00:00Z",
        "made_by": "An analyst",
        "about": "figures:f-1",
        "judgement": "accept",
    }
    return Decision(**{**base, **columns})


def rows(table: str) -> st.SearchStrategy[Row]:
    """Rows of a table with any values that its types allow."""
    return _struct(TABLES[table])


def _struct(kind: type[Row]) -> st.SearchStrategy[Row]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: _values(hints[name]) for name in kind.__struct_fields__})


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*(_values(part) for part in get_args(hint)))
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(_values(get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Row):
        return _struct(hint)
    return {str: TEXT, bool: st.booleans(), int: WHOLE, float: FINITE, NoneType: st.none()}[hint]
