#!/usr/bin/env bash
# Package: text2num 3.1.0 (PyPI).
#
# Expected: alpha2digit, which writes the number words of a sentence as digits and leaves the rest
# alone, leaves vague plurals ("hundreds", "thousands") as words, and joins a figure in digits to the
# scale word behind it ("1.5 million" becomes 1500000 or stays).
# Seen: "hundreds of people" becomes "100 of people"; "dozens" stays a word. "1.5 million" becomes
# "1.5 1000000", "12 thousand" "12 1000" and "half a million" "half a 1000000".
# Why it matters: a vague report turns into an exact toll of 100, and a count of the displaced splits
# into two figures, of which the larger one (1,000,000) is wrong by half a million.
# Instead: keep the text as it is; read digits with their scale word by a rule of your own first, mask
# plural scale words, and give alpha2digit only what is left.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check text2num==3.1.0
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

from text_to_num import alpha2digit

EXPECTED_STILL = {
    "hundreds of people fled": "100 of people fled",
    "dozens of people fled": "dozens of people fled",
    "1.5 million people fled": "1.5 1000000 people fled",
    "12 thousand people fled": "12 1000 people fled",
    "half a million people fled": "half a 1000000 people fled",
    "two hundred and fifty people fled": "250 people fled",
}
seen = {text: alpha2digit(text, "en") for text in EXPECTED_STILL}
for text, written in seen.items():
    print(f"{text!r} -> {written!r}")
sys.exit(0 if seen == EXPECTED_STILL else 1)
PY
