"""What a reviewer ruled of actors overrules what the pile tells."""

from __future__ import annotations

from factories import read
from named import reports

from crosswire.model.rows import Decision
from crosswire.pile.derive import derive
from crosswire.pile.identities import identify
from crosswire.pile.identities.decided import about, ruled_pairs

A, B, C = "person-dorin-vell", "person-sela-vell", "person-dorin-l-vell"


def ruled(one, two, judgement, number=1, **more):
    return Decision(
        decision_id=f"d-{number}", made_at=f"2021-01-0{number}T00:00:00Z", made_by="Reviewer",
        about=about(one, two), judgement=judgement, **more,
    )  # fmt: skip


def left(ids, *decisions):
    found = identify(*reports(*ids), decisions)
    return [r.actors[0].actor_id for r in found.readings], found.links


def test_same_joins_what_the_pile_keeps_apart():
    ids, (one,) = left((A, B), ruled(A, B, "same", reason="One woman."))
    assert len(set(ids)) == 1
    assert (one.judgement, one.score, one.decided_by) == ("same", 1.0, "d-1")
    assert one.evidence[0] == "Reviewer ruled: same (One woman.)"


def test_different_parts_what_the_pile_joins():
    assert len(set(left((A, C))[0])) == 1
    assert len(set(left((A, C), ruled(A, C, "different"))[0])) == 2


def test_unsure_joins_nobody():
    ids, (one,) = left((A, C), ruled(A, C, "unsure"))
    assert len(set(ids)) == 2
    assert one.judgement == "undecided"


def test_the_last_ruling_counts_and_one_can_be_taken_back():
    first, second = ruled(A, B, "same"), ruled(A, B, "different", 2)
    assert len(set(left((A, B), first, second)[0])) == 2
    back = ruled(A, B, "different", 3, revokes="d-2")
    assert len(set(left((A, B), first, second, back)[0])) == 1
    assert ruled_pairs((first, second, back)).of[A, B] is first


def test_a_ruling_on_somebody_who_is_not_there_waits():
    ids, links = left((A,), ruled(A, B, "same"))
    assert ids == [A]
    assert links == ()


def test_a_ruling_parts_a_last_name_from_the_full_name():
    many = [
        read("Luka Brenn said that it rained.", "a"), read("Brenn said that it rained.", "b"),
    ]  # fmt: skip
    decision = ruled("person-brenn", "person-luka-brenn", "different")
    plain, told = derive(many), derive(many, decisions=(decision,))
    assert {s.speaker_id for s in plain.statements} >= {"person-luka-brenn"}
    if len(plain.stories) == 1:
        assert "person-brenn" in {s.speaker_id for s in told.statements}
    assert told.decisions == ()


def test_other_decisions_are_no_links():
    other = Decision(
        decision_id="d-9", made_at="2021-01-01T00:00:00Z", made_by="Reviewer",
        about="claims:c-1|c-2", judgement="same",
    )  # fmt: skip
    assert ruled_pairs((other,)).of == {}
