"""The file of provinces and districts: their names, their middles, and the towns in them.

`data/divisions.txt` is made by `tools/make_divisions.py`, which says how it is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources

from crosswire.ground.gazetteer.fold import fold
from crosswire.ground.gazetteer.lexicon import values, words
from crosswire.ground.gazetteer.spot import Level, Spot
from crosswire.model.codes import Precision
from crosswire.words.sets import words as closed

LESS = 0.5  # by how much a district weighs less than a town of as many


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


@dataclass(slots=True)
class DivisionsFile:
    """What the file says; `apart` names the district of towns by id, "-" for none."""

    provinces: dict[Level, Division] = field(default_factory=dict)
    districts: dict[Level, list[Division]] = field(default_factory=lambda: defaultdict(list))
    apart: dict[int, str] = field(default_factory=dict)

    def keyed(self) -> Iterator[tuple[str, Division]]:
        """Every division under each of its keys: provinces first, in the order of the file."""
        districts = (one for level in self.districts.values() for one in level)
        for division in (*self.provinces.values(), *districts):
            for key in sorted({fold.__wrapped__(division.name), _bare(division.name)}):
                yield key, division


def read_divisions() -> DivisionsFile:
    """The file, read anew: half a second. Only compiling needs it."""
    text = resources.files("crosswire.data").joinpath("divisions.txt").read_text("utf-8")
    read, country, level = DivisionsFile(), "", ("", "")
    for line in text.split("\n"):
        if not line or line.startswith("#"):
            continue
        name, *rest = line.split("\t")
        if not rest:
            country = name
        elif name.startswith("="):
            level = country, name[1:]
            read.provinces[level] = Division(
                rest[0], level, float(rest[1]), float(rest[2]), "province", float(rest[3])
            )
        else:
            _add_district(read, level, name, rest)
    return read


def _add_district(read: DivisionsFile, level: Level, name: str, rest: list[str]) -> None:
    # Towns nearer to the middle of another district.
    read.apart.update((int(short, 36), name) for short in "".join(rest[3:]).split(" ") if short)
    if rest[0]:
        read.districts[level].append(
            Division(name, level, float(rest[0]), float(rest[1]), "district", float(rest[2]))
        )


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
