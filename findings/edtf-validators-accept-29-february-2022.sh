#!/usr/bin/env bash
# Packages: edtf-validate 2.0.0 and edtf 5.0.2 (PyPI).
#
# Expected: a validator of extended dates knows the calendar: 2022 had no 29 February.
# Seen: edtf-validate accepts 2022-02-29, though it refuses 2022-02-30, 31 April, and the same day as the
# start of an interval. edtf reads it in both places; the earliest day that it gives is no date.
# Why it matters: days that do not exist are how a slip of the pen or a wrong year in a source shows
# itself; a coder who relies on the validator stores them, and the failure comes later, in the analysis.
# Instead: check each whole day with datetime.date.fromisoformat as well.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check edtf-validate==2.0.0 edtf==5.0.2 python-dateutil==4.0.0 pyparsing==3.3.3
cd "$work"
"$work/venv/bin/python" - <<'PY'
import datetime
import sys

from edtf import parse_edtf
from edtf_validate.valid_edtf import is_valid

STILL = {
    "2022-04-31": False,
    "2022-02-30": False,
    "2022-02-29/2022-03-01": False,
    "2022-02-29": True,
}
valid = {text: is_valid(text) for text in STILL}
print("edtf-validate:", valid)
earliest = [
    tuple(parse_edtf(text).lower_strict()[:3]) for text in ("2022-02-29", "2022-02-29/2022-03-01")
]
print("edtf, earliest days:", earliest)
try:
    datetime.date(*earliest[0])
    a_date = True
except ValueError as problem:
    print("as a date:", problem)
    a_date = False
sys.exit(0 if valid == STILL and earliest == [(2022, 2, 29)] * 2 and not a_date else 1)
PY
