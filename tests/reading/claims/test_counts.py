"""Which group, how many, of what kind: one sentence each."""

from __future__ import annotations

import pytest
from factories import claim, claims, read


def counts(text):
    return sorted((c.kind, c.value) for c in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed 12 farmers in the village.",
        "Twelve farmers were killed by shells.",
        "Twelve farmers, killed by shells on Monday, were buried in the yard.",
        "The twelve farmers who were killed by shells were buried on Tuesday.",
        "The shells that killed 12 farmers came from the hill.",
        "The attack left 12 farmers dead.",
        "The attack claimed the lives of 12 farmers.",
        "Twelve farmers lost their lives in the attack.",
        "Twelve farmers died when a shell hit the barn.",
        "Shells fell on the village, killing 12 farmers.",
        "The killing of 12 farmers was confirmed on Monday.",
        "Twelve farmers were confirmed dead on Monday.",
        "Twelve farmers were found dead in the barn.",
        "Twelve farmers were shot dead.",
        "Twelve farmers were stabbed to death.",
        "A total of 12 farmers were killed.",
    ],
)
def test_one_fact_in_many_words(text):
    found = claim(text, "killed")
    assert (found.value, found.low, found.high, found.qualifier) == (12, 12, 12, "exact")
    assert found.affected_role == "civilian"
    assert found.unit == "persons"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("At least 25 dead after blast in market", "killed", 25),
        ("Seven killed in blast at market", "killed", 7),
        ("Rescuers pulled 36 bodies from a bakery.", "killed", 36),
        ("The ministry put the number of dead at 44.", "killed", 44),
        ("The blast injured seven people.", "injured", 7),
        ("Some 50 people were taken to hospital.", "injured", 50),
        ("Two drivers have been missing since Saturday.", "missing", 2),
        ("They captured 157 fighters.", "captured", 157),
        ("Police arrested 30 men.", "captured", 30),
        ("Gunmen kidnapped nine teachers.", "abducted", 9),
        ("Around 900 fighters laid down their arms.", "surrendered", 900),
        ("Four women were freed.", "freed", 4),
        ("More than 30,000 people have fled the town.", "displaced", 30_000),
        ("Some 2,600 people came through the gate of the camp on Sunday.", "displaced", 2600),
        ("About 1,200 people have returned to their villages.", "returned", 1200),
        ("Over 40,000 people are living in the camp.", "sheltered", 40_000),
        ("The camp was designed for 12,000 people.", "capacity", 12_000),
        ("Up to 400 fighters are still in the town.", "strength", 400),
    ],
)
def test_a_kind(text, kind, value):
    assert counts(text) == [(kind, value)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three women and four children were killed when a shell hit a bus.",
         [("killed", 3), ("killed", 4)]),
        ("Shells killed four soldiers and wounded seven others.", [("injured", 7), ("killed", 4)]),
        ("Twelve people died in the fire and 30 were injured.", [("injured", 30), ("killed", 12)]),
        ("The blast left 12 people dead and 30 wounded.", [("injured", 30), ("killed", 12)]),
        ("There were 12 dead and 30 wounded.", [("injured", 30), ("killed", 12)]),
        ("Gunmen killed two guards, wounded five and kidnapped nine teachers.",
         [("abducted", 9), ("injured", 5), ("killed", 2)]),
        ("A soldier was killed and two officers were wounded.", [("injured", 2), ("killed", 1)]),
        ("The camp was designed for 12,000 people and now shelters more than 41,000.",
         [("capacity", 12_000), ("sheltered", 41_000)]),
        ("Three aid workers, two journalists and a driver were abducted.",
         [("abducted", 1), ("abducted", 2), ("abducted", 3)]),
    ],
)  # fmt: skip
def test_coordination(text, found):
    assert counts(text) == found


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("At least 12 farmers were killed.", 12, None, "at_least"),
        ("More than 12 farmers were killed.", 12, None, "more_than"),
        ("Up to 12 farmers were killed.", None, 12, "at_most"),
        ("About 100 farmers were killed.", 90, 110, "about"),
        ("Between 10 and 12 farmers were killed.", 10, 12, "between"),
        ("Dozens of farmers were killed.", 24, 999, "vague"),
        ("Several farmers were killed.", 3, None, "vague"),
        ("Scores of farmers were killed.", 40, 999, "vague"),
    ],
)
def test_what_the_words_allow(text, low, high, qualifier):
    found = claim(text, "killed")
    assert (found.low, found.high, found.qualifier) == (low, high, qualifier)
    assert (found.value is None) == (qualifier in ("between", "vague"))


@pytest.mark.parametrize(
    ("noun", "role"),
    [
        ("soldiers", "combatant"), ("fighters", "combatant"), ("militants", "combatant"),
        ("villagers", "civilian"), ("civilians", "civilian"), ("farmers", "civilian"),
        ("children", "child"), ("boys", "child"), ("women", "woman"), ("aid workers", "aid_worker"),
        ("journalists", "journalist"), ("people", "unknown"), ("women and children", "mixed"),
    ],
)  # fmt: skip
def test_the_role_of_the_affected(noun, role):
    found = claim(f"Twelve {noun} were killed by shells.", "killed")
    assert found.affected_role == role
    assert found.affected == noun


def test_families_are_counted_as_families():
    assert claim("The fire made 120 families homeless.", "displaced").unit == "families"


@pytest.mark.parametrize(
    "text",
    [
        "A 27-year-old man was killed when a mortar shell hit his shop.",
        "The blast killed a baker.",
        "The blast killed Jorun Halde, a baker.",
        "Her brother was shot dead at the gate.",
        "A soldier was killed near the bridge.",
    ],
)
def test_one_person(text):
    found = claim(text, "killed")
    assert (found.value, found.qualifier) == (1, "exact")
    assert found.route == "person"


def test_one_person_told_twice_is_one_claim():
    text = "A man was killed at the gate on Monday. The man was shot as he ran home."
    assert len(claims(text, "killed")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The fire destroyed 35 tents.",
        "The village lies 12 km from the river.",
        "The siege lasted four years.",
        "He paid 40 dollars for the 12 sheep.",
        "The army destroyed 12 tanks and captured two villages.",
        "The 2018 truce ended after 12 months.",
        "They met at 5 am on 12 March 2019.",
        "About one third of the land was burnt.",
        "The bill passed with 12 votes.",
        "Resolution 2254 was killed in the council.",
        "The 19th Brigade killed the plan.",
        "The team beat them 3-1.",
        "Call 555-0104 for help.",
        "The army killed the plan.",
        "The battery died after six hours.",
    ],
)
def test_things_are_no_people(text):
    reading = read(text)
    assert reading.claims == ()
    assert all(n.fate == "ignored" for n in reading.numbers)
    assert all(n.why for n in reading.numbers)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The rebels killed five soldiers.", "rebels"),
        ("Five soldiers were killed by the rebels.", "rebels"),
        ("Five soldiers were killed.", None),
        ("They killed five soldiers.", None),
    ],
)
def test_the_agent(text, agent):
    assert claim(text, "killed").agent == agent


@pytest.mark.parametrize(
    ("text", "weapon"),
    [
        ("Air strikes killed 12 farmers.", "air strikes"),
        ("Twelve farmers were killed by a landmine.", "landmine"),
        ("A suicide bomber killed 12 farmers.", "suicide bomber"),
        ("The army killed 12 farmers.", None),
    ],
)
def test_the_weapon(text, weapon):
    found = claim(text, "killed").weapon
    assert (found or "").lower() == (weapon or "")


@pytest.mark.parametrize(
    ("text", "value", "revises"),
    [
        ("The death toll rose to 38 from 25.", 38, 25),
        ("The death toll rose from 25 to 38.", 38, 25),
        ("The number of dead rose to 31 from 24.", 31, 24),
        ("The toll climbed to at least 38, up from 25.", 38, 25),
        ("The death toll rose to 38.", 38, None),
    ],
)
def test_a_toll_that_replaces_another(text, value, revises):
    found = claim(text, "killed")
    assert (found.value, found.revises) == (value, revises)


def test_both_numbers_of_a_revision_are_claimed_by_one_claim():
    reading = read("The death toll rose to 38 from 25.")
    assert [(n.value, n.fate) for n in reading.numbers] == [(38, "claimed"), (25, "claimed")]
    assert {n.why for n in reading.numbers} == {reading.claims[0].claim_id}


@pytest.mark.parametrize(
    ("text", "whole", "part", "role"),
    [
        ("The raid killed 40 people, including 12 children.", 40, 12, "child"),
        ("A raid in which 40 people, including 12 children, were killed began.", 40, 12, "child"),
        ("The raid killed 40 people, 12 of them children.", 40, 12, "child"),
        ("They captured 157 fighters, six of them commanders.", 157, 6, "combatant"),
        ("Of the 106 people who died on the road, 41 were infants.", 106, 41, "child"),
        ("The raid killed 40 people, among them 12 women.", 40, 12, "woman"),
    ],
)
def test_a_sub_count_is_part_of_its_whole(text, whole, part, role):
    found = {c.value: c for c in claims(text)}
    assert found.keys() == {whole, part}
    assert found[part].part_of == found[whole].claim_id
    assert found[whole].part_of is None
    assert found[part].kind == found[whole].kind
    assert found[part].affected_role == role


def test_two_counts_side_by_side_are_no_parts():
    assert all(c.part_of is None for c in claims("Three women and four children were killed."))


def test_every_number_of_a_sentence_has_a_fate():
    text = "On 12 March, 40 people, including 14 children aged 3 to 9, died within six hours."
    fates = {n.quote: n.fate for n in read(text).numbers}
    assert fates == {
        "12": "ignored", "40": "claimed", "14": "claimed", "3 to 9": "ignored", "six": "ignored",
    }  # fmt: skip


def test_none_of_them_is_nobody():
    assert all(c.value == 0 for c in claims("None of the 12 soldiers was hurt."))
