"""A print unpacked: its sentences as lists of words, and what is asked of them again and again."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from crosswire.pile.copies.fingerprints import Print, run_hashes
from crosswire.pile.copies.words import Hashes, Vocabulary


class UnpackedPrint:
    """A print unpacked for comparing it with others."""

    def __init__(self, held: Print, vocabulary: Vocabulary) -> None:
        self.words: list[int] = held.words.tolist()
        self.starts: list[int] = held.starts.tolist()
        self._starts = held.starts
        self._numbers = held.words
        self._vocabulary = vocabulary
        self._runs: tuple[Hashes, npt.NDArray[np.int32]] | None = None
        self._tells = vocabulary.tells
        self._texts: dict[bytes, list[int]] | None = None
        self.outside: list[int] | None = None  # how many words before this one are no speech
        if held.quoted is not None:
            self.outside = [0, *np.cumsum(~held.quoted).tolist()]

    def line(self, number: int) -> list[int]:
        """The words of a sentence."""
        return self.words[self.starts[number] : self.starts[number + 1]]

    def texts(self) -> dict[bytes, list[int]]:
        """The sentences by their words."""
        if self._texts is None:
            self._texts = {}
            data = self._numbers.tobytes()
            for line in range(len(self.starts) - 1):
                key = data[4 * self.starts[line] : 4 * self.starts[line + 1]]
                self._texts.setdefault(key, []).append(line)
        return self._texts

    def all_runs(self) -> tuple[Hashes, npt.NDArray[np.int32]]:
        """Every run of four words, sorted, and the sentence where it first begins."""
        if self._runs is None:
            hashes, first = np.unique(
                run_hashes(self._vocabulary.hashes(self._numbers)), return_index=True
            )
            lines = np.searchsorted(self._starts, first, "right").astype(np.int32) - np.int32(1)
            self._runs = hashes, lines
        return self._runs

    def bits(self, line: int, first: int, last: int) -> float:
        """What words of a sentence tell."""
        start, tells = self.starts[line], self._tells
        return sum([tells[word] for word in self.words[start + first : start + last]])

    def unquoted(self, line: int, first: int, last: int) -> int:
        """How many words of a part of a sentence are no direct speech."""
        if self.outside is None:
            return last - first
        start = self.starts[line]
        return self.outside[start + last] - self.outside[start + first]
