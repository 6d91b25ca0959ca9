"""Ranks cut short: they end no sentence and cut no name."""

from __future__ import annotations

import pytest
from factories import claim, read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two men were killed, said police spokesman Cpl. Oren Vale.",
         "police spokesman Cpl. Oren Vale"),
        ("Sheriff's Lt. Tom Brin said two men were killed.", "Sheriff's Lt. Tom Brin"),
        ("Two men were killed, Det. Sgt. Ian Dorn told reporters.", "Det. Sgt. Ian Dorn"),
        ("“Two men were killed,” Capt. Vale said.", "Capt. Vale"),
    ],
)  # fmt: skip
def test_the_name_behind_a_rank_belongs_to_the_speaker(text, speaker):
    assert claim(text, "killed").speaker == speaker


def test_a_body_before_the_rank_is_no_part_of_the_name():
    rows = read("Two men were killed, said NPD spokesman Cpl. Oren Vale.").statements
    assert [row.speaker_id for row in rows] == ["person-oren-vale"]


def test_a_place_with_its_state_leaves_the_sentence_whole():
    text = "Two men were killed in Brenn, Md. Friday evening, according to the Brenn police."
    assert claim(text, "killed").speaker == "the Brenn police"
