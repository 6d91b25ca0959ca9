"""Who is who over reports."""

from __future__ import annotations

from factories import pile, read
from paragraphs import HARVEST, OTHER_SIEGE, SIEGE, text

from crosswire.pile.identities import imply_sides, unify_speakers


def ids(record, report):
    return {s.speaker_id for s in record.statements if s.report_id == report}


def test_a_last_name_is_the_only_full_name_of_its_story():
    record = pile(
        {
            "a": text(*SIEGE),
            "b": text(*OTHER_SIEGE, "Brenn said that nobody had slept in the town of Aldrava."),
        }
    )
    assert "person-luka-brenn" in ids(record, "b")


def test_two_full_names_leave_a_last_name_alone():
    readings = [
        read("Luka Brenn said that it rained.", "a"),
        read("Sela Brenn said that it rained.", "b"),
        read("Brenn said that it rained.", "c"),
    ]
    after = unify_speakers(readings, {"a": 0, "b": 0, "c": 0})
    assert after[2].statements[0].speaker_id == "person-brenn"


def test_another_story_knows_nobody_of_this_one():
    readings = [
        read("Luka Brenn said that it rained.", "a"), read("Brenn said that it rained.", "c"),
    ]  # fmt: skip
    after = unify_speakers(readings, {"a": 0, "c": 1})
    assert after[1].statements[0].speaker_id == "person-brenn"
    after = unify_speakers(readings, {"a": 0, "c": 0})
    assert after[1].statements[0].speaker_id == "person-luka-brenn"


def test_claims_follow_their_statements():
    readings = [
        read("Luka Brenn said that it rained.", "a"),
        read("Brenn said that 12 people had been killed.", "b"),
    ]
    after = unify_speakers(readings, {"a": 0, "b": 0})
    assert after[1].claims[0].speaker_id == "person-luka-brenn"


FIGHT = (
    "The Syrian Democratic Forces said that they had killed 12 fighters near the river. "
    "ISIS held the hill. ISIS men had dug in on the hill, and ISIS snipers shot at all."
)


def test_fighters_are_of_the_side_that_the_report_means():
    (claim,) = imply_sides(read(FIGHT)).claims
    assert claim.affected_id == "islamic-state"


def test_where_two_sides_are_left_neither_is_meant():
    text_ = FIGHT + " The Taliban held the ford. The Taliban and the Taliban again."
    (claim,) = imply_sides(read(text_)).claims
    assert claim.affected_id is None


def test_villagers_are_of_no_side():
    (claim,) = imply_sides(read(FIGHT.replace("12 fighters", "12 villagers"))).claims
    assert claim.affected_id is None


def test_an_unrelated_report_is_left_as_it_was():
    reading = read(text(*HARVEST))
    assert imply_sides(reading) == reading


def test_the_group_s_own_fighters_are_of_the_group_whoever_counts_them():
    spoken = (
        "Oren Falk, a spokesman for ISIS, said that 19 of the group’s fighters had fallen near "
        "the mill. The Syrian army held the ford. ISIS held the hill. The Syrian army shelled it."
    )
    (claim,) = imply_sides(read(spoken)).claims
    assert claim.affected_id == "islamic-state"
