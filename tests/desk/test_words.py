"""Numbers, days and foreign text as they are shown."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.escape import web_link
from crosswire.desk.words import (
    bounds,
    claim_amount,
    clip,
    count,
    days,
    disagreement,
    plain,
    spread,
)

from .factory import figure, make_record


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_plain_keeps_every_offset_and_can_always_be_encoded(text: str) -> None:
    shown = plain(text)
    assert len(shown) == len(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or "\u202a" <= c <= "\u202e" for c in shown)
    shown.encode("utf-8")


def test_plain_leaves_persian_joiners_and_accents_alone() -> None:
    assert plain("می‌خواهم Ça é 🕊️") == "می‌خواهم Ça é 🕊️"


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, "–"), (3.0, "3"), (65000, "65,000"), (2.5, "2.5"), (float("nan"), "–"), (0, "0")],
)
def test_numbers(value: float | None, words: str) -> None:
    assert count(value) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, "undated"),
        ("2019-03-12", "2019-03-12", "12 Mar 2019"),
        ("2019-03-12", "2019-03-19", "12–19 Mar 2019"),
        ("2019-02-28", "2019-03-03", "28 Feb – 3 Mar 2019"),
        ("2018-12-30", "2019-01-02", "30 Dec 2018 – 2 Jan 2019"),
        (None, "2019-03-19", "until 19 Mar 2019"),
        ("last week\x1b", None, "last week\ufffd"),
    ],
)
def test_days(start: str | None, end: str | None, words: str) -> None:
    assert days(start, end) == words


def test_a_word_has_no_low_and_no_high() -> None:
    words = figure("f", "e", (), low=24, high=99999, words="dozens")
    assert bounds(words) == ("", "“dozens”", "")
    assert spread(*bounds(words)) == "“dozens”"
    number = figure("f", "e", (), low=24, best=30, high=40, words="dozens")
    assert spread(*bounds(number)) == "24 – 30 – 40"


def test_open_and_missing_bounds() -> None:
    assert bounds(figure("f", "e", (), low=4000, best=4000)) == ("4,000", "4,000", "≥ 4,000")
    assert bounds(figure("f", "e", ())) == ("–", "–", "–")
    assert bounds(figure("f", "e", (), best=5, high=7, unit="percent")) == ("–", "5%", "7%")


def test_one_origin_never_reads_as_agreement() -> None:
    lone = figure("f", "e", (), origins=1, reports=5)
    assert disagreement(lone) == "one origin"
    assert disagreement(msgspec.structs.replace(lone, origins=2)) == "origins agree"


def test_amounts_of_claims_are_words() -> None:
    words = {c.claim_id: claim_amount(c) for c in make_record().claims}
    assert words["c-360"] == "more than 360,000"
    assert words["c-4k"] == "at least 4,000 families"
    assert words["c-20"] == "20–30"
    assert words["c-vague"] == "“Hundreds”"


def test_what_is_too_long_is_cut() -> None:
    assert clip("abcdef", 4) == "abc…"


def test_only_web_addresses_are_linked() -> None:
    good = "https://news.example/a?b=1&c=2"
    assert web_link(good) == good
    for bad in (
        None, "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)",
        "data:text/html,x", "//news.example/", "https://", "http://[", "file:///etc/passwd",
        "https://a b", "\x01https://a",
    ):  # fmt: skip
        assert web_link(bad) is None


def test_anchors_are_safe_and_apart() -> None:
    assert anchor("c", "c-0123456789ab") == "c-0123456789ab"
    odd = ['x"><script>', "c-1 c-2", "r-1", "c-1}*{", ""]
    made = [anchor("c", text) for text in odd]
    assert len(set(made)) == len(odd)
    assert all(a.startswith("c-") and a[2:].isalnum() for a in made)
