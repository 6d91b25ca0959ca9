#!/usr/bin/env bash
# Package: country_converter 1.3.2 with pandas 2.3.3 (PyPI).
#
# Expected: convert(..., not_found=X) gives X where a country has no code in the system asked for.
# Seen: Kosovo and Taiwan are found, but have no UN code, and the call raises TypeError; a list with one
# of them in it raises for all. Palestine, which has no Gleditsch-Ward number, gives a float nan. The
# value of not_found is given only where the name itself is unknown.
# Why it matters: contested states are where conflicts are coded, and one of them stops the conversion
# of a whole column, or puts nan where the caller looks for the marker.
# Instead: convert to ISO3 first, one distinct name at a time, and look codes up in a table of your own
# (country_converter.CountryConverter().data), where a gap is a gap.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check country_converter==1.3.2 pandas==2.3.3
cd "$work"
"$work/venv/bin/python" - <<'PY'
import logging
import math
import sys

import country_converter

logging.disable(logging.CRITICAL)
convert = country_converter.CountryConverter().convert


def outcome(name, to):
    try:
        return convert(name, to=to, not_found="none")
    except TypeError:
        return "TypeError"


seen = [
    outcome("Mali", "UNcode"),
    outcome("Kosovo", "ISO3"),
    outcome("Kosovo", "UNcode"),
    outcome(["Mali", "Taiwan"], "UNcode"),
    outcome("Exampleland", "UNcode"),
]
print(seen)
ward = outcome("Palestine", "GWcode")
print("Palestine, Gleditsch-Ward:", ward)
as_described = seen == [466, "XKX", "TypeError", "TypeError", "none"] and math.isnan(ward)
sys.exit(0 if as_described else 1)
PY
