"""Transcripts: lines that open with the name of who speaks: "TAVIK: We hold on.", "Q: Why?"."""

from __future__ import annotations

import re
from collections import Counter

from crosswire.model.rows import Sentence
from crosswire.reading.statements.said import Said
from crosswire.reading.statements.spans import Spans

TURN = re.compile(
    r"^[\"“'‘]{0,2}(?P<who>[QA]|[A-Z][A-Z .,'’-]{2,40}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})"
    r"(?P<cue>:) *(?P<what>[^ \n][^\n]*)",
    re.MULTILINE,
)


def turns(text: str, sentences: tuple[Sentence, ...]) -> list[Said]:
    """The turns of a transcript; none where the text holds no exchange of at least two."""
    found = [*TURN.finditer(text)]
    labels = Counter(match["who"] for match in found)
    if len(labels) < 2 or max(labels.values()) < 2:
        return []
    numbers = {s.start: s.sentence for s in sentences}
    return [_turn(match, numbers.get(match.start(), 0)) for match in found]


def _turn(match: re.Match[str], sentence: int) -> Said:
    label = match["who"].split(",")[0]
    name = label.title() if label.isupper() else label
    return Said(
        sentence=sentence,
        speaker=match.span("who"),
        cue=match.span("cue"),
        content=match.span("what"),
        kind="direct",
        name=name if len(label) > 1 else None,
        about=match["who"],
    )


def without_turns(said: list[Said], spoken: list[Said]) -> list[Said]:
    """The statements without what a speaker of a transcript thinks or feels himself."""
    within = Spans(t.content for t in spoken)
    return [
        one
        for one in said
        if not (one.attitude or one.pronoun) or not within.cover((one.cue or one.content)[0])
    ]
