"""Makes `crosswire/data/frequencies.txt`: how common the words of English are.

    python tools/make_frequencies.py LOOKUPS.whl > crosswire/data/frequencies.txt

The wheel comes from the Python index (`pip download --no-deps spacy-lookups-data==1.0.5`, MIT).
Its table `en_lexeme_prob` has log probabilities of a million written forms; here they are
summed over casings and rounded to whole bits: a word of 12 bits is one word in 2**12. Words
that are mostly written small stand apart from those that mostly have a capital.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
import zipfile
from collections import defaultdict

RAREST = 20  # bits of the rarest words that are listed
MOSTLY = 0.7  # share of a word's uses in lower case from which on it is no name
HEAD = """\
# How common English words are; made by tools/make_frequencies.py from spacy-lookups-data 1.0.5,
# MIT licence, copyright ExplosionAI GmbH.
# small N WORDS   each of these is about one word in 2**N, and mostly written in lower case
# large N WORDS   the same for words that often or mostly have a capital
"""


def main(lookups: str) -> None:
    """Prints the file."""
    with zipfile.ZipFile(lookups) as wheel:
        packed = wheel.read("spacy_lookups_data/data/en_lexeme_prob.json.gz")
    shares: dict[str, float] = defaultdict(float)
    lower: dict[str, float] = {}
    for form, log in json.loads(gzip.decompress(packed)).items():
        if re.fullmatch(r"[^\W\d_]{2,25}", form):
            shares[form.lower()] += math.exp(log)
            if form.islower():
                lower[form] = math.exp(log)
    classes: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word, share in shares.items():
        bits = math.floor(-math.log2(share))
        if bits <= RAREST:
            kind = "small" if lower.get(word, 0.0) >= MOSTLY * share else "large"
            classes[kind, bits].append(word)
    sys.stdout.write(HEAD)
    for kind, bits in sorted(classes):
        found = sorted(classes[kind, bits])
        for at in range(0, len(found), 400):
            print(kind, bits, *found[at : at + 400])


if __name__ == "__main__":
    main(*sys.argv[1:])
