"""The words of a parsed sentence as plain strings, read once for all that looks through them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from spacy.attrs import DEP, LEMMA, LOWER, POS, TAG
from spacy.strings import StringStore
from spacy.symbols import ADJ
from spacy.tokens import Doc

MOST = 100_000  # strings that are remembered before all of them are forgotten
LAST = 256  # sentences whose words are remembered: the steps read one report after the other


@dataclass(frozen=True, slots=True)
class Words:
    """The tags and arcs of a sentence's tokens in order, and their lemmas and forms in lower case.

    The lemma of an adjective is its form. `all`: every lemma and form of the sentence.
    """

    doc: Doc
    tags: list[str]
    arcs: list[str]
    lemmas: list[str]
    forms: list[str]
    all: frozenset[str]


@lru_cache(maxsize=LAST)
def words_in(doc: Doc) -> Words:
    """The words of a parsed sentence."""
    store = doc.vocab.strings
    written = _strings(store, lower=False).__getitem__
    lower = _strings(store, lower=True).__getitem__
    tags, arcs, lemmas, forms, parts = doc.to_array([TAG, DEP, LEMMA, LOWER, POS]).T.tolist()
    for i, part in enumerate(parts):
        if part == ADJ:
            lemmas[i] = forms[i]
    own, said = list(map(lower, lemmas)), list(map(lower, forms))
    read = list(map(written, tags)), list(map(written, arcs))
    return Words(doc, *read, own, said, frozenset((*own, *said)))


@lru_cache(maxsize=1)
def text_of(doc: Doc) -> str:
    """The text of a sentence, which spaCy joins anew of its tokens whenever it is asked."""
    text: str = doc.text
    return text


class _Strings(dict[int, str]):
    """Strings by their number in a store, which takes long to give each of them anew."""

    def __init__(self, store: StringStore, *, lower: bool) -> None:
        super().__init__()
        self.store, self.lower = store, lower

    def __missing__(self, number: int) -> str:
        if len(self) >= MOST:
            self.clear()
        string: str = self.store[number]
        self[number] = string = string.lower() if self.lower else string
        return string


@lru_cache(maxsize=2)
def _strings(store: StringStore, *, lower: bool) -> _Strings:
    return _Strings(store, lower=lower)
