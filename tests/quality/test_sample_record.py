"""The record of the bundled sample against the expected one: text, stories, origins, figures."""

import pytest

from crosswire.intake.received import Received
from crosswire.intake.sources import receive
from crosswire.run.case import open_case
from tests.quality.expected import SAMPLE, load

EXPECTED = load()


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "sample.case"
    with open_case(folder) as case:
        case.store.set_lexicon("actors.yml", (SAMPLE / "actors.yml").read_text("utf-8"))
        case.add(SAMPLE / "reports")
        return case.run(workers=1)


def named(record):
    """Reports by the names that the expected record uses."""
    return {(r.path if r.report_id.startswith("r-") else r.report_id): r for r in record.reports}


def test_every_input_is_taken():
    assert all(isinstance(one, Received) for one in receive([SAMPLE / "reports"]))


@pytest.mark.parametrize("name", sorted(EXPECTED["reports"]))
def test_the_article_stays_whole_and_the_junk_goes(record, name):
    text, gold = named(record)[name].text, EXPECTED["reports"][name]
    assert [s for s in gold["keep"] if s not in text] == []
    assert [s for s in gold["junk"] if s in text] == []


@pytest.mark.parametrize("name", sorted(EXPECTED["reports"]))
def test_what_the_report_tells_of_itself_is_read(record, name):
    report, gold = named(record)[name], EXPECTED["reports"][name]
    keys = [k for k in ("title", "outlet", "byline", "agency", "dateline") if gold.get(k)]
    assert {k: getattr(report, k) for k in keys} == {k: gold[k] for k in keys}
    if gold["published"] is not None:
        assert report.published_start == gold["published"]


@pytest.mark.parametrize(
    "name", sorted(n for n, gold in EXPECTED["reports"].items() if gold["published"] is None)
)
def test_an_undated_report_gets_a_day_that_it_may_have(record, name):
    report, (first, last) = named(record)[name], EXPECTED["reports"][name]["published_allowed"]
    assert report.published_basis == "inferred"
    assert first <= report.published_start <= report.published_end <= last


def test_the_splice_is_noted_and_no_other_report(record):
    noted = {n for n, r in named(record).items() if any("spliced" in note for note in r.notes)}
    wanted = {n for n, g in EXPECTED["reports"].items() if "spliced" in g.get("notes", [])}
    assert noted == wanted


def test_the_headline_off_topic_is_noted(record):
    wanted = {
        n for n, g in EXPECTED["reports"].items() if "headline off topic" in g.get("notes", [])
    }
    noted = {n for n, r in named(record).items() if any("headline" in note for note in r.notes)}
    assert noted == wanted


def test_the_two_stories_are_told_apart(record):
    stories = {}
    for name, report in named(record).items():
        stories.setdefault(report.story_id, set()).add(name)
    wanted = [set(names) for names in EXPECTED["stories"].values()]
    assert sorted(map(sorted, stories.values())) == sorted(map(sorted, wanted))


def test_the_agency_text_of_three_outlets_is_one_origin(record):
    by_name = {r.report_id: n for n, r in named(record).items()}
    agency = [o for o in record.origins if o.kind == "agency"]
    assert [o.name for o in agency] == ["Orlune Press Agency"]
    assert {by_name[r] for r in agency[0].reports} == {"002.txt", "003.txt", "004.html"}


@pytest.mark.parametrize(
    ("kind", "actor", "low", "best", "high"),
    [
        ("killed", "eastern-highlands-liberation-front", 19, 19, 44),
        ("killed", "velmaran-joint-forces", 5, 5, None),
        ("surrendered", "eastern-highlands-liberation-front", 900, 900, 900),
    ],
)
def test_figures_of_a_side(record, kind, actor, low, best, high):
    rows = [
        (f.low, f.best, f.high) for f in record.figures if f.kind == kind and f.affected_id == actor
    ]
    assert (low, best, high) in rows


@pytest.mark.parametrize(
    ("kind", "low", "best", "high"),
    [
        ("sheltered", 41000, 41000, None),
        ("capacity", 12000, 12000, 12000),
        ("killed", 90000, 90000, None),
        ("killed", 14, 14, 14),
        ("killed", 36, 36, 40),
        ("injured", 65, 65, 65),
        ("displaced", 30000, 30000, None),
        ("surrendered", 1500, 1500, None),
        ("captured", 86, 86, 86),
    ],
)
def test_figures_of_everybody(record, kind, low, best, high):
    assert (low, best, high) in [(f.low, f.best, f.high) for f in record.figures if f.kind == kind]


def test_windows_that_overlap_are_never_added(record):
    bests = {f.best for f in record.figures if f.kind == "surrendered"}
    assert {900, 1500, 2200} <= bests
    assert not bests & {900 + 1500, 900 + 1500 + 2200, 1500 + 2200, 900 + 2200}
