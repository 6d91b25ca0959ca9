#!/usr/bin/env bash
# Package: dateparser 1.5.0 (PyPI).
#
# Expected: search_dates finds the dates of a sentence and leaves other numbers alone, all the more with
# languages and the day of the report given.
# Seen: a count before a date, and the number of a unit, are taken into it: "killed 40 on March 5" gives
# 5 March 2040, "The 93rd Brigade" the year 1993, and the "may" of "may have killed" the month of May.
# "Resolution 2728" is the year 2728.
# Why it matters: the count of the dead is the number most often written before a date, and the figure
# that has become a year is one that looks like a year.
# Instead: look for dates by patterns of your own, hand dateparser the matched words only, and demand
# that a year has four digits in the text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check dateparser==1.5.0 python-dateutil==4.0.0 pytz==2026.6 regex==2026.11.19 tzlocal==5.4.5
cd "$work"
"$work/venv/bin/python" - <<'PY'
import datetime
import sys

from dateparser.search import search_dates

REPORT = datetime.datetime(2024, 4, 10, 12)
STILL = {
    "The strike killed 12 people on March 5.": [("on March 5", "2024-03-05")],
    "The strike killed 40 on March 5.": [("40 on March 5", "2040-03-05")],
    "The strike may have killed a family.": [("may", "2024-05-10")],
    "The 93rd Brigade withdrew.": [("The 93rd", "1993-04-10")],
    "Resolution 2728 was adopted.": [("2728", "2728-04-10")],
}
seen = {}
for text in STILL:
    found = search_dates(text, languages=["en"], settings={"RELATIVE_BASE": REPORT}) or []
    seen[text] = [(words, day.date().isoformat()) for words, day in found]
    print(f"{text!r} -> {seen[text]}")
sys.exit(0 if seen == STILL else 1)
PY
