"""Which claims are about one happening."""

from __future__ import annotations

from factories import pile, read
from paragraphs import FERRY, HARVEST, OTHER_SIEGE, SIEGE, text

from crosswire.pile.derive import derive
from crosswire.pile.events.drafts import with_days_of_reports
from crosswire.pile.events.linking.of_pile import Incident
from crosswire.pile.events.linking.report_incident import ReportIncident

FOUR = {"a": text(*SIEGE), "b": text(*OTHER_SIEGE), "c": text(*HARVEST), "d": text(*FERRY)}


def test_every_claim_has_an_event_of_its_story():
    record = pile(FOUR)
    story_of = {e.event_id: e.story_id for e in record.events}
    stories = {r.report_id: r.story_id for r in record.reports}
    assert record.claims
    for claim in record.claims:
        assert story_of[claim.event_id] == stories[claim.report_id]


def test_what_two_reports_tell_of_one_happening_is_one_event():
    record = pile(FOUR, published="2021-05-04")
    killed = {c.event_id for c in record.claims if c.kind == "killed" and c.report_id in "ab"}
    assert len(killed) == 1


def test_two_happenings_are_two_events():
    record = pile(FOUR)
    assert {c.event_id for c in record.claims if c.report_id in "ab"}.isdisjoint(
        c.event_id for c in record.claims if c.report_id in "cd"
    )


def test_an_earlier_happening_told_as_background_is_another_event():
    record = pile({"a": text(*SIEGE, "A market bombing in 2014 killed 14 people in the town.")})
    old = next(c for c in record.claims if c.value == 14)
    new = next(c for c in record.claims if c.value == 25)
    assert old.scope == "background"
    assert old.event_id != new.event_id


def test_who_fled_from_a_happening_is_counted_with_it():
    record = pile({"a": text(*SIEGE, "Some 4,000 people fled the town of Aldrava.")})
    events = {c.kind: c.event_id for c in record.claims}
    assert events["displaced"] == events["killed"]


def test_the_days_of_an_event():
    record = derive([read(text(*SIEGE), "a", published="2021-04-07")])
    for event in record.events:
        assert event.date_start <= event.date_end


def test_an_event_names_its_actors_and_types():
    record = pile({"a": "The Syrian army killed 12 ISIS fighters near the river on Monday."})
    (event,) = record.events
    assert {(a.actor_id, a.role) for a in event.actors} == {
        ("sy-army", "agent"), ("islamic-state", "affected"),
    }  # fmt: skip
    assert (event.type, event.acled_event_type) == ("ASSAULT", "Battles")


def test_harm_to_civilians_is_violence_against_civilians():
    record = pile({"a": "Gunmen killed 12 villagers near the river on Monday."})
    assert record.events[0].acled_event_type == "Violence against civilians"


def incident(happening, *days):
    """An incident of which each report is sure of one day."""
    members = tuple(
        ReportIncident(
            f"r-{n}", True, (), days=((day, 0.95),), told=True, happenings=frozenset({happening})
        )
        for n, day in enumerate(days)
    )
    return Incident(members, ())


def test_what_goes_on_lasts_to_the_days_that_two_reports_are_sure_of():
    assert with_days_of_reports((100, 100), incident("siege", 100, 100, 103, 103)) == (100, 103)
    assert with_days_of_reports((100, 100), incident("siege", 100, 100, 103)) == (100, 100)
    assert with_days_of_reports((100, 100), incident("siege", 100, 100, 140, 140)) == (100, 100)
    assert with_days_of_reports((100, 100), incident("bombing", 100, 103, 103)) == (100, 100)
