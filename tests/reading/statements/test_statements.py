"""Who said what: cue, speaker, content, and who the speaker is."""

from __future__ import annotations

import pytest
from factories import claim, content, read


def rows(text):
    return read(text).statements


def one(text):
    (row,) = rows(text)
    return row


@pytest.mark.parametrize(
    ("text", "speaker", "words", "kind"),
    [
        (
            "Colonel Aren Tavik said that the bridge had been mined.",
            "Colonel Aren Tavik",
            "that the bridge had been mined",
            "indirect",
        ),
        (
            "The bridge had been mined, officials said.",
            "officials",
            "The bridge had been mined",
            "indirect",
        ),
        (
            '"We will hold the bridge," Aren Tavik said.',
            "Aren Tavik",
            '"We will hold the bridge,"',
            "direct",
        ),
        (
            "“We will hold the bridge,” said Aren Tavik.",
            "Aren Tavik",
            "“We will hold the bridge,”",
            "direct",
        ),
        (
            "The mayor said it was “a terrible night” for the town.",
            "The mayor",
            "it was “a terrible night” for the town",
            "mixed",
        ),
        (
            "Nine people were killed, according to a doctor at the clinic.",
            "a doctor at the clinic",
            "Nine people were killed",
            "indirect",
        ),
        (
            "According to the ministry, nine people were killed.",
            "the ministry",
            "nine people were killed",
            "indirect",
        ),
        (
            "The ministry reported that nine people had died.",
            "The ministry",
            "that nine people had died",
            "indirect",
        ),
        (
            "Tavik denied that anybody had been hurt.",
            "Tavik",
            "that anybody had been hurt",
            "indirect",
        ),
        (
            "The ministry put the number of dead at 44.",
            "The ministry",
            "the number of dead at 44",
            "indirect",
        ),
    ],
)
def test_a_statement(text, speaker, words, kind):
    row = one(text)
    assert row.speaker == speaker
    assert content(text, row) == words
    assert row.quote_kind == kind
    assert text[row.speaker_start : row.speaker_end] == speaker
    assert text[row.cue_start : row.cue_end]


@pytest.mark.parametrize(
    "text",
    [
        "They ran to the river.",
        "It said nothing.",
        "The sign fell.",
        "A tale, so to say.",
        "The attack claimed the lives of 14 people.",
    ],
)
def test_no_statement(text):
    assert rows(text) == ()


def test_an_apposition_names_the_speaker():
    row = one("A spokesman, Aren Tavik, said that the bridge had been mined.")
    assert row.speaker_id == "person-aren-tavik"
    row = one("According to the mayor, Luka Brenn, nine people were killed.")
    assert row.speaker_id == "person-luka-brenn"


def test_the_name_of_a_speaker_is_nobody_who_was_killed():
    text = "According to the mayor, Luka Brenn, nine people were killed."
    assert claim(text, "killed").value == 9


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Aren Tavik said the bridge was mined. He said nobody had crossed it.",
        "Colonel Aren Tavik said the bridge was mined. Tavik said nobody had crossed it.",
        "Colonel Aren Tavik said the bridge was mined. Col. Tavik said nobody had crossed it.",
        "Aren Tavik said the bridge was mined. Mr Tavik said nobody had crossed it.",
        "Aren Tavik, a colonel, said the bridge was mined. The colonel said nobody had crossed it.",
        "Tavik said the bridge was mined. The general, Aren Tavik, said it had rained.",
    ],
)
def test_one_person_has_one_id(text):
    ids = {row.speaker_id for row in rows(text)}
    assert ids == {"person-aren-tavik"}


def test_two_persons_have_two_ids():
    text = (
        "Aren Tavik said the bridge was mined. Ida Moren said nobody had crossed it. "
        "She said it rained."
    )
    assert [row.speaker_id for row in rows(text)] == [
        "person-aren-tavik",
        "person-ida-moren",
        "person-ida-moren",
    ]


def test_a_body_speaks_for_itself_under_all_its_names():
    text = ("The United Nations said the road was closed. It said trucks were waiting. "
            "The U.N. said food was short.")  # fmt: skip
    assert {row.speaker_id for row in rows(text)} == {"united-nations"}
    assert {row.speaker_for for row in rows(text)} == {"united-nations"}


def test_a_person_speaks_for_the_body_that_stands_beside_the_name():
    text = ("Mira Solen, a spokeswoman for the United Nations, said the road was closed. "
            "Solen said that trucks were waiting.")  # fmt: skip
    assert {row.speaker_for for row in rows(text)} == {"united-nations"}
    assert {row.speaker_id for row in rows(text)} == {"person-mira-solen"}


def test_an_unnamed_speaker_keeps_a_description():
    row = one("A senior officer said that the bridge had been mined.")
    assert row.speaker_id == "unnamed-senior-officer"


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Aren Tavik said on Twitter that 12 men had died.", "Twitter"),
        ("Aren Tavik tweeted that 12 men had died.", "Twitter"),
        ("The group said in a statement that 12 men had died.", "statement"),
        ("Aren Tavik told state television that 12 men had died.", "television"),
        ("Aren Tavik said that 12 men had died.", None),
    ],
)
def test_a_channel(text, channel):
    assert one(text).channel == channel


def test_a_verb_that_doubts_is_a_hedge():
    assert one("The group claimed that it had killed 12 men.").hedge == "claim"
    assert one("The group said that it had killed 12 men.").hedge is None


def test_a_quotation_runs_on_within_its_paragraph():
    text = '"We ran," said Ida Moren. "Two of my sons were killed that night."'
    found = claim(text, "killed")
    assert (found.value, found.speaker, found.speaker_id) == (2, "Ida Moren", "person-ida-moren")


def test_a_quotation_runs_on_into_the_next_paragraph():
    text = ("“They shelled us all night long,” said Oren Falk, a farmer.\n\n"
            "“In the morning we found 12 bodies in the yard.”")  # fmt: skip
    assert claim(text, "killed").speaker_id == "person-oren-falk"


def test_a_quotation_of_another_speaker_does_not_run_on():
    text = ("“They shelled us all night long,” said Oren Falk, a farmer.\n\n"
            "“In the morning we found 12 bodies in the yard,” said Ida Moren.")  # fmt: skip
    assert claim(text, "killed").speaker_id == "person-ida-moren"


@pytest.mark.parametrize(
    "second",
    [
        "It also captured 12 soldiers.",
        "It captured 12 soldiers.",
        "They also captured 12 soldiers.",
    ],
)
def test_a_report_of_speech_goes_on(second):
    text = f"The United Nations said that the group had freed 30 prisoners. {second}"
    assert claim(text, "captured").speaker_id == "united-nations"


def test_speech_does_not_go_on_where_another_subject_begins():
    text = "The United Nations said that 30 prisoners were freed. Shells killed 12 soldiers."
    assert claim(text, "killed").speaker is None


def test_speech_does_not_go_on_over_paragraphs():
    text = (
        "The United Nations said that 30 prisoners were freed.\n\n"
        "It also rained, and 12 soldiers were killed."
    )
    assert claim(text, "killed").speaker is None


def test_a_claim_names_its_speaker_and_its_statement():
    text = "Nine people died, Luka Brenn said, and 14 were wounded."
    reading = read(text)
    (row,) = reading.statements
    assert {c.statement_id for c in reading.claims} == {row.statement_id}
    assert {c.speaker for c in reading.claims} == {"Luka Brenn"}
    assert len(reading.claims) == 2


def test_a_claim_of_the_report_itself_has_no_speaker():
    found = claim("Shells killed 12 farmers near Aldrava.", "killed")
    assert (found.speaker, found.speaker_id, found.statement_id) == (None, None, None)


def test_scare_quotes_are_no_statement():
    assert rows("The “safe” road was closed to all.") == ()
