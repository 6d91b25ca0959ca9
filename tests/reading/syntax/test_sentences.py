"""Sentences by rule."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.reading.syntax.sentences import LONGEST, split_sentences


def split(text):
    return [text[s.start : s.end] for s in split_sentences("r", text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("They ran. They hid.", ["They ran.", "They hid."]),
        ("They ran! Did they? Yes.", ["They ran!", "Did they?", "Yes."]),
        ("Mr. Brell ran. He hid.", ["Mr. Brell ran.", "He hid."]),
        ("Gen. Aren Tavik and Col. Reth met.", ["Gen. Aren Tavik and Col. Reth met."]),
        ("Tomas J. Brell ran.", ["Tomas J. Brell ran."]),
        ("The U.N. Security Council met.", ["The U.N. Security Council met."]),
        ("They told the U.N. The talks ended.", ["They told the U.N.", "The talks ended."]),
        ("It began on Jan. 12 at Brenn.", ["It began on Jan. 12 at Brenn."]),
        ("They met at 5 a.m. on Monday.", ["They met at 5 a.m. on Monday."]),
        ("It cost 3.5 crowns. They paid.", ["It cost 3.5 crowns.", "They paid."]),
        ("“We ran.” They hid.", ["“We ran.”", "They hid."]),
        ('"We ran." "You hid."', ['"We ran."', '"You hid."']),
        ("“We ran. We hid,” he said.", ["“We ran.", "We hid,” he said."]),
        ("They ran (all of them). They hid.", ["They ran (all of them).", "They hid."]),
        ("They ran… Then they hid.", ["They ran…", "Then they hid."]),
        ("They ran ... and hid.", ["They ran ... and hid."]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("  They ran.  \n\n  They hid.  ", ["They ran.", "They hid."]),
        ("They ran. 12 of them hid.", ["They ran.", "12 of them hid."]),
        ("They ran. Élise hid.", ["They ran.", "Élise hid."]),
        ("Lt. Brell and Cpl. Tavik ran.", ["Lt. Brell and Cpl. Tavik ran."]),
        ("They ran in Brenn, Md. Friday night.", ["They ran in Brenn, Md. Friday night."]),
        ("BRENN, Ky. (KTV) They ran.", ["BRENN, Ky. (KTV) They ran."]),
        ("They ran in Brenn, La. Police hid.", ["They ran in Brenn, La.", "Police hid."]),
        ("They ran on Elm Ave. Police hid.", ["They ran on Elm Ave.", "Police hid."]),
        ("They left Brenn Corp. The road shut.", ["They left Brenn Corp.", "The road shut."]),
        ("They ran at 5 p.m. Officers hid.", ["They ran at 5 p.m.", "Officers hid."]),
        ("They met Brenn Co. Police Chief Tavik.", ["They met Brenn Co. Police Chief Tavik."]),
        ("They fell ill. Police hid.", ["They fell ill.", "Police hid."]),
        ("They ran on July 26th.Police hid.", ["They ran on July 26th.", "Police hid."]),
        ("They ran in 2018.Police hid.", ["They ran in 2018.", "Police hid."]),
        ("They ran (all).Police hid.", ["They ran (all).", "Police hid."]),
        ("It is at brenn.Co/town now.", ["It is at brenn.Co/town now."]),
        ("Two hurt | 01:14 They ran.", ["Two hurt | 01:14", "They ran."]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_splits(text, parts):
    assert split(text) == parts


def test_sentences_are_numbered_in_order():
    rows = split_sentences("r-7", "One ran. Two hid.\nThree slept.")
    assert [row.sentence for row in rows] == [0, 1, 2]
    assert {row.report_id for row in rows} == {"r-7"}


def test_a_list_without_stops_is_cut_between_words():
    parts = split("a man, " * 600)
    assert len(parts) > 1
    assert all(len(part) <= LONGEST for part in parts)
    assert " ".join(parts).split() == ("a man, " * 600).split()


PIECES = st.sampled_from(
    ["They ran", ".", ". ", "! ", "? ", "… ", "\n", " ", "Mr", "U.N", "“", "”", '"', "(", ")", "a",
     "A", "5", "a.m", "Jan", ", ", "x" * 400, " x" * 900, "\u2028", "\t", "\x1c", "\x85", "\u00a0"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=200)))
def test_every_character_but_space_lies_in_one_sentence(text):
    rows = split_sentences("r", text)
    end = 0
    for row in rows:
        assert end <= row.start < row.end
        assert not text[end : row.start].strip()
        quote = text[row.start : row.end]
        assert quote == quote.strip()
        assert "\n" not in quote
        assert len(quote) <= LONGEST
        end = row.end
    assert not text[end:].strip()


@pytest.mark.parametrize("piece", ["a. ", "A. ", "a.b.", '."', "“", "! A", "x", "(.) "])
def test_a_hostile_text_takes_no_long_time(piece):
    begun = time.process_time()
    split_sentences("r", piece * 20_000)
    assert time.process_time() - begun < 5


def test_the_notes_behind_a_dateline_stand_with_it():
    text = "ALDRAVA, 3 JAN 90 -- [Tavik Moren report] The town fell. [Text] They left."
    rows = split_sentences("r", text, "ALDRAVA, 3 Jan 90")
    assert [text[row.start : row.end] for row in rows] == [
        "ALDRAVA, 3 JAN 90 -- [Tavik Moren report]", "The town fell.", "[Text] They left.",
    ]  # fmt: skip
