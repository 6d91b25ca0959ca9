"""A line of place and day at the head of a report is its dateline."""

from __future__ import annotations

import pytest

from crosswire.reading.page.clean import clean

BODY = (
    "Troops took the mill of Orvel, the mayor said. Shells hit two barns beside the road.\n\n"
    "Doctors worked all night in tents, and trucks took the sick across the bridge.\n"
)


def head(line):
    found = clean(f"{line}\n\n{BODY}")
    return found.dateline, found.day


@pytest.mark.parametrize(
    ("line", "dateline", "day"),
    [
        ("Orvel, Thursday 10 March", "Orvel, Thursday 10 March", None),
        ("Orvel, Thursday, March 10", "Orvel, Thursday, March 10", None),
        ("Orvel, Velm, 10 Mar", "Orvel, Velm, 10 Mar", None),
        ("Thursday 10 March", "Thursday 10 March", None),
        ("Orvel, Thursday 10 March 2022:", "Orvel, Thursday 10 March 2022", "2022-03-10"),
    ],
)
def test_a_line_of_place_and_day_is_a_dateline(line, dateline, day):
    assert head(line) == (dateline, day)


@pytest.mark.parametrize(
    "line",
    [
        "Orvel, Thursday 10 Barns",  # no month
        "Orvel Rovers 25 Goals",
        "Orvel, Thursday",  # no day
        "Orvel fell on 10 March",  # a sentence
        "Orvel, Thursday 10 March, by bus",
    ],
)
def test_what_names_no_day_of_a_month_alone_is_none(line):
    assert head(line) == (None, None)


def test_it_stands_in_the_first_lines():
    assert clean(f"{BODY}\n{BODY}\nOrvel, Thursday 10 March\n\n{BODY}").dateline is None
