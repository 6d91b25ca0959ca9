"""Speech that goes on without a new cue: quotations over sentences, and free continuation."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from crosswire.reading.statements.said import Said
from crosswire.rows import Sentence
from crosswire.wordsets import words

QUOTED = re.compile(r"[“\"«]([^“”\"«»\n]{2,3000})(?:[”\"»]|$)", re.MULTILINE)


def running_quotes(text: str, sentences: tuple[Sentence, ...], said: list[Said]) -> list[Said]:
    """Statements for quotations that no cue of their own introduces.

    The speaker is that of the same paragraph (before it, else after it), or of the paragraph
    before, where that one was a quotation too.
    """
    found: list[Said] = []
    last: Said | None = None
    for line in re.finditer(r"[^\n]+", text):
        own = [s for s in said if line.start() <= s.content[0] < line.end()]
        for match in QUOTED.finditer(text, line.start(), line.end()):
            if any(s.content[0] <= match.start(1) < s.content[1] for s in own):
                continue
            if len(match.group(1).split()) < 4:
                continue
            before = [s for s in own if s.content[0] <= match.start()]
            source = before[-1] if before else (own[0] if own else _carried(last, match, line))
            if source is not None:
                found.append(_carry(source, match.span(), sentences))
        if own:
            last = own[-1] if own[-1].kind != "indirect" else None
        elif not QUOTED.search(text, line.start(), line.end()):
            last = None
    return found


def continues(sentence: Sentence, doc: Doc, before: list[Said], text: str) -> Said | None:
    """The statement that a sentence goes on with, or None.

    "It also captured 157 fighters" after a sentence of Tavik's is Tavik's: the same paragraph,
    the sentence before was said, and this one opens with a pronoun or says "also".
    """
    previous = [s for s in before if s.sentence == sentence.sentence - 1]
    if not previous or "\n" in text[previous[-1].content[1] : sentence.start]:
        return None
    opening = doc[0].lower_ if len(doc) else ""
    also = any(t.lower_ in words("continuers") for t in doc[:6])
    pronoun = opening in words("group_pronouns") or opening in words("third_person")
    if not (also or pronoun):
        return None
    return _carry(previous[-1], (sentence.start, sentence.end), (sentence,), indirect=True)


def _carried(last: Said | None, match: re.Match[str], line: re.Match[str]) -> Said | None:
    """The last speaker, where this paragraph is a quotation from its first character."""
    return last if match.start() == line.start() else None


def _carry(
    source: Said, span: tuple[int, int], sentences: tuple[Sentence, ...], *, indirect: bool = False
) -> Said:
    number = next((s.sentence for s in sentences if s.start <= span[0] < s.end), source.sentence)
    return Said(
        sentence=number,
        speaker=source.speaker,
        cue=None,
        content=span,
        kind="indirect" if indirect else "direct",
        hedge=source.hedge,
        channel=source.channel,
        speaker_id=source.speaker_id,
        speaker_for=source.speaker_for,
    )
