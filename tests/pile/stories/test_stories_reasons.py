"""Why a report is in its story, and what links stories."""

from __future__ import annotations

from factories import pile, read
from paragraphs import FERRY, OTHER_SIEGE, SIEGE, text

from crosswire.pile.stories.keys import keys_of
from crosswire.pile.stories.likeness import FEATURES, log_odds, measure, weigh
from crosswire.pile.stories.rarity import PileRarity, rarity
from crosswire.pile.stories.traits import traits_of

HEAD = "Shells fell on Homs on 6 April 2021. "


def profile(body, report_id="a", **columns):
    return weigh(traits_of(read(body, report_id, **columns)), PileRarity())


def features(one, two):
    return dict(zip(FEATURES, measure(profile(one, "a"), profile(two, "b")), strict=True))


def test_a_report_alone_has_no_likeness():
    (row,) = pile({"a": text(*SIEGE)}).memberships
    assert (row.report_id, row.nearest_report_id, row.likeness, row.reasons) == (
        "a",
        None,
        None,
        (),
    )


def test_the_reasons_are_what_two_reports_share():
    body = HEAD + "Doctor Ida Moren said that 25 people were killed in the bakery."
    record = pile({"a": body, "b": HEAD + "Ida Moren counted 25 people killed at the bakery."})
    one, two = record.memberships
    assert (one.nearest_report_id, two.nearest_report_id) == ("b", "a")
    assert one.likeness == two.likeness
    assert 0.5 < one.likeness <= 1
    for reason in ("place: Homs", "day: 2021-04-06", "name: Ida Moren", "figure: 25 killed"):
        assert reason in one.reasons
    assert any(reason.startswith("words: ") and "bakery" in reason for reason in one.reasons)


def test_every_report_has_one_membership_of_its_own_story():
    record = pile({"a": text(*SIEGE), "b": text(*OTHER_SIEGE), "c": text(*FERRY)})
    told = [(row.report_id, row.story_id) for row in record.memberships]
    assert sorted(told) == [(r.report_id, r.story_id) for r in record.reports]


def test_two_prints_of_one_text_are_alike():
    one, two = profile(text(*SIEGE), "a"), profile(text(*SIEGE), "b")
    assert log_odds(one, two) > 3


def test_what_is_not_told_is_no_evidence():
    found = features(HEAD, "The orchestra played all evening.")
    assert not any(found.values())


def test_other_days_streets_and_ages_speak_against():
    found = features(
        "Oren Falk, a 19-year-old, was shot in Mill Street on 6 April 2021.",
        "Oren Falk, a 54-year-old, was shot in Harbour Road on 9 May 2021.",
    )
    assert found["other_days"] > 0
    assert (found["other_streets"], found["other_ages"]) == (1.0, 1.0)


def test_places_far_apart_speak_against_and_a_shared_one_for():
    assert features("They met in Homs.", "They met in Lima.")["far"] > 3
    found = features("They met in Homs.", "They stayed in Homs.")
    assert found["far"] == 0
    assert found["main_place"] == 1


def test_a_harm_at_one_place_and_day_is_one_scene():
    def scene(day, harm="killed"):
        first = "Two men were killed in Homs on 6 April 2021."
        return features(first, f"Three men were {harm} in Homs on {day} 2021.")["scene"]

    same, next_day, later = (scene(day) for day in ("6 April", "7 April", "8 April"))
    assert same > next_day > later == 0
    assert same > scene("6 April", "wounded") > 0


def test_a_harm_brings_reports_of_months_apart_under_one_key():
    readings = [
        read("Two men were killed in Homs on 6 April 2021.", "a", published=day)
        for day in ("2021-04-07", "2021-09-15")
    ]
    one, two = (set(keys_of(traits_of(r))) for r in readings)
    assert {key for key in one & two if " on " in key}


def test_the_features_are_the_same_from_both_sides():
    one, two = profile(text(*SIEGE), "a"), profile(text(*OTHER_SIEGE), "b")
    assert measure(one, two) == measure(two, one)


def test_a_word_at_the_head_of_a_sentence_is_no_name():
    traits = traits_of(
        read("They slept. Yesterday trucks came. Bridges fell. Then Luka Brenn left.", "a")
    )
    assert "bridges" in traits.words
    assert {"luka", "brenn"} <= set(traits.names)
    assert "luka brenn" in traits.persons


def test_names_are_found_in_shouted_text():
    traits = traits_of(read("TRUCKS CAME TO THE BRIDGE. THEN LUKA BRENN LEFT THE TOWN.", "a"))
    assert "brenn" in traits.names
    assert "trucks" in traits.words


def test_a_street_needs_its_name():
    assert traits_of(read("Shots fell in Mill Street.", "a")).streets == {"mill street"}
    assert traits_of(read("Shots fell in the street.", "a")).streets == set()


def test_rare_words_weigh_more_than_common_ones():
    assert rarity("the") == 0 < rarity("town") < rarity("aldrava")


def test_the_keys_of_a_report_of_common_words_are_none():
    assert keys_of(traits_of(read("It was there.", "a"))) == ()


def test_stories_that_share_people_and_places_are_linked():
    battle = (
        "Troops of Luka Brenn took the mill of Homs on 6 April 2021. General Luka Brenn said so."
    )
    camp = "Luka Brenn opened a camp for the families of Homs. Tents stood in rows by the canal."
    record = pile({"a": battle, "b": camp})
    if len(record.stories) == 2:
        (link,) = record.story_links
        assert link.story_a < link.story_b
        assert {"place: Homs", "name: Luka Brenn"} <= set(link.reasons)
