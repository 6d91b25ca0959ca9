"""A report as received to a source that can be read."""

from __future__ import annotations

import json

import pytest

from crosswire.intake import open as opening
from crosswire.intake.open import iso_day, open_received
from crosswire.intake.received import Received
from crosswire.model.errors import InputError
from crosswire.model.ids import digest

TEXT = "Twelve men ran to the river of Brenn and hid there."


def received(data, media="text", **columns):
    sha = digest(data)
    base = {"report_id": "r-1", "sha256": sha, "media": media, "path": "a.txt", "original": data}
    return Received(**{**base, **columns})


def line(**fields):
    return received(json.dumps(fields).encode(), "jsonl", path="a.jsonl")


def test_a_text():
    source = open_received(received(TEXT.encode("utf-16-le"), published="2021-04-02"))
    assert (source.text, source.html) == (TEXT, None)
    assert (source.report_id, source.path, source.published) == ("r-1", "a.txt", "2021-04-02")


def test_a_page_in_its_declared_charset():
    page = "<html><head><meta charset=koi8-r></head><p>Двенадцать</p></html>"
    source = open_received(received(page.encode("koi8-r"), "html"))
    assert (source.text, source.html) == (None, page)


def test_a_line_with_all_that_came_along():
    source = open_received(
        line(id="n-1", text=f"{TEXT}\r\n", url="https://brenn.example/1", outlet=" Brenn Post ",
             title="Men run", published="2021-04-02T23:10:00+03:00", language="en", other=7)
    )  # fmt: skip
    assert source.text == f"{TEXT}\n"
    assert (source.outlet, source.title, source.language) == ("Brenn Post", "Men run", "en")
    assert source.url == "https://brenn.example/1"
    assert source.published == "2021-04-02"


def test_text_counts_before_html():
    source = open_received(line(text=TEXT, html="<p>Other</p>"))
    assert (source.text, source.html) == (TEXT, None)
    source = open_received(line(text=" ", html="<p>Other</p>"))
    assert (source.text, source.html) == (None, "<p>Other</p>")


def test_empty_fields_are_no_values():
    source = open_received(line(text=TEXT, url="", outlet="  ", title=""))
    assert (source.url, source.outlet, source.title) == (None, None, None)


def test_a_day_that_is_none_is_told():
    source = open_received(line(text=TEXT, published="last Tuesday"))
    assert source.published is None
    assert any("last Tuesday" in note for note in source.notes)


def test_a_long_text_is_cut_and_says_so(monkeypatch):
    monkeypatch.setattr(opening, "LONGEST", 20)
    source = open_received(received(TEXT.encode()))
    assert source.text == TEXT[:20]
    assert "cut" in source.notes[0]
    assert open_received(line(text=TEXT)).text == TEXT[:20]


def test_a_long_page_of_a_line_is_cut_too(monkeypatch):
    monkeypatch.setattr(opening, "LONGEST", 20)
    source = open_received(line(html=f"<p>{TEXT}</p>"))
    assert len(source.html) == 20
    assert source.notes


@pytest.mark.parametrize("data", [b"", bytes(range(256)) * 4])
def test_what_cannot_be_decoded_is_an_input_error(data):
    with pytest.raises(InputError):
        open_received(received(data))


def test_a_lone_surrogate_in_json_is_refused():
    with pytest.raises(InputError, match="CW105"):
        open_received(received(b'{"text": "Twelve men \\ud83d ran."}', "jsonl"))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2019-03-12", "2019-03-12"),
        ("2019-03-12T23:59:59Z", "2019-03-12"),
        (" 2019-03-12 08:00", "2019-03-12"),
        ("2019-02-30", None),
        ("12/03/2019", None),
        ("", None),
        ("yesterday", None),
    ],
)
def test_iso_day(value, day):
    assert iso_day(value) == day
