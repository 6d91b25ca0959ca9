"""The triggers of a sentence: the words that tell of a happening."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Token

from crosswire.reading.mentions.clauses import doer_of, done_to, lemma, modifiers, subject
from crosswire.reading.mentions.lexicon import TriggerWords, by_form, by_lemma, needs
from crosswire.reading.syntax.people import collectives, roles
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    is_auxiliary,
    is_number,
    is_plural,
    is_proper,
    pos,
    tag,
)
from crosswire.reading.syntax.words import Words
from crosswire.words.doers import generic_doer
from crosswire.words.happenings import happenings

HEADS_ABOVE = 2  # heads above a noun that govern it
AHEAD = 6  # words behind a verb among which another is looked for
WORD_CLASS = {"verb": (Pos.VERB,), "noun": (Pos.NOUN, Pos.NAME)}


class MentionTrigger(NamedTuple):
    """A word of a sentence that tells of a happening, and the entry that says so."""

    entry: TriggerWords
    token: Token


def find_triggers(here: Words) -> list[MentionTrigger]:
    """The triggers of a sentence in order; of each word the first entry whose conditions hold."""
    table, known = by_lemma(), by_form()
    found = []
    told: frozenset[str] = frozenset()
    for i, (word, form) in enumerate(zip(here.lemmas, here.forms, strict=True)):
        if word not in table and form not in known:
            continue
        names = dict.fromkeys((word, form, known.get(form, word)))
        entries = [e for name in names for e in table.get(name, ())]
        if not entries:
            continue
        token = here.doc[i]
        told = told or _parts(here)
        entry = next((e for e in entries if _holds(e, token, told)), None)
        if entry is not None:
            found.append(MentionTrigger(entry, token))
    return found


def _parts(here: Words) -> frozenset[str]:
    """The words of a sentence, and the parts of those with a hyphen."""
    return here.all | {part for word in here.all if "-" in word for part in word.split("-")}


def _holds(entry: TriggerWords, token: Token, told: frozenset[str]) -> bool:
    """Whether the words that an entry needs stand with a token, and none that it must not have."""
    fits = pos(token) in WORD_CLASS[entry.pos] or (entry.pos == "noun" and _is_told_of(token))
    if not fits or is_auxiliary(token):
        return False
    if entry.absent and not told.isdisjoint(entry.absent):
        return False
    for needed in needs()[entry.id]:
        if told.isdisjoint(needed):
            return False
    if _is_opened(entry, token) or _is_followed(entry, token):
        return False
    return _noun_holds(entry, token) if entry.pos == "noun" else _verb_holds(entry, token)


def _is_told_of(token: Token) -> bool:
    """Whether a form in -ing is what a clause is about: "FIGHTING broke out"."""
    return tag(token) == Tag.GERUND and arc(token) in (Arc.SUBJECT, Arc.PASSIVE, Arc.CLAUSAL)


def _is_opened(entry: TriggerWords, token: Token) -> bool:
    return bool(entry.unopened) and token.i > 0 and token.nbor(-1).lower_ in entry.unopened


def _is_followed(entry: TriggerWords, token: Token) -> bool:
    if not entry.followed or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).lower_ in entry.followed


def _noun_holds(entry: TriggerWords, token: Token) -> bool:
    if arc(token) == Arc.COMPOUND and not happenings()[entry.happening].bears:
        return False
    if _ends_a_name(token):
        return False
    before = _words_of(modifiers(token))
    if entry.modifier and before.isdisjoint(entry.modifier):
        return False
    if not before.isdisjoint(entry.never):
        return False
    return not entry.governor or not _above(token).isdisjoint(entry.governor)


def _ends_a_name(token: Token) -> bool:
    """Whether a word is the last of a proper name in a sentence of small letters.

    "The Blue Water Rally" is no protest; in a headline every word may have a capital.
    """
    before = token.doc[token.i - 1] if token.i else None
    if before is None or not (is_proper(token) and is_proper(before)):
        return False
    written = [t for t in token.doc if t.is_alpha]
    return 2 * sum(t.is_lower for t in written) > len(written)


def _above(token: Token) -> set[str]:
    """The words that govern a noun, by form and lemma."""
    found: set[str] = set()
    for _ in range(HEADS_ABOVE):
        token = token.head
        found |= {token.lower_, lemma(token)}
    return found


def _verb_holds(entry: TriggerWords, token: Token) -> bool:
    if not (_deed_holds(entry, token) and _stands_by(entry, token)):
        return False
    if entry.beside:
        near = [t for t in token.subtree if t.i > token.i]
        return not _words_of(near).isdisjoint(entry.beside)
    return True


def _deed_holds(entry: TriggerWords, verb: Token) -> bool:
    """Whether a verb's doer and target are what its entry asks for."""
    if not (entry.object or entry.subject or entry.never or entry.people):
        return True
    targets = done_to(verb) if entry.object or entry.never or entry.people else ()
    if entry.object and _words_of(targets).isdisjoint(entry.object):
        return False
    if entry.people and not any(is_people(one) for one in targets):
        return False
    if not (entry.subject or entry.never):
        return True
    doers = _words_of(one for one in (doer_of(verb), subject(verb)) if one is not None)
    if entry.subject and doers.isdisjoint(entry.subject):
        return False
    return doers.isdisjoint(entry.never) and _words_of(targets).isdisjoint(entry.never)


def _stands_by(entry: TriggerWords, verb: Token) -> bool:
    """Whether the preposition and the particle that its entry asks for stand by a verb."""
    if not (entry.prep or entry.particle):
        return True
    beside = {c.lower_ for c in verb.children}
    if verb.i + 1 < len(verb.doc):
        beside.add(verb.nbor(1).lower_)
    if entry.prep and beside.isdisjoint(entry.prep):
        return False
    return not entry.particle or not beside.isdisjoint(entry.particle)


def is_people(token: Token) -> bool:
    """Whether a word stands for people: a noun for them, a pronoun, a number, names in plural."""
    word = lemma(token)
    if word in roles() or word in collectives() or generic_doer(token.text) is not None:
        return True
    if pos(token) == Pos.PRONOUN or is_number(token):
        return True
    return is_proper(token) and is_plural(token)


def _words_of(tokens: Iterable[Token]) -> set[str]:
    """The forms and lemmas of words, and the parts of those with a hyphen."""
    found: set[str] = set()
    for token in tokens:
        found |= {token.lower_, lemma(token), *token.lower_.split("-")}
    return found
