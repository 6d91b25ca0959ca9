"""What stretch a figure covers: this event, a window, the whole war, or another event."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from crosswire.model.codes import Kind, Scope
from crosswire.reading.claims.clause import clause_root, clause_text, clause_tokens
from crosswire.reading.syntax.relations import Arc, Tag, arc, is_auxiliary, is_verb, tag
from crosswire.words.entries import Entry, load
from crosswire.words.kinds import kinds
from crosswire.words.sets import ordered, words


class ScopeCue(Entry, frozen=True, kw_only=True):
    """A pattern, in lower case, in the clause that tells the scope.

    `dated`: it holds only where the named month or year is not the report's own.
    """

    scope: Scope
    pattern: str
    kinds: tuple[Kind, ...] = ()
    dated: bool = False
    unless: str | None = None


def scope_of(
    token: Token, clause: list[Token], kind: Kind, published: str | None
) -> tuple[Scope, str | None]:
    """The scope of a claim whose predicate is `token`, and the words that tell it.

    `clause`: the tokens of the predicate's clause.
    """
    if kinds()[kind].timeless:  # what a place can hold is of no time
        return "event", None
    while True:
        told = _told_in(clause_text(clause), kind, published)
        root = clause_root(token)
        open_ = arc(root) in (Arc.ADV_CLAUSE, Arc.CONJUNCT) or (
            arc(root) == Arc.NOUN_CLAUSE and tag(root) == Tag.GERUND
        )
        open_ = (open_ and not _is_aside(root.head, root)) or _is_in_which(root)
        if told is not None or not open_ or root.head.i == root.i:
            return told or _shared(clause_root(token), kind, published) or ("event", None)
        token = root.head
        clause = clause_tokens(clause_root(token), token)


def _is_aside(participle: Token, verb: Token) -> bool:
    """Whether the parse hung a verb on what only describes its subject.

    "Four women, seized in 2019, were freed": they were not freed in 2019.
    """
    if tag(participle) != Tag.PARTICIPLE or arc(verb) != Arc.CONJUNCT:
        return False
    finite = [any(is_auxiliary(c) for c in t.children) for t in (participle, verb)]
    return finite == [False, True]


def _is_in_which(verb: Token) -> bool:
    """Whether a clause tells what came about in what another counts: "23 raids, in which"."""
    return arc(verb) == Arc.RELATIVE and any(
        arc(c) == Arc.PREP_OBJECT and c.lower_ in words("partitive_relatives")
        for preposition in verb.children
        if arc(preposition) == Arc.PREP and preposition.lower_ in words("within_mark")
        for c in preposition.children
    )


def _shared(root: Token, kind: Kind, published: str | None) -> tuple[Scope, str] | None:
    """The window that ends the last of joined clauses: "56 died and 60 were hurt since May"."""
    for verb in root.children:
        if arc(verb) == Arc.CONJUNCT and is_verb(verb):
            told = _told_in(clause_text(clause_tokens(verb, verb)), kind, published)
            if told is not None and told[1].lower().startswith(ordered("since_mark")):
                return told
    return None


def _told_in(text: str, kind: Kind, published: str | None) -> tuple[Scope, str] | None:
    """The scope that a clause tells, and its words for it."""
    for cue in _cues() if _any_cue().search(text.lower()) else ():
        if cue.kinds and kind not in cue.kinds:
            continue
        match = _compiled(cue.pattern).search(text)
        if match is None or (cue.dated and _same_time(match.group(), published)):
            continue
        if cue.unless and _compiled(cue.unless).search(text):
            continue
        return cue.scope, match.group()
    return None


def _same_time(told: str, published: str | None) -> bool:
    """Whether a year or month that is told is that of publication."""
    if published is None:
        return False
    year = re.search(r"(?:19|20)\d\d", told)
    if year is not None:
        return year.group() == published[:4]
    month = int(published[5:7])
    return ordered("month_names")[month - 1] in told.lower()


@cache
def _cues() -> tuple[ScopeCue, ...]:
    return load("scope", ScopeCue)


@cache
def _any_cue() -> re.Pattern[str]:
    """All cues as one, in lower case; where it finds nothing, none of them holds."""
    return re.compile("|".join(f"(?:{cue.pattern})" for cue in _cues()))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
