"""`crosswire recover`: the record is the same afterwards, and `doctor` says when to call it."""

from __future__ import annotations

import json

import pytest
from ways import command

from crosswire import open_case
from crosswire.case.layout import DATABASE
from crosswire.run.rulings import rule

TEXT = "Shells killed 12 farmers in the village of Aldrava on Monday, the mayor, Luka Brenn, said."
OTHER = "Divers brought up 17 bodies from the wreck of a ferry in the lake of Orlune on Friday."


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "one.case"
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    line = {"id": "wire-1", "text": OTHER, "outlet": "Northfold News"}
    (tmp_path / "w.jsonl").write_text(json.dumps(line), "utf-8")
    with open_case(made) as case:
        case.add(tmp_path / "a.txt", published="2021-09-13")
        case.add(tmp_path / "w.jsonl")
        case.run()
        one, two = (event.event_id for event in case.events()[:2])
        rule(case, "different", one, two, because="another lake", by="Ada")
        case.run()
    return made


def test_the_record_is_the_same_afterwards(folder):
    with open_case(folder) as case:
        before = case.record()
    (folder / DATABASE).write_bytes(b"")
    told = command("doctor", "--case", folder)
    assert "CW205" in told.stdout.decode()
    assert "crosswire recover" in " ".join(told.stdout.decode().split())
    done = command("recover", folder)
    assert done.returncode == 0
    assert "2 reports and 1 decision brought back" in done.stdout.decode()
    with open_case(folder) as case:
        assert case.record() == before
    again = command("recover", folder, "--json")
    assert json.loads(again.stdout)["reports"] == 0
