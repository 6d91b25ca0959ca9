#!/usr/bin/env bash
# Packages: word2number 1.1 and PyArabic 0.6.15 (PyPI).
#
# Expected: a function that turns the number words of a text into a number reads the first number,
# reads all of them, or refuses a sentence that holds two.
# Seen: both give one number for a sentence with two figures, without a word of warning. word2number
# makes 3 of "killing one and wounding two" and 133 of eleven dead and three hundred injured (11 times 3
# plus 100); PyArabic makes 8 of the Arabic for "five were killed and three were wounded".
# Why it matters: sentences that coders read nearly always pair the dead with the wounded, and a sum
# of the two looks like a plausible toll.
# Instead: find the phrases first (PyArabic's extract_number_phrases gives them apart) and convert
# one phrase at a time; refuse text between two number words that is not "and", a hyphen or a scale.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check word2number==1.1 PyArabic==0.6.15
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

from pyarabic.number import extract_number_phrases, text2number
from word2number import w2n

ARABIC = "قتل خمسة وجرح ثلاثة"  # five were killed and three were wounded
seen = {
    "killing one and wounding two": w2n.word_to_num("killing one and wounding two"),
    "eleven people died and three hundred were injured": w2n.word_to_num(
        "eleven people died and three hundred were injured"
    ),
    ARABIC: text2number(ARABIC),
}
for text, number in seen.items():
    print(f"{text} -> {number}")
print("phrases of the last, taken apart:", extract_number_phrases(ARABIC))
as_described = list(seen.values()) == [3, 133, 8] and len(extract_number_phrases(ARABIC)) == 2
sys.exit(0 if as_described else 1)
PY
