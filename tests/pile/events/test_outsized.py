"""Counts out of all proportion to the news."""

from __future__ import annotations

from factories import read

from crosswire.pile.events.outsized import with_outsized_as_background
from crosswire.pile.known import with_known_days

RAID = "Gunmen killed {} people in Homs on Monday, the mayor said."
REST = "\n\nShops stayed shut.\n\nTroops came.\n\nNobody slept.\n\nThe road was closed.\n\n"
OLD = "As many as 300,000 people died in the war."


def scopes(*texts):
    readings = [read(t, n, published="2021-04-06") for n, t in zip("abcd", texts, strict=False)]
    rows = [c for r in readings for c in with_known_days(r)]
    found = with_outsized_as_background(rows, {r.report.report_id: r for r in readings})
    return {c.value: c.scope for c in found if c.kind == "killed"}


def test_a_count_of_a_war_that_a_report_recalls_is_background():
    found = scopes(RAID.format(7), RAID.format(9), RAID.format(8) + REST + OLD)
    assert found == {7.0: "event", 9.0: "event", 8.0: "event", 300000.0: "background"}


def test_what_a_report_begins_with_is_its_news():
    found = scopes(RAID.format(7), RAID.format(9), OLD + REST)
    assert found[300000.0] == "event"


def test_a_toll_that_other_reports_tell_too_is_news():
    near = "A quake killed some 290,000 people, the ministry said."
    found = scopes(RAID.format(7), RAID.format(9), near, RAID.format(8) + REST + OLD)
    assert found[300000.0] == "event"
