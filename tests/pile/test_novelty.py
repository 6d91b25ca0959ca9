"""What each report adds, and what is new since a day."""

from __future__ import annotations

import pytest
from factories import pile, read
from hypothesis import given
from hypothesis import strategies as st
from paragraphs import FERRY, HARVEST, SIEGE, text

from crosswire.desk.news import news_since
from crosswire.pile.derive import derive


def new(record):
    return {r.report_id: (r.new_text, r.new_claims) for r in record.reports}


def test_the_first_report_is_all_new_and_its_copy_is_not():
    record = derive([
        read(text(*SIEGE), "a", published="2021-04-07"),
        read(text(*SIEGE), "b", published="2021-04-06"),
    ])  # fmt: skip
    assert new(record)["b"][0] == 1
    assert new(record)["b"][1] > 0
    assert new(record)["a"] == (0, 0)


def test_half_a_copy_is_half_new():
    record = derive([
        read(text(*SIEGE), "a", published="2021-04-06"),
        read(text(*SIEGE[:3], *HARVEST[:3]), "b", published="2021-04-07"),
    ])  # fmt: skip
    share = new(record)["b"][0]
    assert share is not None
    assert 0.3 < share < 0.7


def test_a_source_without_a_day_comes_before_what_is_cut_from_it():
    record = derive([
        read(text(*SIEGE), "b"),
        read(text(*SIEGE[:3]), "a", published="2021-04-07"),
    ])  # fmt: skip
    assert new(record)["b"][0] == 1
    assert new(record)["a"][0] == 0


def test_a_report_without_sentences_has_no_share():
    assert new(pile({"a": "Rain fell."}))["a"] == (None, 0)


@given(st.lists(st.sampled_from([*SIEGE, *HARVEST, *FERRY]), min_size=1, max_size=6))
def test_shares_are_shares(sentences):
    record = pile({"a": text(*sentences), "b": text(*sentences[:2])})
    for report in record.reports:
        assert report.new_text is None or 0 <= report.new_text <= 1


@pytest.fixture(scope="module")
def record():
    return derive([
        read(text(*SIEGE), "a", published="2021-04-06"),
        read(text(*SIEGE, "Nine people were killed in the mill on Tuesday, a doctor said."), "b",
             published="2021-04-08"),
        read(text(*HARVEST), "c", published="2021-04-09"),
        read(text(*FERRY), "d"),
    ])  # fmt: skip


def test_news_are_told_once(record):
    news = news_since(record, "2021-04-08")
    assert [r.report_id for r in news.reports] == ["b", "c"]
    assert [r.report_id for r in news.undated] == ["d"]
    assert [(c.report_id, c.kind, c.value) for c in news.facts if c.report_id == "b"] == [
        ("b", "killed", 9)
    ]
    assert news.repeats > 0
    assert [s.reports for s in news.stories] == [("c",)]
    assert [d.from_report_id for d in news.descents] == ["a"]


def test_nothing_is_new_after_the_last_day(record):
    news = news_since(record, "2021-05-01")
    assert (news.reports, news.facts, news.stories, news.origins) == ((), (), (), ())


def test_since_takes_a_day(record):
    with pytest.raises(ValueError, match="Invalid isoformat"):
        news_since(record, "yesterday")


def test_what_is_taken_from_an_undated_report_is_told_apart(monkeypatch):
    monkeypatch.setattr("crosswire.pile.dating.solve.LIKELY", 2.0)  # its day stays open
    monkeypatch.setattr("crosswire.pile.dating.solve.WIDEST", 0)
    record = derive([
        read(text(*SIEGE), "a"),
        read(text(*SIEGE[:4]), "b", published="2021-04-08"),
    ])  # fmt: skip
    news = news_since(record, "2021-04-08")
    assert news.facts == ()
    assert {c.report_id for c in news.taken} == {"b"}
