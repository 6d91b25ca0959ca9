"""Civilians by one account, fighters by another."""

from __future__ import annotations

import pytest
from factories import read

from crosswire.model.rows import Decision
from crosswire.pile.derive import derive
from crosswire.words.rules import Choices

ARMY = "The Syrian army said it killed 30 {} in the town of Homs on Monday."
TEXTS = {
    "a": ARMY.format("fighters") + " Its general Oren Falk spoke at the airport.",
    "b": "Witnesses in Homs said on Monday that the Syrian army killed 30 civilians in the town.",
    "c": "A doctor in Homs, Ida Moren, said the Syrian army killed 30 civilians there on Monday.",
}  # fmt: skip


def rows(way, *, texts=TEXTS, decisions=()):
    readings = [read(text, key, published="2021-04-06") for key, text in texts.items()]
    record = derive(readings, decisions=decisions, choices=Choices(victim_status=way))
    found = {
        f.affected_role: (f.low, f.best, f.high, f.disagreement, f.why)
        for f in record.figures
        if f.kind == "killed" and f.affected_role
    }
    return found, record


@pytest.mark.parametrize("way", ["range", "ruling"])
def test_status_stays_open(way):
    found, _ = rows(way)
    assert {role: row[:4] for role, row in found.items()} == {
        "civilian": (0, 30, 30, "contested"), "combatant": (0, 30, 30, "contested"),
    }  # fmt: skip


@pytest.mark.parametrize("way", ["majority", "hierarchy"])
def test_most_lines_or_those_who_are_no_party_tell_the_status(way):
    found, _ = rows(way)
    assert set(found) == {"civilian"}
    assert found["civilian"][:3] == (30, 30, 30)
    assert "others tell otherwise" in found["civilian"][4]


def test_a_tie_stays_open():
    two = {key: TEXTS[key] for key in "ab"}
    found, _ = rows("majority", texts=two)
    assert {row[3] for row in found.values()} == {"contested"}


def test_a_ruling_gives_the_role():
    _, record = rows("ruling")
    claim = next(c for c in record.claims if c.affected_role == "combatant")
    ruling = Decision(
        decision_id="d-1", made_at="2021-05-01T10:00:00+00:00", made_by="desk",
        about=f"claims:{claim.claim_id}", judgement="edit", after="affected_role=civilian",
    )  # fmt: skip
    found, _ = rows("ruling", decisions=(ruling,))
    assert found["civilian"][:3] == (30, 30, 30)


def test_numbers_that_differ_are_no_question_of_status():
    texts = {"a": TEXTS["a"].replace("30", "12"), "b": TEXTS["b"]}
    found, _ = rows("range", texts=texts)
    assert {row[3] for row in found.values()} == {"none"}
