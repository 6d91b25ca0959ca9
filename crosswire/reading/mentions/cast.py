"""Whom a noun phrase of a mention names: a party, a thing, or nobody who can do anything."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from crosswire.model.codes import ActorKind
from crosswire.model.rows import Actor, Time
from crosswire.reading.actors.lexicon import ActorNames, ForceWord
from crosswire.reading.mentions.clauses import behind, lemma, modifiers
from crosswire.reading.syntax.people import collectives, roles
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    arc,
    is_nominal,
    is_number,
    is_verb,
    pos,
)
from crosswire.words.doers import generic_doer
from crosswire.words.entries import load
from crosswire.words.sets import words

DEEP = 3  # "members of a faction of the group"
ARMED: tuple[ActorKind, ...] = ("state_force", "rebel", "militia", "police", "government")
NAMING = (Arc.COMPOUND, Arc.ADJECTIVE, Arc.NOUN)


@dataclass(frozen=True, slots=True)
class NamedParty:
    """Who or what a phrase names. `acts`: it can do something; no place, day or thing does."""

    start: int
    end: int
    actor_id: str | None
    kind: ActorKind | None
    acts: bool

    @property
    def armed(self) -> bool:
        """Whether it is a party that bears arms, or a body of a state."""
        return self.kind in ARMED


class Cast:
    """The actors and times of a report, for look-up by where a word stands."""

    def __init__(
        self,
        actors: Iterable[Actor],
        times: Iterable[Time],
        names: ActorNames,
    ) -> None:
        self.actors = sorted(actors, key=lambda a: a.start)
        self._starts = [a.start for a in self.actors]
        self._when = {at for row in times for at in range(row.start, row.end)}
        self._names = names

    def actor_at(self, place: int) -> Actor | None:
        """The actor whose words cover a place of the text."""
        at = bisect_right(self._starts, place) - 1
        return self.actors[at] if at >= 0 and place < self.actors[at].end else None

    def party(self, token: Token, base: int, depth: int = 0) -> NamedParty | None:
        """Whom the phrase of a word names; None for a pronoun, a verb, a number without a noun.

        `base`: where the sentence begins in the text.
        """
        inner = self._inner(token, base, depth)
        if inner is not None:
            return inner
        if not is_nominal(token) or pos(token) == Pos.PRONOUN or is_number(token):
            return None
        if base + token.idx in self._when:
            return None
        start, end = self._span(token, base)
        own = self.actor_at(base + token.idx)
        if own is not None:
            start = min(start, own.start)
            acts = own.kind != "agency"
            kind = own.kind
            doer = generic_doer(own.quote) if own.actor_id is None else None
            return NamedParty(start, end, own.actor_id, doer.kind if doer else kind, acts)
        named = self._before(token, base)
        person = lemma(token) in roles() or lemma(token) in collectives()
        doer = generic_doer(token.text)
        if doer is not None or person:
            kind = named.kind if named is not None and named.kind in ARMED else None
            known = named.actor_id if named is not None and kind is not None else None
            return NamedParty(start, end, known, kind or (doer.kind if doer else None), True)
        if lemma(token) in words("platforms"):
            arm = named if named is not None and named.kind in ARMED else self.state(token, base)
            if arm is not None:
                return NamedParty(start, end, arm.actor_id, arm.kind, True)
        return NamedParty(start, end, None, None, False)

    def state(self, noun: Token, base: int) -> NamedParty | None:
        """The armed forces of the country whose adjective stands before a noun."""
        force = load("forces", ForceWord)[0]
        for token in modifiers(noun):
            node = self._names.countries.get(token.text)
            code = node.leaf if node is not None else None
            if isinstance(code, str) and len(code) == 2 and arc(token) != Arc.POSSESSOR:
                named = self._names.arm(code, force)
                start = base + token.idx
                return NamedParty(start, start + len(token), named.actor_id, named.kind, True)
        return None

    def owner(self, noun: Token, base: int) -> NamedParty | None:
        """The party that stands before a noun and bears arms: "army shelling", "RSF raid"."""
        for token in modifiers(noun):
            if arc(token) == Arc.POSSESSOR:
                continue
            actor = self.actor_at(base + token.idx)
            if actor is not None and actor.kind in ARMED:
                return NamedParty(actor.start, actor.end, actor.actor_id, actor.kind, True)
            doer = generic_doer(token.text)
            if doer is not None and doer.kind in ARMED:
                start = base + token.idx
                return NamedParty(start, start + len(token), None, doer.kind, True)
        return None

    def possessor(self, token: Token, base: int) -> NamedParty | None:
        """The party of a possessive; a country stands for its government."""
        found = self.party(token, base)
        if found is not None and found.acts:
            return found
        node = self._names.countries.get(token.text)
        code = node.leaf if node is not None else None
        if isinstance(code, str) and len(code) == 2:
            start = base + token.idx
            return NamedParty(
                start, start + len(token), f"{code.lower()}-government", "government", True
            )
        return found

    def _inner(self, token: Token, base: int, depth: int) -> NamedParty | None:
        """The party behind "of": "members of the militia", "two of the rebels"."""
        if depth >= DEEP or not (lemma(token) in words("members") or is_number(token)):
            return None
        if self.actor_at(base + token.idx) is not None:
            return None
        for noun in behind(token, words("genitive")):
            found = self.party(noun, base, depth + 1)
            if found is not None and found.acts:
                start, _ = self._span(token, base)
                return NamedParty(start, found.end, found.actor_id, found.kind, True)
        return None

    def _before(self, noun: Token, base: int) -> Actor | None:
        """The actor named among the words before a noun: "Taliban fighters"."""
        for token in modifiers(noun):
            found = self.actor_at(base + token.idx)
            if found is not None:
                return found
        return None

    def _span(self, token: Token, base: int) -> tuple[int, int]:
        left = [c for c in token.children if c.i < token.i and arc(c) in NAMING and not is_verb(c)]
        start = min((c.left_edge.idx for c in left), default=token.idx)
        return base + min(start, token.idx), base + token.idx + len(token)
