"""Speakers of one side are told from independent witnesses."""

from __future__ import annotations

from factories import pile
from paragraphs import OTHER_SIEGE, SIEGE, text

AGENCIES = {
    "a": text(
        "More than 65,000 people live in the camp at Aldrava, the World Food Programme said.",
        "Luka Brenn, the mayor of Aldrava, brought blankets to it on 6 April 2021.",
        *SIEGE[3:],
    ),
    "b": text(
        "According to the United Nations, tents outside Aldrava shelter more than 66,000 people.",
        "When mayor Luka Brenn came to see them on 6 April 2021, children begged for bread.",
        *OTHER_SIEGE,
    ),
}


def sheltered(record):
    return next(f for f in record.figures if f.kind == "sheltered" and len(f.speakers) == 2)


def test_two_agencies_of_one_parent_are_one_side():
    figure = sheltered(pile(AGENCIES))
    assert (figure.best, figure.origins, figure.sides) == (66000, 1, 1)
    assert "two speakers, one side (United Nations)" in figure.why


def test_an_agency_and_an_observer_are_two_sides():
    other = AGENCIES["b"].replace("the United Nations", "Human Rights Watch")
    figure = sheltered(pile({**AGENCIES, "b": other}))
    assert figure.sides == 2
    assert "one side" not in figure.why


def test_actors_know_the_body_that_they_are_part_of():
    record = pile(AGENCIES)
    assert {a.part_of for a in record.actors if a.actor_id == "wfp"} == {"united-nations"}
    assert {a.part_of for a in record.actors if a.actor_id == "united-nations"} == {None}
