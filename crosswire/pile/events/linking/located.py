"""Paragraphs that set another incident by the place with which they begin.

"In Orvel, on the coast, a bomb killed two guards on Monday": a report that has told of one
town and then puts the name of another in front goes on to what happened there. A quake or a
flood is one incident wherever it reached, and of a place that the first sentences name, or that
holds their place, the paragraph tells the news itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.model.rows import EventMention, Place, Reading, Sentence
from crosswire.pile.events.scene_mentions import Mentions, name_at
from crosswire.pile.events.told import is_lead
from crosswire.words.happenings import Tier, happenings
from crosswire.words.patterns import pattern

WIDE = ("country", "region", "province")
ONE_EVERYWHERE = ("hazard", "illness_or_hardship")


def located_asides(reading: Reading, mentions: Mentions | None) -> dict[int, int]:
    """By the number of each sentence of such a paragraph, that of its first one."""
    if mentions is None or _is_one_everywhere(reading):
        return {}
    text, found = reading.report.text, {}
    named = _named_first(reading, mentions)
    for paragraph in _paragraphs(text, reading.sentences):
        first = paragraph[0]
        name = _begins_with(reading, first, mentions)
        if name is None or name in named or not _tells_a_deed(reading, paragraph):
            continue
        found.update({sentence.sentence: first.sentence for sentence in paragraph})
    return found


def _paragraphs(text: str, sentences: tuple[Sentence, ...]) -> Iterator[list[Sentence]]:
    """The sentences of each paragraph but the one of the first sentence that is no headline."""
    rows: list[list[Sentence]] = []
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        if before is None or "\n" in text[before.end : sentence.start]:
            rows.append([])
        rows[-1].append(sentence)
    yield from rows[2:]


def _begins_with(reading: Reading, sentence: Sentence, mentions: Mentions) -> str | None:
    """The name of the place that a sentence puts in front; None where it puts none there."""
    text = reading.report.text
    found = pattern("aside.place").match(text[sentence.start : sentence.end])
    if found is None:
        return None
    start = sentence.start + found.end()
    place = mentions.places.get(start)
    if place is not None:
        return None if place.precision in WIDE else (place.name or place.quote).lower()
    if start not in {p.start for p in reading.places if p.latitude is None}:
        return None
    return name_at(text, start).lower() or None


def _named_first(reading: Reading, mentions: Mentions) -> set[str]:
    """The names of the places where a report's news is, by its home and its first sentences."""
    told = [p for p in (mentions.home, *_of_lead(reading, mentions)) if p is not None]
    names = {(p.name or p.quote).lower() for p in told}
    return names | {name.lower() for name in mentions.unlisted}


def _of_lead(reading: Reading, mentions: Mentions) -> Iterator[Place]:
    for mention in reading.mentions:
        if is_lead(mention, reading) and mention.where_start in mentions.places:
            yield mentions.places[mention.where_start or 0]


def _tells_a_deed(reading: Reading, paragraph: list[Sentence]) -> bool:
    """Whether a paragraph tells what was done, or on what day it befell people."""
    start, end = paragraph[0].start, paragraph[-1].end
    return any(_is_deed(m) for m in reading.mentions if start <= m.trigger_start < end)


def _is_deed(mention: EventMention) -> bool:
    kind = happenings()[mention.happening]
    told = kind.tier <= Tier.VAGUE or mention.time_start is not None
    return kind.bears and told and mention.modality == "asserted"


def _is_one_everywhere(reading: Reading) -> bool:
    """Whether the first sentences tell of a hazard or an illness."""
    return any(
        happenings()[m.happening].cause in ONE_EVERYWHERE
        for m in reading.mentions
        if is_lead(m, reading)
    )
