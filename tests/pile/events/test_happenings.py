"""Happenings of one story: told apart by day and place, and the days of continued ones."""

from __future__ import annotations

from factories import pile, read
from msgspec.structs import replace

from crosswire.model.rows import Decision
from crosswire.pile.derive import derive
from crosswire.pile.events.happenings import distance, happenings_of, own_days

NEWS = "Shells killed 25 people in the market of Homs on Monday, 5 April 2021. "
FIGHT = "Fighting for Homs went on. "


def events(*texts, published="2021-04-07"):
    record = pile({f"r{n}": text for n, text in enumerate(texts)}, published=published)
    wholes = [e for e in record.events if e.part_of is None]
    return record, wholes


def days(found):
    return sorted((e.date_start, e.date_end) for e in found)


def apart(**changed):
    """The happenings of a count of the day, and of another that tells it otherwise."""
    main, other = read(NEWS + "Gunmen killed 14 people in Homs.", published="2021-04-07").claims
    told = {
        "when_start": 0,
        "when_end": 4,
        "time_text": "on 20 February",
        "time_start": "2021-02-20",
        "time_end": "2021-02-20",
    }
    return happenings_of([main, replace(other, **told, **changed)], own_days(main))


def test_another_day_with_another_number_is_another_event():
    main, other = apart()
    assert [c.value for c in main.claims] == [25]
    assert other.key[0] == "2021-02-20"
    assert other.evidence == ("44 days before the main event", "no number or person shared")


def test_the_same_number_on_another_day_is_the_same_event():
    _, wholes = events(NEWS, FIGHT + "The shells of 5 March 2021 killed 25 people in Homs.")
    assert len(wholes) == 1


def test_a_place_far_away_is_another_event():
    _, wholes = events(NEWS + "On the same day a mine killed nine people in Damascus.")
    assert sorted(e.place for e in wholes) == ["Damascus", "Homs"]


def test_a_link_tells_what_is_apart():
    record, _ = events(NEWS + "On the same day a mine killed nine people in Damascus.")
    (link,) = record.event_links
    assert (link.judgement, link.score) == ("undecided", 0.3)
    assert link.evidence[0].endswith("km apart")


def test_a_day_and_a_place_apart_leave_no_doubt():
    _, other = apart(latitude=33.5, longitude=36.3, where_prec=1)
    assert len(other.evidence) == 3


def test_days_that_follow_each_other_are_parts_of_one_event():
    two = (
        FIGHT + "Shells killed 30 people in Homs on 6 April 2021, the mayor said.",
        FIGHT + "On 7 April 2021 shells killed 12 people in Homs, a nurse said.",
    )
    record, wholes = events(NEWS, *two, published="2021-04-08")
    assert days(wholes) == [("2021-04-05", "2021-04-07")]
    parts = [e for e in record.events if e.part_of]
    assert {e.part_of for e in parts} == {wholes[0].event_id}
    assert days(parts) == [(f"2021-04-0{d}", f"2021-04-0{d}") for d in (5, 6, 7)]
    best = {f.best for f in record.figures if f.event_id in {e.event_id for e in parts}}
    assert best == {25, 30, 12}
    assert {c.event_id for c in record.claims} == {wholes[0].event_id}


def test_an_arrest_on_the_next_day_prolongs_nothing():
    record, _ = events(NEWS + "Two men were arrested on Tuesday, 6 April 2021.")
    assert {(e.date_start, e.date_end) for e in record.events if e.type == "ASSAULT"} == {
        ("2021-04-05", "2021-04-05")
    }


def test_counts_over_a_window_are_events_of_their_own_by_kind():
    _, wholes = events(
        NEWS + "In the past month 90 people were killed in Homs. "
        "In the past month 400 fighters surrendered in Homs."
    )
    assert sorted(e.title.split(",")[0] for e in wholes)[:2] == [
        "Over a period: deaths",
        "Over a period: surrender",
    ]
    assert len(wholes) == 3


def test_a_copy_tells_no_day_of_its_own():
    text = "The mayor Luka Brenn said on Tuesday that shells killed 25 people in Homs on Monday."
    readings = [
        read(text, "a", outlet="Herald", published="2021-04-07"),
        read(text, "b", outlet="Mirror", published="2021-05-01"),
    ]
    (event,) = derive(readings).events
    assert (event.date_start, event.date_end) == ("2021-04-05", "2021-04-05")


def test_violence_that_nobody_counts_is_told_and_not_passed_over():
    record = derive([read("Police look into it.", "a", title="Shooting at the mill of Aldrava")])
    (event,) = record.events
    assert event.title == "Shooting"
    assert record.figures == ()
    assert derive([read("Police look into it.", "a", title="Theft at the mill")]).events == ()


def test_a_ruling_joins_two_events():
    text = NEWS + "A raid killed 14 people in Homs on 20 February 2021."
    reading = read(text, "a", published="2021-04-07")
    before = derive([reading])
    one, two = sorted(e.event_id for e in before.events)
    ruling = Decision(
        decision_id="d-1", made_at="2021-05-01T10:00:00+00:00", made_by="desk",
        about=f"events:{one}|{two}", judgement="same",
    )  # fmt: skip
    after = derive([reading], decisions=(ruling,))
    wholes = [e for e in after.events if e.part_of is None]
    assert len(wholes) == 1
    assert {c.event_id for c in after.claims} == {wholes[0].event_id}


def test_the_order_of_claims_changes_nothing():
    claims = list(read(NEWS + "A raid killed 14 people in Homs on 20 February 2021.").claims)
    day = own_days(next(c for c in claims if c.value == 25))
    assert happenings_of(claims, day) == happenings_of(claims[::-1], day)


def test_distances():
    homs, damascus = read("Shells killed 9 people in Homs. Mines killed 7 in Damascus.").claims
    assert 100 < distance(homs, damascus) < 200
