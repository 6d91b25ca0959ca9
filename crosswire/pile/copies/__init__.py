"""What is copied: sentences and passages that reports share, word for word or edited.

`CopyIndex` holds reports and tells which sentences of theirs are one text; `copies_of` makes
passages of neighbouring pairs. Each module below does one thing: words, spelling, prints,
postings, alignment, evidence, quotations, passages.
"""

from crosswire.pile.copies.index import CopyIndex, find_pairs
from crosswire.pile.copies.kept import KeptFound, KeptPrint
from crosswire.pile.copies.lines import ComparedSentence, Key, Pair, lines_of
from crosswire.pile.copies.passages import copies_of
from crosswire.pile.copies.relations import Relation, pairs_of
from crosswire.pile.copies.words import plain_words

__all__ = [
    "ComparedSentence",
    "CopyIndex",
    "KeptFound",
    "KeptPrint",
    "Key",
    "Pair",
    "Relation",
    "copies_of",
    "find_pairs",
    "lines_of",
    "pairs_of",
    "plain_words",
]  # fmt: skip
