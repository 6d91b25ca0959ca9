"""The cues that give a statement: verbs, nouns, adjectives, adverbs, and their speakers."""

from __future__ import annotations

import pytest
from factories import claim, content, read

from crosswire.reading.statements.lexicon import SpeechEntry
from crosswire.words.entries import load


def parts(text):
    found = read(text).statements
    return [(r.speaker, text[r.cue_start : r.cue_end], content(text, r)) for r in found]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "words"),
    [
        (
            "The army vowed to retake the town.",
            "The army",
            "vowed",
            "to retake the town",
        ),
        (
            "The mayor urged the residents to leave the valley.",
            "The mayor",
            "urged",
            "the residents to leave the valley",
        ),
        (
            "The mayor called for an inquiry into the fire.",
            "The mayor",
            "called",
            "an inquiry into the fire",
        ),
        (
            "The mayor’s claim that the bridge had been mined was false.",
            "The mayor",
            "claim",
            "that the bridge had been mined",
        ),
        (
            "In the mayor’s view, the town was lost.",
            "the mayor",
            "view",
            "the town was lost",
        ),
        (
            "As Aren Tavik said, the bridge had been mined.",
            "Aren Tavik",
            "said",
            "the bridge had been mined",
        ),
        (
            "Luka Brenn, who heads its press office, said that the bridge had been mined.",
            "Luka Brenn, who heads its press office",
            "said",
            "that the bridge had been mined",
        ),
        (
            "“How long is that wall?” asked the boy.",
            "the boy",
            "asked",
            "“How long is that wall?”",
        ),
        (
            "“How long is that wall?” Tavik asked.",
            "Tavik",
            "asked",
            "“How long is that wall?”",
        ),
        (
            "“No,” she said.",
            "she",
            "said",
            "“No,”",
        ),
        (
            "Officials believe that the bridge was mined.",
            "Officials",
            "believe",
            "that the bridge was mined",
        ),
    ],
)
def test_a_cue(text, speaker, cue, words):
    assert (speaker, cue, words) in parts(text)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The town was reportedly taken.", "reportedly"),
        ("The town seemed to be empty.", "seemed"),
        ("The army is expected to leave the town.", "expected"),
    ],
)
def test_a_cue_without_a_speaker(text, cue):
    assert (None, cue) in [row[:2] for row in parts(text)]


def test_a_participle_has_the_speaker_of_its_verb():
    text = "Tavik said that the bridge was mined, adding that nobody had been hurt."
    assert [row[:2] for row in parts(text)] == [("Tavik", "said"), ("Tavik", "adding")]


def test_one_who_is_quoted_as_saying_speaks():
    text = "Aren Tavik was quoted by local radio as saying that the bridge had been mined."
    assert ("Aren Tavik", "saying") in [row[:2] for row in parts(text)]


def test_who_is_told_does_not_speak():
    text = "“It is a scene of horror,” a doctor, Aren Tavik, told Radio Aldrava."
    (row,) = read(text).statements
    assert row.speaker_id == "person-aren-tavik"


def test_a_relative_pronoun_speaks_for_the_one_it_stands_for():
    text = "Colonel Aren Tavik, who said that nine people were killed, left the town."
    (row,) = read(text).statements
    assert (row.speaker, row.speaker_id) == ("who", "person-aren-tavik")
    assert claim(text, "killed").speaker == "Colonel Aren Tavik"


def test_within_a_quotation_nothing_more_is_read():
    text = "“I think that the mayor said nothing of the kind,” Tavik said."
    assert [row[0] for row in parts(text)] == ["Tavik"]


@pytest.mark.parametrize(
    "text",
    [
        "The army plans to kill 12 soldiers.",
        "The army offered to kill 12 soldiers.",
        "The army refused to kill 12 soldiers.",
    ],
)
def test_an_attitude_makes_nobody_the_speaker_of_a_claim(text):
    assert all(c.speaker is None for c in read(text).claims)


def test_the_speaker_of_a_claim_in_a_plan_is_who_told_of_the_plan():
    text = "Its spokesman said that the army had offered to free 12 soldiers."
    assert {c.speaker for c in read(text).claims} <= {"Its spokesman"}


@pytest.mark.parametrize(
    ("text", "number", "speaker"),
    [
        (
            "Police say nine people died; doctors put the toll at 14 dead.",
            9,
            "Police",
        ),
        ("Officials put the toll at 10–12 dead.", None, "Officials"),
        ("Army says 12 rebels killed in raid\n\nIt rained.", 12, "Army"),
        ("12 killed in raid, says army\n\nIt rained.", 12, "army"),
        ("Rights groups accuse the army of killing 12 farmers.", 12, "Rights groups"),
        ("The army was accused by rights groups of killing 12 farmers.", 12, "rights groups"),
        (
            "A report by NATO that 12 farmers were killed was read.",
            12,
            "NATO",
        ),
        ("Nine people were killed, said the mayor, and 14 were wounded.", 9, "the mayor"),
        ("Nine people died, according to Tavik, and 12 were killed in the raid.", 12, "Tavik"),
    ],
)
def test_the_speaker_of_a_claim(text, number, speaker):
    assert claim(text, "killed", number).speaker == speaker


def test_a_name_behind_a_description_names_the_speaker():
    text = "A spokesman for the mill, Aren Tavik, told reporters that nine people were killed."
    (row,) = read(text).statements
    assert row.speaker_id == "person-aren-tavik"


def test_he_may_be_an_unnamed_speaker():
    text = "The mayor said he believed nine people were killed."
    assert claim(text, "killed").speaker_id == "unnamed-mayor"


def test_he_may_be_whom_the_sentence_before_is_about():
    text = (
        "Colonel Orsu Ferrin said the road was safe. Kerin Snell, 57, was hurt. "
        "He said nine people were killed."
    )
    assert claim(text, "killed").speaker_id == "person-kerin-snell"


def test_no_word_stands_in_two_entries():
    seen = [(entry.part, lemma) for entry in load("speech", SpeechEntry) for lemma in entry.lemmas]
    assert sorted({pair for pair in seen if seen.count(pair) > 1}) == []
