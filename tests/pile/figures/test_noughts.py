"""Who says that there were no casualties counts none of the dead, and none of the hurt."""

from __future__ import annotations

from factories import pile

TOWN = "The army shelled the town of Aldrava on Monday and the market of Aldrava burnt down."


def numbers(text):
    record = pile({"a": f"{TOWN}\n\n{text}"})
    return {f.kind: (f.low, f.best, f.high) for f in record.figures}


def test_no_casualties_is_a_nought_of_the_dead_and_of_the_hurt():
    found = numbers("The mayor, Luka Brenn, said there were no casualties in Aldrava.")
    assert found == {"killed": (0, 0, 0), "injured": (0, 0, 0)}


def test_nothing_reported_yet_is_no_nought():
    assert numbers("There were no immediate reports of casualties in Aldrava.") == {}


def test_a_nought_is_a_rival_of_a_count():
    record = pile(
        {
            "a": f"{TOWN}\n\nThe mayor, Luka Brenn, said there were no casualties in Aldrava.",
            "b": f"{TOWN}\n\nIda Moren, a nurse, said that 12 people were killed in Aldrava.",
        }
    )
    figure = next(f for f in record.figures if f.kind == "killed")
    assert (figure.low, figure.high) == (0, 12)
    assert figure.disagreement == "different_values"
