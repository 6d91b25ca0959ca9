"""Faults that were seen in use, each by own sentences that differ in wording."""

from __future__ import annotations

import pytest
from factories import read, read_all

PUBLISHED = "2023-11-04"  # a Saturday


def told(text, published=PUBLISHED):
    reading = read(text, published=published)
    return reading, sorted(reading.claims, key=lambda c: (c.start, c.kind))


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("Forty people were hurt by Thursday's explosion at the mill.", 40, "2023-11-02"),
        ("Nine villagers were killed by Wednesday’s flood, the mayor said.", 9, "2023-11-01"),
        ("The village was hit by Friday's storm and six residents died.", 6, "2023-11-03"),
    ],
)
def test_a_weekday_that_owns_what_happened_is_the_last_one(text, value, day):
    _, claims = told(text)
    assert [(c.value, c.time_start) for c in claims] == [(value, day)]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Some 90 people have been arrested in riots this weekend.", "2024-08-05", "2024-08-03"),
        ("Two boys drowned this weekend, police said.", "2024-08-06", "2024-08-03"),
        ("The two sides will swap 30 prisoners this weekend.", "2024-08-05", "2024-08-10"),
    ],
)
def test_this_weekend_early_in_the_week_is_the_one_before(text, published, day):
    reading, _ = told(text, published)
    assert [t.time_start for t in reading.times if "weekend" in t.quote] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Talks with Hamas went on. Six people were killed in a raid by Hamas.",
        "Hamas fighters held out; nine men died, Hamas said.",
        "A deal with Hamas is near, though four people were killed on Sunday.",
    ],
)
def test_a_body_that_is_called_like_a_town_is_none(text):
    reading, claims = told(text)
    assert not reading.places
    assert {c.place for c in claims} == {None}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ORVEL, Tarland (May 6, 2019) - A patrol killed three gunmen yesterday.", "2019-05-05"),
        ("TARN, Westmark (6 May 2019) — Soldiers shot two rebels dead today.", "2019-05-06"),
        ("BRENN (Norda) (May 6, 2019) - Police killed a robber yesterday.", "2019-05-05"),
    ],
)
def test_a_dateline_may_have_its_day_in_brackets(text, day):
    reading, claims = told(text + " They found rifles.", None)
    assert reading.report.published_start == "2019-05-06"
    assert {c.time_start for c in claims} == {day}


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (
            ["BAGHDAD - A bomb killed two soldiers.", "KIRKUK - Gunmen killed five policemen."],
            ["Baghdad", "Kirkuk"],
        ),
        (
            ["* MOSUL - Mortars killed a boy.", "* BAGHDAD - Police found nine bodies."],
            ["Mosul", "Baghdad"],
        ),
        (
            ["KABUL — A blast killed three guards.", "KANDAHAR — Troops killed four militants."],
            ["Kabul", "Kandahār"],
        ),
    ],
)
def test_each_item_of_a_roundup_has_the_place_of_its_label(lines, places):
    _, claims = told("\n\n".join(lines))
    assert [c.place for c in claims] == places
    assert all("-" not in (c.agent or "") for c in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed 14 people in Homs, medics said. Elsewhere, a mine killed a shepherd.",
        "A raid killed 20 people in Homs. In a separate attack a bomb killed a woman in Aleppo.",
        "A quake killed 30 people in Homs. In another incident, a policeman was shot dead.",
    ],
)
def test_who_dies_elsewhere_is_no_part_of_the_first_count(text):
    _, claims = told(text)
    assert len(claims) == 2
    assert {c.part_of for c in claims} == {None}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Killed: 12\nInjured: 45\nMissing: 7", {("killed", 12), ("injured", 45), ("missing", 7)}),
        ("Dead - 3, wounded - 8.", {("killed", 3), ("injured", 8)}),
        ("District | Dead | Hurt\nOrsk | 8 | 30", {("killed", 8), ("injured", 30)}),
        ("Arrested so far: 31. Arrived: 40. Cows killed: 2 cows", {("captured", 31)}),
    ],
)
def test_numbers_behind_labels_and_in_tables(text, counts):
    _, claims = told(f"Floods in Tarn, 3 November\n\n{text}\n")
    assert {(c.kind, c.value) for c in claims} == counts


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("A driver may be among the 40 people killed in the crash.", "killed", 1),
        ("Up to six tourists may be among the dead, he said.", "killed", 6),
        ("Two nurses could be among the hostages.", "abducted", 2),
    ],
)
def test_who_may_be_among_them_is_possible(text, kind, value):
    _, claims = told(text)
    (found,) = (c for c in claims if (c.kind, c.value) == (kind, value))
    assert found.modality == "possible"


@pytest.mark.parametrize(
    ("text", "value", "speaker"),
    [
        ("The quake killed 90. The dead included 12 of the 40 pupils, he said.", 12, "he"),
        ("The dead included at least 22 of 222 residents, its chief said.", 22, "chief"),
        ("The dead include nine of the 30 guards, the warden said.", 9, "warden"),
    ],
)
def test_the_dead_may_include_some_of_many(text, value, speaker):
    _, claims = told(text)
    (found,) = (c for c in claims if c.value == value)
    assert found.kind == "killed"
    assert speaker in (found.speaker or "")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bandits who hold 15 girls want a ransom, a relative of one of them said.", "relative"),
        ("Some 60 men died and 20 were hurt, governor Ana Brosk told a briefing.", "Brosk"),
        ("Two raids killed nine men, the Tarn Rights Monitor said in a note.", "Monitor"),
        ("Army: 12 rebels killed in clash.", "Army"),
    ],
)
def test_who_speaks_behind_or_before_the_count(text, speaker):
    _, claims = told(text)
    assert claims
    assert all(speaker in (c.speaker or "") for c in claims)


@pytest.mark.parametrize(
    ("text", "wholes", "parts"),
    [
        ("Two more people died, bringing the toll to 31.", {31}, {2}),
        ("Six more bodies were found, taking the number of dead to 40.", {40}, {6}),
        ("The blast left 29 dead (12 women, 9 men, 8 children).", {29}, {12, 9, 8}),
        ("Fourteen miners died, including a boy and the foreman.", {14}, {1}),
    ],
)
def test_parts_of_a_count(text, wholes, parts):
    _, claims = told(text)
    assert {c.value for c in claims if c.part_of is None} == wholes
    assert {c.value for c in claims if c.part_of is not None} == parts


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Reports that eight civilians were killed are false, the army said.", "denied"),
        ("The ministry dismissed as rubbish claims that 40 recruits died.", "denied"),
        ("We have not been able to verify claims that 50 people were killed.", "unverified"),
        ("The two sides are to swap 30 prisoners on Monday.", "planned"),
        ("The army killed eight rebels.", "asserted"),
    ],
)
def test_what_is_only_reported_or_set_for_later(text, modality):
    _, claims = told(text)
    assert {c.modality for c in claims} == {modality}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Some 88 people have died since 20 October.", "period"),
        ("Troops killed 90 rebels between 1 and 7 January.", "period"),
        ("Some 400 fighters have surrendered since the amnesty began.", "period"),
        ("Gunmen held seven guards hostage for nine hours.", "event"),
        ("Sixty people were hurt since the start of the unrest.", "event"),
    ],
)
def test_windows_and_what_is_none(text, scope):
    _, claims = told(text)
    assert {c.scope for c in claims} == {scope}


def test_numbers_written_short():
    texts = ["412K people were displaced.", "Some 1.3M people fled.", "A 5K run drew 300 people."]
    found = [{c.value for c in reading.claims} for reading in read_all(texts)]
    assert found == [{412_000}, {1_300_000}, set()]


def test_two_people_under_one_noun():
    texts = [
        "A couple and their three children died in the fire.",
        "A pair of hikers froze to death.",
        "A couple of guards were hurt.",
    ]
    found = [sorted((c.value or 0) for c in reading.claims) for reading in read_all(texts)]
    assert found == [[2, 3], [2], [0]]
