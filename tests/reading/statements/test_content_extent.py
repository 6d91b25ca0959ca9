"""How far what was said reaches."""

from __future__ import annotations

import pytest
from factories import claim, content, read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police arrested Oren Vale as police responded to a call at his home.", "captured"),
        ("Troops shot two men as they announced a truce.", "injured"),
        ("Guards shot two men as crowds shouted at the gate.", "injured"),
        ("Two boys were killed as their mother testified in court.", "killed"),
        ("Four people were killed as officials warned of further attacks.", "killed"),
        ("Six soldiers were killed as the army reported heavy fighting.", "killed"),
    ],
)
def test_what_happened_as_somebody_spoke_is_not_theirs(text, kind):
    assert claim(text, kind).speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two men were killed, as police confirmed on Sunday.", "police"),
        ("As the mayor said, two men were killed.", "the mayor"),
    ],
)
def test_as_leads_to_who_tells_it(text, speaker):
    assert claim(text, "killed").speaker == speaker


@pytest.mark.parametrize(
    ("text", "kind", "speaker"),
    [
        ("Storn said she left the room, heard a pop and returned to find a man wounded.",
         "injured", "Storn"),
        ("Dorn told police he opened the door, saw the gun and shot two men.", "injured", "Dorn"),
        ("Police said Brin fired at their cars, but no officers were hurt.", "injured", "Police"),
        ("The mayor said the fire began at noon, but all 12 workers were rescued.",
         "freed", "The mayor"),
        ("The army said the town was taken, and two soldiers were wounded.",
         "injured", "The army"),
    ],
)  # fmt: skip
def test_a_clause_goes_on(text, kind, speaker):
    assert claim(text, kind).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the fire began at noon, but she drove home and shot two men.",
        "The army says the town was quiet, but rebels killed two men there.",
    ],
)
def test_what_happened_against_the_words_is_not_theirs(text):
    assert [c.speaker for c in read(text).claims] == [None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Spokesmen reported 4 soldiers killed, several wounded, and at least 11 rebel casualties.",
         "4 soldiers killed, several wounded, and at least 11 rebel casualties"),
        ("The ministry reported four soldiers killed, six wounded, and at least 11 rebels dead.",
         "four soldiers killed, six wounded, and at least 11 rebels dead"),
        ("The police reported two clerks kidnapped, four guards wounded, and a banker murdered.",
         "two clerks kidnapped, four guards wounded, and a banker murdered"),
    ],
)  # fmt: skip
def test_a_list_of_losses_is_told_whole(text, words):
    assert [content(text, row) for row in read(text).statements] == [words]
