"""Synthetic piles: readings of any number, the same on any machine.

Stories of 1 to 30 reports over some days, each with its place, people and figures; words are
drawn by Zipf's law from a made-up vocabulary. A fifth of the reports are edited copies of an
earlier report of their story. Everything is drawn from one seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate

from crosswire.model.ids import digest
from crosswire.model.rows import Claim, Place, Reading, Report, Sentence

VOCABULARY, PLACES, PEOPLE = 30_000, 2_000, 8_000
COPIES = 0.2  # share of reports that are edited copies
EDITED = 0.05  # share of a copy's words that are changed
SENTENCE = 20  # words
FIRST = date(2019, 1, 1)
START, MIDDLE, END = "bcdfghjklmnprstvz", "aeiou", "lmnrstk"


def _word(number: int) -> str:
    """A made-up word for each number."""
    letters = ""
    number += len(START) * len(MIDDLE)
    while number:
        number, first = divmod(number, len(START))
        number, second = divmod(number, len(MIDDLE))
        letters += START[first] + MIDDLE[second]
    return letters + END[len(letters) % len(END)]


@dataclass
class Pile:
    """A generator of readings. `words`: the length of a report."""

    words: int = 400
    seed: int = 1
    days: int = 365
    _random: random.Random = field(init=False)
    _vocabulary: list[str] = field(init=False)
    _weights: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311
        self._vocabulary = [_word(n) for n in range(VOCABULARY)]
        self._weights = list(accumulate(1 / (n + 3) for n in range(VOCABULARY)))

    def readings(self, number: int) -> Iterator[Reading]:
        """So many readings, story after story."""
        made = story = 0
        while made < number:
            for reading in self._story(story):
                if made == number:
                    return
                made += 1
                yield reading
            story += 1

    def _story(self, story: int) -> Iterator[Reading]:
        draw = self._random
        size = min(30, int(draw.paretovariate(0.8)))
        day = FIRST + timedelta(days=draw.randrange(self.days))
        place = draw.randrange(PLACES)
        people = [
            f"{_word(draw.randrange(PEOPLE)).title()} {_word(40_000 + story * 4 + n).title()}"
            for n in range(3)
        ]
        own = draw.choices(self._vocabulary, k=25)
        killed = draw.randrange(1, 60)
        texts: list[list[str]] = []
        for report in range(size):
            if texts and draw.random() < COPIES:
                words = self._edited(draw.choice(texts))
            else:
                words = self._written(own, people, _word(90_000 + place).title(), killed)
            texts.append(words)
            told = day + timedelta(days=int(draw.expovariate(0.7)))
            yield _reading(f"s{story}-{report}", " ".join(words), told, day, place, killed)

    def _written(self, own: list[str], people: list[str], place: str, killed: int) -> list[str]:
        draw = self._random
        words = draw.choices(self._vocabulary, cum_weights=self._weights, k=self.words)
        for _ in range(self.words // 12):
            words[draw.randrange(self.words)] = draw.choice(own)
        for name in (*people, *people, place, place, place):
            words[draw.randrange(self.words)] = name
        words[3] = f"{killed} people were killed in {place}"
        for at in range(SENTENCE - 1, self.words, SENTENCE):
            words[at] += ".\n\n" if at % (3 * SENTENCE) == SENTENCE - 1 else "."
        return words

    def _edited(self, words: list[str]) -> list[str]:
        draw = self._random
        return [
            draw.choice(self._vocabulary) if draw.random() < EDITED and w.isalpha() else w
            for w in words
        ]


def _reading(report_id: str, text: str, told: date, day: date, place: int, killed: int) -> Reading:
    sentences, start = [], 0
    for at, part in enumerate(text.split(". ")):
        sentences.append(
            Sentence(report_id=report_id, sentence=at, start=start, end=start + len(part) + 1)
        )
        start += len(part) + 2
    iso = told.isoformat()
    name = _word(90_000 + place).title()
    found = text.find(name)
    return Reading(
        report=Report(
            report_id=report_id, text=text, text_sha256=digest(text.encode()),
            published_start=iso, published_end=iso, published_basis="given",
            title=" ".join(text.split()[:8]),
        ),
        sentences=tuple(sentences),
        places=(
            Place(
                report_id=report_id, start=found, end=found + len(name), quote=name, name=name,
                place_id=str(place), latitude=place % 120 - 60.0, longitude=place % 340 - 170.0,
                precision="point",
            ),
        ),
        claims=(
            Claim(
                claim_id=f"c-{report_id}", report_id=report_id, start=0, end=1, quote=text[:1],
                kind="killed", value=float(killed), qualifier="exact", rule_id="made",
                time_start=day.isoformat(), time_end=day.isoformat(), confidence=1.0,
            ),
        ),
    )  # fmt: skip
