"""Gives text in capitals the case of running text, for the steps that lean on capitals.

After Lita, Ittycheriah, Roukos and Kambhatla, "tRuEcasIng" (ACL 2003): the most likely sequence
of casings, by how each word is written in running text and by which casing follows which, found
with Viterbi. Case alone is changed: length and offsets stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from crosswire.reading.actors.lexicon import ActorNames, default_names
from crosswire.reading.syntax.casing import (
    CLASSES,
    LEAST_SHARE,
    Class,
    Scores,
    casing,
    casing_class,
    logs,
)
from crosswire.reading.truecase.names import Fixed, known_names, known_places
from crosswire.reading.truecase.units import (
    Unit,
    context_after,
    lower,
    starts,
    units,
)
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

LINE, SMALL = re.compile(r"[^\n]+"), re.compile("[a-z]")
SHARE = 0.75  # of a line's letters stand in words in capitals: it is shouted
CONTEXT = 0.7  # the weight of what stands before beside the word's own; tuned on the Lee corpus
PLACE_BONUS = 3.0  # natural log; what a name of the gazetteer adds to Title case
TITLE = 0.04  # share of Title case from which on a title before a name has a capital
OWN = 2.0  # how many uses elsewhere in the report weigh as much as the table


def truecase(text: str, names: ActorNames | None = None) -> str:
    """The text with its shouted lines recased; every other line, and every offset, as it was.

    A line is shouted where nearly all of its words are in capitals and running text would not
    write them so: acronyms and names alone are none. `names` are the actors to know.
    """
    lines = [match for match in LINE.finditer(text) if _may_shout(match.group())]
    rows = [(match.group(), units(match.group())) for match in lines]
    shouted = _shouted(rows, len(text))
    if not shouted:
        return text
    chosen = [(lines[number].span(), *rows[number]) for number in shouted]
    own = _own(_apart(text, [span for span, _, _ in chosen]))
    fixed = known_names([(line, row) for _, line, row in chosen], names or default_names())
    letters = list(text)
    for (start, _), line, row in chosen:
        for unit, form in zip(row, _recased(line, row, own, fixed), strict=True):
            letters[start + unit.start : start + unit.end] = form
    return "".join(letters)


def _may_shout(line: str) -> bool:
    """Whether a line has few small letters: most reports have no such line."""
    return len(SMALL.findall(line)) <= (1 - SHARE) * len(line)


def _shouted(rows: list[tuple[str, list[Unit]]], length: int) -> list[int]:
    """Which lines are shouted; in a report of `length` that shouts throughout, names are too."""
    loud, sure, inside = [], [], 0
    for number, (line, row) in enumerate(rows):
        long = [unit for unit in row if len(unit.text) > 1]
        capitals = [unit for unit in long if unit.text.isupper()]
        upper = sum(len(unit.text) for unit in capitals)
        if not capitals or upper < SHARE * sum(len(unit.text) for unit in long):
            continue
        loud.append(number)
        common = any(len(u.key) > 2 and casing().shares_of(u.key)[0] > 0.5 for u in capitals)
        if common and len(row) > 2:
            sure.append(number)
            inside += len(line)
    return loud if inside > SHARE * length else sure


def _apart(text: str, spans: list[tuple[int, int]]) -> Iterator[str]:
    """The lines of a text that do not lie in the spans."""
    taken = {start for start, _ in spans}
    return (match.group() for match in LINE.finditer(text) if match.start() not in taken)


def _own(lines: Iterator[str]) -> dict[str, Counter[Class]]:
    """How the report itself writes words where it does not shout, sentence starts left out."""
    counts: dict[str, Counter[Class]] = {}
    for line in lines:
        row = units(line)
        opening = starts(line, row)
        for place, unit in enumerate(row):
            kind = casing_class(unit.text)
            if place not in opening and kind is not None:
                counts.setdefault(unit.key, Counter())[kind] += 1
    return counts


def _recased(
    line: str, row: list[Unit], own: dict[str, Counter[Class]], fixed: Fixed
) -> Iterator[str]:
    """The words of a shouted line in their new case."""
    opening = starts(line, row)
    places = known_places(line, row)
    scores = []
    for place, unit in enumerate(row):
        forced = _forced(line, unit) or fixed.at(line, place)
        if unit.key in words("us_pronoun") and (
            place in opening or row[place - 1].key in words("definite_article")
        ):
            forced = "U"  # the pronoun stands nowhere there
        if forced is not None:
            scores.append(_only(forced))
            continue
        low, title, up = _evidence(unit.key, own.get(unit.key))
        scores.append((low, title + (PLACE_BONUS if place in places else 0.0), up))
    kinds = _best(line, row, scores)
    for place in range(len(row) - 2, -1, -1):
        if kinds[place] == "L" and kinds[place + 1] == "T" and _leads(line, row, place):
            kinds[place] = "T"
    for place, (unit, kind) in enumerate(zip(row, kinds, strict=True)):
        inner = unit.key in words("name_particles") and 0.0 not in scores[place]
        form = _written(unit, "L" if inner and place not in places else kind)
        if place in opening and kind == "L" and not pattern("date.ordinal").fullmatch(unit.text):
            form = unit.text[:1] + form[1:]
        yield form


def _leads(line: str, row: list[Unit], place: int) -> bool:
    """Whether a word is a title that goes with the name right after it: "GENERAL TAVIK"."""
    context = context_after(line, row[place], "L", row[place + 1])
    if place and row[place - 1].key in words("articles"):
        return False  # "the major Velman port"
    return context.endswith("h") and casing().shares_of(row[place].key)[1] > TITLE


def _forced(line: str, unit: Unit) -> Class | None:
    """The casing of what is no common word: as it is written, initials, the pronoun, ordinals."""
    if not unit.text.isupper():
        return casing_class(unit.text) or "T"
    if pattern("date.ordinal").fullmatch(unit.text):
        return "L"
    if unit.key in words("article_a") and line[unit.end : unit.end + 1] != ".":
        return "L"
    return "U" if len(unit.key) == 1 or any(sign.isdigit() for sign in unit.text) else None


def _only(kind: Class) -> Scores:
    low, title, up = (0.0 if one == kind else -50.0 for one in CLASSES)
    return low, title, up


def _evidence(key: str, own: Counter[Class] | None) -> Scores:
    """Log of how much more likely than usual each casing is, by the word alone."""
    shares = casing().shares_of(key)
    if own:
        seen, total = (own["L"], own["T"], own["U"]), own.total()
        low, title, up = (
            (OWN * share + n) / (OWN + total) for share, n in zip(shares, seen, strict=True)
        )
        shares = (low, title, up)
    if key in words("honorifics"):
        shares = (
            shares[0],
            shares[1] + shares[2] - LEAST_SHARE,
            LEAST_SHARE,
        )  # "MR" is written so by none
    low, title, up = (s - p for s, p in zip(logs(shares), _usual(), strict=True))
    return low, title, up


@cache
def _usual() -> Scores:
    """Log shares of the casings, whatever stands before."""
    low, title, up = (CONTEXT * one for one in logs(casing().after["all"]))
    return low, title, up


@cache
def _follow(context: str) -> Scores:
    table = casing().after
    found = table.get(context) or table.get(context[0]) or table["all"]
    low, title, up = (CONTEXT * one for one in logs(found))
    return low, title, up


def _best(line: str, row: list[Unit], scores: list[Scores]) -> list[Class]:
    """The most likely casings of a line's words: Viterbi."""
    if not row:
        return []
    totals = [s + f for s, f in zip(scores[0], _follow("B"), strict=True)]
    back: list[list[int]] = []
    for place in range(1, len(row)):
        ways = [_follow(context_after(line, row[place - 1], c, row[place])) for c in CLASSES]
        origin, fresh = [], []
        for one in range(3):
            best = max(range(3), key=lambda o: totals[o] + ways[o][one])
            origin.append(best)
            fresh.append(totals[best] + ways[best][one] + scores[place][one])
        back.append(origin)
        totals = fresh
    at = max(range(3), key=totals.__getitem__)
    found = [at]
    for origin in reversed(back):
        at = origin[at]
        found.append(at)
    return [CLASSES[at] for at in reversed(found)]


def _written(unit: Unit, kind: Class) -> str:
    """A word in a casing; clitics stay small, and what is mixed already stays as it is."""
    if not unit.text.isupper():
        return unit.text
    text = unit.text
    clitic = pattern("word.clitic").search(lower(text))
    head = text[: clitic.start()] if clitic is not None else text
    tail = lower(text[len(head) :])
    if kind == "L":
        return lower(head) + tail
    if kind == "U":
        return head + tail
    special = casing().mixed.get(unit.key)
    if special is not None and len(special) == len(head):
        return special + tail
    return re.sub(r"[^\W\d_]+", lambda m: m[0][:1] + lower(m[0][1:]), head) + tail
