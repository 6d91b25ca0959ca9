"""To whom it happened and who did it, in the grammar of a sentence."""

from __future__ import annotations

import pytest
from factories import claim, claims

FAR = pytest.mark.xfail(reason="G5: the object is too far away in the parse")
ALONG = pytest.mark.xfail(reason="G4: 'along with' hangs on the verb")
LIST = pytest.mark.xfail(reason="G5: a list behind the first comma hangs as an apposition")
KILLERS = pytest.mark.xfail(reason="G1: a number right before an active verb is taken as hurt")
UNDER = pytest.mark.xfail(reason="G2: a number under a noun's 'of' stands beside the verb")
CLIMBS = pytest.mark.xfail(reason="G3: what is said of four is said of three as well")

def told(text):
    return [(c.kind, c.value) for c in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Police shot and killed two men.",
        "Two men were shot and killed.",
        "Gunmen chased, shot and killed two men.",
        "Rebels ambushed and killed two men.",
        pytest.param("Two men whom police shot and killed were buried.", marks=FAR),
        "A shell that killed two men came from the hill.",
        "The hill from which shells killed two men was taken.",
        "The shelling is said to have killed two men.",
        "After killing two men, the rebels fled.",
        pytest.param("The killing by rebels of two men was condemned.", marks=FAR),
        "The murder on 26 February of two men was condemned.",
        "The deaths in Orvel of two men were mourned.",
    ],
)
def test_the_dead_are_two_men(text):
    assert [(c.value, c.affected) for c in claims(text, "killed")] == [(2, "men")]


def test_who_was_shot_and_killed_is_not_hurt_as_well():
    assert told("Police shot and killed two men.") == [("killed", 2)]
    assert told("Police shot and killed a man.") == [("killed", 1)]


@pytest.mark.parametrize(
    ("text", "affected"),
    [
        ("The murder on 26 February of the mayor was condemned.", "mayor"),
        ("The killing in Orvel of the mayor was condemned.", "mayor"),
        ("The mayor's murder was condemned.", "mayor"),
        ("The murder of the mayor was condemned.", "mayor"),
    ],
)
def test_a_complement_near_and_far(text, affected):
    assert affected in claim(text, "killed").affected.lower()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The teacher was killed along with two of her pupils.", [1, 2], marks=ALONG),
        pytest.param("The pilot, together with three passengers, was killed.", [1, 3], marks=ALONG),
        pytest.param("The teacher, along with two pupils, was killed.", [1, 2], marks=ALONG),
        pytest.param("The crash killed a teacher along with two pupils.", [1, 2], marks=ALONG),
        ("The crash killed 3 adults and 4 children.", [3, 4]),
        ("Dozens of farmers and at least 7 soldiers were killed.", [None, 7]),
        ("The blast killed the mayor and two guards.", [1, 2]),
        pytest.param("The blast killed a guard, two clerks and the mayor.", [1, 2, 1], marks=LIST),
    ],
)
def test_those_beside(text, found):
    assert [c.value for c in claims(text, "killed")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells killed two men and wounded three.", [("killed", 2), ("injured", 3)]),
        ("Two men were killed and three wounded.", [("killed", 2), ("injured", 3)]),
        pytest.param(
            "Two men were killed, three were wounded and four are missing.",
            [("killed", 2), ("injured", 3), ("missing", 4)], marks=CLIMBS,
        ),
        ("A guard was killed and a clerk wounded when a bomb went off.",
         [("killed", 1), ("injured", 1)]),
        ("Two men were dead, three injured.", [("killed", 2), ("injured", 3)]),
        ("3 dead, 5 hurt", [("killed", 3), ("injured", 5)]),
        ("Killing two men and wounding three, they fled.", [("killed", 2), ("injured", 3)]),
        ("The hospital received 14 bodies and 36 wounded.", [("killed", 14), ("injured", 36)]),
    ],
)  # fmt: skip
def test_each_number_with_its_own_verb(text, found):
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells killed four people in Orvel, two in Tarsk and one in Melby.", [4, 2, 1]),
        ("Thirty-two people were killed, 21 of them in Orvel and 11 in Tarsk.", [32, 21, 11]),
        ("Twenty people, including 11 children and 7 women, were killed.", [20, 11, 7]),
    ],
)
def test_a_number_whose_noun_was_told_before(text, found):
    assert [c.value for c in claims(text, "killed")] == found


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Police shot and killed two men.", "Police"),
        ("Two men were killed by rebels.", "rebels"),
        ("The rebels who killed two men fled.", "rebels"),
        ("Rebels attacked Orvel, killing two men.", "Rebels"),
        ("Two men died.", None),
        ("They killed two men.", None),
        ("Two men were killed by Monday.", None),
    ],
)
def test_who_did_it(text, agent):
    if "Monday" in text:
        pytest.xfail("a day behind 'by' is taken for who did it")
    assert claim(text, "killed").agent == agent


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two men killed a bear.", marks=KILLERS),
        "Two men lost their way.",
        pytest.param("Two men shot a film.", marks=KILLERS),
        "Two men missed the boat.",
        pytest.param("Two men killed time.", marks=KILLERS),
        pytest.param("Two rebels killed the plan.", marks=KILLERS),
        "The bomb that hit two houses was old.",
    ],
)
def test_whom_it_did_not_happen_to(text):
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Two guards shot a man dead.", [1], marks=KILLERS),
        pytest.param("Two men killed a farmer.", [1], marks=KILLERS),
        ("A mother of five was killed.", [1]),
        ("Three of the seven attackers were killed.", [3]),
        ("One of 12 men was killed.", [1]),
        ("The two-car crash killed three people.", [3]),
        ("The strike killed all nine staff and every patient but one.", [9]),
        ("The second of four attacks killed two men.", [2]),
        pytest.param("The leader of 400 rebels was killed.", [1], marks=UNDER),
        ("A shell hit a bus with 40 passengers, killing two.", [2]),
    ],
)
def test_a_number_of_others_is_no_toll(text, found):
    assert [c.value for c in claims(text, "killed")] == found
