#!/usr/bin/env bash
# Package: libhxl 5.2.2 (PyPI), with six 1.17.0, which it needs and does not name.
#
# Expected: cleaning dates (clean_data with date and a date_format) keeps what is known: the year 2022
# stays a year or is left alone, and the compact ISO date 20220408 is 8 April 2022.
# Seen: the year 2022 becomes a full date with the month and day of the day on which the program runs, and
# "April 2022" the day of the month of today. 20220408 is taken for seconds since 1970 and becomes
# 1970-08-23.
# Why it matters: an event known to a year gets a day that nobody reported, and another one tomorrow, so
# that the same input gives different tables; exports of databases use the compact form.
# Instead: clean without date_format, which keeps years and months short, write compact dates with
# hyphens before, and keep the source's own text in a column of its own.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check libhxl==5.2.2 six==1.17.0 python-dateutil==4.0.0
cd "$work"
"$work/venv/bin/python" - <<'PY'
import datetime
import sys

import hxl


def cleaned(written, **how):
    rows = hxl.data([["#date+occurred"], [written]]).clean_data(date="date", **how)
    return next(iter(rows)).values[0]


before = datetime.date.today()
full = {text: cleaned(text, date_format="%Y-%m-%d") for text in ("2022", "April 2022", "20220408")}
short = {text: cleaned(text) for text in full}
after = datetime.date.today()
in_2022 = {"2022-02-28" if f"{day:%m-%d}" == "02-29" else f"2022-{day:%m-%d}" for day in (before, after)}
print("with a format:", full)
print("without:", short)
as_described = (
    full["2022"] in in_2022
    and full["April 2022"] in {f"2022-04-{min(day.day, 30):02}" for day in (before, after)}
    and full["20220408"] == "1970-08-23"
    and short == {"2022": "2022", "April 2022": "2022-04", "20220408": "1970-08-23"}
)
sys.exit(0 if as_described else 1)
PY
