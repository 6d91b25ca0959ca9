"""How much of the corpus is read as a careful coder reads it.

    python -m tests.corpus.measure [--held] [--register NAME] [--misses]

found      share of the figures (optional ones apart) of which a claim touches the words and agrees
           in kind and number
precision  share of the claims that so agree with a figure, an optional one too
qualifier, role, speaker, scope, modality, day, part_of, revises
           share right among the found; day: of those whose day the passage tells
whole      share of the passages in which every figure is found and right in all of these but the
           role, and no claim stands that is no figure

Every fifth passage, by the checksum of its text, is held apart: its misses are never shown, so
that no rule is made for it. `--held` measures those, else all others are.
"""

from __future__ import annotations

import argparse
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from crosswire.model.rows import Claim, Reading, Source
from crosswire.reading.report import read_reports

HERE = Path(__file__).parent
HELD = 5  # one passage of so many is kept apart
COLUMNS = ("qualifier", "role", "speaker", "scope", "modality", "day", "part_of", "revises")
SECONDARY = frozenset({"role"})  # what a passage may have wrong and be wholly right
Passage = dict[str, Any]
Figure = dict[str, Any]


def is_held(passage: Passage) -> bool:
    """Whether a passage is kept apart."""
    return zlib.crc32(passage["text"].encode()) % HELD == 0


def passages(register: str = "*") -> list[Passage]:
    """The passages of a register, or of all, in the order of their files."""
    files = sorted(HERE.glob(f"{register}.jsonl"))
    return [json.loads(line) for f in files for line in f.read_text("utf-8").splitlines()]


def read_all(some: Iterable[Passage]) -> Iterator[Reading]:
    """The readings of passages, in their order."""
    yield from read_reports(
        [
            Source(
                report_id=one["id"],
                text=one["text"],
                title=one["title"],
                published=one["published"],
            )
            for one in some
        ]
    )


def spans(text: str, part: str) -> list[tuple[int, int]]:
    """Where a part stands in a text."""
    return [(m.start(), m.end()) for m in re.finditer(re.escape(part), text)]


def touches(claim: Claim, places: list[tuple[int, int]]) -> bool:
    """Whether the number of a claim, or its clause where it has none, meets the words."""
    start, end = claim.value_start, claim.value_end
    if start is None or end is None:
        start, end = claim.start, claim.end
    return any(start < b and a < end for a, b in places)


def agrees(claim: Claim, figure: Figure) -> bool:
    """Whether a claim has the kind and the number of a figure."""
    if claim.kind not in {figure["kind"], *figure.get("kind_alt", ())}:
        return False
    if claim.unit != figure.get("unit", "persons"):
        return False
    if figure["qualifier"] == "vague":
        return claim.value is None
    if figure["qualifier"] == "between":
        return (claim.low, claim.high) == (figure["low"], figure["high"])
    return claim.value == figure["value"]


def rights(claim: Claim, figure: Figure, whole: Claim | None) -> dict[str, bool]:
    """Which columns of a claim are right; those that the figure does not tell are left out."""
    right = {
        "qualifier": claim.qualifier == figure["qualifier"],
        "role": claim.affected_role in {figure["role"], *figure.get("role_alt", ())},
        "speaker": _spoken(claim, figure),
        "scope": claim.scope in {figure["scope"], *figure.get("scope_alt", ())},
        "modality": claim.modality == figure["modality"],
        "revises": claim.revises == figure.get("revises"),
    }
    if figure.get("part_of"):
        right["part_of"] = whole is not None and claim.part_of == whole.claim_id
    else:
        right["part_of"] = claim.part_of is None
    if figure.get("day") and figure["scope"] == "event":
        first, _, last = figure["day"].partition("/")
        right["day"] = (claim.time_start, claim.time_end) == (first, last or first)
    return right


def _spoken(claim: Claim, figure: Figure) -> bool:
    wanted = [figure.get("speaker"), *figure.get("speaker_alt", ())]
    if claim.speaker is None:
        return None in wanted
    got = claim.speaker.lower()
    lasts = [re.sub(r"\W+", " ", one).split()[-1].lower() for one in wanted if one]
    return any(last in got for last in lasts)


def matched(reading: Reading, passage: Passage) -> tuple[dict[int, Claim], list[Claim]]:
    """The claim of each figure by its place in the list, and the claims that are no figure."""
    places = [spans(reading.report.text, one["in"]) for one in passage["figures"]]
    found: dict[int, Claim] = {}
    taken: set[str] = set()
    touched: set[str] = set()
    order = sorted(range(len(places)), key=lambda n: bool(passage["figures"][n].get("optional")))
    for n in order:
        figure = passage["figures"][n]
        hits = [c for c in reading.claims if touches(c, places[n]) and agrees(c, figure)]
        touched |= {c.claim_id for c in hits}
        fresh = [c for c in hits if c.claim_id not in taken]
        if fresh:
            found[n] = fresh[0]
            taken.add(fresh[0].claim_id)
    return found, [c for c in reading.claims if c.claim_id not in touched]


def measure(some: list[Passage], misses: list[str] | None = None) -> dict[str, float]:
    """The shares, by their names; what was missed is told where a list is given."""
    n: Counter[str] = Counter()
    for passage, reading in zip(some, read_all(some), strict=True):
        found, extra = matched(reading, passage)
        by_words = {passage["figures"][k]["in"]: c for k, c in found.items()}
        wrong = [f"EXTRA {c.kind} {c.value} {c.affected} {c.modality} {c.rule_id}" for c in extra]
        n["claims"] += len(reading.claims)
        n["right claims"] += len(reading.claims) - len(extra)
        faults = bool(extra)
        for k, figure in enumerate(passage["figures"]):
            told = f"{figure['kind']} {figure.get('value')} {figure['in']!r}"
            if k not in found:
                if not figure.get("optional"):
                    n["figures"] += 1
                    faults = True
                    wrong.append(f"MISSED {told}")
                continue
            if figure.get("optional"):
                continue
            n["figures"] += 1
            n["found"] += 1
            for name, good in rights(
                found[k], figure, by_words.get(figure.get("part_of") or "")
            ).items():
                n[f"{name} of"] += 1
                n[name] += good
                faults = faults or not (good or name in SECONDARY)
                if not good:
                    wrong.append(f"{name.upper()} {told} {_told(name, found[k], figure)}")
        n["passages"] += 1
        n["whole"] += not faults
        if misses is not None and wrong:
            misses.append("\n".join([f"{passage['id']} {passage['text']}", *wrong]))
    shares = {"found": n["found"] / max(1, n["figures"])}
    shares["precision"] = n["right claims"] / max(1, n["claims"])
    shares |= {name: n[name] / max(1, n[f"{name} of"]) for name in COLUMNS}
    return shares | {"whole": n["whole"] / max(1, n["passages"])}


def _told(name: str, claim: Claim, figure: Figure) -> str:
    if name == "day":
        return f"{claim.time_start}/{claim.time_end} for {figure['day']}"
    column = "affected_role" if name == "role" else name
    return f"{getattr(claim, column)} for {figure.get(name)}"


def main() -> None:
    """Prints the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--held", action="store_true", help="measure what is kept apart")
    parser.add_argument("--register", default="*", help="the passages of one register alone")
    parser.add_argument("--misses", action="store_true", help="show what is wrong, never of --held")
    asked = parser.parse_args()
    some = [one for one in passages(asked.register) if is_held(one) == asked.held]
    misses: list[str] | None = [] if asked.misses and not asked.held else None
    shares = measure(some, misses)
    for told in misses or ():
        print(told, end="\n\n")
    print(f"{len(some)} passages  " + "  ".join(f"{k} {v:.3f}" for k, v in shares.items()))


if __name__ == "__main__":
    main()
