"""The page: escaped, self-contained, and every number one click from its sentence."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re

import msgspec
import pytest
from lxml import html

from crosswire.desk.dossier import reports as build_reports
from crosswire.desk.dossier.marking import MarkedSpan, paragraphs
from crosswire.desk.dossier.render import render_dossier
from crosswire.desk.words import plain
from crosswire.model.rows import Record
from desk.factory import make_record


@pytest.fixture(scope="module")
def page() -> str:
    return render_dossier(make_record(), title="Brennhold <1>", generated="1 April 2019")


@pytest.fixture(scope="module")
def tree(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def _marked(tree: html.HtmlElement, name: str, also: str = "") -> str:
    found = [
        m for m in tree.iter("mark") if {name, *also.split()} <= set(m.get("class", "").split())
    ]
    return "".join(m.text_content() for m in found)


def test_foreign_text_is_escaped(page: str, tree: html.HtmlElement) -> None:
    assert "<script" not in page
    assert "<img" not in page
    assert not list(tree.iter("script", "img", "iframe", "object", "embed", "link", "form"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", page)
    assert tree.findtext(".//title") == "Brennhold <1>"
    for node in tree.iter():
        assert not any(key.startswith("on") or key == "style" for key in node.attrib)


def test_the_policy_is_strict_and_fits_the_style(page: str, tree: html.HtmlElement) -> None:
    policy = tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert len(style) == 1
    hashed = base64.b64encode(hashlib.sha256(style[0].encode()).digest()).decode()
    assert f"'sha256-{hashed}'" in policy
    assert "url(" not in style[0]
    assert "@import" not in style[0]


def test_nothing_is_fetched_and_only_web_addresses_are_linked(tree: html.HtmlElement) -> None:
    assert not tree.xpath("//@src")
    outside = [a for a in tree.iter("a") if not a.get("href", "").startswith("#")]
    assert {a.get("href") for a in outside} == {
        "https://news.example/brennhold", "http://mill.example/a?b=1&c=2"
    }  # fmt: skip
    assert all(a.get("rel") == "noreferrer noopener" for a in outside)


def test_every_link_of_the_page_has_its_place(tree: html.HtmlElement) -> None:
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    for href in tree.xpath("//@href"):
        if href.startswith("#"):
            assert href[1:] in ids


def test_every_claim_of_every_figure_leads_to_its_words(tree: html.HtmlElement) -> None:
    record = make_record()
    claims = {claim.claim_id: claim for claim in record.claims}
    for figure in record.figures:
        card = tree.get_element_by_id(figure.figure_id)
        linked = set(card.xpath(".//a[@class='num']/@href"))
        assert linked == {f"#{key}" for key in figure.claims}
        for key in figure.claims:
            target = tree.get_element_by_id(key)
            assert _marked(tree, key) == plain(claims[key].quote)
            assert target.text_content() == plain(claims[key].value_text or "")


def test_the_text_of_a_report_is_shown_unchanged(tree: html.HtmlElement) -> None:
    for report in make_record().reports:
        block = tree.get_element_by_id(report.report_id).xpath(".//div[@class='text']")[0]
        shown = [p.text_content() for p in block.iter("p")]
        assert shown == [plain(line) for line in report.text.split("\n") if line.strip()]


def test_low_best_and_high_lead_to_the_claims(tree: html.HtmlElement) -> None:
    rows = tree.xpath("//table[@class='figures']/tbody/tr")
    assert len(rows) == len(make_record().figures)
    for row in rows:
        told = [cell for cell in row.xpath("./td[contains(@class, 'n')]") if cell.text_content()]
        assert all(cell.xpath("./a/@href | ./span") for cell in told)
        assert row.xpath("./td[contains(@class, 'best')]/a/@href")
        assert row.xpath("./th[@scope='row']")


def test_headings_are_in_order_and_tables_have_captions(tree: html.HtmlElement) -> None:
    levels = [int(node.tag[1]) for node in tree.iter("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(levels))
    assert all(table.findtext("caption") for table in tree.iter("table"))
    assert tree.xpath("//body/a[@class='skip']/@href") == ["#main"]


def test_all_that_the_record_holds_is_there(page: str) -> None:
    for words in (
        "Read More", "a link to other pages", "headline off topic", "could not be verified",
        "Numbers ignored", "What needs a human eye", "Rule UCDP", "never added", "93%",
        "Checked &lt;twice&gt;.", "In no story", "1 April 2019", "part of more than 40",
    ):  # fmt: skip
        assert words in page


def test_the_same_record_gives_the_same_page(page: str) -> None:
    again = render_dossier(make_record(), title="Brennhold <1>", generated="1 April 2019")
    assert again == page


def test_an_empty_record_is_a_page() -> None:
    page = render_dossier(Record(), title="Nothing")
    assert "The record holds no stories." in page


def test_a_report_of_absurd_length_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_reports, "TEXT_SHOWN", 100)
    record = make_record()
    tree = html.document_fromstring(render_dossier(record, title="Long"))
    wire = tree.get_element_by_id("r-wire")
    assert "The first 100 are shown" in wire.text_content()
    ids = set(tree.xpath("//@id"))
    assert {claim.claim_id for claim in record.claims} <= ids
    assert tree.get_element_by_id("c-360").text_content() == "360,000"
    assert "NDF said on Tuesday" in wire.text_content()


def test_overlapping_marks_are_cut_and_each_anchor_stands_once() -> None:
    text = "one two three\nfour"
    marks = [
        MarkedSpan(start=0, end=9, name="c-a"),
        MarkedSpan(start=4, end=7, name="c-a", strong=True),
        MarkedSpan(start=4, end=18, name="c-b"),
        MarkedSpan(start=5, end=11, name="c-b", strong=True),
        MarkedSpan(start=90, end=95, name="c-far"),
    ]
    lines = paragraphs(text, marks, [(0, len(text))])
    joined = ["".join(piece.text for piece in line) for line in lines]
    assert joined == ["one two three", "four", ""]
    pieces = [piece for line in lines for piece in line]
    assert sorted(name for piece in pieces for name in piece.ids) == ["c-a", "c-b", "c-far"]
    for name, words in (("c-a", "one two t"), ("c-b", "two threefour")):
        assert "".join(piece.text for piece in pieces if name in piece.names) == words
    assert "".join(piece.text for piece in pieces if piece.strong) == "two thr"


def test_hostile_ids_do_not_reach_the_style_or_the_anchors() -> None:
    record = make_record()
    bad = "c-1}</style><script>alert(1)</script>"
    claims = tuple(
        msgspec.structs.replace(c, claim_id=bad) if c.claim_id == "c-9" else c
        for c in record.claims
    )
    figures = tuple(
        msgspec.structs.replace(f, claims=(bad,)) if f.figure_id == "f-hostile" else f
        for f in record.figures
    )
    changed = msgspec.structs.replace(record, claims=claims, figures=figures)
    page = render_dossier(changed, title="Ids")
    assert "<script" not in page
    assert page.count("</style>") == 1
    tree = html.document_fromstring(page)
    goal = tree.get_element_by_id("f-hostile").xpath(".//a[@class='num']/@href")[0]
    assert tree.get_element_by_id(goal[1:]).text_content() == "9"


def test_the_day_of_an_event_names_reports_and_no_ids() -> None:
    record = make_record()
    first, *rest = record.events
    told = "“Monday” in r-wire; 1 of 1 independent line of reporting speaks for it"
    event = msgspec.structs.replace(first, date_why=told, reports=("r-wire",))
    changed = msgspec.structs.replace(record, events=(event, *rest))
    page = render_dossier(changed, title="Case", names={"r-wire": "wire.txt"})
    assert "“Monday” in wire.txt; 1 of 1" in page
