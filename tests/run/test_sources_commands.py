"""Copies, origins, stories and news: as commands, as JSON and as Python functions."""

from __future__ import annotations

import json

import pytest
from paragraphs import FERRY, SIEGE, text
from test_commands import run

from crosswire.model.errors import InputError
from crosswire.run.case import open_case

REPORTS = [
    {"id": "a", "outlet": "Early Post", "published": "2021-04-06", "text": text(*SIEGE)},
    {"id": "b", "outlet": "Late Post", "published": "2021-04-07", "text": text(*SIEGE)},
    {"id": "c", "outlet": "Lake Post", "published": "2021-04-08", "text": text(*FERRY)},
    {"id": "d", "outlet": "Lake Post Online", "published": "2021-04-08",
     "text": text(*FERRY[:2], "The lake of Orlune gave back two more bodies on Friday.")},
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("sources")
    lines = "\n".join(json.dumps(row) for row in REPORTS)
    (place / "wire.jsonl").write_text(lines, "utf-8")
    (place / "own.yml").write_text("- {id: lake, names: [Lake Post, Lake Post Online]}", "utf-8")
    case = place / "one.case"
    assert run("run", place / "wire.jsonl", "--case", case, "-q")[0] == 0
    return place


def test_copies(folder):
    code, out, _ = run("copies", "--case", folder / "one.case")
    assert code == 0
    assert "verbatim, 100% alike; a is earlier" in out
    _, one, _ = run("copies", "--case", folder / "one.case", "--report", "c", "--limit", 1)
    assert "Early Post" not in one
    assert "1 pair of reports" in one
    told = run("copies", "--case", folder / "one.case", "--json")[1]
    rows = [json.loads(row) for row in told.splitlines()]
    assert ("a", "b") in {(row["report_a"], row["report_b"]) for row in rows}


def test_origins(folder):
    code, out, _ = run("origins", "--case", folder / "one.case")
    assert code == 0
    assert "Early Post" in out
    assert "Who has it from whom" in out
    assert "published 2021-04-07, the other on 2021-04-06" in " ".join(out.split())


def test_stories(folder):
    code, out, _ = run("stories", "--case", folder / "one.case")
    assert code == 0
    assert "2 stories" in out
    assert "it belongs because of" in out
    assert "and 1 more story" in run("stories", "--case", folder / "one.case", "--limit", 1)[1]


def test_new(folder):
    code, out, _ = run("new", "--since", "2021-04-07", "--case", folder / "one.case")
    assert code == 0
    assert "Since 7 Apr 2021" in out
    told = json.loads(
        run("new", "--since", "2021-04-07", "--case", folder / "one.case", "--json")[1]
    )
    assert [r["report_id"] for r in told["reports"]] == ["b", "c", "d"]
    assert not {"a", "b"} & {c["report_id"] for c in told["facts"]}


def test_a_wrong_day_is_told(folder):
    code, _, error = run("new", "--since", "yesterday", "--case", folder / "one.case")
    assert code == 1
    assert "CW109" in error


def test_a_family_of_outlets_counts_once(folder):
    case = folder / "two.case"
    publishers = folder / "own.yml"
    args = ("--case", case, "--publishers", publishers, "-q")
    assert run("run", folder / "wire.jsonl", *args)[0] == 0
    with open_case(case) as opened:
        lake = {r.publisher for r in opened.record().reports if r.report_id in "cd"}
        assert lake == {"Lake Post"}
        assert (case / "publishers.yml").is_file()
    (case / "publishers.yml").write_text("[]", "utf-8")
    assert run("run", folder / "wire.jsonl", "--case", case, "-q")[0] == 0
    with open_case(case) as opened:
        lake = {r.publisher for r in opened.record().reports if r.report_id in "cd"}
        assert lake == {"Lake Post", "Lake Post Online"}


def test_the_same_from_python(folder):
    with open_case(folder / "one.case") as case:
        assert {row.report_a for row in case.copies()} == {"a", "c"}
        assert {row.kind for row in case.origins()} == {"outlet"}
        assert {row.from_report_id for row in case.descents()} == {"a", "c"}
        assert sorted(row.reports for row in case.stories()) == [("a", "b"), ("c", "d")]
        assert [r.report_id for r in case.new_since("2021-04-08").reports] == ["c", "d"]
        with pytest.raises(InputError):
            case.new_since("now")
