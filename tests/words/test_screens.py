"""A screened pattern finds all that the pattern finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.numbers.reasons import Reason
from crosswire.reading.page.boilerplate import Furniture
from crosswire.reading.statements.lexicon import Channel
from crosswire.words.entries import load
from crosswire.words.screens import Screened, needed, plain

SIGNS = st.sampled_from([*"abksi KSIſıİK©é1"])


def own(pattern, flags=re.IGNORECASE):
    return set(needed(re.compile(pattern, flags)))


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        (r"\bhide caption \d+ of", {"hide caption "}),
        (r"(Read or )?share( this)? story", {" story"}),
        (r"(?:told|asked) \w+", {"told", "asked"}),
        (r"(?:ab)+c", {"ab"}),
        (r"(?:told|\w+) reporters?", {" reporter"}),
        (r"©\s*\d+", {"©"}),
        (r"\d+ (?:a|men)", set()),  # one sign is in nearly every text
        (r"(?:told|)", set()),
        (r"(?!told)\w+", set()),
        (r"(?:told)?", set()),
        (r"é+t", set()),
    ],
)
def test_what_every_match_holds(pattern, parts):
    assert own(pattern) == parts


@given(st.text(SIGNS, min_size=2, max_size=4), st.text(SIGNS, max_size=12))
def test_letters_that_a_pattern_takes_for_one_another_are_one(part, text):
    screened = Screened(re.compile(re.escape(part), re.IGNORECASE))
    if screened.pattern.search(text):
        assert screened.may_match(plain(text))


def patterns():
    """The patterns of the data that are screened, each with its flags and its example."""
    for one in load("furniture", Furniture):
        yield one.pattern, 0 if one.cased else re.IGNORECASE, one.example
    for one in load("number_reasons", Reason):
        for pattern in (one.before, one.after):
            if pattern is not None:
                yield pattern, 0 if "[A-Z]" in pattern else re.IGNORECASE, one.example
    for one in load("channels", Channel):
        yield one.pattern, re.IGNORECASE, one.example


TEXTS = [example for *_, example in patterns()]


@pytest.mark.parametrize(("pattern", "flags"), sorted({(p, int(f)) for p, f, _ in patterns()}))
def test_no_match_in_any_example_is_left_out(pattern, flags):
    screened = Screened(re.compile(pattern, flags))
    for text in TEXTS:
        for piece in (text, text.upper(), text[:20], text[-20:]):
            if screened.pattern.search(piece):
                assert screened.may_match(plain(piece))
