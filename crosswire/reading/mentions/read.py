"""The event mentions of a report, in the order of its text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache

from spacy.attrs import IDX
from spacy.tokens import Doc, Token

from crosswire.ground.gazetteer.lexicon import words as scene_words
from crosswire.model.ids import make_id
from crosswire.model.rows import EventMention, Sentence, Time
from crosswire.reading.claims.clause import clause_places, clause_root
from crosswire.reading.claims.frame import UNDATED_HOUR
from crosswire.reading.claims.modality import modality_of
from crosswire.reading.claims.weapons import Weapon
from crosswire.reading.mentions.cast import Cast, NamedParty
from crosswire.reading.mentions.clauses import modifiers
from crosswire.reading.mentions.lexicon import TriggerWords
from crosswire.reading.mentions.parties import DeedParties, means_text, parties_of, things_hit
from crosswire.reading.mentions.triggers import MentionTrigger, find_triggers
from crosswire.reading.places.mentions import Text
from crosswire.reading.places.scenes import grade
from crosswire.reading.statements.said import Said
from crosswire.reading.syntax.relations import Arc, arc, is_noun, is_proper, is_verb
from crosswire.reading.syntax.words import words_in
from crosswire.words.entries import load
from crosswire.words.happenings import happenings
from crosswire.words.sets import words

MOST = 400  # mentions of one report; a hostile text must not fill the memory
LEAST_SCENE = 2  # the grade of a place from which it may be where something happens
LEAST_NAME = 0  # that of a place which is one only where the deed is done to it


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
        self.report_id, self.text, self.cast = report_id, text, cast
        self.said, self.read = said, read
        self._speaking = [s.speaker for s in said if s.speaker]
        self._times = sorted((t.start, t.end) for t in times if _is_moment(t))
        self._spans = sorted(spans)

    def moments(self, start: int, end: int) -> list[tuple[int, int]]:
        """The expressions that tell when, of a stretch of the text."""
        return _within(self._times, start, end)

    def names(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """The names of a stretch that may be places, behind their grades."""
        return [
            (value, *span)
            for span in _within(self._spans, start, end)
            if not any(a <= span[0] < b for a, b in self._speaking)
            and not self.cast.is_adjective(self.text[span[0] : span[1]])
            and (value := grade(self.read, span[0])) >= LEAST_NAME
        ]


class ToldSentence:
    """A parsed sentence, with what may tell when and where, looked up but once."""

    def __init__(self, frame: MentionFrame, sentence: Sentence, doc: Doc) -> None:
        self.frame, self.base, self.end, self.doc = frame, sentence.start, sentence.end, doc

    @cached_property
    def moments(self) -> list[tuple[int, int]]:
        """The expressions of time."""
        return self.frame.moments(self.base, self.end)

    @cached_property
    def names(self) -> list[tuple[int, int, int]]:
        """The names that may be places, behind their grades."""
        return self.frame.names(self.base, self.end)

    @cached_property
    def said(self) -> list[Said]:
        """The statements whose content reaches into it."""
        return [s for s in self.frame.said if s.content[0] < self.end and self.base < s.content[1]]

    @cached_property
    def _starts(self) -> list[int]:
        found: list[int] = self.doc.to_array(IDX).tolist()
        return found

    def when(self, clause: set[int], at: int) -> int | None:
        """Where the expression of time begins that stands nearest to a trigger in its clause.

        `clause`: the numbers of its tokens.
        """
        near = [start for start, end in self.moments if self._holds(clause, start, end)]
        return min(near, key=lambda start: (abs(start - at), start), default=None)

    def where(self, clause: set[int], at: int) -> int | None:
        """Where the name begins that its words make the scene of a trigger's clause."""
        near = [
            (-value, abs(start - at), start)
            for value, start, end in self.names
            if value >= LEAST_SCENE and self._holds(clause, start, end)
        ]
        return min(near)[2] if near else None

    def hit(self, trigger: MentionTrigger) -> int | None:
        """Where the name begins of what a deed is done to: "struck the centre of ORVEL"."""
        heads = [one for one in things_hit(trigger) if not self._acts(one)]
        held = {t.i for head in heads for t in (head, *modifiers(head))}
        return next((start for _, start, end in self.names if self._holds(held, start, end)), None)

    def unlisted(self, clause: set[int], at: int) -> int | None:
        """Where a name begins that no list of places has, and that "in" or "at" makes a scene."""
        near = [
            (abs(start - at), start)
            for token in self.doc
            if token.i in clause and self._is_unlisted(token)
            for start in (self.base + _first_of_name(token).idx,)
        ]
        return min(near)[1] if near else None

    def _is_unlisted(self, token: Token) -> bool:
        if not is_proper(token) or arc(token) != Arc.PREP_OBJECT:
            return False
        if token.head.lower_ not in scene_words("scene"):
            return False
        place = self.base + token.idx
        cast = self.frame.cast
        return cast.actor_at(place) is None and not cast.tells_when(place)

    def _acts(self, head: Token) -> bool:
        party = self.frame.cast.party(head, self.base)
        return party is not None and party.acts

    def _holds(self, clause: set[int], start: int, end: int) -> bool:
        """Whether a clause has a token that begins in a stretch of the text."""
        first = bisect_left(self._starts, start - self.base)
        last = bisect_left(self._starts, end - self.base, first)
        return any(i in clause for i in range(first, last))


def _first_of_name(token: Token) -> Token:
    """The first word of a name that ends with a word: "Ferick" of "Ferick Hadjer"."""
    first = token
    while first.i and is_proper(first.nbor(-1)) and first.nbor(-1) in token.subtree:
        first = first.nbor(-1)
    return first


def _is_moment(time: Time) -> bool:
    return not (time.value or "").startswith(("P", UNDATED_HOUR))


def _within(spans: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Those of some sorted spans that begin in a stretch of the text."""
    first = bisect_left(spans, (start, 0))
    return spans[first : bisect_left(spans, (end, 0), first)]


def read_mentions(
    frame: MentionFrame, sentences: Iterable[Sentence], docs: dict[int, Doc]
) -> tuple[EventMention, ...]:
    """The mentions of the parsed sentences. They have no days, place and generic ids yet."""
    found: list[EventMention] = []
    for sentence in sentences:
        doc = docs.get(sentence.sentence)
        if doc is None or len(found) >= MOST:
            continue
        here = ToldSentence(frame, sentence, doc)
        found += [_mention(here, trigger, parties) for trigger, parties in _told(here)]
    return tuple(found[:MOST])


def _told(here: ToldSentence) -> list[tuple[MentionTrigger, DeedParties]]:
    """The triggers of a sentence; what befalls people counts only where nothing else did it."""
    cast = here.frame.cast
    found = [
        t for t in find_triggers(words_in(here.doc)) if not cast.tells_when(here.base + t.token.idx)
    ]
    bearing = any(not t.entry.effect and happenings()[t.entry.happening].bears for t in found)
    kept = []
    for trigger in found:
        parties = parties_of(trigger, cast, here.base)
        own = parties.agent is not None and arc(trigger.token) != Arc.ADV_CLAUSE
        if trigger.entry.effect and bearing and not own:
            continue
        if trigger.entry.armed and (parties.agent is None or not parties.agent.armed):
            continue
        kept.append((trigger, parties))
    return kept


def _mention(here: ToldSentence, trigger: MentionTrigger, parties: DeedParties) -> EventMention:
    entry, token = trigger
    frame, base, text = here.frame, here.base, here.frame.text
    clause = clause_places(clause_root(token), token)
    last = token.doc[max(clause)]
    start, end = base + token.doc[min(clause)].idx, base + last.idx + len(last)
    at = base + token.idx
    speech = min(
        (s for s in here.said if s.covers(at)),
        key=lambda s: (s.content[1] - s.content[0], s.content),
        default=None,
    )
    kind = happenings()[_happening(entry, parties)]
    where = here.where(clause, at)
    if where is None and kind.bears:
        where = here.hit(trigger)
    if where is None and kind.bears:
        where = here.unlisted(clause, at)
    own = text[here.base : here.end]
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
        means=_means(means_text(trigger, text, base)) if kind.bears else None,
        modality=modality_of(token, None, own, "killed"),
        statement_id=speech.statement_id if speech else None,
        speaker=text[slice(*speech.speaker)] if speech and speech.speaker else None,
        speaker_id=speech.speaker_id if speech else None,
        rule_id=entry.id,
        agent_modality=parties.modality,
        accuser_id=parties.accuser.actor_id if parties.accuser else None,
        agent_sort=parties.agent.sort if parties.agent else None,
        target_sort=parties.target.sort if parties.target else None,
        when_start=here.when(_own_clause(clause, token), at),
        where_start=where,
    )


def _own_clause(clause: set[int], token: Token) -> set[int]:
    """The words of a clause that may tell when a deed was done.

    "Charged with MURDER on Tuesday": the day is that of the charge, unless it hangs on the deed.
    """
    verb = next((t for t in token.ancestors if is_verb(t)), None)
    if not is_noun(token) or verb is None or verb.lower_ not in words("follow_up"):
        return clause
    return clause.intersection(t.i for t in token.subtree)


def _happening(entry: TriggerWords, parties: DeedParties) -> str:
    """What a trigger tells by who did it: nobody, or the forces of a state."""
    agent = parties.agent
    if entry.undone and agent is None:
        return entry.undone
    if entry.by_state and agent is not None and agent.of_state:
        return entry.by_state
    return entry.happening


def _words(text: str, party: NamedParty | None) -> str | None:
    return text[party.start : party.end] if party is not None else None


@lru_cache(maxsize=4096)
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
