"""UCDP's 49 and ACLED's 31 columns, read back as CSV and set against the record."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.export import export_as
from crosswire.export.codebooks.acled import acled_rows
from crosswire.export.codebooks.acled_codes import disorder, inter, interaction
from crosswire.export.codebooks.chosen import exported_events
from crosswire.export.codebooks.countries import country_of, state_of, ucdp_name, ucdp_state
from crosswire.export.codebooks.days import date_precision, time_precision
from crosswire.export.codebooks.deaths import count_of, deaths_of
from crosswire.export.codebooks.scales import scale_of
from crosswire.export.codebooks.sides import sides_of
from crosswire.export.codebooks.ucdp import priogrid, ucdp_rows
from crosswire.export.exchange.lookup import Lookup
from crosswire.model.rows import ActorRole, Record
from crosswire.words.entries import load
from export.field import PARTS, actor, claim, event, figure, full, record

UCDP = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
    "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,"
    "side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,"
    "source_date,source_headline,source_original,where_prec,where_coordinates,where_description,"
    "adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
    "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,"
    "low,gwnoa,gwnob"
)
ACLED = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
    "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,"
    "country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,"
    "notes,fatalities,tags,timestamp"
)


def read(made: Record, form: str) -> list[dict[str, str]]:
    stream = io.BytesIO()
    count = export_as(made, form, stream)
    rows = list(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline="")))
    assert len(rows) == count
    return rows


def ucdp(*figures: Any, **tables: Any) -> dict[str, Any]:
    (row,) = ucdp_rows(record(*figures, **tables))
    return row


def deaths(row: dict[str, Any]) -> tuple[int, ...]:
    names = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best")
    return tuple(row[name] for name in names)


@pytest.mark.parametrize(("form", "head", "count"), [("ucdp", UCDP, 49), ("acled", ACLED, 31)])
def test_the_columns_are_exactly_those_of_the_codebook(form, head, count):
    for made in (full(), Record()):
        stream = io.BytesIO()
        export_as(made, form, stream)
        assert stream.getvalue().decode().split("\r\n")[0] == head
    assert len(head.split(",")) == count


def test_a_battle_as_ucdp_has_it():
    (row,) = read(full(), "ucdp")
    told = {name: value for name, value in row.items() if value}
    assert told == {
        "id": "e-1", "year": "2020",
        "dyad_name": "Government of Yemen (North Yemen) - Hill Front",
        "side_a": "Government of Yemen (North Yemen)", "side_b": "Hill Front",
        "number_of_sources": "2",
        "source_article": '"Coast, Daily,2020-05-04,+1 for the wall";"two.txt,,'
                          'He said "no""',
        "source_office": "Coast, Daily;two.txt", "source_date": "2020-05-04;",
        "source_headline": "'+1 for the wall;He said \"no\"", "source_original": "Mira Sol",
        "where_prec": "1", "where_coordinates": "Orsk",
        "where_description": "Orsk, Upper Hadd, Hadd, Yemen (North Yemen)", "adm_1": "Hadd",
        "adm_2": "Upper Hadd", "latitude": "15.25", "longitude": "44.75",
        "geom_wkt": "POINT (44.75 15.25)", "priogrid_gid": "151650",
        "country": "Yemen (North Yemen)", "country_id": "678", "region": "Middle East",
        "event_clarity": "1", "date_prec": "1", "date_start": "2020-05-03",
        "date_end": "2020-05-03", "deaths_a": "0", "deaths_b": "4", "deaths_civilians": "2",
        "deaths_unknown": "3", "best": "9", "high": "12", "low": "9", "gwnoa": "678",
    }  # fmt: skip


def test_parts_that_are_more_than_the_total_raise_best():
    row = ucdp(
        figure("f-1", best=5.0, high=6.0),
        figure("f-2", best=4.0, affected_id="hill-front"),
        figure("f-3", best=3.0, affected_role="civilian"),
    )
    assert deaths(row) == (0, 4, 3, 0, 7)
    assert (row["low"], row["high"]) == (5, 7)


def test_without_a_count_of_everybody_the_parts_add_up():
    row = ucdp(
        figure("f-1", low=3.0, best=4.0, high=8.0, affected_id="hill-front"),
        figure("f-2", best=2.0, affected_id="ye-army"),
        figure("f-3", best=3.0, affected_role="unknown"),
    )
    assert deaths(row) == (2, 4, 0, 0, 6)
    assert (row["low"], row["high"]) == (5, 10)


def test_sorts_of_people_that_may_overlap_are_counted_once():
    sorts = ("civilian", "child", "woman", "journalist")
    groups = [figure(f"f-{n}", best=float(n), affected_role=r) for n, r in enumerate(sorts, 1)]
    assert deaths(ucdp(*groups)) == (0, 0, 5, 0, 5)  # two children and three women
    fighters = figure("f-9", best=6.0, affected_role="combatant")
    rebels = figure("f-8", best=4.0, affected_id="hill-front")
    assert deaths(ucdp(fighters, rebels)) == (0, 4, 0, 2, 6)


def test_forces_of_one_side_are_added_and_never_to_the_side():
    scouts = figure("f-1", best=3.0, affected_id="hill-scouts")
    assert deaths(ucdp(scouts, figure("f-2", best=5.0, affected_id="hill-front")))[1] == 5
    assert deaths(ucdp(scouts, figure("f-2", best=1.0, affected_id="hill-front")))[1] == 3


def test_a_named_person_is_not_added_to_a_group():
    groups = figure("f-1", best=4.0, affected_id="hill-front")
    person = figure("f-2", best=1.0, affected_id="person-mira-sol")
    assert deaths(ucdp(groups, person))[-1] == 4
    assert deaths(ucdp(person)) == (0, 0, 0, 1, 1)


def test_vague_words_give_their_low_and_open_ends_the_highest_number_told():
    assert vars_of(figure("f", low=20.0, best=None, high=99.0)) == (20, 20, 99)
    assert vars_of(figure("f", low=9.0, best=9.0, high=None, highest_told=14.0)) == (9, 9, 14)
    assert vars_of(figure("f", low=None, best=9.0, high=9.0)) == (9, 9, 9)
    assert vars_of(figure("f", low=None, best=None, high=None)) == (0, 0, 0)


def vars_of(one):
    count = count_of(one)
    return count.low, count.best, count.high


BOUNDS = st.lists(st.integers(0, 60), min_size=3, max_size=3).map(sorted)
WHO = st.sampled_from([
    {}, *({"affected_id": one} for one in ("hill-front", "hill-scouts", "ye-army", "river-folk",
                                           "person-mira-sol", "nobody-known")),
    *({"affected_role": one} for one in ("combatant", "civilian", "child", "woman", "aid_worker",
                                         "journalist", "mixed", "unknown")),
])  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(BOUNDS, WHO), max_size=8))
def test_the_parts_always_add_up_to_best(counts):
    figures = [
        figure(f"f-{n}", low=float(low), best=float(best), high=float(high), **who)
        for n, ((low, best, high), who) in enumerate(counts)
    ]
    made = record(*figures)
    lookup = Lookup(made)
    found = deaths_of(made.events[0], sides_of(made.events[0], lookup), lookup)
    assert found.a + found.b + found.civilians + found.unknown == found.total.best
    assert min(found.a, found.b, found.civilians, found.unknown, found.total.low) >= 0
    assert found.total.low <= found.total.best <= found.total.high
    again = deaths_of(made.events[0], sides_of(made.events[0], lookup), lookup)
    assert found == again
    most = max((int(f.high or 0) for f in figures), default=0)
    assert (found.total.high > 0) == (most > 0)


def test_only_events_that_happened_are_events_of_a_codebook():
    assert [one.event_id for one in exported_events(full())] == ["e-1", "e-2"]
    assert [row["id"] for row in ucdp_rows(full())] == ["e-1"]  # nobody died in the other
    assert exported_events(record(figure("f-1", kind="sheltered", best=3.0))) == []


def test_civilians_are_side_b_where_one_side_killed_them():
    only = (ActorRole(actor_id="hill-front", role="agent"),)
    row = ucdp(
        figure("f-1", best=3.0, affected_role="civilian"),
        events=(event(actors=only),),
        claims=(claim("c-1", agent_id="hill-front", affected_role="civilian"),),
    )
    assert (row["side_a"], row["side_b"], row["gwnob"]) == ("Hill Front", "Civilians", None)
    assert deaths(row) == (0, 0, 3, 0, 3)


def test_one_sided_violence_has_the_doer_alone_as_side_a():
    one = event(ucdp_violence_type=3, actors=PARTS)
    told = (claim("c-1", agent_id="hill-front"), claim("c-2", affected_id="ye-army"))
    villagers = figure("f-1", best=3.0, affected_id="river-folk")
    soldiers = figure("f-2", best=2.0, affected_id="ye-army")
    row = ucdp(villagers, soldiers, events=(one,), claims=told)
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == (3, "Hill Front", "Civilians")
    assert deaths(row) == (0, 0, 3, 2, 5)


def test_the_state_is_side_a_and_a_third_side_is_told_in_the_notes():
    three = (*(ActorRole(actor_id=a, role="agent") for a in ("a-front", "hill-front", "ye-army")),)
    made = record(
        figure("f-1", best=3.0, affected_id="a-front"),
        events=(event(actors=three),),
        actors=(actor("a-front", "A Front", "rebel"), actor("hill-front", "Hill Front", "rebel"),
                actor("ye-army", "Army", "state_force", "ye-government")),
        claims=(claim("c-1", agent_id="hill-front"), claim("c-2", agent_id="ye-army")),
    )  # fmt: skip
    (row,) = ucdp_rows(made)
    assert (row["side_a"], row["side_b"]) == ("Government of Yemen (North Yemen)", "Hill Front")
    assert deaths(row) == (0, 0, 0, 3, 3)
    assert str(acled_rows(made)[0]["notes"]).endswith("Also named: A Front.")


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [(-90, -180, 1), (90, 180, 259200), (-89.6, -179.4, 2), (-89.4, -180, 721), (0, 0, 129961)],
)
def test_priogrid_cells(latitude, longitude, cell):
    assert priogrid(latitude, longitude) == cell


@pytest.mark.parametrize(
    ("start", "end", "told", "ucdp_code", "acled_code"),
    [
        ("2020-05-03", "2020-05-03", 1, 1, 1),
        ("2020-05-03", "2020-05-04", 1, 2, 2),
        ("2020-05-03", "2020-05-09", 2, 3, 2),
        ("2020-05-01", "2020-05-31", 1, 4, 3),
        ("2020-05-01", "2020-06-01", 1, 5, 3),
        ("2020-05-03", "2020-05-03", 4, 4, 3),
        (None, None, None, None, None),
    ],
)
def test_days_are_known_no_better_than_their_interval(start, end, told, ucdp_code, acled_code):
    one = event(date_start=start, date_end=end, date_prec=told)
    assert date_precision(one) == ucdp_code
    assert time_precision(one) == acled_code


def test_a_battle_as_acled_has_it():
    first, second = read(full(), "acled")
    told = {name: value for name, value in first.items() if value}
    assert told == {
        "event_id_cnty": "e-1", "event_date": "2020-05-03", "year": "2020", "time_precision": "1",
        "disorder_type": "Political violence", "event_type": "Battles",
        "sub_event_type": "Armed clash", "actor1": "Army of the Coast", "inter1": "1",
        "actor2": "Hill Front",
        "assoc_actor_2": "Hill Scouts", "inter2": "2", "interaction": "12", "iso": "887",
        "region": "Middle East", "country": "Yemen", "admin1": "Hadd", "admin2": "Upper Hadd",
        "location": "Orsk", "latitude": "15.25", "longitude": "44.75", "geo_precision": "1",
        "source": "Coast, Daily; two.txt",
        "notes": "On 3 May 2020: Deaths, Orsk. Killed, people: 9 is best; told: 9 (Mira Sol); 12 "
                 "(no named source) (sources differ). Killed, Hill Front fighters: One count "
                 "only. Killed, =children: One count only.",
        "fatalities": "9", "timestamp": "1588550400",
    }  # fmt: skip
    assert (second["event_date"], second["time_precision"]) == ("2020-05-03", "2")
    assert (second["fatalities"], second["interaction"], second["inter1"]) == ("0", "", "")
    assert "percent" not in second["notes"]


def test_against_civilians_the_doer_comes_first_and_may_be_nobody_known():
    made = event(acled_event_type="Violence against civilians", acled_sub_event_type="Attack",
                 actors=(ActorRole(actor_id="river-folk", role="affected"),))  # fmt: skip
    one = figure("f-1", best=2.0, affected_id="river-folk")
    (row,) = acled_rows(record(one, events=(made,), claims=(claim("c-1"),)))
    assert row["actor1"] == "Unidentified Armed Group (Yemen)"
    assert (row["actor2"], row["assoc_actor_2"]) == ("Civilians (Yemen)", "River Folk")
    assert (row["interaction"], row["civilian_targeting"]) == (37, "Civilian targeting")


def test_the_conservative_count_unless_it_is_acleds_own():
    wide: dict[str, Any] = {"low": 4.0, "best": 6.0, "high": 9.0}
    assert acled_rows(record(figure("f-1", **wide)))[0]["fatalities"] == 4
    assert acled_rows(record(figure("f-1", rule="acled", **wide)))[0]["fatalities"] == 6


def test_codes_of_actors():
    lookup = Lookup(full())
    assert inter("ye-army", "YE", lookup) == 1
    assert inter("ye-army", "OM", lookup) == 8  # the forces of another state
    assert inter("hill-front", "YE", lookup) == 2
    assert inter("person-x", "YE", lookup) == 7
    assert inter("nobody-known", "YE", lookup) is None
    assert [interaction(2, 1), interaction(3, None), interaction(None, None)] == [12, 30, None]


def test_every_type_of_acled_has_its_disorder():
    for entry in load("kinds", dict):
        for pair in filter(None, (entry.get("acled"), entry.get("civilian"))):
            assert disorder(*pair)
    assert disorder("Riots", "Mob violence") == "Political violence"
    assert disorder("Riots", "Violent demonstration") == "Demonstrations"
    both = disorder("Protests", "Excessive force against protesters")
    assert both == "Political violence; Demonstrations"


def test_the_scale_of_sources():
    assert scale_of(["Reuters"]) == "International"
    assert scale_of(["Reuters", "Telegram"]) == "New media-International"
    assert scale_of(["Reuters", "Coast Daily"]) is None
    assert scale_of([]) is None


def test_territories_are_of_the_state_that_ucdp_counts_them_to():
    assert ucdp_name(ucdp_state("PR")) == "United States of America"
    assert ucdp_name(ucdp_state("YE")) == "Yemen (North Yemen)"
    assert country_of("ZZ") is None
    assert state_of("xy-government") is None


def test_every_country_has_numbers_of_its_own():
    from crosswire.export.codebooks.countries import Country

    entries = load("country_codes", Country)
    for name in ("country", "iso", "gw"):
        told = [getattr(entry, name) for entry in entries if getattr(entry, name) is not None]
        assert len(told) == len(set(told)), name
    known = {entry.country for entry in entries}
    assert all(entry.within in known for entry in entries if entry.within)
    assert {entry.region for entry in entries} == {
        "Africa", "Americas", "Asia", "Europe", "Middle East", None,
    }  # fmt: skip
    for entry in entries:  # UCDP's regions are ranges of the numbers
        if entry.gw:
            assert entry.region == region(entry.gw), entry.id


def region(gw: int) -> str:
    steps = ((200, "Americas"), (400, "Europe"), (630, "Africa"), (700, "Middle East"))
    return next((name for end, name in steps if gw < end), "Asia")
