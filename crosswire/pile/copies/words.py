"""The words of a text as numbers; each with a hash that is the same everywhere, and its bits.

What a word tells is measured in bits: how rare it is in running English (`frequencies.txt`). A
passage of rare words is evidence of copying, one of as many common words is not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from importlib import resources

import msgspec
import numpy as np
import numpy.typing as npt

from crosswire.pile.copies.spelling import LONGEST_WORD, standard
from crosswire.pile.frequencies import bits
from crosswire.words.kept import kept_bytes, key_of

# Apostrophes, marks of no width and combining accents stand inside a word and do not count.
INSIDE = "’'‘`ʼ\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
COPY_WORD = re.compile(rf"[^\W_]+(?:[{INSIDE}]+[^\W_]+)*")
UNMARKED = re.compile(r"[\W_]+")
REMEMBERED = 50_000  # tokens whose plain form is remembered
UNLISTED = 18.0  # bits of a word that is not among the common ones

Ids = npt.NDArray[np.int32]
Hashes = npt.NDArray[np.uint64]
Bits = npt.NDArray[np.float32]


def plain_words(text: str) -> list[str]:
    """Lower-case words; apostrophes and accents are left out, as a print may have lost them."""
    return list(map(_plain_forms().__getitem__, COPY_WORD.findall(text)))


@cache
def _plain_forms() -> _Plain:
    return _Plain()


@cache
def _bits() -> dict[str, float]:
    """The bits of listed words by their one spelling; kept, as spelling all of them takes time."""
    data, here = resources.files("crosswire.data"), resources.files("crosswire.pile.copies")
    sources = (
        data.joinpath("frequencies.txt"), data.joinpath("spelling.yml"),
        here.joinpath("spelling.py"), here.joinpath("words.py"),
    )  # fmt: skip
    key = key_of(*(source.read_bytes() for source in sources))
    made = kept_bytes("word-bits", key, lambda: msgspec.msgpack.encode(_spelled_bits()))
    return msgspec.msgpack.decode(made, type=dict[str, float])


def _spelled_bits() -> dict[str, float]:
    found: dict[str, float] = {}
    for word, number in sorted(bits().items(), key=lambda row: (row[1], row[0])):
        found.setdefault(standard(word), min(float(number), UNLISTED))
    return found


class _Plain(dict[str, str]):
    """The plain form of tokens; what is met once is met again, but for very long ones."""

    def __missing__(self, token: str) -> str:
        word = plain(token)
        if len(token) <= LONGEST_WORD:
            if len(self) >= REMEMBERED:
                self.clear()
            self[token] = word
        return word


def plain(token: str) -> str:
    """A token without case, accents and marks inside."""
    word = token.lower()
    if word.isascii() and word.isalnum():
        return word
    parts = unicodedata.normalize("NFKD", word[: 4 * LONGEST_WORD])
    return UNMARKED.sub("", parts) or word


class _Tokens(dict[str, int]):
    """Numbers by token; one that is not there is entered."""

    def __init__(self, enter: Callable[[str], int]) -> None:
        super().__init__()
        self._enter = enter

    def __missing__(self, token: str) -> int:
        number = self[token] = self._enter(token)
        return number


class Vocabulary:
    """Numbers of words, given as they come; spellings of one word have one number."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.tells: list[float] = []  # bits of each
        self._numbers: dict[str, int] = {}
        self._tokens = _Tokens(self._enter)
        self._hashes: Hashes = np.zeros(1024, np.uint64)
        self._bits: Bits = np.zeros(1024, np.float32)

    def numbers(self, tokens: list[str]) -> list[int]:
        """The number of each token, as `WORD` finds them."""
        return list(map(self._tokens.__getitem__, tokens))

    def hashes(self, numbers: Ids) -> Hashes:
        """A hash for each number that depends on the word alone."""
        return self._hashes[numbers]

    def bits(self, numbers: Ids) -> Bits:
        """What each of the words tells, in bits."""
        return self._bits[numbers]

    def _enter(self, token: str) -> int:
        word = standard(plain(token))
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self.words)
            self.words.append(word)
            if number == len(self._hashes):
                self._hashes = np.concatenate((self._hashes, np.zeros_like(self._hashes)))
                self._bits = np.concatenate((self._bits, np.zeros_like(self._bits)))
            data = word.encode("utf-8", "surrogatepass")
            self._hashes[number] = int.from_bytes(blake2b(data, digest_size=8).digest(), "little")
            self._bits[number] = _bits().get(word, UNLISTED)
            self.tells.append(float(self._bits[number]))
        return number
