"""What an event is called by, its cause and types, by what its mentions tell."""

from __future__ import annotations

import pytest
from factories import pile
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.export.codebooks.acled import acled_rows
from crosswire.export.codebooks.chosen import exported_events


def only(text):
    record = pile({"r": text}, published="2021-09-15")
    (event,) = [e for e in record.events if e.role == "main"]
    return event


@pytest.mark.parametrize(
    ("text", "happening", "cause", "sub"),
    [
        ("An earthquake killed 40 people in Homs.", "quake", "hazard", None),
        ("A ferry capsized off Homs and 40 people drowned.", "wreck", "accident", None),
        ("Cholera killed 40 people in Homs.", "epidemic", "illness_or_hardship", None),
        ("Gunmen killed nine villagers in a raid on Homs.", "raid", "violence", "Attack"),
        ("Students protested in Homs on Monday.", "protest", "unknown", "Peaceful protest"),
        ("Protesters clashed with police in Homs on Monday.", "clash", "violence",
         "Violent demonstration"),
        ("The army captured the town of Homs on Monday.", "takeover", "violence",
         "Government regains territory"),
        ("Gunmen abducted two teachers in Homs.", "abduction", "violence",
         "Abduction/forced disappearance"),
    ],
)  # fmt: skip
def test_what_happened_tells_cause_and_type(text, happening, cause, sub):
    event = only(text)
    assert (event.happening, event.cause, event.acled_sub_event_type) == (happening, cause, sub)
    assert event.mentions


def test_a_hazard_is_no_violence():
    event = only("An earthquake killed 40 people in Homs.")
    assert (event.type, event.mode, event.ucdp_violence_type) == (None, None, None)


def test_what_nobody_did_is_in_no_codebook():
    record = pile(
        {"r": "An earthquake killed 40 people in Homs on Monday."}, published="2021-09-15"
    )
    assert exported_events(record) == []
    assert acled_rows(record) == []


def test_what_nobody_counted_stands_in_the_record_and_in_acled():
    record = pile({"r": "Students protested in Homs on Monday."}, published="2021-09-15")
    (event,) = record.events
    assert (event.title, event.date_start, event.place) == ("Protest, Homs", "2021-09-13", "Homs")
    assert event.sentence
    assert [row["event_type"] for row in acled_rows(record)] == ["Protests"]


def test_who_died_on_the_way_was_not_killed():
    text = "Ten infants have died on the way to the camp at Homs since Monday."
    record = pile({"r": text}, published="2021-09-15")
    (event,) = [e for e in record.events if "killed" in {f.kind for f in record.figures}]
    assert (event.type, event.acled_event_type, event.ucdp_violence_type) == (None, None, None)
    assert exported_events(record) == []


def test_a_speech_is_no_event():
    assert pile({"r": "The mayor visited Homs on Monday and gave a speech."}).events == ()


def test_a_protest_against_an_attack_is_a_protest():
    event = only("Students protested in Homs on Monday against the bombing of the mill.")
    assert event.happening == "protest"


@settings(max_examples=15, deadline=None)
@given(
    st.permutations(
        ["Students protested in Homs on Monday.", "Gunmen raided Homs on Tuesday.",
         "The army shelled Homs on Sunday."]
    )
)  # fmt: skip
def test_the_order_of_reports_changes_no_event(texts):
    def told(order):
        named = {f"r{text[:4]}": text for text in order}
        record = pile(named, published="2021-09-15")
        return {(e.event_id, e.happening, e.acled_sub_event_type) for e in record.events}

    assert told(texts) == told(sorted(texts))


def test_a_mention_knows_its_event():
    record = pile({"r": "Students protested in Homs on Monday."}, published="2021-09-15")
    assert [m.event_id for m in record.event_mentions] == [record.events[0].event_id]


def test_a_copy_makes_no_second_event():
    text = "Students protested in Homs on Monday."
    record = pile({"a": text, "b": text}, published="2021-09-15")
    (event,) = record.events
    assert event.reports == ("a", "b")
