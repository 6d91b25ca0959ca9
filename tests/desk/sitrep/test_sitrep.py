"""Every sentence of a situation report has its sources, and every number in it stands there."""

from __future__ import annotations

import re

import pytest
from factories import read

from crosswire.desk.index import index
from crosswire.desk.sitrep import situation, to_html, to_markdown, to_pdf
from crosswire.pile.derive import derive
from desk.factory import make_record

TEXTS = {
    "2021-09-13": (
        "The army shelled the town of Aldrava on Sunday, 12 September. The mayor of Aldrava, Luka "
        "Brenn, said that 38 people had been killed in Aldrava.\n\nMore than 41,000 people are "
        "sheltering in the camp of Aldrava, the UN said. It was built for 12,000 people."
    ),
    "2021-09-14": (
        "The army shelled the town of Aldrava on Sunday, 12 September. Ida Moren, a nurse in "
        "Aldrava, said that 25 people had been killed in Aldrava and 65 injured.\n\nThe mayor of "
        "Aldrava, Luka Brenn, denied that nine people had been crushed to death."
    ),
    "2021-09-15": (
        "Hundreds of families fled Aldrava after the army shelled the town on Sunday, "
        "12 September. Some 45,000 people are now sheltering in the camp of Aldrava, the UN said. "
        "More than 3,000 people fled Aldrava in the past month, the army said."
    ),
}
READINGS = {day: read(text, f"r-{day}", published=day) for day, text in TEXTS.items()}
DAY = (
    r"\d{1,2}(?: [A-Z][a-z]{2})?(?: \d{4})?(?: ?– ?\d{1,2})? [A-Z][a-z]{2} \d{4}|\d{4}-\d{2}-\d{2}"
)
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def until(day):
    return derive([reading for key, reading in READINGS.items() if key <= day])


@pytest.fixture(scope="module")
def record():
    return until("2021-09-15")


@pytest.fixture(scope="module")
def report(record):
    return situation(record, until("2021-09-13"), since="2021-09-14", until="2021-09-15",
                     title="Aldrava")  # fmt: skip


def lines(report):
    return [line for part in report.parts for line in part.lines]


def numbers(text):
    return {float(found.replace(",", "")) for found in NUMBER.findall(text)}


def known(report, line, look):
    """The numbers of the figures, the claims and the sentences that a line refers to."""
    found: set[float] = set()
    for ref in (report.sources[n - 1] for n in line.refs):
        found |= numbers(ref.quote) | numbers(ref.report)
        for claim in (look.claims[key] for key in ref.claims):
            found |= {v for v in (claim.value, claim.low, claim.high, claim.revises) if v}
            for figure in look.claim_figures.get(claim.claim_id, []):
                found |= {v for v in (figure.low, figure.best, figure.high, figure.highest_told)
                          if v is not None}  # fmt: skip
                found |= {figure.origins, figure.sides, len(figure.speakers) - 3}
    return found


def test_every_sentence_has_sources_that_are_listed(report):
    assert lines(report)
    for line in lines(report):
        assert line.refs, line.text
        assert all(report.sources[n - 1].number == n for n in line.refs)
    for row in report.figures:
        assert row.refs, row


def test_every_number_of_a_sentence_stands_in_what_it_refers_to(report, record):
    look = index(record)
    for line in lines(report):
        told = re.sub(DAY, " ", line.text)
        # notes on a series count what has no point
        told = re.sub(r"\d+ (rate|count)s?\b", " ", told)
        assert numbers(told) <= known(report, line, look), line.text


def test_a_source_is_the_sentence_in_its_report(report, record):
    texts = {r.report_id: r.text for r in record.reports}
    assert report.sources
    for ref in report.sources:
        assert texts[ref.report_id][ref.start : ref.end] == ref.quote
        assert ref.claims


def test_what_each_part_tells(report):
    told = {part.title: " ".join(line.text for line in part.lines) for part in report.parts}
    assert "25 people killed (range 25–38)" in told["Highlights"]
    assert "according to Ida Moren and Luka Brenn" in told["Highlights"]
    assert "25 (Ida Moren)" in told["What changed"]
    assert "New, injured: 65" in told["What changed"]
    assert "Room for 12,000" in told["Over time"]
    assert "25 is best" in told["Disagreements"]
    assert "Denied: 9" in told["Gaps"]
    assert "One origin only (injured): 65" in told["Gaps"]


def test_what_no_report_of_the_period_tells_is_left_out(record):
    late = situation(record, record, since="2022-01-01", until="2022-01-02", title="x")
    assert (lines(late), late.figures, late.sources, late.map) == ([], (), (), None)
    assert "Nothing: no report of the period is new." in to_markdown(late)


def test_the_page_stands_alone_and_leads_to_its_sources(report):
    page = to_html(report)
    assert page.startswith("<!doctype html>")
    assert "<script" not in page
    assert not re.findall(r'(?:src|href)="(?!#)', page)
    ids = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#(ref-\d+)"', page)) <= ids
    assert len(re.findall(r'<li id="ref-\d+"', page)) == len(report.sources)


def test_markdown_has_one_sentence_a_line(report):
    page = to_markdown(report)
    for line in lines(report):
        assert sum(line.text.split("“")[0] in row for row in page.splitlines()) >= 1
    assert page.startswith("# Aldrava: situation report\n")


def test_the_pdf_is_the_same_each_time(report):
    pytest.importorskip("typst")
    drawn = to_pdf(report)
    assert drawn.startswith(b"%PDF")
    assert drawn == to_pdf(report)


def test_without_the_optional_part_it_says_what_to_do(report, monkeypatch):
    import sys

    from crosswire.model.errors import QueryError

    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(QueryError, match="CW503"):
        to_pdf(report)


def test_what_a_report_says_is_never_markup():
    record = make_record()
    told = situation(record, record, since="2019-03-01", until="2019-03-31", title="<b>*x*</b>",
                     undated=())  # fmt: skip
    page = to_html(told)
    assert "<script" not in page
    assert "<img" not in page
    assert "javascript:" not in page
    marked = to_markdown(told)
    assert "<script>" not in marked
    assert marked.startswith(r"# \<b\>\*x\*\</b\>")


def test_a_report_without_a_day_is_a_gap_with_its_source(record):
    stray = read("Nobody knows when 12 people were killed in Orlune.", "r-stray").report
    told = situation(record, record, since="2021-09-14", until="2021-09-15", title="x",
                     undated=(stray,))  # fmt: skip
    (line,) = [one for one in told.gaps.lines if "bears no day" in one.text]
    assert told.sources[line.refs[0] - 1].report_id == "r-stray"
