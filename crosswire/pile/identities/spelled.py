"""Names that are one name in other letters, and names that only look alike."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from crosswire.words.entries import Entry, load
from crosswire.words.sets import words

LOOKALIKE = dict(zip("аеорсхуіѕјһԁɡӏοανρτικυ", "aeopcxyisjhdgloavptiku", strict=True))
INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")
ROUNDS = 4  # a word may hold several groups of letters


class Transliteration(Entry, frozen=True, kw_only=True):
    """Spellings of one word, or a pattern of letters and what it becomes in a whole word."""

    words: tuple[str, ...] = ()
    written: str | None = None
    becomes: str = ""


@cache
def standard_word(word: str) -> str:
    """A word of a name as all of its spellings share it, in plain lower-case letters."""
    plain = _plain(word)
    listed, patterns = _tables()
    for _ in range(ROUNDS):
        if plain in listed:
            return listed[plain]
        before = plain
        for pattern, becomes in patterns:
            if match := pattern.fullmatch(plain):
                plain = match.expand(becomes)
        if plain == before:
            break
    return listed.get(plain, plain)


def standard_name(parts: tuple[str, ...], known: dict[str, str]) -> tuple[str, ...]:
    """The words of a name in their standard spelling, without articles and particles.

    `known`: the spellings that are found already; those of other words are put in.
    """
    particles, kunyas = words("name_particles"), words("kunya_particles")
    kept = [p for p in parts if p.lower() not in particles or p in kunyas]
    for part in kept or parts:
        if part not in known:
            known[part] = standard_word(part)
    return tuple([known[part] for part in kept or parts])


def looks_like(text: str) -> str | None:
    """What a name looks like that holds letters of another script or invisible ones, or None.

    A name wholly of another script is only itself.
    """
    if text.isascii():
        return None
    scripts = {_script(c) for c in text if c.isalpha()}
    if not INVISIBLE.search(text) and len(scripts) < 2:
        return None
    return "".join(LOOKALIKE.get(c, c) for c in INVISIBLE.sub("", text).lower())


def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split(" ", 1)[0]


def _plain(word: str) -> str:
    """Lower case without marks; letters that are no Latin ones stay as they are."""
    bare = unicodedata.normalize("NFKD", word.lower())
    return re.sub(r"[^\w]", "", "".join(c for c in bare if not unicodedata.combining(c)))


@cache
def _tables() -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], str], ...]]:
    listed: dict[str, str] = {}
    patterns = []
    for entry in load("transliteration", Transliteration):
        listed.update((_plain(word), _plain(entry.words[0])) for word in entry.words)
        if entry.written is not None:
            patterns.append((re.compile(entry.written), entry.becomes))
    return listed, tuple(patterns)
