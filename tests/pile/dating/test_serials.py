"""Days between which the number in an address lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.rows import Report
from crosswire.pile.dating.serials import brackets, serial


def page(number, day=None, report_id=None, shape="https://news.example/story/{}/a-slug"):
    return Report(
        report_id=report_id or f"r-{number}", url=shape.format(number), text="x", text_sha256="x",
        published_start=day, published_end=day,
    )  # fmt: skip


PAGES = [page(10_000 + 100 * n, f"2021-03-{n:02}") for n in range(1, 9)]


def test_a_page_lies_between_the_days_of_its_neighbours():
    found = brackets([*PAGES, page(10_250)])
    assert (found["r-10250"].before, found["r-10250"].after) == ("r-10200", "r-10300")


@pytest.mark.parametrize(("number", "share"), [(10_210, 0.1), (10_250, 0.5), (10_290, 0.9)])
def test_it_lies_as_far_between_their_days_as_between_their_numbers(number, share):
    found = brackets([*PAGES, page(number)])[f"r-{number}"]
    assert found.likely == pytest.approx(found.first + share)
    assert found.days == (found.first, found.first + 1)


@pytest.mark.parametrize("number", [10_050, 10_950])
def test_beyond_the_known_pages_nothing_is_told(number):
    assert brackets([*PAGES, page(number)]) == {}


def test_too_few_pages_tell_nothing():
    assert brackets([*PAGES[:5], page(10_250)]) == {}


def test_numbers_that_do_not_grow_with_the_days_tell_nothing():
    days = [8, 2, 6, 4, 1, 7, 3, 5]
    mixed = [page(10_000 + 100 * n, f"2021-03-{day:02}") for n, day in enumerate(days, 1)]
    assert brackets([*mixed, page(10_250)]) == {}


def test_one_page_out_of_line_does_no_harm():
    pages = [page(10_000 + 100 * n, f"2021-03-{n:02}") for n in range(1, 12)]
    pages.append(page(10_240, "2021-09-09"))
    found = brackets([*pages, page(10_250)])
    assert (found["r-10250"].before, found["r-10250"].after) == ("r-10200", "r-10300")


def test_another_shape_of_address_is_another_line():
    other = page(10_250, shape="https://news.example/video/{}")
    assert brackets([*PAGES, other]) == {}


@pytest.mark.parametrize("url", [None, "", "no address", "https://news.example/2021/03/09/siege"])
def test_an_address_without_a_long_number_has_none(url):
    assert serial(url) is None


@given(st.text(max_size=60))
def test_any_text_can_stand_as_an_address(text):
    serial(text)
    serial(f"https://{text}/123456")


@given(st.permutations(PAGES))
def test_the_order_of_the_pages_changes_nothing(pages):
    assert brackets([*pages, page(10_250)]) == brackets([*PAGES, page(10_250)])
