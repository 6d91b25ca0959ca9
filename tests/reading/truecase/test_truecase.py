"""Text in capitals gets the case of running text; nothing else of it changes."""

from __future__ import annotations

import re
import time

import pytest
from factories import read
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.reading.actors import parse_actors
from crosswire.reading.actors.lexicon import default_names
from crosswire.reading.syntax.casing import CLASSES, casing
from crosswire.reading.truecase import truecase
from crosswire.reading.truecase.units import lower

PROSE = "The convoy left Aldrava on Monday, and nobody was hurt when it came to Brenn."
WORDS = st.sampled_from(
    re.findall(
        r"\S+|\n",
        "ARMY KILLED THE OF VELMAR TAVIK NATO GENERAL ŒUVRE ŉ İZMIR STRASSE straße SAN MIGUEL U.S. "
        "3D 12 -- ( ) [ ] . , \" ' DIDN'T O'REN US A I ΟΔΟΣ Aldrava said \n MAY MR",
    )
)


def upper(text):
    return "".join(big if len(big := sign.upper()) == 1 else sign for sign in text)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed three farmers near Brenn on Monday.",
        "The army said that Tavik Moren was wounded.",
        "They told General Aren Tavik that the road to San Miguel was mined.",
        "He said: \"We didn't see Moren's men.\"",
        "Soldiers of the 3d brigade took five guerrillas on 12 March.",
        "The U.S. embassy and NATO said nothing.",
        "Three soldiers died in Turkey and two in El Salvador.",
        "Mr Moren has three sons. A daughter was hurt.",
        "The van was driven to Rio de Janeiro.",
        "It may rain in May.",
        "John J. McDonald was shot on Tuesday.",
    ],
)
def test_capitals_become_running_text(text):
    assert truecase(upper(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "NATO and the UN met the AU in Aldrava.",
        "NATO, UN, EU",
        "BRENN",
        "BBC NEWS",
        "ALDRAVA, Velm (AP) — The army said so.",
        "Army Kills Ten In Brenn",
        "",
        "\n\n",
        "12 34 56",
    ],
)
def test_what_does_not_shout_stays(text):
    assert truecase(text) is text


def test_a_shouted_headline_is_recased_alone():
    text = f"GUNMEN KILL TEN FARMERS IN BRENN\n\n{PROSE}\n\nNATO (UN)"
    assert truecase(text) == f"Gunmen kill ten farmers in Brenn\n\n{PROSE}\n\nNATO (UN)"


def test_the_report_s_own_writing_counts():
    shouted = "GUNMEN KILL TEN PEOPLE IN HOPE"
    assert truecase(f"{shouted}\n\n{PROSE}").startswith("Gunmen kill ten people in hope\n")
    own = "The men of Hope left Hope, and Old Hope too, for good."
    assert truecase(f"{shouted}\n\n{own}").startswith("Gunmen kill ten people in Hope\n")


def test_in_a_report_in_capitals_a_line_of_names_is_one_too():
    text = f"AREN TAVIK\n\n{upper(PROSE)}"
    assert truecase(text) == f"Aren Tavik\n\n{PROSE}"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("THE KRELD [KORVAN REVOLT LEAGUE] KILLED TEN.", None),
        ("THE KRL [KORVAN REVOLT LEAGUE] FELL.", "The KRL [Korvan Revolt League] fell."),
        ("THE ORDER OF LIGHT (OAL) KILLED TEN.", None),
        ("THE ARMY OF LIGHT (AOL) KILLED TEN.", None),
        ("THE OREN LIGHT ARMY (OLA) KILLED TEN. OLA SAID SO.",
         "The Oren Light Army (OLA) killed ten. OLA said so."),
    ],
)  # fmt: skip
def test_an_acronym_that_is_spelled_out_stays(text, wanted):
    if wanted is not None:
        assert truecase(text) == wanted
    assert truecase(text).casefold() == text.casefold()


def test_a_case_s_own_actors_are_known():
    entries = parse_actors("[{id: light-guard, kind: militia, names: [Guard of the Light]}]", "x")
    names = default_names(entries)
    text = "THE GUARD OF THE LIGHT KILLED TEN PEOPLE."
    assert truecase(text) == "The guard of the light killed ten people."
    assert truecase(text, names) == "The Guard of the Light killed ten people."


@pytest.mark.parametrize("text", ["THE İLKER HOUSE WAS SHUT.", "THE ŉORA HOUSE WAS SHUT."])
def test_a_letter_whose_other_case_is_longer_stays(text):
    assert len(truecase(text)) == len(text)
    assert text[4] in truecase(text)


@given(st.lists(WORDS).map(" ".join) | st.text())
@settings(max_examples=300, deadline=None)
def test_only_case_changes(text):
    found = truecase(text)
    assert len(found) == len(text)
    assert found.casefold() == text.casefold()


@given(st.lists(WORDS).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_a_second_time_changes_nothing(text):
    found = truecase(text)
    assert truecase(found) == found


@pytest.mark.parametrize(
    "piece", ["A-", "THE ARMY KILLED ", "A.", "(A) ", "AB. ", "--", "A'", "[A"]
)
def test_time_is_linear(piece):
    truecase("THE ARMY KILLED TEN.")  # the tables are read
    began = time.perf_counter()
    truecase(piece * 4000)
    assert time.perf_counter() - began < 3


def test_the_table_is_sound():
    table = casing()
    assert len(table.shares) > 50_000
    assert all(word == word.lower() for word in table.shares)
    assert all(low >= 0 and up >= 0 and low + up <= 100 for low, up in table.shares.values())
    assert all(len(word) == len(written) for word, written in table.mixed.items())
    assert {*CLASSES, "B", "N", "Th", "Lh", "all"} <= set(table.after)
    for word, kind in (("the", "L"), ("soldiers", "L"), ("monday", "T"), ("nato", "U")):
        shares = table.shares_of(word)
        assert CLASSES[shares.index(max(shares))] == kind
        assert sum(shares) == pytest.approx(1)


class TestReading:
    TEXT = "ALDRAVA, 3 JAN 90 (VELM RADIO) -- [REPORT] [TEXT] {}"

    def shout(self, text):
        return read(self.TEXT.format(upper(text)))

    def test_quotes_are_as_written(self):
        reading = self.shout("NATO said on Monday that three farmers were killed near San Miguel.")
        text = reading.report.text
        assert text == text.upper()
        rows = (*reading.actors, *reading.places, *reading.times, *reading.claims)
        for row in rows:
            assert text[row.start : row.end] == row.quote
        assert {row.actor_id for row in reading.actors} == {"nato"}
        assert "San Miguel" in {row.name for row in reading.places}

    def test_claims_are_those_of_the_same_text_in_mixed_case(self):
        told = "Moren said that rebels killed three farmers and abducted five teachers on Monday."
        ours = [(c.kind, c.value, c.speaker) for c in self.shout(told).claims]
        assert [(kind, value) for kind, value, _ in ours] == [("killed", 3), ("abducted", 5)]
        assert {speaker for _, _, speaker in ours} == {"MOREN"}

    def test_the_dateline_tells_the_day_and_the_notes_go(self):
        report = self.shout("Three farmers were killed.").report
        assert report.dateline == "ALDRAVA, 3 JAN 90 (VELM RADIO)"
        assert report.published_start == "1990-01-03"
        assert [part.text for part in report.dropped] == ["[REPORT]", "[TEXT]"]


@given(st.text(max_size=40) | st.text("AŻİΣ zk'", max_size=12))
def test_lower_case_is_taken_sign_by_sign(text):
    assert lower(text) == "".join(s if len(s := sign.lower()) == 1 else sign for sign in text)


def test_shares_of_a_word_are_the_same_when_asked_again():
    table = casing.__wrapped__()
    for word in ("market", "velmar", "ran", "brz"):
        assert (
            table.shares_of(word) == table.shares_of(word) == casing.__wrapped__().shares_of(word)
        )
