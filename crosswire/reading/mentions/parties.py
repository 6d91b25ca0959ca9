"""Who did what a trigger tells, and to whom: active, passive, nominal, by light verbs, by blame."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from crosswire.model.codes import Modality
from crosswire.reading.mentions.cast import Cast, NamedParty
from crosswire.reading.mentions.clauses import (
    behind,
    doer_of,
    done_to,
    is_passive,
    lemma,
    modifiers,
    objects_of_deed,
    subject,
)
from crosswire.reading.mentions.lexicon import Blame, TriggerWords, blames
from crosswire.reading.mentions.triggers import MentionTrigger
from crosswire.reading.syntax.relations import Arc, arc, children_by, is_verb
from crosswire.words.sets import words

STEPS_UP = 3  # words from a deed up to the verb that says who did it
APART = (Arc.NOUN_CLAUSE, Arc.CONTENT, Arc.ADV_CLAUSE, Arc.RELATIVE)  # "claimed that ..."


class DeedParties(NamedTuple):
    """The doer and the target; `modality`, `accuser`: where the deed is laid to the doer."""

    agent: NamedParty | None = None
    target: NamedParty | None = None
    modality: Modality | None = None
    accuser: NamedParty | None = None


def parties_of(trigger: MentionTrigger, cast: Cast, base: int) -> DeedParties:
    """The parties of a trigger. `base`: where its sentence begins in the text."""
    entry, token = trigger
    agent, target = (_of_verb if is_verb(token) else _of_noun)(entry, token, cast, base)
    if not entry.doer or agent is None or not agent.acts:
        agent = None
    if agent is not None and entry.mutual and agent.kind == "person":
        agent = None  # a person who clashes with another quarrels
    if agent is None and entry.doer:
        laid = _laid(token, cast, base)
        if laid is not None:
            return laid._replace(target=target)
    return DeedParties(agent, target)


def _of_verb(
    entry: TriggerWords, verb: Token, cast: Cast, base: int
) -> tuple[NamedParty | None, NamedParty | None]:
    agent = _doer(doer_of(verb), cast, base)
    if entry.effect and not is_passive(verb) and not done_to(verb):
        agent = None  # nobody kills or hurts without an object
    heads = [*behind(verb, entry.towards), *done_to(verb)]
    if entry.object:
        heads = behind(verb, entry.towards) or [o for d in done_to(verb) for o in _at(entry, d)]
    target = next((p for h in heads if (p := cast.target(h, base)) is not None), None)
    doer = doer_of(verb)
    if entry.mutual and target is None and doer is not None:
        target = _second(doer, cast, base)
    return agent, target


def _at(entry: TriggerWords, noun: Token) -> list[Token]:
    return behind(noun, entry.towards)


def _of_noun(
    entry: TriggerWords, noun: Token, cast: Cast, base: int
) -> tuple[NamedParty | None, NamedParty | None]:
    deed = objects_of_deed(noun)
    if entry.governor and is_verb(noun.head):  # "took them hostage"
        deed = noun.head
    of = behind(noun, words("genitive"))
    owners = [cast.doer(c, base) for c in children_by(noun, Arc.POSSESSOR)]
    heads = [*behind(noun, entry.towards), *(behind(deed, entry.towards) if deed else ())]
    heads += of if entry.of == "target" else []
    heads += done_to(deed) if entry.governor and deed is not None else []
    target = next((p for h in heads if (p := cast.target(h, base)) is not None), None)
    if entry.owned and target is None:
        target = next((p for p in owners if p is not None), None)
    found = [_doer(h, cast, base) for h in behind(noun, words("doer_mark"))]
    found += [_doer(doer_of(deed), cast, base)] if deed is not None else []
    found += [] if entry.owned else owners
    found += [_doer(h, cast, base) for h in of] if entry.of == "doer" else []
    found += [cast.owner(noun, base), cast.state(noun, base) if entry.state else None]
    if entry.mutual:
        pair = behind(noun, words("between_mark"))
        if pair:
            return _doer(pair[0], cast, base), _second(pair[0], cast, base)
    return next((p for p in found if p is not None and p.acts), None), target


def things_hit(trigger: MentionTrigger) -> list[Token]:
    """The nouns for what a deed is done to, and those behind "of" that they are parts of."""
    entry, token = trigger
    if is_verb(token):
        heads = [*done_to(token), *behind(token, entry.towards)]
    else:
        heads = behind(token, (*entry.towards, *words("genitive"), *words("goal_of_fight")))
    return [*heads, *(whole for head in heads for whole in behind(head, words("genitive")))]


def _second(first: Token, cast: Cast, base: int) -> NamedParty | None:
    joined = children_by(first, Arc.CONJUNCT)
    return _doer(joined[0], cast, base) if joined else None


def _doer(token: Token | None, cast: Cast, base: int) -> NamedParty | None:
    return cast.doer(token, base) if token is not None else None


def _laid(token: Token, cast: Cast, base: int) -> DeedParties | None:
    """To whom a verb above lays the deed: "claimed responsibility for", "accused them of"."""
    marks: set[str] = set()
    seen: set[str] = set()
    at = token
    for _ in range(STEPS_UP):
        if at.head.i == at.i:
            return None
        if arc(at) in APART:
            return None
        at = at.head
        if at.lower_ != lemma(at) or not is_verb(at):
            marks.add(at.lower_)
        for entry in blames().get(lemma(at), ()):
            if _fits(entry, marks, seen):
                return _laid_by(entry, at, cast, base)
        seen.add(lemma(at))
    return None


def _fits(entry: Blame, marks: set[str], seen: set[str]) -> bool:
    if entry.marks and marks.isdisjoint(entry.marks):
        return False
    return not entry.object or not seen.isdisjoint(entry.object)


def _laid_by(entry: Blame, verb: Token, cast: Cast, base: int) -> DeedParties | None:
    accuser = _doer(doer_of(verb), cast, base) if entry.accuser else None
    heads: list[Token] = []
    if entry.doer == "subject":
        own = doer_of(verb) or subject(verb)
        heads = [own] if own is not None else []
    elif entry.doer == "object":
        heads = [*done_to(verb)]
    else:
        heads = behind(verb, entry.onto)
    agent = next((p for h in heads if (p := _doer(h, cast, base)) and p.acts), None)
    if agent is None:
        return None
    return DeedParties(agent, None, entry.modality, accuser)


def means_text(trigger: MentionTrigger, text: str, base: int) -> str:
    """The words among which the means are looked for: before a noun, or a verb's subject.

    `text`: that of the report; `base`: where the sentence begins in it.
    """
    _, token = trigger
    if not is_verb(token):
        first = min((t.i for t in modifiers(token)), default=token.i)
        return _text(token.doc[first], token, text, base)
    own = doer_of(token)
    heads = [
        *([own] if own is not None else []),
        *done_to(token),
        *behind(token, words("company_mark")),
    ]
    return " ; ".join(_text(h.left_edge, h, text, base) for h in heads)


def _text(first: Token, last: Token, text: str, base: int) -> str:
    return text[base + first.idx : base + last.idx + len(last)]
