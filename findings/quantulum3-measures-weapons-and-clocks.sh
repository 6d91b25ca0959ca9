#!/usr/bin/env bash
# Package: quantulum3 0.10.0 (PyPI), without the optional classifier.
#
# Expected: a reader of quantities in news sentences gives counts, sizes and money; the number in
# "Su-25" or "T-72" belongs to a name, "3:40 pm" is a time of day, and "G7" a group of states.
# Seen: "5 Su-25" is 5 siemens per atomic mass unit to the 25th, "2 T-72" is 2 per tesla to the 72nd,
# "5 G7 leaders" is 5 gauss to the 7th, "at 3:40 pm" holds 40 picometres, and "$5m" is 5 dollar metres.
# Why it matters: the count itself (5 aircraft, 2 tanks) is reported under a unit, so a filter that
# keeps plain counts loses losses of equipment, and one that drops known units loses sums of money.
# Instead: take names of weapons, times and money out of the sentence before it; keep only quantities
# whose unit you listed as wanted.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check \
  quantulum3==0.10.0 inflect==7.6.0 num2words==0.5.14
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

from quantulum3 import parser

STILL = {
    "5 Su-25 and 2 T-72 were lost": [
        (5.0, "siemens per atomic mass unit to the 25"),
        (2.0, "per tesla to the 72"),
    ],
    "A rocket hit at 3:40 pm": [(3.0, "dimensionless"), (40.0, "picometre")],
    "5 G7 leaders met": [(5.0, "gauss to the 7")],
    "They pledged $5m": [(5.0, "dollar metre")],
}
seen = {text: [(q.value, q.unit.name) for q in parser.parse(text)] for text in STILL}
for text, quantities in seen.items():
    print(f"{text!r} -> {quantities}")
sys.exit(0 if seen == STILL else 1)
PY
