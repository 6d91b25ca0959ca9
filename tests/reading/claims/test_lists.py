"""People listed one by one are read one by one, however the parse hangs the list."""

from __future__ import annotations

import pytest
from factories import claims


def told(text, kind):
    return sorted(c.value for c in claims(text, kind))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oren Vale, 31, and his wife Anna, 29, were killed in the blast.", [1, 1]),
        ("The attack killed a policeman, a driver and two soldiers.", [1, 1, 2]),
        ("Gunmen killed a clerk, a banker, and at least five students.", [1, 1, 5]),
        ("Gunmen murdered brothers Ian and Tom Brin and their mother Anna Brin.", [1, 1, 1]),
        ("Officers found the bodies of a boy and a girl.", [1, 1]),
        ("Two passengers and the driver died after a tram caught fire.", [1, 2]),
        ("His wife and 13-year-old son were also killed.", [1, 1]),
        ("A man and woman were shot dead.", [1, 1]),
    ],
)
def test_the_dead_of_a_list(text, found):
    assert told(text, "killed") == found


@pytest.mark.parametrize(
    "text",
    [
        "Oren Vale, a lawyer and a father of two, was killed.",
        "A soldier, a father of two, was killed.",
        "The group's driver, Oren Vale, was killed.",
        "A baker, who had two shops, was killed.",
    ],
)
def test_an_apposition_is_no_list(text):
    assert told(text, "killed") == [1]


def test_who_stands_beside_a_described_person_is_not_told_of():
    text = "The suspect who was arrested and the two boys lived in one house."
    assert told(text, "captured") == [1]


def test_names_behind_places():
    text = (
        "Three people died. The victims were identified as Oren Vale, 31, of Dunmore,"
        " Tom Brin, 40, of Orvel, and Anna Bell, 22."
    )
    assert told(text, "killed") == [1, 1, 1, 3]


def test_the_name_behind_a_source():
    text = "According to the Orvel Post, Piet Harm, 56, succumbed to his wounds."
    (one,) = claims(text, "killed")
    assert one.affected == "Piet Harm"
    assert one.speaker == "the Orvel Post"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("The baker, who suffered a badly bruised shoulder, said the cars slid.", "injured", 1),
        ("Three trapped miners came up, but two still remain inside.", "other", 2),
        ("Two miners remain trapped.", "other", 2),
        ("Sadly there has been some loss of life.", "killed", None),
        ("The square was guarded by about 250 soldiers.", "strength", 250),
        ("There are thousands of soldiers on the streets.", "strength", None),
        ("There were about 300 children in the camp.", "sheltered", 300),
        ("12 Malian security forces were killed.", "killed", 12),
        ("The lorry ran over ten people.", "injured", 10),
        ("Police have a man in custody.", "captured", 1),
        ("Deputies booked 12 people into the county jail.", "captured", 12),
        ("All three patients were taken to Tarsk Mercy.", "injured", 3),
        ("The clerk was hit in the leg.", "injured", 1),
        ("The fourth victim, a woman, has been released from the hospital.", "injured", 1),
        ("Two of the hurt men were upgraded to stable condition.", "injured", 2),
        ("Police locked up 30 men.", "captured", 30),
        ("A man opened fire, leaving two people dead and several injured.", "injured", None),
    ],
)
def test_ways_of_saying_it(text, kind, value):
    assert value in [c.value for c in claims(text, kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("One of the wounded played dead.", "killed"),
        ("None of the injuries appeared to be grave, officials said.", "injured"),
        ("None of the deaths was reported on Sunday.", "killed"),
        ("The girl does not make it home.", "killed"),
        ("The suspects will be charged once they are released from medical care.", "freed"),
        ("He carried the nearly lifeless body of a boy.", "killed"),
        ("If you can, go out and kill him, he said.", "killed"),
        ("She is a mother who is hurting.", "injured"),
        ("The mayor is at home. He could have passed away, said a clerk.", "killed"),
        ("Oren Vale, 21 of Dunmore, was arrested.", "killed"),
    ],
)
def test_what_did_not_happen(text, kind):
    assert not claims(text, kind)


@pytest.mark.parametrize(
    "text",
    ["Oren L. Vale Jr., 21 of Dunmore, was shot dead.", "One man, 41, was shot and died."],
)
def test_an_age_is_no_number_of_dead(text):
    assert told(text, "killed") == [1]


def test_who_speaks_may_be_hurt_himself():
    text = (
        "Oren Dal was on the tram. Outside the hospital, where he is being treated for broken"
        " ribs, he said people were screaming."
    )
    assert told(text, "injured") == [1]


def test_two_indefinite_mentions_of_one_are_one():
    text = "A woman and a boy were found dead. Police said a 51-year-old woman and her son died."
    assert told(text, "killed") == [1, 1]
