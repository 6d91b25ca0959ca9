"""Times that look to what the text has told before them."""

import pytest

from crosswire.ground.timex import read_times

PUBLISHED = ("2019-06-12", "2019-06-12")  # a Wednesday


def last(text, anchor=PUBLISHED):
    return read_times("r", text, anchor)[-1]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("It fell on 3 May 2019. Two days later they left.", "Two days later", "2019-05-05"),
        ("It fell on 3 May 2019; they left the next day.", "the next day", "2019-05-04"),
        ("It fell on 3 May 2019; that night they left.", "that night", "2019-05-03TNI"),
        ("It fell on 3 May 2019. The next morning it rained.", "The next morning", "2019-05-04TMO"),
        ("It fell on 3 May 2019. They came the day before.", "the day before", "2019-05-02"),
        (
            "It fell on 3 May 2019. The following Friday they left.",
            "The following Friday",
            "2019-05-10",
        ),
        ("It fell on 3 May 2019. They met that Tuesday.", "that Tuesday", "2019-04-30"),
        ("It fell on 3 May 2019. They left later that week.", "later that week", "2019-W18"),
        ("They came in 1995 and left that year.", "that year", "1995"),
        ("They came in 1995. The following year they left.", "The following year", "1996"),
        ("They came in 1995. Two years earlier it rained.", "Two years earlier", "1993"),
        (
            "Losses of the third quarter of 2018 were twice those a year earlier.",
            "a year earlier",
            "2017-Q3",
        ),
        (
            "In the third quarter of 2018 it lost more than in the year-ago period.",
            "the year-ago period",
            "2017-Q3",
        ),
        (
            "In the third quarter of 2018 it lost two mills. Half the quarter it rained.",
            "the quarter",
            "2018-Q3",
        ),
        ("On 3 May 2019 they came at dawn.", "dawn", "2019-05-03TDA"),
    ],
)
def test_it_is_counted_from_what_was_told_last(text, quote, value):
    row = last(text)
    assert (row.quote, row.value, row.basis) == (quote, value, "itself")
    assert last(text, (None, None)) == row


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("They met on Monday. The next day they left.", "2019-06-11", "2019-06-11"),
        ("They met on Monday. They left earlier in the day.", "2019-06-10", "2019-06-10"),
        ("They left earlier in the day.", "2019-06-12", "2019-06-12"),
        ("They will leave by the end of the year.", "2019", "2019-01-01"),
        ("They fled in the first months of the year.", "2019", "2019-01-01"),
    ],
)
def test_the_published_day_passes_on(text, value, day):
    row = last(text)
    assert (row.value, row.time_start, row.basis) == (value, day, "published")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The next day they left.", "XXXX-XX-XX"),
        ("They left that year.", "XXXX"),
        ("They left two days later.", "P2D"),
        ("It fell on 3 May 2019. A year later he died.", "P1Y"),  # after the published day
        ("It fell in 1995. Two days later they left.", "P2D"),
        (
            "They came in the morning of 3 May 2019."
            + " So it went." * 60
            + " That night he left.",
            "XXXX-XX-XXTNI",
        ),
        ("It fell on 3 May 2019. They left days later.", "PXD"),
        (
            "They left a week after the fall of it on 3 May 2019; three weeks after it rained.",
            "P3W",
        ),
    ],
)
def test_where_nothing_fitting_was_told_it_stays_general(text, value):
    row = last(text)
    assert (row.value, row.time_start, row.basis) == (value, None, "unresolved")


def test_no_quarter_is_made_up():
    assert read_times("r", "They held the quarter and the latest period.", PUBLISHED) == ()


def test_a_published_interval_holds_both_answers():
    row = last("They met on Monday. The next day they left.", ("2019-06-11", "2019-06-12"))
    assert (row.time_start, row.time_end) == ("2019-06-11", "2019-06-11")
    row = last("They met on Tuesday. The next day they left.", ("2019-06-10", "2019-06-13"))
    assert (row.value, row.time_start, row.time_end) == ("XXXX-XX-XX", "2019-06-05", "2019-06-12")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They could leave as early as Tuesday.", "2019-06-18"),
        ("They are to meet on Tuesday.", "2019-06-18"),
        ("Talks are set to resume on Tuesday.", "2019-06-18"),
        ("He will be named mayor on Tuesday.", "2019-06-18"),
        ("They were named on Tuesday.", "2019-06-11"),
        ("They held the mill until 9 a.m. GMT on Tuesday.", "2019-06-11T09:00"),
        ("They have until 9 a.m. GMT Tuesday.", "2019-06-18T09:00"),
        ("They held the mill until December.", "2018-12"),
        ("They stay through August.", "2019-08"),
    ],
)
def test_a_sentence_looks_back_or_ahead(text, value):
    assert last(text).value == value
