"""What events are to their story, and the order in which they and their figures are told."""

from __future__ import annotations

from factories import read

from crosswire.desk.index import index
from crosswire.pile.derive import derive

LEAD = "The army shelled the town of Aldrava on Monday, 5 April 2021, and the market burnt down."
TOLL = f"{LEAD} Shells killed 25 people and wounded 60, six of them children, the mayor said."
ROOM = "\n\nThe camp of Aldrava shelters 41,000 people, the UN said."
WAR = "\n\nMore than 300,000 people have been killed since the war began in 2011."


def record(*texts):
    return derive(
        [read(t, f"r{n}", published="2021-04-06", outlet=f"O{n}") for n, t in enumerate(texts)]
    )


def test_the_main_event_stands_first_and_the_total_last():
    found = record(TOLL + ROOM + WAR)
    roles = {e.role for e in found.events}
    assert {"main", "standing", "total"} <= roles
    (story,) = found.stories
    shown = index(found).events_of(story)
    assert (shown[0].role, shown[0].rank) == ("main", 1)
    assert (shown[-1].role, shown[-1].rank) == ("total", None)


def test_the_headline_number_is_in_the_first_row():
    found = record(TOLL)
    event = next(e for e in found.events if e.role == "main")
    first, second, *_ = index(found).event_figures[event.event_id]
    assert (first.kind, first.best, first.rank, first.measure) == ("killed", 25, 1, "whole")
    assert (second.kind, second.best) == ("injured", 60)


def test_the_sentence_tells_the_headline_number():
    event = next(e for e in record(TOLL).events if e.role == "main")
    assert event.sentence == (
        "Shells killed 25 people and wounded 60, six of them children, the mayor said."
    )


def test_a_part_names_its_whole():
    found = record(TOLL)
    children = next(f for f in found.figures if f.affected_role == "child")
    whole = next(f for f in found.figures if f.figure_id == children.part_of)
    assert (children.measure, whole.best) == ("part", 60)


def test_what_one_report_tells_by_the_way_is_not_the_main_event():
    by_the_way = "\n\nTen people were killed in Orlune on 1 April 2021."
    found = record(TOLL, TOLL.replace("the mayor", "a nurse") + by_the_way)
    main = next(e for e in found.events if e.role == "main")
    assert main.date_start == "2021-04-05"
