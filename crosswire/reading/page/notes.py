"""What a reader should be warned of: too short, another language, a headline off its topic."""

from __future__ import annotations

import re

from crosswire.model.notes import OFF_TOPIC
from crosswire.words.sets import words

SHORT = 40  # words


def notes_of(title: str | None, text: str, *, whole: bool) -> tuple[str, ...]:
    """Plain-words warnings on one report. `whole`: whether the title stands in the text."""
    found = []
    tokens = re.findall(r"[^\W\d_]+", text)
    if len(tokens) < SHORT:
        found.append("too short to be a whole article")
    if len(tokens) >= SHORT and not is_english(tokens):
        found.append("wrong language: the text does not read as English")
    if title and is_off_topic(title, text, whole=whole):
        found.append(f"{OFF_TOPIC}: most of its words stand nowhere in the text")
    return tuple(found)


def is_english(tokens: list[str]) -> bool:
    """Whether the little words of English make up their usual share of a text's words."""
    english = words("english")
    common = sum(token.lower() in english for token in tokens)
    return common >= 0.12 * len(tokens)


def is_off_topic(title: str, text: str, *, whole: bool) -> bool:
    """Whether a headline's names and most of its content words are absent from the body."""
    body = text.replace(title, "", 1) if whole else text
    stems = {_stem(token) for token in set(re.findall(r"[^\W\d_]+", body))}
    content = [t for t in re.findall(r"[^\W\d_]+", title) if _matters(t)]
    if len(content) < 4 or len(stems) < SHORT:
        return False
    missing = [t for t in content if _stem(t) not in stems]
    capitals = sum(t[0].isupper() for t in content)
    if capitals > 0.6 * len(content):  # every word has a capital: names cannot be told
        return len(missing) >= 0.8 * len(content)
    names = [t for t in missing if t[0].isupper() and title.find(t) > 0]
    nothing = len(missing) >= 0.9 * len(content)
    return nothing or (len(missing) >= 0.6 * len(content) and bool(names))


def _matters(word: str) -> bool:
    return len(word) > 1 and word.lower() not in words("english")


def _stem(token: str) -> str:
    lower = token.lower()
    for ending in ("ing", "ies", "ed", "es", "s"):
        if lower.endswith(ending) and len(lower) - len(ending) > 2:
            return lower[: -len(ending)]
    return lower
