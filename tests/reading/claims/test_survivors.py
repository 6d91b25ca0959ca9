"""Who lived through it: survivors, people rescued, people who got away."""

from __future__ import annotations

import pytest
from factories import claims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The number of survivors has risen to 44.", [("freed", 44)]),
        ("The number of fatalities has risen to 51.", [("killed", 51)]),
        ("There were 12 survivors, the coastguard said.", [("freed", 12)]),
        ("Fishing boats picked up 29 people alive.", [("freed", 29)]),
        ("Rescue teams pulled nine people out of the rubble alive.", [("freed", 9)]),
        ("Divers brought up three survivors from the wreck.", [("freed", 3)]),
        ("A cargo ship plucked 60 migrants from the sea.", [("freed", 60)]),
        ("Thirty-one passengers were winched to safety by a helicopter.", [("freed", 31)]),
        ("Firefighters carried 14 residents to safety.", [("freed", 14)]),
        ("Four of the hostages slipped away during the night.", [("freed", 4)]),
        ("Six of the captives got away while the guards slept.", [("freed", 6)]),
        ("Only two of the crew survived.", [("freed", 2)]),
        ("Seventeen people survived the crash.", [("freed", 17)]),
        ("Twenty sailors were saved.", [("freed", 20)]),
        ("Villagers saved 22 people from the burning bus.", [("freed", 22)]),
        ("More than 80 passengers owe their lives to a trawler crew.", [("freed", 80)]),
        ("The navy rescued 41 people and recovered nine bodies.", [("freed", 41), ("killed", 9)]),
        ("Some 150 people were lifted from roofs by army helicopters.", [("freed", 150)]),
        ("Neighbours dug seven people out with their bare hands.", [("freed", 7)]),
        ("Searchers found four more people alive under the rubble.", [("freed", 4)]),
        (
            "The ferry went down with great loss of life; there were only 16 survivors.",
            [("freed", 16)],
        ),
        ("Eight fishermen were picked up by a passing tanker on Monday.", [("freed", 8)]),
        (
            "The navy brought in 17 bodies and picked up 63 people alive from the sea.",
            [("freed", 63), ("killed", 17)],
        ),
        ("Four of the girls were recovered safe and sound.", [("freed", 4)]),
        ("Nine of the hostages have been reunited with their families.", [("freed", 9)]),
        ("The ship sank at noon, with 14 survivors.", [("freed", 14)]),
        ("Police found two of the boys unharmed in a barn.", [("freed", 2)]),
        ("The show reunited five players with their coach.", []),
        ("Two survivors spoke to reporters.", []),
        ("A survivor said the guards ran.", []),
        ("The company saved 40 workers from dismissal.", []),
        ("Thirty survivors of the camp attended the ceremony.", []),
        ("Villagers pulled three bodies out of the river.", [("killed", 3)]),
        ("The bus picked up 40 passengers in Orvel.", []),
        ("Five members got out of the party.", []),
        ("The hall seats 80 people, and 20 got away with a fine.", []),
    ],
)
def test_counts(text, found):
    got = sorted((c.kind, c.value) for c in claims(text) if c.value is not None)
    assert got == found
