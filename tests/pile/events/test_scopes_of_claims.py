"""What is news and what is recalled: whatever is mixed, no claim is lost and order is nothing."""

from __future__ import annotations

from functools import cache

from factories import read
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict

from crosswire.pile.events.older_counts import with_older_scopes
from crosswire.pile.events.outsized import with_outsized_as_background
from crosswire.pile.events.own_news import with_own_news
from crosswire.pile.known import with_known_days

SENTENCES = (
    "Gunmen killed 7 people in Homs on Monday, the mayor said.",
    "The death toll from last week's flood in Aleppo rose to 120, a minister said.",
    "Some 90,000 people have died since the war began.",
    "Around 90,000 people were killed, he said.",
    "A blast in 2014 killed 30 soldiers.",
    "Shells wounded 40 people there.",
    "More than 600,000 people fled the country.",
    "In the past month 25 people were killed in Idlib.",
)
MAY_CHANGE = {"scope", "when_start", "when_end", "time_start", "time_end", "date_prec"}
texts = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), min_size=1, max_size=3
)


@cache
def reading_of(text, name):
    return read(text, name, published="2021-04-06")


def settled(readings):
    rows = [c for r in readings for c in with_own_news(with_known_days(r), r)]
    by_id = {r.report.report_id: r for r in readings}
    return {c.claim_id: c for c in with_outsized_as_background(with_older_scopes(rows), by_id)}


@given(texts)
def test_no_claim_is_lost_and_nothing_but_scope_and_shared_day_changes(mix):
    readings = [reading_of("\n\n".join(own), name) for own, name in zip(mix, "abc", strict=False)]
    found = settled(readings)
    before = {c.claim_id: c for r in readings for c in with_known_days(r)}
    assert found.keys() == before.keys()
    for key, claim in found.items():
        old, new = asdict(before[key]), asdict(claim)
        assert {name for name in old if old[name] != new[name]} <= MAY_CHANGE
    assert settled(readings[::-1]) == found
