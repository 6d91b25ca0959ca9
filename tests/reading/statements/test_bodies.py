"""Which body "it" means, and whose words a sentence with "he" goes on with."""

from __future__ import annotations

import pytest
from factories import claim, read


@pytest.mark.parametrize(
    ("text", "speaker_id"),
    [
        ("The army said nine rebels fell. Witnesses said the town burned.", "unnamed-army"),
        ("The ministry said nine died. The spokesman said 12 were hurt.", "unnamed-ministry"),
        ("The press committee (PRECOM) said that nine rebels fell, according to sources in Brenn.",
         "unnamed-press-committee"),
    ],
)  # fmt: skip
def test_it_is_one_body(text, speaker_id):
    rows = read(f"{text} It added that two soldiers were wounded.").statements
    row = next(row for row in rows if row.speaker == "It")
    assert row.speaker_id == speaker_id


def test_the_name_in_brackets_is_whole():
    text = "The press committee (PRECOM) said that nine rebels were killed."
    assert [row.speaker for row in read(text).statements] == ["The press committee (PRECOM)"]


def test_who_is_told_of_with_others_does_not_speak_on():
    text = (
        "The town is lost, Oren Vale said. He and 40 colleagues had protested against the "
        "killing of two clerks."
    )
    assert claim(text, "killed").speaker is None


def test_a_speaker_that_the_parser_takes_for_a_clause():
    text = "THE ARMED FORCES JOINT CHIEFS OF STAFF CONFIRM THAT 84 REBELS HAVE BEEN KILLED."
    assert claim(text, "killed").speaker == "THE ARMED FORCES JOINT CHIEFS OF STAFF"
