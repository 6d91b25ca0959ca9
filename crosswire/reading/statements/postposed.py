"""Speakers behind what they say, by the order of the words: "Ten died, a relative of one said".

Where a long sentence ends in its speaker, parsers often hang him on the wrong verb. The order of
words is surer: a comma, a speaker without a verb of his own, a verb of speech, and nothing behind
it that it could give but when, where, how and to whom.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from crosswire.reading.statements.contents import StatementContent
from crosswire.reading.statements.lexicon import SpeechEntry, speech, speech_words
from crosswire.reading.statements.quotes import QUOTE_MARKS
from crosswire.reading.syntax.relations import (
    Pos,
    Tag,
    is_finite,
    is_nominal,
    is_number,
    is_verb,
    pos,
    tag,
)
from crosswire.words.sets import words

LONGEST = 16  # words of a speaker
STOPS = (",", ";", "—", "–", "-", ")", "”", '"', "’", "'")
BREAKS = (";", "—")


class Postposed(NamedTuple):
    """The verb of speech, the words of the speaker and their head, and what was said.

    `joined`: "and" or "but" joins what goes on behind the speaker.
    """

    cue: Token
    speaker: tuple[Token, Token]
    head: Token
    content: StatementContent
    entry: SpeechEntry
    joined: bool = False


def postposed(doc: Doc) -> Iterator[Postposed]:
    """The speakers of a sentence that stand behind what they say."""
    for token in doc:
        entry = spoken_by(token)
        if entry is None or "clause" not in entry.frames or entry.attitude or entry.found_out:
            continue
        if not (is_finite(token) or _has_auxiliary(token)) or not _gives_nothing(token, entry):
            continue
        found = _speaker(token)
        if found is None:
            continue
        first, last = found
        start = _start(doc, first.i)
        told = doc[start : first.i - 1]
        if not any(is_verb(t) or is_number(t) for t in told):
            continue
        end = _end(token)
        last_told = doc[first.i - 2] if first.i > 1 else doc[0]
        stop = end.idx + len(end) if end is not None else last_told.idx + len(last_told)
        content = StatementContent(doc[start].idx, stop)
        joined = end is not None and _is_joined(token)
        yield Postposed(token, found, _head(first, last), content, entry, joined)


def spoken_by(token: Token) -> SpeechEntry | None:
    """The entry of a verb of attribution, or None."""
    return speech().get(("verb", token.lemma_.lower())) if is_verb(token) else None


def _has_auxiliary(verb: Token) -> bool:
    before = verb.doc[verb.i - 1] if verb.i else None
    return before is not None and pos(before) == Pos.AUX


def _gives_nothing(cue: Token, entry: SpeechEntry) -> bool:
    """Whether no words behind a verb of speech could be what it gives."""
    at = cue.i + 1
    doc = cue.doc
    behind = [t.text for t in doc[at : at + 2]]
    if behind[:1] == [":"] or not QUOTE_MARKS.isdisjoint(behind):
        return False
    if behind and behind[0].lower() in entry.prepositions:
        return False
    if cue.lemma_.lower() in speech_words("hearers"):
        while at < len(doc) and not doc[at].is_punct and not is_verb(doc[at]):
            if doc[at].lower_ in words("content_mark"):
                return False
            at += 1
        return at >= len(doc) or doc[at].is_punct
    if at >= len(doc) or doc[at].is_punct:
        return True
    opens = pos(doc[at]) in (Pos.PREP, Pos.ADV, Pos.PARTICLE)
    if not opens and doc[at].lower_ not in words("weekday_names"):
        return False
    stop = next((t.i for t in doc[at:] if t.is_punct), len(doc))
    told = any(is_finite(t) or tag(t) == Tag.MODAL for t in doc[at:stop])
    return not told  # "said up to 40 men were there"


def _speaker(cue: Token) -> tuple[Token, Token] | None:
    """The first and last word of the speaker right before a verb, behind a comma."""
    doc, last = cue.doc, cue.i - 1
    while last >= 0 and pos(doc[last]) in (Pos.AUX, Pos.ADV):
        last -= 1
    if last >= 0 and doc[last].text == ",":  # "Dr. Tavik, a surgeon, said"
        described = _back(doc, last - 1)
        if described is None or described == 0 or doc[described - 1].text != ",":
            return None
        first = _back(doc, described - 2)
        return _checked(doc, first, described - 2, last - 1)
    return _checked(doc, _back(doc, last), last, last)


def _back(doc: Doc, last: int) -> int | None:
    """Where the run of words without a stop begins that ends at a word."""
    at = last
    while at >= 0 and last - at <= LONGEST:
        if doc[at].text in STOPS and not _inside_a_word(doc, at):
            return at + 1 if at < last else None
        at -= 1
    return None


def _inside_a_word(doc: Doc, at: int) -> bool:
    return (
        not doc[at].whitespace_
        and at > 0
        and not doc[at - 1].whitespace_
        and (doc[at].text in ("-", "–", "’", "'"))
    )


def _checked(doc: Doc, first: int | None, last: int, end: int) -> tuple[Token, Token] | None:
    if first is None or first < 2 or last < first:
        return None
    opening = doc[first]
    if opening.lower_ in words("relatives") or not any(
        is_nominal(t) or pos(t) == Pos.PRONOUN for t in doc[first : last + 1]
    ):
        return None
    if any(is_finite(t) for t in doc[first : last + 1]) or is_number(opening):
        return None
    joins = tag(opening) == Tag.CONJUNCTION
    if joins or pos(opening) in (Pos.PREP, Pos.SUBORDINATOR, Pos.VERB):
        return None
    return opening, doc[end]


def _head(first: Token, last: Token) -> Token:
    """The word that names a speaker: the last noun before any preposition or stop."""
    head = first
    for token in first.doc[first.i : last.i + 1]:
        if (pos(token) == Pos.PREP or token.is_punct) and head.i > first.i:
            break
        if is_nominal(token) or pos(token) == Pos.PRONOUN:
            head = token
        elif pos(token) == Pos.PREP or token.is_punct:
            break
    return head


def _start(doc: Doc, speaker: int) -> int:
    """Where what was said begins: the sentence, or what stands behind its last open break."""
    depth = 0
    for at in range(speaker - 2, -1, -1):
        depth += (doc[at].text == ")") - (doc[at].text == "(")
        if doc[at].text in BREAKS and depth <= 0:
            return at + 1
    return 0


def _is_joined(cue: Token) -> bool:
    """Whether a conjunction stands behind the comma that ends the speaker's words."""
    commas = (t.i for t in cue.doc[cue.i + 1 :] if t.text == ",")
    behind = next(commas, len(cue.doc)) + 1
    return behind < len(cue.doc) and tag(cue.doc[behind]) == Tag.CONJUNCTION


def _end(cue: Token) -> Token | None:
    """The last word of what goes on behind the speaker, None where nothing does or others speak."""
    doc = cue.doc
    behind = next((t.i for t in doc[cue.i + 1 :] if t.text in (",", *BREAKS)), None)
    if behind is None or doc[behind].text in BREAKS:
        return None
    rest = list(doc[behind + 1 :])
    stop = next((n for n, t in enumerate(rest) if t.text in BREAKS), len(rest))
    rest = [t for t in rest[:stop] if not t.is_punct]
    speaks = any(spoken_by(t) is not None for t in rest)
    return rest[-1] if rest and not speaks else None
