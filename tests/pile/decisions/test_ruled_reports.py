"""Excluded reports and outlets."""

from __future__ import annotations

from msgspec.structs import replace
from ruled import copied, decision, exclude, killed, plain, readings, record, state, undo

from crosswire.pile.derive import derive


def test_an_excluded_report_counts_for_nothing():
    one = exclude(1, "b")
    found = record(one)
    alone = derive([r for r in readings() if r.report.report_id != "b"])
    for table in ("events", "figures", "origins", "stories", "series", "copies", "event_links"):
        assert getattr(found, table) == getattr(alone, table), table
    row = next(r for r in found.reports if r.report_id == "b")
    assert (row.excluded, row.story_id) == ("d-1", None)
    assert {c.event_id for c in found.claims if c.report_id == "b"} == {None}
    assert plain(record(one, undo(2, one))) == plain(record())


def test_a_copy_to_the_letter_is_excluded_with_it():
    found = record(exclude(1, "b"), more=(copied(readings()[1], "000"),))
    assert {r.report_id for r in found.reports if r.excluded} == {"b", "000"}
    assert killed(found) == killed(record(exclude(1, "b")))


def test_an_excluded_outlet_stays_excluded_for_what_comes_later():
    one = decision(1, "outlets:wire one", "reject", reason="A mill.")
    assert {r.report_id for r in record(one).reports if r.excluded} == {"b", "c"}
    later = copied(readings()[0], "z")
    later = replace(later, report=replace(later.report, outlet="Wire One", text_sha256="0" * 64))
    assert "z" in {r.report_id for r in record(one, more=(later,)).reports if r.excluded}
    waiting = decision(1, "outlets:Nobody Here", "reject")
    assert state(record(waiting), waiting) == "stands"


def test_a_report_can_be_kept_though_its_outlet_is_excluded():
    outlet, keep = decision(1, "outlets:Wire One", "reject"), exclude(2, "b", judgement="accept")
    assert {r.report_id for r in record(outlet, keep).reports if r.excluded} == {"c"}


def test_reviewers_who_disagree_exclude_nothing():
    one, two = exclude(1, "b"), exclude(2, "b", by="Ben", judgement="accept")
    found = record(one, two)
    assert not any(r.excluded for r in found.reports)
    assert (state(found, one), state(found, two)) == ("disputed", "disputed")


def test_all_reports_can_be_excluded():
    found = record(*(exclude(n, key) for n, key in enumerate("abc", 1)))
    assert len(found.reports) == 3
    assert found.events == found.figures == found.origins == ()
