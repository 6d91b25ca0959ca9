"""Bytes to text, whatever they are."""

from __future__ import annotations

import codecs
import unicodedata

import ftfy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.intake.decode import CONTROL, REPAIR, declared_charset, decode, tidy
from crosswire.model.errors import InputError

TEXT = "Zoë Almárac saw 12 men near the café of Brenn.\nThey “ran”.\n"
PLAIN = "Twelve men ran to the river of Brenn and hid.\n"
CURLY = "The “men” ran – all 12 – to the café.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "bom", "utf-16-le bom", "utf-16-be bom", "utf-16-le", "utf-16-be",
         "utf-32-le bom", "utf-32-be bom", "cp1252"],
)  # fmt: skip
def test_one_text_in_every_encoding(data):
    assert decode(data, where="a.txt") == TEXT


def test_latin_1():
    text = "Zoë Almárac saw 12 men near the café.\n"
    assert decode(text.encode("latin-1"), where="a.txt") == text


@pytest.mark.parametrize("charset", ["iso-8859-5", "koi8-r", "cp1251"])
def test_a_declared_charset_is_taken(charset):
    text = "Двенадцать человек бежали к реке.\n"
    assert decode(text.encode(charset), where="a.html", declared=charset) == text


@pytest.mark.parametrize(
    "charset", ["no-such-charset", "base64", "rot13", "hex", "undefined", "idna"]
)
def test_a_wrong_declared_charset_does_no_harm(charset):
    data = CURLY.encode("cp1252")
    assert decode(data, where="a.html", declared=charset) == CURLY


def test_utf_8_counts_before_the_declared_charset():
    assert decode(CURLY.encode(), where="a.html", declared="latin-1") == CURLY


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("â€œWe hold the silosâ€\x9d, he said.", "“We hold the silos”, he said."),
        ("The menâ€™s houses in the cafÃ©.", "The men’s houses in the café."),
    ],
)
def test_mojibake_is_mended(damaged, mended):
    assert decode(damaged.encode(), where="a.txt") == mended


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends(end):
    assert decode(f"One.{end}{end}Two.{end}".encode(), where="a.txt") == "One.\n\nTwo.\n"


def test_what_is_invisible_goes_and_the_rest_stays():
    assert tidy("a\u200bb\u202ec\ufeffd\u00ade\x0cf\x07g\th") == "abcde\nfg\th"
    assert tidy("one\u2028two\u2029three") == "one\ntwo\n\nthree"
    assert tidy("‘x’ “y” – ½ ＡＢ &amp;") == "‘x’ “y” – ½ ＡＢ &amp;"


@pytest.mark.parametrize("data", [b"", b"  \n\t \r\n"])
def test_empty(data):
    with pytest.raises(InputError) as caught:
        decode(data, where="a.txt")
    assert caught.value.code == "CW102"
    assert caught.value.where == "a.txt"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        b"%PDF-1.7\n" + bytes(range(32)) * 40,
        b"PK\x03\x04" + b"\x00\x01\x02" * 900,
        bytes(4096),
    ],
    ids=["png", "pdf", "zip", "nulls"],
)
def test_binary(data):
    with pytest.raises(InputError) as caught:
        decode(data, where="a.bin")
    assert caught.value.code == "CW103"


def test_declared_charset():
    assert declared_charset(b'<meta charset="koi8-r">') == "koi8-r"
    assert declared_charset(b"<meta content='text/html; charset=windows-1251'>") == "windows-1251"
    assert declared_charset(b"<p>none</p>") is None
    assert declared_charset(b" " * 4096 + b"charset=koi8-r") is None


def decoded(data, declared=None):
    """The text of some bytes, empty where they are refused as empty or binary."""
    try:
        return decode(data, where="x", declared=declared)
    except InputError as error:
        if error.code not in ("CW102", "CW103"):
            raise
        return ""


CHARSETS = st.sampled_from([None, "utf-8", "utf-16", "utf-7", "koi8-r", "idna", "punycode", "zip"])


@given(st.binary(max_size=300), CHARSETS)
def test_any_bytes_are_text_or_an_input_error(data, declared):
    text = decoded(data, declared)
    assert "\r" not in text
    assert unicodedata.is_normalized("NFC", text)


@given(st.sampled_from([codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE,
                        codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, b"<html>", b"{"]),
       st.binary(max_size=60))  # fmt: skip
def test_any_bytes_behind_a_mark(mark, data):
    decoded(mark + data)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=80))
def test_tidy_text_stays_as_it_is(text):
    once = tidy(text)
    assert tidy(once) == once


@given(st.text(st.sampled_from([*"ab \n\x1b[31m\x07\x85\x1cÃ©â€™é’\ufb01"]), max_size=40))
def test_a_text_is_repaired_line_by_line(text):
    """Lines of plain ASCII are left out, since nothing in them can be damage."""
    whole = ftfy.fix_text(text.replace("\x0c", "\n"), REPAIR)
    assert tidy(text) == unicodedata.normalize("NFC", CONTROL.sub("", whole))
