"""Whom a noun phrase of a mention names: a party, a thing, or nobody who can do anything."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc, Token

from crosswire.model.codes import ActorBasis, ActorKind
from crosswire.model.ids import PERSON, is_person
from crosswire.model.rows import Actor, Time
from crosswire.reading.actors.lexicon import ActorNames, ForceWord, Tree, split_name
from crosswire.reading.mentions.clauses import behind, lemma, modifiers
from crosswire.reading.syntax.people import collectives, roles
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    arc,
    is_nominal,
    is_noun,
    is_number,
    is_proper,
    is_verb,
    pos,
)
from crosswire.words.doers import GenericDoer, generic_doer, generic_id
from crosswire.words.entries import load
from crosswire.words.sets import words

DEEP = 3  # "members of a faction of the group"
HYPHENS = ("-", "‐", "‑")
OF_STATE: tuple[ActorKind, ...] = ("state_force", "police", "government")
REMEMBERED_NAMES = 1024
COMPOSED: ActorBasis = "country"  # a country's adjective and a word for a force
CODE = 2  # letters of a country's code
BANDS: tuple[ActorKind, ...] = ("rebel", "militia")  # that are called by their leader's name
ARMED: tuple[ActorKind, ...] = ("state_force", "rebel", "militia", "police", "government")
NAMING = (Arc.COMPOUND, Arc.ADJECTIVE, Arc.NOUN)


@dataclass(frozen=True, slots=True)
class NamedParty:
    """Who or what a phrase names. `acts`: it can do something; no place, day or thing does.

    `sort`: the entry of `doers.yml` where a noun alone names it.
    """

    start: int
    end: int
    actor_id: str | None
    kind: ActorKind | None
    acts: bool
    sort: str | None = None

    @property
    def armed(self) -> bool:
        """Whether it is a party that bears arms, or a body of a state."""
        return self.kind in ARMED

    @property
    def of_state(self) -> bool:
        """Whether it is a body of a state."""
        return self.kind in OF_STATE


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

    def is_adjective(self, name: str) -> bool:
        """Whether a name is the adjective of a country: "Somali" is no province of Ethiopia."""
        return _parts_of(name) in self._names.adjectives

    def party(self, token: Token, base: int, depth: int = 0) -> NamedParty | None:
        """Whom the phrase of a word names; None for a pronoun, a verb, a number without a noun.

        `base`: where the sentence begins in the text.
        """
        inner = self._inner(token, base, depth)
        if inner is not None:
            return inner
        if not is_nominal(token) or pos(token) == Pos.PRONOUN or is_number(token):
            return None
        if self.tells_when(base + token.idx):
            return None
        start, end = self._span(token, base)
        own = self.actor_at(base + token.idx)
        if own is not None:
            return self._actor(own, token, base, (min(start, own.start), end))
        doer = generic_doer(f"{token.nbor(-1).text} {token.text}" if token.i else token.text)
        if doer is not None or lemma(token) in roles() or lemma(token) in collectives():
            return self._unnamed(token, doer, base, (start, end))
        if lemma(token) in words("platforms"):
            named = self._before(token, base)
            arm = named if named is not None and named.kind in ARMED else self.state(token, base)
            if arm is not None:
                return NamedParty(start, end, arm.actor_id, arm.kind, True)
        return NamedParty(start, end, None, None, False)

    def tells_when(self, place: int) -> bool:
        """Whether a place of the text is in an expression of time: "March" is no protest."""
        return place in self._when

    def _actor(self, own: Actor, token: Token, base: int, span: tuple[int, int]) -> NamedParty:
        """The party of a name. What is called a person by a country's name is that country."""
        acts = own.kind != "agency"
        doer = generic_doer(own.quote)
        if own.actor_id is not None and not (doer is not None and is_person(own.actor_id)):
            state = self.country(token.doc, token.i, token.i + 1) if is_person(own.actor_id) else ""
            if state and own.quote.endswith(token.text):
                return _government(state, *span)
            if own.basis == COMPOSED and _sponsored(token):
                return NamedParty(*span, None, own.kind, acts)
            return NamedParty(*span, own.actor_id, own.kind, acts)
        if doer is None:
            return NamedParty(*span, None, own.kind, acts)
        return self._generic(token, doer, base, span)

    def _unnamed(
        self, token: Token, doer: GenericDoer | None, base: int, span: tuple[int, int]
    ) -> NamedParty:
        """The party of a noun: of the name before it, of a country, else of its sort alone."""
        named = self._before(token, base)
        if named is not None and named.kind in ARMED:
            return NamedParty(*span, named.actor_id, named.kind, True)
        if doer is None:
            of = self.owner(token, base)  # "rebel commanders"
            return (
                replace(of, start=span[0], end=span[1])
                if of
                else NamedParty(*span, None, None, True)
            )
        return self._generic(token, doer, base, span)

    def _generic(
        self, token: Token, doer: GenericDoer, base: int, span: tuple[int, int]
    ) -> NamedParty:
        named = self._before(token, base)
        if named is not None and base + token.idx < named.end:
            named = None
        if named is not None and named.kind in ARMED and named.actor_id is not None:
            return NamedParty(*span, named.actor_id, named.kind, True)
        if named is not None and named.kind == "person" and doer.kind in BANDS:
            led_by = (named.actor_id or "").removeprefix(PERSON)
            return NamedParty(*span, f"{led_by}-{doer.id}", doer.kind, True)
        country = self._country_of(token)
        if country is not None:
            return NamedParty(*span, generic_id(doer.id, country), doer.kind, True)
        if doer.told:
            return NamedParty(*span, None, doer.kind, True)
        return NamedParty(*span, generic_id(doer.id, None), doer.kind, True, doer.id)

    def country(self, doc: Doc, start: int, end: int) -> str | None:
        """The code of the first country that some words of a sentence name."""
        found = self._country(doc, start, end)
        return found[0] if found is not None else None

    def _country(self, doc: Doc, start: int, end: int) -> tuple[str, int, int] | None:
        """The same with the numbers of the words of its name, the longest that there is."""
        for first in range(start, end):
            node: Tree | None = self._names.countries
            found: tuple[str, int, int] | None = None
            for at in range(first, end):
                node = node.get(doc[at].text) if node is not None else None
                if node is None:
                    break
                code = node.leaf
                if isinstance(code, str) and len(code) == CODE:
                    found = code, first, at
            if found is not None:
                return found
        return None

    def _country_of(self, noun: Token) -> str | None:
        """The country of a noun by the words before it, or behind "of"."""
        sponsor = max((t.i for t in _sponsored(noun)), default=-1)
        before = [t.i for t in modifiers(noun) if t.i > sponsor]
        if before and (found := self.country(noun.doc, min(before), noun.i)):
            return found
        for one in behind(noun, words("genitive")):
            first = min((t.i for t in modifiers(one)), default=one.i)
            if found := self.country(noun.doc, first, one.i + 1):
                return found
        return None

    def state(self, noun: Token, base: int) -> NamedParty | None:
        """The armed forces of the country whose adjective stands before a noun."""
        before = [t.i for t in modifiers(noun) if arc(t) != Arc.POSSESSOR]
        found = self._country(noun.doc, min(before), noun.i) if before else None
        if found is None:
            return None
        named = self._names.arm(found[0], load("forces", ForceWord)[0])
        first, last = noun.doc[found[1]], noun.doc[found[2]]
        start, end = base + first.idx, base + last.idx + len(last)
        return NamedParty(start, end, named.actor_id, named.kind, True)

    def owner(self, noun: Token, base: int) -> NamedParty | None:
        """The party that stands before a noun and bears arms: "army shelling", "RSF raid"."""
        for token in modifiers(noun):
            if arc(token) == Arc.POSSESSOR or _is_second_part(token) or not is_noun(token):
                continue
            actor = self.actor_at(base + token.idx)
            if actor is not None and actor.kind in ARMED:
                return NamedParty(actor.start, actor.end, actor.actor_id, actor.kind, True)
            doer = generic_doer(token.text)
            if doer is not None and doer.kind in ARMED:
                start = base + token.idx
                country = self._country_of(noun)
                sort = doer.id if country is None else None
                known = generic_id(doer.id, country)
                return NamedParty(start, start + len(token), known, doer.kind, True, sort)
        return None

    def target(self, token: Token, base: int) -> NamedParty | None:
        """The party of a word for a target; a thing is that of who owns it: "an army patrol"."""
        found = self.party(token, base)
        if found is None or found.actor_id is not None:
            return found
        of = self.owner(token, base) or self.state(token, base) or self._holder(token, base)
        if of is None or is_person(of.actor_id):
            return found
        return replace(found, actor_id=of.actor_id, kind=of.kind, sort=of.sort)

    def _holder(self, thing: Token, base: int) -> NamedParty | None:
        """The armed party behind "of": "the positions of the rebels"."""
        held = (self.party(one, base) for one in behind(thing, words("genitive")))
        return next((p for p in held if p is not None and p.acts and p.armed), None)

    def doer(self, token: Token, base: int) -> NamedParty | None:
        """The party of a word for a doer; a country stands for its government."""
        found = self.party(token, base)
        if found is not None and found.acts:
            return found
        first = min((t.i for t in modifiers(token)), default=token.i)
        code = self.country(token.doc, first, token.i + 1) if is_proper(token) else None
        if code is None:
            return found
        return _government(code, base + token.doc[first].idx, base + token.idx + len(token))

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
                return replace(found, start=start)
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


def _sponsored(noun: Token) -> list[Token]:
    """The words before a noun that tell who stands behind it: "US-BACKED Syrian forces"."""
    return [t for t in modifiers(noun) if t.lower_ in words("sponsored")]


@lru_cache(maxsize=REMEMBERED_NAMES)
def _parts_of(name: str) -> tuple[str, ...]:
    return tuple(split_name(name))


def _is_second_part(token: Token) -> bool:
    """Whether a word stands behind a hyphen: "anti-government protest"."""
    return token.i > 0 and token.nbor(-1).text in HYPHENS


def _government(code: str, start: int, end: int) -> NamedParty:
    return NamedParty(start, end, f"{code.lower()}-government", "government", True)
