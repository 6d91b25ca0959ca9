"""Headlines and the like: "Army: 12 killed", "12 killed - army", '"We hold on." - Aren Tavik'."""

from __future__ import annotations

import re
from bisect import bisect_right

from crosswire.model.rows import Actor, Sentence
from crosswire.reading.statements.lexicon import speech_words
from crosswire.reading.statements.said import Said
from crosswire.reading.statements.spans import Spans

LONGEST_HEADLINE = 220  # characters of a line that can be a headline
WHO = 6  # words of a speaker there
COLON = re.compile(r"(?P<who>[A-Z][^:\n\"“”]{1,59})(?P<cue>:)[ \t]*(?P<what>\S[^\n]+)")
SIGNED = re.compile(r"(?P<cue>[―—–:]|(?<=[\s\"”'’])-) ?(?P<who>[A-Za-z][\w.’' -]{1,40}?)\.?")
DASHES = "―—–:-"
TAIL = 48  # characters at the end of a line in which a dash and a speaker can stand
SHORTEST = 12  # characters of what is said before them
OPENING_MARKS = "\"“«'‘"
CLOSING_MARKS = "\"”»'’"


def headline_statements(
    text: str, sentences: tuple[Sentence, ...], actors: tuple[Actor, ...], said: list[Said]
) -> list[Said]:
    """The statements of lines that name a speaker before a colon or behind a dash."""
    starts, ends = {a.start for a in actors}, {a.end for a in actors}
    numbers = [s.start for s in sentences]
    found: list[Said] = []
    for line in re.finditer(r"[^\n]+", text):
        match = COLON.fullmatch(text, line.start(), line.end())
        if match is not None and _tells(match, text, actor=match.start("who") in starts):
            what = match.span("what")
        else:
            match = _tail(text, line)
            if match is None:
                continue
            what = (line.start(), match.start() - _spaces(text[line.start() : match.start()]))
            if not _signed(text[slice(*what)], match["who"], actor=match.end("who") in ends):
                continue
        number = max(0, bisect_right(numbers, what[0]) - 1)
        found.append(_said(text, match, what, sentences[number].sentence))
    found += _of_sentences(text, sentences, starts)
    taken = Spans(s.content for s in said)
    free = [f for f in found if not taken.meet(*f.content)]
    return [f for n, f in enumerate(free) if not _met_before(f, free[:n])]


def _of_sentences(text: str, sentences: tuple[Sentence, ...], actors: set[int]) -> list[Said]:
    """The statements of sentences that open with their speaker: "Army: eight gunmen killed."."""
    found = []
    for sentence in sentences:
        match = COLON.fullmatch(text, sentence.start, sentence.end)
        if match is None or len(match["who"].split()) > WHO:
            continue
        if sentence.start in actors or _speaks(match["who"]):
            found.append(_said(text, match, match.span("what"), sentence.sentence))
    return found


def _met_before(one: Said, before: list[Said]) -> bool:
    return any(o.content[0] < one.content[1] and one.content[0] < o.content[1] for o in before)


def _tells(match: re.Match[str], text: str, *, actor: bool) -> bool:
    """Whether what stands before a colon is a speaker: it quotes, or it is one by its words."""
    who, what = match["who"], match["what"]
    if len(who.split()) > WHO:
        return False
    if _quoted(what) and who.split()[-1][0].isupper():
        return True
    first = match.start() == 0
    if len(match.group()) > LONGEST_HEADLINE or (what[-1] == "." and not first):
        return False
    return actor or _speaks(who) or (first and _is_name(who, text[match.end() :]))


def _tail(text: str, line: re.Match[str]) -> re.Match[str] | None:
    """The last dash of a line with a speaker behind it."""
    start = max(line.start() + SHORTEST, line.end() - TAIL)
    for at in range(line.end() - 1, start, -1):
        match = SIGNED.fullmatch(text, at, line.end()) if text[at] in DASHES else None
        if match is not None:
            return match
    return None


def _spaces(before: str) -> int:
    return len(before) - len(before.rstrip())


def _signed(what: str, who: str, *, actor: bool) -> bool:
    """Whether a line ends with its speaker: '12 killed - army', '"We hold on." - Aren Tavik'."""
    parts = who.split()
    if _quoted(what):
        return len(parts) <= WHO and all(p[0].isupper() for p in parts)
    return (
        len(what) + len(who) <= LONGEST_HEADLINE
        and what[-1] not in ".!?"
        and (actor or _speaks(who))
    )


def _quoted(what: str) -> bool:
    return what[0] in OPENING_MARKS and what.rstrip()[-1] in CLOSING_MARKS


def _speaks(who: str) -> bool:
    return who.rsplit(maxsplit=1)[-1].lower() in speech_words("headline_speakers")


def _is_name(who: str, rest: str) -> bool:
    """Whether the last word before a colon is a name: the text has it again, always in capitals."""
    word = re.escape(who.rsplit(maxsplit=1)[-1])
    return (
        len(who.split()) <= 3
        and re.search(rf"(?<=[a-z,] ){word}\b", rest) is not None
        and re.search(rf"\b{word.lower()}\b", rest) is None
    )


def _said(text: str, match: re.Match[str], what: tuple[int, int], sentence: int) -> Said:
    name = match["who"]
    return Said(
        sentence=sentence,
        speaker=match.span("who"),
        cue=match.span("cue"),
        content=what,
        kind="direct" if _quoted(text[slice(*what)]) else "indirect",
        name=name if len(name.split()) <= 3 and name[0].isupper() else None,
        about=name,
    )
