import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.ground.timex import read_times

PUBLISHED = ("2019-03-13", "2019-03-13")  # a Wednesday


def read(text, anchor=PUBLISHED):
    return [(t.quote, t.value, t.time_start, t.time_end) for t in read_times("r", text, anchor)]


def one(text, anchor=PUBLISHED):
    rows = read_times("r", text, anchor)
    assert len(rows) == 1, rows
    return rows[0]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("It fell on 12 March 2019.", "12 March 2019", "2019-03-12"),
        ("It fell on Tuesday, March 12th, 2019.", "Tuesday, March 12th, 2019", "2019-03-12"),
        ("It fell on 2019-03-12.", "2019-03-12", "2019-03-12"),
        ("It fell in March of 2019.", "March of 2019", "2019-03"),
        ("It fell in 2011.", "2011", "2011"),
        ("It fell in the late 1970s.", "the late 1970s", "197"),
        ("It fell in the third quarter of 2014.", "the third quarter of 2014", "2014-Q3"),
        ("It fell in the summer of 2014.", "the summer of 2014", "2014-SU"),
        ("It fell on the 4th of May 2014.", "the 4th of May 2014", "2014-05-04"),
        ("It fell on 4-6 May 2014.", "4-6 May 2014", "2014-05-04/2014-05-06"),
    ],
)
def test_what_the_words_alone_give_rests_on_itself(text, quote, value):
    row = one(text)
    assert (row.quote, row.value, row.basis) == (quote, value, "itself")
    assert one(text, (None, None)) == row


@pytest.mark.parametrize(
    ("text", "value", "start", "end"),
    [
        ("They left on Tuesday.", "2019-03-12", "2019-03-12", "2019-03-12"),
        ("They left on Wednesday.", "2019-03-13", "2019-03-13", "2019-03-13"),
        ("They left on Thursday.", "2019-03-07", "2019-03-07", "2019-03-07"),
        ("They left last Wednesday.", "2019-03-06", "2019-03-06", "2019-03-06"),
        ("They leave next Tuesday.", "2019-03-19", "2019-03-19", "2019-03-19"),
        ("They will leave on Tuesday.", "2019-03-19", "2019-03-19", "2019-03-19"),
        ("They left late on Tuesday night.", "2019-03-12TNI", "2019-03-12", "2019-03-12"),
        ("They left yesterday morning.", "2019-03-12TMO", "2019-03-12", "2019-03-12"),
        ("They left overnight.", "2019-03-12TNI", "2019-03-12", "2019-03-13"),
        ("They left last week.", "2019-W10", "2019-03-04", "2019-03-10"),
        ("They left this month.", "2019-03", "2019-03-01", "2019-03-31"),
        ("They left since December.", "2018-12", "2018-12-01", "2018-12-31"),
        ("They left in the past month.", "P1M", "2019-02-13", "2019-03-13"),
        ("They left over the past two months.", "P2M", "2019-01-13", "2019-03-13"),
        ("They left four years ago.", "2015", "2015-01-01", "2015-12-31"),
        ("They left ten days ago.", "2019-03-03", "2019-03-03", "2019-03-03"),
        ("They left last winter.", "2018-WI", "2018-12-01", "2019-02-28"),
        ("They left on 15 February.", "2019-02-15", "2019-02-15", "2019-02-15"),
        ("They left on December 20.", "2018-12-20", "2018-12-20", "2018-12-20"),
        ("They left at 5 p.m. on Monday.", "2019-03-11T17:00", "2019-03-11", "2019-03-11"),
    ],
)
def test_what_is_counted_from_the_published_day(text, value, start, end):
    row = one(text)
    assert (row.value, row.time_start, row.time_end) == (value, start, end)
    assert row.basis == "published"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They left on Tuesday.", "XXXX-WXX-2"),
        ("They left last week.", "XXXX-WXX"),
        ("They left in May.", "XXXX-05"),
        ("They left on 4 May.", "XXXX-05-04"),
        ("They left yesterday.", "XXXX-XX-XX"),
        ("They left at 11.30am.", "XXXX-XX-XXT11:30"),
        ("They left two days later.", "P2D"),
        ("They left the following week.", "XXXX-WXX"),
        ("They left in 24 hours.", "PT24H"),
        ("They fought for weeks.", "PXW"),
        ("They fought for two and a half years.", "P2Y6M"),
        ("They fight every day.", "P1D"),
        ("They left in recent months.", "PXM"),
    ],
)
def test_what_is_not_known_is_never_guessed(text, value):
    row = one(text, (None, None))
    assert (row.value, row.time_start, row.time_end) == (value, None, None)
    assert row.basis == "unresolved"


def test_hours_take_the_day_beside_them():
    text = "The raid came late on Tuesday, between 4-6 am (0200-0400 GMT)."
    assert [value for _, value, _, _ in read(text)] == [
        "2019-03-12", "2019-03-12T04:00", "2019-03-12T02:00",
    ]  # fmt: skip


def test_a_published_interval_gives_an_interval():
    row = one("They left on Tuesday.", ("2019-03-11", "2019-03-13"))
    assert (row.value, row.time_start, row.time_end) == ("XXXX-WXX-2", "2019-03-05", "2019-03-12")
    row = one("They left on Friday.", ("2019-03-11", "2019-03-13"))
    assert (row.value, row.time_start) == ("2019-03-08", "2019-03-08")


@pytest.mark.parametrize(
    "text",
    [
        "They may leave and march on.",
        "May they rest. March on!",
        "The Sun and the Daily Herald reported it.",
        "It sheltered 1,200 people and 2000 troops.",
        "It cost $2011 and page 1999 said so.",
        "A second strike hit a 23-year-old man aged 30.",
        "She is 30 years old; a two-year-old boy fell.",
        "April Oakes met August Weber on Bloody Sunday.",
        "On 31 April, or Feb. 30.",
    ],
)
def test_what_only_looks_like_a_time(text):
    assert read(text) == []


def test_upper_case_is_read_alike():
    assert one("TROOPS LEFT ON TUESDAY").value == "2019-03-12"


def test_a_wrong_anchor_is_refused():
    with pytest.raises(ValueError, match="Invalid isoformat"):
        read("Tuesday", ("12 March", None))


PIECES = st.lists(
    st.sampled_from(
        ["Tuesday", "last", "the", "May", "4", "2019", "-", "two", "weeks", "ago", "night", "\n",
         "pm", "11:30", "GMT", "a", "half", "year", "of", "1990s", "999999999", "centuries", ",",
         "every", "next", ".", "29", "February", "past", "thousand", "million", "20th", "quarter"]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip
DAYS = st.dates().map(lambda day: day.isoformat())


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=200), PIECES), DAYS, DAYS)
def test_rows_are_apart_and_quote_the_text(text, first, last):
    rows = read_times("r", text, (min(first, last), max(first, last)))
    end = 0
    for row in rows:
        assert end <= row.start < row.end
        assert text[row.start : row.end] == row.quote
        assert row.value
        assert (row.time_start is None) == (row.time_end is None) == (row.basis == "unresolved")
        assert row.time_start is None or row.time_start <= row.time_end
        end = row.end


@settings(deadline=None, max_examples=200)
@given(st.dates())
def test_a_value_is_read_again_from_itself_and_from_its_quote(day):
    written = f"They left on {day.day} {day:%B} {day.year:04}."
    if 1800 <= day.year < 2100:
        row = one(written)
        assert row.value == row.time_start == day.isoformat()
        assert one(row.quote).value == row.value
        assert one(row.value).value == row.value


@pytest.mark.parametrize(
    "piece", ["one ", "Monday ", "the last two hundred ", "1-", "' ", "May 4-"]
)
def test_a_hostile_text_takes_no_longer_than_its_length(piece):
    assert all(re.search(r"\w", row.quote) for row in read_times("r", piece * 20_000, PUBLISHED))


@pytest.mark.parametrize(
    ("text", "quote", "first", "last"),
    [
        ("It rained on March 20 last year.", "March 20 last year", "2018-03-20", "2018-03-20"),
        ("It rained on 2 May last year.", "2 May last year", "2018-05-02", "2018-05-02"),
        ("It is due on March 11 next year.", "March 11 next year", "2020-03-11", "2020-03-11"),
        ("It rained on March 11 and 12 last year.", "March 11 and 12 last year",
         "2018-03-11", "2018-03-12"),
        ("It rained from 11 to 12 March last year.", "11 to 12 March last year",
         "2018-03-11", "2018-03-12"),
        ("It was shelled on the night of March 6-7 last year.", "the night of March 6-7 last year",
         "2018-03-06", "2018-03-07"),
        # the words behind the day are of something else
        ("It rained on March 11 and 12.", "March 11 and 12", "2019-03-11", "2019-03-12"),
        ("They met on March 11, last autumn's rivals.", "March 11", "2019-03-11", "2019-03-11"),
    ],
)  # fmt: skip
def test_a_day_may_be_of_last_year(text, quote, first, last):
    assert (quote, first, last) in [(q, start, end) for q, _, start, end in read(text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Six people died in the clash on May 2.", "2018-05-02"),
        ("Ships sank on May 2.", "2018-05-02"),
        ("Two were killed on March 15.", "2018-03-15"),
        # a day ahead is one of another zone, or of a report that is dated too early
        ("Two were killed on March 14.", "2019-03-14"),
        # nothing was done then
        ("Six people are to speak on May 2.", "2019-05-02"),
        ("The port was to be hit on May 2.", "2019-05-02"),
        ("The talks on peace are on May 2.", "2019-05-02"),
        # what was done is told in another clause or sentence
        ("Six died, and May 2 is a feast.", "2019-05-02"),
        ("The raid killed six; polls are on May 2.", "2019-05-02"),
    ],
)
def test_a_day_of_which_a_deed_is_told_does_not_lie_ahead(text, day):
    assert one(text).time_start == day
