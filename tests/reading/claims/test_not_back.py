"""Who has not come back or been found, and what nobody did."""

from __future__ import annotations

import pytest
from factories import claims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Gunmen kidnapped nine pupils. Four have not come home.",
            [("abducted", 9), ("missing", 4)],
        ),
        ("Two of the fishermen never came back.", [("missing", 2)]),
        ("Three hikers have not returned.", [("missing", 3)]),
        ("Six shepherds set out on Friday and have not come back.", [("missing", 6)]),
        ("Twelve of the girls have still not been found.", [("missing", 12)]),
        ("Five people have not been seen since the flood.", [("missing", 5)]),
        ("Rescuers are still looking for two miners.", [("missing", 2)]),
        ("Eight passengers are still being looked for.", [("missing", 8)]),
        ("There is no trace of three of the crew.", [("missing", 3)]),
        ("The whereabouts of 14 people are unknown.", [("missing", 14)]),
        ("Seven others are still listed as missing.", [("missing", 7)]),
        ("Eleven people are registered as missing, the mayor said.", [("missing", 11)]),
        ("Gunmen kidnapped 20 people. They had never seen the place.", [("abducted", 20)]),
        ("Gunmen kidnapped 20 people. They had never heard of the group.", [("abducted", 20)]),
        ("Nobody kept a list of the dead.", []),
        ("No one sent help to the villages.", []),
        ("Nobody has claimed the attack.", []),
        ("Nobody has been charged with the murders.", []),
        ("The mother of the first man to die spoke at the grave.", []),
        ("A boy was rumoured to have died of thirst.", [("killed", 1)]),
        ("Nobody wounded in the blast.", [("injured", 0)]),
        ("Nobody was killed in the blast.", [("killed", 0)]),
        ("No soldiers were captured.", [("captured", 0)]),
        ("Two of the officers never came to court.", []),
    ],
)
def test_counts(text, found):
    got = sorted((c.kind, c.value) for c in claims(text) if c.value is not None)
    assert got == found
