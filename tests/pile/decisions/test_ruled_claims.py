"""Rulings on claims: each judgement, copies, and reviewers who disagree."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from ruled import claim, copied, killed, on_claim, plain, readings, record, state, undo

from crosswire.model.rows import Decision


def test_a_rejected_claim_stays_in_the_table_and_counts_for_nothing():
    one = on_claim(1, 31, "reject")
    found = record(one)
    row = claim(31, found)
    assert (row.ruled_by, row.event_id) == ("d-1", None)
    assert not any(row.claim_id in f.claims for f in found.figures)
    assert (25, 25, 25) in killed(found)
    assert state(found, one) == "stands"


def test_a_copy_of_its_sentence_follows_a_ruling():
    """A rejected sentence came back as soon as a copy of its report was added."""
    one = on_claim(1, 31, "reject")
    copy = copied(readings()[1], "000")
    found = record(one, more=(copy,))
    assert killed(found) == killed(record(one))
    assert {c.ruled_by for c in found.claims if c.value == 31} == {"d-1"}


def test_a_ruling_outlives_the_report_that_it_was_made_on():
    one = on_claim(1, 31, "reject")
    copy = copied(readings()[1], "000")
    from crosswire.pile.derive import derive

    found = derive([readings()[0], readings()[2], copy], decisions=(one,))
    assert state(found, one) == "stands"
    assert {c.ruled_by for c in found.claims if c.value == 31} == {"d-1"}
    gone = derive([readings()[0]], decisions=(one,))
    assert state(gone, one) == "unresolved"


def test_an_edit_changes_the_figure_and_not_what_was_read():
    one = on_claim(1, 31, "edit", value=38.0, low=38.0, high=38.0)
    found = record(one)
    row = claim(38, found)
    assert row.ruled_by == "d-1"
    text = next(r.text for r in found.reports if r.report_id == row.report_id)
    assert text[row.start : row.end] == row.quote
    assert text[row.value_start : row.value_end] == row.value_text == "31"
    assert (38, 38, 38) in killed(found)  # known later than the 25
    assert '"value":31' in (one.before or "")


@pytest.mark.parametrize(
    ("cells", "column", "value"),
    [
        ({"kind": "injured"}, "kind", "injured"),
        ({"scope": "background"}, "scope", "background"),
        ({"modality": "denied"}, "modality", "denied"),
        ({"affected_role": "civilian"}, "affected_role", "civilian"),
        ({"speaker": "Ida Moren", "speaker_id": None, "statement_id": None}, "speaker",
         "Ida Moren"),
        ({"place": "Velm", "place_id": None}, "place", "Velm"),
        ({"affected": "villagers"}, "affected", "villagers"),
    ],
)  # fmt: skip
def test_each_column_can_be_edited(cells, column, value):
    found = record(on_claim(1, 31, "edit", **cells))
    row = next(c for c in found.claims if c.ruled_by)
    assert getattr(row, column) == value
    assert plain(record(on_claim(1, 31, "edit", **cells), undo(2, on_claim(1, 31, "edit")))) == (
        plain(record())
    )


def test_a_day_that_a_reviewer_gives_is_the_day_of_the_event():
    day = {"time_start": "2021-04-02", "time_end": "2021-04-02", "date_prec": 1}
    edits = [on_claim(n, v, "edit", **day) for n, v in ((1, 25), (2, 31))]
    found = record(*edits)
    event = next(e for e in found.events if e.event_id == claim(31, found).event_id)
    assert (event.date_start, event.date_end) == ("2021-04-02", "2021-04-02")


def test_what_fits_no_column_is_listed_and_changes_nothing():
    for cells in ({"value": "many"}, {"quote": "x"}, {"low": 9.0, "value": 5.0}, {"nothing": 1}):
        one = replace(on_claim(1, 31, "edit"), after=None)
        import json

        one = replace(one, after=json.dumps({"cells": cells}))
        found = record(one)
        assert plain(found) == plain(record())
        assert state(found, one) == "unresolved"


@pytest.mark.parametrize("text", ["{", "[1]", '{"claims":7}', "{" * 3000])
def test_hostile_decisions_are_listed(text):
    one = replace(on_claim(1, 31, "reject"), before=text)
    found = record(one)
    assert plain(found) == plain(record()) or state(found, one) == "stands"
    assert len(found.rulings) == 1


def test_of_one_reviewer_the_last_ruling_counts():
    first, second = on_claim(1, 31, "reject"), on_claim(2, 31, "accept")
    found = record(first, second)
    assert killed(found) == killed(record())
    assert (state(found, first), state(found, second)) == ("replaced", "stands")
    assert record(second, first).rulings == found.rulings


def test_two_reviewers_who_disagree_change_nothing_and_the_figure_says_so():
    one, two = on_claim(1, 31, "reject"), on_claim(2, 31, "accept", "Ben")
    found = record(one, two)
    assert (state(found, one), state(found, two)) == ("disputed", "disputed")
    assert killed(found) == killed(record())
    figure = next(f for f in found.figures if claim(31, found).claim_id in f.claims)
    assert figure.disagreement == "contested"
    assert "Ada: reject, Ben: accept" in figure.why
    settled = record(one, two, undo(3, two))
    assert plain(settled) == plain(record(one))


def test_two_edits_of_one_column_are_in_dispute_and_of_two_are_not():
    values = [on_claim(n, 31, "edit", by, value=v, low=v, high=v)
              for n, by, v in ((1, "Ada", 38.0), (2, "Ben", 39.0))]  # fmt: skip
    assert claim(31, record(*values)).ruled_by is None
    role = on_claim(2, 31, "edit", "Ben", affected_role="civilian")
    row = claim(38, record(values[0], role))
    assert row.affected_role == "civilian"


def test_unsure_changes_no_number_and_is_said():
    one = on_claim(1, 31, "unsure")
    found = record(one)
    assert killed(found) == killed(record())
    assert any("Ada is unsure of a claim" in f.why for f in found.figures)


def test_a_role_as_version_one_wrote_it_is_understood():
    one = Decision(
        decision_id="d-1", made_at="2021-05-01T10:00:00+00:00", made_by="desk",
        about=f"claims:{claim(31).claim_id}", judgement="edit", after="affected_role=civilian",
    )  # fmt: skip
    assert claim(31, record(one)).affected_role == "civilian"
