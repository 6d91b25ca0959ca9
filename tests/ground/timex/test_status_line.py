"""A bulletin tells up to when it counts."""

from __future__ import annotations

import pytest

from crosswire.ground.timex.status import status_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Summary as of 08:00, 29 October\n\nThe storm", "29 October"),
        ("Flash update No. 1 (as of 14 April 2022)\nThis", "14 April 2022)"),
        ("Figures as at 18:00 hours on 4 May 2017\n", "4 May 2017"),
        ("Situation on 12 May 2017", "12 May 2017"),
        ("As of 6 p.m. on May 4, twelve were dead.", "May 4, twelve were dead."),
        ("Status at 1800 hrs, 3rd March 2019", "3rd March 2019"),
        # no day follows, or it stands far down
        ("As of 30 people, two are left.", ""),
        ("As of late October, three roads are shut.", ""),
        ("On 29 October a storm came.", ""),
        ("The storm came in the night. " * 12 + "As of 29 October, two are missing.", ""),
    ],
)
def test_the_day_stands_behind_as_of(text, line):
    assert status_line(text) == line
