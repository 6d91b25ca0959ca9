#!/usr/bin/env bash
# Package: rigour 2.6.1 (PyPI), the name matching of followthemoney and nomenklatura. What is called is
# the compiled functions that rigour.names.org_types hands on; the module itself needs ICU's headers.
#
# Expected: the functions that unify or drop legal forms (GmbH, Ltd) leave names without one alone.
# Seen: "in", "ag", "as" and "sa" count as legal forms anywhere in a name: "Al-Qaeda in the Islamic Maghreb"
# is shown as "Al-Qaeda Inc the Islamic Maghreb", and dropping forms makes "Iyad  Ghali" of the Tuareg name
# Iyad Ag Ghali, where Ag is "son of", and "-Sahab" of As-Sahab.
# Why it matters: names of armed groups are full of such particles; two of them are then compared as
# companies of the same form, and patronymics vanish from the names of commanders.
# Instead: use these functions on companies only; for armed groups and persons compare names as they are,
# transliterated, or give the matcher a list of aliases.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check --no-deps rigour==2.6.1 orjson==3.13.0 PyYAML==6.0.4
cd "$work"
"$work/venv/bin/python" - <<'PY'
import inspect
import sys

from rigour import _core

GROUP, COMMANDER, OUTLET = "Al-Qaeda in the Islamic Maghreb", "Iyad Ag Ghali", "As-Sahab"
print(_core.extract_org_types.__text_signature__)
PY
