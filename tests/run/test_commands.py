"""The command line: exit codes, errors with codes, JSON, standard input."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner
from ways import command

from crosswire.cli import command_line
from crosswire.export.exchange.formats import EXCHANGES
from crosswire.model.errors import CODES, CrosswireError
from crosswire.model.rows import TABLES

GOOD = "Shells killed 12 farmers in the village of Aldrava on Monday, the mayor, Luka Brenn, said."
OTHER = "Divers brought up 17 bodies from the wreck of a ferry in the lake of Orlune on Friday."


@pytest.fixture
def pile(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(GOOD, "utf-8")
    (reports / "b.txt").write_text(OTHER, "utf-8")
    return reports


def run(*args, stdin=None):
    """Exit code and output of a command in this process; its errors as `main` shows them."""
    result = CliRunner().invoke(command_line(), [str(a) for a in args], input=stdin)
    if isinstance(result.exception, CrosswireError):
        return 1, result.stdout, str(result.exception)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_run_makes_a_case(pile, tmp_path):
    code, out, _ = run("run", pile, "--case", tmp_path / "one")
    assert code == 0
    assert "12" in out
    folder = tmp_path / "one.case"
    assert not (folder / "dossier.html").exists()
    assert f"crosswire dossier --case {folder}" in out.replace("\n", "")
    assert (folder / "exports" / "figures.jsonl").is_file()


def test_the_dossier_is_written_when_asked_for(pile, tmp_path):
    case = ("--case", tmp_path / "one")
    page = tmp_path / "one.case" / "dossier.html"
    told = json.loads(run("run", pile, *case, "--dossier", "--json")[1])
    assert told["files"]["dossier"] == str(page)
    before = page.read_bytes()
    (pile / "c.txt").write_text("A doctor said 19 people were killed in Orlune on Sunday.", "utf-8")
    told = json.loads(run("run", pile, *case, "--json")[1])
    assert "is of an earlier run" in told["files"]["dossier"]
    assert page.read_bytes() == before
    told = json.loads(run("run", pile, *case, "--dossier", "--json")[1])
    assert told["files"]["dossier"] == str(page)
    assert b"c.txt" in page.read_bytes()
    assert b"c.txt" not in before


def test_json_is_json_and_nothing_else(pile, tmp_path):
    code, out, _ = run("run", pile, "--case", tmp_path / "one", "--json")
    told = json.loads(out)
    assert code == 0
    assert (told["new"], told["known"], told["refused"]) == (2, 0, [])
    assert {f["best"] for f in told["figures"]} == {12, 17}


def test_bad_inputs_do_not_stop_the_rest(pile, tmp_path):
    (pile / "empty.txt").write_bytes(b"")
    (pile / "image.png").write_bytes(bytes(range(256)) * 8)
    (pile / "wire.jsonl").write_text(
        json.dumps({"id": "n-1", "text": OTHER + " Rain fell."}) + "\n{bad\n"
    )
    (pile / "none.html").write_text("<html><body></body></html>")
    code, out, _ = run("run", pile, tmp_path / "gone.txt", "--case", tmp_path / "one", "--json")
    told = json.loads(out)
    assert code == 3
    refused = {row["code"]: row for row in told["refused"]}
    assert refused.keys() == {"CW101", "CW102", "CW103", "CW105", "CW107"}
    assert all(row["name"] and row["what"] for row in refused.values())
    assert {f["best"] for f in told["figures"]} >= {12, 17}


def test_refusals_are_shown_with_code_and_what_to_do(pile, tmp_path):
    (pile / "empty.txt").write_bytes(b"")
    code, out, _ = run("run", pile, "--case", tmp_path / "one")
    assert code == 3
    assert "[CW102]" in out
    assert "empty.txt" in out
    assert "Traceback" not in out


def test_a_run_that_is_only_refused_still_says_so(tmp_path):
    code, out, _ = run("run", tmp_path / "gone", "--case", tmp_path / "one", "--json")
    assert code == 3
    assert json.loads(out)["figures"] == []


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("figures", "--case", "nowhere"), "CW201"),
        (("trace", "f-1", "--case", "nowhere"), "CW201"),
        (("export", "claims", "--case", "nowhere"), "CW201"),
        (("dossier", "--case", "nowhere"), "CW201"),
        (("run", "x.txt", "--published", "last Tuesday", "--case", "new"), "CW109"),
        (("run", "x.txt", "--actors", "gone.yml", "--case", "new"), "CW101"),
    ],
)
def test_an_error_has_a_code_and_says_what_to_do(args, code, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, _, message = run(*args)
    assert status == 1
    assert message.startswith(f"[{code}]")
    assert code in CODES


def test_errors_of_an_open_case(pile, tmp_path):
    run("run", pile, "--case", tmp_path / "one", "--quiet")
    case = ("--case", tmp_path / "one")
    assert run("trace", "f-nothing", *case)[2].startswith("[CW501]")
    assert run("export", "nothing", *case)[2].startswith("[CW502]")
    assert run("export", "jsonl", *case)[2].startswith("[CW502]")
    bad = tmp_path / "bad.yml"
    bad.write_text("- {id: x}")
    assert run("run", pile, *case, "--actors", bad)[2].startswith("[CW302]")


@pytest.mark.parametrize(
    "args",
    [
        ("run",),
        ("nothing",),
        ("run", "x", "--rule", "none"),
        ("run", "x", "--workers", "-1"),
        ("figures",),
    ],
)
def test_wrong_usage(args):
    assert run(*args)[0] == 2


def test_standard_input(tmp_path):
    lines = "\n".join(json.dumps({"id": f"n-{n}", "text": t}) for n, t in enumerate((GOOD, OTHER)))
    done = command("run", "-", "--case", tmp_path / "one", "--json", stdin=lines.encode())
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["new"] == 2
    done = command("run", "-", "--case", tmp_path / "one", "--json", stdin=b"")
    assert done.returncode == 3
    assert json.loads(done.stdout)["refused"][0]["code"] == "CW102"


def test_no_traceback_reaches_the_user(tmp_path):
    done = command("figures", "--case", tmp_path / "nowhere")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"CW201" in done.stderr
    assert done.stdout == b""


def test_tables_on_standard_output_and_in_files(pile, tmp_path):
    case = ("--case", tmp_path / "one")
    run("run", pile, *case, "--quiet")
    done = command("export", "claims", *case)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {row["value"] for row in rows} == {12, 17}
    for name in ("c.jsonl", "c.csv", "c.parquet"):
        assert run("export", "claims", *case, "-o", tmp_path / name)[0] == 0
        assert (tmp_path / name).stat().st_size
    assert (tmp_path / "c.jsonl").read_bytes() == done.stdout
    assert run("export", "csv", *case, "-o", tmp_path / "all")[0] == 0
    assert len(list((tmp_path / "all").iterdir())) == len(TABLES)


def test_the_formats_of_the_field(pile, tmp_path):
    case = ("--case", tmp_path / "one")
    run("run", pile, *case, "--quiet")
    for name, exchange in EXCHANGES.items():
        file = tmp_path / f"made{exchange.endings[0]}"
        code, _, told = run("export", name, *case, "-o", file)
        assert code == 0
        assert exchange.counts in told
        assert file.stat().st_size
        if not exchange.binary:
            assert command("export", name, *case).stdout == file.read_bytes()
        assert run("export", name, *case, "-o", tmp_path / "made.pdf")[2].startswith("[CW502]")
    assert run("export", "xlsx", *case)[2].startswith("[CW502]")


def test_a_figure_is_traced_down_to_its_sentence(pile, tmp_path):
    case = ("--case", tmp_path / "one")
    told = json.loads(run("run", pile, *case, "--json")[1])
    figure = next(f for f in told["figures"] if f["best"] == 12)
    code, out, _ = run("trace", figure["figure_id"], *case)
    assert code == 0
    assert "killed 12 farmers" in " ".join(out.split())
    assert "a.txt" in out


def test_a_given_day_counts(pile, tmp_path):
    run("run", pile, "--case", tmp_path / "one", "--published", "2021-04-07", "--quiet")
    done = json.loads(
        command("export", "reports", "--case", tmp_path / "one").stdout.splitlines()[0]
    )
    assert (done["published_start"], done["published_basis"]) == ("2021-04-07", "given")


def test_a_day_given_later_counts_too(pile, tmp_path):
    case = ("--case", tmp_path / "one")
    run("run", pile, *case, "--quiet")
    run("run", pile, *case, "--published", "2021-04-07", "--quiet")
    done = json.loads(command("export", "reports", *case).stdout.splitlines()[0])
    assert done["published_start"] == "2021-04-07"


def test_what_was_lost_beside_the_database_is_written_again(pile, tmp_path):
    case = ("--case", tmp_path / "one")
    run("run", pile, *case, "--quiet", "--dossier")
    exports = tmp_path / "one.case" / "exports"
    whole = (exports / "claims.jsonl").read_bytes()
    (exports / "claims.jsonl").unlink()
    (tmp_path / "one.case" / "dossier.html").unlink()
    run("run", pile, *case, "--quiet", "--dossier")
    assert (tmp_path / "one.case" / "dossier.html").is_file()
    assert (exports / "claims.jsonl").read_bytes() == whole


def test_an_empty_folder(tmp_path):
    (tmp_path / "empty").mkdir()
    code, out, _ = run("run", tmp_path / "empty", "--case", tmp_path / "one", "--json")
    assert code == 0
    assert json.loads(out)["figures"] == []


def test_the_version():
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("crosswire ")


def test_doctor(pile, tmp_path):
    run("run", pile, "--case", tmp_path / "one", "--quiet")
    code, out, _ = run("doctor", "--case", tmp_path / "one", "--json")
    assert code == 0
    assert {row["state"] for row in json.loads(out)} == {"ok"}
