"""All quantities of a text, with what their words allow."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spelled import spelled

from crosswire.reading.numbers import parse_number, parse_range, scan

# The number tokens that no text may hide: runs of digits and cardinal words.
DIGITS = re.compile(r"(?<!\w)(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)")
WORDS = re.compile(
    r"\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|(?:hundred|thousand|million|billion|trillion|dozen)s?)\b",
    re.IGNORECASE,
)


def one(text):
    (quantity,) = scan(text)
    return quantity


def covers(text):
    """Whether every number token lies in quantities, one with separators in a single one."""
    spans = [(q.start, q.end) for q in scan(text)]
    inside = {place for start, end in spans for place in range(start, end)}
    for match in [*DIGITS.finditer(text), *WORDS.finditer(text)]:
        start, end = match.span()
        if "," in match.group() and not any(a <= start and end <= b for a, b in spans):
            return False
        if not inside.issuperset(range(start, end)):
            return False
    return True


def well_formed(text):
    end = 0
    for q in scan(text):
        assert end <= q.start < q.end <= len(text)
        assert q.outer_start <= q.start
        assert q.end <= q.outer_end <= len(text)
        assert text[q.start : q.end] == q.text
        bounds = [b for b in (q.low, q.value, q.high) if b is not None]
        assert bounds == sorted(bounds)
        if q.style == "number":
            assert parse_number(q.text) == q.value
        if q.style == "range":
            assert parse_range(q.text) == (q.low, q.high)
            assert q.value is None
        end = q.end
    return True


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "qualifier"),
    [
        ("saw 12 men", 12, 12, 12, "exact"),
        ("saw at least 12 men", 12, 12, None, "at_least"),
        ("saw no fewer than twelve men", 12, 12, None, "at_least"),
        ("saw more than 66,000 men", 66_000, 66_000, None, "more_than"),
        ("saw over 200 men", 200, 200, None, "more_than"),
        ("saw up to 400 men", 400, None, 400, "at_most"),
        ("saw as many as 400 men", 400, None, 400, "at_most"),
        ("saw fewer than 300 men", 300, None, 300, "fewer_than"),
        ("saw about 50 men", 50, 45, 55, "about"),
        ("saw some 5,000 men", 5000, 4500, 5500, "about"),
        ("saw around 21 men", 21, 18, 24, "about"),
        ("saw an estimated 100 men", 100, 90, 110, "about"),
        ("saw nearly a hundred men", 100, 90, 110, "about"),
        ("saw 30 or more men", 30, 30, None, "at_least"),
        ("saw 40+ men", 40, 40, None, "at_least"),
        ("saw 30 or so men", 30, 27, 33, "about"),
        ("saw 15 to 20 men", None, 15, 20, "between"),
        ("saw between 300 and 500 men", None, 300, 500, "between"),
        ("saw 5,000-6,000 men", None, 5000, 6000, "between"),
        ("saw dozens of men", None, 24, 999, "vague"),
        ("saw tens of thousands of men", None, 20_000, 99_999, "vague"),
        ("saw hundreds of men", None, 200, 9999, "vague"),
        ("saw several men", None, 3, None, "vague"),
        ("saw a couple of hundred men", None, 200, 999, "vague"),
        ("saw three-hundred men", 300, 300, 300, "exact"),
        ("saw twenty-five hundred men", 2500, 2500, 2500, "exact"),
    ],
)
def test_a_quantity(text, value, low, high, qualifier):
    quantity = one(text)
    assert (quantity.value, quantity.low, quantity.high) == (value, low, high)
    assert quantity.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("and between 50-90% of those who came", [("50-90%", 50, 90)]),
        ("between 50 and 90% of them", [("50 and 90%", 50, 90)]),
        ("5% to 9% of whom", [("5% to 9%", 5, 9)]),
        ("three and 90% of them", [("three", 3, 3), ("90%", 90, 90)]),
    ],
)
def test_a_share_can_be_a_range(text, found):
    assert [(q.text, q.low, q.high) for q in scan(text)] == found


def test_the_qualifier_belongs_to_the_quantity_and_not_to_its_number():
    text = "They saw more than 1,200 men."
    quantity = one(text)
    assert quantity.text == "1,200"
    assert text[quantity.outer_start : quantity.outer_end] == "more than 1,200"


def test_two_numbers_joined_by_and_are_two():
    assert [q.value for q in scan("They met 300 men and 500 women, 12 and 15 years old.")] == [
        300, 500, 12, 15,
    ]  # fmt: skip
    assert [q.value for q in scan("one hundred and one hundred more")] == [100, 100]


def test_a_number_too_long_to_be_a_count_is_found_without_a_value():
    quantity = one("saw " + "9" * 40 + " men")
    assert (quantity.value, quantity.low, quantity.high) == (None, None, None)


@pytest.mark.parametrize("text", ["", "someone", "often", "A5", "the oneness of it"])
def test_nothing(text):
    assert scan(text) == []


PIECES = st.sampled_from(
    [
        "12",
        "1,234",
        "1,2345",
        "0",
        "3.5",
        "03",
        "9" * 20,
        ",",
        ".",
        "-",
        "–",
        " ",
        " ",
        " ",
        " and ",
        " to ",
        " or ",
        "one",
        "two",
        "twenty",
        "-five",
        "hundred",
        " thousand",
        "million",
        "dozen",
        "dozens",
        "half a ",
        "a ",
        "an ",
        "about ",
        "at least ",
        "more than ",
        " or more",
        "+",
        "men",
        "%",
        "\n",
        "/",
        ":",
        "th",
        "between ",
        "several ",
        "tens of thousands",
        "both ",
        "Ten",
        "nil",
        "\u00a0",
        "x",
        "'s",
        "$",
        "(",
        ")",
        "\u0661\u0662",
        "\uff11",
        "\u00b2",
        "one's",
        "no one",
    ]
)


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_numbers_put_together_from_pieces(text):
    assert well_formed(text)
    assert covers(text), text


@given(st.text(st.sampled_from("0123456789,.-–/ :;()%$aonetwfhdrus\n"), max_size=40))
def test_any_digits_and_marks(text):
    assert well_formed(text)
    assert covers(text), text


@given(st.text(max_size=80))
def test_any_text(text):
    assert well_formed(text)
    assert covers(text), text


@given(st.integers(0, 999_999), st.sampled_from([" and ", " "]), st.sampled_from("- "))
def test_words_are_one_quantity(value, joined, hyphen):
    text = f"They counted {spelled(value, joined, hyphen)} men there."
    assert [q.value for q in scan(text)] == [value], text


@given(st.integers(0, 10**9))
def test_digits_are_one_quantity(value):
    assert [q.value for q in scan(f"They counted {value:,} men there.")] == [value]


@pytest.mark.parametrize(
    "text",
    ["9" * 5_000, "1," * 5_000, "one " * 5_000, "two hundred and " * 2_000, "12-" * 5_000,
     "at least " * 3_000, "a half " * 3_000, "1.1" * 4_000, "ten-" * 4_000, "1 " * 6_000],
    ids=["digits", "commas", "ones", "ands", "hyphens", "qualifiers", "halves", "points", "tens",
         "spaces"],
)  # fmt: skip
def test_a_hostile_text_takes_no_long_time(text):
    begun = time.process_time()
    scan(text)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He gave it 'hundreds of thousands.'", "hundreds of thousands"),
        ("They saw ‘dozens’ of men.", "dozens"),
        ("''Billions,'' he said.", "Billions"),
    ],
)
def test_a_vague_word_in_quotation_marks(text, word):
    assert [q.text for q in scan(text)] == [word]


@pytest.mark.parametrize("text", ["a couple's home", "O'Several spoke"])
def test_a_word_inside_another_is_no_quantity(text):
    assert scan(text) == []
