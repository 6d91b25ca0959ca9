"""Report incidents: what speaks for two being one, and how they are put together."""

from __future__ import annotations

from factories import read
from hypothesis import given
from hypothesis import strategies as st

from crosswire.pile.derive import derive
from crosswire.pile.events.linking.clusters import clusters, in_blocks
from crosswire.pile.events.linking.likeness import likeness
from crosswire.pile.events.linking.of_report import ReportIncident
from crosswire.pile.events.linking.spots import SceneSpot, apart

HOMS, DAMASCUS = (
    SceneSpot(34.7, 36.7, 1, "SY", "11", "Homs"),
    SceneSpot(33.5, 36.3, 1, "SY", "13", "Damascus"),
)
SYRIA = SceneSpot(35.0, 38.0, 6, "SY")


def incident(report, day=None, scene=None, **told):
    days = ((day, 1.0),) if day else ()
    return ReportIncident(report, main=True, claims=(), days=days, told=True, scene=scene, **told)


def weight(one, two, *, story=True):
    return likeness(one, two, story=story).weight


def test_the_same_day_and_town_speak_for_one():
    assert weight(incident("a", 100, HOMS), incident("b", 100, HOMS)) > 0


def test_days_far_apart_speak_for_two_also_in_one_story():
    found = likeness(incident("a", 100, HOMS), incident("b", 160, HOMS), story=True)
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
    told = likeness(one, two, story=True).weight
    assert likeness(one, two, story=True, common={"person-x"}).weight < told


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
