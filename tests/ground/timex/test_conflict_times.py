"""The forms in which news of conflicts tells its times."""

import pytest

from crosswire.ground.timex import read_times

PUBLISHED = ("2019-06-12", "2019-06-12")  # a Wednesday


def read(text):
    return [(t.quote, t.value, t.time_start, t.time_end) for t in read_times("r", text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "value", "start", "end"),
    [
        ("Shells fell overnight Monday.", "2019-06-10TNI", "2019-06-10", "2019-06-11"),
        ("Shells fell overnight Wednesday.", "2019-06-12TNI", "2019-06-11", "2019-06-12"),
        ("Shells fell overnight into Tuesday.", "2019-06-10TNI", "2019-06-10", "2019-06-11"),
        ("Shells fell Monday night into Tuesday.", "2019-06-10TNI", "2019-06-10", "2019-06-11"),
        (
            "Shells fell in the night of Monday to Tuesday.",
            "2019-06-10TNI",
            "2019-06-10",
            "2019-06-11",
        ),
        ("Shells fell in the early hours of Sunday.", "2019-06-09TMO", "2019-06-09", "2019-06-09"),
        ("Shells fell in the past 24 hours.", "PT24H", "2019-06-11", "2019-06-12"),
        ("Shells fell over the past two months.", "P2M", "2019-04-12", "2019-06-12"),
        ("Shells fell for the past four years.", "P4Y", "2015-06-12", "2019-06-12"),
        ("Shells have fallen since December.", "2018-12", "2018-12-01", "2018-12-31"),
        ("Shells fell in the night of 6 to 7 April.", "2019-04-06TNI", "2019-04-06", "2019-04-07"),
        ("Shells fell on the night of April 6-7.", "2019-04-06TNI", "2019-04-06", "2019-04-07"),
        ("Shells fell between 3 and 5 May.", "2019-05-03/2019-05-05", "2019-05-03", "2019-05-05"),
        ("Shells fell on 6/7 April.", "2019-04-06/2019-04-07", "2019-04-06", "2019-04-07"),
        ("Shells fell in mid-March.", "2019-03", "2019-03-08", "2019-03-23"),
        ("Shells fell in late February.", "2019-02", "2019-02-16", "2019-02-28"),
        ("Shells fell in early May 2018.", "2018-05", "2018-05-01", "2018-05-15"),
        ("Shells fell in the first week of May.", "2019-05", "2019-05-01", "2019-05-07"),
        ("Shells fell in the last days of May.", "2019-05", "2019-05-22", "2019-05-31"),
        ("Shells fell in the week of 3 June.", "2019-W23", "2019-06-03", "2019-06-09"),
        ("They rested at Newroz.", "2019-03-21", "2019-03-21", "2019-03-21"),
        ("They rested at Nowruz.", "2019-03-21", "2019-03-20", "2019-03-21"),
        ("They rested at Orthodox Easter.", "2019-04-28", "2019-04-28", "2019-04-28"),
        ("They rested on Orthodox Christmas.", "2019-01-07", "2019-01-07", "2019-01-07"),
    ],
)
def test_it_has_its_days(text, value, start, end):
    assert [row[1:] for row in read(text)] == [(value, start, end)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shells fell for weeks.", "PXW"),
        ("Shells fell in recent weeks.", "PXW"),
        ("Shells will fall in the weeks ahead.", "PXW"),
        ("They broke the week-long siege.", "P1W"),
        ("They broke the monthslong siege.", "PXM"),
        ("They meet each July.", "XXXX-07"),
        ("They meet every Tuesday.", "XXXX-WXX-2"),
        ("The mill was shelled daily.", "P1D"),
    ],
)
def test_it_has_a_length_or_returns(text, value):
    assert [row[1:] for row in read(text)] == [(value, None, None)]


def test_hours_in_two_zones():
    text = "Shells fell on Monday from 4-6 am (0200-0400 GMT)."
    assert [(quote, value) for quote, value, _, _ in read(text)] == [
        ("Monday", "2019-06-10"),
        ("4-6 am", "2019-06-10T04:00"),
        ("0200-0400 GMT", "2019-06-10T02:00"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They work 24 hours a day.",
        "This Week showed it.",
        "It took a quarter.",
        "The Daily Herald.",
    ],
)
def test_it_is_no_time(text):
    assert [row for row in read(text) if row[0] != "a day"] == []
