"""Measures the quality of reading: on the bundled sample, and on shared gold where it lies.

python -m tests.quality.measure            prints the measures
python -m tests.quality.measure --update   raises the floors; refuses to lower one
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from crosswire.run.case import open_case
from tests.quality import expected, floors, pile_measures

SHARED = Path(__file__).parents[3] / "shared"


@cache
def sample() -> tuple[str, dict[str, float], expected.Tally]:
    """The corpus hash, the shares and the tally of the bundled sample."""
    from crosswire.intake.open import open_received
    from crosswire.intake.received import Received
    from crosswire.intake.sources import receive
    from crosswire.reading.actors import parse_actors
    from crosswire.reading.report import ReadingOptions, read_reports

    actors = parse_actors((expected.SAMPLE / "actors.yml").read_text("utf-8"), "actors.yml")
    received = receive([expected.SAMPLE / "reports"])
    sources = [open_received(r) for r in received if isinstance(r, Received)]
    total = expected.tally(list(read_reports(sources, ReadingOptions(actors=actors))))
    return floors.corpus_hash(expected.SAMPLE), total.shares(), total


@cache
def crises() -> tuple[str, dict[str, float]]:
    """The corpus hash and the measures of the shared gold `crises`, by its own scorer."""
    gold = SHARED / "gold" / "crises"
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder, "crises.case")
        from crosswire.export import export_all

        with open_case(case) as opened:
            opened.add(gold / "reports.jsonl")
            export_all(opened.run(workers=1), case / "exports", "jsonl")
        command = [
            sys.executable, str(SHARED / "score" / "pile.py"), str(gold / "gold.json"),
            str(case / "exports"), "--json",
        ]  # fmt: skip
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = json.loads(printed.strip().splitlines()[-1])
    names = ("found", "full", "speaker", "scope", "modality", "part_of", "precision", "day")
    return floors.corpus_hash(gold), {name: rows[name]["value"] for name in names}


@cache
def corpus() -> tuple[str, dict[str, float]]:
    """The corpus hash and the shares of the held fifth of our own corpus."""
    from tests.corpus import measure as own

    held = [one for one in own.passages() if own.is_held(one)]
    shares = own.measure(held)
    kept = {name: shares[name] for name in ("found", "precision", "whole")}
    return floors.corpus_hash(*sorted(own.HERE.glob("*.jsonl"))), kept


def main() -> None:
    """Prints the measures; with --update raises the floors."""
    told, shares, _ = sample()
    results = {"sample": (told, shares), "corpus": corpus()}
    if SHARED.is_dir():
        results["crises"] = crises()
        results["copies"] = pile_measures.copies()
        results["stories"] = pile_measures.stories()
        results["times"] = pile_measures.times()
        results["places"] = pile_measures.places()
    for name, (told, shares) in results.items():
        print(name, told, shares)
        if "--update" in sys.argv:
            floors.raised(name, told, shares)


if __name__ == "__main__":
    main()
