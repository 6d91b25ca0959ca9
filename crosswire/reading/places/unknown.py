"""Names that the text itself calls a place, where the gazetteer knows none of that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from crosswire.ground.gazetteer.lexicon import values, words
from crosswire.model.rows import Place
from crosswire.words.sets import words as closed

if TYPE_CHECKING:
    from crosswire.reading.places.mentions import Text

LONGEST_UNKNOWN = 4  # words


def unknown_places(report_id: str, read: Text, places: list[Place]) -> list[Place]:
    """Rows of names that nobody knows: "the village of Qarzbek", "Qarzbek County", "Qarzbek, Iowa".

    `places` are those that are known, in order. One that stands directly before the province
    or district that it lies in has that one's point and precision, else it has none.
    """
    rows: list[Place] = []
    last = -1
    taken = [(place.start, place.end) for place in places]
    wide = {p.start: p for p in places if p.precision in ("province", "district")}
    spans = iter(taken)
    known = next(spans, None)
    for first, end in _named(read, wide):
        start, stop = read.spans[first][0], read.spans[end - 1][1]
        while known is not None and known[1] <= start:
            known = next(spans, None)
        if start < last or (known is not None and known[0] < stop):
            continue
        last = stop
        name = read.text[start:stop]
        row = Place(report_id=report_id, start=start, end=stop, quote=name, name=name)
        rows.append(_inside(row, _following(read, end, wide)))
    return rows


def _following(read: Text, end: int, wide: dict[int, Place]) -> Place | None:
    """The province or district that follows: ", Iowa", "in Hama province", "in the Hama ..."."""
    at, gap = end, read.gap(end - 1)
    if gap not in (" ", ", ", " ("):
        return None
    if at < len(read.words) and gap != " (" and read.lower[at] in words("inside_of"):
        at += 1
        if at < len(read.words) and read.lower[at] in words("inside_of"):
            at += 1
    elif gap == " ":
        return None
    return wide.get(read.spans[at][0]) if at < len(read.spans) else None


def _inside(row: Place, wide: Place | None) -> Place:
    if wide is None:
        return row
    return replace(
        row,
        country=wide.country,
        admin1=wide.admin1,
        admin2=wide.admin2,
        latitude=wide.latitude,
        longitude=wide.longitude,
        precision=wide.precision,
    )


def _named(read: Text, wide: dict[int, Place]) -> list[tuple[int, int]]:
    """The runs of words that the text makes a place's name."""
    found = _by_kind(read)
    starts = {first for first, _ in found}
    for place, word in enumerate(read.lower[:-1]):
        if word in words("surely") and read.gap(place) == " " and place + 1 not in starts:
            end = _capitals(read, place + 1)
            if end > place + 1 and _following(read, end, wide) is not None:
                found.append((place + 1, end))
    return sorted(found)


def names_after_place_words(read: Text) -> list[tuple[int, int]]:
    """Runs of words in capitals after "in", "near" and the like, or "the village of"."""
    found = set(_by_kind(read))
    for place, word in enumerate(read.lower[:-1]):
        if word in words("surely") and read.gap(place) == " ":
            end = _capitals(read, place + 1)
            if end == place + 1:  # "Khan" alone is no name, "Khan Yunes" is one
                end = _capitals(read, place + 2)
                end = end if end > place + 2 and read.words[place + 1][0].isupper() else 0
            if end > place + 1:
                found.add((place + 1, end))
    return sorted(found)


def _by_kind(read: Text) -> list[tuple[int, int]]:
    found = []
    kinds, divisions = values("kind_of_place"), words("division")
    for place, following in enumerate(read.lower[1:]):
        if following not in closed("genitive") and following not in divisions:
            continue
        if read.gap(place) != " ":
            continue
        if following in closed("genitive") and read.lower[place] in kinds:
            end = _capitals(read, place + 2) if read.gap(place + 1) == " " else place + 2
            if end > place + 2:
                found.append((place + 2, end))
        elif following in divisions and _is_name(read, place):
            found.append((place, place + 2))
    return found


def _capitals(read: Text, place: int) -> int:
    """The end of a run of words in capitals, of which the first is no common word."""
    end = place
    while end < len(read.words) and end - place < LONGEST_UNKNOWN:
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
