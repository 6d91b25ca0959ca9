"""Rulings on which claims stand together: joined, parted, moved."""

from __future__ import annotations

import pytest
from ruled import (
    claim,
    copied,
    decision,
    killed,
    marks,
    move,
    on_events,
    plain,
    readings,
    record,
    split,
    state,
    undo,
)

from crosswire.model.ids import make_id
from crosswire.pile.decisions.content import Before
from crosswire.pile.derive import derive


def apart(of, one, two):
    return claim(one, of).event_id != claim(two, of).event_id


def test_the_pile_has_two_events_of_the_killed_and_one_of_the_captured():
    found = record()
    assert apart(found, 25, 14)
    assert not apart(found, 25, 31)


def test_same_joins_and_undo_restores_every_byte():
    one = on_events(1, "same", 25, 14)
    found = record(one)
    assert not apart(found, 25, 14)
    assert state(found, one) == "stands"
    assert plain(record(one, undo(2, one))) == plain(record())


def test_different_of_two_that_are_two_is_kept_as_a_link():
    one = on_events(1, "different", 25, 14)
    found = record(one)
    assert any(link.decided_by == "d-1" and link.judgement == "different"
               for link in found.event_links)  # fmt: skip
    assert killed(found) == killed(record())


def test_a_split_parts_what_the_reports_put_together():
    one = split(1, 31)
    found = record(one)
    assert apart(found, 25, 31)
    assert {f.best for f in found.figures if f.kind == "killed"} == {14, 25, 31}
    assert plain(record(one, undo(2, one))) == plain(record())


def test_a_claim_moves_to_another_event():
    found = record(move(1, 31, 14))
    assert not apart(found, 31, 14)
    assert apart(found, 31, 25)


def test_a_later_ruling_of_the_same_reviewer_goes_before():
    one, two = split(1, 31), on_events(2, "same", 25, 14)
    found = record(one, two)
    assert not apart(found, 25, 14)
    assert apart(found, 25, 31)
    moved = record(move(1, 31, 14), move(2, 31, 25))
    assert state(moved, move(1, 31, 14)) in ("replaced", "stands")


def test_reviewers_who_disagree_leave_the_events_as_the_reports_have_them():
    one, two = on_events(1, "same", 25, 14), on_events(2, "different", 25, 14, by="Ben")
    found = record(one, two)
    assert apart(found, 25, 14)
    assert (state(found, one), state(found, two)) == ("disputed", "disputed")
    assert any(f.disagreement == "contested" and "which claims are of its event" in f.why
               for f in found.figures)  # fmt: skip


def test_nobody_joins_over_a_third_event_what_another_holds_apart():
    held = on_events(1, "different", 25, 14, by="Ben")
    joins = [on_events(2, "same", 25, 9), on_events(3, "same", 14, 9)]
    found = record(held, *joins)
    assert apart(found, 25, 14)
    assert "disputed" in {state(found, one) for one in joins}


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_copy_that_sorts_first_moves_no_id_and_no_ruling(number):
    """Two events ruled different: a copy with a smaller id renamed both and lost the ruling."""
    copy = copied(readings()[number], "000")
    for ruling in (on_events(1, "different", 25, 14), on_events(1, "same", 25, 14), split(1, 31)):
        before, after = record(ruling), record(ruling, more=(copy,))
        for table, key in (("events", "event_id"), ("figures", "figure_id"),
                           ("stories", "story_id")):  # fmt: skip
            ids = [{getattr(row, key) for row in getattr(r, table)} for r in (before, after)]
            assert ids[0] == ids[1], table
        assert state(after, ruling) == "stands"
        assert killed(before) == killed(after)


def test_an_event_that_is_gone_is_listed():
    one = on_events(1, "same", 25, 14)
    found = derive([readings()[1]], decisions=(one,))
    assert state(found, one) == "unresolved"


def test_decisions_of_version_one_are_understood_or_listed():
    now = record()
    old_story = make_id("story", min(now.stories[0].reports))
    main = make_id("e", old_story, "violence")
    other = claim(14, now).event_id
    known = decision(1, f"events:{main}|{other}", "same")
    assert not apart(record(known), 25, 14)
    lost = decision(2, "events:e-1|e-2", "same")
    assert state(record(lost), lost) == "unresolved"


@pytest.mark.parametrize("judgement", ["accept", "unsure"])
def test_an_event_that_was_looked_at_stands_while_it_has_a_claim(judgement):
    event = claim(25, record()).event_id or ""
    own = [c for c in record().claims if c.event_id == event]
    one = decision(1, f"events:{event}", judgement, Before(claims=marks(*own)))
    found = record(one)
    assert state(found, one) == "stands"
    assert killed(found) == killed(record())
    gone = decision(2, "events:e-none", judgement, Before())
    assert state(record(gone), gone) == "unresolved"
