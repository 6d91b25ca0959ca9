"""What the user names: folders, files, JSONL, pages, standard input."""

from __future__ import annotations

import io
import json
import os
import sys

import pytest

from crosswire.intake import sources
from crosswire.intake.received import Received, Refused
from crosswire.intake.sources import read_lexicon, receive, receive_bytes
from crosswire.model.errors import InputError
from crosswire.model.ids import digest

TEXT = "Twelve men ran to the river of Brenn and hid there."
PAGE = "<!DOCTYPE html><html><body><p>Twelve men ran.</p></body></html>"


def write(folder, **files):
    for name, data in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def taken(*inputs):
    rows = list(receive(inputs))
    return (
        [row for row in rows if isinstance(row, Received)],
        [row for row in rows if isinstance(row, Refused)],
    )


def piped(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))


def test_a_folder_is_walked_in_order_with_names_relative_to_it(tmp_path):
    write(tmp_path, b_txt=TEXT, a_txt=f"{TEXT} Again.", sub__c_txt=f"{TEXT} Thrice.")
    received, refused = taken(tmp_path)
    assert [row.path for row in received] == ["a.txt", "b.txt", "sub/c.txt"]
    assert refused == []


def test_hidden_files_and_cases_are_left_out(tmp_path):
    write(tmp_path, a_txt=TEXT)
    (tmp_path / ".hidden").write_text(TEXT)
    (tmp_path / "old.case").mkdir()
    (tmp_path / "old.case" / "note.txt").write_text(TEXT)
    assert [row.path for row in taken(tmp_path)[0]] == ["a.txt"]


def test_a_file_is_named_by_its_name(tmp_path):
    write(tmp_path, sub__a_txt=TEXT)
    (row,), _ = taken(tmp_path / "sub" / "a.txt")
    assert (row.path, row.media, row.given) == ("a.txt", "text", False)
    assert row.original == TEXT.encode()
    assert row.sha256 == digest(TEXT.encode())
    assert row.report_id == f"r-{row.sha256[:12]}"


def test_the_same_bytes_have_the_same_id(tmp_path):
    write(tmp_path, a_txt=TEXT, b_txt=TEXT)
    first, second = taken(tmp_path)[0]
    assert first.report_id == second.report_id
    assert first.path != second.path


def test_what_is_missing_is_refused_and_the_rest_go_on(tmp_path):
    write(tmp_path, a_txt=TEXT)
    received, refused = taken(tmp_path / "nothing.txt", tmp_path / "a.txt")
    assert len(received) == 1
    (row,) = refused
    assert row.code == "CW101"
    assert row.path.endswith("nothing.txt")
    assert row.do


def test_empty_and_binary_files_are_refused_and_the_rest_go_on(tmp_path):
    write(tmp_path, a_txt=b"", b_txt=b"  \n", c_png=bytes(range(256)) * 8, d_txt=TEXT)
    received, refused = taken(tmp_path)
    assert [row.path for row in received] == ["d.txt"]
    assert [(row.path, row.code) for row in refused] == [
        ("a.txt", "CW102"), ("b.txt", "CW102"), ("c.png", "CW103"),
    ]  # fmt: skip


def test_a_huge_file_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "LIMIT_BYTES", 100)
    write(tmp_path, a_txt=b"x" * 101, b_txt=b"x" * 100)
    received, refused = taken(tmp_path)
    assert [row.path for row in received] == ["b.txt"]
    assert [(row.path, row.code) for row in refused] == [("a.txt", "CW104")]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission(tmp_path):
    write(tmp_path, a_txt=TEXT, b_txt=TEXT)
    (tmp_path / "a.txt").chmod(0)
    received, refused = taken(tmp_path)
    assert [row.path for row in received] == ["b.txt"]
    assert [row.code for row in refused] == ["CW106"]


def test_a_link_to_nowhere(tmp_path):
    write(tmp_path, b_txt=TEXT)
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    received, refused = taken(tmp_path)
    assert len(received) == 1
    assert [row.code for row in refused] == ["CW106"]


@pytest.mark.parametrize("head", ["", "\n  ", "\ufeff"])
def test_a_page_is_told_by_its_beginning(tmp_path, head):
    write(tmp_path, a_txt=head + PAGE, b_txt="<div class='x'><p>Twelve men ran.</p></div>")
    assert [row.media for row in taken(tmp_path)[0]] == ["html", "html"]


def test_a_text_that_opens_with_an_angle_is_no_page(tmp_path):
    write(tmp_path, a_txt="<Brenn> Twelve men ran.", b_html=PAGE, c_htm=PAGE)
    assert [row.media for row in taken(tmp_path)[0]] == ["text", "html", "html"]


def jsonl(*rows):
    return b"".join(
        row if isinstance(row, bytes) else json.dumps(row).encode() + b"\n" for row in rows
    )


GOOD = {"id": "n-1", "text": TEXT, "outlet": "Brenn Post", "published": "2021-04-02"}


def test_lines_of_jsonl(tmp_path):
    write(tmp_path, a_jsonl=jsonl(GOOD, b"\n", {"text": f"{TEXT} Again."}))
    received, refused = taken(tmp_path)
    assert refused == []
    first, second = received
    assert (first.report_id, first.given, first.media) == ("n-1", True, "jsonl")
    assert second.report_id == f"r-{second.sha256[:12]}"
    assert not second.given
    assert first.path == second.path == "a.jsonl"


def test_bad_lines_among_good_ones(tmp_path):
    bad = [
        b"{not json\n", b"[1, 2]\n", b"12\n", b'{"id": "n-2"}\n', b'{"text": "  "}\n',
        b'{"text": 7}\n', b'{"text": "\xff\xfe"}\n', b'"text"\n', b"null\n",
    ]  # fmt: skip
    write(tmp_path, a_jsonl=jsonl(GOOD, *bad, {"id": 5, "html": PAGE}))
    received, refused = taken(tmp_path)
    assert [row.report_id for row in received] == ["n-1", "5"]
    assert [row.path for row in refused] == [f"a.jsonl:{n}" for n in range(2, 2 + len(bad))]
    assert {row.code for row in refused} == {"CW105", "CW102"}
    assert all(row.what and row.do for row in refused)


def test_a_line_without_an_end_and_with_a_mark(tmp_path):
    write(tmp_path, a_jsonl=b"\xef\xbb\xbf" + json.dumps(GOOD).encode())
    assert [row.report_id for row in taken(tmp_path)[0]] == ["n-1"]


def test_a_huge_line_is_refused_and_the_rest_go_on(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "LIMIT_BYTES", 300)
    write(tmp_path, a_jsonl=jsonl({"text": "x" * 400}, GOOD))
    received, refused = taken(tmp_path)
    assert [row.report_id for row in received] == ["n-1"]
    assert [(row.path, row.code) for row in refused] == [("a.jsonl:1", "CW104")]


def test_a_text_on_standard_input(monkeypatch):
    piped(monkeypatch, TEXT.encode())
    (row,), _ = taken("-")
    assert (row.path, row.media) == ("standard input", "text")


def test_a_page_on_standard_input(monkeypatch):
    piped(monkeypatch, PAGE.encode())
    assert [row.media for row in taken("-")[0]] == ["html"]


def test_lines_on_standard_input(monkeypatch):
    piped(monkeypatch, jsonl(GOOD, b"{bad\n"))
    received, refused = taken("-")
    assert [row.report_id for row in received] == ["n-1"]
    assert [row.path for row in refused] == ["standard input:2"]


def test_nothing_on_standard_input(monkeypatch):
    piped(monkeypatch, b"")
    assert [row.code for row in taken("-")[1]] == ["CW102"]


def test_too_much_on_standard_input_is_refused(monkeypatch):
    monkeypatch.setattr(sources, "LIMIT_BYTES", 100)
    piped(monkeypatch, b"x" * 101)
    received, refused = taken("-")
    assert received == []
    assert [row.code for row in refused] == ["CW104"]


def test_bytes_from_memory():
    assert receive_bytes(TEXT.encode(), None).path is None
    with pytest.raises(InputError, match="CW102"):
        receive_bytes(b"", "a.txt")


def test_a_lexicon_of_the_user(tmp_path):
    file = tmp_path / "actors.yml"
    with pytest.raises(InputError, match="CW101"):
        read_lexicon(file)
    with pytest.raises(InputError, match="CW106"):
        read_lexicon(tmp_path)
    file.write_bytes("- {id: ä}\r\n".encode("cp1252"))
    assert read_lexicon(file) == "- {id: ä}\n"
