"""Each export is read back by another library and holds what the rows hold."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import crosswire.export
from crosswire.export import export_all, export_table, to_frame
from crosswire.export.tables.columnar import schema
from crosswire.export.tables.text import cell
from crosswire.model.codes import Row
from crosswire.model.errors import QueryError
from crosswire.model.rows import TABLES, Claim, Number, Report, columns
from export.factory import HARD, empty, full, record, rows

FORMATS = ("jsonl", "csv", "parquet")
SCORES = Path(__file__).parents[4] / "shared" / "score"


def written(many: tuple[Row, ...], table: str, form: str) -> bytes:
    stream = io.BytesIO()
    assert export_table(many, table, stream, form) == len(many)
    assert not stream.closed
    return stream.getvalue()


def plain(row: Row) -> dict[str, Any]:
    """All columns of a row, as JSON has them."""
    return json.loads(msgspec.json.encode(row))


def report(**values: Any) -> Report:
    return Report(**{"report_id": "r", "text": "x", "text_sha256": "0", **values})


def from_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_the_public_names() -> None:
    assert crosswire.export.__all__ == ["export_all", "export_as", "export_table", "to_frame"]


@pytest.mark.parametrize("table", TABLES)
def test_jsonl_holds_every_row_and_column(table: str) -> None:
    data = written(rows(table), table, "jsonl")
    lines = data.decode().splitlines()  # a line ends nowhere else, even for a greedy reader
    found = [json.loads(line) for line in lines]
    assert [list(line) for line in found] == [list(columns(table))] * 3
    assert found == [plain(row) for row in rows(table)]
    assert data.endswith(b"\n")


@pytest.mark.parametrize("table", TABLES)
def test_csv_holds_every_row_and_column(table: str) -> None:
    found = from_csv(written(rows(table), table, "csv"))
    assert list(found[0]) == list(columns(table))
    assert len(found) == 3
    for cells, row in zip(found, rows(table), strict=True):
        for name, value in plain(row).items():
            if isinstance(value, str):
                assert cells[name] == value
            else:
                assert (json.loads(cells[name]) if cells[name] else None) == value


@pytest.mark.parametrize("table", TABLES)
def test_parquet_holds_every_row_and_column(table: str) -> None:
    found = pq.read_table(io.BytesIO(written(rows(table), table, "parquet")))
    assert tuple(found.column_names) == columns(table)
    assert found.to_pylist() == [plain(row) for row in rows(table)]


@pytest.mark.parametrize("table", TABLES)
def test_parquet_has_the_same_types_where_a_table_is_empty(table: str) -> None:
    schemas = [
        pq.read_schema(io.BytesIO(written(many, table, "parquet")))
        for many in ((), (empty(table),), rows(table))
    ]
    assert schemas == [schema(table)] * 3


def test_parquet_types_follow_the_rows() -> None:
    assert schema("claims").field("value").type == pa.float64()
    assert schema("claims").field("start").type == pa.int64()
    assert schema("claims").field("unit").type == pa.string()
    assert schema("figures").field("claims").type == pa.list_(pa.string())
    texts = ("actor_id", "role", "name", "modality")
    lists = ("speakers", "mentions")
    told = [(one, pa.string()) for one in texts]
    role = pa.struct([*told, *((one, pa.list_(pa.string())) for one in lists)])
    assert schema("events").field("actors").type == pa.list_(role)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("table", TABLES)
def test_the_same_rows_give_the_same_bytes(table: str, form: str) -> None:
    assert written(rows(table), table, form) == written(rows(table), table, form)


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_table_is_written(form: str) -> None:
    data = written((), "claims", form)
    assert data == {"jsonl": b"", "csv": (",".join(columns("claims")) + "\r\n").encode()}.get(
        form, data
    )


def test_an_empty_text_is_null_and_a_number_that_is_not_finite_too() -> None:
    odd = (report(title="", outlet="x"),)
    assert json.loads(written(odd, "reports", "jsonl"))["title"] is None
    assert pq.read_table(io.BytesIO(written(odd, "reports", "parquet")))["title"].to_pylist() == [
        None
    ]
    assert from_csv(written(odd, "reports", "csv"))[0]["title"] == ""
    number = Number(report_id="r", start=0, end=1, quote="x", fate="unread", value=float("nan"))
    for form in ("jsonl", "csv"):
        assert b"nan" not in written((number,), "numbers", form).lower()


def test_counts_are_whole_where_they_are_whole() -> None:
    claim = full("claims", number=25.0)
    lines = {
        name: json.loads(written((full(name, number=25.0),), name, "jsonl"), parse_float=str)
        for name in ("claims", "figures", "numbers", "copies", "places")
    }
    assert [lines["claims"][name] for name in ("value", "low", "high", "revises")] == [25] * 4
    assert [lines["figures"][name] for name in ("low", "best", "high")] == [25] * 3
    assert lines["numbers"]["value"] == 25
    assert lines["claims"]["confidence"] == lines["places"]["latitude"] == "25.0"
    assert lines["copies"]["similarity"] == "25.0"
    found = from_csv(written((claim,), "claims", "csv"))[0]
    assert (found["value"], found["confidence"]) == ("25", "25.0")


@pytest.mark.parametrize(
    ("value", "shown"),
    [(2.5, "2.5"), (-3.0, "-3"), (0.0, "0"), (360000.0, "360000"), (1e300, "1e300")],
)
def test_a_count_keeps_its_value(value: float, shown: str) -> None:
    row = Number(report_id="r", start=0, end=1, quote="x", fate="unread", value=value)
    assert from_csv(written((row,), "numbers", "csv"))[0]["value"] == shown
    assert json.loads(written((row,), "numbers", "jsonl"))["value"] == value


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "-", "=", "-1-1"]
)
def test_a_formula_is_no_formula_in_csv(text: str) -> None:
    assert cell(text) == f"'{text}"
    assert from_csv(written((report(title=text),), "reports", "csv"))[0]["title"] == f"'{text}"
    assert json.loads(written((report(title=text),), "reports", "jsonl"))["title"] == text


@pytest.mark.parametrize("text", ["-5", "+5.2", "-.5", "-1e9", "x=1", " =1", "25"])
def test_a_number_or_plain_text_stays_as_it_is_in_csv(text: str) -> None:
    assert cell(text) == text


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=3))
def test_any_text_comes_back(texts: list[str]) -> None:
    many = tuple(report(title=text) for text in texts)
    wanted = [text or None for text in texts]
    lines = written(many, "reports", "jsonl").decode().splitlines()
    assert [json.loads(line)["title"] for line in lines] == wanted
    cells = [line["title"] for line in from_csv(written(many, "reports", "csv"))]
    assert cells == [cell(text) for text in texts]
    found = pq.read_table(io.BytesIO(written(many, "reports", "parquet")))
    assert found["title"].to_pylist() == wanted


def test_all_tables_are_written(tmp_path: Path) -> None:
    for form in FORMATS:
        counts = export_all(record(), tmp_path / "deep" / form, form)
        assert counts == dict.fromkeys(TABLES, 3)
        names = sorted(item.name for item in (tmp_path / "deep" / form).iterdir())
        assert names == sorted(f"{name}.{form}" for name in TABLES)


def test_the_columns_are_those_that_the_checks_ask_for(tmp_path: Path) -> None:
    if not (SCORES / "invariants.py").is_file():
        pytest.skip(f"needs the checks of exports in {SCORES.parent.name}/{SCORES.name}")
    export_all(record(), tmp_path, "jsonl")
    code = (
        "import json, sys; from pathlib import Path; import invariants as i; c = i.Checks();"
        "i.columns({n: i.load_table(Path(sys.argv[1]), n) for n in i.COLUMNS}, c);"
        "print(json.dumps([list(i.COLUMNS), c.made['columns'], c.broken['columns'], c.examples]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(SCORES)},
        capture_output=True,
        check=True,
    )
    tables, made, broken, examples = json.loads(done.stdout)
    assert set(tables) <= set(TABLES)
    assert made > 0
    assert broken == 0, examples


def test_a_file_is_whole_or_what_it_was(tmp_path: Path) -> None:
    file = tmp_path / "claims.csv"
    export_table((full("claims"),), "claims", file, "csv")
    before = file.read_bytes()
    with pytest.raises(AttributeError):
        export_table((full("claims"), full("reports")), "claims", file, "csv")
    with patch("os.fsync", side_effect=OSError(28, "No space left")), pytest.raises(QueryError):
        export_table((), "claims", file, "csv")
    assert file.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir()] == ["claims.csv"]


@pytest.mark.skipif(os.name != "posix", reason="needs links and devices")
def test_a_link_stays_a_link_and_a_device_a_device(tmp_path: Path) -> None:
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "file.jsonl")
    export_table((full("claims"),), "claims", tmp_path / "link.jsonl", "jsonl")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "file.jsonl").is_file()
    assert export_table((full("claims"),), "claims", Path(os.devnull), "jsonl") == 1
    assert not Path(os.devnull).is_file()


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "gone" / "x.csv", tmp_path / "file" / "x.csv"):
        with pytest.raises(QueryError) as caught:
            export_table((), "claims", path, "csv")
        assert caught.value.code == "CW504"
        assert caught.value.where == str(path)
    with pytest.raises(QueryError) as caught:
        export_all(record(), tmp_path / "file", "csv")
    assert caught.value.code == "CW504"


@pytest.mark.parametrize(("table", "form"), [("claim", "csv"), ("claims", "xlsx")])
def test_an_unknown_table_or_format_is_told(tmp_path: Path, table: str, form: str) -> None:
    with pytest.raises(QueryError) as caught:
        export_table((), table, tmp_path / "x", form)
    assert caught.value.code == "CW502"
    assert not list(tmp_path.iterdir())
    if table == "claims":
        with pytest.raises(QueryError):
            export_all(record(), tmp_path / "folder", form)
        assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("table", TABLES)
def test_a_frame_holds_every_row_and_column(table: str) -> None:
    pd = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = to_frame(rows(table), table)
    assert tuple(frame.columns) == columns(table)
    found = [
        {
            name: value if isinstance(value, list) or not pd.isna(value) else None
            for name, value in line.items()
        }
        for line in frame.to_dict("records")
    ]
    assert found == [plain(row) for row in rows(table)]
    assert to_frame((), table).dtypes.equals(frame.dtypes)


def test_a_frame_has_types_that_know_a_missing_value() -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    types = to_frame((), "claims").dtypes.astype(str)
    assert (types["value"], types["start"], types["unit"]) == ("Float64", "Int64", "string")


def test_a_frame_without_pandas_tells_what_to_install() -> None:
    with patch.dict(sys.modules, {"pandas": None}), pytest.raises(QueryError) as caught:
        to_frame((), "claims")
    assert caught.value.code == "CW503"
    assert "crosswire[pandas]" in caught.value.do
    with pytest.raises(QueryError):
        to_frame((), "claim")


def test_no_heavy_library_is_loaded_before_it_is_needed() -> None:
    heavy = "{'pyarrow', 'pandas', 'xlsxwriter'}"
    code = f"import sys, crosswire.export; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_hard_text_is_hard() -> None:
    assert len(HARD.splitlines()) > 3
    assert isinstance(full("claims", text=HARD), Claim)
