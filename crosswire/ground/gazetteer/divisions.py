"""Provinces and districts of the world: their names, their middles, and the towns in them.

`data/divisions.txt` is made by `tools/make_divisions.py`, which says how it is written.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.lexicon import values, words
from crosswire.ground.gazetteer.spot import Spot, kilometres
from crosswire.words.sets import words as closed

if TYPE_CHECKING:
    from crosswire.model.codes import Precision

FAR = 60.0  # km from the middle of the nearest district at which none is told
LESS = 0.5  # by how much a district weighs less than a town of as many
Level = tuple[str, str]  # country, code of the first-level division


@dataclass(frozen=True, slots=True)
class Division:
    """A province or district; `level` is that of the province that it is or lies in."""

    name: str
    level: Level
    latitude: float
    longitude: float
    precision: Precision
    people: float  # log10

    def spot(self) -> Spot:
        """The division as a spot at the middle of its towns."""
        weight = self.people - (0 if self.precision == "province" else LESS)
        country, code = self.level
        return Spot(self.name, country, code, self.latitude, self.longitude, self.precision,
                    None, weight)  # fmt: skip


class Divisions:
    """Look-up of divisions by code, by name and by what lies in them."""

    def __init__(self, lines: list[str]) -> None:
        self.provinces: dict[Level, Division] = {}
        self._districts: dict[Level, list[Division]] = defaultdict(list)
        self._apart: dict[int, str] = {}  # towns nearer to the middle of another district
        self._by_key: dict[str, list[Division]] = defaultdict(list)
        country, level = "", ("", "")
        for line in lines:
            name, *rest = line.split("\t")
            if not rest:
                country = name
            elif name.startswith("="):
                level = country, name[1:]
                self.provinces[level] = Division(
                    rest[0], level, float(rest[1]), float(rest[2]), "province", float(rest[3])
                )
            else:
                self._add_district(level, name, rest)
        self._name_all()

    def _add_district(self, level: Level, name: str, rest: list[str]) -> None:
        self._apart.update(
            (int(short, 36), name) for short in "".join(rest[3:]).split(" ") if short
        )
        if rest[0]:
            self._districts[level].append(
                Division(name, level, float(rest[0]), float(rest[1]), "district", float(rest[2]))
            )

    def _name_all(self) -> None:
        districts = (one for level in self._districts.values() for one in level)
        for division in (*self.provinces.values(), *districts):
            for key in sorted({fold.__wrapped__(division.name), _bare(division.name)}):
                self._by_key[key].append(division)

    def province(self, country: str | None, code: str | None) -> str | None:
        """The name of a first-level division by its code."""
        found = self.provinces.get((country or "", code or ""))
        return found.name if found else None

    def district(self, level: Level, place_id: str | None, north: float, east: float) -> str | None:
        """The second-level division of a town by its id, else the nearest of the province."""
        if place_id and place_id.isdecimal() and int(place_id) in self._apart:
            name = self._apart[int(place_id)]
            return None if name == "-" else name
        near = [
            (kilometres(north, east, one.latitude, one.longitude), one.name)
            for one in self._districts.get(level, ())
        ]
        distance, name = min(near, default=(FAR, ""))
        return name if distance < FAR else None

    def named(self, key: str, precision: Precision) -> tuple[Spot, ...]:
        """The divisions of a folded name, with or without its "province" or "district"."""
        found = [one for one in self._by_key.get(key, ()) if one.precision == precision]
        return tuple(one.spot() for one in found)


@cache
def divisions() -> Divisions:
    """The table, read once: a twentieth of a second."""
    text = resources.files("crosswire.data").joinpath("divisions.txt").read_text("utf-8")
    return Divisions([line for line in text.split("\n") if line and not line.startswith("#")])


def _bare(name: str) -> str:
    """The key of a name without the word for what it is: "Al-Salman District"."""
    key = fold.__wrapped__(name)
    heads = {word for word, kind in values("head").items() if kind in ("province", "district")}
    heads -= words("landform")
    first, *rest = key.split(" ")
    if rest and rest[-1] in heads:
        return " ".join([first, *rest[:-1]])
    if len(rest) > 1 and first in heads and rest[0] in closed("genitive"):
        return " ".join(rest[1:])
    return " ".join(rest) if rest and first in heads else key
