#!/usr/bin/env bash
# Package: RapidFuzz 3.14.6 (PyPI).
#
# Expected: utils.default_process lowers the case, and turns punctuation into spaces, so that names in
# any script compare as before or better.
# Seen: vowel signs and other combining marks count as punctuation. Hindi names are broken into lone
# consonants: the town Rewa and the river Ravi become the same text and score 100, against 50 unprocessed;
# a vocalised Arabic word falls into four pieces and no longer matches its plain spelling.
# Why it matters: it is the usual processor for matching place and actor names, and in Hindi, Bengali,
# Burmese and vocalised Arabic it makes different places equal, at the highest score.
# Instead: pass a processor of your own: unicodedata.normalize, casefold, and only the categories P and S
# turned into spaces; drop Arabic vowel marks on purpose, not in the middle of a word.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check RapidFuzz==3.14.6
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

from rapidfuzz import fuzz, utils

REWA, RAVI = "\u0930\u0940\u0935\u093e", "\u0930\u093e\u0935\u0940"
BARE = "\u0643\u062a\u064a\u0628\u0629"  # katiba, battalion
VOCALISED = "\u0643\u064e\u062a\u0650\u064a\u0628\u064e\u0629"

hindi = (
    fuzz.ratio(REWA, RAVI),
    fuzz.ratio(REWA, RAVI, processor=utils.default_process),
)
print(f"{REWA} and {RAVI}: {hindi[0]} as they are, {hindi[1]} processed")
print("both become", repr(utils.default_process(REWA)), repr(utils.default_process(RAVI)))
arabic = utils.default_process(VOCALISED).split()
token_set = fuzz.token_set_ratio(VOCALISED, BARE, processor=utils.default_process)
print(f"{VOCALISED} becomes {arabic}; against {BARE}: {token_set:.0f}")
sys.exit(0 if hindi == (50.0, 100.0) and len(arabic) == 4 and token_set < 50 else 1)
PY
