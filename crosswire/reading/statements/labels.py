"""Speeches under a monitor's label: "[President Aren Tavik] My countrymen: I speak to you"."""

from __future__ import annotations

import re
from bisect import bisect_right

from crosswire.model.rows import Sentence
from crosswire.reading.statements.lexicon import speech_words
from crosswire.reading.statements.said import Said
from crosswire.words.sets import words

LABEL = re.compile(
    r"(?P<lead>^|^[A-Z][^\n]{2,80} -- )(?:\[[^\][\n]{2,90}\] ?)*?"
    r"\[(?P<who>[^\][\n]{2,90})\] (?P<what>(?:\[[^\][\n]{2,90}\] )*[^\n\[][^\n]*)",
    re.MULTILINE,
)
BRACKET = re.compile(r"^\[", re.MULTILINE)
LINE = re.compile(r"[^\n]+")
WORD = re.compile(r"[^\W\d_]+")


def labelled_speeches(text: str, sentences: tuple[Sentence, ...]) -> list[Said]:
    """The speeches of a text, each under the label that names its speaker.

    A label behind the dateline holds until the next one, else to the end; another holds for its
    paragraph and for those below that say "I" or "we".
    """
    starts = [s.start for s in sentences]
    labels = [*LABEL.finditer(text)]
    closing = sorted({m.start() for m in (*labels, *BRACKET.finditer(text))} | {len(text)})
    found = []
    for match in labels:
        who = match["who"].split(",")[0]
        head = bool(match["lead"])
        titled = head and _has_title(who)
        if not _names_speaker(who) or not (titled or _in_first_person(match["what"])):
            continue
        last = closing[bisect_right(closing, min(match.end(), len(text) - 1))]
        end = _end(text, match, last, head=head)
        number = max(0, bisect_right(starts, match.start("who")) - 1)
        found.append(_said(match, who, end, sentences[number].sentence))
    return found


def _names_speaker(who: str) -> bool:
    """Whether a label holds a title, a body or a name alone, and is no note on the text."""
    parts = WORD.findall(who)
    if not parts or speech_words("label_notes").intersection(w.lower() for w in parts):
        return False
    return _has_title(who) or all(w[0].isupper() for w in parts)


def _has_title(who: str) -> bool:
    known = words("honorifics") | words("group_nouns") | speech_words("headline_speakers")
    return not known.isdisjoint(w.lower() for w in WORD.findall(who))


def _in_first_person(line: str) -> bool:
    return any(w.lower() in speech_words("first_person") for w in WORD.findall(line))


def _end(text: str, match: re.Match[str], last: int, *, head: bool) -> int:
    """Where a speech ends that can reach to `last`."""
    end = match.end()
    for line in LINE.finditer(text, match.end(), last):
        if not head and not _in_first_person(line.group()):
            break
        end = line.end()
    return end


def _said(match: re.Match[str], who: str, end: int, sentence: int) -> Said:
    start = match.start("who")
    parts = who.split()
    titles = [n for n, p in enumerate(parts, 1) if p.lower() in words("honorifics")]
    name = parts[titles[-1] :] if titles else parts
    named = bool(name) and all(p[0].isupper() for p in name)
    named = named and words("group_nouns").isdisjoint(p.lower() for p in parts)
    return Said(
        sentence=sentence,
        speaker=(start, start + len(who)),
        cue=None,
        content=(match.start("what"), end),
        kind="direct",
        name=" ".join(name) if named else None,
        about=match["who"],
    )
