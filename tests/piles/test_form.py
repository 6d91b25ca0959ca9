"""The piles are well formed: each anchor stands in its report, and each row says what it must."""

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest

from crosswire.model.codes import Kind, Modality, Qualifier

PILES = sorted(path.parent for path in Path(__file__).parent.glob("*/reports.jsonl"))
KINDS = set(get_args(Kind))
QUALIFIERS = set(get_args(Qualifier))
MODALITIES = set(get_args(Modality))
SCOPES = {"event", "period", "total", "background"}
every_pile = pytest.mark.parametrize("pile", PILES, ids=lambda pile: pile.name)


def reports_of(pile: Path) -> dict[str, dict[str, Any]]:
    lines = (pile / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    return {report["id"]: report for report in map(json.loads, lines)}


def gold_of(pile: Path) -> dict[str, dict[str, Any]]:
    return json.loads((pile / "gold.json").read_text(encoding="utf-8"))["reports"]


def record_of(pile: Path) -> dict[str, Any]:
    return json.loads((pile / "record.json").read_text(encoding="utf-8"))


def a_day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@every_pile
def test_each_report_is_whole_and_has_an_id_of_its_own(pile: Path) -> None:
    lines = (pile / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    reports = [json.loads(line) for line in lines]
    assert max(Counter(report["id"] for report in reports).values()) == 1
    assert 5 <= len(reports) <= 8
    for report in reports:
        assert all(report[key].strip() for key in ("text", "title", "outlet"))
        assert 100 <= len(report["text"].split()) <= 450, report["id"]
        assert "published" not in report or a_day(report["published"])


@every_pile
def test_gold_and_record_know_the_reports(pile: Path) -> None:
    ids = set(reports_of(pile))
    record = record_of(pile)
    assert set(gold_of(pile)) == ids == set(record["reports"])
    assert record["pile"] == pile.name
    last = max(a_day(told["published"]["day"]) for told in gold_of(pile).values())
    assert a_day(record["until"]) == last


@every_pile
def test_each_anchor_stands_in_its_report(pile: Path) -> None:
    reports = reports_of(pile)
    for name, told in gold_of(pile).items():
        whole = "\n".join((reports[name]["title"], reports[name]["text"]))
        anchors = {figure["in"] for figure in told["figures"]}
        for part in (*anchors, *told["not"], *told["junk"]):
            assert part in whole, (name, part)
        for figure in told["figures"]:
            for key in ("part_of", "same_as"):
                assert figure.get(key) in {None, *anchors}, (name, figure[key])


@every_pile
def test_each_figure_is_well_formed(pile: Path) -> None:
    for name, told in gold_of(pile).items():
        assert a_day(told["published"]["day"])
        for figure in told["figures"]:
            assert {figure["kind"], *figure.get("kind_alt", [])} <= KINDS, (name, figure)
            qualifiers = {figure["qualifier"], *figure.get("qualifier_alt", [])}
            assert qualifiers <= QUALIFIERS, (name, figure)
            assert sum(key in figure for key in ("value", "low", "vague")) == 1, (name, figure)
            assert (figure["qualifier"] == "vague") == ("vague" in figure), (name, figure)
            assert figure["scope"] in SCOPES, (name, figure)
            modalities = {figure.get("modality", "asserted"), *figure.get("modality_alt", [])}
            assert modalities <= MODALITIES, (name, figure)
            assert figure["who"], (name, figure)


@every_pile
def test_each_incident_is_well_formed(pile: Path) -> None:
    incidents = record_of(pile)["incidents"]
    assert max(Counter(incident["id"] for incident in incidents).values()) == 1
    assert any(incident["main"] for incident in incidents)
    for incident in incidents:
        assert incident["what"]
        if incident["days"] is not None:
            first, last = map(a_day, incident["days"])
            assert first <= last, incident["id"]
        assert all(code is None or len(code) == 2 for code in incident["countries"])
        for point in incident["near"]:
            assert -90 <= point["lat"] <= 90
            assert -180 <= point["lon"] <= 180
            assert point["km"] > 0
        assert incident["figures"], incident["id"]


@every_pile
def test_each_row_of_the_record_is_well_formed(pile: Path) -> None:
    headlines = 0
    for incident in record_of(pile)["incidents"]:
        for row in incident["figures"]:
            say = (incident["id"], row)
            assert {row["kind"], *row.get("kind_alt", [])} <= KINDS, say
            assert ("best" in row) != ("vague" in row), say
            if "low" in row and "best" in row:
                assert row["low"][0] <= row["low"][1], say
            if row.get("high") and row["high"][1] is not None:
                assert row["high"][0] <= row["high"][1], say
            assert not (row.get("headline") and row.get("optional")), say
            headlines += bool(row.get("headline"))
    assert headlines >= 2


@every_pile
def test_each_answer_was_told(pile: Path) -> None:
    """The best of each row that must be there is the number of some figure of the reports."""
    told = [figure for report in gold_of(pile).values() for figure in report["figures"]]
    numbers = {figure[key] for figure in told for key in ("value", "low", "high") if key in figure}
    for incident in record_of(pile)["incidents"]:
        for row in incident["figures"]:
            if "best" in row and not row.get("optional"):
                assert row["best"] in numbers, (incident["id"], row)
