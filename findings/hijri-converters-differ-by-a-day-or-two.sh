#!/usr/bin/env bash
# Packages: hijridate 2.6.0 and convertdate 2.5.1 (PyPI).
#
# Expected: two libraries that turn Islamic dates into Gregorian ones agree, at least for recent years.
# Seen: of the 120 months of the years 1440 to 1449, 70 begin on another day, five of them two days off.
# 10 Dhu al-Hijja 1444, the feast of sacrifice of 2023, is 28 June in one and 29 June in the other:
# hijridate follows the published Umm al-Qura tables, convertdate an arithmetic cycle. For 1 Ramadan of
# most years they agree, so a quick look at one date finds nothing.
# Why it matters: statements of armed groups and courts are dated in this calendar only, and a day off
# makes two events of one, or sets a claim before the attack.
# Instead: choose the tables (hijridate) for the Arab states, keep the written date beside the result,
# give it a day or two of tolerance, since the month is declared by sight in many countries, and let a
# weekday in the text decide.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check hijridate==2.6.0 convertdate==2.5.1 pymeeus==0.5.12
cd "$work"
"$work/venv/bin/python" - <<'PY'
import datetime
import sys

from convertdate import islamic
from hijridate import Hijri


def both(year, month, day):
    by_table = Hijri(year, month, day).to_gregorian()
    first = datetime.date(by_table.year, by_table.month, by_table.day)
    return first, datetime.date(*islamic.to_gregorian(year, month, day))


months = [both(year, month, 1) for year in range(1440, 1450) for month in range(1, 13)]
apart = [abs((b - a).days) for a, b in months]
differ, by_two = sum(map(bool, apart)), apart.count(2)
print(f"{differ} of {len(months)} months begin on another day, {by_two} of them by two days")
feast, ramadan = both(1444, 12, 10), both(1440, 9, 1)
print("10 Dhu al-Hijja 1444:", *feast)
print("1 Ramadan 1440:", *ramadan)
as_described = (
    (differ, by_two) == (70, 5)
    and feast == (datetime.date(2023, 6, 28), datetime.date(2023, 6, 29))
    and ramadan[0] == ramadan[1]
)
sys.exit(0 if as_described else 1)
PY
