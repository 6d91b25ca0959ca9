"""How far what was said reaches: what a cue comments, what its clause goes on with."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.reading.statements.lexicon import speech, speech_words
from crosswire.reading.statements.quotes import QUOTE_MARKS
from crosswire.reading.syntax.relations import (
    Arc,
    Tag,
    arc,
    has_child,
    is_auxiliary,
    is_finite,
    is_number,
    is_past,
    is_verb,
    tag,
)
from crosswire.words.sets import words

LOOSE = (Arc.ADV_CLAUSE, Arc.CONJUNCT, Arc.ADV_NOUN, Arc.APPOSITION, Arc.UNKNOWN, Arc.CONTENT)
CONTENT_SUBJECTS = (Arc.SUBJECT, Arc.PASSIVE, Arc.CLAUSAL, Arc.THERE)
PRESENT = (Tag.THIRD_PERSON, Tag.PRESENT)


def commented(cue: Token) -> list[Token]:
    """The words that a cue which only comments interrupts or follows: "Ten died, he said, and"."""
    host = cue.head
    if host.i == cue.i or not is_verb(host):
        return []
    lead = min(t.i for t in cue.subtree)
    joined = (
        arc(cue) == Arc.CONJUNCT and lead > 0 and host.i < cue.i and cue.doc[lead - 1].text == ","
    )
    if not (
        arc(cue) == Arc.PARATAXIS or _as_comment(cue) or (joined and _subject(cue) is not None)
    ):
        return []
    return [t for t in host.subtree if not t.is_punct]


def below(cue: Token) -> set[int]:
    """The places of a cue and of all words under it."""
    return {t.i for t in cue.subtree}


def elliptic(cue: Token, own: set[int]) -> list[Token]:
    """A clause without its "were": "Army says nine killed, two hurt", "Nine killed, says army"."""
    for child in cue.children:
        told = arc(child) in (Arc.OBJECT, Arc.SUBJECT) and child.i not in own
        bare = [c for c in child.children if _is_bare(c)]
        if told and bare and is_finite(cue):
            more = [c for c in cue.children if c.i > child.i and _is_loose(c)]
            return [t for c in (child, *more) for t in c.subtree]
    return []


def going_on(cue: Token, clause: Token, end: int) -> int:
    """Where a content ends that goes on in what the parser hung on its cue.

    "Ten died, he said, and more fled", "he said ten died, but none fled", and where three deeds
    follow each other: "she said she left, met them and ran".
    """
    for child in cue.children:
        if arc(child) != Arc.CONJUNCT or child.i < cue.i or not is_verb(child):
            continue
        if _is_linked(cue, child, behind=end > cue.idx) or _is_series(clause, child):
            last = [t for t in child.subtree if not t.is_punct or t.text in QUOTE_MARKS][-1]
            end = max(end, last.idx + len(last))
    return end


def _is_linked(cue: Token, child: Token, *, behind: bool) -> bool:
    """Whether a clause with a subject of its own is joined by a comma and "and"."""
    lead = child.left_edge.i - 1
    links = ("and", "but") if behind else ("and",)
    if cue.doc[lead].lower_ not in links or cue.doc[lead - 1].text != ",":
        return False
    subject = _subject(child)
    if subject is None or ("verb", child.lemma_.lower()) in speech():
        return False
    if behind and cue.doc[lead].lower_ in words("contrast") and not _is_told(child, subject):
        return False
    return not (behind and tag(cue) == Tag.PAST and tag(_finite(child)) in PRESENT)


def _is_told(verb: Token, subject: Token) -> bool:
    """Whether a clause behind "but" is still told: "but none were hurt", "but that he would come".

    Not what someone did then: "she said she lost, but he laughed".
    """
    parts = [c for c in verb.children if c.i < verb.i]
    marked = any(arc(c) == Arc.MARKER and c.lower_ in words("content_mark") for c in parts)
    modal = any(tag(c) == Tag.MODAL for c in parts)
    passive = arc(subject) == Arc.PASSIVE and subject.lower_ not in words("third_person")
    return marked or modal or passive


def _is_series(clause: Token, child: Token) -> bool:
    """Whether a deed behind a comma is the second of three, of which a clause tells the first."""
    if child.doc[child.left_edge.i - 1].text != "," or child.i < clause.i:
        return False
    last = next((c for c in child.children if arc(c) == Arc.CONJUNCT and c.i > child.i), None)
    linked = any(arc(c) == Arc.COORDINATOR and c.i > child.i for c in child.children)
    if last is None or not linked or _subject(clause) is None or _subject(child) is not None:
        return False
    deeds = [t for t in (child, last) if t.lemma_.lower() not in speech_words("findings")]
    return tag(child) == tag(clause) and not any(
        ("verb", t.lemma_.lower()) in speech() for t in deeds
    )


def _as_comment(cue: Token) -> bool:
    """Whether an "as" clause says who tells ("as police said"), not what happened meanwhile."""
    if arc(cue) != Arc.ADV_CLAUSE or cue.lemma_.lower() in speech_words("meanwhile_verbs"):
        return False
    if not any(
        c.lower_ in words("role_mark") and arc(c) in (Arc.MARKER, Arc.ADVERB, Arc.PREP)
        for c in cue.children
    ):
        return False
    entry = speech().get(("verb", cue.lemma_.lower()))
    led = entry.prepositions if entry is not None else ()
    hears = cue.lemma_.lower() in speech_words("hearers")
    told = [
        c
        for c in cue.children
        if c.i > cue.i
        and (
            arc(c) in (Arc.CONTENT, Arc.OPEN)
            or (arc(c) == Arc.PREP and c.lower_ in led)
            or (arc(c) == Arc.OBJECT and c.lower_ not in words("it_pronoun") and not hears)
        )
    ]
    return not told


def _is_bare(verb: Token) -> bool:
    """Whether a participle stands behind a noun for "were" and itself: "nine rebels killed"."""
    parts = (Arc.AUX, Arc.PASSIVE_AUX, Arc.MARKER, Arc.SUBJECT, Arc.PASSIVE)
    return (
        arc(verb) == Arc.NOUN_CLAUSE
        and is_past(verb)
        and not any(arc(c) in parts for c in verb.children)
    )


def _is_loose(part: Token) -> bool:
    """Whether a part without a finite verb follows a comma: "several wounded, a banker shot"."""
    first = next((t for t in part.subtree if not t.is_punct), part)
    counts = (
        is_number(first) or arc(first) == Arc.DETERMINER or first.lower_ in speech_words("counting")
    )
    before = first.i - 1
    if before > 0 and first.doc[before].lower_ in words("additive"):
        before -= 1
    return (
        counts
        and before >= 0
        and first.doc[before].text == ","
        and arc(part) in LOOSE
        and not has_child(part, Arc.AUX, Arc.PASSIVE_AUX, Arc.MARKER)
        and tag(part) not in (*PRESENT, Tag.PAST)
    )


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if arc(c) in CONTENT_SUBJECTS), None)


def _finite(verb: Token) -> Token:
    """The finite word of a verb's group: its first auxiliary, else the verb."""
    return next((c for c in verb.children if is_auxiliary(c)), verb)
