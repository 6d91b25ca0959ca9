"""HXL, GeoJSON, PROV and XLSX, each read back by a library of its own kind."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import geojson
import hxl
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from prov.model import ProvActivity, ProvAgent, ProvDocument, ProvEntity

from crosswire.export import export_as
from crosswire.export.exchange.formats import EXCHANGES
from crosswire.export.exchange.hxl import hxl_rows, hxl_tags
from crosswire.export.exchange.prov_text import name
from crosswire.export.exchange.sheets import sheets
from crosswire.export.exchange.workbook import LONGEST, text_cell
from crosswire.model.errors import QueryError
from crosswire.model.rows import Record
from export.field import claim, event, figure, full, record


def made(one: Record, form: str, ending: str | None = None, folder: Path | None = None) -> bytes:
    if ending is not None and folder is not None:
        file = folder / f"made{ending}"
        export_as(one, form, file)
        return file.read_bytes()
    stream = io.BytesIO()
    export_as(one, form, stream)
    return stream.getvalue()


@pytest.mark.parametrize("form", EXCHANGES)
@pytest.mark.parametrize("one", [full(), Record()], ids=["full", "empty"])
def test_any_record_is_written_and_always_the_same(form, one):
    assert made(one, form) == made(one, form)


@pytest.mark.parametrize("form", EXCHANGES)
def test_a_file_of_each_ending_and_no_other(tmp_path, form):
    for ending in EXCHANGES[form].endings:
        assert made(full(), form, ending, tmp_path)
    with pytest.raises(QueryError) as caught:
        export_as(full(), form, tmp_path / "made.txt")
    assert caught.value.code == "CW502"
    with pytest.raises(QueryError) as caught:
        export_as(full(), form, tmp_path / "gone" / f"made{EXCHANGES[form].endings[0]}")
    assert caught.value.code == "CW504"


def test_an_unknown_format_and_a_workbook_without_a_file(capsysbinary):
    for form in ("gtd", "xlsx"):
        with pytest.raises(QueryError) as caught:
            export_as(full(), form)
        assert caught.value.code == "CW502"


class TestHxl:
    def test_libhxl_finds_it_valid(self, tmp_path):
        made(full(), "hxl", ".csv", tmp_path)
        told: list[Any] = []
        data = hxl.data(str(tmp_path / "made.csv"), hxl.InputOptions(allow_local=True))
        assert hxl.schema(callback=told.append).validate(data), [one.message for one in told]

    def test_it_reads_every_figure_under_its_tag(self, tmp_path):
        made(full(), "hxl", ".csv", tmp_path)
        data = hxl.data(str(tmp_path / "made.csv"), hxl.InputOptions(allow_local=True))
        found = {row.get("#meta+id"): row for row in data}
        assert set(found) == {one.figure_id for one in full().figures}
        first = found["f-1"]
        bounds = [first.get(f"#affected+killed+{end}") for end in ("min", "best", "max")]
        assert bounds == ["9", "9", "12"]
        told = ("#date+start", "#loc+name", "#adm1+name", "#country+code", "#geo+lat")
        assert [first.get(tag) for tag in told] == ["2020-05-03", "Orsk", "Hadd", "YE", "15.25"]
        assert first.get("#meta+source") == "Coast; Daily; two.txt"
        assert found["f-4"].get("#affected+displaced+hh+best") == "40"
        assert found["f-8"].get("#indicator+percent+displaced+best") == "50"
        assert found["f-5"].get("#affected+sheltered+max") in (None, "")
        assert found["f-3"].get("#description+who") == "'=children"

    def test_one_row_a_figure_and_one_number_a_row(self):
        rows, tags = hxl_rows(full()), hxl_tags(full())
        assert all(list(row) == list(tags) for row in rows)
        numbers = [one for one in tags if one.endswith("_best")]
        assert all(sum(row[one] is not None for one in numbers) <= 1 for row in rows)
        assert len(set(tags.values())) == len(tags)

    def test_a_figure_of_a_window_has_the_days_of_its_claims(self):
        days = {"time_start": "2020-01-01", "time_end": "2020-05-03"}
        one = figure("f-1", best=3.0, scope="period", window="since January", claims=("c-9",))
        (row,) = hxl_rows(record(one, claims=(claim("c-9", **days),)))
        assert (row["date_start"], row["date_end"]) == ("2020-01-01", "2020-05-03")


class TestGeoJson:
    found = geojson.loads(made(full(), "geojson"))

    def test_the_library_finds_it_valid(self):
        assert self.found.is_valid, self.found.errors()
        assert {one.id for one in self.found.features} == {one.event_id for one in full().events}

    def test_longitude_comes_first_and_no_place_is_no_geometry(self):
        by_id = {one.id: one for one in self.found.features}
        assert by_id["e-1"].geometry.coordinates == [44.75, 15.25]
        assert by_id["e-3"].geometry is None

    def test_it_holds_figures_and_sources(self):
        told = next(one for one in self.found.features if one.id == "e-1").properties
        assert (told["killed_low"], told["killed_best"], told["killed_high"]) == (9, 9, 12)
        assert [one["id"] for one in told["figures"]] == ["f-1", "f-2", "f-3"]
        assert [one["id"] for one in told["sources"]] == ["r-1", "r 2/ü~."]

    def test_groups_alone_tell_how_many_died(self):
        one = record(figure("f-1", best=3.0, affected_id="hill-front"))
        (only,) = json.loads(made(one, "geojson"))["features"]
        assert only["properties"]["killed_best"] == 3


class TestProv:
    text = made(full(), "prov").decode()
    document = ProvDocument.deserialize(content=text, format="json")

    def test_each_name_that_a_relation_uses_is_defined(self):
        kinds = (ProvEntity, ProvActivity, ProvAgent)
        elements = {one.identifier for kind in kinds for one in self.document.get_records(kind)}
        for one in self.document.get_records():
            if not isinstance(one, kinds):
                assert set(one.args[:2]) <= elements, one

    def test_prov_n_is_what_the_library_writes(self, tmp_path):
        ours = made(full(), "prov", ".provn", tmp_path).decode()
        theirs = self.document.get_provn()
        # The order of statements means nothing; an empty line has spaces in theirs.
        assert lines(ours) == lines(theirs)

    def test_claims_are_quoted_from_reports_and_figures_derived_from_claims(self):
        body = json.loads(self.text)["wasDerivedFrom"].values()
        pairs = {(one["prov:generatedEntity"], one["prov:usedEntity"]) for one in body}
        assert ("claim:c-1", "report:r-1") in pairs
        assert ("claim:c-2", name("report", "r 2/ü~.")) in pairs
        assert {("figure:f-1", "claim:c-1"), ("figure:f-1", "claim:c-2")} <= pairs
        quoted = [one for one in body if one["prov:usedEntity"].startswith("report:")]
        assert all(one["prov:type"]["$"] == "prov:Quotation" for one in quoted)

    def test_who_says_and_who_ruled(self):
        told = json.loads(self.text)
        said = {(o["prov:entity"], o["prov:agent"]) for o in told["wasAttributedTo"].values()}
        assert ("claim:c-1", "actor:person-mira-sol") in said
        assert ("claim:c-2", "speaker:s-2") in said
        assert ("claim:c-3", "outlet:Coast%3B%20Daily") in said
        assert told["agent"]["actor:person-mira-sol"]["prov:type"]["$"] == "prov:Person"
        (behalf,) = told["actedOnBehalfOf"].values()
        assert behalf["prov:responsible"] == "actor:ye-army"
        by = {(o["prov:activity"], o["prov:agent"]) for o in told["wasAssociatedWith"].values()}
        assert ("decision:d-1", "reviewer:A%2E%20Coder") in by
        assert told["activity"]["decision:d-1"]["prov:startTime"] == "2020-06-01T10:00:00+00:00"
        informed = {(o["prov:informed"], o["prov:informant"])
                    for o in told["wasInformedBy"].values()}  # fmt: skip
        assert ("decision:d-2", "decision:d-1") in informed
        assert ("activity:deriving-ucdp", "decision:d-1") in informed


def lines(text: str) -> list[str]:
    return sorted(line.strip() for line in text.splitlines() if line.strip())


class TestWorkbook:
    book = openpyxl.load_workbook(io.BytesIO(made(full(), "xlsx")))

    def test_its_sheets_have_tables_with_filters_and_a_frozen_head(self):
        assert self.book.sheetnames == ["Read me", "Events", "Figures", "Claims", "Sources"]
        for page in self.book.worksheets[1:]:
            (table,) = page.tables.values()
            assert table.autoFilter is not None
            assert page.freeze_panes == "B2"

    def test_every_cell_is_what_the_record_holds(self):
        for sheet in sheets(full()):
            page = self.book[sheet.name]
            heads = [cell.value for cell in page[1]]
            assert heads == [column.head for column in sheet.columns]
            assert page.max_row == max(len(sheet.rows), 1) + 1
            for row, cells in enumerate(sheet.rows, 2):
                for column, value in enumerate(cells, 1):
                    assert page.cell(row, column).value == shown(value), (sheet.name, row, column)

    def test_numbers_are_numbers_and_days_are_dates(self):
        head = {cell.value: cell.column for cell in self.book["Figures"][1]}
        row = row_of(self.book["Figures"], "f-1")
        assert [row[head[one] - 1].value for one in ("Low", "Best", "High")] == [9, 9, 12]
        assert row[head["First day"] - 1].value == datetime(2020, 5, 3)  # noqa: DTZ001
        assert row[head["First day"] - 1].is_date

    def test_a_number_has_its_sentences_beside_it(self):
        head = {cell.value: cell.column for cell in self.book["Figures"][1]}
        row = row_of(self.book["Figures"], "f-1")
        assert row[head["Sentences"] - 1].value == (
            "Nine guards died at Orsk, Mira Sol said. [Mira Sol, Coast; Daily, 2020-05-04]\n"
            "Nine guards died at Orsk, Mira Sol said. [a guard, two.txt]"
        )

    def test_a_figure_leads_to_its_claims_and_back(self):
        pages = {page.title: page for page in self.book.worksheets}
        link = row_of(pages["Figures"], "f-1")[-1].hyperlink.location
        sheet, cell = link.replace("'", "").split("!")
        first = pages[sheet][cell]
        assert first.value == "c-1"
        back = first.offset(0, 1)
        assert back.value == "f-1"
        sheet, cell = back.hyperlink.location.replace("'", "").split("!")
        assert pages[sheet][cell].value == "f-1"

    def test_only_addresses_of_the_web_are_links(self):
        links = {
            cell.value: cell.hyperlink.target if cell.hyperlink else None
            for row in self.book["Sources"].iter_rows(min_row=2)
            for cell in row
            if isinstance(cell.value, str) and ":" in cell.value
        }
        assert links == {
            "https://coast.example/1": "https://coast.example/1",
            "javascript:alert(1)": None,
        }

    def test_a_day_before_1900_stays_a_text(self):
        old = event(date_start="1899-12-31", date_end="1899-12-31")
        book = openpyxl.load_workbook(io.BytesIO(made(record(events=(old,)), "xlsx")))
        assert book["Events"]["C2"].value == "1899-12-31"

    def test_no_formula_stands_in_it(self):
        for page in self.book.worksheets:
            for row in page.iter_rows():
                assert all(cell.data_type != "f" for cell in row)

    def test_too_many_rows_are_told(self, monkeypatch):
        monkeypatch.setattr("crosswire.export.exchange.workbook.MOST_ROWS", 3)
        with pytest.raises(QueryError) as caught:
            made(full(), "xlsx")
        assert caught.value.code == "CW506"

    def test_more_links_than_a_sheet_holds_are_texts(self, monkeypatch):
        monkeypatch.setattr("crosswire.export.exchange.workbook.MOST_LINKS", 1)
        book = openpyxl.load_workbook(io.BytesIO(made(full(), "xlsx")))
        linked = [c for row in book["Claims"].iter_rows() for c in row if c.hyperlink]
        assert len(linked) == 1


def shown(value: Any) -> Any:
    """What openpyxl gives for a cell of ours."""
    if value is None or value == "":
        return None
    if hasattr(value, "day"):
        return datetime.fromisoformat(value.day)
    text = getattr(value, "text", value)
    return text_cell(text) if isinstance(text, str) else text


def row_of(page: Any, row_id: str) -> Any:
    return next(row for row in page.iter_rows(min_row=2) if row[0].value == row_id)


ANY = st.text(st.characters(), max_size=40)
STARTS = st.sampled_from(["", "=", "+", "-", "@", "\t", "\r", "\x00=", "\ud800+", "\x7f@"])


@settings(max_examples=300, deadline=None)
@given(STARTS, ANY)
def test_no_cell_of_a_workbook_is_a_formula(start, text):
    found = text_cell(start + text)
    assert not found.startswith(("=", "@", "\t", "\r"))
    if found.startswith(("+", "-")):
        float(found)  # a number, as a text
    found.encode("utf-8")
    assert all(c in "\t\n" or ord(c) >= 32 for c in found)


@settings(max_examples=25, deadline=None)
@given(STARTS, ANY)
def test_hostile_titles_come_back_in_every_format(start, text):
    title = start + text
    one = record(figure("f-1", best=3.0, label=title, why=title), events=(event(title=title),))
    one = replace(one, reports=tuple(replace(r, title=title) for r in one.reports))
    book = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx")))
    found = book["Events"]["B2"].value
    assert (found or "") == text_cell(title)
    ProvDocument.deserialize(content=made(one, "prov").decode(), format="json")
    assert geojson.loads(made(one, "geojson")).is_valid
    for form in ("ucdp", "acled", "hxl"):
        rows = csv.reader(io.StringIO(made(one, form).decode(), newline=""))
        for cells in list(rows)[1:]:
            for one_cell in cells:
                assert not one_cell.startswith(("=", "@", "\t", "\r")), form


def test_a_long_text_is_cut_to_what_a_cell_holds():
    for letter in ("x", "\U0001f4a5"):
        found = text_cell(letter * 40_000)
        assert len(found.encode("utf-16-le")) // 2 <= LONGEST
        assert found.endswith("…")
    assert text_cell("x" * LONGEST) == "x" * LONGEST
