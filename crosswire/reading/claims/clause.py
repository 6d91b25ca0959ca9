"""The clause of a predicate: the words that speak of it, and not of what it is told within."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from crosswire.reading.syntax.relations import Arc, Pos, Tag, arc, has_child, is_verb, pos, tag

VERBS_KEPT = 16  # verbs: several claims and mentions of a sentence ask for the clause of one
ROOTS = (
    Arc.ROOT,
    Arc.CONTENT,
    Arc.ADV_CLAUSE,
    Arc.RELATIVE,
    Arc.NOUN_CLAUSE,
    Arc.CONJUNCT,
    Arc.PARATAXIS,
    Arc.PREP_CLAUSE,
)
NESTED = (Arc.RELATIVE, Arc.CONTENT, Arc.PARATAXIS)


def clause_root(token: Token) -> Token:
    """The verb that heads the clause of a token."""
    while token.head.i != token.i and not (arc(token) in ROOTS and is_verb(token)):
        token = token.head
    return token


def clause_tokens(root: Token, token: Token) -> list[Token]:
    """The tokens of a clause in order, without clauses nested in it that do not hold `token`.

    A relative clause brings the noun that it describes, with what stands before that noun.
    """
    return [root.doc[i] for i in sorted(clause_places(root, token))]


def clause_places(root: Token, token: Token) -> set[int]:
    """The numbers of the tokens of a clause: see `clause_tokens`."""
    inside, nested = _parts(root)
    kept = {*inside}
    for span in nested:
        if token.i not in span:
            kept.difference_update(span)
    if arc(root) in (Arc.RELATIVE, Arc.NOUN_CLAUSE):
        kept |= _described(root)
    return kept


@lru_cache(maxsize=VERBS_KEPT)
def _parts(root: Token) -> tuple[frozenset[int], tuple[range, ...]]:
    """The numbers of the tokens under a verb, and the spans of the clauses among them."""
    inside = list(root.subtree)
    nested = (t for t in inside if t.i != root.i and _is_nested(t))
    spans = tuple(range(t.left_edge.i, t.right_edge.i + 1) for t in nested)
    return frozenset(t.i for t in inside), spans


def clauses_above(token: Token) -> list[Token]:
    """The words of the clauses whose day a participle shares.

    "On Sunday a man rammed a car into a crowd, injuring eleven": the eleven were on Sunday.
    """
    root, found = clause_root(token), []
    while tag(root) == Tag.GERUND and arc(root) in (
        Arc.ADV_CLAUSE,
        Arc.NOUN_CLAUSE,
        Arc.PREP_CLAUSE,
    ):
        above = clause_root(root.head)
        if above.i == root.i:
            break
        found += clause_tokens(above, token)
        root = above
    return found


def _is_nested(token: Token) -> bool:
    """Whether a word heads a clause that speaks for itself."""
    dep = arc(token)
    if dep == Arc.CONJUNCT:
        return has_child(token, Arc.AUX)
    return dep in NESTED or (dep == Arc.NOUN_CLAUSE and tag(token) != Tag.GERUND)


def clause_text(tokens: list[Token]) -> str:
    """The words of a clause as written; a space stands where a nested clause was left out."""
    parts: list[str] = []
    last = -1
    for one in tokens:
        if parts and one.i != last + 1:
            parts.append(" ")
        parts.append(one.text_with_ws)
        last = one.i
    return "".join(parts)


def _described(root: Token) -> set[int]:
    """The noun that a relative clause describes, and the nouns that hold it: "a bombing at"."""
    noun = root.head
    found = {t.i for t in noun.subtree if t.i < root.left_edge.i}
    while (
        arc(noun) == Arc.PREP_OBJECT
        and arc(noun.head) == Arc.PREP
        and pos(noun.head.head) == Pos.NOUN
    ):
        noun = noun.head.head
        found |= {t.i for t in noun.subtree if t.i < root.left_edge.i}
    return found
