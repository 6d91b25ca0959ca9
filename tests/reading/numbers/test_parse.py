"""Written numbers to their values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spelled import spelled

from crosswire.reading.numbers import parse_number, parse_range


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("12", 12),
        ("007", 7),
        ("1,234", 1234),
        ("12,345,678", 12_345_678),
        ("1\u00a0234", 1234),
        ("1\u202f234\u202f567", 1_234_567),
        ("12.5", 12.5),
        ("12,345.67", 12_345.67),
        ("seven", 7),
        ("Nineteen", 19),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a hundred", 100),
        ("hundred and five", 105),
        ("two hundred and fifty", 250),
        ("three-hundred", 300),
        ("nineteen hundred", 1900),
        ("twenty-five hundred", 2500),
        ("a thousand and one", 1001),
        ("two thousand nineteen", 2019),
        ("three hundred thousand", 300_000),
        ("one hundred twenty-three thousand four hundred fifty-six", 123_456),
        ("half a million", 500_000),
        ("1.2 million", 1_200_000),
        ("two and a half million", 2_500_000),
        ("one and a half", 1.5),
        ("3 billion", 3_000_000_000),
        ("both", 2),
    ],
)
def test_a_number(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "men", "the", "a", "and", "1.5m", "5k", "dozens", "twelvefold", "9" * 30, "—"]
)
def test_no_number(text):
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("15 to 20", 15, 20),
        ("4-6", 4, 6),
        ("15–20", 15, 20),
        ("seven or eight", 7, 8),
        ("300 and 500", 300, 500),
        ("25,000 to 30,000", 25_000, 30_000),
        ("10 to 20 thousand", 10_000, 20_000),
    ],
)
def test_a_range(text, low, high):
    assert parse_range(text) == (low, high)


@pytest.mark.parametrize("text", ["12", "6 to 4", "5-5", "one to none", "1-2-3"])
def test_no_range(text):
    assert parse_range(text) is None


@given(st.integers(0, 10**12))
def test_digits_with_separators(value):
    for text in (f"{value}", f"{value:,}", f"{value:,}".replace(",", "\u00a0")):
        assert parse_number(text) == value


@given(st.integers(0, 999_999), st.sampled_from([" and ", " "]), st.sampled_from("- "))
def test_words(value, joined, hyphen):
    assert parse_number(spelled(value, joined, hyphen)) == value


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_none(text):
    value = parse_number(text)
    assert value is None or 0 <= value < 10**15
    bounds = parse_range(text)
    assert bounds is None or bounds[0] < bounds[1]
