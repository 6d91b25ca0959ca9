"""Bytes to text: encodings, byte-order marks, mojibake, line ends, control characters."""

from __future__ import annotations

import re
import unicodedata
from io import StringIO

import ftfy

from crosswire.model.errors import InputError

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\u00ad]"
)
LONE = re.compile("[\ud800-\udfff]")  # halves of a sign, which some charsets let a page write
ESCAPE = "\x1b"  # begins what a terminal obeys, which is damage too
CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
# Repairs what is surely damage; typographic quotes and the width of letters are the text's own.
REPAIR = ftfy.TextFixerConfig(
    uncurl_quotes=False, fix_character_width=False, unescape_html=False, explain=False
)


def decode(data: bytes, *, where: str, declared: str | None = None) -> str:
    """The text of some bytes, with Unix line ends and mojibake repaired.

    Tried in order: a byte-order mark, UTF-16 without one, UTF-8, the declared charset,
    Windows-1252 (the superset of Latin-1 that the web means by it).
    Raises InputError CW102 (empty) or CW103 (binary).
    """
    if not data.strip():
        raise InputError("CW102", "the file is empty", where=where, do="Leave it out.")
    text = _unicode(data, where, declared)
    return tidy(text)


def tidy(text: str) -> str:
    """Repaired, NFC-normalised text with Unix line ends and no invisible control characters."""
    text = LONE.sub("\ufffd", text)
    lined = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    lined = lined.replace("\u2028", "\n").replace("\u2029", "\n\n")
    repaired = "".join(map(_repaired, StringIO(lined, newline="\n")))
    return unicodedata.normalize("NFC", CONTROL.sub("", repaired))


def _repaired(line: str) -> str:
    """A line without mojibake, each by itself as ftfy takes them; plain ASCII has none."""
    if line.isascii() and ESCAPE not in line:
        return line
    return ftfy.fix_text(line, REPAIR)


def declared_charset(data: bytes) -> str | None:
    """The charset that a page's first 2,048 bytes declare."""
    found = CHARSET.search(data[:2048])
    return found.group(1).decode("ascii") if found else None


def _unicode(data: bytes, where: str, declared: str | None) -> str:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    sample = data[:4096]
    nulls = sample.count(0)
    if nulls:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        half = len(sample) / 2
        if len(data) % 2 == 0 and max(even, odd) > 0.6 * half and min(even, odd) < 0.1 * half:
            return data.decode("utf-16-be" if even > odd else "utf-16-le", "replace")
        raise _binary(where)
    controls = sum(byte < 9 or 13 < byte < 27 for byte in sample)
    if controls > len(sample) * 0.02:
        raise _binary(where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared:
        try:
            return data.decode(declared)
        except (LookupError, UnicodeError):
            pass
    return data.decode("cp1252", "replace")


def _binary(where: str) -> InputError:
    return InputError(
        "CW103",
        "this is a binary file, not text",
        where=where,
        do="Give its text or its HTML page instead.",
    )
