"""Lists of the harmed: "the dead were identified as", "among the wounded are"."""

from __future__ import annotations

import pytest
from factories import claims


def told(text):
    return [(c.kind, c.value, c.affected_id) for c in claims(text)]


A, B, C = "person-ansel-brott", "person-dora-quist", "person-milo-varn"
NAMES = "Ansel Brott, Dora Quist and Milo Varn"


@pytest.mark.parametrize(
    "text",
    [
        f"The dead were identified as {NAMES}.",
        f"The dead were named as {NAMES}.",
        f"The dead are {NAMES}.",
        f"The dead include {NAMES}.",
        f"Among the dead were {NAMES}.",
        f"Among those killed were {NAMES}.",
        f"{NAMES} were among the dead.",
        f"{NAMES} were killed.",
        "The dead were identified as Ansel Brott, 20, Dora Quist, 31, and Milo Varn, 44.",
    ],
)
def test_each_of_a_list_is_one(text):
    assert told(text) == [("killed", 1, A), ("killed", 1, B), ("killed", 1, C)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Among the wounded are Ansel Brott and Dora Quist.", "injured"),
        ("The injured were identified as Ansel Brott and Dora Quist.", "injured"),
        ("The wounded include Ansel Brott and Dora Quist.", "injured"),
        ("The hostages were named as Ansel Brott and Dora Quist.", "abducted"),
        ("Among those arrested were Ansel Brott and Dora Quist.", "captured"),
        ("Among those abducted were Ansel Brott and Dora Quist.", "abducted"),
    ],
)
def test_the_kind_is_that_of_the_listed(text, kind):
    assert told(text) == [(kind, 1, A), (kind, 1, B)]


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("Two people were killed in the crash.", "killed"),
        ("Two people were wounded in the crash.", "injured"),
        ("Two people were kidnapped on Monday.", "abducted"),
    ],
)
@pytest.mark.parametrize(
    "roll",
    [
        "The victims were identified as Ansel Brott and Dora Quist.",
        "The victims were named as Ansel Brott, 20, and Dora Quist, 31.",
        "They are Ansel Brott and Dora Quist.",
        "They were named as Ansel Brott and Dora Quist.",
    ],
)
def test_victims_and_they_suffered_what_was_told_before(before, kind, roll):
    found = claims(f"{before} {roll}")
    assert [(c.kind, c.value) for c in found] == [(kind, 2), (kind, 1), (kind, 1)]
    assert [c.affected_id for c in found[1:]] == [A, B]
    assert [c.part_of for c in found] == [None, found[0].claim_id, found[0].claim_id]


def test_nothing_was_told_before():
    assert claims("The winners were identified as Ansel Brott and Dora Quist.") == []
    assert claims("They are Ansel Brott and Dora Quist.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ansel Brott was one of those injured in the blast.",
        "Ansel Brott was one of those wounded.",
        "Ansel Brott was among the wounded.",
        "Ansel Brott was among those injured.",
    ],
)
def test_one_of_those_harmed(text):
    assert told(text) == [("injured", 1, A)]


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("Three nurses were among the 84 people killed.", 84, 3),
        ("Three nurses were among 84 people killed in the attack.", 84, 3),
        ("Among the 84 people killed were three nurses.", 84, 3),
        ("The 84 dead included three nurses.", 84, 3),
    ],
)
def test_a_count_among_a_count_is_part_of_it(text, whole, part):
    found = {c.value: c for c in claims(text, "killed")}
    assert found.keys() == {whole, part}
    assert found[part].part_of == found[whole].claim_id
    assert found[whole].part_of is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Among the wounded are a teacher and two pupils.", [("injured", 1), ("injured", 2)]),
        ("The dead included a teacher and two pupils.", [("killed", 1), ("killed", 2)]),
        ("The dead were two soldiers and five farmers.", [("killed", 2), ("killed", 5)]),
        ("The dead were two soldiers, a guard and five farmers.",
         [("killed", 2), ("killed", 1), ("killed", 5)]),
    ],
)  # fmt: skip
def test_a_list_of_persons_and_counts(text, found):
    assert [(c.kind, c.value) for c in claims(text)] == found


@pytest.mark.parametrize("text", [f"The dead were identified as {NAMES}.", f"{NAMES} were killed."])
def test_each_is_named_alone(text):
    assert [c.affected for c in claims(text)] == ["Ansel Brott", "Dora Quist", "Milo Varn"]


@pytest.mark.parametrize(
    "text",
    [
        "A 54-year-old woman, her husband and their 12-year-old grandson were shot dead.",
        "Ansel Brott, his wife Dora and their son were killed.",
        "The blast killed the mayor, the judge and a clerk.",
        "Killed: Ansel Brott, 44; Dora Quist, 31; and Milo Varn, 12.",
    ],
)
def test_a_list_of_three_described(text):
    assert [(c.kind, c.value) for c in claims(text)] == [("killed", 1)] * 3


@pytest.mark.xfail(reason="F1: a list behind a colon hangs on nothing in the parse")
def test_a_list_behind_a_count_is_part_of_it():
    found = claims("Four died: Ansel Brott, Dora Quist, Milo Varn and Luka Hald.")
    assert [c.value for c in found] == [4, 1, 1, 1, 1]
    assert {c.part_of for c in found[1:]} == {found[0].claim_id}
