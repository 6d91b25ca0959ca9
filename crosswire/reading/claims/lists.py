"""Lists in the parse: which words stand beside the first, and which open or close a list."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.reading.claims.predicates import entries_of


def listed(head: Token) -> Iterator[Token]:
    """A head and all that is listed with it: conjuncts, "along with", names after a plural.

    "The priests A, B and C": each name is one of them.
    """
    yield head
    many = head.tag_ in ("NNS", "NNPS")
    for child in head.rights:
        dep = child.dep_
        if dep == "conj":
            yield from listed(child)
        elif dep == "appos" and child.tag_ == "NNP":
            chain = any(c.dep_ in ("conj", "appos") and c.tag_ == "NNP" for c in child.children)
            if many or (chain and head.tag_ == "NNP"):
                yield from listed(child)
        elif dep == "appos" and opens_list(child):
            yield from listed(child)
        elif dep == "prep" and child.lower_ in ("of", "from") and head.tag_ == "NNP":
            yield from _behind_place(child)
    yield from along_with(head)


def _behind_place(preposition: Token) -> Iterator[Token]:
    """The names that the parse joined to a place: "Oren Vale, 31, of Orvel, Tom Brin, 40"."""
    for place in preposition.children:
        for child in place.children if place.dep_ == "pobj" else ():
            aged = any(c.dep_ in ("appos", "nummod") and c.like_num for c in child.children)
            if child.dep_ == "conj" and child.tag_ == "NNP" and aged:
                yield from listed(child)


def opens_list(appos: Token) -> bool:
    """Whether an apposition is the second of a list: "a woman, her husband and a boy".

    "A clerk, a banker and two boys" is a list, "Oren Vale, a clerk and a father" is none.
    """
    head = appos.head
    joined = [c for c in (*appos.children, *head.children) if c.dep_ == "conj" and c.i > appos.i]
    if not joined:
        return False
    inside = any(c.dep_ == "conj" for c in appos.children)
    own = {c.lower_ for c in appos.children if c.dep_ in ("poss", "det", "nummod")}
    related = any(c.tag_ == "PRP$" for c in appos.children)
    counted = any(c.dep_ == "nummod" for c in appos.children)
    if inside and (related or counted):
        return True
    first = any(c.dep_ == "nummod" or c.lower_ in ("a", "an") for c in head.children)
    return bool(own & {"a", "an"}) and first and any(is_determined(c) for c in joined)


def is_determined(noun: Token) -> bool:
    """Whether a noun has an article, a number or an owner of its own."""
    return any(c.dep_ in ("det", "nummod", "poss") for c in noun.children)


def has_own(conjunct: Token) -> bool:
    """Whether a conjunct is, or is followed by, a predicate of its own."""
    if conjunct.pos_ == "ADJ":
        return bool(entries_of(conjunct))
    after = [*conjunct.doc[conjunct.i + 1 : conjunct.i + 2]]
    if conjunct.pos_ != "NUM":
        after = [t for t in after if t.tag_ in ("VBN", "VBD", "JJ") and t.dep_ == "conj"]
    return any(entries_of(t) for t in after)


def along_with(word: Token) -> Iterator[Token]:
    """Who shares it: "was killed along with two pupils"."""
    for child in word.rights:
        if child.lower_ in ("along", "together"):
            for link in child.children:
                for other in link.children if link.lower_ == "with" else ():
                    if other.dep_ == "pobj":
                        yield from listed(other)
