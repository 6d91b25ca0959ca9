"""Report incidents: what speaks for two being one, and how they are put together."""

from __future__ import annotations

from dataclasses import replace

from factories import read
from hypothesis import given
from hypothesis import strategies as st

from crosswire.pile.derive import derive
from crosswire.pile.events.linking.clusters import clusters, in_blocks
from crosswire.pile.events.linking.likeness import likeness
from crosswire.pile.events.linking.report_incident import ReportIncident
from crosswire.pile.events.linking.spots import SceneSpot, apart
from crosswire.pile.events.linking.text_likeness import (
    OF_ONE_STORY,
    ONE_TEXT,
    AlikePair,
    TextLikeness,
    TextsAlike,
)

HOMS, DAMASCUS = (
    SceneSpot(34.7, 36.7, 1, "SY", "11", "Homs"),
    SceneSpot(33.5, 36.3, 1, "SY", "13", "Damascus"),
)
SYRIA = SceneSpot(35.0, 38.0, 6, "SY")


ALIKE, EVEN, UNLIKE = TextsAlike(4.0, 1.2), TextsAlike(0.0, 0.7), TextsAlike(-3.0, 0.0)


def incident(report, day=None, scene=None, **told):
    days = ((day, 1.0),) if day else ()
    return ReportIncident(
        report, main=True, claims=(), days=days, told=True, scene=scene, placed=True, **told
    )


def weight(one, two, texts=EVEN):
    return likeness(one, two, texts=texts).weight


def counting(report, day, number, known=0):
    return incident(report, day, counts=frozenset({("killed", number, "persons")}), known=known)


def test_the_same_day_and_town_speak_for_one():
    assert weight(incident("a", 100, HOMS), incident("b", 100, HOMS)) > 0


def test_days_far_apart_speak_for_two_also_in_one_story():
    found = likeness(incident("a", 100, HOMS), incident("b", 160, HOMS), texts=ALIKE)
    assert found.weight < 0
    assert "60 days apart" in found.why


def test_a_day_that_the_other_report_names_may_be_misread():
    plain, naming = incident("b", 160, HOMS), incident("b", 160, HOMS, mentioned=frozenset({100}))
    assert weight(incident("a", 100, HOMS), naming) > weight(incident("a", 100, HOMS), plain)


def test_towns_far_apart_speak_for_two_and_a_country_does_not():
    assert weight(incident("a", 100, HOMS), incident("b", 100, DAMASCUS)) < 0
    assert weight(incident("a", 100, HOMS), incident("b", 100, SYRIA)) > 0
    assert apart(HOMS, SYRIA) == 0


def test_shared_persons_speak_for_one_but_not_those_of_many_stories():
    one, two = (incident(r, 100, persons=frozenset({"person-x"})) for r in "ab")
    told = likeness(one, two, texts=EVEN).weight
    assert likeness(one, two, texts=EVEN, common={"person-x"}).weight < told


def test_texts_speak_by_degrees_and_reports_that_share_nothing_stay_apart():
    one, two = incident("a"), incident("b")
    found = [weight(one, two, texts) for texts in (None, UNLIKE, EVEN, ALIKE)]
    assert found == sorted(found)
    assert found[0] < found[1] < 0 < found[3]


def test_other_numbers_of_one_day_speak_for_two_and_a_toll_that_grows_does_not():
    same = weight(counting("a", 100, 4.0), counting("b", 100, 4.0))
    other = weight(counting("a", 100, 4.0), counting("b", 100, 9.0))
    grown = weight(counting("a", 100, 4.0, 101), counting("b", 100, 9.0, 102))
    shrunk = weight(counting("a", 100, 9.0, 101), counting("b", 100, 4.0, 102))
    assert shrunk == other < grown < same


def test_a_place_that_no_gazetteer_lists_is_one_place_where_both_name_it():
    one, two = (incident(r, 100, unlisted=frozenset({"aldrava"})) for r in "ab")
    assert weight(one, two) > weight(incident("a", 100), incident("b", 100))


def test_a_place_that_is_only_named_often_parts_less_than_one_that_counts_tell():
    one, two = incident("a", 100, HOMS), incident("b", 100, DAMASCUS)
    assert weight(one, two) < weight(one, replace(two, placed=False)) < 0


def test_pairs_of_texts_are_found_by_any_print_of_them():
    alike = TextLikeness(
        [AlikePair("a", "c", 25, 7)], {"b": "a"}, {"a": "s", "b": "s", "c": "t", "d": "t"}
    )
    assert alike.of("c", "b") == alike.of("b", "c") == TextsAlike(2.5, 0.7)
    assert alike.of("a", "b") == ONE_TEXT
    assert alike.of("c", "d") == OF_ONE_STORY
    assert alike.of("a", "d") is None


def test_one_report_tells_its_incidents_apart():
    assert weight(incident("a", 100, HOMS), incident("a", 100, HOMS)) < -10


def test_one_bridge_joins_no_two_groups():
    """Average linkage: one member that is like both sides does not outweigh the others."""
    like = {(0, 1): 3.0, (2, 3): 3.0, (1, 2): 1.0}
    assert clusters(4, lambda a, b: like.get((a, b), -4.0)) == [[0, 1], [2, 3]]


@given(st.lists(st.floats(-5, 5), min_size=15, max_size=15))
def test_clusters_hold_each_member_once_and_no_pair_that_is_unlike(values):
    pairs = dict(zip([(a, b) for a in range(6) for b in range(a + 1, 6)], values, strict=True))
    found = clusters(6, lambda a, b: pairs[a, b])
    assert sorted(n for group in found for n in group) == list(range(6))
    for group in found:
        if len(group) == 2:
            assert pairs[group[0], group[1]] > 0


def test_two_notes_of_one_story_on_other_days_in_other_towns_are_two_events():
    told = (
        "On {} {} 2020 gunmen attacked a checkpoint in {}, killing {} policemen. Nobody claimed it."
    )
    record = derive([
        read(told.format(3, "March", "Homs", 2), "a"),
        read(told.format(19, "May", "Damascus", 3), "b"),
    ])  # fmt: skip
    killed = {c.report_id: c.event_id for c in record.claims if c.kind == "killed"}
    assert killed["a"] != killed["b"]


def test_more_than_a_block_is_put_together_too():
    """Sixty members of thirty happenings, compared by sevens."""
    members = [n // 2 for n in range(60)]
    found = in_blocks(members, lambda a, b: 1.0 if a == b else -1.0, block=7)
    assert sorted(len(group) for group in found) == [2] * 30


def test_what_is_told_of_one_ship_is_likelier_one_than_what_is_told_of_two():
    star, pride = frozenset({"Orvel Star"}), frozenset({"Brenn Pride"})
    plain = weight(incident("a", 100), incident("b", 100))
    of_star = incident("a", 100, vessels=star)
    assert weight(of_star, incident("b", 100, vessels=star)) > plain
    assert weight(of_star, incident("b", 100, vessels=star | pride)) > plain
    assert weight(of_star, incident("b", 100, vessels=pride)) < plain
    assert weight(of_star, incident("b", 100)) == plain
    why = likeness(of_star, incident("b", 100, vessels=pride), texts=EVEN).why
    assert "other ships" in why


def test_those_that_come_first_are_grouped_before_what_is_likest():
    """Two reports of one event, and a side remark that is like the first and unlike the second."""
    like = {(0, 1): 1.0, (0, 2): 3.0, (1, 2): -4.0}
    assert clusters(3, lambda a, b: like[a, b]) == [[0, 2], [1]]
    assert clusters(3, lambda a, b: like[a, b], first=[0, 1]) == [[0, 1], [2]]


def test_what_comes_later_joins_those_that_it_is_like():
    like = {(0, 1): 1.0, (0, 2): 3.0, (1, 2): 2.0}
    assert clusters(3, lambda a, b: like[a, b], first=[0, 1]) == [[0, 1, 2]]
    unlike = {(0, 1): -1.0, (0, 2): 3.0, (1, 2): -4.0}
    assert clusters(3, lambda a, b: unlike[a, b], first=[0, 1]) == [[0, 2], [1]]


def test_members_that_lead_come_first_in_blocks_too():
    like = {(0, 1): 1.0, (0, 2): 3.0, (1, 2): -4.0}

    def weigh(a, b):
        return like[min(a, b), max(a, b)]

    assert in_blocks([0, 1, 2], weigh) == [[0, 2], [1]]
    assert in_blocks([0, 1, 2], weigh, leads=lambda one: one < 2) == [[0, 1], [2]]


@given(st.lists(st.floats(-5, 5), min_size=15, max_size=15), st.sets(st.integers(0, 5)))
def test_whatever_comes_first_each_member_is_in_one_group(values, first):
    pairs = dict(zip([(a, b) for a in range(6) for b in range(a + 1, 6)], values, strict=True))
    found = clusters(6, lambda a, b: pairs[a, b], first=first)
    assert sorted(n for group in found for n in group) == list(range(6))
