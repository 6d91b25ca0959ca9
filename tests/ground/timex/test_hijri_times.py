from datetime import date

import pytest
from hijridate import Hijri
from hypothesis import given
from hypothesis import strategies as st

from crosswire.ground.timex import read_times

PUBLISHED = ("2019-06-12", "2019-06-12")
RAMADAN = ("2019-05-06", "2019-06-03")


def read(text, anchor=PUBLISHED):
    return [(t.quote, t.time_start, t.time_end) for t in read_times("r", text, anchor)]


@pytest.mark.parametrize(
    ("text", "quote", "start", "end"),
    [
        ("They fasted in Ramadan.", "Ramadan", *RAMADAN),
        ("The holy month of Ramadan passed.", "The holy month of Ramadan", *RAMADAN),
        ("It held since Ramazan.", "Ramazan", *RAMADAN),
        ("They left at the end of Ramadan.", "the end of Ramadan", "2019-05-26", "2019-06-03"),
        ("They left early in Ramadan.", "early in Ramadan", "2019-05-06", "2019-05-15"),
        ("They fasted in Ramadan 2017.", "Ramadan 2017", "2017-05-27", "2017-06-24"),
        ("It held in Rajab 1440 AH.", "Rajab 1440 AH", "2019-03-08", "2019-04-05"),
        (
            "It held in the Islamic month of Sha'ban.",
            "the Islamic month of Sha'ban",
            "2019-04-06",
            "2019-05-05",
        ),
        (
            "It held in the month of Jumada al-Thani 1440.",
            "the month of Jumada al-Thani 1440",
            "2019-02-06",
            "2019-03-07",
        ),
        ("It will hold until Dhu al-Hijjah.", "Dhu al-Hijjah", "2019-08-02", "2019-08-30"),
        ("It has held since Zul-Hijja.", "Zul-Hijja", "2018-08-12", "2018-09-10"),
        ("They will march on 10 Muharram.", "10 Muharram", "2019-09-09", "2019-09-10"),
        ("They will march on Ashura.", "Ashura", "2019-09-09", "2019-09-10"),
        ("They marched on Ashura.", "Ashura", "2018-09-20", "2018-09-21"),
        ("The truce of Eid al-Fitr held.", "Eid al-Fitr", "2019-06-04", "2019-06-07"),
        ("The truce of Eid ul-Adha 2018 held.", "Eid ul-Adha 2018", "2018-08-21", "2018-08-25"),
        ("The truce of Eid held.", "Eid", "2019-06-04", "2019-06-07"),
    ],
)
def test_it_has_its_days(text, quote, start, end):
    assert read(text) == [(quote, start, end)]


def test_a_year_of_its_own_needs_no_published_day():
    row = read_times("r", "It held in Rajab 1440 AH.", (None, None))[0]
    assert (row.value, row.basis) == ("2019-03-08/2019-04-05", "itself")
    row = read_times("r", "They fasted in Ramadan.", (None, None))[0]
    assert (row.value, row.time_start, row.basis) == ("XXXX-XX", None, "unresolved")


@pytest.mark.parametrize(
    "text",
    [
        "Yusuf Ramadan spoke.",
        "Ramadan Omar spoke.",
        "Rajab spoke.",
        "Layla Eid spoke.",
        "On 31 Muharram.",
    ],
)
def test_what_is_a_name_or_no_day(text):
    assert all(start is None for _, start, _ in read(text))


@given(st.integers(1344, 1499), st.integers(1, 29))
def test_a_day_with_its_year_is_that_of_the_tables(year, dom):
    if 1400 <= year < 1460:  # figures that may be an hour or a year
        day = date(*Hijri(year, 9, dom).to_gregorian().datetuple())
        assert read(f"It fell on {dom} Ramadan {year}.")[0][1] == day.isoformat()
