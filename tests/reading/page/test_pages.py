"""Pages to their article."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from crosswire.model.errors import InputError
from crosswire.model.rows import Source
from crosswire.reading.page.html import read_page
from crosswire.reading.report import read_report
from crosswire.reading.steps.report_row import make_report

PAGE = """<!DOCTYPE html>
<html lang="en"><head>
<title>Troops enter Aldrava | Brenn Post</title>
<meta property="og:title" content="Troops enter Aldrava after long siege">
<meta property="og:site_name" content="Brenn Post">
<meta property="article:published_time" content="2021-04-06T08:30:00+02:00">
<meta name="author" content="Ida Moren">
<link rel="canonical" href="https://post.example/2021/04/06/aldrava">
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<div id="consent"><p>This site uses cookies. Accept all cookies to go on.</p></div>
<article><h1>Troops enter Aldrava after long siege</h1>
<p>Government troops entered the town of Aldrava on Monday after a siege of six weeks, and
shells killed 12 farmers in a field beside the road.</p>
<p>The mayor, Luka Brenn, said that the last defenders had left by the river before dawn. He
said that 30 people had been wounded.</p>
<p>Doctors at the clinic worked all night, and trucks took the sick across the bridge.</p>
</article>
<aside><h3>Most read</h3>
<ul><li><a href="/x">Ninety killed in ferry sinking off Orlune</a></li></ul></aside>
<footer><p>Copyright 2021 Brenn Post. All rights reserved.</p></footer>
</body></html>"""


def source(html, **columns):
    return Source(report_id="r-1", html=html, **columns)


def test_the_article_and_its_metadata():
    page = read_page(PAGE)
    assert page.title == "Troops enter Aldrava after long siege"
    assert page.outlet == "Brenn Post"
    assert page.byline == "Ida Moren"
    assert page.published == "2021-04-06"
    assert page.language == "en"
    assert page.url == "https://post.example/2021/04/06/aldrava"


def test_what_is_not_the_article_is_dropped_and_kept_on_record():
    page = read_page(PAGE)
    assert "12 farmers" in page.text
    assert "30 people had been wounded" in page.text
    for junk in ("Ninety killed", "cookies", "Home"):
        assert junk not in page.text
    assert any("Accept all cookies" in row.text for row in page.dropped)
    assert {row.why for row in page.dropped} == {"outside the article"}


def test_what_is_dropped_of_a_page_holds_nothing_of_its_article():
    for row in read_page(PAGE).dropped:
        assert "12 farmers" not in row.text
        assert "30 people" not in row.text


def test_every_block_outside_the_article_is_on_record():
    dropped = " ".join(row.text for row in read_page(PAGE).dropped)
    for junk in ("Home", "Accept all cookies", "Ninety killed", "All rights reserved"):
        assert junk in dropped


def test_a_report_of_a_page():
    report = make_report(source(PAGE))
    assert (report.published_start, report.published_end) == ("2021-04-06", "2021-04-06")
    assert report.published_basis == "page"
    assert report.outlet == "Brenn Post"
    assert report.language == "en"


def test_a_given_day_and_outlet_count_before_those_of_the_page():
    report = make_report(source(PAGE, published="2021-04-07", outlet="Feed", title="Other"))
    assert (report.published_start, report.published_basis) == ("2021-04-07", "given")
    assert (report.outlet, report.title) == ("Feed", "Other")


def test_the_claims_of_a_page_are_those_of_its_article():
    reading = read_report(source(PAGE))
    assert {(c.kind, c.value) for c in reading.claims} == {("killed", 12.0), ("injured", 30.0)}
    for claim in reading.claims:
        assert reading.report.text[claim.start : claim.end] == claim.quote


@pytest.mark.parametrize(
    "html",
    ["", "<html></html>", "<p>", "<<<>>>", "no page at all", "<html><body></body></html>",
     "<!DOCTYPE html>", "\x00<html>", "<html lang='en", "<table><tr><td>1<td>2</table>",
     "&#0;&#xD800;&amp;&bogus;", "<script>var x = '<p>12 killed</p>'</script>"],
)  # fmt: skip
def test_a_page_without_an_article_is_refused(html):
    with pytest.raises(InputError) as caught:
        read_report(source(html))
    assert caught.value.code == "CW107"
    assert caught.value.where == "r-1"


@pytest.mark.parametrize(
    "html",
    ["<div>" * 3_000 + "12 men died." + "</div>" * 3_000, "<p>" * 20_000, "<b" * 20_000,
     "<p>12 men died.</p>" * 3_000, "<!--" * 5_000, "&" * 50_000, "<html " + "a='" * 20_000],
    ids=["deep", "open", "broken", "long", "comments", "entities", "attributes"],
)  # fmt: skip
def test_a_hostile_page_takes_no_long_time(html):
    begun = time.process_time()
    with suppress(InputError):
        make_report(source(html))
    assert time.process_time() - begun < 10
