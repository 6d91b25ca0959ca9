"""A count tells which one it took the place of."""

from __future__ import annotations

import pytest
from factories import claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The shelling killed 31 people, the monitor said, up from 24 reported earlier.", (31, 24)),
        (
            "As of Wednesday, 56 were confirmed dead, against 49 dead in the morning count.",
            (56, 49),
        ),
        ("Nine people died, up from six.", (9, 6)),
        ("The blast killed 31 people, compared with 29 a day earlier.", (31, 29)),
        # nothing is replaced
        ("The shelling killed 31 people who came up from Oont.", (31, None)),
        ("The raid killed 31 people, against the wishes of 12 chiefs.", (31, None)),
        ("The raid killed 31 people, compared with 12 in the whole of 2019.", (31, None)),
    ],
)
def test_the_older_number_is_what_it_revises(text, told):
    assert [(c.value, c.revises) for c in claims(text)] == [told]
