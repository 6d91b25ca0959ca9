"""What a headline that came beside the text tells again is one claim: the body's."""

from __future__ import annotations

import pytest
from factories import claims, read

TAGGED = pytest.mark.xfail(reason="the tagger takes the verb of a headline for a noun")
BODY = "A blast killed 14 people at a mill in Orvel on Monday."


def told(reading):
    return [(c.kind, c.value) for c in reading.claims]


@pytest.mark.parametrize(
    "title",
    [
        "Blast kills 14 at Orvel mill",
        "Blast kills 14 at Orvel mill - Ostrel Herald",
        "At mill, 14 killed in blast",
        "Fourteen people killed in Orvel blast",
        "Orvel blast: 14 dead",
        "At least 14 killed in Orvel blast",
    ],
)
def test_a_repeat_is_one_claim(title):
    reading = read(BODY, title=title)
    assert told(reading) == [("killed", 14)]
    (kept,) = reading.claims
    assert kept.start > reading.report.text.index("\n")
    assert kept.quote == "killed 14 people"
    fates = [(n.fate, n.why) for n in reading.numbers]
    assert fates == [("claimed", kept.claim_id)] * 2


@pytest.mark.parametrize(
    ("title", "more"),
    [
        ("Orvel blast kills 14, injures 30", ("injured", 30)),
        ("Orvel blast kills 15", ("killed", 15)),
    ],
)
def test_a_headline_that_tells_more_stays(title, more):
    found = claims(BODY, title=title)
    assert len(found) == 2
    assert more in [(c.kind, c.value) for c in found]


def test_a_headline_alone_tells_what_it_tells():
    reading = read("It rained on Orvel all day.", title="Orvel blast kills 14")
    assert told(reading) == [("killed", 14)]


def test_a_headline_in_the_text_itself_is_text():
    """Only what came beside the text is known to be a headline."""
    text = f"Blast kills 14 at Orvel mill\n\n{BODY}"
    assert read(text).report.text == text
    assert ("killed", 14) in told(read(text))


def test_a_vague_headline_is_filled_by_no_number():
    found = claims("A blast killed 36 people in Orvel.", title="Dozens killed in Orvel blast")
    assert sorted((c.value is None, c.value) for c in found) == [(False, 36), (True, None)]


def test_a_vague_word_told_twice_is_one_claim():
    text = "A blast killed dozens of people in Orvel."
    found = claims(text, title="Dozens killed in Orvel blast")
    assert [(c.kind, c.value) for c in found] == [("killed", None)]


def test_a_person_told_twice_is_one_claim():
    found = claims(
        "A man aged 34 was shot dead in Tarsk on Friday.", title="Man, 34, shot dead in Tarsk"
    )
    assert [(c.kind, c.value) for c in found] == [("killed", 1)]


def test_a_headline_less_sure_than_the_body_stays():
    found = claims(BODY, title="Fourteen feared dead in Orvel blast")
    assert sorted(c.modality for c in found) == ["asserted", "possible"]


def test_no_part_names_a_claim_that_went():
    text = "A blast killed 14 people in Orvel, including three children."
    reading = read(text, title="Blast kills 14 in Orvel, including three children")
    ids = {c.claim_id for c in reading.claims}
    assert {c.part_of for c in reading.claims} <= {None, *ids}
    assert {n.why for n in reading.numbers if n.fate == "claimed"} <= ids


@pytest.mark.parametrize(
    "title",
    [
        "Shells wound 40 at Orvel mill",
        pytest.param("Truck bomb wounds 40 in Orvel", marks=TAGGED),
        pytest.param("Blast at mill injures 40", marks=TAGGED),
    ],
)
def test_a_verb_in_a_headline(title):
    assert ("injured", 40) in told(read(BODY, title=title))


def test_a_headline_person_is_not_anyone_of_the_body():
    text = (
        "A soldier was killed and two others were wounded when their truck hit a bomb on "
        "Tuesday. On Monday a clerk was killed by a sniper."
    )
    found = claims(text, "killed", title="Soldier killed, two hurt in bombing")
    assert sorted(c.affected_id for c in found) == ["unnamed-clerk", "unnamed-soldier"]


def test_a_person_told_in_headline_and_body_is_quoted_from_the_body():
    reading = read("A soldier was killed in Tarsk on Tuesday.", title="Soldier killed in Tarsk")
    (found,) = reading.claims
    assert found.start > reading.report.text.index("\n")
