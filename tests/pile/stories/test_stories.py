"""Which reports tell of the same happening."""

from __future__ import annotations

from factories import pile, read
from hypothesis import given, settings
from hypothesis import strategies as st
from paragraphs import FERRY, HARVEST, OTHER_SIEGE, SIEGE, text

from crosswire.pile.derive import derive

FOUR = {
    "a": text(*SIEGE), "b": text(*OTHER_SIEGE), "c": text(*HARVEST), "d": text(*FERRY),
}  # fmt: skip


def grouped(record):
    return sorted(story.reports for story in record.stories)


def test_two_tellings_of_one_happening_are_one_story():
    assert grouped(pile(FOUR)) == [("a", "b"), ("c",), ("d",)]


def test_reports_and_stories_agree():
    record = pile(FOUR)
    told = {(r, s.story_id) for s in record.stories for r in s.reports}
    assert told == {(r.report_id, r.story_id) for r in record.reports}


def test_one_report_is_a_story():
    (story,) = pile({"a": FOUR["a"]}).stories
    assert story.reports == ("a",)
    assert "aldrava" in story.top_terms


def test_a_story_has_the_days_and_the_title_of_its_reports():
    record = derive(
        [
            read(FOUR["a"], "a", published="2021-04-06", title="Troops enter Aldrava after siege"),
            read(FOUR["b"], "b", published="2021-04-08"),
        ]
    )
    (story,) = record.stories
    assert (story.first_day, story.last_day) == ("2021-04-06", "2021-04-08")
    assert story.title == "Troops enter Aldrava after siege"


def test_days_far_apart_part_two_happenings():
    readings = [read(FOUR["a"], "a", published="2021-04-06"),
                read(FOUR["b"], "b", published="2024-04-06")]  # fmt: skip
    assert len(derive(readings).stories) == 2


def test_the_name_of_a_story_hangs_on_its_reports_alone():
    alone = pile({"a": FOUR["a"], "b": FOUR["b"]}).stories[0].story_id
    assert alone in {s.story_id for s in pile(FOUR).stories}


def test_an_empty_pile():
    record = derive([])
    assert (record.stories, record.figures, record.origins) == ((), (), ())


@settings(max_examples=25)
@given(st.permutations(sorted(FOUR)))
def test_the_names_of_the_reports_change_no_group(names):
    record = pile(dict(zip(names, (FOUR[k] for k in sorted(FOUR)), strict=True)))
    pair = tuple(sorted(names[:2]))
    assert grouped(record) == sorted([pair, (names[2],), (names[3],)])
