"""Reads a country file of GeoNames: 19 columns with tabs between, one place a line.

The format is GeoNames' own (https://download.geonames.org/export/dump/readme.txt): id, name,
ASCII name, other names, latitude, longitude, feature class and code, country, other countries,
four codes of divisions, population, elevation, its model, time zone, day of the last change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from crosswire.ground.gazetteer.imported import Imported
from crosswire.intake.received import Refused
from crosswire.model.codes import Precision
from crosswire.model.errors import InputError

COLUMNS = 19
MOST_NAMES = 40  # other names of one place
LONGEST_LINE = 100_000  # bytes
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ' ’ʼ.-]{1,60}")
# What a code of a class covers; a class as a whole stands under "*".
FEATURES: dict[str, dict[str, Precision]] = {
    "P": {"*": "point"},
    "A": {"ADM1": "province", "ADM2": "district", "ADM3": "district", "ADM4": "district"},
    "S": dict.fromkeys(
        ("CMP", "CMPRF", "AIRB", "AIRF", "AIRP", "INSM", "DAM", "PRN", "CSTM", "PSTB"), "point"
    ),
    "H": dict.fromkeys(("STM", "STMX", "WAD", "LK", "RSV", "STRT", "BAY", "GULF", "SEA"), "region"),
    "T": {
        "PASS": "point", "MT": "point", "ISL": "point", "MTS": "district", "VAL": "district",
        "ISLS": "district", "PEN": "district", "DSRT": "region", "PLN": "region",
    },
    "L": {"RGN": "region", "AREA": "district", "CMP": "point", "MILB": "point", "OILF": "point"},
}  # fmt: skip


def read_geonames(file: Path) -> Iterator[Imported | Refused | None]:
    """The places of a file, line by line; None for a line of a feature that is not taken.

    A line that is wrong comes as `Refused`, CW111, and the rest go on. Raises InputError CW101
    or CW106 where the file cannot be opened.
    """
    try:
        with file.open("rb") as stream:
            number = 0
            while line := stream.readline(LONGEST_LINE):
                number += 1
                if line.strip():
                    yield _checked(line, f"{file.name}, line {number}")
    except FileNotFoundError as problem:
        raise InputError(
            "CW101", "there is no such file", where=str(file), do="Check its name."
        ) from problem
    except OSError as problem:
        raise InputError(
            "CW106", problem.strerror or str(problem), where=str(file), do="Check its permissions."
        ) from problem


def _checked(line: bytes, where: str) -> Imported | Refused | None:
    try:
        return _place(line)
    except ValueError as problem:
        error = InputError(
            "CW111", f"it is no row of GeoNames ({problem})", do="Take the file as it is offered."
        )
        return Refused.of(where, error)


def _place(line: bytes) -> Imported | None:
    cells = line.decode("utf-8").rstrip("\r\n").split("\t")
    if len(cells) != COLUMNS:
        raise ValueError(f"{len(cells)} columns, not {COLUMNS}")
    place_id, name, plain, others = cells[:4]
    latitude, longitude = float(cells[4]), float(cells[5])
    if not place_id.isdecimal() or not name:
        raise ValueError("no id or no name")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError("a point that is not on earth")
    feature, code, country = cells[6], cells[7], cells[8]
    codes = FEATURES.get(feature, {})
    precision = codes.get(code) or codes.get("*")
    if precision is None or len(country) != 2:
        return None
    names = [n for n in (plain, *others.split(",")) if n != name and LATIN.fullmatch(n)]
    return Imported(
        place_id=place_id, name=name, names=tuple(dict.fromkeys(names))[:MOST_NAMES],
        latitude=latitude, longitude=longitude, country=country, admin1=cells[10] or None,
        precision=precision, population=int(cells[14] or 0), feature=f"{feature}.{code}",
    )  # fmt: skip
