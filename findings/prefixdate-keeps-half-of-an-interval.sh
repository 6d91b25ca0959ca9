#!/usr/bin/env bash
# Package: prefixdate 0.6.1 (PyPI), the dates of followthemoney 4.
#
# Expected: a parser of ISO dates of any precision refuses what it does not read; 2022-04-31 is refused
# so. What has a zone keeps its day.
# Seen: everything behind a readable beginning is dropped without a word. The interval
# 2022-04-06/2022-04-07 is the day 2022-04-06, week 14 and day 96 of 2022 are the whole year 2022, and
# 2022-04-06T01:00:00+03:00 is the evening of 5 April.
# Why it matters: an event of one night becomes an event of one day, one of a week an event of a year;
# an attack after midnight moves to the day before, while the newspapers and the other sources of the
# same event have the local day.
# Instead: split intervals and weeks before, give start and end as two properties, and pass the local
# day, not the time with its zone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check prefixdate==0.6.1
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

from prefixdate import parse

STILL = {
    "2022-04-31": None,
    "2022-04-06/2022-04-07": "2022-04-06",
    "2022-W14": "2022",
    "2022-096": "2022",
    "2022-04-06T01:00:00+03:00": "2022-04-05T22:00:00",
}
seen = {text: parse(text).text for text in STILL}
for text, date in seen.items():
    print(f"{text} -> {date}")
sys.exit(0 if seen == STILL else 1)
PY
