"""Finds statements: verbs of speech with a speaker, "according to", and running quotations."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Span, Token

from crosswire.lexicon import Entry, load
from crosswire.reading.statements.said import Said
from crosswire.rows import QuoteKind, Sentence
from crosswire.wordsets import words

QUOTE = re.compile(r"[“\"«][^“”\"«»\n]{1,2000}(?:[”\"»]|$)")
CONTENT = ("ccomp", "parataxis", "xcomp")
TRAILING = ("relcl", "acl", "appos", "prep", "punct", "advcl", "cc", "conj")


class Speech(Entry, frozen=True, kw_only=True):
    """Verbs by which reports give speech; with one of `not_objects` they are none."""

    lemmas: tuple[str, ...]
    hedge: bool = False
    not_objects: tuple[str, ...] = ()


class Channel(Entry, frozen=True, kw_only=True):
    """Where a statement was made, by a pattern around its cue."""

    channel: str
    pattern: str


def read_statements(sentences: tuple[Sentence, ...], docs: dict[int, Doc]) -> list[Said]:
    """The statements of a report, by sentence; `docs` holds the sentences that were parsed."""
    found: list[Said] = []
    for sentence in sentences:
        doc = docs.get(sentence.sentence)
        if doc is None:
            continue
        before = len(found)
        found.extend(_of_sentence(sentence, doc))
        for said in found[before:]:
            said.channel = _channel(doc.text)
    return found


def _of_sentence(sentence: Sentence, doc: Doc) -> list[Said]:
    found = []
    for token in doc:
        said = None
        if token.lower_ == "according" and token.i + 1 < len(doc):
            said = _according(sentence, token)
        elif token.pos_ == "VERB" and token.lemma_.lower() in _speech():
            said = _verb(sentence, token)
        if said is not None:
            found.append(said)
    return found


def _verb(sentence: Sentence, cue: Token) -> Said | None:
    subject = _inverted(cue) or next((c for c in cue.children if c.dep_ == "nsubj"), None)
    if subject is None and cue.dep_ == "conj" and cue.head.pos_ == "VERB":
        subject = next((c for c in cue.head.children if c.dep_ == "nsubj"), None)
    if subject is None or (subject.lower_ in words("not_speakers") and subject.lower_ != "it"):
        return None
    entry = _speech()[cue.lemma_.lower()]
    if any(c.dep_ == "dobj" and c.lemma_.lower() in entry.not_objects for c in cue.children):
        return None
    content = _content(cue, subject)
    if content is None:
        return None
    if subject.lower_ == "it" and not any(c.dep_ in CONTENT for c in cue.children):
        return None
    said = Said(
        sentence=sentence.sentence,
        speaker=None,
        cue=_span(sentence, cue, cue),
        content=(sentence.start + content[0], sentence.start + content[1]),
        kind=_kind(cue.doc, content),
        hedge=cue.lemma_.lower() if entry.hedge else None,
    )
    return _with_speaker(said, sentence, subject)


def _inverted(cue: Token) -> Token | None:
    """The name right behind a cue that follows a comma or a quotation: ", said Rasha Imeneh"."""
    doc = cue.doc
    if not 0 < cue.i < len(doc) - 1 or not doc[cue.i - 1].is_punct:
        return None
    after = doc[cue.i + 1]
    if after.pos_ != "PROPN":
        return None
    while after.dep_ == "compound" and after.head.i > after.i:
        after = after.head
    return after if after.dep_ in ("nsubj", "dobj", "npadvmod", "appos") else None


def _according(sentence: Sentence, token: Token) -> Said | None:
    to = next((c for c in token.children if c.lower_ == "to"), None)
    to = to if to is not None else token.doc[token.i + 1]
    speaker = next((c for c in to.children if c.dep_ == "pobj"), None)
    if to.lower_ != "to" or speaker is None or speaker.pos_ not in ("NOUN", "PROPN", "PRON"):
        return None
    doc = token.doc
    end = max(t.i for t in speaker.subtree)
    left = doc[: token.i].text.strip(" ,")
    if left:
        content = (0, doc[token.i].idx) if token.i else (0, 0)
        content = (0, len(doc.text[: content[1]].rstrip(" ,—–-")))
    else:
        start = doc[end + 1].idx if end + 1 < len(doc) else len(doc.text)
        inner = doc.text[start:]
        lead = len(inner) - len(inner.lstrip(" ,:;—–-"))
        content = (start + lead, start + len(inner.rstrip(" .,;")))
    if content[0] >= content[1]:
        return None
    said = Said(
        sentence=sentence.sentence,
        speaker=None,
        cue=_span(sentence, token, to),
        content=(sentence.start + content[0], sentence.start + content[1]),
        kind=_kind(doc, content),
    )
    said = _with_speaker(said, sentence, speaker)
    named = _name_between_commas(doc, end + 1) if not left else None
    if named is not None and said.name is None:
        said.name = named.text
        said.about = f"{said.about} {named.text}"
        after = doc[named.end].idx + 1
        rest = doc.text[after:]
        said.content = (sentence.start + after + len(rest) - len(rest.lstrip()), said.content[1])
    return said


def _name_between_commas(doc: Doc, place: int) -> Span | None:
    """The name that stands between two commas from a place on: ", Luka Brenn, "."""
    if place >= len(doc) or doc[place].text != ",":
        return None
    end = place + 1
    while end < len(doc) and doc[end].pos_ == "PROPN":
        end += 1
    closed = end < len(doc) - 1 and doc[end].text == ","
    return doc[place + 1 : end] if closed and end > place + 1 else None


def _content(cue: Token, subject: Token) -> tuple[int, int] | None:
    """The characters of what was said, in the sentence: its clause, or its quotation."""
    doc = cue.doc
    clause = [c for c in cue.children if c.dep_ in CONTENT and c.i != subject.i]
    marked = [c for c in clause if c.i > cue.i and c.left_edge.lower_ == "that"]
    clause = marked or clause or _that_clause(cue)
    if not clause and cue.dep_ in ("parataxis", "ccomp") and cue.head.pos_ in ("VERB", "AUX"):
        # "Ten died, he said, and more were hurt": the speech hangs on what was said.
        own = {t.i for t in cue.subtree}
        spans = [t for t in cue.head.subtree if t.i not in own and not t.is_punct]
        return _edges(spans) if spans and cue.dep_ == "parataxis" else None
    quotes = [m.span() for m in QUOTE.finditer(doc.text)]
    if clause:
        tokens = [t for c in clause for t in c.subtree if t.i != cue.i]
        own = {t.i for t in subject.subtree} | {cue.i}
        start, end = _edges([t for t in tokens if t.i not in own] or tokens)
        for a, b in quotes:
            if a <= end and start <= b and not a <= cue.idx < b:
                start, end = min(start, a), max(end, b)
        return _clear_of(start, end, cue, clause[0])
    outside = [(a, b) for a, b in quotes if not a <= cue.idx < b]
    if outside:
        return outside[0][0], outside[-1][1]
    if cue.lemma_.lower() in words("count_cues"):
        objects = [c for c in cue.children if c.dep_ in ("dobj", "prep")]
        if objects:
            return _edges([t for o in objects for t in o.subtree])
    return None


def _that_clause(cue: Token) -> list[Token]:
    """A clause with "that" which the parser hung on a noun: "said in a message that"."""
    found = []
    for preposition in (c for c in cue.children if c.dep_ == "prep" and c.i > cue.i):
        for noun in preposition.children:
            found += [
                c for c in noun.children
                if c.dep_ in ("relcl", "acl", "ccomp") and c.left_edge.lower_ == "that"
            ]  # fmt: skip
    return found


def _clear_of(start: int, end: int, cue: Token, clause: Token) -> tuple[int, int]:
    """The side of the cue on which the clause stands, where its words reach round the cue."""
    if start <= cue.idx < end:
        return (start, cue.idx) if clause.i < cue.i else (cue.idx + len(cue), end)
    return start, end


def _edges(tokens: list[Token]) -> tuple[int, int]:
    solid = [t for t in tokens if not t.is_space and (not t.is_punct or t.text in '“”"')] or tokens
    return min(t.idx for t in solid), max(t.idx + len(t) for t in solid)


def _kind(doc: Doc, content: tuple[int, int]) -> QuoteKind:
    text = doc.text[content[0] : content[1]]
    quoted = sum(len(m.group()) for m in QUOTE.finditer(text))
    if not quoted:
        return "indirect"
    return "direct" if quoted > 0.8 * len(text) else "mixed"


def _author(head: Token) -> Token:
    """Who is behind a document that is said to tell: "figures that the ministry gave out"."""
    if head.lemma_.lower() not in words("documents"):
        return head
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("from", "by", "of"):
            named = [c for c in child.children if c.dep_ == "pobj" and c.pos_ == "PROPN"]
        else:
            named = [
                c for c in child.children if child.dep_ in ("relcl", "acl") and c.dep_ == "nsubj"
            ]
        if named and named[0].pos_ != "PRON":
            return named[0]
    return head


def _with_speaker(said: Said, sentence: Sentence, head: Token) -> Said:
    head = _author(head)
    tail = {t.i for c in head.children if c.dep_ in TRAILING and c.i > head.i for t in c.subtree}
    if head.pos_ == "PROPN":
        of = {t.i for c in head.children if c.lower_ in ("of", "for") and c.i > head.i
              for t in c.subtree}  # fmt: skip
        tail -= of
    elif head.pos_ != "PRON":
        tail = {t.i for c in head.children if c.dep_ in ("relcl", "appos") and c.i > head.i
                for t in c.subtree}  # fmt: skip
    phrase = [t for t in head.subtree if t.i not in tail and not t.is_space]
    while phrase and phrase[-1].is_punct:
        phrase.pop()
    while phrase and phrase[0].is_punct:
        phrase.pop(0)
    doc = head.doc
    first, last = phrase[0], phrase[-1]
    said.speaker = _span(sentence, first, last)
    said.pronoun = head.pos_ == "PRON"
    said.about = doc.text[
        min(t.idx for t in head.subtree) : max(t.idx + len(t) for t in head.subtree)
    ]
    name = [
        t.text for t in phrase
        if t.i <= head.i and (t.pos_ == "PROPN" or t.lower_ in words("name_particles"))
    ]  # fmt: skip
    said.name = " ".join(name) if head.pos_ == "PROPN" else _named_beside(head)
    return said


def _named_beside(head: Token) -> str | None:
    """The name in apposition to a description: "a spokesman, Aren Tavik"."""
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            parts = [t.text for t in child.subtree if t.pos_ == "PROPN" and t.i <= child.i]
            return " ".join(parts)
    return None


def _span(sentence: Sentence, first: Token, last: Token) -> tuple[int, int]:
    return sentence.start + first.idx, sentence.start + last.idx + len(last)


def _channel(text: str) -> str | None:
    return next((c.channel for c, p in _channels() if p.search(text)), None)


@cache
def _speech() -> dict[str, Speech]:
    return {lemma: entry for entry in load("speech", Speech) for lemma in entry.lemmas}


@cache
def _channels() -> tuple[tuple[Channel, re.Pattern[str]], ...]:
    return tuple(
        (entry, re.compile(entry.pattern, re.IGNORECASE)) for entry in load("channels", Channel)
    )
