"""How sure a claim is."""

from __future__ import annotations

import pytest
from factories import claims


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Shells killed 12 farmers.", "killed", "asserted"),
        ("The army said shells killed 12 farmers.", "killed", "asserted"),
        ("As many as 30 people may have died.", "killed", "possible"),
        ("Ten people are feared dead.", "killed", "possible"),
        ("Up to 30 people could have been killed.", "killed", "possible"),
        ("The army denied that nine people were killed.", "killed", "denied"),
        ("The army denied killing nine people.", "killed", "denied"),
        ("Nine people were not killed.", "killed", "denied"),
        ("The ministry plans to release 200 prisoners next week.", "freed", "planned"),
        ("The ministry will release 200 prisoners.", "freed", "planned"),
        ("The country intends to withdraw 300 troops.", "strength", "planned"),
        ("If the dam breaks, 3,000 people would die.", "killed", "hypothetical"),
        ("The group allegedly killed ten people.", "killed", "unverified"),
        ("Ten people were reportedly killed.", "killed", "unverified"),
        (
            "The group said it had killed 60 soldiers, a claim that could not be verified.",
            "killed",
            "unverified",
        ),
        (
            "The group said it had killed 60 soldiers. The number could not be verified.",
            "killed",
            "unverified",
        ),
    ],
)
def test_a_modality(text, kind, modality):
    found = [c for c in claims(text) if c.kind == kind]
    assert [c.modality for c in found] == [modality]


def test_what_is_denied_in_one_clause_is_not_in_the_next():
    text = "The army denied that nine people were killed, and 12 soldiers were wounded in the raid."
    found = {c.kind: c.modality for c in claims(text)}
    assert found["killed"] == "denied"


def test_a_month_is_no_doubt():
    text = "In May 14 people were killed in the market."
    assert all(c.modality == "asserted" for c in claims(text))


def test_a_doubt_two_sentences_later_is_another():
    text = ("The group said it had killed 60 soldiers. It rained all day. "
            "A report of floods could not be verified.")  # fmt: skip
    assert [c.modality for c in claims(text, "killed")] == ["asserted"]
