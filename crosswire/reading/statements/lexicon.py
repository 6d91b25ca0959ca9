"""The words by which reports attribute, as typed entries of `speech.yml` and `channels.yml`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from crosswire.words.entries import Entry, load
from crosswire.words.screens import Screened, plain

Part = Literal["verb", "noun", "adjective", "adverb"]
Frame = Literal["clause", "infinitive", "object", "as", "raising", "aside", "figure"]


class SpeechEntry(Entry, frozen=True, kw_only=True):
    """Words of attribution, and by what means they give what was said or thought.

    `frames`: `clause` (said that, or a quotation), `infinitive` (vowed to), `object` (praised
    the plan), `as` (described it as), `raising` (seemed to), `aside` (in his view), `figure`
    (put it at 12). An `attitude` is held without being said: it makes nobody the speaker of a
    claim, and so does what a subject has `found_out`. With one of `not_objects` the verb is no
    attribution. With `of_words` an object that is no words itself is an attitude ("rejected the
    claim", but "rejected the offer").
    """

    lemmas: tuple[str, ...]
    part: Part = "verb"
    frames: tuple[Frame, ...] = ("clause",)
    prepositions: tuple[str, ...] = ()
    attitude: bool = False
    found_out: bool = False
    of_words: bool = False
    hedge: bool = False
    not_objects: tuple[str, ...] = ()


class Channel(Entry, frozen=True, kw_only=True):
    """Where a statement was made, by a pattern around its cue."""

    channel: str
    pattern: str


class SpeechWords(Entry, frozen=True, kw_only=True):
    """A closed set of words that the reading of statements needs, in lower case."""

    words: tuple[str, ...]


@cache
def speech() -> dict[tuple[str, str], SpeechEntry]:
    """The entries by part of speech and lemma."""
    return {
        (entry.part, lemma): entry
        for entry in load("speech", SpeechEntry)
        for lemma in entry.lemmas
    }


@cache
def speech_words(name: str) -> frozenset[str]:
    """One set of `speech_words.yml`. Raises KeyError where there is none of that name."""
    table = {entry.id: entry.words for entry in load("speech_words", SpeechWords)}
    return frozenset(table[name])


@cache
def _channels() -> tuple[tuple[str, Screened], ...]:
    return tuple(
        (entry.channel, Screened(re.compile(entry.pattern, re.IGNORECASE)))
        for entry in load("channels", Channel)
    )


def channel_of(text: str) -> str | None:
    """Where what a sentence tells was said: the first channel that fits."""
    lower = plain(text)
    for channel, screened in _channels():
        if screened.may_match(lower) and screened.pattern.search(text):
            return channel
    return None
