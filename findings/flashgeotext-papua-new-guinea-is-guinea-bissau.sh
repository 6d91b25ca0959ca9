#!/usr/bin/env bash
# Package: flashgeotext 0.5.5 (PyPI), with the data that it ships and loads by default.
#
# Expected: a finder of country names knows the countries of the news, and prefers the longest name.
# Seen: "South Sudan" is Sudan, "Papua New Guinea" and "Equatorial Guinea" are Guinea-Bissau, "DR Congo"
# is the other Congo, "Northern Ireland" is Ireland; Mali, Niger, Nigeria, Syria, Libya, Somalia and
# Yemen are not found at all.
# Why it matters: countries in which wars are reported are the ones that go missing or turn into a
# neighbour, and the counts by country that it gives look complete.
# Instead: load a list of your own (GeoTextConfiguration and add_data), with every short name that the
# press uses, or match against the names and codes of a gazetteer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check flashgeotext==0.5.5
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

from flashgeotext.geotext import GeoText

STILL = {
    "South Sudan": ["Sudan"],
    "Papua New Guinea": ["Guinea-Bissau"],
    "Equatorial Guinea": ["Guinea-Bissau"],
    "DR Congo": ["Republic of Congo"],
    "Northern Ireland": ["Ireland"],
    "Ukraine": ["Ukraine"],
    "Mali": [],
    "Niger": [],
    "Nigeria": [],
    "Syria": [],
    "Libya": [],
    "Somalia": [],
    "Yemen": [],
}
finder = GeoText()
seen = {
    name: sorted(finder.extract(f"Twelve people were killed in {name} on Friday.")["countries"])
    for name in STILL
}
for name, countries in seen.items():
    print(f"{name} -> {countries}")
sys.exit(0 if seen == STILL else 1)
PY
