"""The pages on the tables have the columns and the words of the rows, and no others."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

import pytest

from crosswire.model.codes import Row
from crosswire.model.rows import TABLES

from .pages import DOCS, codes, headings, read, rows, section


def parts_of(hint: object) -> tuple[object, ...]:
    """The types of a union, or the type alone."""
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def words_of(hint: object) -> list[str]:
    """The closed vocabulary of a column, or the columns of the rows that it lists."""
    for part in parts_of(hint):
        if get_origin(part) is Literal:
            return list(get_args(part))
        if get_origin(part) is tuple and issubclass(get_args(part)[0], Row):
            return list(get_args(part)[0].__struct_fields__)
    return []


def test_every_table_has_a_page_and_every_page_a_table():
    assert {page.stem for page in (DOCS / "tables").glob("*.md")} == set(TABLES)


@pytest.mark.parametrize("table", TABLES)
class TestTable:
    def test_the_columns_are_those_of_the_rows_in_their_order(self, table):
        page = section(read(f"docs/tables/{table}.md"), "## Columns")
        assert codes(page) == list(TABLES[table].__struct_fields__)

    def test_null_is_told_truly(self, table):
        hints = get_type_hints(TABLES[table])
        for name, _, null in rows(section(read(f"docs/tables/{table}.md"), "## Columns")):
            may = NoneType in parts_of(hints[name.strip("`")])
            assert null == ("yes" if may else "never"), name

    def test_every_closed_word_has_its_meaning(self, table):
        page = read(f"docs/tables/{table}.md")
        hints = get_type_hints(TABLES[table])
        known = {n: words_of(hints[n]) for n in TABLES[table].__struct_fields__}
        told = {title.strip("`") for title in headings(page, 3)}
        assert told == {name for name, found in known.items() if found}
        for name in told:
            listed = rows(section(page, f"### `{name}`"))
            assert [row[0].strip("`") for row in listed] == known[name]
            assert all(row[1] for row in listed)
