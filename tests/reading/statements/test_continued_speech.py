"""Speech over sentences and paragraphs, in headlines, signed quotations and transcripts."""

from __future__ import annotations

import time

import pytest
from factories import claim, content, read


def parts(text):
    return [(row.speaker, content(text, row), row.quote_kind) for row in read(text).statements]


def test_a_quotation_goes_on_behind_its_cue():
    text = "“We hold the bridge,” Tavik said. “Nobody will take it from us.”"
    assert parts(text) == [("Tavik", text, "direct")]


def test_a_quotation_of_many_sentences_is_one_statement():
    text = "“We hold the bridge. Nobody will take it. We are here to stay,” Tavik said."
    assert parts(text) == [("Tavik", text[: text.index(" Tavik")], "direct")]


def test_a_quotation_goes_on_over_paragraphs():
    text = "“We hold the bridge,” Tavik said.\n\n“Nobody will take it from us, not this year.”"
    assert parts(text) == [("Tavik", text, "direct")]


def test_a_quotation_with_a_teller_of_its_own_is_not_carried_on():
    first = "“We hold the bridge,” Tavik said."
    text = f"{first}\n\n“Nobody will take it from us?” Brenn went on, smiling."
    assert parts(text)[0] == ("Tavik", "“We hold the bridge,”", "direct")


def test_a_speaker_is_not_described_by_what_he_said_besides():
    text = "“We hold the bridge,” said Aren Tavik, who said that he would stay."
    assert parts(text)[0] == ("Aren Tavik", "“We hold the bridge,”", "direct")


def test_the_words_around_the_cue_are_not_said():
    text = (
        "“We hold the bridge,” Tavik said in the town where 12 people were killed. "
        "“Nobody will take it from us.”"
    )
    assert claim(text, "killed").speaker is None


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Army: nine killed in valley\n\nIt rained.", "Army", "nine killed in valley"),
        ("Nine killed in valley - army\n\nIt rained.", "army", "Nine killed in valley"),
        ("“We hold the bridge.” – Aren Tavik\nIt rained.", "Aren Tavik", "“We hold the bridge.”"),
    ],
)
def test_a_line_that_names_its_speaker(text, speaker, words):
    assert (speaker, words) in [row[:2] for row in parts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Photos: nine views of the valley\n\nIt rained.",
        "A town by the river - and its mill\n\nIt rained.",
    ],
)
def test_a_line_that_names_none(text):
    assert parts(text) == []


def test_the_turns_of_a_transcript():
    text = (
        "TAVIK: What is to be seen there?\nBRENN: The bridge is down. I think it was mined.\n"
        "TAVIK: And the town?\nBRENN: Empty."
    )
    assert [row[0] for row in parts(text)] == ["TAVIK", "BRENN", "TAVIK", "BRENN"]


def test_a_list_is_no_transcript():
    assert parts("Price: high\nRoad: long\nRiver: wide") == []


@pytest.mark.parametrize(
    "piece",
    [
        "“We hold on.”\n",
        "He said so. ",
        "Army: killed\n",
        "TAVIK: yes\n",
        '"a b c d e" he said. ',
        "killed - ",
    ],
)
def test_time_grows_with_the_length(piece):
    read(piece)  # the model is loaded

    def taken(count):
        began = time.perf_counter()
        read(piece * count)
        return time.perf_counter() - began

    assert taken(400) < 6 * taken(200) + 0.5
