"""A workbook for people who live in spreadsheets: each number with its sentence beside it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from crosswire.export.exchange.sheets import CellLink, Column, Day, Sheet, Value, sheets
from crosswire.export.tables.characters import clean
from crosswire.export.tables.text import cell
from crosswire.model.errors import QueryError
from crosswire.model.rows import Record

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# What Excel can hold.
LONGEST: Final = 32_767  # UTF-16 units in a cell
MOST_ROWS: Final = 1_048_576
MOST_LINKS: Final = 65_530  # in a sheet
LONGEST_LINK: Final = 2_079
FIRST_YEAR: Final = 1900
_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)  # of a record without days; a clock would differ
_WEB = re.compile(r"https?://[^\s<>\"]+", re.ASCII | re.IGNORECASE)
_STYLE: Final = "Table Style Light 1"


def write_workbook(record: Record, stream: BinaryIO) -> int:
    """Read me, Events, Figures, Claims and Sources as XLSX; the number of rows of all tables.

    The same record gives the same bytes. Raises QueryError CW506 where a sheet cannot hold it.
    """
    import xlsxwriter

    made = sheets(record)
    for sheet in made:
        if len(sheet.rows) >= MOST_ROWS:
            raise QueryError(
                "CW506", f"{len(sheet.rows):,} rows are too many for the sheet {sheet.name}",
                do="Export the tables as CSV or Parquet.",
            )  # fmt: skip
    options = {
        "in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False,
        "strings_to_urls": False,
    }  # fmt: skip
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties({"title": "Crosswire", "created": _last_day(record)})
    formats = _formats(book)
    _read_me(book, record, made, formats)
    for sheet in made:
        _write(book, sheet, formats)
    book.close()
    return sum(len(sheet.rows) for sheet in made)


def text_cell(text: str) -> str:
    """A text as a cell may hold it: no formula, no control characters, not too long."""
    safe = cell(clean(text).replace("\r\n", "\n").replace("\r", "\n"))
    if len(safe.encode("utf-16-le")) // 2 <= LONGEST:
        return safe
    cut = safe.encode("utf-16-le")[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore")
    return f"{cut}…"


def _formats(book: Workbook) -> dict[str, Any]:
    top = {"valign": "top"}
    return {
        "plain": book.add_format(top),
        "wrap": book.add_format({**top, "text_wrap": True}),
        "day": book.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"}),
        "whole": book.add_format({**top, "num_format": "#,##0"}),
        "link": book.add_format({**top, "font_color": "#0b57d0", "underline": 1}),
        "head": book.add_format({"bold": True, "valign": "top", "text_wrap": True}),
        "title": book.add_format({"bold": True, "font_size": 16}),
    }


def _write(book: Workbook, sheet: Sheet, formats: dict[str, Any]) -> None:
    """One sheet: a table with filters, its head frozen."""
    page = book.add_worksheet(sheet.name)
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
    last = max(len(sheet.rows), 1)  # a table has a row, if an empty one
    heads = [{"header": c.head, "header_format": formats["head"]} for c in sheet.columns]
    page.add_table(
        0, 0, last, len(sheet.columns) - 1,
        {"columns": heads, "style": _STYLE, "name": f"T{sheet.name}"},
    )  # fmt: skip
    page.freeze_panes(1, 1)
    links = 0
    for row, cells in enumerate(sheet.rows, 1):
        for number, (column, value) in enumerate(zip(sheet.columns, cells, strict=True)):
            allowed = links < MOST_LINKS
            links += _put(page, (row, number), value, column, formats, linked=allowed)


def _put(
    page: Worksheet,
    at: tuple[int, int],
    value: Value,
    column: Column,
    formats: dict[str, Any],
    *,
    linked: bool,
) -> int:
    """Writes one cell as what it is; 1 where it became a link."""
    plain = formats["wrap" if column.wrap else "plain"]
    if value is None or value == "":
        page.write_blank(*at, None, plain)
    elif isinstance(value, CellLink):
        return _put_link(page, at, value, formats) if linked else _text(page, at, value.text, plain)
    elif isinstance(value, Day):
        _put_day(page, at, value.day, formats)
    elif isinstance(value, str):
        _text(page, at, value, plain)
    else:
        page.write_number(*at, value, formats["whole" if isinstance(value, int) else "plain"])
    return 0


def _put_link(page: Worksheet, at: tuple[int, int], link: CellLink, formats: dict[str, Any]) -> int:
    if link.sheet is not None:
        target = f"internal:'{link.sheet}'!A{link.row + 1}"
    elif link.url and _WEB.fullmatch(link.url) and len(link.url) <= LONGEST_LINK:
        target = link.url
    else:  # nothing but the web may open at a click
        return _text(page, at, link.text, formats["plain"])
    page.write_url(*at, target, formats["link"], text_cell(link.text))
    return 1


def _put_day(page: Worksheet, at: tuple[int, int], day: str, formats: dict[str, Any]) -> None:
    """A day as a date; Excel knows none before 1900, which stay texts."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        _text(page, at, day, formats["plain"])
        return
    if found.year < FIRST_YEAR:
        _text(page, at, day, formats["plain"])
    else:
        page.write_datetime(*at, found, formats["day"])


def _text(page: Worksheet, at: tuple[int, int], text: str, style: Any) -> int:  # noqa: ANN401
    page.write_string(*at, text_cell(text), style)
    return 0


def _read_me(
    book: Workbook, record: Record, made: tuple[Sheet, ...], formats: dict[str, Any]
) -> None:
    page = book.add_worksheet("Read me")
    page.set_column(0, 0, 18)
    page.set_column(1, 1, 100)
    page.write_string(0, 0, "The record of a case, made by Crosswire", formats["title"])
    counts = {sheet.name: len(sheet.rows) for sheet in made}
    rules = ", ".join(sorted({figure.rule for figure in record.figures})) or "none"
    days = sorted(report.published_end for report in record.reports if report.published_end)
    lines = [
        ("Rule", f"Low, best and high came about under this rule: {rules}."),
        ("Reports", f"{len(record.reports):,}, up to {days[-1] if days else 'no known day'}."),
        ("Events", f"{counts['Events']:,}. What happened, once, with its types and place."),
        ("Figures", f"{counts['Figures']:,}. Each number with the sentences that it rests on."),
        ("Claims", f"{counts['Claims']:,}. What each report says, and where in it."),
        ("Sources", f"{counts['Sources']:,}. The reports."),
        ("Origins", "Independent lines of reporting. They, not reports, tell how well it stands."),
        ("Groups", "A figure of a group is a part of the one for everybody: never add them."),
        ("Windows", "Figures of different windows or units are never added either."),
        ("Links", "A figure leads to the first of its claims; a claim leads back to its figure."),
        ("Apostrophes", "A text that a spreadsheet might take for a formula has one before it."),
        ("Day known to", "UCDP: 1 a day, 2 within 2 to 6 days, 3 a week, 4 a month, 5 longer."),
        ("Place known to", "UCDP: 1 exact, 2 near, 3 district, 4 province, 5 region, 6 country."),
    ]  # fmt: skip
    for row, (head, words) in enumerate(lines, 2):
        page.write_string(row, 0, head, formats["head"])
        page.write_string(row, 1, words, formats["wrap"])


def _last_day(record: Record) -> datetime:
    days = [report.published_end for report in record.reports if report.published_end]
    return datetime.fromisoformat(max(days)).replace(tzinfo=UTC) if days else _MADE
