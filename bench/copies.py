"""What finding copies costs, beside MinHash LSH of datasketch on the same texts, in one run.

    python -m bench.copies [--reports N]

The reports are made up, always the same: words as frequent as in running English, set phrases,
formulas that many hold; one in five is an edited copy of another or stitched from three. They
are split into sentences at full stops, without a parser. Prints what a report costs at several
sizes of the pile, what one more costs, the memory that the index takes, and how many of the
copies and splices are found by each way.
"""

from __future__ import annotations

import argparse
import resource
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from datasketch import MinHash, MinHashLSH
from rich.console import Console
from rich.table import Table

from crosswire.model.ids import digest
from crosswire.model.rows import Reading, Report, Sentence
from crosswire.pile.copies import CopyIndex, copies_of
from crosswire.pile.frequencies import bits

WORDS, RARE, PHRASES, FORMULAS = 400, 60_000, 20_000, 2_000
COMMON = 0.75  # share of all words that those of formulas make up, from the commonest on
SYLLABLES = "ka lo mi ren sa tu vel dor qua shi bra nek gol fin zu"
SIZES = (2_000, 5_000, 10_000, 20_000)
RATES = (0.0, 0.05, 0.15, 0.30)
MORE = 200  # reports added to a pile that stands


@dataclass
class Pile:
    """Readings, and for each copy or splice the numbers of the reports that it is made from."""

    readings: list[Reading]
    made_from: dict[int, tuple[int, ...]]


class Maker:
    """Texts of made-up reports."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        words = sorted(bits(), key=lambda word: (bits()[word], word))
        shares = [2.0 ** -bits()[word] for word in words]
        rest = max(0.1, 1 - sum(shares))
        tail = 1 / np.arange(len(words), len(words) + RARE)
        self.words = [*words, *(f"{self._name(n)}" for n in range(RARE))]
        self.shares = np.array([*shares, *(tail / tail.sum() * rest)])
        self.cumulative = np.cumsum(self.shares / self.shares.sum())
        ranks = 1 / np.arange(10, PHRASES + 10)
        self.phrase_share = np.cumsum(ranks / ranks.sum())
        self.phrases = [self.draw(int(n)) for n in self.rng.integers(3, 6, PHRASES)]
        self.formula_share = np.cumsum((ranks / ranks[:FORMULAS].sum())[:FORMULAS])
        self.formulas = [self.draw(int(n), COMMON) for n in self.rng.integers(7, 16, FORMULAS)]

    @staticmethod
    def _name(number: int) -> str:
        syllables = SYLLABLES.split()
        name = ""
        for _ in range(4):
            number, at = divmod(number, len(syllables))
            name += syllables[at]
        return f"{name}{'abcdefgh'[number]}"

    def draw(self, count: int, commonest: float = 1.0) -> list[str]:
        """Words at random; of the commonest only, that make up this share of the texts."""
        places = np.searchsorted(self.cumulative, commonest * self.rng.random(count))
        return [self.words[min(at, len(self.words) - 1)] for at in places]

    def sentence(self, count: int) -> list[str]:
        """So many words, with set phrases among them."""
        words = self.draw(count)
        for at in np.nonzero(self.rng.random(count // 8 + 1) < 0.3)[0]:
            phrase = self.phrases[int(np.searchsorted(self.phrase_share, self.rng.random()))]
            words[8 * at : 8 * at + len(phrase)] = phrase
        return words

    def report(self) -> list[list[str]]:
        """Sentences of a report of its own; every other report has a formula."""
        sentences, count = [], 0
        while count < WORDS:
            sentences.append(self.sentence(int(self.rng.integers(8, 33))))
            count += len(sentences[-1])
        if self.rng.random() < 0.5:
            sentences.append(
                self.formulas[int(np.searchsorted(self.formula_share, self.rng.random()))]
            )
        return sentences

    def edited(self, sentences: list[list[str]], rate: float) -> list[list[str]]:
        """Each word left out, swapped with the next or replaced, with probability `rate`."""
        result = []
        for words in sentences:
            kept: list[str] = []
            fate = self.rng.random(len(words))
            other = self.draw(len(words)) if rate else words
            for word, chance, instead in zip(words, fate, other, strict=True):
                if chance >= rate:
                    kept.append(word)
                elif chance < rate / 3:
                    kept.append(instead)
                elif chance < 2 * rate / 3 and kept:
                    kept.insert(-1, word)
            if kept:
                result.append(kept)
        return result


def make(count: int) -> Pile:
    """The same pile for the same count, and the first reports of a larger one."""
    maker = Maker(7)
    texts: list[list[list[str]]] = []
    made_from: dict[int, tuple[int, ...]] = {}
    for number in range(count):
        kind = maker.rng.random()
        if number < 10 or kind >= 0.2:
            texts.append(maker.report())
            continue
        sources = tuple(int(n) for n in maker.rng.choice(number, 3, replace=False))
        if kind < 0.15:
            rate = RATES[int(maker.rng.integers(len(RATES)))]
            texts.append(maker.edited(texts[sources[0]], rate))
            made_from[number] = sources[:1]
        else:
            texts.append([s for n in sources for s in texts[n][2:8]])
            made_from[number] = sources
    return Pile([reading(f"r{n:06d}", text) for n, text in enumerate(texts)], made_from)


def reading(report_id: str, sentences: list[list[str]]) -> Reading:
    """A report of these sentences, two to a paragraph."""
    text, rows = "", []
    for number, words in enumerate(sentences):
        written = " ".join(words).capitalize() + "."
        rows.append(
            Sentence(
                report_id=report_id, sentence=number, start=len(text), end=len(text) + len(written)
            )
        )
        text += written + ("\n\n" if number % 2 else " ")
    report = Report(report_id=report_id, text=text, text_sha256=digest(text.encode()))
    return Reading(report=report, sentences=tuple(rows))


def memory() -> float:
    """Megabytes that the process holds now."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def ours(readings: list[Reading]) -> tuple[CopyIndex, float, set[tuple[str, str]]]:
    """The index, the seconds to the rows, the pairs of reports."""
    index = CopyIndex()
    begun = time.process_time()
    for one in readings:
        index.add(one)
    pairs = index.pairs()
    copies_of(pairs, {one.report.report_id: one.report.text for one in readings})
    took = time.process_time() - begun
    return index, took, {(p.a.key[0], p.b.key[0]) for p in pairs}


def one_more(index: CopyIndex, more: list[Reading]) -> float:
    """Seconds of adding a report to those that are held, and of its pairs."""
    begun = time.process_time()
    for one in more:
        index.add(one)
        index.pairs_of(one.report.report_id)
    took = time.process_time() - begun
    for one in more:
        index.remove(one.report.report_id)
    return took / len(more)


def theirs(readings: list[Reading]) -> tuple[float, set[tuple[str, str]]]:
    """Seconds and pairs by datasketch: MinHash of runs of four words, LSH at a half."""
    begun = time.process_time()
    lsh = MinHashLSH(threshold=0.5, num_perm=128)
    pairs = set()
    for one in readings:
        words = one.report.text.lower().split()
        runs = [" ".join(words[at : at + 4]).encode() for at in range(len(words) - 3)]
        sketch = MinHash(num_perm=128)
        sketch.update_batch(runs)
        name = one.report.report_id
        pairs |= {(str(other), name) for other in lsh.query(sketch)}
        lsh.insert(name, sketch)
    return time.process_time() - begun, pairs


def share(pairs: set[tuple[str, str]], pile: Pile, parts: int) -> str:
    """Of the reports made from so many others: the share of these that they are joined to."""
    wanted = {
        (f"r{source:06d}", f"r{number:06d}")
        for number, sources in pile.made_from.items()
        if len(sources) == parts
        for source in sources
    }
    return f"{len(wanted & pairs) / max(1, len(wanted)):.3f}"


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=SIZES[-1], help="how many reports")
    args = parser.parse_args()
    pile = make(args.reports + MORE)
    readings = pile.readings[:-MORE]
    table = Table("reports", "ms a report", "ms of one more", "MB")
    held, found = None, set[tuple[str, str]]()
    for size in [n for n in SIZES if n < args.reports] + [args.reports]:
        held = None  # the last index goes
        before = memory()
        held, took, found = ours(readings[:size])
        more = one_more(held, pile.readings[size : size + MORE])
        grown = memory() - before
        table.add_row(
            f"{size:,}", f"{1000 * took / size:.2f}", f"{1000 * more:.2f}", f"{grown:.0f}"
        )
    Console().print(table)
    seconds, others = theirs(readings)
    table = Table("way", "s", "copies found", "splices' sources found")
    table.add_row("crosswire", f"{took:.1f}", share(found, pile, 1), share(found, pile, 3))
    table.add_row("datasketch", f"{seconds:.1f}", share(others, pile, 1), share(others, pile, 3))
    Console().print(table)
    Console().print(f"datasketch takes {seconds / took:.2f} times as long")


if __name__ == "__main__":
    main()
