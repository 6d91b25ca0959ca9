"""Word classes, features and lemmas of tokens, worked out once for tokens that are alike.

spaCy's attribute ruler tries each of its patterns, some two hundred, on each token, at about the
cost of the parser itself. Nearly all of them ask for one token alone, and so does the lemmatizer:
what becomes of a token depends on what it has by then, so that the next one that has the same
needs no second look.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Token

PIPE = "known_tokens"
RULER, LEMMATIZER = "attribute_ruler", "lemmatizer"
SET = ("TAG", "POS", "MORPH", "LEMMA", "DEP")  # what the two may set
COLUMNS = [TAG, POS, MORPH, LEMMA, DEP]
# What a pattern may ask for, besides what is set: what the form of a token decides.
FORM = (
    "ORTH", "TEXT", "LOWER", "SHAPE", "PREFIX", "SUFFIX", "LENGTH", "LIKE_EMAIL", "LIKE_NUM",
    "LIKE_URL", "IS_ALPHA", "IS_ASCII", "IS_BRACKET", "IS_CURRENCY", "IS_DIGIT", "IS_LEFT_PUNCT",
    "IS_LOWER", "IS_PUNCT", "IS_QUOTE", "IS_RIGHT_PUNCT", "IS_SPACE", "IS_STOP", "IS_TITLE",
    "IS_UPPER",
)  # fmt: skip
LONGER = "begins a longer pattern"
AT_ONCE = 50_000  # tokens remembered, at about 440 bytes each; then it begins anew

Values = tuple[int, ...]


def remember_tokens(nlp: Language) -> None:
    """Puts a memory in the place of a pipeline's ruler and lemmatizer, where it gives the same.

    Both stay where the lemmatizer does not follow the ruler or is not the English one that goes
    by rules, or where a pattern asks for more than what its tokens have themselves.
    """
    names = nlp.pipe_names
    if RULER not in names or names[names.index(RULER) + 1 :][:1] != [LEMMATIZER]:
        return
    if _depends_on_the_token_alone(nlp.get_pipe(RULER), nlp.get_pipe(LEMMATIZER)):
        nlp.add_pipe(PIPE, after=LEMMATIZER)
        nlp.disable_pipe(RULER)
        nlp.disable_pipe(LEMMATIZER)


@Language.factory(PIPE)
class KnownTokens:
    """A pipe that does to a document what the ruler and the lemmatizer of its pipeline do.

    What it learns of a token depends on that token alone, so the order of documents changes
    nothing, nor does it when all is forgotten. A document with a token that may begin a pattern of
    several is left to these two.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._ruler: Any = nlp.get_pipe(RULER)
        self._lemmatizer: Any = nlp.get_pipe(LEMMATIZER)
        self._strings = nlp.vocab.strings
        self._longer = self._strings.add(LONGER)
        self._by_tag: dict[int, Matcher] = {}
        self._known: dict[Values, Values | None] = {}  # None: it may begin a longer pattern

    def __call__(self, doc: Doc) -> Doc:
        """The same document, the attributes of its tokens set."""
        if not len(doc):
            return doc
        known = self._known
        if len(known) >= AT_ONCE:
            known.clear()
            self._lemmatizer.cache.clear()
        before: Any = doc.to_array([ORTH, *COLUMNS])
        tokens = list(map(tuple, before.tolist()))
        for at, token in enumerate(tokens):
            if token not in known:
                known[token] = self._look(doc, at)
        rows = [known[token] for token in tokens]
        if None in rows:
            doc.from_array(COLUMNS, before[:, 1:])
            self._lemmatizer(self._ruler(doc))
        else:
            after: Any = np.array(rows, dtype=np.uint64)
            doc.from_array(COLUMNS, after)
        return doc

    def _look(self, doc: Doc, at: int) -> Values | None:
        """What becomes of one token of a document, in which it is set; None: see `_known`."""
        token: Any = doc[at : at + 1]
        fitting = self._fitting(token[0])
        rules = [m[0] for m in fitting(token, allow_missing=True)] if len(fitting) else []
        if self._longer in rules:
            return None
        matches = sorted((int(self._strings[rule]), rule, at, at + 1) for rule in rules)
        self._ruler.set_annotations(doc, matches)
        if token[0].lemma == 0:
            token[0].lemma_ = self._lemmatizer.lemmatize(token[0])[0]
        return tuple(token.to_array(COLUMNS)[0].tolist())

    def _fitting(self, token: Token) -> Matcher:
        """The ruler's patterns that may fit a token of its tag, and the first token of longer ones.

        Nearly all patterns name the tag that they are for.
        """
        if token.tag not in self._by_tag:
            tag = self._strings[token.tag]
            matcher = self._by_tag[token.tag] = Matcher(token.vocab)
            for number, rule in enumerate(self._ruler.patterns):
                fitting = [p for p in rule["patterns"] if _may_fit(p[0].get("TAG"), tag)]
                single = [pattern for pattern in fitting if len(pattern) == 1]
                longer = [pattern[:1] for pattern in fitting if len(pattern) > 1]
                if single:
                    matcher.add(str(number), single)
                if longer:
                    matcher.add(LONGER, longer)
        return self._by_tag[token.tag]


def _may_fit(asked: object, tag: str) -> bool:
    """Whether a token of a tag may be what a pattern asks; a mapping may ask for several tags."""
    return not isinstance(asked, str) or asked == tag


def _depends_on_the_token_alone(ruler: object, lemmatizer: object) -> bool:
    if not isinstance(ruler, AttributeRuler) or type(lemmatizer) is not EnglishLemmatizer:
        return False
    rules: Any = ruler.patterns
    asked = {name for rule in rules for one in rule["patterns"] for token in one for name in token}
    given = {name for rule in rules for name in rule["attrs"]}
    by_rules = lemmatizer.mode == "rule" and not lemmatizer.overwrite
    return by_rules and asked <= {*FORM, *SET} and given <= set(SET)
