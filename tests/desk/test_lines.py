"""What is counted as independent: the lines of texts, never more than the reports."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crosswire.desk.index import index
from crosswire.desk.lines import line_count
from crosswire.desk.sources import speakers_of, support
from crosswire.model.rows import Origin, Record, Report

from .factory import figure


def _origin(key: str, *reports: str, **columns: Any) -> Origin:
    return Origin(**{"origin_id": key, "kind": "outlet", "reports": reports, **columns})


def _by_report(*origins: Origin) -> dict[str, list[Origin]]:
    found: dict[str, list[Origin]] = {}
    for row in origins:
        for report in row.reports:
            found.setdefault(report, []).append(row)
    return found


def test_a_statement_that_two_texts_quote_is_no_line() -> None:
    quoted = _origin("s", "r1", "r2", kind="statement")
    rows = _by_report(_origin("a", "r1"), _origin("b", "r2"), quoted)
    assert line_count(("r1", "r2"), rows) == 2
    assert line_count(("r1", "r2"), _by_report(quoted)) == 1


def test_a_stitched_report_is_one_and_so_are_the_texts_of_one_newsroom() -> None:
    stitched = _by_report(_origin("a", "r1"), _origin("b", "r1"))
    assert line_count(("r1",), stitched) == 1
    newsroom = _by_report(_origin("a", "r1", line_id="n"), _origin("b", "r2", line_id="n"))
    assert line_count(("r1", "r2"), newsroom) == 1


@given(
    st.lists(st.tuples(st.sampled_from("abcs"), st.sets(st.sampled_from(["r1", "r2", "r3"])))),
    st.randoms(use_true_random=False),
)
def test_there_are_never_more_lines_than_reports_in_whatever_order(
    told: list[tuple[str, set[str]]], random: st.DataObject
) -> None:
    sorts = {"a": "outlet", "b": "outlet", "c": "agency", "s": "statement"}
    rows = [_origin(f"{n}", *found, kind=sorts[key]) for n, (key, found) in enumerate(told)]
    reports = ["r1", "r2", "r3"]
    count = line_count(reports, _by_report(*rows))
    assert count <= len(reports)
    random.shuffle(rows)  # type: ignore[attr-defined]
    assert line_count(reports[::-1], _by_report(*rows)) == count


def test_a_pronoun_names_no_speaker_and_no_origin() -> None:
    he = _origin("s", "r1", kind="statement", name="He", first_report_id="r1")
    report = Report(report_id="r1", text="", text_sha256="")
    look = index(Record(reports=(report,), origins=(he,)), {"r1": "wire"})
    assert look.origin("s") == "somebody whom wire does not name"
    assert speakers_of(look, figure("f", "e", (), speakers=("They", "Halden", "Halden"))) == [
        "Halden"
    ]


def test_a_figure_has_no_more_origins_than_reports() -> None:
    assert support(figure("f", "e", (), origins=2, reports=1)) == (1, 1)
