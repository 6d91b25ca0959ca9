"""Lines that lead to the quotations below them."""

from __future__ import annotations

import pytest
from factories import claim, claims

OPENING = "The fire at the mill began at noon and burned for many hours on Sunday."
QUOTES = (
    "“Two people were killed at the mill.”\n\n“It may be that four people were hurt.”\n\nIt rained."
)


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("It was late. Quotes from Sheriff Vale:", "Sheriff Vale"),
        ("Here is what Mayor Anna Storn said:", "Mayor Anna Storn"),
        ("The mayor, Anna Storn, said:", "The mayor, Anna Storn"),
        ("Statement from Governor Ian Brin:", "Governor Ian Brin"),
        ("Mayor Storn's statement:", "Mayor Storn"),
        ("The police said on Sunday:", "The police"),
    ],
)
def test_the_line_names_the_speaker(line, speaker):
    found = claims(f"{OPENING}\n\n{line}\n\n{QUOTES}")
    assert [c.speaker for c in found] == [speaker, speaker]


def test_a_guess_in_a_quotation_below_stays_one():
    text = "Quotes from Sheriff Vale:\n\n“There could be possibly up to 12 people injured.”"
    assert claim(text, "injured").speaker == "Sheriff Vale"


@pytest.mark.parametrize(
    "line",
    ["Voices from the town:", "It rained.", "Quotes from the road:", "He looked at the town:"],
)
def test_a_line_without_a_speaker(line):
    assert claim(f"{OPENING}\n\n{line}\n\n{QUOTES}", "killed").speaker is None
