"""Rows that are none of their own."""

from __future__ import annotations

from factories import pile

TOWN = "The army shelled the town of Aldrava on Monday and the market of Aldrava burnt down."
TOLL = "The shelling of Aldrava killed 44 people, the mayor, Luka Brenn, said."


def rows(record, kind="killed"):
    return [(f.best, f.affected_role, f.measure) for f in record.figures if f.kind == kind]


def test_civilians_and_people_of_one_number_are_one_row_with_the_narrower_label():
    record = pile(
        {
            "a": f"{TOWN}\n\n{TOLL}",
            "b": f"{TOWN}\n\nThe shells killed 44 civilians in Aldrava, Ida Moren, a nurse, said.",
        }
    )
    (figure,) = [f for f in record.figures if f.kind == "killed"]
    assert (figure.best, figure.affected_role, figure.label) == (44, "civilian", "civilians")
    assert (figure.reports, figure.origins) == (2, 2)


def test_fewer_civilians_than_people_are_a_part():
    told = "The shells killed 44 people, including 12 civilians, the mayor, Luka Brenn, said."
    record = pile({"a": f"{TOWN}\n\n{told}"})
    assert rows(record) == [(44, None, "whole"), (12, "civilian", "part")]


def test_somebody_without_a_name_beside_a_toll_is_no_row():
    text = f"{TOWN}\n\n{TOLL} One of them was a tailor."
    record = pile({"a": text})
    assert rows(record) == [(44, None, "whole")]


def test_everybody_stands_before_a_larger_count_of_one_side():
    record = pile(
        {
            "a": f"{TOWN}\n\n{TOLL}",
            "b": f"{TOWN}\n\nThe Islamic State group said that 60 Syrian Democratic Forces "
            "fighters had been killed in the shelling of Aldrava.",
        }
    )
    first = min((f for f in record.figures if f.kind == "killed"), key=lambda f: f.rank)
    assert (first.best, first.affected_id) == (44, None)


def test_a_label_is_that_of_the_number_and_an_origin_one_that_gives_it():
    record = pile(
        {
            "a": f"{TOWN}\n\nA boy was wounded in Aldrava. The shells wounded 50 children there.",
            "b": f"{TOWN}\n\nIda Moren, a nurse, said that many children were wounded in Aldrava.",
        }
    )
    figure = next(f for f in record.figures if f.affected_role == "child")
    assert (figure.best, figure.label, figure.origins) == (50, "children", 1)
