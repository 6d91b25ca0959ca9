"""Who it happened to and who did it, as written, with actor and role."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.model.codes import ActorKind, Role
from crosswire.reading.claims.context import Context
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.syntax.people import role_of
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    child_by,
    has_child,
    is_number,
    is_verb,
    pos,
    tag,
)
from crosswire.words.sets import words

FORCES: tuple[ActorKind, ...] = ("state_force", "rebel", "militia")


def affected_of(context: Context, draft: ClaimDraft) -> tuple[str | None, str | None, Role]:
    """The affected as written, the id of the actor that the words name, and their role."""
    if draft.route == "again" and draft.group is not None:
        return draft.named, None, draft.group.role or "unknown"
    if draft.named is not None and pos(draft.head) in (Pos.PRONOUN, Pos.DETERMINER):
        return draft.named, None, "unknown"
    noun = draft.counted
    if noun is None:
        noun = draft.group.counted if draft.group is not None else draft.head
    if noun is None and arc(draft.head) == Arc.SUBJECT:  # "41 were infants"
        noun = child_by(draft.head.head, Arc.ATTRIBUTE)
    if noun is None:
        return None, None, "unknown"
    if noun.lower_ in words("partitive_pronouns"):
        named = _named_part(noun)
        if named is None:
            return noun.text, None, "unknown"
        noun = named
    base = draft.sentence.start
    left = [
        c
        for c in noun.children
        if c.i < noun.i
        and arc(c) in (Arc.COMPOUND, Arc.ADJECTIVE, Arc.NOUN, Arc.POSSESSOR, Arc.ADV_NOUN)
    ]
    first_token = draft.group.last + 1 if draft.group and draft.group.first < noun.i else 0
    first = max(min((c.left_edge.i for c in left), default=noun.i), first_token)
    first = min(first, noun.i)
    last = noun
    role: Role = role_of((*(c.lemma_.lower() for c in left), noun.lemma_.lower())) or "unknown"
    joined = [c for c in noun.children if arc(c) == Arc.CONJUNCT and not _counts_itself(c)]
    joined = [] if draft.route == "person" else joined
    if joined and not _has_number_between(noun, joined[0]):
        last, role = joined[0], "mixed"
    of = next((c for c in noun.children if c.lower_ in words("genitive") and c.i > noun.i), None)
    if of is not None and not joined:
        last = next((c for c in of.children if arc(c) == Arc.PREP_OBJECT), noun)
    start = base + noun.doc[first].idx
    end = base + last.idx + len(last)
    actor = next((a for a in context.actors if start <= a.start and a.end <= end), None)
    if role == "unknown" and actor is not None and actor.kind in FORCES:
        role = "combatant"
    return context.text[start:end], actor.actor_id if actor else None, role


def _named_part(pronoun: Token) -> Token | None:
    """What the part consists of: "12 of them children", "one of them a child"."""
    for token in pronoun.doc[pronoun.i + 1 : pronoun.i + 4]:
        if pos(token) == Pos.NOUN:
            return token if role_of((token.lemma_.lower(),)) is not None else None
        if pos(token) not in (Pos.DETERMINER, Pos.ADJ):
            return None
    return None


def _counts_itself(token: Token) -> bool:
    """Whether a noun has a number or a singular article of its own: "two clerks and the mayor"."""
    if tag(token) == Tag.NOUN and has_child(token, Arc.DETERMINER, Arc.POSSESSOR):
        return True
    return any(
        arc(c) in (Arc.NUMBER, Arc.NEAR_NUMBER) or c.lower_ in words("singular_determiners")
        for c in token.children
        if arc(c) != Arc.POSSESSOR
    )


def _has_number_between(a: Token, b: Token) -> bool:
    return any(is_number(t) or is_verb(t) for t in a.doc[a.i + 1 : b.i])


def agent_of(context: Context, token: Token | None, base: int) -> tuple[str | None, str | None]:
    """The words of the agent's phrase and the actor's id; `base` is where the sentence starts."""
    if token is None or pos(token) == Pos.PRONOUN:
        return None, None
    left = [
        c
        for c in token.children
        if c.i < token.i and arc(c) in (Arc.COMPOUND, Arc.ADJECTIVE, Arc.NOUN)
    ]
    start = base + min((c.left_edge.idx for c in left), default=token.idx)
    end = base + token.idx + len(token)
    if start >= end:
        return None, None
    actor = next((a for a in context.actors if start <= a.start and a.end <= end), None)
    return context.text[start:end], actor.actor_id if actor else None
