#!/usr/bin/env bash
# Package: geojson 3.3.0 (PyPI).
#
# Expected: RFC 7946 lets a geometry carry members of one's own; reading a file leaves the coordinates as
# they are, and writing it gives the members back.
# Seen: a member named "precision" is taken for an argument of the class: a point coded with "precision": 1
# (exact place, in the coding of UCDP and ACLED) is read with its coordinates rounded to one decimal, up
# to eight kilometres off, and the member is gone from what is written. A word there raises TypeError.
# Why it matters: precision is the field's own word for how well a place is known, 1 being the best, so
# the best-known places are rounded the most.
# Instead: read with json.loads, or keep such members in "properties" only, under where_prec or
# geo_precision.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check geojson==3.3.0
cd "$work"
"$work/venv/bin/python" - <<'PY'
import json
import sys

import geojson


def read(precision):
    text = json.dumps(
        {"type": "Point", "coordinates": [36.25678, 49.98765], "precision": precision}
    )
    try:
        return json.loads(geojson.dumps(geojson.loads(text)))
    except TypeError as problem:
        return f"TypeError: {problem}"


seen = [read(1), read(3), read("exact")]
print(*seen, sep="\n")
as_described = (
    seen[0] == {"type": "Point", "coordinates": [36.3, 50.0]}
    and seen[1] == {"type": "Point", "coordinates": [36.257, 49.988]}
    and isinstance(seen[2], str)
)
sys.exit(0 if as_described else 1)
PY
