"""How sure a claim is."""

from __future__ import annotations

import pytest
from factories import claims

COME = pytest.mark.xfail(reason="'come to' is always taken for what was reached")
WANTED = pytest.mark.xfail(reason="'wanted for' is taken for a plan")


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


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        pytest.param("The rebels came to kill the governor.", "hypothetical", marks=COME),
        ("The soldiers were sent to kill 12 rebels.", "hypothetical"),
        ("They met to plan how to kill the governor.", "planned"),
        ("They tried to kill two guards.", "hypothetical"),
        ("They managed to kill two guards.", "asserted"),
        ("They went on to kill two guards.", "asserted"),
        ("The shell was the first to kill a farmer.", "asserted"),
        ("The group is known to have killed two guards.", "asserted"),
        ("He is charged with the attempted murder of two guards.", "hypothetical"),
        ("Police will investigate the murder of Dora Quist.", "asserted"),
        ("Police may investigate the killing of two guards.", "asserted"),
        ("The ministry rejects any blame for the deaths of nine people.", "asserted"),
        ("The ministry denied the killing of nine people.", "denied"),
        ("The flood could cause the deaths of nine people.", "possible"),
        pytest.param(
            "A man wanted for the murder of two guards was arrested.", "asserted", marks=WANTED
        ),
        ("The mayor was nearly killed.", "hypothetical"),
        ("The mayor escaped unhurt, but two guards were killed.", "asserted"),
        ("Two guards were killed and more may die.", "asserted"),
        ("Two guards were killed, and the army will investigate.", "asserted"),
        ("Had the bomb gone off, it would have killed 12 people.", "hypothetical"),
        ("It is not known who killed two guards.", "asserted"),
        ("It is not clear whether two guards were killed.", "hypothetical"),
    ],
)
def test_the_modality_of_a_death(text, modality):
    found = [c for c in claims(text) if c.kind == "killed"]
    assert [c.modality for c in found] == [modality]


@pytest.mark.parametrize(
    "text",
    [
        "Four others injured are expected to live.",
        "The four people injured may need more help.",
        "Four people hurt in the blast could lose their sight.",
    ],
)
def test_what_may_come_of_the_hurt_does_not_unsay_that_they_were_hurt(text):
    found = [c for c in claims(text) if c.kind == "injured"]
    assert [(c.value, c.modality) for c in found] == [(4, "asserted")]


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        (
            "About 700 men left the town on Friday; 300 more are expected to leave on Saturday.",
            {700: "asserted", 300: "planned"},
        ),
        (
            "The army denied the claim, saying only two rebels were killed.",
            {2: "asserted"},
        ),
        (
            "Nine people were killed, the mayor said, but the army denied killing 12 others.",
            {9: "asserted", 12: "denied"},
        ),
    ],
)
def test_a_doubt_stays_in_its_clause(text, modalities):
    assert {c.value: c.modality for c in claims(text)} == modalities


@pytest.mark.parametrize("text", ["No one was killed.", "Nobody died.", "No people were killed."])
def test_nobody_is_a_count_of_none(text):
    (found,) = claims(text)
    assert (found.kind, found.value, found.low, found.high) == ("killed", 0, 0, 0)


@pytest.mark.parametrize("word", ["None", "Neither", "Not one"])
def test_none_of_those_counted_is_hurt(word):
    found = claims(f"{word} of the two drivers was hurt.")
    assert all(c.value == 0 or c.modality == "denied" for c in found)


@pytest.mark.parametrize(
    "text",
    [
        "Police did not confirm reports that five people had been killed.",
        "The agency has not been able to verify claims that five people were killed.",
        pytest.param(
            "If confirmed, the deaths of five people would be the first since May.",
            marks=pytest.mark.xfail(reason="what is told 'if confirmed' is asserted"),
        ),
    ],
)
def test_what_is_not_confirmed(text):
    assert {c.modality for c in claims(text)} <= {"unverified", "possible", "hypothetical"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor said the governor had told him that six people died.", "the governor"),
        ("According to the mayor, six people died.", "the mayor"),
        ("The army said 40 rebels died, while the rebels said only six people died.", "the rebels"),
        ("“Six people died,” said Dorin Hask, the mayor.", "Dorin Hask"),
    ],
)
def test_the_nearest_speaker_tells_it(text, speaker):
    (found,) = [c for c in claims(text) if c.value == 6]
    assert found.speaker is not None
    assert speaker in found.speaker
    assert found.modality == "asserted"


def test_what_is_asked_about_is_a_fact():
    text = "Police want to know who shot seven people in Orvel."
    assert [c.modality for c in claims(text, "injured")] == ["asserted"]


def test_what_is_found_is_a_fact():
    text = "The girl returned to find her brother with a gunshot wound."
    assert [c.modality for c in claims(text, "injured")] == ["asserted"]
