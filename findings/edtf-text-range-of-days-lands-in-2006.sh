#!/usr/bin/env bash
# Package: edtf 5.0.2 with python-dateutil 4.0.0 (PyPI).
#
# Expected: text_to_edtf, made for dates as people write them, gives the interval 2022-04-06/2022-04-07
# for "6-7 April 2022", or None where it cannot say.
# Seen: it gives the single day 2006-04-07. The first day is taken for a two-digit year, and the year
# that is written out is dropped. "the night of 6 to 7 April 2022" and "between 6 and 8 April 2022" go
# the same way; "30-31 March 2022" lands in 2030.
# Why it matters: reports date attacks by nights that span two days. The answer is well-formed and
# valid, so nothing downstream objects to an event sixteen years off.
# Instead: split ranges of days yourself, give it one day with its month and year at a time, and check
# that the year of the answer is written in the text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check edtf==5.0.2 python-dateutil==4.0.0 pyparsing==3.3.3
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

from edtf import text_to_edtf

STILL = {
    "6 April 2022": "2022-04-06",
    "6-7 April 2022": "2006-04-07",
    "the night of 6 to 7 April 2022": "2006-04-07",
    "between 6 and 8 April 2022": "2006-04-08",
    "30-31 March 2022": "2030-03-31",
}
seen = {text: text_to_edtf(text) for text in STILL}
for text, written in seen.items():
    print(f"{text!r} -> {written}")
sys.exit(0 if seen == STILL else 1)
PY
