"""Lines that lead to the quotations below them: "Quotes from Sheriff Tavik:", "The mayor said:"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from crosswire.model.rows import Sentence
from crosswire.reading.statements.lexicon import speech_words
from crosswire.reading.statements.quotes import SHORT_QUOTE, Quote
from crosswire.reading.statements.said import Said
from crosswire.reading.statements.spans import Spans
from crosswire.reading.syntax.people import role_of
from crosswire.words.patterns import filled
from crosswire.words.sets import words

NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*$")
LONGEST_LEADIN = 8  # words of a speaker there


def leadin_statements(
    text: str, sentences: tuple[Sentence, ...], said: list[Said], quotes: list[Quote]
) -> list[Said]:
    """The statements whose speaker a line before the quotation's paragraph names."""
    taken = Spans(s.content for s in said)
    opening = {q.start: q for q in quotes if q.words > SHORT_QUOTE}
    found = []
    for one, after in pairwise(sentences):
        quote = opening.get(after.start)
        line = text[one.start : one.end]
        if quote is None or not line.endswith(":") or "\n" not in text[one.end : after.start]:
            continue
        match = next((m for p in _patterns() if (m := p.search(line)) is not None), None)
        if match is None or taken.cover(quote.start) or not _speaks(match["who"]):
            continue
        found.append(_said(match, one, quote))
    return found


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    nouns = "|".join(sorted(speech_words("utterances")))
    verbs = "|".join(sorted(speech_words("telling")))
    who = r"(?P<who>[^,:;“”\"]{2,60}?(?:, [A-Z][^,:;“”\"]{2,40}(?=,))?)"
    return (
        filled("speech.noun_before", nouns=nouns, who=who),
        re.compile(rf"^{who}['’]s (?:\w+ )?(?P<cue>{nouns}):$", re.IGNORECASE),
        filled("speech.what_said", who=who, verbs=verbs),
        re.compile(rf"^{who},? (?P<cue>{verbs})(?: [^:“”\"]{{1,60}})?:$"),
    )


def _speaks(who: str) -> bool:
    """Whether a phrase ends in a name or in a noun for one who speaks."""
    last = who.rsplit(maxsplit=1)[-1]
    if len(who.split()) > LONGEST_LEADIN or who.lower() in words("third_person"):
        return False
    known = last.lower() in speech_words("headline_speakers") | words("group_nouns")
    return last[0].isupper() or known or role_of((last.lower(),)) is not None


def _said(match: re.Match[str], sentence: Sentence, quote: Quote) -> Said:
    name = NAME.search(match["who"])
    (start, end), cue = match.span("who"), match.span("cue")
    return Said(
        sentence=sentence.sentence,
        speaker=(sentence.start + start, sentence.start + end),
        cue=(sentence.start + cue[0], sentence.start + cue[1]),
        content=(quote.start, quote.end),
        kind="direct",
        name=name.group() if name is not None else None,
        about=match["who"],
    )
