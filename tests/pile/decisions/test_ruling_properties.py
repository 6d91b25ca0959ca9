"""Any sequence of rulings, added and removed reports, and copies: no standing ruling is lost."""

from __future__ import annotations

from functools import cache
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from ruled import best, copied, exclude, move, on_claim, on_events, plain, readings, split, undo

from crosswire.model.rows import Decision
from crosswire.pile.decisions import in_force
from crosswire.pile.derive import derive


@cache
def rulings() -> tuple[Decision, ...]:
    """Rulings of all sorts, by two reviewers."""
    numbers = count(1)
    found = []
    for by in ("Ada", "Ben"):
        found += [
            on_claim(next(numbers), 31, "reject", by),
            on_claim(next(numbers), 25, "edit", by, value=26.0, low=26.0, high=26.0),
            on_claim(next(numbers), 31, "accept", by),
            on_events(next(numbers), "same", 25, 14, by=by),
            on_events(next(numbers), "different", 25, 14, by=by),
            split(next(numbers), 31, by=by),
            move(next(numbers), 31, 14, by=by),
            exclude(next(numbers), "b", by=by),
            best(next(numbers), "killed", by, best=28.0),
        ]
    return tuple(found)


PICKS = st.lists(st.integers(0, 17), unique=True, max_size=5)
REPORTS = st.sets(st.sampled_from("abc"), min_size=1)
COPIES = st.sets(st.sampled_from(["000-a", "zzz-b", "mmm-c"]))


def pile(reports: set[str], copies: set[str]):
    rows = {r.report.report_id: r for r in readings()}
    return [rows[k] for k in sorted(reports)] + [copied(rows[c[-1]], c) for c in sorted(copies)]


@settings(max_examples=25, deadline=None)
@given(PICKS, REPORTS, COPIES, st.randoms(use_true_random=False))
def test_nothing_is_lost_and_no_order_counts(picks, reports, copies, random):
    chosen = [rulings()[n] for n in picks]
    whole = derive(pile({"a", "b", "c"}, set()), decisions=tuple(chosen))
    part = derive(pile(reports, copies), decisions=tuple(chosen))
    for record in (whole, part):
        assert {r.decision_id for r in record.rulings} == {d.decision_id for d in chosen}
        for row in record.rulings:
            assert row.state == "stands" or row.why
    again = derive(pile({"a", "b", "c"}, copies), decisions=tuple(chosen))
    states = [{r.decision_id: r.state for r in record.rulings} for record in (whole, again)]
    assert states[0] == states[1]  # copies change nothing, and what was gone is back
    ids = [{f.figure_id: (f.low, f.best, f.high) for f in r.figures} for r in (whole, again)]
    assert ids[0] == ids[1]
    mixed = chosen[:]
    random.shuffle(mixed)
    assert derive(pile({"a", "b", "c"}, set()), decisions=tuple(mixed)) == whole


@settings(max_examples=15, deadline=None)
@given(PICKS, st.integers(0, 17))
def test_undo_restores_the_record(picks, number):
    others = [rulings()[n] for n in picks if n != number]
    one = rulings()[number]
    back = undo(40, one, by="Eve")
    before = derive(pile({"a", "b", "c"}, set()), decisions=tuple(others))
    after = derive(pile({"a", "b", "c"}, set()), decisions=(*others, one, back))
    assert plain(after) == plain(before)
    assert {d.decision_id for d in in_force((*others, one, back))} == {
        d.decision_id for d in others
    }
