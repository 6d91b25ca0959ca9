"""The event mentions of a report, in the order of its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc

from crosswire.model.ids import make_id
from crosswire.model.rows import EventMention, Sentence, Time
from crosswire.reading.claims.clause import clause_root, clause_tokens
from crosswire.reading.claims.frame import UNDATED_HOUR
from crosswire.reading.claims.modality import modality_of
from crosswire.reading.claims.weapons import Weapon
from crosswire.reading.mentions.cast import Cast, NamedParty
from crosswire.reading.mentions.parties import means_text, parties_of
from crosswire.reading.mentions.triggers import MentionTrigger, find_triggers
from crosswire.reading.places.mentions import Text
from crosswire.reading.places.scenes import grade
from crosswire.reading.statements.said import Said
from crosswire.reading.syntax.words import words_in
from crosswire.words.entries import load
from crosswire.words.happenings import happenings

MOST = 400  # mentions of one report; a hostile text must not fill the memory
LEAST_SCENE = 2  # the grade of a place from which it may be where something happens


class MentionFrame:
    """What reading a report's mentions rests on.

    `spans`: those of all names that may be places, in order; `said`: its statements.
    """

    def __init__(
        self,
        report_id: str,
        text: str,
        cast: Cast,
        times: tuple[Time, ...],
        spans: Iterable[tuple[int, int]],
        said: tuple[Said, ...],
        read: Text,
    ) -> None:
        self.report_id, self.text, self.cast, self.times = report_id, text, cast, times
        self.spans, self.said, self.read = list(spans), said, read
        self.speaking = [s.speaker for s in said if s.speaker]


def read_mentions(
    frame: MentionFrame, sentences: Iterable[Sentence], docs: dict[int, Doc]
) -> tuple[EventMention, ...]:
    """The mentions of the parsed sentences. They have no days, place and generic ids yet."""
    found: list[EventMention] = []
    for sentence in sentences:
        doc = docs.get(sentence.sentence)
        if doc is None or len(found) >= MOST:
            continue
        found += [_mention(frame, sentence, one) for one in _told(frame, sentence, doc)]
    return tuple(found[:MOST])


def _told(frame: MentionFrame, sentence: Sentence, doc: Doc) -> list[MentionTrigger]:
    """The triggers of a sentence; what befalls people counts only where nothing else did it."""
    found = find_triggers(words_in(doc))
    bearing = any(not t.entry.effect and happenings()[t.entry.happening].bears for t in found)
    kept = []
    for trigger in found:
        if trigger.entry.effect and bearing:
            continue
        if trigger.entry.armed:
            agent = parties_of(trigger, frame.cast, sentence.start).agent
            if agent is None or not agent.armed:
                continue
        kept.append(trigger)
    return kept


def _mention(frame: MentionFrame, sentence: Sentence, trigger: MentionTrigger) -> EventMention:
    entry, token = trigger
    base, text = sentence.start, frame.text
    parties = parties_of(trigger, frame.cast, base)
    clause = clause_tokens(clause_root(token), token)
    start, end = base + clause[0].idx, base + clause[-1].idx + len(clause[-1])
    at = base + token.idx
    inside = frozenset(base + t.idx for t in clause)
    speech = min(
        (s for s in frame.said if s.covers(at)),
        key=lambda s: (s.content[1] - s.content[0], s.content),
        default=None,
    )
    kind = happenings()[entry.happening]
    own = text[sentence.start : sentence.end]
    return EventMention(
        mention_id=make_id("m", frame.report_id, at, entry.id),
        report_id=frame.report_id,
        start=start,
        end=end,
        quote=text[start:end],
        trigger_start=at,
        trigger_end=at + len(token),
        trigger=text[at : at + len(token)],
        happening=kind.id,
        cause=kind.cause,
        type=kind.plover,
        mode=kind.mode,
        acled_event_type=kind.acled[0] if kind.acled else None,
        acled_sub_event_type=kind.acled[1] if kind.acled else None,
        agent=_words(text, parties.agent),
        agent_id=parties.agent.actor_id if parties.agent else None,
        target=_words(text, parties.target),
        target_id=parties.target.actor_id if parties.target else None,
        means=_means(means_text(trigger)),
        modality=modality_of(token, None, own, "killed"),
        statement_id=speech.statement_id if speech else None,
        speaker=text[slice(*speech.speaker)] if speech and speech.speaker else None,
        speaker_id=speech.speaker_id if speech else None,
        rule_id=entry.id,
        agent_modality=parties.modality,
        accuser_id=parties.accuser.actor_id if parties.accuser else None,
        when_start=_when(frame, inside, at),
        where_start=_where(frame, inside, at),
    )


def _words(text: str, party: NamedParty | None) -> str | None:
    return text[party.start : party.end] if party is not None else None


def _when(frame: MentionFrame, inside: frozenset[int], at: int) -> int | None:
    """Where the expression of time begins that stands nearest to a trigger in its clause."""
    near = [
        t.start
        for t in frame.times
        if not (t.value or "").startswith(("P", UNDATED_HOUR))
        and any(t.start <= i < t.end for i in inside)
    ]
    return min(near, key=lambda start: (abs(start - at), start), default=None)


def _where(frame: MentionFrame, inside: frozenset[int], at: int) -> int | None:
    """Where the name begins that its words make the scene of a trigger's clause."""
    near = []
    for start, end in frame.spans:
        if not any(start <= i < end for i in inside):
            continue
        if any(a <= start < b for a, b in frame.speaking):
            continue
        value = grade(frame.read, start)
        if value >= LEAST_SCENE:
            near.append((-value, abs(start - at), start))
    return min(near)[2] if near else None


def _means(phrase: str) -> str | None:
    """The longest name of a means of harm in some words, as written."""
    lower = phrase.replace("İ", "I").lower()
    found = [m.span() for pattern in _patterns() for m in pattern.finditer(lower)]
    if not found:
        return None
    start, end = max(found, key=lambda span: (span[1] - span[0], -span[0]))
    return phrase[start:end]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry.pattern) for entry in load("weapons", Weapon))
