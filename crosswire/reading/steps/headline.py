"""A headline that came beside the text is part of the report: it stands before it, once."""

from __future__ import annotations

import re

from crosswire.reading.steps.select import worth_parsing

HEADLINE_HEAD = 600  # characters of the text in which its headline would stand
SITE = re.compile(r"\s+(?:[|–—]|-{1,2}|~|::?)\s+")
LONGEST = 300


def with_title(title: str | None, text: str) -> str:
    """The text with its headline as the first line, where it does not stand there already.

    The name of the site that follows a headline behind a bar or a dash is left out.
    """
    headline = bare_title(title or "")
    if not headline or not text.strip() or len(headline) > LONGEST:
        return text
    if _plain(headline) in _plain(text[: HEADLINE_HEAD + 2 * len(headline)]):
        return text
    return f"{headline}\n\n{text}"


def bare_title(title: str) -> str:
    """A headline without the site's name: "Blast kills two - Ostrel Herald"."""
    line = re.sub(r"\s+", " ", title).strip()
    cuts = [m.start() for m in SITE.finditer(line)]
    ends = [m.end() for m in SITE.finditer(line)]
    while cuts and _is_site(line[ends[-1] :]):
        line = line[: cuts.pop()]
        ends.pop()
    return line.strip(" -–—|~")


def _is_site(part: str) -> bool:
    """Whether the last piece of a headline is a name: no writing in lower case, no toll."""
    found = [word for word in part.split() if word.isalpha()]
    if len(part.split()) > 6 or any(word[0].islower() and len(word) > 3 for word in found):
        return False
    return not worth_parsing(part, has_quantity=False)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()
