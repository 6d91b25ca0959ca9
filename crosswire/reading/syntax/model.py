"""The language model: which one, whether it is the pinned one, and how sentences are parsed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import spacy
from spacy.attrs import ORTH, SENT_START
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from crosswire.model.errors import ModelError
from crosswire.reading.syntax.known_tokens import remember_tokens
from crosswire.reading.syntax.weights import INSTALL, LONGEST_SHOWN, PINNED, weights_sha256
from crosswire.words.forms import nouns_by_form
from crosswire.words.sets import words

PINNED_SHA256 = "aab11492fe608af94f6612edeb199794adfafa79b12e8eba881ece815d4c7bce"
NO_START = 2**64 - 1  # -1 as spaCy's arrays hold it: a token at which no sentence may begin
HYPHEN, NOUNS = "-", "noun"
UNUSED = ("ner",)  # names come from the lexicons and the tagger; the entity model doubles the cost


@cache
def load_model(name: str = PINNED) -> Language:
    """The pipeline of that name, without the parts that no step uses.

    Nothing of a package runs before it is known that it is an installed pipeline and, for the
    pinned one, that its weights are the pinned ones. Raises ModelError CW401 (not installed, or
    it cannot be loaded) or CW402 (the pinned one, but other weights).
    """
    found = weights_sha256(name)
    if name == PINNED and found != PINNED_SHA256:
        raise ModelError(
            "CW402",
            f"the weights of {name!r} are not the pinned ones",
            do="Install the version that requirements.lock names.",
        )
    try:
        nlp = spacy.load(name, exclude=list(UNUSED))
    except Exception as problem:  # a pipeline may fail in any way: what it needs is not there
        what = f"the spaCy pipeline {name!r} cannot be loaded ({problem})"
        raise ModelError("CW401", what[:LONGEST_SHOWN], do=INSTALL) from problem
    _index_lemmas(nlp)
    remember_tokens(nlp)
    tokenizer: Any = nlp.tokenizer
    for rank in sorted(words("rank_abbreviations")):
        whole = f"{rank.capitalize()}."
        tokenizer.add_special_case(whole, [{ORTH: whole}])  # "Cpl. Vale" is one name
    for noun in nouns_by_form():
        for form in (noun, noun.capitalize()) if HYPHEN in noun else ():
            tokenizer.add_special_case(form, [{ORTH: form}])  # "passers-by" is one word
    return nlp


def _index_lemmas(nlp: Language) -> None:
    """The lemmatizer's known lemmas as sets; it asks only whether a form is among them.

    The pipeline brings lists, of which the nouns' has 57,528: each new form was sought through
    the whole of it.
    """
    lemmatizer: Any = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    if not isinstance(lemmatizer, Lemmatizer):
        return
    index = lemmatizer.lookups.get_table("lemma_index", {})
    for part in list(index):
        index[part] = frozenset(index[part])
    known = lemmatizer.lookups.get_table("lemma_exc", {}).get(NOUNS, {})
    known.update({form: [lemma] for form, lemma in nouns_by_form().items()})


def parse(nlp: Language, texts: Iterable[str], batch: int = 128) -> Iterator[Doc]:
    """Parses texts that are one sentence each; the parser may not split them further.

    What stands more than once, as a headline does that the article repeats, is parsed once.
    """
    wanted = Counter(texts := list(texts))
    pipe: Any = nlp.pipe((_whole(nlp.make_doc(text)) for text in wanted), batch_size=batch)
    again: dict[str, list[Doc]] = {}
    for text in texts:
        if text not in again:
            doc: Doc = next(pipe)
            # copied before a step writes to it what it found out of it
            again[text] = [doc.copy() for _ in range(wanted[text] - 1)]
            yield doc
        else:
            yield again[text].pop()


def _whole(doc: Doc) -> Doc:
    starts: Any = doc.to_array([SENT_START])
    starts[1:] = NO_START
    return doc.from_array([SENT_START], starts)
