"""Counts of some of those told before, whose noun stands there."""

from __future__ import annotations

import pytest
from factories import claims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Twelve passengers died when the bus fell into the gorge. Five of the victims "
                "were children."
            ),
            [("killed", 5), ("killed", 12)],
        ),
        (
            (
                "Thirty people were killed in the blast. Eleven of the dead were conscripts on "
                "leave."
            ),
            [("killed", 11), ("killed", 30)],
        ),
        (
            "The shelling killed nine people at Orvel, the council said. Four were women.",
            [("killed", 4), ("killed", 9)],
        ),
        (
            "Rebels abducted 40 villagers. Seven of the hostages escaped on Sunday.",
            [("abducted", 40), ("freed", 7)],
        ),
        (
            "Gunmen kidnapped 31 pupils in Tarsk. Nine of them were girls.",
            [("abducted", 9), ("abducted", 31)],
        ),
        (
            "A total of 57 people were arrested. Thirteen are minors.",
            [("captured", 13), ("captured", 57)],
        ),
        (
            "The raid left 60 people wounded. Six have lost a limb.",
            [("injured", 6), ("injured", 60)],
        ),
        (
            "Police detained 88 marchers. Twenty-one were released after questioning.",
            [("captured", 88), ("freed", 21)],
        ),
        (
            (
                "In all, 22 miners were killed. Fifteen were crushed, four suffocated and "
                "three drowned."
            ),
            [("killed", 3), ("killed", 4), ("killed", 15), ("killed", 22)],
        ),
        (
            (
                "Sixteen people died. Ten were burned in their huts, five were shot and one "
                "was hit by a falling beam."
            ),
            [("killed", 1), ("killed", 5), ("killed", 10), ("killed", 16)],
        ),
        (
            "The gang kidnapped 140 passengers. Of these, 90 were freed and two were killed.",
            [("abducted", 140), ("freed", 90), ("killed", 2)],
        ),
        (
            "Of the 50 people injured, 12 were still in hospital.",
            [("injured", 12), ("injured", 50)],
        ),
        (
            (
                "The militia kidnapped 19 herders. Two have since been killed; the other 17 "
                "are still being held."
            ),
            [("abducted", 17), ("abducted", 19), ("killed", 2)],
        ),
        (
            (
                "Gunmen kidnapped 12 nuns in May. Nine have been released, and three are still "
                "in captivity."
            ),
            [("abducted", 3), ("abducted", 12), ("freed", 9)],
        ),
        (
            "Insurgents abducted 30 students. Police said nobody had been hurt. Five escaped.",
            [("abducted", 30), ("freed", 5), ("injured", 0)],
        ),
        ("Three of the girls abducted in the raid escaped into the bush.", [("freed", 3)]),
        (
            "Forty of the 43 teachers kidnapped in May have been released.",
            [("abducted", 43), ("freed", 40)],
        ),
        ("The last five hostages were freed on Monday.", [("freed", 5)]),
        ("The remaining 14 captives were released at dawn.", [("freed", 14)]),
        (
            "The blast killed 18 people, six of whom worked at the mill.",
            [("killed", 6), ("killed", 18)],
        ),
        (
            "Fifty-five people were hurt in the stampede. Two of the wounded died overnight.",
            [("injured", 55), ("killed", 2)],
        ),
        (
            "Seventy people were wounded in the crush. Nineteen were admitted to hospital.",
            [("injured", 19), ("injured", 70)],
        ),
        (
            "Police arrested 90 students. Twenty of those arrested were freed on bail.",
            [("captured", 90), ("freed", 20)],
        ),
        (
            "Raiders abducted 25 people; seven have not been seen since.",
            [("abducted", 25), ("missing", 7)],
        ),
        (
            "A fire killed 31 workers. Nine of them were killed by smoke on the stairs.",
            [("killed", 9), ("killed", 31)],
        ),
        (
            (
                "The attack killed ten people. Two were children, the clinic said, and one was "
                "a nurse."
            ),
            [("killed", 1), ("killed", 2), ("killed", 10)],
        ),
        (
            "A mudslide left 19 people dead in Tarsk. Eight were from one family.",
            [("killed", 8), ("killed", 19)],
        ),
        ("Four of the 11 dead were on a school trip.", [("killed", 4), ("killed", 11)]),
        (
            "The army killed nine insurgents in Orvel, six in Tarsk and captured four.",
            [("captured", 4), ("killed", 6), ("killed", 9)],
        ),
        ("The committee has eleven members. Five are women.", []),
        ("The ministry has 40 trucks. Six were destroyed.", []),
        (
            "Ten people were killed. Two hospitals were hit, and three were closed.",
            [("killed", 10)],
        ),
        (
            "Forty pupils were kidnapped. Five schools are closed; two were burned down.",
            [("abducted", 40)],
        ),
    ],
)
def test_counts(text, found):
    got = sorted((c.kind, c.value) for c in claims(text) if c.value is not None)
    assert got == found
