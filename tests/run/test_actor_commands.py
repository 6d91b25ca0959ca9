"""Who is who as commands: shown, ruled, and shown again."""

from __future__ import annotations

import json

import pytest
from test_commands import run

from crosswire.model.errors import QueryError
from crosswire.run.case import open_case
from crosswire.run.ruling_ids import find_actor

TEXTS = {
    "a": "Commander Dorin Vell said that 12 people had been killed in Velm by the SDF.",
    "b": "Commander Sela Vell said that 12 people had been killed in Velm by the SDF.",
}


@pytest.fixture
def folder(tmp_path):
    lines = "\n".join(
        json.dumps({"id": key, "text": text, "published": "2021-04-06"})
        for key, text in TEXTS.items()
    )
    (tmp_path / "wire.jsonl").write_text(lines, "utf-8")
    case = tmp_path / "one.case"
    assert run("run", tmp_path / "wire.jsonl", "--case", case, "-q")[0] == 0
    return case


def test_actors_are_shown(folder):
    code, out, _ = run("actors", "--case", folder)
    flat = " ".join(out.split())
    assert code == 0
    assert "Dorin Vell" in flat
    assert "Commander" in flat
    assert "more; --limit shows more" in run("actors", "--case", folder, "--limit", 1)[1]
    rows = run("actors", "--case", folder, "--json")[1].splitlines()
    assert all("judgement" in json.loads(row) for row in rows)


def test_a_ruling_changes_the_record_at_once(folder):
    code, out, _ = run(
        "rule", "same", "Dorin Vell", "person-sela-vell", "--case", folder,
        "--because", "One woman.", "--by", "Reviewer",
    )  # fmt: skip
    assert code == 0
    assert "same: person-dorin-vell and person-sela-vell" in out
    with open_case(folder) as case:
        record = case.record()
        assert len({s.speaker_id for s in record.statements}) == 1
        (decision,) = record.decisions
        assert (decision.made_by, decision.reason) == ("Reviewer", "One woman.")
    assert "Ruled by a reviewer" in run("actors", "--case", folder)[1]
    ids = ("person-dorin-vell", "person-sela-vell")
    assert run("rule", "different", *ids, "--case", folder)[0] == 0
    with open_case(folder) as case:
        assert len({s.speaker_id for s in case.record().statements}) == 2


def test_nobody_and_oneself_cannot_be_ruled_on(folder):
    assert "CW501" in run("rule", "same", "Nobody Here", "Dorin Vell", "--case", folder)[2]
    with open_case(folder) as case:
        with pytest.raises(QueryError, match="one actor already"):
            case.rule("same", "Dorin Vell", "person-dorin-vell")
        assert find_actor(case.record(), "dorin vell") == "person-dorin-vell"


def test_backers_hold_in_the_years_of_the_reports(folder):
    with open_case(folder) as case:
        assert case.backers()["syrian-democratic-forces"] == ("us-government",)
