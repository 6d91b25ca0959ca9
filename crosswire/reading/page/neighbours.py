"""Lines that are told from writing by their neighbours: repeats, related headlines, tails."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from crosswire.reading.page.boilerplate import tail_reason
from crosswire.reading.page.lines import Line
from crosswire.words.sets import words

QUOTED = re.compile(r"""^[\s"“‘'«].*["”’'»]\s*$""")
PAIR = 2


def drop_foreign(lines: list[Line]) -> None:
    """Drops lines whose letters are mostly of another script than the report's.

    A foreign-language tail within a line is cut where it is four letters or longer.
    """
    by_line = [_scripts(line.text) for line in lines]
    scripts = sum(by_line, Counter[str]())
    if not scripts:
        return
    main = scripts.most_common(1)[0][0]
    for line, own in zip(lines, by_line, strict=True):
        letters = own.total()
        if letters and own[main] < letters / 2:
            line.why = "foreign language"


def drop_repeats(lines: list[Line]) -> None:
    """Drops a line that says what an earlier line said already; short replies may recur."""
    seen: set[str] = set()
    for line in lines:
        if line.why is not None:
            continue
        key = " ".join(line.words).lower()
        if len(line.words) < 4:
            continue
        if key in seen:
            line.why = "repeated"
        seen.add(key)


def drop_related(lines: list[Line]) -> None:
    """Drops headlines of other stories that stand between or after finished paragraphs.

    A subheading is short or quoted and stays. A headline has no finishing stop, several
    words, and none of the little words that prose cannot do without; a headline that asks
    counts only where no writing follows it.
    """
    kept = [line for line in lines if line.why is None]
    prose = [line.finished and len(line.words) > 7 for line in kept]
    if sum(prose) < 3 or sum(prose) < 0.5 * len(kept):
        return
    last = max(place for place, is_prose in enumerate(prose) if is_prose)
    for place, line in enumerate(kept):
        if place == 0 or (prose[place] and not line.kept.endswith("?")):
            continue
        before = any(prose[:place])
        asks = line.kept.endswith("?")
        if not before or QUOTED.match(line.kept):
            continue
        if asks:
            if place >= last and not any(prose[place + 1 :]) and _headlinese(line):
                line.why = "related headline"
        elif not line.finished and _headlinese(line):
            line.why = "related headline"


def drop_listed(lines: list[Line]) -> None:
    """Drops the headlines that are listed right under the heading of a list of links."""
    listing = False
    for line in lines:
        if line.why == "related link":
            listing = True
        elif line.why is None:
            own = line.words
            listing = listing and not line.finished and 4 <= len(own) <= 22
            if listing and not QUOTED.match(line.kept):
                line.why = "related headline"


def drop_tail(lines: list[Line]) -> None:
    """Drops everything from the opener of a tail on (comments, related links), near the end."""
    kept = [line for line in lines if line.why is None]
    total = sum(len(line.text) for line in kept)
    passed = 0
    for place, line in enumerate(kept):
        rest = kept[place + 1 :]
        why = tail_reason(line.text)
        if why and passed > total / 2 and sum(r.finished for r in rest) <= max(PAIR, len(rest) / 3):
            for one in kept[place:]:
                one.why = why
            return
        passed += len(line.text)


def _headlinese(line: Line) -> bool:
    found = line.words
    if not line.kept[:1].isalpha() and line.kept[:1] not in "‘“\"'":
        return False  # an item of a list, a name with an age
    if not 5 <= len(found) <= 22:
        return False
    plain = sum(word.lower() in words("function_words") for word in found)
    capitals = sum(word[0].isupper() for word in found)
    return plain == 0 or (capitals >= 0.7 * len(found) and len(found) >= 6)


def _scripts(text: str) -> Counter[str]:
    """How many letters of a text are of each script."""
    found: Counter[str] = Counter()
    for letter, times in Counter(text).items():
        script = _script(letter)
        if script:
            found[script] += times
    return found


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """The script of a letter, by the first word of its name in Unicode; empty for other signs."""
    return unicodedata.name(letter, "?").split()[0] if letter.isalpha() else ""
