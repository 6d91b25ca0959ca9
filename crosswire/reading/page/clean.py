"""Flattened text, as someone else scraped it, to the article alone.

What goes is kept with its reason; nothing that belongs to the article goes. In order: foreign
lines, furniture by pattern, credits and title, repeats, related headlines, tails.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from crosswire.ground.gazetteer.countries import country_names
from crosswire.model.codes import Row
from crosswire.model.rows import Dropped
from crosswire.reading.page import neighbours
from crosswire.reading.page.boilerplate import inline_parts, line_reason
from crosswire.reading.page.header import Header, read_header
from crosswire.reading.page.lines import Line, dropped, join, split
from crosswire.reading.syntax.tables import table_lines
from crosswire.words.sets import words


class Cleaned(Row, frozen=True, kw_only=True):
    """The article of a scraped text, what was dropped, and what its lines tell."""

    text: str
    dropped: tuple[Dropped, ...] = ()
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    day: str | None = None
    notes: tuple[str, ...] = ()


def clean(text: str) -> Cleaned:
    """Cleans one flattened text. Offsets of `dropped` count in `text` as given."""
    lines = split(unwrap(text))
    neighbours.drop_foreign(lines)
    _drop_furniture(lines)
    header = read_header(lines)
    neighbours.drop_repeats(lines)
    neighbours.drop_tail(lines)
    neighbours.drop_listed(lines)
    neighbours.drop_related(lines)
    if header.title is None:
        header.title = _late_title(lines)
    body = join(text, lines)
    if not body:
        return Cleaned(text=text.strip(), notes=("cleaning found no article; kept as it came",))
    return _made(body, lines, header)


def unwrap(text: str) -> str:
    """Joins lines that were broken at a fixed width; every offset stays as it was."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 8:
        return text
    lengths = sorted(len(line) for line in lines)
    typical = lengths[len(lengths) * 3 // 4]
    broken = sum(
        line.rstrip()[-1:].isalnum() and after.lstrip()[:1].islower()
        for line, after in pairwise(lines)
    )
    if not 50 <= typical <= 100 or lengths[-1] > 110 or broken < 0.25 * len(lines):
        return text
    return re.sub(r"(?<=\S)\n(?=\S)", " ", text)


def _drop_furniture(lines: list[Line]) -> None:
    tables = table_lines([line.text for line in lines])
    for number, line in enumerate(lines):
        if line.why is not None or number in tables:
            continue
        line.why = line_reason(line.text)
        if line.why is None:
            line.cuts = inline_parts(line.text)
            rest = line.kept
            if line.cuts and rest and line_reason(rest):
                line.why = line.cuts[0][2]


def _late_title(lines: list[Line]) -> str | None:
    kept = [line for line in lines if line.why is None]
    if len(kept) > 1 and not kept[0].finished and 3 <= len(kept[0].words) <= 25:
        return kept[0].kept
    return None


def _made(body: str, lines: list[Line], header: Header) -> Cleaned:
    notes = []
    if _lost_apostrophes(body):
        notes.append("apostrophes were lost in the text")
    return Cleaned(
        text=body,
        dropped=dropped(lines),
        title=header.title,
        byline=header.byline,
        dateline=header.dateline,
        outlet=header.outlet,
        agency=header.agency,
        day=header.day,
        notes=tuple(notes),
    )


def _lost_apostrophes(text: str) -> bool:
    """Whether contractions, or possessives of countries, stand without their apostrophe."""
    if any(name in text for name in _countries_with_s()):
        return True
    lost = words("lost_apostrophe")
    return sum(word in lost for word in re.findall(r"\b[a-z]+\b", text)) > 1


@cache
def _countries_with_s() -> tuple[str, ...]:
    return tuple(f"{name}s" for name in country_names())
