"""The phrase of a speaker: its characters, the name in it, and what it says of the speaker."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.model.rows import Sentence
from crosswire.reading.statements.lexicon import speech
from crosswire.reading.statements.said import Said
from crosswire.reading.statements.speakers import author_of
from crosswire.reading.syntax.relations import Arc, Pos, Tag, arc, has_child, is_nominal, pos, tag
from crosswire.reading.syntax.words import text_of
from crosswire.words.sets import words

TRAILING = (
    Arc.RELATIVE,
    Arc.NOUN_CLAUSE,
    Arc.APPOSITION,
    Arc.PREP,
    Arc.PUNCTUATION,
    Arc.ADV_CLAUSE,
    Arc.COORDINATOR,
    Arc.CONJUNCT,
)
LATER = (Arc.RELATIVE, Arc.APPOSITION, Arc.ADV_CLAUSE)
DESCRIBING = (
    Arc.APPOSITION,
    Arc.RELATIVE,
    Arc.PREP,
    Arc.COORDINATOR,
    Arc.CONJUNCT,
    Arc.NOUN_CLAUSE,
    Arc.PUNCTUATION,
    Arc.NUMBER,
    Arc.ADJECTIVE,
)
WORDS_BEFORE = 2  # words before a cue that opens the sentence
LONGEST_SPEAKER = 40  # words of a speaker with all that describes him


def with_speaker(said: Said, sentence: Sentence, head: Token, cue: Token) -> Said:
    """Gives a statement the phrase of its speaker, and within it the words that name him."""
    head = author_of(head)
    whole_head, head = head, _antecedent(head)
    phrase = _core(head)
    said.speaker = span(sentence, phrase[0], phrase[-1])
    if whole_head.i != head.i:
        said.phrase = span(sentence, whole_head, whole_head)
    else:
        whole = _whole(head, cue, phrase)
        said.phrase = span(sentence, whole[0], whole[-1])
    said.pronoun = pos(head) == Pos.PRONOUN
    subtree = phrase if _opens_with(cue, head) else [*head.subtree]
    said.about = text_of(head.doc)[subtree[0].idx : subtree[-1].idx + len(subtree[-1])]
    name = [
        t.text
        for t in phrase
        if t.i <= head.i and (pos(t) == Pos.NAME or t.lower_ in words("name_particles"))
    ]
    said.name = " ".join(name) if pos(head) == Pos.NAME else _named_beside(head)
    return said


def _antecedent(head: Token) -> Token:
    """The noun that a relative pronoun stands for: "Tavik, who said"."""
    verb = head.head
    if head.lower_ not in words("relatives") or arc(verb) != Arc.RELATIVE or verb.head.i == verb.i:
        return head
    return verb.head if is_nominal(verb.head) else head


def span(sentence: Sentence, first: Token, last: Token) -> tuple[int, int]:
    """The characters of the text from one word to another."""
    return sentence.start + first.idx, sentence.start + last.idx + len(last)


def _core(head: Token) -> list[Token]:
    """The words of a speaker without what trails behind: relative clauses, appositions."""
    later = [c for c in head.children if c.i > head.i]
    if pos(head) == Pos.NAME:
        tail = [c for c in later if arc(c) in TRAILING and c.lower_ not in words("body_marks")]
    elif pos(head) != Pos.PRONOUN:
        tail = [c for c in later if arc(c) in LATER and not _close(c)]
    else:
        tail = [c for c in later if arc(c) in TRAILING]
    tail += [c for c in later if _does(c)]
    return _trimmed(head, {t.i for c in tail for t in c.subtree})


def _whole(head: Token, cue: Token, core: list[Token]) -> list[Token]:
    """The words of a speaker with all that describes him, short of the cue."""
    gone: set[int] = set()
    for child in head.children:
        subtree = {t.i for t in child.subtree}
        part = arc(child) in DESCRIBING and not _does(child) and cue.i not in subtree
        part = part or arc(head) == Arc.CLAUSAL
        part = part and not (
            arc(child) == Arc.RELATIVE and ("verb", child.lemma_.lower()) in speech()
        )
        if child.i > head.i and not part:
            gone |= subtree
    phrase = _trimmed(head, gone)
    before = core[0].i < cue.i
    phrase = [t for t in phrase if (t.i < cue.i) == before]
    if _opens_with(cue, head):
        return core
    return phrase if phrase and len(phrase) <= LONGEST_SPEAKER else core


def _opens_with(cue: Token, head: Token) -> bool:
    """Whether a name stands under an opening "according to": what follows its comma is no part."""
    return cue.i <= WORDS_BEFORE and cue.lower_ in words("according_mark") and pos(head) == Pos.NAME


def _close(child: Token) -> bool:
    """Whether an apposition follows without a comma: "her husband Aren"."""
    before = child.left_edge.i - 1
    return (
        arc(child) == Arc.APPOSITION and pos(child) == Pos.NAME and not child.doc[before].is_punct
    )


def _does(child: Token) -> bool:
    """Whether what trails behind is a deed that the parser hung there: "of killing"."""
    return arc(child) == Arc.PREP and has_child(child, Arc.PREP_CLAUSE)


def _trimmed(head: Token, gone: set[int]) -> list[Token]:
    phrase = [t for t in head.subtree if t.i not in gone and not t.is_space]
    while phrase and (phrase[-1].is_punct or tag(phrase[-1]) in (Tag.GENITIVE, Tag.CONJUNCTION)):
        if phrase[-1].text == ")" and any(t.text == "(" for t in phrase):
            break
        phrase.pop()
    while phrase and (phrase[0].is_punct or tag(phrase[0]) == Tag.CONJUNCTION):
        phrase.pop(0)
    return phrase or [head]


def _named_beside(head: Token) -> str | None:
    """The name in apposition to a description: "a spokesman, Aren Tavik"."""
    for child in head.subtree:
        acronym = child.i > 0 and child.nbor(-1).text == "(" and child.text.isupper()
        if (
            arc(child) == Arc.APPOSITION
            and pos(child) == Pos.NAME
            and child.i > head.i
            and not acronym
        ):
            parts = [t.text for t in child.subtree if pos(t) == Pos.NAME and t.i <= child.i]
            return " ".join(parts)
    return None
