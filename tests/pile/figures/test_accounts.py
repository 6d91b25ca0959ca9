"""What one report counts in all, and what many reports make of it."""

from __future__ import annotations

import pytest
from factories import claims, pile

from crosswire.pile.figures.accounts import Dead, accounts_of, dead_of

TOWN = "Gunmen opened fire in the market of Aldrava on Monday."


def account(text, kind="injured", dead=None):
    own = [c for c in claims(f"{TOWN} {text}", kind) if c.scope == "event"]
    return accounts_of(own, dead or Dead())[0]


def best(texts, kind="injured"):
    told = {key: f"{TOWN} {text}" for key, text in texts.items()}
    record = pile(told, published="2021-05-04")
    rows = [f for f in record.figures if f.kind == kind and not f.affected_id]
    return [(f.best, f.affected_role) for f in rows]


def test_the_largest_count_of_a_report_is_its_account():
    assert account("Nine people were wounded. Two of them were wounded badly.").value == 9


def test_groups_of_one_breath_are_summed():
    found = account("Two men and three guards were wounded.")
    assert (found.value, found.how, len(found.claims)) == (5, "summed", 2)


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        ("Four people were shot.", 3, "less_the_dead"),
        ("Four other people were shot.", 4, "counted"),
        ("Four people were wounded.", 4, "counted"),
    ],
)
def test_who_was_shot_may_have_died_of_it(text, value, how):
    found = account(text, dead=Dead(own=1, event=1))
    assert (found.value, found.how) == (value, how)


def test_a_second_count_tells_that_the_dead_are_not_among_those_shot():
    text = "Four people were shot. Four people were wounded in all."
    assert account(text, dead=Dead(own=1, event=1)).value == 4


def test_one_who_was_shot_and_died_by_another_report_is_not_hurt():
    found = account("A teacher was shot.", dead=Dead(event=1))
    assert (found.value, found.high, found.how) == (0, 1, "died")
    assert account("A teacher was wounded.", dead=Dead(event=1)).value == 1


def test_a_report_that_comes_after_the_deaths_does_not_mean_the_dead():
    killed = [c for c in claims(f"{TOWN} Two men were killed.", "killed") if c.value]
    days = {killed[0].report_id: "2021-04-06", "r-same": "2021-04-06", "r-late": "2021-05-02"}
    dead = dead_of(killed, 2.0, days)
    assert dead[killed[0].report_id].own == 2
    assert (dead["r-same"].event, dead["r-late"].event) == (2.0, 0.0)


def test_groups_of_roles_are_counted_in_the_row_for_everybody():
    rows = best({"a": "Two children and three women were wounded."})
    assert sorted(rows, key=str) == [(2, "child"), (3, "woman"), (5, None)]


def test_a_count_of_people_goes_before_persons_told_of_one_by_one():
    texts = {
        "a": "Five people were wounded.",
        "b": "A teacher was wounded in the market of Aldrava.",
    }
    assert (5, None) in best(texts)


def test_what_most_lines_give_goes_before_the_lowest():
    texts = {
        "a": "The mayor said that nine people were wounded in the market of Aldrava.",
        "b": "Witnesses told of nine wounded people in Aldrava, where shots hit the market.",
        "c": "A nurse in Aldrava counted four wounded people after shots at the market.",
    }
    assert best(texts)[0][0] == 9


def test_of_two_groups_told_one_instead_of_the_other_no_sum_is_made():
    assert account("Nine fighters or four guards were wounded.").value == 9
