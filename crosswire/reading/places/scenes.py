"""Which of a report's places may be the place of a claim, the likeliest first.

A place governs a claim by the words before it: "in", "near", "the town of" make a scene, "to"
and an attack's object half a one, "of" and "from" mostly tell where somebody comes from. One in
the claim's own clause goes before one elsewhere in its sentence, that before the last scene of
an earlier sentence of the paragraph, which totals and older events do not get. Who speaks in a
place has not told of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from crosswire.ground.gazetteer.lexicon import values, words
from crosswire.ground.settle.city_labels import label_names
from crosswire.ground.settle.seats import is_on_route, is_seat
from crosswire.model.rows import Claim, Scene, Sentence, Statement
from crosswire.reading.places.named_happenings import tells_happening
from crosswire.words.patterns import pattern
from crosswire.words.sets import words as closed

if TYPE_CHECKING:
    from crosswire.reading.places.mentions import Text

AHEAD = 4  # words after it
BACK = 7  # words before a name that are looked at
HYPHENS = ("-", "‐", "‑")
SCENE, HALF, NONE, APART = 3, 2, 0, -1
CLAUSE, SENTENCE = 2, 0  # what the claim's own clause adds to a place's grade
BEST = SCENE + CLAUSE + 1  # a place that stands with the number itself
LEAST = 2  # of grade and clause: below it the home of the report goes before
SET_OFF = re.compile(r"[,;.:\n]|\)")
Span = tuple[int, int]


def find_scenes(
    read: Text,
    claims: tuple[Claim, ...],
    clauses: dict[str, frozenset[int]],
    spans: list[Span],
    sentences: tuple[Sentence, ...],
    statements: tuple[Statement, ...],
) -> tuple[Scene, ...]:
    """One row for each claim that has a place in its paragraph before it or in its sentence.

    `spans`: of all names that may be places, in order. `clauses`: by claim id, where the words
    of its clause begin.
    """
    spans = sorted(spans)
    starts = [start for start, _ in spans]
    grades = {start: grade(read, start) for start in starts}
    grades |= dict.fromkeys(label_names(read.text) & grades.keys(), SCENE)
    said = {s.statement_id: s for s in statements}
    speaking = [(s.speaker_start or 0, s.speaker_end or 0) for s in statements]
    owners = _owners(read.text, claims, spans)
    found = []
    for claim in claims:
        sentence = next(s for s in sentences if s.start <= claim.start < s.end)
        statement = said.get(claim.statement_id or "")
        ranks: list[tuple[int, int, int]] = []
        for start, end in spans[bisect_left(starts, sentence.start) :]:
            if start >= sentence.end:
                break
            if owners.get(start, claim.claim_id) != claim.claim_id:
                continue
            if any(a <= start < b for a, b in speaking) or _in_cue(start, statement, claim):
                continue
            if grades[start] == APART or _is_adjective(read.text, end):
                continue
            own = any(start <= at < end for at in clauses[claim.claim_id])
            value = grades[start] + (CLAUSE if own else SENTENCE)
            if owners.get(start) == claim.claim_id:
                value = BEST
            ranks.append((-value, max(start - claim.end, claim.start - end, 0), start))
        ranks.sort()
        first = [start for value, _, start in ranks if -value >= LEAST]
        late = [start for value, _, start in ranks if -value < LEAST]
        if claim.scope == "event":
            before = spans[: bisect_left(starts, sentence.start)]
            first += _before(read.text, sentence, before, grades, speaking)
        if first or late:
            found.append(Scene(claim_id=claim.claim_id, first=tuple(first), late=tuple(late)))
    return tuple(found)


def _owners(text: str, claims: tuple[Claim, ...], spans: list[Span]) -> dict[int, str]:
    """The part of a count that a place stands with: "33: 14 in Orvel and 19 in Oont".

    It stands behind its number with no comma between: the place of "25 people, including five
    children, in Orvel" is that of all. In a list it may stand right before: "Orvel, 28; Oont, 19".
    """
    wholes = {c.claim_id: c.value_end for c in claims if c.value_end is not None}
    parts = sorted(
        (c.value_end, c.claim_id)
        for c in claims
        if c.value_end is not None and wholes.get(c.part_of or "", c.value_end) < c.value_end
    )
    ends = [end for end, _ in parts]
    found: dict[int, str] = {}
    begun = {c.value_start: c.claim_id for c in claims if c.part_of in wholes}
    for start, end in spans:
        behind = pattern("count.behind_place").match(text, end)
        if behind is not None and behind.start("count") in begun:
            found[start] = begun[behind.start("count")]
            continue
        at = bisect_right(ends, start) - 1
        if at >= 0 and not SET_OFF.search(text[ends[at] : start]):
            found[start] = parts[at][1]
    return found


def _before(
    text: str,
    sentence: Sentence,
    spans: list[Span],
    grades: dict[int, int],
    speaking: list[Span],
) -> list[int]:
    """The last scene of the paragraph before a claim's sentence."""
    for start, end in reversed(spans):
        if "\n" in text[end : sentence.start]:
            return []
        if grades[start] == SCENE and not any(a <= start < b for a, b in speaking):
            return [start]
    return []


def grade(read: Text, start: int) -> int:
    """How surely the words by a name make it a scene: 3, 2 (half), 0 (no).

    -1 is a hospital's, a home or the seat of a speaker.
    """
    place = bisect_left(read.spans, (start, 0)) - 1
    if is_care(read, place + 1) or _is_home_of(read, place + 1) or _is_seat(read, place + 1):
        return APART
    first, last = read.spans[place + 1]
    found = NONE if is_on_route(read.text, first, last) else _by_words_before(read, place)
    return HALF if found == NONE and tells_happening(read, place + 1) else found


def _by_words_before(read: Text, place: int) -> int:
    """The grade of the name behind a word by that word and those before it."""
    for back in range(place, max(-1, place - BACK), -1):
        gap = read.gap(back)
        if gap not in (" ", " (", "-", " - "):
            return _after_stop(gap)
        word = read.lower[back]
        if word in words("scene"):
            return APART if _is_apart(read, back) else SCENE
        if word in closed("genitive") and not (
            back and read.lower[back - 1] in words("on_the_way")
        ):
            return NONE
        if word in closed("way_marks") and _is_on_a_way(read, back):
            return APART
        if word not in words("on_the_way"):
            return HALF if word in words("passage") else NONE
    return NONE


def _is_seat(read: Text, place: int) -> bool:
    last = place
    while (
        last + 1 < len(read.words)
        and read.gap(last) in (" ", "-")
        and (read.words[last + 1][0].isupper())
    ):
        last += 1
    return is_seat(read.text, read.spans[place][0], read.spans[last][1])


def _is_home_of(read: Text, place: int) -> bool:
    """Whether it only tells where somebody lives: "an Aleppo man"."""
    for at in range(place, min(place + 2, len(read.words) - 1)):
        if read.gap(at) != " ":
            return False
        if read.lower[at + 1] in words("inhabitant"):
            return True
        if not read.words[at + 1][0].isupper():
            return False
    return False


def _is_apart(read: Text, back: int) -> bool:
    """Whether the words before "in" or "at" tell of a hospital, or of an arrest."""
    for at in range(back - 1, max(-1, back - 4), -1):
        if read.gap(at) not in (" ", "'s "):
            return False
        if read.lower[at] in words("care") or read.lower[at] in words("later"):
            return True
        if not read.words[at][0].isupper():
            return False
    return False


def _is_on_a_way(read: Text, back: int) -> bool:
    """Whether somebody is brought to a place or comes from it: "flown to Aleppo", "of Aleppo"."""
    gap, before = read.gap(back - 1), read.lower[back - 1] if back else ""
    if read.lower[back] in closed("goal_mark"):
        return gap == " " and before in words("brought")
    if read.lower[back] in closed("source_mark"):
        return before not in values("length") and before not in closed("away_word")
    return gap.endswith(", ") or before in words("inhabitant")


def _is_adjective(text: str, end: int) -> bool:
    """Whether a name is the first part of an adjective: "US-backed forces", "Ankara-based"."""
    return text[end : end + 1] in HYPHENS and text[end + 1 : end + 2].islower()


def is_care(read: Text, place: int) -> bool:
    """Whether a hospital is named by the place: there the hurt are brought, and die."""
    for at in range(place, min(place + AHEAD, len(read.words) - 1)):
        if read.gap(at) not in (" ", "'s ", "’s "):
            return False
        if read.lower[at + 1] in words("care"):
            return True
    return False


def _after_stop(gap: str) -> int:
    """At the head of a line a name may be a dateline."""
    return HALF if "\n" in gap else NONE


def _in_cue(start: int, statement: Statement | None, claim: Claim) -> bool:
    """Whether a place stands with the verb of speech, outside of what is said."""
    if statement is None or statement.cue_start is None:
        return False
    inside = statement.content_start <= start < statement.content_end
    return not inside and not claim.start <= start < claim.end
