"""Which places are no scene of what a claim tells."""

from __future__ import annotations

import pytest
from factories import claim, read


@pytest.mark.parametrize("adjective", ["US-backed", "Turkey-based", "Russia-led"])
def test_the_first_part_of_an_adjective_is_no_scene(adjective):
    text = f"Five people were killed in an advance by {adjective} forces."
    assert claim(text, "killed").place is None


def test_whom_somebody_asked_is_no_town():
    text = "A clerk asked Burnley for the keys. Five people were killed in Aleppo, he said."
    assert [p.quote for p in read(text).places] == ["Aleppo"]
