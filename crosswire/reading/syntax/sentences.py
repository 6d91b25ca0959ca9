"""Splits a text into sentences by rule; no sentence crosses a line, no abbreviation ends one."""

from __future__ import annotations

import re
from functools import cache

from crosswire.ground.settle.city_labels import label_heads
from crosswire.model.rows import Sentence
from crosswire.reading.syntax.tables import BAR, is_row
from crosswire.words.sets import words

END = re.compile(
    # (from the first of a run of stops alone: a line of 100,000 dots took minutes)
    r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9À-ÞА-Я«])"
    # "in town.It", "on July 26th.It", "of 2018.It": a lost space
    r"|(?:(?<=[a-z]{3})|(?<= [a-z]{2})|(?<=[a-z]\))|(?<=\d[a-z]{2})|(?<=[ ,]\d\d)|(?<= \d{4}))"
    r"[.!?][\"”]?(?=[“\"]?[A-Z][a-z]*[\s,’'])"
    r"| \|(?: \d{1,2}:\d\d)?(?= )"  # "Three hurt | 01:14 Police say": a bar between headlines
)
LONGEST = 700  # a longer "sentence" is a list that lost its stops; it is cut at a comma or space
ACRONYM = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
AFTER_DATELINE = r"[\s—–-]*(?:\[[^\][\n]{2,80}\]\s*)*"  # with the notes of who monitored it
LAST_WORD = re.compile(r"([\w’'-]+)\.$")
STATE = re.compile(r", ([A-Z][a-z]+)\.$")  # "in Brenn, Md."


def split_sentences(
    report_id: str, text: str, dateline: str | None = None, written: str | None = None
) -> tuple[Sentence, ...]:
    """The sentences of a text in order; together they hold every character but white space.

    A dateline stands by itself: it belongs to no sentence; so does a roundup's label of a city.
    `written`: the text before its capitals were put right, where they were.
    """
    spans: list[tuple[int, int]] = []
    labels = label_heads(written or text)
    head = (
        re.compile(rf"{re.escape(dateline)}{AFTER_DATELINE}", re.IGNORECASE) if dateline else None
    )
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        opening = head.match(text, start, line.end()) if head is not None else None
        if opening is not None:
            spans += _trimmed(text, start, opening.end())
            start, head = opening.end(), None
        elif start in labels:
            spans += _trimmed(text, start, labels[start])
            start = labels[start]
        spans.extend(_line(text, start, line.end()))
    return tuple(
        Sentence(report_id=report_id, sentence=number, start=start, end=end)
        for number, (start, end) in enumerate(spans)
    )


def _line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans, at = [], start
    row = is_row(text[start:end])
    for match in END.finditer(text, start, end):
        if (row and BAR in match.group()) or _goes_on(text, at, match):
            continue
        spans += _trimmed(text, at, match.end())
        at = match.end()
    return spans + _trimmed(text, at, end)


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the stop belongs to an abbreviation, an initial or an acronym."""
    if match.group()[0] != ".":
        return False
    before = text[max(start, match.start() - 40) : match.start() + 1]
    word = LAST_WORD.search(before)
    if word is None:
        return False
    follows = text[match.end() : match.end() + 80].lstrip()
    state = STATE.search(before)
    if state is not None and state.group(1).lower() in words("state_abbreviations"):
        return _goes_on_behind_state(follows)
    if ACRONYM.search(before):
        return not _opens(follows)
    last = word.group(1)
    if len(last) == 1 and last.isupper():
        return True
    if last.lower() in words("abbreviations"):
        ends = last.islower() or last.lower() in words("closing_abbreviations")
        return not (ends and _opens(follows))
    return False


def _goes_on_behind_state(follows: str) -> bool:
    """Whether a date or a bracket follows a place's state: "in Brenn, Md. Friday", "Md. (KTV)"."""
    first = re.match(r"\w+", follows)
    if first is None:
        return follows.startswith("(")
    return first.group().lower() in words("weekday_names") | words("month_names")


@cache
def _openers() -> re.Pattern[str]:
    choice = "|".join(sorted(words("sentence_openers")))
    tellers = "|".join(word.title() for word in sorted(words("opening_tellers")))
    return re.compile(rf"[\"'“‘«(\[]*(?:(?i:{choice})\b|(?:{tellers}) [a-z])")


def _opens(follows: str) -> bool:
    return _openers().match(follows) is not None


def _trimmed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return []
    if end - start <= LONGEST:
        return [(start, end)]
    cut = max(text.rfind(mark, start, start + LONGEST) for mark in (", ", "; ", " "))
    cut = cut + 1 if cut > start else start + LONGEST
    return [*_trimmed(text, start, cut), *_trimmed(text, cut, end)]
