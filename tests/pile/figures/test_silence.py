"""What other reports pass over: harm that one alone tells, and persons among the dead."""

from __future__ import annotations

from factories import read

from crosswire.pile.derive import derive

TOWN = "Gunmen opened fire in the market of Homs on Monday, 5 April 2021. "
HURT = TOWN + "Four people were wounded in the market of Homs."
DEAD = TOWN + "A teacher, Oren Falk, was killed in the market of Homs."
SHOT = TOWN + "A teacher was shot in the market of Homs. Police look for the gunmen."


def figure(kind, *texts, days=("2021-04-06",) * 4):
    readings = [read(t, f"r{n}", published=days[n]) for n, t in enumerate(texts)]
    rows = [f for f in derive(readings).figures if f.kind == kind and not f.affected_id]
    return rows[0]


def test_a_death_that_one_report_alone_tells_may_be_none():
    found = figure("killed", DEAD, HURT)
    assert (found.low, found.best, found.high) == (0, 1, 1)
    assert "one report alone tells of it" in found.why


def test_two_reports_are_not_one_alone():
    found = figure("killed", DEAD, HURT, DEAD.replace("A teacher", "The teacher"))
    assert found.low == 1


def test_a_report_of_long_before_could_not_tell_of_the_death():
    assert figure("killed", DEAD, HURT, days=("2021-04-20", "2021-04-06")).low == 1


def test_who_alone_is_told_to_be_shot_beside_several_reports_of_the_dead_is_among_them():
    other = DEAD.replace("A teacher, Oren Falk,", "The teacher Oren Falk")
    found = figure("injured", DEAD, other, SHOT)
    assert (found.low, found.best, found.high) == (0, 0, 1)
    assert "among the dead" in found.why


def test_a_count_of_the_hurt_stays_a_count():
    other = DEAD.replace("A teacher, Oren Falk,", "The teacher Oren Falk")
    assert figure("injured", DEAD, other, HURT).best == 4
