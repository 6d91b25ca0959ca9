"""Makes `crosswire/data/word_bits.txt`: how much each common word tells, in bits.

    python tools/make_word_bits.py LOOKUPS.whl > crosswire/data/word_bits.txt

The wheel comes from the Python index (`pip download --no-deps spacy-lookups-data==1.0.5`, MIT).
It has `en_lexeme_prob`: log probabilities of a million written forms, as counted by its makers.
It is not needed to run.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
import zipfile
from collections import defaultdict

RAREST = 17  # bits; rarer words are not listed
HEAD = """\
# What a word tells, in bits: how rare it is in running English, -log2 of its share, rounded.
# Words that are not listed tell more. Made by tools/make_word_bits.py from the word
# probabilities of spacy-lookups-data 1.0.5, MIT licence, copyright ExplosionAI GmbH.
# BITS WORDS
"""


def main(lookups: str) -> None:
    """Prints the file."""
    with zipfile.ZipFile(lookups) as wheel:
        packed = wheel.read("spacy_lookups_data/data/en_lexeme_prob.json.gz")
    shares: dict[str, float] = defaultdict(float)
    for form, log in json.loads(gzip.decompress(packed)).items():
        word = re.sub("[’']", "", form.lower())
        if re.fullmatch(r"[a-z]+|[0-9]+", word):
            shares[word] += math.exp(log)
    by_bits: dict[int, list[str]] = defaultdict(list)
    for word, share in shares.items():
        bits = round(-math.log2(share))
        if bits <= RAREST:
            by_bits[bits].append(word)
    print(HEAD, end="")
    for bits in sorted(by_bits):
        words = sorted(by_bits[bits])
        for at in range(0, len(words), 12):
            print(bits, *words[at : at + 12])


if __name__ == "__main__":
    main(*sys.argv[1:])
