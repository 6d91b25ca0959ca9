"""One person who was killed or hurt, in the words that name them."""

from __future__ import annotations

import pytest
from factories import claims

LEFT = pytest.mark.xfail(reason="the parse leaves the number or person outside the clause")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The night porter, a father of four, was shot dead.", [("killed", 1)]),
        ("The driver, a 40-year-old from Orvel, was killed instantly.", [("killed", 1)]),
        ("Sergeant P. Dalv (29) was killed by a mine.", [("killed", 1)]),
        ("Constable Oren Vale (31) was killed when a wall fell.", [("killed", 1)]),
        ("Sub-inspector Mira Brenn was killed clearing a roadblock.", [("killed", 1)]),
        ("One man lost a leg in the blast.", [("injured", 1)]),
        ("A boy lost an eye to a rubber bullet.", [("injured", 1)]),
        ("Three farmers lost limbs when a mine went off.", [("injured", 3)]),
        ("A porter lost the sight of one eye.", [("injured", 1)]),
        ("The body of a trader lay on the road with a shot in the head.", [("killed", 1)]),
        (
            "The teacher, who had been kidnapped in May, was found dead.",
            [("abducted", 1), ("killed", 1)],
        ),
        ("The imam, Oren Vale, 61, died at the scene.", [("killed", 1)]),
        ("A nurse, a mother of two, was among the dead.", [("killed", 1)]),
        ("The victim, a baker, was stabbed in the neck.", [("injured", 1)]),
        ("Private Tam Hale, aged 20, died of his wounds.", [("killed", 1)]),
        ("At least 60 were hurt and nine have lost an eye.", [("injured", 9), ("injured", 60)]),
        ("The watchman at the gate, an old man, was stabbed to death.", [("killed", 1)]),
        ("Deputy warden Luka Sorn (44) was shot dead at his desk.", [("killed", 1)]),
        ("Doctors said a girl had lost her hand.", [("injured", 1)]),
        ("A police officer was hit by a brick and died.", [("killed", 1)]),
        pytest.param(
            (
                "In the first hour, near the port of Dunmar, Orvel, warrant officer Oren Vale "
                "(30) was killed by a brick."
            ),
            [("killed", 1)],
            marks=LEFT,
        ),
        ("The stoker, a father of two, was killed by the boiler.", [("killed", 1)]),
        ("The bridge, a wonder of its time, was destroyed.", []),
        ("The firm lost a leg of the contract.", []),
        ("The lookout lost sight of the boat.", []),
        ("The only passenger, an engineer, was unhurt.", []),
        ("She lost her temper with the clerk.", []),
        ("The night market, a favourite of tourists, was closed.", []),
    ],
)
def test_counts(text, found):
    got = sorted((c.kind, c.value) for c in claims(text) if c.value is not None)
    assert got == found
