"""What was said: from a cue to the characters of its content, in the sentence."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from crosswire.reading.statements.content_extent import below, commented, elliptic, going_on
from crosswire.reading.statements.lexicon import SpeechEntry, speech_words
from crosswire.reading.statements.quotes import QUOTE_MARKS, SHORT_QUOTE, Quote
from crosswire.reading.statements.speakers import Holder
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    bare_number,
    children_by,
    is_number,
    is_subject,
    is_verb,
    pos,
    tag,
)
from crosswire.reading.syntax.words import text_of
from crosswire.words.sets import words

CLAUSE = (Arc.CONTENT, Arc.PARATAXIS)
ALONE = 16  # words of a sentence that only names the speaker of the quotation beside it
NEAR = 6  # words that may stand between a cue and the quotation that it gives


class StatementContent(NamedTuple):
    """The characters in the sentence, and whether they are only held (an object, a plan)."""

    start: int
    end: int
    attitude: bool = False


def content_of_verb(
    cue: Token, entry: SpeechEntry, holder: Holder, quotes: list[Quote]
) -> StatementContent | None:
    """What a verb gives: its clause or quotation, else what it is for, about or against."""
    own = _own(cue, holder)
    if "raising" in entry.frames:
        return _whole(cue) if pos(cue) == Pos.VERB else None
    if "figure" in entry.frames:
        figure = _figure(cue, children_by(cue, Arc.OBJECT), own)
        if figure is not None:
            return figure
    if "clause" in entry.frames:
        number = bare_number(cue)
        found = _content([*number.subtree], own) if number is not None else None
        if found is not None:
            return found
        found = _clause(cue, own, quotes)
        if found is not None:
            return found
    if holder.passive:
        return _passive(cue, entry, own)
    if "infinitive" in entry.frames:
        found = _infinitive(cue, own)
        if found is not None:
            return found
    return _object(cue, entry, own)


def content_of_noun(noun: Token, entry: SpeechEntry) -> StatementContent | None:
    """What hangs on a noun or an adjective: "the claim that", "a plan to", "support for"."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        clausal = arc(child) in (
            Arc.NOUN_CLAUSE,
            Arc.CONTENT,
            Arc.RELATIVE,
            Arc.ADV_CLAUSE,
        ) and is_verb(child)
        if clausal and "clause" in entry.frames and _that(child):
            return _content([*child.subtree], set())
        bare = arc(child) in (Arc.NOUN_CLAUSE, Arc.OPEN) and _to(child)
        if bare and "infinitive" in entry.frames:
            return _content([*child.subtree], set(), attitude=True)
    for child in noun.children:
        if child.i > noun.i and arc(child) == Arc.PREP and child.lower_ in entry.prepositions:
            return _content([t for c in child.children for t in c.subtree], set(), attitude=True)
    return None


def _own(cue: Token, holder: Holder) -> set[int]:
    """The words that are the cue's or the speaker's own."""
    own = {cue.i}
    if holder.head is not None and holder.head.i != cue.head.i:
        own |= {t.i for t in holder.head.subtree}
    return own | {
        c.i for c in cue.children if arc(c) in (Arc.AUX, Arc.PASSIVE_AUX, Arc.NEGATION, Arc.ADVERB)
    }


def _clause(cue: Token, own: set[int], quotes: list[Quote]) -> StatementContent | None:
    found = [c for c in cue.children if arc(c) in CLAUSE and c.i not in own]
    found += [c for c in cue.children if arc(c) == Arc.OPEN and not _to(c)]
    found += [c for c in cue.children if arc(c) == Arc.ADV_CLAUSE and c.i > cue.i and _asks(cue, c)]
    marked = [c for c in found if c.i > cue.i and c.left_edge.lower_ in words("content_mark")]
    found = marked or found or _that_clause(cue)
    length = len(text_of(cue.doc))
    within = [q for q in quotes if q.end > 0 and q.start < length]
    spoken = _spoken(cue, own, within)
    if found:
        tokens = [t for c in found for t in c.subtree if t.i not in own and t.i != cue.i]
        content = _content(tokens, set())
        if content is None:
            return None
        start, end = _clear_of(content, cue, found[0])
        for quote in within:
            inside = quote.start <= cue.idx < quote.end
            if quote.start < end and start < quote.end and not inside:
                start, end = min(start, quote.start), max(end, quote.end)
        for quote in spoken:
            start, end = min(start, quote.start), max(end, quote.end)
        start = min(start, *(t.idx for t in elliptic(cue, own) if t.i > cue.i), start)
        return StatementContent(start, max(end, going_on(cue, found[0], end)))
    if spoken:
        return StatementContent(spoken[0].start, spoken[-1].end)
    around = _content(elliptic(cue, own), own) or _content(commented(cue), own | below(cue))
    if around is not None:
        return around
    beside = [q for q in quotes if q not in within and q.words > SHORT_QUOTE]
    told = [
        c for c in cue.children if arc(c) in (Arc.OBJECT, Arc.OPEN, Arc.PREP) and c.i not in own
    ]
    if beside and not told and len(cue.doc) <= ALONE:
        return StatementContent(beside[0].start, beside[0].end)
    return None


def _asks(cue: Token, clause: Token) -> bool:
    """Whether a clause is what is asked: "asked if he would come", "said whether he would"."""
    marks = {c.lower_ for c in clause.children if arc(c) == Arc.MARKER}
    if cue.lemma_.lower() in speech_words("asking"):
        return bool(marks & speech_words("clause_marks"))
    return bool(marks & (speech_words("clause_marks") - words("conditional_mark")))


def _spoken(cue: Token, own: set[int], quotes: list[Quote]) -> list[Quote]:
    """The quotations that stand right before or right behind a cue and its speaker."""
    found = []
    for quote in quotes:
        if quote.start <= cue.idx < quote.end:
            continue
        low, high = sorted((cue.idx, quote.start if quote.start > cue.idx else quote.end))
        between = [t for t in cue.doc if low < t.idx < high and t.i not in own and not t.is_punct]
        verbs = any(is_verb(t) for t in between)
        if quote.words <= SHORT_QUOTE and quote.closed:
            if not between and _set_off(text_of(cue.doc), quote):
                found.append(quote)
        elif len(between) <= NEAR and not verbs:
            found.append(quote)
    return found


def _set_off(text: str, quote: Quote) -> bool:
    """Whether a stop stands inside or before a short quotation: ' "No," she said'."""
    inner = text[max(0, quote.start) : max(0, quote.end)].rstrip("\"”'’»")
    before = text[: max(0, quote.start)].rstrip()
    return inner[-1:] in (",", ".", "!", "?") or before[-1:] in (",", ":")


def _that_clause(cue: Token) -> list[Token]:
    """A clause with "that" which the parser hung on a noun: "said in a message that"."""
    found = []
    for link in (
        c for c in cue.children if arc(c) in (Arc.PREP, Arc.OBJECT, Arc.DATIVE, Arc.ADV_NOUN)
    ):
        for noun in (link, *link.children):
            found += [
                c
                for c in noun.children
                if c.i > cue.i
                and arc(c) in (Arc.RELATIVE, Arc.NOUN_CLAUSE, Arc.CONTENT)
                and c.left_edge.lower_ in words("content_mark")
                and not any(is_subject(k) and k.lower_ in words("content_mark") for k in c.children)
            ]
    return found


def _infinitive(cue: Token, own: set[int]) -> StatementContent | None:
    """What one wants done: "urged them to leave", "vowed to stay", "wants it to end"."""
    for child in cue.children:
        if child.i > cue.i and arc(child) in (Arc.OPEN, Arc.CONTENT, Arc.ADV_CLAUSE) and _to(child):
            asked = [c for c in cue.children if arc(c) in (Arc.OBJECT, Arc.DATIVE) and c.i > cue.i]
            tokens = [t for c in (*asked, child) for t in c.subtree]
            return _content(tokens, own)
    return None


def _object(cue: Token, entry: SpeechEntry, own: set[int]) -> StatementContent | None:
    right = [c for c in cue.children if c.i > cue.i and c.i not in own]
    objects = [c for c in right if arc(c) == Arc.OBJECT] or [
        c for c in right if arc(c) == Arc.OBJECT_ATTRIBUTE
    ]
    led = [
        c
        for c in cue.children
        if c.i > cue.i and arc(c) in (Arc.PREP, Arc.PARTICLE) and c.lower_ in entry.prepositions
    ]
    more = [
        c
        for c in cue.children
        if c.i > cue.i and arc(c) in (Arc.OBJECT_ATTRIBUTE, Arc.PREP, Arc.OPEN, Arc.CONTENT)
    ]
    parts: list[Token] = []
    linked = [c for c in more if arc(c) != Arc.PREP or c.lower_ in words("role_mark")]
    linked += [
        t for o in objects for t in o.children if t.lower_ in words("role_mark") and t.i > o.i
    ]
    if objects and ("object" in entry.frames or ("as" in entry.frames and linked)):
        last = more[-1] if more and _belongs(more[-1]) else objects[-1]
        parts = [t for c in (*objects, last) for t in c.subtree]
    elif led:
        parts = [t for c in led for k in c.children for t in k.subtree]
    elif "object" in entry.frames and cue.lemma_.lower() in words("count_cues") and more:
        parts = [t for c in more if arc(c) == Arc.PREP for t in c.subtree]
    return _content(parts, own, attitude=True) if parts else None


def _figure(cue: Token, objects: list[Token], own: set[int]) -> StatementContent | None:
    """What is counted and at how many: "put the toll at 44", "counted nine bodies".

    Who "put nine men to death" has said nothing.
    """
    if any(arc(c) == Arc.PREP and c.lower_ in words("goal_mark") for c in cue.children):
        return None
    at = [
        c
        for c in cue.children
        if arc(c) == Arc.PREP and c.lower_ in words("target_mark") and c.i > cue.i
    ]
    tokens = [t for c in (*objects, *at) for t in c.subtree]
    return _content(tokens, own) if any(is_number(t) for t in tokens) else None


def _belongs(part: Token) -> bool:
    """Whether what follows an object is still what was said: "the plan as a failure"."""
    return arc(part) != Arc.PREP or part.lower_ in speech_words("object_links")


def _passive(cue: Token, entry: SpeechEntry, own: set[int]) -> StatementContent | None:
    """What a passive tells: "is expected to win", "was accused of theft", "it was praised"."""
    subject = next((c for c in cue.children if is_subject(c)), None)
    to = [c for c in cue.children if arc(c) in (Arc.OPEN, Arc.CONTENT) and c.i > cue.i]
    by = [k for c in cue.children if arc(c) == Arc.AGENT for k in c.children]
    leading = {*entry.prepositions, *words("role_mark")}
    led = [
        c
        for c in (*cue.children, *(k for b in by for k in b.children))
        if c.i > cue.i and arc(c) == Arc.PREP and c.lower_ in leading
    ]
    own = own - {t.i for c in led for t in c.subtree}
    if not to and not led and "object" not in entry.frames:
        return None
    if subject is None:
        return _content([t for c in (*to, *led) for t in c.subtree], own, attitude=True)
    tokens = [t for c in (subject, *to, *led) for t in c.subtree]
    return _content(tokens, own - {t.i for t in subject.subtree}, attitude=True)


def _whole(cue: Token) -> StatementContent | None:
    """The clause of a word that only colours it: "the town seems calm"."""
    parts = children_by(
        cue, Arc.SUBJECT, Arc.OPEN, Arc.OBJECT_ATTRIBUTE, Arc.ADJ_ATTRIBUTE, Arc.CONTENT
    )
    behind = [c for c in parts if c.i > cue.i and arc(c) != Arc.SUBJECT]
    return (
        _content([t for c in parts for t in c.subtree], {cue.i}, attitude=True) if behind else None
    )


def _to(verb: Token) -> bool:
    return any(arc(c) == Arc.AUX and tag(c) == Tag.TO for c in verb.children)


def _that(verb: Token) -> bool:
    """Whether a clause opens with "that" or "whether" as a mark, not as its subject or object."""
    return any(
        c.i < verb.i
        and c.lower_ in speech_words("clause_marks")
        and arc(c) in (Arc.MARKER, Arc.ADVERB, Arc.OBJECT, Arc.DETERMINER)
        for c in verb.children
    )


def _clear_of(content: StatementContent, cue: Token, clause: Token) -> tuple[int, int]:
    """The side of the cue on which the clause stands, where its words reach round the cue."""
    start, end = content.start, content.end
    if start <= cue.idx < end and clause.i > cue.i:
        return cue.idx + len(cue), end
    return start, end


def _content(
    tokens: list[Token], without: set[int], *, attitude: bool = False
) -> StatementContent | None:
    kept = [t for t in tokens if t.i not in without and not t.is_space]
    solid = [t for t in kept if not t.is_punct or t.text in QUOTE_MARKS]
    if not any(not t.is_punct for t in solid):
        return None
    return StatementContent(min(t.idx for t in solid), max(t.idx + len(t) for t in solid), attitude)
