#!/usr/bin/env bash
# Package: rigour 2.6.1 (PyPI), the name matching of followthemoney and nomenklatura. Called are the
# compiled functions that rigour.names.org_types hands on with these two numbers (casefold, no clean-up);
# importing the module itself would need the headers of ICU.
#
# Expected: the functions that unify or drop legal forms (GmbH, Ltd) leave names without one alone.
# Seen: "in", "ag", "as" and "sa" count as legal forms anywhere in a name: "Al-Qaeda in the Islamic Maghreb"
# is shown as "Al-Qaeda Inc the Islamic Maghreb", and dropping forms makes "Iyad  Ghali" of the Tuareg name
# Iyad Ag Ghali, where Ag is "son of", and "-Sahab" of As-Sahab.
# Why it matters: names of armed groups are full of such particles; two of them are then compared as
# companies of the same form, and patronymics vanish from the names of commanders.
# Instead: use these functions on companies only; for armed groups and persons compare names as they are,
# transliterated, or by a list of aliases.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check --no-deps rigour==2.6.1
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

from rigour._core import remove_org_types, replace_org_types_display

CASEFOLD, NOOP = 4, 0  # rigour.text.normalize: Normalize.CASEFOLD, Cleanup.Noop


def shown(name):
    return replace_org_types_display(name, CASEFOLD, NOOP)


def stripped(name):
    return remove_org_types(name, CASEFOLD, NOOP, "")


seen = [
    shown("Example Company Limited"),
    shown("Al-Qaeda in the Islamic Maghreb"),
    shown("Movement for Unity and Jihad in West Africa"),
    stripped("Iyad Ag Ghali"),
    stripped("As-Sahab"),
]
print(*seen, sep="\n")
as_described = seen[1:] == [
    "Al-Qaeda Inc the Islamic Maghreb",
    "Movement for Unity and Jihad Inc West Africa",
    "Iyad  Ghali",
    "-Sahab",
]
sys.exit(0 if as_described else 1)
PY
