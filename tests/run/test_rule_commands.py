"""Rulings as commands and from Python: ruled, shown, undone, shared."""

from __future__ import annotations

import json
import shutil

import pytest
from test_commands import run
from ways import SAMPLE, tables

from crosswire.export import export_all
from crosswire.model.errors import QueryError
from crosswire.run.case import open_case

TEXTS = {
    "a": "Shells killed 25 people in the market of Homs on Monday, the doctor Ida Moren said. "
    "The market stands near the Clock Tower of Homs. "
    "Gunmen killed 14 people in Damascus on 20 February 2021, the report added.",
    "b": "The governor of Homs, Oren Falk, said on Tuesday that the shells of Monday had killed 31 "
    "people in the market near the Clock Tower of Homs, where the doctor Ida Moren works.",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A case of two reports, which each test copies."""
    folder = tmp_path_factory.mktemp("made")
    lines = [json.dumps({"id": k, "text": t, "published": "2021-04-06", "outlet": f"Wire {k}"})
             for k, t in TEXTS.items()]  # fmt: skip
    (folder / "wire.jsonl").write_text("\n".join(lines), "utf-8")
    assert run("run", folder / "wire.jsonl", "--case", folder / "one.case", "-q")[0] == 0
    return folder / "one.case"


@pytest.fixture
def folder(made, tmp_path):
    return shutil.copytree(made, tmp_path / "one.case")


def value(folder, number):
    with open_case(folder) as case:
        return next(c.claim_id for c in case.claims() if c.value == number)


def everything(folder, out):
    """The bytes of all tables that hold no word of the rulings themselves."""
    with open_case(folder) as case:
        export_all(case.record(), out, "jsonl")
    return {k: v for k, v in tables(out).items() if k not in ("decisions.jsonl", "rulings.jsonl")}


def test_a_dry_run_shows_and_rules_nothing(folder):
    args = ("rule", "reject", value(folder, 31), "--case", folder, "--because", "Hearsay.")
    code, out, _ = run(*args, "--dry-run")
    assert code == 0
    assert "only tried" in out
    assert "low 25, best 25, high 31 → 25" in " ".join(out.split())
    with open_case(folder) as case:
        assert case.record().decisions == ()


def test_what_is_ruled_is_listed_and_undone(folder, tmp_path):
    before = everything(folder, tmp_path / "before")
    assert run("rule", "reject", value(folder, 31), "--case", folder, "--by", "Ada",
               "--because", "Hearsay.")[0] == 0  # fmt: skip
    assert everything(folder, tmp_path / "ruled") != before
    out = " ".join(run("rulings", "--case", folder)[1].split())
    assert "Ada" in out
    assert "because Hearsay." in out
    assert "1 stand" in out
    assert run("rule", "undo", "last", "--case", folder)[0] == 0
    assert everything(folder, tmp_path / "after") == before
    assert "undone by" in run("rulings", "--case", folder)[1]
    code, _, err = run("rule", "undo", "last", "--case", folder)
    assert (code, "CW511" in err) == (1, True)


def test_a_row_is_named_by_its_number_until_the_record_changes(folder):
    code, _, err = run("rule", "best", "2", "--best", "28", "--because", "x", "--case", folder)
    assert (code, "no screen" in err) == (1, True)
    out = run("figures", "--case", folder)[1]
    number = next(line.split()[0] for line in out.splitlines() if "31" in line and "25" in line)
    assert (
        run("rule", "best", number, "--best", "28", "--because", "Both.", "--case", folder)[0] == 0
    )
    with open_case(folder) as case:
        assert 28 in {f.best for f in case.figures()}
    code, _, err = run("rule", "unsure", number, "--case", folder)
    assert "CW512" in err
    run("figures", "--case", folder)
    assert "CW512" in run("trace", "99", "--case", folder)[2]
    assert run("trace", number, "--case", folder)[0] == 0


@pytest.mark.parametrize(
    ("cells", "column", "expected"),
    [
        (["value=38"], "value", 38),
        (["value=38", "low=30", "high=open"], "high", None),
        (["kind=injured"], "kind", "injured"),
        (["role=civilian"], "affected_role", "civilian"),
        (["speaker=Ida Moren"], "speaker_id", "person-ida-moren"),
        (["speaker=none"], "speaker", None),
        (["day=2021-04-02..2021-04-03"], "time_end", "2021-04-03"),
        (["place=Damascus"], "place", "Damascus"),
        (["scope=background", "modality=unverified"], "modality", "unverified"),
    ],
)  # fmt: skip
def test_edits(folder, cells, column, expected):
    claim = value(folder, 31)
    code, out, err = run("rule", "edit", claim, *cells, "--case", folder, "--by", "Ada")
    assert code == 0, err
    with open_case(folder) as case:
        row = next(c for c in case.claims() if c.claim_id == claim)
        assert getattr(row, column) == expected
        assert row.ruled_by in out


@pytest.mark.parametrize(
    "cells",
    [["value=-1"], ["value=many"], ["kind=eaten"], ["day=soon"], ["place=Nowhere At All"], ["x=1"],
     ["quote=x"], ["low=99"], ["value"], ["value=open"]],
)  # fmt: skip
def test_edits_that_cannot_be(folder, cells):
    code, _, err = run("rule", "edit", value(folder, 31), *cells, "--case", folder)
    assert code == 1
    assert "CW5" in err
    with open_case(folder) as case:
        assert case.record().decisions == ()


def test_events_and_claims_from_python(folder):
    with open_case(folder) as case:
        ids = {n: next(c.claim_id for c in case.claims() if c.value == n) for n in (25, 14, 31)}
        events = {c.value: c.event_id for c in case.claims()}
        done = case.rule("same", events[25], events[14], by="Ada", because="One day.")
        assert done.ruling is not None
        assert done.ruling.state == "stands"
        assert len({c.event_id for c in case.claims()}) == 1
        case.undo()
        case.rule("split", ids[31])
        assert len({c.event_id for c in case.claims()}) == 3
        case.undo()
        case.rule("move", ids[31], events[14])
        assert len({c.event_id for c in case.claims() if c.value in (31, 14)}) == 1
        case.undo(case.store.decisions[-1].decision_id[:6])
        case.rule("exclude", outlet="Wire b", because="A mill.")
        assert [r.report_id for r in case.record().reports if r.excluded] == ["b"]
        assert [r.state for r in case.rulings()].count("stands") >= 1
        with pytest.raises(QueryError, match="CW511"):
            case.rule("split", ids[25], ids[14])
        with pytest.raises(QueryError, match="CW501"):
            case.rule("reject", "c-nothing")


def test_colleagues_share_rulings_and_see_where_they_disagree(folder, made, tmp_path):
    other = shutil.copytree(made, tmp_path / "two.case")
    claim = value(folder, 31)
    run("rule", "reject", claim, "--case", folder, "--by", "Ada")
    run("rule", "accept", claim, "--case", other, "--by", "Ben")
    file = tmp_path / "ada.jsonl"
    assert run("rulings", "--case", folder, "--output", file)[0] == 0
    with file.open("a") as stream:
        stream.write("not json\n" + "[" * 5000 + "\n")
    code, out, err = run("rulings", "--case", other, "--read", file)
    assert code == 1
    assert "1 new, 0 known, 2 refused" in err
    assert out.count("in dispute") >= 2
    figures = run("figures", "--case", other)[1]
    assert "Rulings that need a look (2)" in figures
    assert "contested" in figures
    assert "0 new, 1 known" in run("rulings", "--case", other, "--read", file)[2]


def test_a_ruling_on_the_sample_outlives_a_copy_that_sorts_first(tmp_path):
    """11 of 18 event ids and 44 of 65 figure ids changed, and the ruling was gone."""
    with open_case(tmp_path / "one.case") as case:
        case.add(SAMPLE)
        case.run()
        events = [e.event_id for e in case.events() if not e.part_of]
        links = case.table("event_links")
        pair = next(((one.event_a, one.event_b) for one in links if one.event_a in events
                     and one.event_b in events), (events[0], events[1]))  # fmt: skip
        ruling = case.rule("different", *pair, by="Ada").decision
        before = case.record()
        report = before.reports[-1]
        lines = json.dumps({"id": "000", "text": report.text, "published": report.published_start})
        (tmp_path / "copy.jsonl").write_text(lines, "utf-8")
        case.add(tmp_path / "copy.jsonl")
        after = case.run()
        assert len(after.reports) == len(before.reports) + 1
        assert min(r.report_id for r in after.reports) == "000"
        assert {e.event_id for e in after.events} == {e.event_id for e in before.events}
        assert {f.figure_id for f in after.figures} == {f.figure_id for f in before.figures}
        state = next(r for r in after.rulings if r.decision_id == ruling.decision_id)
        assert state.state == "stands"
        assert any(x.decided_by == ruling.decision_id for x in after.event_links)
