"""The day in a page's address, and beside "posted" or "published"."""

from __future__ import annotations

import pytest
from factories import read
from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.page.printed_days import day_beside, day_heading, day_of_address, day_signed


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2021/03/09/siege", "2021-03-09"),
        ("https://news.example/world/2021/mar/9/siege", "2021-03-09"),
        ("https://news.example/2021-03-09/siege.html", "2021-03-09"),
        ("https://news.example/story_20210309", "2021-03-09"),
        ("https://news.example/town/siege-ends-20210309-story.html", "2021-03-09"),
        ("https://news.example/siege-ends-20211309-story.html", None),
        ("https://news.example/siege-ends-120210309-story.html", None),
        ("https://news.example/article_6a9e1a80-80a0-11eb-8000-0123456789ab.html", "2021-03-09"),
        ("https://news.example/article_6a9e1a80-80a0-41eb-8000-0123456789ab.html", None),
        ("https://news.example/2021/03/08/6a9e1a80-80a0-11eb-8000-0123456789ab", "2021-03-08"),
        ("https://news.example/20210309/siege", "2021-03-09"),
        ("https://news.example/2021/13/09/siege", None),
        ("https://news.example/2021/03/siege", None),
        ("https://news.example/1921/03/09/siege", None),
        ("https://news.example/2021/03/09/and/2020/03/09/", None),
        ("https://news.example/article/20413092", None),
        (None, None),
    ],
)
def test_the_day_of_an_address(url, day):
    assert day_of_address(url) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Siege ends Posted: Tuesday, March 9, 2021 9:34 AM Updated: March 11, 2021", "2021-03-09"),
        ("Troops in Aldrava. (Published Tuesday, March 9, 2021)", "2021-03-09"),
        ("Updated: March 11, 2021 - 5:17 PM", "2021-03-11"),
        ("A video posted by a soldier on March 9, 2021", None),
        ("He published a book. On March 9, 2021 it rained.", None),
        ("The poster of March 9, 2021", None),
        ("Posted nowhere", None),
    ],
)  # fmt: skip
def test_the_day_beside_posted_or_published(text, day):
    assert day_beside(text) == day


def test_what_is_far_down_is_of_other_pages():
    assert day_beside("Word. " * 300 + "Posted: March 9, 2021") is None


def test_a_report_without_a_given_day_has_that_of_its_address():
    found = read("The siege of Aldrava ended.", url="https://news.example/2021/03/09/a").report
    assert (found.published_start, found.published_basis) == ("2021-03-09", "page")


def test_a_given_day_comes_first():
    url = "https://news.example/2021/03/09/a"
    found = read("The siege of Aldrava ended.", url=url, published="2021-03-10").report
    assert (found.published_start, found.published_basis) == ("2021-03-10", "given")


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    day_of_address(text)
    day_beside(text)
    day_heading(text, None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Orvel, 15 November 2019", "2019-11-15"),
        ("Done at Orvel, the 22nd of September 2023.", "2023-09-22"),
        ("Geneva, March 3, 2020", "2020-03-03"),
        ("He was killed on 15 November 2019.", None),
        ("The trial begins in Orvel on 15 November 2019", None),
        ("Orvel, 15 November 2019, to the press", None),
        ("15 November 2019 and 16 November 2019", None),
    ],
)
def test_a_signed_last_line_tells_the_day(line, day):
    assert day_signed(f"The port was closed.\n\n{line}\n") == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("27 March 2014. Two weeks ago a raid killed six.", "2014-03-27"),
        ("27 March 2014: a raid killed six.", "2014-03-27"),
        ("March 27, 2014 - A raid killed six.", "2014-03-27"),
        ("Thursday, 27 March 2014. A raid killed six.", "2014-03-27"),
        ("27 March 2014, 14:30 GMT. A raid killed six.", "2014-03-27"),
        ("27 March 2014 a raid killed six.", None),
        ("27 March 2014, a Thursday, was quiet.", None),
        ("27 March. A raid killed six.", None),
        ("On 27 March 2014. A raid killed six.", None),
        ("A raid on 27 March 2014. It killed six.", None),
    ],
)
def test_a_full_date_at_the_head_is_the_day(line, day):
    assert day_heading(f"{line}\n\nThe port was closed.\n", None) == day


def test_a_date_in_the_second_line_or_in_the_title_is_not_at_the_head():
    title, line = "27 March 2014. A day of war", "The port was closed."
    assert day_heading(f"{line}\n\n{title}", None) is None
    assert day_heading(f"{title}\n\n{line}", title) is None
    assert day_heading(f"{line}\n\n{title}", line) == "2014-03-27"


def test_a_report_has_the_day_at_its_head():
    found = read("27 March 2014. Two weeks ago a raid killed six in Aldrava.").report
    assert (found.published_start, found.published_basis) == ("2014-03-27", "text")
    given = read("27 March 2014. A raid killed six.", published="2014-04-02").report
    assert given.published_start == "2014-04-02"
