"""A headline that came beside the text is part of the report: it stands before it, once."""

from __future__ import annotations

import re

HEAD = 600  # characters of the text in which its headline would stand
SITE = re.compile(r"\s+(?:[|–—]|-{1,2}|~|::?)\s+(?=[^|]{2,80}$)")
LONGEST = 300


def with_title(title: str | None, text: str) -> str:
    """The text with its headline as the first line, where it does not stand there already.

    The name of the site that follows a headline behind a bar or a dash is left out.
    """
    headline = bare_title(title or "")
    if not headline or not text.strip() or len(headline) > LONGEST:
        return text
    if _plain(headline) in _plain(text[: HEAD + 2 * len(headline)]):
        return text
    return f"{headline}\n\n{text}"


def bare_title(title: str) -> str:
    """A headline without the site's name: "Blast kills two - Ostrel Herald"."""
    line = re.sub(r"\s+", " ", title).strip()
    parts = SITE.split(line)
    while len(parts) > 1 and len(parts[-1].split()) <= 6 and not _tells(parts[-1]):
        parts.pop()
    return line[: line.rfind(parts[-1]) + len(parts[-1])].strip(" -–—|~")


def _tells(part: str) -> bool:
    """Whether a piece of a headline is writing and no name: it has a word in lower case."""
    found = [word for word in part.split() if word.isalpha()]
    return any(word[0].islower() and len(word) > 3 for word in found)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()
