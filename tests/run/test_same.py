"""The same reports give the same bytes: in any order, in any number of steps and workers."""

from __future__ import annotations

import json

import pytest
from ways import ACTORS, SAMPLE, command, exported, tables

from crosswire.model.rows import TABLES
from crosswire.run import workers as reader

FILES = sorted(SAMPLE.iterdir())
TEXTS = [file for file in FILES if file.suffix == ".txt"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The tables of the sample, added at once by one worker."""
    return exported(tmp_path_factory.mktemp("whole") / "one.case", [SAMPLE])


def test_every_table_is_exported(whole):
    assert len(whole) == len(TABLES)
    assert whole["reports.jsonl"].count(b"\n") == 14
    assert whole["figures.jsonl"]


def test_the_order_of_the_inputs_changes_nothing(whole, tmp_path):
    assert exported(tmp_path / "one.case", FILES[::-1]) == whole


def test_two_steps_give_what_one_gives(whole, tmp_path):
    assert exported(tmp_path / "one.case", FILES[1::2], FILES[::2]) == whole


def test_the_same_inputs_again_change_nothing(whole, tmp_path):
    assert exported(tmp_path / "one.case", [SAMPLE], [SAMPLE], FILES) == whole


def test_workers_change_nothing(whole, tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "ALONE", 1)
    monkeypatch.setattr(reader, "CHUNK", 3)
    assert exported(tmp_path / "one.case", [SAMPLE], workers=2) == whole


def test_going_back_to_a_rule_gives_the_same_figures(whole, tmp_path):
    from crosswire.export import export_all
    from crosswire.run.case import open_case

    with open_case(tmp_path / "one.case") as case:
        case.add(SAMPLE)
        assert {f.rule for f in case.run(rule="acled").figures} == {"acled"}
        export_all(case.run(rule="ucdp"), tmp_path / "out", "jsonl")
    assert tables(tmp_path / "out") == whole


def test_the_hash_seed_changes_nothing_and_a_second_run_neither(tmp_path):
    inputs = [SAMPLE, "--actors", ACTORS, "--quiet", "--dossier"]
    zero, one = tmp_path / "zero", tmp_path / "one"
    for folder, seed in ((zero, 0), (one, 1)):
        folder.mkdir()
        done = command("run", *inputs, "--case", folder / "same", seed=seed, cwd=folder)
        assert done.returncode == 0, done.stderr.decode()
    first = tables(zero / "same.case" / "exports")
    assert first == tables(one / "same.case" / "exports")
    dossier = (zero / "same.case" / "dossier.html").read_bytes()
    assert dossier == (one / "same.case" / "dossier.html").read_bytes()
    (zero / "same.case" / ".dossier").unlink()  # it is drawn anew, not found to be there
    again = command("run", *inputs, "--case", zero / "same", "--json", seed=7)
    told = json.loads(again.stdout)
    assert (told["new"], told["known"]) == (0, 14)
    assert tables(zero / "same.case" / "exports") == first
    assert (zero / "same.case" / "dossier.html").read_bytes() == dossier


def test_own_actors_are_kept_in_the_case(tmp_path):
    from crosswire.run.case import open_case

    with open_case(tmp_path / "one.case") as case:
        case.store.set_lexicon("actors.yml", ACTORS.read_text("utf-8"))
        case.add(*TEXTS[:3])
        case.run()
    with open_case(tmp_path / "one.case") as case:
        found = {a.actor_id for a in case.run().actors}
    assert "eastern-highlands-liberation-front" in found
