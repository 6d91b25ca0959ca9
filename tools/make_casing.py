"""Makes `crosswire/data/casing.txt`: how running English writes its words.

    python tools/make_casing.py LOOKUPS.whl GENSIM.whl > crosswire/data/casing.txt

Both wheels come from the Python index (`pip download --no-deps spacy-lookups-data==1.0.5
gensim==4.3.3`). The first (MIT) has `en_lexeme_prob`: log probabilities of a million written
forms, capitals apart, as counted by its makers; from it come the shares of each word. The
second (LGPL-2.1) carries the Lee corpus of news reports (Lee, Pincombe and Welsh 2005); only the
counts of what class of casing follows what are taken from it. Neither is needed to run.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
import zipfile
from collections import Counter, defaultdict

import spacy

from crosswire.reading.syntax.casing import CLASSES, Casing, casing_class
from crosswire.reading.truecase.units import context_after, starts, units

RAREST = -17.5  # the log probability from which on a word is listed
STEPS = (0, 1, 3, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 97, 99, 100)
DEFAULT = 20  # percent in lower or upper case from which on a rare word is no mere name
HEAD = """\
# How running English writes its words; made by tools/make_casing.py, which tells the sources.
# The shares of the words are derived from spacy-lookups-data 1.0.5, MIT licence, copyright
# ExplosionAI GmbH; the counts of the contexts from the Lee corpus of news reports.
# after CONTEXT COUNTS   how often lower case, Title case and UPPER CASE follow; see truecase.py
# unknown SHAPE COUNTS   the same for words that are not listed
# mixed WORDS            words with capitals inside
# share L U WORDS        percent of a word's uses in lower and in upper case; the rest are Title
"""


def shares(lookups: str) -> tuple[dict[str, tuple[int, int]], list[str]]:
    """Rounded shares of lower and upper case of the words worth listing, and the mixed forms."""
    with zipfile.ZipFile(lookups) as wheel:
        packed = wheel.read("spacy_lookups_data/data/en_lexeme_prob.json.gz")
    forms: dict[str, dict[str, float]] = defaultdict(dict)
    for form, log in json.loads(gzip.decompress(packed)).items():
        if re.fullmatch(r"[^\W\d_]{1,25}|(?:[a-zA-Z]\.){2,5}", form):
            forms[form.lower()][form] = math.exp(log)
    tokens = spacy.blank("en").tokenizer
    table, mixed = {}, []
    for word, written in forms.items():
        total = sum(written.values())
        if total < math.exp(RAREST) or len(word) == 1:
            continue
        lower, upper = written.get(word, 0.0), written.get(word.upper(), 0.0)
        low, up = _rounded(lower / total), _rounded(upper / total)
        if len(tokens(word)) > 1 and "." not in word:
            low, up = 99, 0  # the makers split it ("cannot"), so that only shouted forms are there
        best = max(written, key=lambda form: (written[form], form))
        if casing_class(best) is None:
            common = total > math.exp(RAREST + 1.5) and len(best.lower()) == len(best)
            if best[0].isupper() and common:
                mixed.append(best)
        elif low >= DEFAULT or up >= DEFAULT or total > math.exp(RAREST + 3):
            table[word] = (low, min(up, 100 - low))
    return table, sorted(mixed)


def _rounded(share: float) -> int:
    return min(STEPS, key=lambda step: abs(step - 100 * share))


def main(lookups: str, gensim: str) -> None:
    """Prints the file."""
    table, mixed = shares(lookups)
    with zipfile.ZipFile(gensim) as wheel:
        news = wheel.read("gensim/test/test_data/lee_background.cor").decode("utf-8")
    known = Casing(table, {}, {}, {})
    after: dict[str, Counter[str]] = defaultdict(Counter)
    unknown: dict[str, Counter[str]] = defaultdict(Counter)
    for line in news.splitlines():
        row = units(line)
        opening = starts(line, row)
        for place, unit in enumerate(row):
            kind = casing_class(unit.text)
            if kind is None or place in opening or unit.text == "I":
                continue
            after["all"][kind] += 1
            if place - 1 not in opening:
                before = row[place - 1] if place else None
                written = casing_class(before.text) if before is not None else None
                after[context_after(line, before, written or "T", unit)][kind] += 1
            if len(unit.key) > 1 and known.entry(unit.key) is None:
                unknown[known.shape(unit.key)][kind] += 1
    sys.stdout.write(HEAD)
    for name, counted in (("after", after), ("unknown", unknown)):
        for key in sorted(counted):
            numbers = " ".join(str(counted[key][kind]) for kind in CLASSES)
            sys.stdout.write(f"{name} {key} {numbers}\n")
    sys.stdout.write(f"mixed {' '.join(mixed)}\n")
    groups: dict[tuple[int, int], list[str]] = defaultdict(list)
    for word, key in table.items():
        groups[key].append(word)
    for (low, up), found in sorted(groups.items()):
        sys.stdout.write(f"share {low} {up} {' '.join(sorted(found))}\n")


if __name__ == "__main__":
    main(*sys.argv[1:3])
