#!/usr/bin/env bash
# Package: timefhuman 0.1.5 (PyPI).
#
# Expected: in "A strike killed 7-9 people on 6 April" the only date is 6 April. In "6-7 April" there
# are two days of April.
# Seen: the first gives 9 July and nothing else, since "7-9" is taken for a date written month first and
# the date that is spelled out is passed over; the second gives 7 June.
# Why it matters: ranges are how reports say that a toll is unsure. The day that is given instead is a
# real day of the same year, and stands alone in the answer as if nothing had been in doubt.
# Instead: take counts and ranges out of the text first, and read only spans in which a month is named.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check timefhuman==0.1.5
cd "$work"
"$work/venv/bin/python" - <<'PY'
import datetime
import sys

from timefhuman import tfhConfig, timefhuman

CONFIG = tfhConfig(now=datetime.datetime(2024, 4, 10, 12))
STILL = {
    "A strike killed people on April 6": ["2024-04-06"],
    "A strike killed 7-9 people on 6 April": ["2024-07-09"],
    "6-7 April": ["2024-06-07"],
}
seen = {}
for text in STILL:
    answer = timefhuman(text, config=CONFIG)
    seen[text] = [day.date().isoformat() for day in answer]
    print(f"{text!r} -> {seen[text]}")
sys.exit(0 if seen == STILL else 1)
PY
