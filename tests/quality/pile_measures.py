"""The shared scorers of copies, origins and stories, as measures for the floors."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from crosswire.export import export_all
from crosswire.ground.timex import read_times
from crosswire.model.ids import digest
from crosswire.model.rows import Reading, Record, Report, Sentence
from crosswire.pile.derive import derive
from crosswire.reading.actors import read_actors
from crosswire.reading.actors.lexicon import default_names
from crosswire.reading.places import find_places
from crosswire.run.case import open_case
from tests.quality import day_measures, floors, where_measures

SHARED = Path(__file__).parents[3] / "shared"
SCORE, GVA = SHARED / "score", SHARED / "gold" / "gva"
SENTENCE = re.compile(r"\S.*?(?:[.!?][”\"’')]*(?=\s)|(?=\n)|\Z)", re.DOTALL)
FIGURES = tuple(
    f"incident.{kind}.{what}" for kind in ("killed", "injured") for what in ("exact", "covered")
)
PART = 5  # one incident in so many is read for the stories


@cache
def copies() -> tuple[str, dict[str, float]]:
    """Copies, splices and origins on the corpus of the scorer, split into sentences by rule."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        run("copies.py", "--gold", GVA, "--make", folder)
        lines = (folder / "reports.jsonl").read_text("utf-8").split("\n")
        export_all(
            derive([_reading(json.loads(line)) for line in lines if line]), folder / "out", "jsonl"
        )
        measured = scored("copies.py", folder, folder / "out")
    names = ("pairs.recall.0.45", "pairs.precision", "splice.origin_id", "splice.copies",
             "origins.unrelated_alone")  # fmt: skip
    return floors.corpus_hash(GVA), {name: measured[name] for name in names}


@cache
def stories() -> tuple[str, dict[str, float]]:
    """Grouping and figures of a part of gva: the incidents whose CRC-32 is a multiple of `PART`."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rows = [json.loads(r) for r in (GVA / "gold.jsonl").read_text("utf-8").split("\n") if r]
        kept = [r for r in rows if zlib.crc32(f"part {r['incident']}".encode()) % PART == 0]
        wanted = {report for row in kept for report in row["reports"]}
        lines = (GVA / "reports.jsonl").read_text("utf-8").split("\n")
        chosen = [line for line in lines if line and json.loads(line)["id"] in wanted]
        (folder / "gold.jsonl").write_text("\n".join(map(json.dumps, kept)), "utf-8")
        (folder / "reports.jsonl").write_text("\n".join(chosen), "utf-8")
        with open_case(folder / "gva.case") as opened:
            opened.add(folder / "reports.jsonl")
            export_all(opened.run(workers=1), folder / "out", "jsonl")
        measured = scored("grouping.py", folder, folder / "out")
        measured |= scored("figures.py", folder, folder / "out")
        towns = where_measures.measure(folder, folder / "out")
        measured["incident.town"] = towns["right"] / len(kept)
        measured["incident.day"] = day_measures.exact_days(folder, folder / "out")
    names = ("bcubed.f1", "pairwise.f1", "incident.town", "incident.day", *FIGURES)
    return floors.corpus_hash(GVA), {name: measured[name] for name in names}


@cache
def times() -> tuple[str, dict[str, float]]:
    """Time expressions of the gold timex."""
    gold = SHARED / "gold" / "timex"

    def read(report: Report) -> Reading:
        anchor = (report.published_start, report.published_end)
        return Reading(report=report, times=read_times(report.report_id, report.text, anchor))

    measured = _of_texts(gold, read, "timex.py")
    return floors.corpus_hash(gold), {k: measured[k] for k in ("relaxed.f1", "value.f1")}


@cache
def places() -> tuple[str, dict[str, float]]:
    """Places of the gold of that name, which marks names alone.

    Apart stand those within names of actors, and common nouns that mean a town ("the capital").
    """
    gold = SHARED / "gold" / "places"

    def read(report: Report) -> Reading:
        actors = read_actors(report.report_id, report.text, default_names(()))
        taken = {at for actor in actors for at in range(actor.start, actor.end)}
        rows = find_places(report.report_id, report.text).rows
        names = [p for p in rows if not p.quote.islower()]
        apart = tuple(p for p in names if not taken.intersection(range(p.start, p.end)))
        return Reading(report=report, places=apart)

    measured = _of_texts(gold, read, "places.py")
    names = ("found.f1", "placed.within161", "whole.within161")
    return floors.corpus_hash(gold), {name: measured[name] for name in names}


def _of_texts(gold: Path, read: Callable[[Report], Reading], script: str) -> dict[str, float]:
    """What a scorer says of the texts of a set, each read alone and not parsed."""
    lines = (gold / "reports.jsonl").read_text("utf-8").split("\n")
    found = [read(_reading(json.loads(line)).report) for line in lines if line]
    record = Record(
        reports=tuple(r.report for r in found),
        times=tuple(t for r in found for t in r.times),
        places=tuple(p for r in found for p in r.places),
    )
    with tempfile.TemporaryDirectory() as place:
        export_all(record, Path(place), "jsonl")
        return scored(script, gold, Path(place))


def scored(script: str, gold: Path, out: Path) -> dict[str, float]:
    """The metrics that a shared scorer prints, by name."""
    printed = run(script, "--gold", gold, "--out", out, "--json")
    rows = json.loads(printed)
    return {name: row["value"] for name, row in rows.items()}


def run(script: str, *args: object) -> str:
    """What a shared script prints."""
    command = [sys.executable, str(SCORE / script), *map(str, args)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _reading(row: dict[str, str | None]) -> Reading:
    text, report_id = str(row["text"]), str(row["id"])
    report = Report(
        report_id=report_id, text=text, text_sha256=digest(text.encode()), outlet=row["outlet"],
        title=row["title"], published_start=row["published"], published_end=row["published"],
    )  # fmt: skip
    spans = [found.span() for found in SENTENCE.finditer(text)]
    return Reading(
        report=report,
        sentences=tuple(
            Sentence(report_id=report_id, sentence=n, start=a, end=b)
            for n, (a, b) in enumerate(spans)
        ),
    )
