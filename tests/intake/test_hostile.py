"""Inputs of every odd kind: each is taken or refused with its name and a code, none ends a run."""

from __future__ import annotations

import io
import json
import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.intake import sources
from crosswire.intake.formats.jsonl import lines
from crosswire.intake.guard import as_refusal
from crosswire.intake.open import open_received
from crosswire.intake.received import Received, Refused
from crosswire.intake.sources import receive, receive_bytes
from crosswire.model.errors import InputError

TEXT = "Shells killed 12 farmers in the village of Aldrava on Monday."
LIMIT = 1000
posix = pytest.mark.skipif(os.name != "posix", reason="needs the files of a Unix")


def fates(items):
    """What became of each item: its name and its code, or its text."""
    return [
        (one.path, one.code) if isinstance(one, Refused) else (one.path, open_received(one).text)
        for one in items
    ]


def of_lines(*rows, limit=LIMIT):
    return list(lines(io.BytesIO(b"\n".join(rows)), "a.jsonl", limit))


GOOD = json.dumps({"text": TEXT}).encode()


@pytest.mark.parametrize(
    "bad",
    [
        b'{"text":"x","a":' + b"[" * 100_000,
        b'{"text":"x","a":' + b'{"a":' * 3000 + b"1" + b"}" * 3001,
        b"[" * 100_000,
        b'{"id":1' + b"0" * 5000 + b',"text":"x"}',
        b'{"id":1e400,"text":"x"}',
        b'{"text":"\\ud800"}',
        b'{"text":"x"} more',
        b"\xff\xfe{\x00",
        b"\x00" * 50,
    ],
)
def test_a_bad_line_is_refused_by_its_number_and_the_rest_go_on(bad):
    """A line that was nested 100,000 deep ended the whole run with a traceback."""
    found = of_lines(GOOD, bad, GOOD, limit=200_000)
    assert fates(found) == [("a.jsonl", TEXT), ("a.jsonl:2", "CW105"), ("a.jsonl", TEXT)]


FIELDS = ["id", "text", "html", "url", "outlet", "title", "published", "language"]
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(ANY, st.sampled_from(FIELDS))
def test_any_value_of_any_field_is_taken_or_refused(value, field):
    row = json.dumps({"text": TEXT, field: value}).encode()
    found = of_lines(row, GOOD)
    assert len(found) == 2
    assert isinstance(found[1], Received)
    if isinstance(found[0], Refused):
        assert found[0].code in ("CW102", "CW105")
    else:
        assert open_received(found[0])


def test_a_line_over_the_limit_is_never_held_whole():
    class Counting(io.BytesIO):
        most = 0

        def readline(self, size=-1, /):
            row = super().readline(size)
            self.most = max(self.most, len(row))
            return row

    stream = Counting(b'{"text":"' + b"a" * 100 * LIMIT + b'"}\n' + GOOD)
    found = list(lines(stream, "a.jsonl", LIMIT))
    assert fates(found) == [("a.jsonl:1", "CW104"), ("a.jsonl", TEXT)]
    assert stream.most <= LIMIT + 16


def test_any_error_of_one_file_is_its_own(tmp_path, monkeypatch):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"{TEXT} {name}", "utf-8")
    decode = sources.receive_bytes

    def breaking(data, name, media="text"):
        if name == "b.txt":
            raise AssertionError("a mistake of a library")
        return decode(data, name, media)

    monkeypatch.setattr(sources, "receive_bytes", breaking)
    found = list(receive([tmp_path]))
    assert [getattr(one, "code", None) for one in found] == [None, "CW112", None]
    assert "a mistake of a library" in found[1].what
    assert found[1].do


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (OSError(5, "Input/output error"), "CW106"),
        (MemoryError(), "CW112"),
        (RecursionError(), "CW112"),
        (ValueError("x" * 5000), "CW112"),
        (InputError("CW102", "empty"), "CW102"),
    ],
)
def test_every_exception_becomes_a_refusal(problem, code):
    error = as_refusal(problem)
    assert error.code == code
    assert error.what
    assert len(error.what) <= 200


@posix
def test_what_a_folder_holds_besides_files_is_named_and_not_waited_for(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "gone").symlink_to("nowhere")
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "null.txt").symlink_to("/dev/null")
    (tmp_path / "same.txt").symlink_to("a.txt")
    (tmp_path / "dir.jsonl").mkdir()
    (tmp_path / "dir.jsonl" / "b.txt").write_text(TEXT, "utf-8")
    found = dict(fates(receive([tmp_path])))
    assert {name for name, fate in found.items() if fate == TEXT} == {
        "a.txt", "same.txt", "dir.jsonl/b.txt",
    }  # fmt: skip
    assert {name for name, fate in found.items() if fate == "CW106"} == {
        "pipe", "loop", "gone", "up", "null.txt",
    }  # fmt: skip


def test_a_folder_that_cannot_be_opened_is_named(tmp_path, monkeypatch):
    """It was passed over in silence."""
    (tmp_path / "shut").mkdir()
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    scan = os.scandir

    def closed(path):
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert fates(receive([tmp_path])) == [("a.txt", TEXT), ("shut", "CW106")]


@posix
def test_a_pipe_that_the_user_names_is_read(tmp_path):
    """The shell's `<(command)` was taken for an empty folder."""
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=(GOOD + b"\n" + GOOD,))
    writer.start()
    assert fates(receive([tmp_path / "pipe"])) == [("pipe", TEXT)] * 2
    writer.join()


@posix
def test_names_that_no_output_takes_are_made_sound(tmp_path):
    (tmp_path / os.fsdecode(b"bad\xff.txt")).write_text(TEXT, "utf-8")
    (tmp_path / os.fsdecode(b"empty\xff.txt")).write_bytes(b"")
    for one in receive([tmp_path]):
        assert one.path
        one.path.encode("utf-8")


@pytest.mark.parametrize("name", ["no/such", "x" * 5000, "nul\0name"])
def test_a_name_that_leads_nowhere_has_a_code(name):
    [found] = receive([name])
    assert isinstance(found, Refused)
    assert found.code in ("CW101", "CW106", "CW112")


CHARSETS = ["idna", "punycode", "unicode_escape", "hex", "rot13", "undefined", "utf-99", "utf-7"]


@pytest.mark.parametrize("charset", CHARSETS)
def test_a_page_may_declare_any_charset(tmp_path, charset):
    page = f"<html><meta charset='{charset}'><body><p>{TEXT} é</p></body></html>"
    (tmp_path / "a.html").write_bytes(page.encode("latin-1"))
    [found] = receive([tmp_path])
    assert isinstance(found, Received)
    assert "Aldrava" in (open_received(found).html or "")


def test_a_charset_may_write_half_a_sign():
    page = (
        b"<html><meta charset=unicode_escape><body>12 killed \xe9 \\ud800 in Aldrava</body></html>"
    )
    text = open_received(receive_bytes(page, "a.html", "html")).html or ""
    assert "\ufffd" in text
    text.encode("utf-8")


def test_an_address_that_is_none_stops_nothing():
    """`http://[` ended the derivation of a whole case."""
    from factories import pile

    for url in ("http://[", "http://[::bad", "//[x]", "http://a\ud800"):
        record = pile({"r-1": TEXT}, url=url)
        assert len(record.reports) == 1
