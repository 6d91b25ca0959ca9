"""Finds statements sentence by sentence: a cue, who holds it, what it gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from crosswire.model.codes import QuoteKind
from crosswire.model.rows import Sentence
from crosswire.reading.statements.according import according, aside
from crosswire.reading.statements.contents import StatementContent, content_of_noun, content_of_verb
from crosswire.reading.statements.lexicon import SpeechEntry, channel_of, speech, speech_words
from crosswire.reading.statements.phrases import span, with_speaker
from crosswire.reading.statements.postposed import Postposed, postposed
from crosswire.reading.statements.quotes import SHORT_QUOTE, Quote
from crosswire.reading.statements.said import Said
from crosswire.reading.statements.speakers import (
    Holder,
    holder_beside,
    holder_of_noun,
    holder_of_verb,
)
from crosswire.reading.syntax.relations import Arc, Pos, arc, children_by, is_finite, is_verb, pos
from crosswire.reading.syntax.words import text_of
from crosswire.words.sets import words

BESIDE = 120  # characters between a quotation and the cue, with the speaker between them
NEAR_START = 12  # characters before its speaker from which a content says something
APART = 2  # characters between a quotation and a sentence that gives its speaker
PARTS = {Pos.VERB: "verb", Pos.NOUN: "noun", Pos.ADJ: "adjective", Pos.ADV: "adverb"}


class _Cue(NamedTuple):
    """A cue: its words, the speaker's head word, what was said, and the entry that read it."""

    words: list[Token]
    head: Token | None
    content: StatementContent
    entry: SpeechEntry | None = None
    named: Span | None = None


def read_statements(
    text: str,
    sentences: tuple[Sentence, ...],
    docs: dict[int, Doc],
    quotes: list[Quote],
) -> list[Said]:
    """The statements of a report, by sentence; `docs` holds the sentences that were parsed."""
    found: list[Said] = []
    first = 0
    for sentence in sentences:
        while first < len(quotes) and quotes[first].end < sentence.start - APART:
            first += 1
        doc = docs.get(sentence.sentence)
        if doc is not None:
            found += _of_sentence(text, sentence, doc, _beside(quotes, first, sentence))
    return found


def _beside(quotes: list[Quote], first: int, sentence: Sentence) -> list[Quote]:
    """The quotations in a sentence and right beside it."""
    own = []
    for place in range(first, len(quotes)):
        if quotes[place].start >= sentence.end + APART:
            break
        own.append(quotes[place])
    return own


def _of_sentence(text: str, sentence: Sentence, doc: Doc, quotes: list[Quote]) -> list[Said]:
    base = sentence.start
    local = [
        q._replace(start=q.start - base, end=q.end - base)
        for q in quotes
        if "\n" not in text[min(q.end, base) : base]
        and "\n" not in text[sentence.end : max(sentence.end, q.start)]
    ]
    channel = channel_of(text_of(doc))
    found: list[Said] = []
    weak: set[int] = set()
    for cue in _cues(doc, local):
        if any(q.start <= cue.words[0].idx < q.end and q.words > SHORT_QUOTE for q in local):
            continue
        said = _said(sentence, cue, local)
        said.channel = channel
        held = cue.head is None or (cue.entry is not None and cue.entry.attitude)
        if cue.content.attitude or held:
            weak.add(id(said))
        found.append(said)
    if "," in text_of(doc):
        for one in postposed(doc):
            found = _with_postposed(found, one, sentence, local, channel)
    return _outermost(found, weak)


def _with_postposed(
    found: list[Said], one: Postposed, sentence: Sentence, quotes: list[Quote], channel: str | None
) -> list[Said]:
    """The statements of a sentence with one whose speaker stands behind it."""
    cue = span(sentence, one.cue, one.cue)
    start, end = sentence.start + one.content.start, sentence.start + one.content.end
    told = span(sentence, one.speaker[0], one.speaker[-1])
    own = [s for s in found if s.cue is not None and s.cue[0] == cue[0]]
    if any(
        s.speaker is not None and s.speaker[0] < cue[0] and s.content[0] < told[0] - NEAR_START
        for s in own
    ):
        for s in own:
            if not one.joined:  # what "and" joins was seen by whoever read it
                s.content = (s.content[0], max(s.content[1], end))
        return found
    if any(q.start <= one.cue.idx < q.end for q in quotes):
        return found
    for s in found:
        if s.content[0] < told[0] < s.content[1] and s not in own:
            s.content = (s.content[0], told[0] - 2)
    names = [t.text for t in one.cue.doc[one.speaker[0].i : one.head.i + 1] if pos(t) == Pos.NAME]
    said = Said(
        sentence=sentence.sentence,
        speaker=told,
        cue=cue,
        content=(start, end),
        kind=_kind(one.content, quotes),
        channel=channel,
        hedge=one.cue.lemma_.lower() if one.entry.hedge else None,
        pronoun=pos(one.head) == Pos.PRONOUN,
        name=" ".join(names) if pos(one.head) == Pos.NAME else None,
        phrase=told,
        about=text_of(one.cue.doc)[told[0] - sentence.start : told[1] - sentence.start],
    )
    return [*(s for s in found if s not in own and s.content[0] < s.content[1]), said]


def _said(sentence: Sentence, cue: _Cue, quotes: list[Quote]) -> Said:
    entry, content = cue.entry, cue.content
    said = Said(
        sentence=sentence.sentence,
        speaker=None,
        cue=span(sentence, cue.words[0], cue.words[-1]),
        content=(sentence.start + content.start, sentence.start + content.end),
        kind=_kind(content, quotes),
        hedge=cue.words[0].lemma_.lower() if entry is not None and entry.hedge else None,
        attitude=_is_held(cue),
    )
    if cue.head is None:
        return said
    said = with_speaker(said, sentence, cue.head, cue.words[0])
    if cue.named is not None and said.name is None and said.phrase is not None:
        said.name = cue.named.text
        said.about = f"{said.about} {cue.named.text}"
        said.phrase = (said.phrase[0], sentence.start + cue.named.end_char)
    return said


def _is_held(cue: _Cue) -> bool:
    """Whether what a cue gives is only held or found out, not said."""
    entry, verb = cue.entry, cue.words[0]
    if cue.head is None:
        return True
    if entry is None or entry.attitude or entry.found_out:
        return entry is not None
    if verb.lemma_.lower() in speech_words("findings"):
        return pos(cue.head) == Pos.PRONOUN  # "they found that two had died"
    objects = children_by(verb, Arc.OBJECT)
    nouns = [speech().get(("noun", o.lemma_.lower())) for o in objects]
    return entry.of_words and bool(objects) and not any(n and not n.attitude for n in nouns)


def _cues(doc: Doc, quotes: list[Quote]) -> Iterator[_Cue]:
    """The cues of a sentence in order."""
    for token in doc:
        if token.lower_ in words("according_mark"):
            given = according(token)
            if given is not None:
                yield _Cue(given.cue, given.speaker, given.content, named=given.named)
            continue
        part = PARTS.get(pos(token))
        entry = speech().get((part, token.lemma_.lower())) if part else None
        if entry is None:
            continue
        found = _read(token, entry, quotes)
        if found is not None:
            holder, content = found
            particle = [c for c in token.children if arc(c) == Arc.PARTICLE and c.i == token.i + 1]
            yield _Cue([token, *particle], holder.head, content, entry)


def _read(
    cue: Token, entry: SpeechEntry, quotes: list[Quote]
) -> tuple[Holder, StatementContent] | None:
    if entry.part == "verb":
        objects = {c.lemma_.lower() for c in cue.children if arc(c) == Arc.OBJECT}
        if objects.intersection(entry.not_objects):
            return None
        holder = Holder(None) if "raising" in entry.frames else holder_of_verb(cue)
        if (holder is None or holder.head is None) and is_finite(cue):
            ends = [q.end for q in quotes if 0 <= cue.idx - q.end <= BESIDE]
            beside = holder_beside(cue, max(ends)) if ends else None
            holder = Holder(beside) if beside is not None else holder
        if holder is None:
            return None
        content = content_of_verb(cue, entry, holder, quotes)
        return (holder, content) if content is not None else None
    if entry.part == "adverb":
        content = aside(cue, cue.head)
        return (Holder(None), content) if content is not None else None
    if "aside" in entry.frames:
        holder = holder_of_noun(cue, entry)
        leads = arc(cue) == Arc.PREP_OBJECT and cue.head.lower_ in words("leading_marks")
        if holder is None or not leads:
            return None
        content = aside(cue.head, cue.head.head)
    else:
        holder = holder_of_noun(cue, entry) if entry.part == "noun" else _bearer(cue)
        content = content_of_noun(cue, entry)
    if content is None:
        return None
    if holder is None:
        return None if content.attitude else (Holder(None), content)
    return holder, content


def _bearer(adjective: Token) -> Holder | None:
    """Who is sure, afraid or ready: the subject of the copula."""
    verb = adjective.head
    if arc(adjective) != Arc.ADJ_ATTRIBUTE or not is_verb(verb):
        return None
    return holder_of_verb(verb)


def _outermost(found: list[Said], weak: set[int]) -> list[Said]:
    """Without those inside of what another one says that tell nothing by themselves."""
    kept = []
    for one in found:
        cue = one.cue or one.content
        told = (
            any(
                o is not one
                and o.speaker is not None
                and o.content[0] <= one.content[0]
                and one.content[1] <= o.content[1]
                for o in found
            )
            and one.speaker is None
        )
        inside = told or any(
            o is not one
            and o.cue is not None
            and o.content[0] <= cue[0] < o.content[1]
            and not (one.content[0] <= o.cue[0] < one.content[1])
            for o in found
        )
        if not (inside and id(one) in weak):
            kept.append(one)
    return kept


def _kind(content: StatementContent, quotes: list[Quote]) -> QuoteKind:
    inside = [q for q in quotes if q.start < content.end and content.start < q.end]
    if not inside:
        return "indirect"
    opens = any(abs(q.start - content.start) <= 1 for q in inside)
    closes = any(abs(q.end - content.end) <= 1 for q in inside)
    return "direct" if opens and closes else "mixed"
