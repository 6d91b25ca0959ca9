"""SpeechEntry that goes on without a new cue: quotations over sentences, and free continuation."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from spacy.tokens import Doc

from crosswire.model.rows import Sentence
from crosswire.reading.statements.quotes import SHORT_QUOTE, Quote
from crosswire.reading.statements.said import Said
from crosswire.reading.syntax.relations import Arc, has_child
from crosswire.words.sets import words

T = TypeVar("T")
TELLER = re.compile(r" (?P<who>[A-Z][\w’'-]+) [a-z]+")
CLOSE = 3  # characters between the end of a statement and that of its paragraph


def continued_quotes(
    text: str, sentences: tuple[Sentence, ...], said: list[Said], quotes: list[Quote]
) -> list[Said]:
    """The statements with quotations that no cue of their own introduces.

    Within a paragraph such a quotation goes on with the statement before it, or leads to the
    one after it. A paragraph that opens with a quotation and has no cue is the last speaker's,
    where the paragraph before was a quotation too.
    """
    found: list[Said] = []
    ordered = sorted((s for s in said if not s.attitude), key=lambda s: s.content)
    last: Said | None = None
    first_said = first_quote = 0
    for line in re.finditer(r"[^\n]+", text):
        own, first_said = _until(ordered, first_said, line, lambda s: s.content[0])
        there, first_quote = _until(quotes, first_quote, line, lambda q: q.start)
        for quote in there:
            loose = quote.words > SHORT_QUOTE and not any(s.covers(quote.start + 1) for s in own)
            if not loose:
                continue
            if own:
                _join(own, quote, opens=_opens_sentence(text, quote.start))
            elif last is not None and quote.start == line.start() and not _has_teller(text, quote):
                own = [_carried(last, quote, sentences)]
                found += [own[0]] if own[0] is not last else []
        if own:
            last = own[-1] if own[-1].kind != "indirect" or _ends(own[-1], line) else None
        elif not there:
            last = None
    return [*said, *found]


def _has_teller(text: str, quote: Quote) -> bool:
    """Whether somebody else is named right behind a quotation: "“Why?” Tavik went on, smiling"."""
    match = TELLER.match(text, quote.end)
    return match is not None and match["who"].lower() not in words("sentence_openers")


def _until(
    items: list[T], first: int, line: re.Match[str], start: Callable[[T], int]
) -> tuple[list[T], int]:
    """The items that begin in a line, of a list in order, and the place of the next one."""
    own = []
    while first < len(items) and start(items[first]) < line.end():
        if start(items[first]) >= line.start():
            own.append(items[first])
        first += 1
    return own, first


def _join(own: list[Said], quote: Quote, *, opens: bool) -> None:
    """Adds a quotation to the statement before it in its paragraph, else to the one after it."""
    before = [s for s in own if s.content[0] <= quote.start]
    if before and opens:
        _stretch(before[-1], quote)
    elif not before and opens and quote.end <= own[0].content[0]:
        own[0].content = (quote.start, own[0].content[1])


def _carried(last: Said, quote: Quote, sentences: tuple[Sentence, ...]) -> Said:
    """The last statement, gone on over a paragraph; a new one where that was no quotation."""
    if last.kind == "indirect":
        return _carry(last, (quote.start, quote.end), sentences)
    _stretch(last, quote)
    return last


def _ends(one: Said, line: re.Match[str]) -> bool:
    """Whether a paragraph ends with a statement."""
    return line.end() - max(one.content[1], one.cue[1] if one.cue else 0) <= CLOSE


def _stretch(one: Said, quote: Quote) -> None:
    if one.kind == "indirect":
        one.kind = "mixed"
    if one.cue is not None and one.content[1] <= one.cue[0] < quote.start:
        one.gaps.append((one.content[1], quote.start))
    one.content = (one.content[0], max(one.content[1], quote.end))


def _opens_sentence(text: str, place: int) -> bool:
    """Whether a quotation stands at the beginning of a sentence, not amid one."""
    before = text[max(0, place - 4) : place].rstrip(" ")
    return not before or before[-1] in ".!?…\n\"”’':»"


def continues(sentence: Sentence, doc: Doc, before: list[Said], text: str) -> Said | None:
    """The statement that a sentence goes on with, or None.

    "It also captured 157 fighters" after a sentence of Tavik's is Tavik's: the same paragraph,
    the sentence before was said, and this one opens with a pronoun or says "also".
    """
    previous = [s for s in before if not s.attitude and s.sentence == sentence.sentence - 1]
    if not previous or "\n" in text[previous[-1].content[1] : sentence.start]:
        return None
    opening = doc[0].lower_ if len(doc) else ""
    also = any(t.lower_ in words("continuers") for t in doc[:6])
    pronoun = opening in words("group_pronouns") or opening in words("third_person")
    if pronoun and has_child(doc[0], Arc.CONJUNCT):
        return None  # "He and 40 others had left": the speaker himself is told of
    if not (also or pronoun):
        return None
    return _carry(previous[-1], (sentence.start, sentence.end), (sentence,), indirect=True)


def _carry(
    source: Said, span: tuple[int, int], sentences: tuple[Sentence, ...], *, indirect: bool = False
) -> Said:
    number = next((s.sentence for s in sentences if s.start <= span[0] < s.end), source.sentence)
    return Said(
        sentence=number,
        speaker=source.speaker,
        phrase=source.phrase,
        cue=None,
        content=span,
        kind="indirect" if indirect else "direct",
        hedge=source.hedge,
        channel=source.channel,
        speaker_id=source.speaker_id,
        speaker_for=source.speaker_for,
    )
