"""What is found out, rejected or feared is said by nobody."""

from __future__ import annotations

import pytest
from factories import claim


@pytest.mark.parametrize(
    "text",
    [
        "They discovered that two men had been killed at the mill.",
        "They found that two men had been killed at the mill.",
        "Officers learned that two men had been killed.",
        "She realized that two men had been killed.",
        "Students have repudiated the killing of two men.",
        "Brin had rejected the appeals to free those whom he had told to kill two men.",
        "The attacks are raising fears that two men were killed.",
        "A wave of bombings is awakening fears that two men were killed.",
    ],
)
def test_nobody_tells(text):
    assert claim(text, "killed").speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The inquiry found that two men had been killed.", "The inquiry"),
        ("The army rejected the claim that two men had been killed.", "The army"),
        ("Residents raised fears that two men were killed.", "Residents"),
        ("The clerk said he ran home, heard shots and found two men had been killed.",
         "The clerk"),
    ],
)  # fmt: skip
def test_somebody_tells(text, speaker):
    assert claim(text, "killed").speaker == speaker
