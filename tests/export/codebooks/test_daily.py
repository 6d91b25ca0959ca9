"""One incident of several days as ACLED has it; protests and raids of which nobody is counted."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.export.codebooks.acled import acled_rows
from crosswire.export.codebooks.chosen import exported_events
from crosswire.export.codebooks.daily import day_rows, shared_out
from crosswire.export.exchange.lookup import Lookup
from crosswire.model.mentions import EventMention
from crosswire.model.rows import Record
from export.field import PARTS, event, figure, record

NEAR = {"place_id": "near", "place": "Tarn", "country": "YE", "where_prec": 1,
        "latitude": 15.5, "longitude": 44.5}  # fmt: skip


def mention(key: str, day: str, **columns: Any) -> EventMention:
    """A clash on a day."""
    base = {
        "mention_id": key, "report_id": "r-1", "start": 33, "end": 52, "quote": "Nine guards died",
        "trigger_start": 33, "trigger_end": 37, "trigger": "Nine", "happening": "clash",
        "cause": "violence", "time_start": day, "time_end": day, "event_id": "e-1",
        "rule_id": "test",
    }  # fmt: skip
    return EventMention(**{**base, **columns})


def lasting(*mentions: EventMention, **columns: Any) -> Record:
    """A battle from 3 to 6 May of which 9 died."""
    base: dict[str, Any] = {"date_end": "2020-05-06", "actors": PARTS, "place_id": "orsk"}
    whole = event(**{**base, **columns})
    return record(figure("f-1", best=9.0), events=(whole,), event_mentions=mentions)


def told(made: Record) -> list[tuple[Any, ...]]:
    return [(r["event_date"], r["location"], r["fatalities"]) for r in acled_rows(made)]


def test_a_battle_of_several_days_has_a_row_for_each_day_and_place() -> None:
    made = lasting(
        mention("m-1", "2020-05-03"), mention("m-2", "2020-05-05"), mention("m-3", "2020-05-05"),
        mention("m-4", "2020-05-05", **NEAR),
    )  # fmt: skip
    assert told(made) == [
        ("2020-05-03", "Orsk", 3), ("2020-05-05", "Tarn", 3), ("2020-05-05", "Orsk", 3),
    ]  # fmt: skip
    rows = acled_rows(made)
    assert len({row["event_id_cnty"] for row in rows}) == len(rows)
    assert {row["time_precision"] for row in rows} == {1}
    assert "a day of 3 May 2020 to 6 May 2020" in str(rows[0]["notes"])
    assert [one.event_id for one in exported_events(made)] == ["e-1"]  # the whole is one event


def test_a_day_that_is_counted_has_its_own_count_and_the_rest_is_shared_out() -> None:
    made = lasting(mention("m-1", "2020-05-03"), mention("m-2", "2020-05-06"))
    day = event("e-day", date_start="2020-05-04", date_end="2020-05-04", part_of="e-1",
                place_id="orsk")  # fmt: skip
    figures = (*made.figures, figure("f-2", "e-day", best=4.0))
    parted = record(*figures, events=(*made.events, day), event_mentions=made.event_mentions)
    assert told(parted) == [
        ("2020-05-03", "Orsk", 3), ("2020-05-04", "Orsk", 4), ("2020-05-06", "Orsk", 2),
    ]  # fmt: skip
    assert acled_rows(parted)[1]["event_id_cnty"] == "e-day"


@pytest.mark.parametrize(
    "columns",
    [
        {"modality": "planned"},
        {"time_end": "2020-05-06"},
        {"time_start": "2020-05-09", "time_end": "2020-05-09"},
        {"happening": "statement"},
    ],
)
def test_what_is_not_told_as_done_on_one_day_of_it_has_no_row(columns: dict[str, Any]) -> None:
    made = lasting(mention("m-1", "2020-05-03"), mention("m-2", "2020-05-05", **columns))
    assert told(made) == [("2020-05-03", "Orsk", 9)]
    assert acled_rows(made)[0]["event_id_cnty"] == "e-1"


def test_a_wide_place_or_one_abroad_is_no_place_of_a_row() -> None:
    wide = mention("m-2", "2020-05-05", **{**NEAR, "where_prec": 6})
    abroad = mention("m-3", "2020-05-05", **{**NEAR, "country": "OM"})
    made = lasting(mention("m-1", "2020-05-03"), wide, abroad)
    assert [row[1] for row in told(made)] == ["Orsk", "Orsk"]


def test_a_bombing_of_uncertain_day_is_one_row() -> None:
    made = lasting(
        mention("m-1", "2020-05-03"), mention("m-2", "2020-05-05"),
        acled_event_type="Explosions/Remote violence", acled_sub_event_type="Suicide bomb",
    )  # fmt: skip
    assert day_rows(made.events[0], Lookup(made)) == []
    assert len(acled_rows(made)) == 1


@pytest.mark.parametrize(
    ("happening", "types"),
    [
        ("protest", ("Protests", "Peaceful protest")),
        ("riot", ("Riots", "Violent demonstration")),
        ("explosion", ("Explosions/Remote violence", "Remote explosive/landmine/IED")),
        ("arrest", ("Strategic developments", "Arrests")),
    ],
)
def test_what_nobody_counted_has_a_row(happening: str, types: tuple[str, str]) -> None:
    made = event(
        happening=happening, type="PROTEST", acled_event_type=types[0],
        acled_sub_event_type=types[1], cause="unknown",
    )  # fmt: skip
    bare = Record(events=(made,), reports=record().reports)
    (row,) = acled_rows(bare)
    assert (row["event_type"], row["sub_event_type"], row["fatalities"]) == (*types, 0)
    assert row["source"] == "Coast, Daily"
    crowd = Record(events=(made,), figures=(figure("f-1", kind="strength", best=9.0),))
    assert len(acled_rows(crowd)) == 1  # how many took part tells of no harm


@pytest.mark.parametrize(
    "columns",
    [
        {"role": "background"},
        {"cause": "hazard"},
        {"country": None},
        {"date_start": None, "date_end": None},
        {"date_start": "1990-01-01"},
        {"happening": "slain"},
        {"part_of": "e-2"},
    ],
)
def test_what_is_of_no_day_country_or_doer_has_none(columns: dict[str, Any]) -> None:
    made = event(**{"happening": "protest", **columns})
    assert acled_rows(Record(events=(made,))) == []


@given(st.integers(0, 500), st.lists(st.none() | st.integers(0, 99), min_size=1, max_size=9))
def test_the_dead_of_the_days_add_up_to_the_whole_or_to_what_the_days_count(
    whole: int, counted: list[int | None]
) -> None:
    found = shared_out(whole, counted)
    assert sum(found) == max(whole, sum(count or 0 for count in counted))
    assert all(here >= (own or 0) for here, own in zip(found, counted, strict=True))
    shared = [here for here, own in zip(found, counted, strict=True) if own is None]
    assert not shared or max(shared) - min(shared) <= 1
