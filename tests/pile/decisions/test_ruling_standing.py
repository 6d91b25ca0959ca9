"""Which decisions stand."""

from __future__ import annotations

from itertools import permutations

from ruled import decision, undo

from crosswire.model.rows import Decision
from crosswire.pile.decisions import in_force
from crosswire.pile.decisions.standing import in_order, undone

FIRST = decision(1, "claims:c-1", "reject")
BACK = undo(2, FIRST)
AGAIN = undo(3, BACK, by="Ben")


def test_an_undoing_that_is_undone_restores():
    assert in_force((FIRST,)) == (FIRST,)
    assert in_force((FIRST, BACK)) == ()
    assert in_force((FIRST, BACK, AGAIN)) == (FIRST,)
    assert undone((FIRST, BACK, AGAIN, undo(4, AGAIN))) == {"d-1": "d-2", "d-3": "d-4"}


def test_the_order_in_which_decisions_come_changes_nothing():
    rows = (FIRST, BACK, AGAIN, decision(5, "claims:c-2", "accept"))
    assert len({in_force(found) for found in permutations(rows)}) == 1


def test_moments_count_and_not_how_they_are_written():
    def made(number: int, at: str) -> Decision:
        return Decision(decision_id=f"d-{number}", made_at=at, made_by="A", about="claims:c-1",
                        judgement="reject")  # fmt: skip

    rows = [made(1, "2021-05-01T12:00:00+02:00"), made(2, "2021-05-01T11:00:00Z"),
            made(3, "2021-05-01T09:59:59.5"), made(4, "some day")]  # fmt: skip
    assert [d.decision_id for d in in_order(rows)] == ["d-4", "d-3", "d-1", "d-2"]


def test_a_long_chain_and_a_circle_end():
    chain = [FIRST]
    for number in range(2, 3000):
        one = Decision(decision_id=f"u-{number}", made_at=f"2022-01-01T00:00:00.{number:06d}Z",
                       made_by="A", about="claims:c-1", judgement="reject",
                       revokes=chain[-1].decision_id)  # fmt: skip
        chain.append(one)
    assert in_force(chain) == (FIRST,)
    assert in_force(chain[:-1]) == ()
    one = decision(1, "claims:c-1", "reject", revokes="d-2")
    two = decision(2, "claims:c-1", "reject", revokes="d-1")
    assert len(undone((one, two))) == 1
    assert undone((one, two)) == undone((two, one))
