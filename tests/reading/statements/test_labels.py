"""Speeches under the label of a monitoring service."""

from __future__ import annotations

import time

import pytest
from factories import claims, content, read

from crosswire.reading.statements.labels import labelled_speeches
from crosswire.reading.syntax.sentences import split_sentences

HEAD = "BRENN, 18 AUG 89 (RADIO VELM) -- "


def speakers(text):
    return [c.speaker for c in claims(text, "killed")]


def test_a_label_behind_the_dateline_holds_for_the_whole_speech():
    text = HEAD + (
        "[SPEECH] [COLMARAN PRESIDENT OREN VALE] [TEXT] FELLOW COUNTRYMEN: I AM ADDRESSING YOU "
        "TONIGHT. TWO JUDGES WERE KILLED.\n\nNINE POLICEMEN WERE KILLED."
    )
    assert speakers(text) == ["COLMARAN PRESIDENT OREN VALE"] * 2
    assert {row.speaker_id for row in read(text).statements} == {"person-oren-vale"}


def test_who_speaks_of_himself_in_a_speech_is_its_speaker():
    text = HEAD + (
        "[PRESIDENT OREN VALE] FELLOW COUNTRYMEN: GOOD EVENING.\n\n"
        "I UNDERSTAND THAT NINE POLICEMEN WERE KILLED."
    )
    assert speakers(text) == ["PRESIDENT OREN VALE"]


def test_a_body_may_have_a_label():
    text = HEAD + "[COMMUNIQUE] [PEOPLE'S FRONT GENERAL COMMAND] [TEXT] WE KILLED NINE SOLDIERS."
    assert speakers(text) == ["PEOPLE'S FRONT GENERAL COMMAND"]


def test_a_label_amid_a_report_holds_where_somebody_says_we():
    text = HEAD + (
        "[IAN DORN REPORT] [TEXT] NINE POLICEMEN WERE KILLED AT THE BRIDGE.\n\n"
        "[BEGIN RECORDING] [COLONEL LEO STORN] WE KNOW THAT TWO SOLDIERS WERE KILLED. "
        "[END RECORDING]\n\nFOUR REBELS WERE KILLED BY TROOPS."
    )
    assert speakers(text) == [None, "COLONEL LEO STORN", None]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "[IAN DORN] NINE POLICEMEN WERE KILLED AT THE BRIDGE.",
        HEAD + "[BY IAN DORN] NINE POLICEMEN WERE KILLED AT THE BRIDGE.",
        "[Colonel Leo] Storn met the mayor. Nine policemen were killed.",
    ],
)
def test_a_byline_or_a_word_put_in_is_no_label(text):
    assert speakers(text) == [None]


def test_the_next_label_ends_a_speech():
    text = "[Storn] I know that two men were killed.\n\n[Brin] We know of nine who were killed."
    rows = read(text).statements
    assert ("Storn", "I know that two men were killed.") in [
        (row.speaker, content(text, row)) for row in rows
    ]


@pytest.mark.parametrize("piece", ["[A] ", "[A] I go\n", "A -- [A] x\n", "[", "A -- "])
def test_a_hostile_text_takes_no_long_time(piece):
    text = piece * 10_000
    rows = split_sentences("r", text)
    begun = time.process_time()
    labelled_speeches(text, rows)
    assert time.process_time() - begun < 5
