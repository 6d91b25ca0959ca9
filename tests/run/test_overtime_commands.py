"""Series, diff and situation report: as commands, as JSON and as Python functions."""

from __future__ import annotations

import json

import pytest
from test_commands import run
from ways import SAMPLE

from crosswire.model.errors import InputError
from crosswire.run.as_of import case_and_day
from crosswire.run.case import open_case

TOWN = "The army shelled the town of Aldrava on Sunday. "
REPORTS = [
    {"id": "a", "published": "2021-09-13", "text": TOWN + "The mayor of Aldrava, Luka Brenn, said "
     "25 people had been killed. The camp at Aldrava is sheltering 12,000 people, the UN said."},
    {"id": "b", "published": "2021-09-14", "text": "Ida Moren, a nurse in Aldrava, said 38 people "
     "had been killed by the shells. " + TOWN},
    {"id": "c", "published": "2021-09-15", "text": "The camp at Aldrava is now sheltering 19,000 "
     "people, the UN said. It was built for 5,000 people. " + TOWN},
    {"id": "d", "text": "Nobody knows when 12 people were killed in Orlune."},
]  # fmt: skip


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    place = tmp_path_factory.mktemp("overtime")
    (place / "wire.jsonl").write_text("\n".join(json.dumps(row) for row in REPORTS), "utf-8")
    assert run("run", place / "wire.jsonl", "--case", place / "one.case", "-q")[0] == 0
    return place / "one.case"


def test_series(case):
    code, out, _ = run("series", "--case", case)
    assert code == 0
    assert "19,000" in out
    assert "jump" in out
    assert "room, says" in out
    rows = [json.loads(row) for row in run("series", "--case", case, "--json")[1].splitlines()]
    assert {row["kind"] for row in rows} >= {"sheltered"}
    with open_case(case, create=False) as opened:
        assert [s.series_id for s in opened.series()] == [row["series_id"] for row in rows]
        assert "over-time" in opened.dossier()


def test_series_shows_no_more_than_asked(case):
    assert "more; --limit shows more" in run("series", "--case", case, "--limit", 1)[1]


def test_diff(case):
    code, out, _ = run("diff", f"{case}@2021-09-13", f"{case}@2021-09-14")
    assert code == 0
    assert "1 new report" in out
    assert "high raised" in out
    assert "Ida Moren" in out
    told = json.loads(run("diff", f"{case}@2021-09-13", f"{case}", "--json")[1])
    assert [r["report_id"] for r in told["reports"]] == ["b", "c", "d"]


def test_a_record_as_of_a_day_knows_nothing_of_later_ones(case):
    with open_case(case, create=False) as opened:
        early = opened.record(until="2021-09-13")
        assert [r.report_id for r in early.reports] == ["a"]
        assert {f.as_of for f in early.figures} == {"2021-09-13"}
        last = opened.record(until="2021-12-31")
        assert [r.report_id for r in last.reports] == ["a", "b", "c"]
        assert opened.diff("2021-09-13", "2021-09-13").figures == ()
        (killed,) = opened.diff("2021-09-13", "2021-09-14").of("high raised")
        assert [c.report_id for c in killed.moved_by] == ["b"]


@pytest.mark.parametrize("form", ["md", "html", "pdf"])
def test_sitrep_is_written_as_the_file_is_named(case, tmp_path, form):
    if form == "pdf":
        pytest.importorskip("typst")
    file = tmp_path / f"report.{form}"
    days = ("--since", "2021-09-14", "--until", "2021-09-15")
    assert run("sitrep", "--case", case, *days, "-o", file)[0] == 0
    head = {"md": b"# one: situation report", "html": b"<!doctype html>", "pdf": b"%PDF"}[form]
    assert file.read_bytes().startswith(head)
    if form != "pdf":
        assert "38 (Ida Moren)" in file.read_text("utf-8")
        assert "bears no day" in file.read_text("utf-8")


def test_sitrep_goes_to_standard_output(case):
    days = ("--since", "2021-09-14", "--until", "2021-09-15")
    assert run("sitrep", "--case", case, *days)[1].startswith("# one: situation report")
    assert run("sitrep", "--case", case, *days, "--format", "html")[1].startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--since", "2021-09-14", "--until", "soon"), "CW109"),
        (("--since", "2021-09-14", "--until", "2021-09-13"), "CW109"),
        (("--since", "2021-09-14", "--until", "2021-09-15", "--format", "docx"), "CW502"),
        (("--since", "2021-09-14", "--until", "2021-09-15", "--format", "pdf"), "CW502"),
    ],
)
def test_what_cannot_be_written_is_told(case, options, code):
    assert code in run("sitrep", "--case", case, *options)[2]


def test_as_of_a_day_after_all_reports_the_record_is_that_of_now(tmp_path):
    """Days that were found for undated reports are kept, so that a diff tells of reports alone."""
    assert run("run", SAMPLE, "--case", tmp_path / "sample.case", "-q")[0] == 0
    with open_case(tmp_path / "sample.case", create=False) as opened:
        assert any(r.published_basis == "inferred" for r in opened.record().reports)
        assert opened.record(until="2022-01-01") == opened.record()
        nothing = opened.diff("2022-01-01")
        assert (nothing.figures, nothing.events, nothing.reports) == ((), (), ())


def test_a_wrong_day_of_a_record_is_told(case):
    with open_case(case, create=False) as opened, pytest.raises(InputError, match="CW109"):
        opened.record(until="yesterday")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("dorvash@2021-09-14", ("dorvash", "2021-09-14")),
        ("dorvash", ("dorvash", None)),
        ("a@b/one.case", ("a@b/one.case", None)),
        ("a@b@2021-09-14", ("a@b", "2021-09-14")),
    ],
)
def test_a_case_and_its_day(text, told):
    assert case_and_day(text) == told
