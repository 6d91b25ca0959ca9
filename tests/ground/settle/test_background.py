"""Which claims are about an earlier event than the one that a report is about."""

from __future__ import annotations

import pytest
from factories import claims

B2 = pytest.mark.xfail(reason="B2: the words of another window are taken for the claim's own")
DAY = "2021-09-14"  # a Tuesday
LEAD = "A blast killed 14 people in Orvel on Monday."


def scopes(text, published=DAY, **columns):
    return {(c.kind, c.value): c.scope for c in claims(text, published=published, **columns)}


@pytest.mark.parametrize(
    "earlier",
    [
        "On 3 September, six people were killed in Tarsk.",
        "Six people were killed in Tarsk on 12 May.",
        "In June, six people were killed in Tarsk.",
        "Last year, six people were killed in Tarsk.",
        "In 2016, a bomb killed six people in Tarsk.",
        "A bomb in 2016 killed six people in Tarsk.",
        "Six people were killed in Tarsk two weeks ago.",
    ],
)
def test_an_earlier_day_than_the_leads_is_another_event(earlier):
    assert scopes(f"{LEAD} {earlier}") == {("killed", 14): "event", ("killed", 6): "background"}


@pytest.mark.parametrize(
    "near",
    [
        "Six people were wounded on Monday.",
        "Six people were wounded on Sunday.",
        "Six people were wounded on 12 September.",
        "Six people were wounded on Tuesday.",
        "Six people were wounded.",
        "Six people died of wounds overnight.",
    ],
)
def test_the_same_days_are_the_same_event(near):
    assert set(scopes(f"{LEAD} {near}").values()) == {"event"}


def test_a_later_day_than_the_leads_is_the_same_event():
    text = "A blast killed 14 people on 2 September. Six people died of wounds on 10 September."
    assert set(scopes(text).values()) == {"event"}


def test_the_leads_own_day_is_the_news_however_old():
    text = "A blast killed 14 people in Orvel on 3 May. Six people were wounded on 3 May."
    assert scopes(text)["killed", 14] == "event"
    assert scopes(text)["injured", 6] == "event"


def test_the_first_claim_is_the_news():
    assert scopes("On 3 May, six people were killed in Tarsk.") == {("killed", 6): "event"}


@pytest.mark.parametrize(
    "text",
    [
        "A man was sentenced on Monday for the murder of six farmers in May 2016.",
        "Ten men went on trial on Monday over a raid in which six farmers were killed in 2016.",
        "Mourners buried six farmers who were killed on 3 May.",
        "Police arrested a man on Monday over a blast that killed six farmers in May.",
    ],
)
def test_what_a_report_of_courts_or_mourning_tells_is_its_news(text):
    assert scopes(text)["killed", 6] == "event"


def test_the_sentence_of_a_background_claim_is_background_whole():
    text = f"{LEAD} In 2016 a bomb killed six people in Tarsk and wounded 30."
    assert scopes(text) == {
        ("killed", 14): "event", ("killed", 6): "background", ("injured", 30): "background",
    }  # fmt: skip


def test_the_sentence_after_is_the_news_again():
    text = f"{LEAD} In 2016 a bomb killed six people in Tarsk. Another 30 people were wounded."
    found = scopes(text)
    assert found["killed", 6] == "background"
    assert found["injured", 30] in ("event", "background")
    text = f"{LEAD} In 2016 a bomb killed six people.\n\nOn Monday 30 people were wounded."
    assert scopes(text)["injured", 30] == "event"


def test_where_the_lead_has_no_day_publication_is_the_news_within_it():
    text = "A blast killed 14 people in Orvel. On 3 May, six people were killed in Tarsk."
    assert scopes(text) == {("killed", 14): "event", ("killed", 6): "background"}


def test_without_any_day_nothing_is_earlier():
    text = "A blast killed 14 people in Orvel. Six people were killed in Tarsk."
    assert set(scopes(text, published=None).values()) == {"event"}


def test_the_order_of_the_rows_stays():
    text = f"{LEAD} On 3 May, six people were killed. Two people were hurt."
    assert [c.value for c in claims(text, published=DAY)] == [14, 6, 2]


def test_only_harm_is_dated_so():
    text = f"{LEAD} On 4 September 200 people returned to Tarsk."
    assert scopes(text)["returned", 200] == "event"


def test_where_the_lead_has_no_day_publication_is_the_news():
    text = f"A blast killed 14 people in Orvel. {'It rained. ' * 4}On 3 May, six people died."
    assert scopes(text) == {("killed", 14): "event", ("killed", 6): "background"}


def test_totals_and_periods_stay_what_they_are():
    text = f"{LEAD} The war has killed more than 90,000 people since 2016."
    assert scopes(text)["killed", 90_000] == "total"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Two brothers were abducted on Monday; both were found dead on Wednesday.", "event"),
        pytest.param(
            "A bomb killed 35 people on Monday, the second such attack in a week.", "event",
            marks=B2,
        ),
        pytest.param(
            "Three people were killed on Monday, raising the toll from a week of unrest to 19.",
            "event", marks=B2,
        ),
    ],
)  # fmt: skip
def test_a_window_that_is_told_of_something_else(text, scope):
    first = claims(text, "killed", published="2021-09-16")[0]
    assert first.scope == scope
