"""Lists of counts that share a noun, a verb or a place's row."""

from __future__ import annotations

import pytest
from factories import claims

LEFT = pytest.mark.xfail(reason="the parse leaves the number or person outside the clause")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The landslides killed 33 people: 20 in Orvel, nine in Tarsk and four in Dunmar.",
            [("killed", 4), ("killed", 9), ("killed", 20), ("killed", 33)],
        ),
        (
            "The storm has killed 23 people. By county: Orvel 14, Tarsk 6, Dunmar 3.",
            [("killed", 3), ("killed", 6), ("killed", 14), ("killed", 23)],
        ),
        (
            "Eleven people were killed in Orvel, five in Tarsk and two in Dunmar.",
            [("killed", 2), ("killed", 5), ("killed", 11)],
        ),
        pytest.param(
            (
                "The number of dead stands at 30, distributed as follows: Orvel, 17; Tarsk, 8; "
                "Dunmar, 5."
            ),
            [("killed", 5), ("killed", 8), ("killed", 17), ("killed", 30)],
            marks=LEFT,
        ),
        (
            "By district, 12 deaths were recorded in Orvel, seven in Tarsk and two in Dunmar.",
            [("killed", 2), ("killed", 7), ("killed", 12)],
        ),
        (
            "Police arrested 90 people – 60 in the capital, 21 in Tarsk and nine in Dunmar.",
            [("captured", 9), ("captured", 21), ("captured", 60), ("captured", 90)],
        ),
        ("Gunmen abducted 26 pupils and one teacher.", [("abducted", 1), ("abducted", 26)]),
        (
            "Four girls aged six to 11 and their grandmother were killed in the house.",
            [("killed", 1), ("killed", 4)],
        ),
        ("The rebels released seven boys and a nurse on Friday.", [("freed", 1), ("freed", 7)]),
        (
            "The gang kidnapped 18 passengers, namely 16 traders and two drivers.",
            [("abducted", 2), ("abducted", 16), ("abducted", 18)],
        ),
        (
            "Sixty-one (61) persons were injured and fourteen (14) were killed.",
            [("injured", 61), ("killed", 14)],
        ),
        ("Nine (9) of our soldiers were killed.", [("killed", 9)]),
        ("The Ministry confirms the death of seventeen (17) persons.", [("killed", 17)]),
        (
            "Twenty-two people were killed in Orvel and eight in Tarsk.",
            [("killed", 8), ("killed", 22)],
        ),
        (
            "Ten people died on Monday, six on Tuesday and three on Wednesday.",
            [("killed", 3), ("killed", 6), ("killed", 10)],
        ),
        (
            "Thirty of the dead were from Orvel, 12 from Tarsk and five from Dunmar.",
            [("killed", 5), ("killed", 12), ("killed", 30)],
        ),
        (
            "Two nurses, a driver and three patients were killed.",
            [("killed", 1), ("killed", 2), ("killed", 3)],
        ),
        ("Fifteen miners and their foreman are missing.", [("missing", 1), ("missing", 15)]),
        (
            "Five men, two women and a child drowned, the coastguard said.",
            [("killed", 1), ("killed", 2), ("killed", 5)],
        ),
        (
            "Floods have killed 47 people (28 in Orvel, 12 in Tarsk, seven in Dunmar).",
            [("killed", 7), ("killed", 12), ("killed", 28), ("killed", 47)],
        ),
        (
            "The overall toll is twelve (12) dead and thirty (30) wounded.",
            [("injured", 30), ("killed", 12)],
        ),
        pytest.param(
            "Gunmen killed six people in Orvel, four in Tarsk, and a priest in Dunmar.",
            [("killed", 1), ("killed", 4), ("killed", 6)],
            marks=LEFT,
        ),
        (
            "Hospitals treated 70 wounded: 40 from the market and 30 from the bus station.",
            [("injured", 30), ("injured", 40), ("injured", 70)],
        ),
        (
            "Eleven people are still being held hostage, ten men and one woman.",
            [("abducted", 1), ("abducted", 10), ("abducted", 11)],
        ),
        (
            ("The attack caused injuries to sixteen (16) persons, of whom four (4) are children."),
            [("injured", 4), ("injured", 16)],
        ),
        (
            (
                "Forty people drowned. Twenty of the victims were from Orvel, 12 from Tarsk "
                "and eight from Dunmar."
            ),
            [("killed", 8), ("killed", 12), ("killed", 20), ("killed", 40)],
        ),
        ("The deaths confirmed by the coroner are seven.", [("killed", 7)]),
        ("The injured are 31 and the dead are nine.", [("injured", 31), ("killed", 9)]),
        (
            (
                "The assault caused the death of eleven (11) persons and injuries to twenty "
                "(20) others."
            ),
            [("injured", 20), ("killed", 11)],
        ),
        ("The reasons for the deaths are four.", []),
        (
            "Four people died in Orvel, two in a car and two in a shop.",
            [("killed", 2), ("killed", 2), ("killed", 4)],
        ),
        ("Two people died in Orvel, 40 km from Tarsk and 12 from the border.", [("killed", 2)]),
        (
            (
                "Nine people were killed at the camp, which has 20 tents in the north and ten "
                "in the south."
            ),
            [("killed", 9)],
        ),
        (
            "The clinic has ten beds in Orvel and six in Tarsk, and two people died there.",
            [("killed", 2)],
        ),
    ],
)
def test_counts(text, found):
    got = sorted((c.kind, c.value) for c in claims(text) if c.value is not None)
    assert got == found
