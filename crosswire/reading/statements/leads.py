"""Whom a sentence is about: the person named as its subject, whom "he" in the next may mean."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from crosswire.model.rows import Sentence
from crosswire.reading.syntax.relations import Arc, Pos, arc, is_name, pos
from crosswire.reading.syntax.words import text_of

NAMED_SUBJECTS = (Arc.SUBJECT, Arc.PASSIVE)


class Lead(NamedTuple):
    """The name of a sentence's subject and all that the phrase says of it."""

    name: str
    about: str


def leads_of(sentences: tuple[Sentence, ...], docs: dict[int, Doc]) -> dict[int, Lead]:
    """The named subjects of the parsed sentences, by sentence."""
    found: dict[int, Lead] = {}
    for sentence in sentences:
        doc = docs.get(sentence.sentence)
        root = next((t for t in doc if arc(t) == Arc.ROOT), None) if doc is not None else None
        if root is None:
            continue
        subject = next((c for c in root.children if arc(c) in NAMED_SUBJECTS), None)
        name = _name(subject) if subject is not None else []
        if subject is not None and name:
            words = [*subject.subtree]
            about = text_of(subject.doc)[words[0].idx : words[-1].idx + len(words[-1])]
            found[sentence.sentence] = Lead(" ".join(t.text for t in name), about)
    return found


def _name(subject: Token) -> list[Token]:
    """The words of a person's name; none where the subject is no name of two or more words."""
    if pos(subject) != Pos.NAME or not is_name(subject) or pos(subject.left_edge) == Pos.DETERMINER:
        return []
    name = [t for t in subject.subtree if t.i <= subject.i and pos(t) == Pos.NAME]
    return name if len(name) > 1 else []
