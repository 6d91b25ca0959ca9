"""Names that the text itself calls a place, where the gazetteer knows none of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.gazetteer.lexicon import values, words
from crosswire.rows import Place

if TYPE_CHECKING:
    from crosswire.reading.places.mentions import Text

LONGEST = 4  # words


def unknown_places(report_id: str, read: Text, taken: list[tuple[int, int]]) -> list[Place]:
    """Rows with a name and nothing else: "the village of Qarzbek", "Qarzbek County".

    `taken` are the spans of the places that are known, in order.
    """
    rows: list[Place] = []
    last = -1
    spans = iter(taken)
    known = next(spans, None)
    for first, end in _named(read):
        start, stop = read.spans[first][0], read.spans[end - 1][1]
        while known is not None and known[1] <= start:
            known = next(spans, None)
        if start < last or (known is not None and known[0] < stop):
            continue
        last = stop
        name = read.text[start:stop]
        rows.append(Place(report_id=report_id, start=start, end=stop, quote=name, name=name))
    return rows


def _named(read: Text) -> list[tuple[int, int]]:
    found = []
    kinds, divisions = values("kind_of_place"), words("division")
    for place, following in enumerate(read.lower[1:]):
        if following != "of" and following not in divisions:
            continue
        if read.gap(place) != " ":
            continue
        if following == "of" and read.lower[place] in kinds:
            end = _capitals(read, place + 2) if read.gap(place + 1) == " " else place + 2
            if end > place + 2:
                found.append((place + 2, end))
        elif following in divisions and _is_name(read, place):
            found.append((place, place + 2))
    return found


def _capitals(read: Text, place: int) -> int:
    """The end of a run of words in capitals, of which the first is no common word."""
    end = place
    while end < len(read.words) and end - place < LONGEST:
        if end > place and read.gap(end - 1) not in (" ", "-"):
            break
        article = read.lower[end] in words("article") and read.gap(end) == "-"
        if not read.words[end][0].isupper() and not article:
            break
        if read.lower[end] in words("never") and end == place and not article:
            break
        end += 1
    return end


def _is_name(read: Text, place: int) -> bool:
    word, lower = read.words[place], read.lower[place]
    plain = lower in words("never") or lower in words("neutral") or lower in words("compass")
    division = read.words[place + 1][0].isupper()
    return division and word[0].isupper() and len(word) > 2 and not plain
