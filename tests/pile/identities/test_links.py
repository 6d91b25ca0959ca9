"""Which ids are one actor, which are not, and what is left open."""

from __future__ import annotations

import pytest
from factories import read
from hypothesis import given, settings
from hypothesis import strategies as st
from named import reports

from crosswire.model.links import ActorLink
from crosswire.pile.identities import ActorLine, identify
from crosswire.pile.identities.clusters import clusters_of
from crosswire.pile.identities.judge import link
from crosswire.pile.identities.lines import holds_on
from crosswire.pile.identities.spelled import looks_like, standard_name


def judged(*ids, **more):
    """The judgement of each pair, and the ids that are left."""
    found = identify(*reports(*ids, **more))
    links = {(one.actor_a, one.actor_b): one.judgement for one in found.links}
    return links, [r.actors[0].actor_id for r in found.readings]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("person-mohammed-orsul", "person-muhammad-orsul"),
        ("person-abu-velm-dorin", "person-abou-velm-dorin"),
        ("person-khaled-al-brenn", "person-khalid-brenn"),
        ("person-dorin-vell", "person-vell-dorin"),
        ("person-dorin-vell", "person-dorin-l-vell"),
        ("person-dorin-vell", "person-police-chief-dorin-vell"),
        ("person-dorin-vell", "person-sefir-dorin-vell"),
        ("person-hélène-vell", "person-helene-vell"),
    ],
)
def test_ways_to_write_one_name_are_one_person(one, two):
    links, left = judged(one, two)
    assert set(links.values()) == {"same"}
    assert len(set(left)) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("person-dorin-vell", "person-sela-vell"),
        ("person-ali-vell", "person-omar-vell"),
        ("person-dorin-ali", "person-sela-ali"),
    ],
)
def test_two_of_one_last_name_in_one_story_are_two(one, two):
    links, left = judged(one, two)
    assert links == {(one, two): "different"}
    assert left == [one, two]


def test_what_is_one_in_a_story_is_open_over_two():
    links, left = judged("person-dorin-vell", "person-vell-dorin", stories=[0, 1])
    assert set(links.values()) == {"undecided"}
    assert left == ["person-dorin-vell", "person-vell-dorin"]


@pytest.mark.parametrize(
    "ids",
    [("person-vell", "person-dorin-vell", "person-sela-vell"), ("person-ali", "person-smith")],
)
def test_a_bare_last_name_joins_nobody_where_two_are_meant(ids):
    assert judged(*ids)[1] == list(ids)


@pytest.mark.parametrize(
    ("one", "two"),
    [("northern-front", "southern-front"), ("velm-army", "karsan-army"), ("front", "velm-front")],
)
def test_a_shared_word_joins_no_bodies(one, two):
    links, left = judged(one, two, kind="rebel", basis="form")
    assert "same" not in links.values()
    assert left == [one, two]


def test_a_longer_name_of_a_body_is_left_open():
    ids = ("velm-police", "velm-police-department")
    links, left = judged(*ids, kind="police", basis="form")
    assert links == {ids: "undecided"}
    assert left == list(ids)


@pytest.mark.parametrize("twin", ["person-dorin-v\u0435ll", "person-dorin-ve\u200bll"])
def test_a_look_alike_never_joins_and_is_noted(twin):
    found = identify(*reports("person-dorin-vell", twin))
    assert len({r.actors[0].actor_id for r in found.readings}) == 2
    (one,) = found.links
    assert one.judgement == "different"
    assert "another script" in one.evidence[0]


def test_a_name_of_another_script_is_only_itself():
    assert looks_like("дорин-велл") is None
    assert looks_like("dorin-vell") is None


def test_one_report_that_counts_both_keeps_them_two():
    one = read("Dorin L. Vell was killed in Velm. Dorin Vell was killed in Sefir.", "a")
    ids = {c.affected_id for c in one.claims}
    after = identify([one], {"a": 0}).readings[0]
    assert {c.affected_id for c in after.claims} == ids


def test_an_acronym_of_one_report_is_known_in_its_story():
    one = read("The Velm Liberation Front (VLF) said that 12 people had died.", "a")
    two = read("The VLF said that 12 people had died.", "b")
    joined = identify([one, two], {"a": 0, "b": 0}).readings
    assert {s.speaker_id for r in joined for s in r.statements} == {"velm-liberation-front"}
    assert [a.actor_id for a in joined[1].actors] == ["velm-liberation-front"]
    apart = identify([one, two], {"a": 0, "b": 1}).readings
    assert "velm-liberation-front" not in {a.actor_id for a in apart[1].actors}


def test_an_acronym_of_two_bodies_is_nobody():
    texts = (
        "The Velm Liberation Front (VLF) came.", "The Valley Labour Forum (VLF) came.",
        "The VLF said that 12 people had died.",
    )  # fmt: skip
    many = [read(text, f"r{n}") for n, text in enumerate(texts)]
    last = identify(many, {"r0": 0, "r1": 0, "r2": 0}).readings[2]
    assert {a.actor_id for a in last.actors if a.basis == "acronym"} == set()


def test_a_group_that_took_another_name_is_shown_and_not_joined():
    found = identify(*reports("nusra-front", "jabhat-fateh-al-sham", kind="rebel", basis="name"))
    (one,) = found.links
    assert (one.judgement, one.decided_by) == ("undecided", None)
    assert "became jabhat-fateh-al-sham in 2016" in one.evidence[0]
    assert len({r.actors[0].actor_id for r in found.readings}) == 2


def test_lines_of_a_case_count_too():
    own = (ActorLine(id="velm-men", split_from="velm-front", since=2012),)
    rows, stories = reports("velm-men", "velm-front", kind="rebel", basis="name")
    (one,) = identify(rows, stories, own=own).links
    assert one.judgement == "different"


@pytest.mark.parametrize(
    ("day", "holds"), [("2012-05-01", True), ("2018-01-01", False), (None, True)]
)
def test_years_of_a_name(day, holds):
    assert holds_on(ActorLine(id="x", since=2012, until=2016), day) is holds


IDS = st.sampled_from(
    ["person-dorin-vell", "person-vell-dorin", "person-vell", "person-dorin-l-vell",
     "person-sela-vell", "person-mohammed-vell", "person-muhammad-vell", "person-chief-dorin-vell",
     "velm-police", "velm-police-department"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(IDS, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(ids, chance):
    rows, stories = reports(*ids)
    one = identify(rows, stories)
    chance.shuffle(rows)
    two = identify(rows, stories)
    assert one.links == two.links
    after = {r.report.report_id: r for r in two.readings}
    assert [after[r.report.report_id] for r in one.readings] == one.readings


@settings(max_examples=60)
@given(st.lists(IDS, min_size=1, max_size=6, unique=True))
def test_a_copy_of_a_report_changes_nothing(ids):
    one = identify(*reports(*ids))
    two = identify(*reports(*ids, ids[0]))
    assert one.links == two.links
    left = [r.actors[0].actor_id for r in two.readings]
    assert left[:-1] == [r.actors[0].actor_id for r in one.readings]
    assert left[-1] == left[0]


NODES = st.sampled_from("abcdef")
LINKS = st.lists(
    st.tuples(NODES, NODES, st.sampled_from([0.0, 0.5, 0.8, 0.9])).filter(lambda t: t[0] != t[1]),
    max_size=14, unique_by=lambda t: tuple(sorted(t[:2])),
)  # fmt: skip


@given(LINKS)
def test_a_group_never_holds_two_that_are_different(triples):
    links = [link(a, b, score) for a, b, score in triples]
    ids = clusters_of(links, lambda key: (key,))
    for one in links:
        if one.judgement == "different":
            assert ids.get(one.actor_a, one.actor_a) != ids.get(one.actor_b, one.actor_b)
    reached = {key: {key} for key in "abcdef"}
    for one in links:
        if one.judgement == "same":
            union = reached[one.actor_a] | reached[one.actor_b]
            for key in union:
                reached[key] = union
    for key, best in ids.items():
        assert best in reached[key]
        assert best not in ids


def test_the_surest_link_joins_first():
    links = [
        ActorLink(actor_a="a", actor_b="b", judgement="same", score=0.8),
        ActorLink(actor_a="b", actor_b="c", judgement="same", score=0.9),
        ActorLink(actor_a="a", actor_b="c", judgement="different", score=0.0),
    ]
    assert clusters_of(links, lambda key: (key,)) == {"c": "b"}


@given(st.lists(st.text(max_size=12), max_size=4))
def test_any_words_have_a_standard_spelling(parts):
    once = standard_name(tuple(parts), {})
    assert len(once) <= len(parts)
    assert standard_name(once, {}) == standard_name(once, {})
