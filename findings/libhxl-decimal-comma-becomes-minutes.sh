#!/usr/bin/env bash
# Package: libhxl 5.2.2 (PyPI), with six 1.17.0, which it needs and does not name.
#
# Expected: cleaning coordinates (clean_data with latlon) reads the decimal comma of French, Spanish,
# Russian and Arabic spreadsheets, or leaves it alone.
# Seen: the comma parts degrees from minutes: "36,25" becomes 36.4167 (36 degrees 25 minutes) and "36,5"
# becomes 36.0833. Only where the digits behind it make 60 or more is there an error.
# Why it matters: the place moves by up to 50 km without a word, often into another district, and most
# rows with one or two decimals pass.
# Instead: turn the comma into a point before the data reach libhxl, column by column, after looking at
# whether any value of the column has a degree sign.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check libhxl==5.2.2 six==1.17.0
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

import hxl

STILL = {"36.25": "36.2500", "36,25": "36.4167", "36,5": "36.0833", "36° 25' N": "36.4167"}
seen = {}
for written in STILL:
    rows = hxl.data([["#geo+lat"], [written]]).clean_data(latlon="geo")
    seen[written] = next(iter(rows)).values[0]
    print(f"{written} -> {seen[written]}")
sys.exit(0 if seen == STILL else 1)
PY
