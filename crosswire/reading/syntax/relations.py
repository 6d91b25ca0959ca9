"""A parsed word's place in its sentence, by names of our own over the parser's labels.

No other module names a label, so that a parser with other labels can be put under this one: it
gives each word one of these values. The labels below are those of spaCy's English pipelines:
ClearNLP's arcs, the Penn Treebank's tags and Universal Dependencies' word classes.
"""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Token

RANGE = re.compile(r"\d[\d,.]*[\u2010-\u2015-]\d[\d,.]*")  # spaCy takes one with a dash for a word


class Arc:
    """How a word hangs on its head."""

    ROOT: Final = "ROOT"
    SUBJECT: Final = "nsubj"
    PASSIVE: Final = "nsubjpass"
    CLAUSAL: Final = "csubj"
    THERE: Final = "expl"
    OBJECT: Final = "dobj"
    DATIVE: Final = "dative"
    PREP: Final = "prep"
    PREP_OBJECT: Final = "pobj"
    PREP_CLAUSE: Final = "pcomp"
    AGENT: Final = "agent"
    ATTRIBUTE: Final = "attr"
    ADJ_ATTRIBUTE: Final = "acomp"
    OBJECT_ATTRIBUTE: Final = "oprd"
    CONTENT: Final = "ccomp"
    OPEN: Final = "xcomp"
    ADV_CLAUSE: Final = "advcl"
    NOUN_CLAUSE: Final = "acl"
    RELATIVE: Final = "relcl"
    PARATAXIS: Final = "parataxis"
    CONJUNCT: Final = "conj"
    COORDINATOR: Final = "cc"
    AUX: Final = "aux"
    PASSIVE_AUX: Final = "auxpass"
    NEGATION: Final = "neg"
    MARKER: Final = "mark"
    PARTICLE: Final = "prt"
    ADVERB: Final = "advmod"
    ADJECTIVE: Final = "amod"
    ADV_NOUN: Final = "npadvmod"
    NOUN: Final = "nmod"
    COMPOUND: Final = "compound"
    POSSESSOR: Final = "poss"
    NUMBER: Final = "nummod"
    NEAR_NUMBER: Final = "quantmod"
    DETERMINER: Final = "det"
    PREDETERMINER: Final = "predet"
    APPOSITION: Final = "appos"
    PUNCTUATION: Final = "punct"
    UNKNOWN: Final = "dep"


class Tag:
    """The form of a word."""

    NOUN: Final = "NN"
    NOUNS: Final = "NNS"
    NAME: Final = "NNP"
    NAMES: Final = "NNPS"
    BASE: Final = "VB"
    PAST: Final = "VBD"
    PARTICIPLE: Final = "VBN"
    GERUND: Final = "VBG"
    THIRD_PERSON: Final = "VBZ"
    PRESENT: Final = "VBP"
    MODAL: Final = "MD"
    PRONOUN: Final = "PRP"
    POSSESSIVE: Final = "PRP$"
    DETERMINER: Final = "DT"
    ADJECTIVE: Final = "JJ"
    COMPARATIVE: Final = "JJR"
    WHERE: Final = "WRB"
    NUMBER: Final = "CD"
    PREPOSITION: Final = "IN"
    TO: Final = "TO"
    GENITIVE: Final = "POS"
    CONJUNCTION: Final = "CC"
    INTERJECTION: Final = "UH"


class Pos:
    """The class of a word."""

    VERB: Final = "VERB"
    AUX: Final = "AUX"
    NOUN: Final = "NOUN"
    NAME: Final = "PROPN"
    PRONOUN: Final = "PRON"
    ADJ: Final = "ADJ"
    ADV: Final = "ADV"
    PREP: Final = "ADP"
    PARTICLE: Final = "PART"
    NUMBER: Final = "NUM"
    DETERMINER: Final = "DET"
    SUBORDINATOR: Final = "SCONJ"


def arc(token: Token) -> str:
    """How a word hangs on its head: one of `Arc`."""
    found: str = token.dep_
    return found


def tag(token: Token) -> str:
    """The form of a word: one of `Tag`."""
    found: str = token.tag_
    return found


def pos(token: Token) -> str:
    """The class of a word: one of `Pos`."""
    found: str = token.pos_
    return found


def children_by(token: Token, *arcs: str) -> list[Token]:
    """The words that hang on a word by one of some arcs, in their order."""
    return [child for child in token.children if child.dep_ in arcs]


def child_by(token: Token, *arcs: str) -> Token | None:
    """The first such word."""
    return next((child for child in token.children if child.dep_ in arcs), None)


def has_child(token: Token, *arcs: str) -> bool:
    """Whether there is such a word."""
    return any(child.dep_ in arcs for child in token.children)


def is_subject(token: Token) -> bool:
    """Whether a word is the subject of an active or a passive verb."""
    return token.dep_ in (Arc.SUBJECT, Arc.PASSIVE)


def is_auxiliary(token: Token) -> bool:
    """Whether a word is an auxiliary of a verb, also of the passive."""
    return token.dep_ in (Arc.AUX, Arc.PASSIVE_AUX)


def is_verb(token: Token) -> bool:
    """Whether a word is a verb, full or auxiliary."""
    return token.pos_ in (Pos.VERB, Pos.AUX)


def is_noun(token: Token) -> bool:
    """Whether a word is a noun or a name."""
    return token.pos_ in (Pos.NOUN, Pos.NAME)


def is_nominal(token: Token) -> bool:
    """Whether a word is a noun, a name or a pronoun."""
    return token.pos_ in (Pos.NOUN, Pos.NAME, Pos.PRONOUN)


def is_name(token: Token) -> bool:
    """Whether a word is a name in the singular."""
    found: bool = token.tag_ == Tag.NAME
    return found


def is_proper(token: Token) -> bool:
    """Whether a word is a name, in the singular or plural."""
    return token.tag_ in (Tag.NAME, Tag.NAMES)


def is_plural(token: Token) -> bool:
    """Whether a word is a noun or name in the plural."""
    return token.tag_ in (Tag.NOUNS, Tag.NAMES)


def is_past(token: Token) -> bool:
    """Whether a word is a past tense or a past participle, which are easily confused."""
    return token.tag_ in (Tag.PAST, Tag.PARTICIPLE)


def is_finite(token: Token) -> bool:
    """Whether a word is a verb in the present or past tense."""
    return token.tag_ in (Tag.PAST, Tag.THIRD_PERSON, Tag.PRESENT)


def is_number(token: Token) -> bool:
    """Whether a word is a number, in digits or in letters; "10–12" is one, whatever its dash."""
    return token.like_num or RANGE.fullmatch(token.text) is not None


def bare_number(verb: Token) -> Token | None:
    """A number that is all that a verb takes behind it: "residents say 20"."""
    number = next((c for c in verb.children if arc(c) == Arc.OBJECT and c.i > verb.i), None)
    if number is None or not is_number(number) or number.right_edge.i != number.i:
        return None
    end = number.i + 1
    return number if end >= len(verb.doc) or verb.doc[end].is_punct else None
