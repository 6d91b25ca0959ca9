"""Cues that comment a whole sentence: "according to the mayor", "in his view", "reportedly"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from crosswire.reading.statements.contents import StatementContent
from crosswire.reading.syntax.relations import Arc, Pos, child_by, is_nominal, is_verb, pos
from crosswire.reading.syntax.words import text_of
from crosswire.words.sets import words

WORDS_BEFORE_CUE = 2  # words before a cue that opens the sentence
EDGES = " ,:;—–-."
UP = (Arc.CONJUNCT, Arc.ADV_CLAUSE, Arc.RELATIVE, Arc.CONTENT, Arc.PARATAXIS)


class According(NamedTuple):
    """An "according to": its words, the speaker's head word, the content, a name behind it."""

    cue: list[Token]
    speaker: Token
    content: StatementContent
    named: Span | None = None


def according(token: Token) -> According | None:
    """What "according to" tells, where it leads to a speaker."""
    doc = token.doc
    if token.i + 1 >= len(doc):
        return None
    to = next((c for c in token.children if c.lower_ in words("goal_mark")), doc[token.i + 1])
    speaker = child_by(to, Arc.PREP_OBJECT)
    if to.lower_ not in words("goal_mark") or speaker is None or not is_nominal(speaker):
        return None
    end = max(t.i for t in speaker.subtree) + 1
    if token.i <= WORDS_BEFORE_CUE and pos(speaker) == Pos.NAME:
        end = next((t.i for t in doc[speaker.i : end] if t.text == ","), end)
    named = None
    if token.i <= WORDS_BEFORE_CUE and pos(speaker) == Pos.NOUN:
        named = _name_between_commas(doc, end)
        end = named.end if named is not None else end
    content = _beside(token.i, end, token)
    return According([token, to], speaker, content, named) if content is not None else None


def aside(cue: Token, host: Token) -> StatementContent | None:
    """The clause that an aside comments, without the aside."""
    if host.i == cue.i or pos(host) not in (Pos.VERB, Pos.AUX, Pos.NOUN, Pos.ADJ):
        return None
    while not is_verb(host) and host.head.i != host.i:
        host = host.head
    gone = {t.i for t in cue.subtree}
    kept = [t for t in host.subtree if t.i not in gone and not t.is_punct and not t.is_space]
    if not kept:
        return None
    return StatementContent(min(t.idx for t in kept), max(t.idx + len(t) for t in kept))


def _name_between_commas(doc: Doc, place: int) -> Span | None:
    """The name that stands between two commas from a place on: ", Luka Brenn, "."""
    if place >= len(doc) or doc[place].text != ",":
        return None
    end = place + 1
    while end < len(doc) and pos(doc[end]) == Pos.NAME:
        end += 1
    closed = end < len(doc) - 1 and doc[end].text == ","
    return doc[place + 1 : end] if closed and end > place + 1 else None


def _beside(first: int, end: int, token: Token) -> StatementContent | None:
    """What stands on the side of a cue where its clause is: before it, else behind it."""
    doc = token.doc
    place = doc[first].idx
    text = text_of(doc)
    left = text[:place]
    if left.strip(EDGES + "\"'“”‘’"):
        start = len(left) - len(left.lstrip())
        stop = len(left.rstrip(" ,—–-"))
        if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in words("additive"):
            stop = len(text.rstrip(" .;"))
        return StatementContent(start, stop) if start < stop else None
    rest = doc[end].idx if end < len(doc) else len(text)
    inner = text[rest:]
    start = rest + len(inner) - len(inner.lstrip(EDGES))
    stop = rest + len(inner.rstrip(" .,;"))
    return StatementContent(start, stop) if start < stop else None
