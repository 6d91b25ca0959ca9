"""Who it happened to and who did it: the arguments of a predicate in the parse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from spacy.tokens import Token

from crosswire.reading.claims.lists import along_with, has_own, is_determined, listed
from crosswire.reading.claims.misplaced import (
    behind_source,
    behind_sum,
    hung_on_place,
    lent_subject,
    torn_off,
)
from crosswire.reading.claims.predicates import Trigger, Who, entries_of, lemma_of
from crosswire.reading.syntax.people import roles
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    child_by,
    children_by,
    has_child,
    is_auxiliary,
    is_finite,
    is_name,
    is_noun,
    is_past,
    is_verb,
    pos,
    tag,
)
from crosswire.words.sets import words

CHAIN = 128  # verbs whose objects are asked for again and again
CLAUSE_SUBJECTS = (Arc.SUBJECT, Arc.PASSIVE, Arc.CLAUSAL)
SMALL_CLAUSE = (
    Arc.OPEN,
    Arc.OBJECT_ATTRIBUTE,
    Arc.CONTENT,
    Arc.ADJ_ATTRIBUTE,
    Arc.ADV_CLAUSE,
    Arc.ATTRIBUTE,
)


def affected(found: Trigger) -> list[Token]:
    """The heads of the phrases that name the affected, conjuncts included, in order."""
    entry, token = found.entry, found.token
    heads: list[Token] = []
    for head in _FINDERS[entry.who](token):
        own = arc(token) == Arc.RELATIVE and token.head.i == head.i  # "the man who died and a boy"
        beside = (
            c
            for c in listed(head)
            if c.i != head.i and not has_own(c) and not (own and c.i > token.i)
        )
        for one in (head, *beside):  # "12 dead and 30 wounded": the 30 are not dead
            if one not in heads:
                heads.append(one)
    if heads and entry.pos == "verb":
        outside = (*along_with(token), *torn_off(token, heads))
        heads += [one for one in outside if one not in heads]
    return sorted(heads, key=lambda t: t.i) if len(heads) > 1 else heads


def is_active(verb: Token) -> bool:
    """Whether a verb has its object behind it, so that its subject did it."""
    if has_child(verb, Arc.PASSIVE_AUX):
        return False
    objects = children_by(verb, Arc.OBJECT)
    return bool(objects or _shared_objects(verb) or _small_clause(verb))


def agent(found: Trigger) -> Token | None:
    """The head of the phrase that names who or what did it, or None."""
    token = found.token
    for child in token.children:
        if arc(child) == Arc.AGENT or (
            child.lower_ in words("doer_mark") and arc(child) == Arc.PREP
        ):
            return child_by(child, Arc.PREP_OBJECT)
    if found.entry.who == "object" and has_child(token, Arc.OBJECT):
        own = subject_of(token)
        if own is not None and own.lower_ in words("relatives") and arc(token) == Arc.RELATIVE:
            return token.head
        return own
    return None


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, shared by conjuncts and passed down to its infinitives."""
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = [c for c in verb.children if arc(c) in CLAUSE_SUBJECTS]
        if own:
            return own[0]
        if arc(verb) == Arc.CONJUNCT and is_verb(verb.head):
            verb = verb.head
        elif arc(verb) in (Arc.OPEN, Arc.ADV_CLAUSE) and pos(verb.head) in (
            Pos.VERB,
            Pos.AUX,
            Pos.ADJ,
        ):
            moved = children_by(verb.head, Arc.OBJECT)
            if arc(verb) == Arc.OPEN and moved:
                return moved[0]
            verb = verb.head
        else:
            return behind_source(verb)
    return None


@lru_cache(maxsize=CHAIN)
def _object(verb: Token) -> tuple[Token, ...]:
    """The objects of a verb; kept a while, for a verb asks those that it is joined to."""
    return tuple(_found_objects(verb))


def _found_objects(verb: Token) -> Iterator[Token]:
    own = children_by(verb, Arc.OBJECT, Arc.PASSIVE)
    if own:
        relative = arc(verb) == Arc.RELATIVE
        yield from (verb.head if relative and c.lower_ in words("relatives") else c for c in own)
        # "murdered the brothers and their mother", where the parse joined her to the verb
        yield from (c for c in verb.children if arc(c) == Arc.CONJUNCT and _goes_on(c, own[-1]))
        return
    if arc(verb) in (Arc.NOUN_CLAUSE, Arc.ADJECTIVE) and tag(verb) in (
        Tag.PARTICIPLE,
        Tag.PAST,
        Tag.ADJECTIVE,
    ):
        yield verb.head
        return
    shared = _shared_objects(verb) or _small_clause(verb)
    if shared:
        yield from shared
        return
    subject = next(iter(children_by(verb, Arc.SUBJECT)[::-1]), None)
    if _is_bare_clause(verb, subject):
        yield verb.head
        return
    if is_aimed(verb):
        return
    if subject is not None and is_past(verb):
        # A transitive verb without an object: "and 50 wounded", "Seven killed in blast".
        if subject.lower_ not in words("relatives"):
            yield subject
        elif arc(verb) == Arc.RELATIVE:
            yield verb.head
        return
    if is_past(verb):
        yield from _raised(verb)
    if has_child(verb, Arc.PASSIVE_AUX) and arc(verb) == Arc.ROOT:
        yield from hung_on_place(verb)


def _is_bare_clause(verb: Token, subject: Token | None) -> bool:
    """Whether a relative clause has no pronoun for its object: "the two people he shot"."""
    if arc(verb) != Arc.RELATIVE or subject is None or not is_finite(verb):
        return False
    return not any(c.lower_ in words("relatives") or tag(c) == Tag.WHERE for c in verb.children)


def is_aimed(verb: Token) -> bool:
    """Whether a verb says at whom somebody shot, and not that he was hit: "he shot at a dog"."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    at = next((t for t in after if t.lower_ in words("target_mark") and arc(t) == Arc.PREP), None)
    if lemma_of(verb) not in words("shooting_verb") or at is None:
        return False
    if any(arc(c) == Arc.PASSIVE_AUX for up in (verb, verb.head) for c in up.children):
        return False
    target = child_by(at, Arc.PREP_OBJECT)
    if target is None:
        return False
    lemma = lemma_of(target)
    return pos(target) == Pos.PRONOUN or lemma in roles() or lemma in words("targets")


def _goes_on(noun: Token, last: Token) -> bool:
    """Whether a noun that hangs on the verb goes on with its objects."""
    behind = arc(last) == Arc.OBJECT and noun.i > last.i and not has_own(noun)
    return behind and is_noun(noun) and is_determined(noun)


def _shared_objects(verb: Token) -> list[Token]:
    """The object that a verb shares with the verb joined to it: "shot and killed two men"."""
    if tag(verb) not in (
        Tag.PAST,
        Tag.PRESENT,
        Tag.THIRD_PERSON,
        Tag.BASE,
        Tag.GERUND,
    ) or has_child(verb, Arc.PASSIVE_AUX):
        return []
    joined = [c for c in verb.children if arc(c) == Arc.CONJUNCT and c.i - verb.i <= 3]
    return [o for c in joined for o in c.children if arc(o) == Arc.OBJECT and tag(c) == tag(verb)]


def _small_clause(verb: Token) -> list[Token]:
    """The object that the parse took for a subject: "shot 14 people dead"."""
    if tag(verb) not in (Tag.PAST, Tag.PRESENT, Tag.THIRD_PERSON, Tag.BASE, Tag.GERUND):
        return []
    inner = [
        c for c in verb.children if arc(c) == Arc.CONTENT and pos(c) == Pos.ADJ and c.i > verb.i
    ]
    return [s for c in inner for s in c.children if arc(s) == Arc.SUBJECT]


def _raised(verb: Token) -> Iterator[Token]:
    """The subject of a participle that another verb carries: "confirmed killed", "left dead"."""
    head = verb.head
    if has_child(verb, Arc.THERE):
        return  # "he said there were dead and wounded"
    if arc(verb) in SMALL_CLAUSE and is_verb(head):
        objects = children_by(head, Arc.OBJECT)
        if objects and not _is_passive(head):
            yield from objects
        elif lemma_of(head) in words("raising_verbs") or lemma_of(head) in words("copulas"):
            yield from _relative_aware(head)
    elif arc(verb) == Arc.CONJUNCT and _has_subject_before(verb):
        yield verb.doc[verb.i - 1]  # "two soldiers dead and another injured"
    elif arc(verb) == Arc.CONJUNCT and pos(head) in (Pos.VERB, Pos.AUX, Pos.ADJ):
        if _is_passive(head) or arc(head) in (Arc.NOUN_CLAUSE, Arc.ADJECTIVE):
            yield from _object(head)
        elif has_child(verb, Arc.PASSIVE_AUX):
            yield from (
                c
                for c in head.children
                if arc(c) == Arc.SUBJECT and c.lower_ not in words("relatives")
            )
        elif arc(head) in SMALL_CLAUSE:
            yield from _raised(head)
        elif is_past(head) and any(e.who == "object" for e in entries_of(head)):
            yield from _object(head)  # "two guards shot and killed in the yard"


def _has_subject_before(participle: Token) -> bool:
    """Whether a word for people stands right before a joined participle."""
    before = participle.doc[participle.i - 1]
    return before.i > participle.head.i and tag(before) in (
        Tag.DETERMINER,
        Tag.NUMBER,
        Tag.COMPARATIVE,
        Tag.NOUN,
        Tag.NOUNS,
    )


def _relative_aware(verb: Token) -> Iterator[Token]:
    subject = subject_of(verb)
    if arc(verb) in (Arc.NOUN_CLAUSE, Arc.RELATIVE) and (
        subject is None or subject.lower_ in words("relatives")
    ):
        yield verb.head
    elif subject is not None:
        yield subject


def _subject(verb: Token) -> Iterator[Token]:
    if _is_passive(verb):
        return
    own = [c for c in verb.children if arc(c) in CLAUSE_SUBJECTS]
    if not own and has_child(verb, Arc.THERE):
        yield from (c for c in verb.children if arc(c) == Arc.ATTRIBUTE)  # "there were ten people"
        return
    if own and own[0].lower_ not in words("relatives"):
        yield from own
        return
    if arc(verb) in (Arc.RELATIVE, Arc.NOUN_CLAUSE):
        if own or arc(verb) == Arc.NOUN_CLAUSE or not has_child(verb, Arc.MARKER):
            yield verb.head
        return
    first = min((c.i for c in verb.children if is_auxiliary(c)), default=verb.i)
    stranded = next((n for c in verb.lefts for n in behind_sum(c, first)), None)
    found = subject_of(verb) or lent_subject(verb) or stranded
    if (
        found is None
        and arc(verb) == Arc.CONJUNCT
        and arc(verb.head) in (Arc.NOUN_CLAUSE, Arc.RELATIVE)
    ):
        found = verb.head.head
    if found is not None and found.lower_ in words("relatives"):
        clause = found.head
        found = clause.head if arc(clause) == Arc.RELATIVE else None
    if found is not None:
        yield found


def _complement(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if arc(child) == Arc.PREP and child.lower_ in words("genitive"):
            yield from (c for c in child.children if arc(c) == Arc.PREP_OBJECT)
        elif arc(child) == Arc.POSSESSOR:
            yield child
        elif (
            arc(child) == Arc.CONJUNCT
            and tag(noun) == Tag.NOUNS
            and tag(child) in (Tag.NOUN, Tag.NAME)
        ):
            yield child  # "the bodies of a boy and a girl"
    if not any(c.lower_ in words("genitive") or arc(c) == Arc.POSSESSOR for c in noun.children):
        yield from _far_complement(noun)


def _far_complement(noun: Token) -> Iterator[Token]:
    """The complement behind a day or a place: "the murder on 26 February of the mayor"."""
    for preposition in noun.children:
        if arc(preposition) != Arc.PREP or preposition.lower_ not in words("site_marks"):
            continue
        for inner in preposition.children:
            if arc(inner) != Arc.PREP_OBJECT or not is_name(inner):
                continue
            for of in inner.children:
                if of.lower_ in words("genitive"):
                    yield from (c for c in of.children if arc(c) == Arc.PREP_OBJECT)


def _itself(noun: Token) -> Iterator[Token]:
    yield noun


def _described(word: Token) -> Iterator[Token]:
    own = [c for c in word.children if arc(c) in CLAUSE_SUBJECTS]
    if has_child(word, Arc.THERE):
        return
    if own:
        nearest = own[-1]  # "six dead, DOZENS hurt", where the parse took both
        yield nearest if nearest.lower_ not in words("relatives") else word.head
    elif arc(word) in (Arc.ADJECTIVE, Arc.NOUN_CLAUSE) and pos(word.head) in (
        Pos.NOUN,
        Pos.NAME,
        Pos.NUMBER,
    ):
        yield word.head
    elif arc(word) in SMALL_CLAUSE and is_verb(word.head):
        objects = children_by(word.head, Arc.OBJECT)
        if objects:
            yield from objects
        else:
            yield from _relative_aware(word.head)
    elif arc(word) == Arc.CONJUNCT and _has_subject_before(word):
        yield word.doc[word.i - 1]
    elif arc(word) == Arc.CONJUNCT and pos(word.head) in (Pos.ADJ, Pos.VERB):
        if not has_child(word, Arc.NUMBER, Arc.DETERMINER):
            yield from _described(word.head)
        else:
            yield word
    else:
        yield word


def _for(word: Token) -> Iterator[Token]:
    yield from list(_pobjs(word, "for")) or _beside(word, words("purpose_mark"))


def _to(word: Token) -> Iterator[Token]:
    yield from list(_pobjs(word, "to")) or _beside(word, words("goal_mark"))


def _beside(word: Token, marks: frozenset[str]) -> list[Token]:
    """The objects of a preposition behind a noun that the parser likes to hang on the verb.

    "The camp had room for 12,000 people"; "it caused injuries to 16 people".
    """
    found = next((t for t in word.doc[word.i + 1 : word.i + 3] if t.lower_ in marks), None)
    return children_by(found, Arc.PREP_OBJECT) if found is not None else []


def _lives(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if arc(child) == Arc.OBJECT and lemma_of(child) in words("life_noun"):
            complements = list(_pobjs(child, "of")) or children_by(verb, Arc.DATIVE)
            yield from complements or [child]


def _bearer(noun: Token) -> Iterator[Token]:
    """The person "with a gunshot wound"."""
    up = noun.head
    if (
        arc(noun) == Arc.PREP_OBJECT
        and up.lower_ in words("company_mark")
        and pos(up.head) in (Pos.NOUN, Pos.NAME, Pos.NUMBER)
    ):
        yield up.head


def _over(verb: Token) -> Iterator[Token]:
    """Whom a vehicle hit: "ran over two men", "ran two men over", "ploughed into a crowd"."""
    for child in verb.children:
        if child.lower_ in words("collision_marks") and arc(child) == Arc.PREP:
            yield from (c for c in child.children if arc(c) == Arc.PREP_OBJECT)
        elif arc(child) in (Arc.OBJECT, Arc.PASSIVE):
            yield child


def _doers(verb: Token) -> Iterator[Token]:
    """Who does it, of a passive: "guarded by 250 soldiers"."""
    for child in verb.children:
        if arc(child) == Arc.AGENT:
            yield from (c for c in child.children if arc(c) == Arc.PREP_OBJECT)


def _company(verb: Token) -> Iterator[Token]:
    """Who was on board of what something was done to: "hijacked with 20 sailors aboard"."""
    held = children_by(verb, Arc.OBJECT)  # "hijacked a tanker with 20 sailors aboard"
    for child in (c for up in (verb, *held) for c in up.children):
        if child.lower_ in words("company_mark"):
            yield from (c for c in child.children if arc(c) in (Arc.PREP_OBJECT, Arc.SUBJECT))


def _before(word: Token) -> Iterator[Token]:
    """The people right before a word for being somewhere: "77 people aboard"."""
    first = word.i - 1
    if first >= 0 and pos(word.doc[first]) == Pos.PREP:  # "on board"
        first -= 1
    if first >= 0 and pos(word.doc[first]) in (Pos.NOUN, Pos.NAME, Pos.NUMBER):
        yield word.doc[first]


def _nothing(_: Token) -> Iterator[Token]:
    yield from ()


def _pobjs(word: Token, preposition: str) -> Iterator[Token]:
    for child in word.children:
        if arc(child) in (Arc.PREP, Arc.DATIVE) and child.lower_ == preposition:
            yield from (c for c in child.children if arc(c) == Arc.PREP_OBJECT)


def _is_passive(verb: Token) -> bool:
    return has_child(verb, Arc.PASSIVE_AUX, Arc.PASSIVE)


_FINDERS: dict[Who, Callable[[Token], Iterable[Token]]] = {
    "object": _object, "subject": _subject, "of": _complement, "itself": _itself,
    "adj": _described, "for": _for, "to": _to, "lives": _lives, "measure": _nothing,
    "bearer": _bearer, "over": _over, "agent": _doers,
    "company": _company, "before": _before,
}  # fmt: skip
