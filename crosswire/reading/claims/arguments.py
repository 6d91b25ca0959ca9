"""Who it happened to and who did it: the arguments of a predicate in the parse."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from crosswire.reading.claims.lists import along_with, has_own, is_determined, listed
from crosswire.reading.claims.predicates import Found, Who, lemma_of
from crosswire.reading.syntax.people import roles
from crosswire.words.sets import words

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
SMALL_CLAUSE = ("xcomp", "oprd", "ccomp", "acomp", "advcl", "attr")


def affected(found: Found) -> list[Token]:
    """The heads of the phrases that name the affected, conjuncts included, in order."""
    entry, token = found.entry, found.token
    heads: list[Token] = []
    for head in _FINDERS[entry.who](token):
        own = token.dep_ == "relcl" and token.head.i == head.i  # "the man who died and a boy"
        beside = (
            c for c in listed(head)
            if c.i != head.i and not has_own(c) and not (own and c.i > token.i)
        )  # fmt: skip
        for one in (head, *beside):  # "12 dead and 30 wounded": the 30 are not dead
            if one not in heads:
                heads.append(one)
    if heads and entry.pos == "verb":
        outside = (*along_with(token), *_torn_off(token, heads))
        heads += [one for one in outside if one not in heads]
    return sorted(heads, key=lambda t: t.i) if len(heads) > 1 else heads


def _torn_off(verb: Token, heads: list[Token]) -> Iterator[Token]:
    """The first subject of two that the parse left outside: "Oren Vale, 31, and his wife died"."""
    first = verb.head
    if verb.dep_ != "conj" or first.pos_ not in ("PROPN", "NOUN") or first.dep_ != "ROOT":
        return
    subjects = [h for h in heads if h.head.i == verb.i and h.dep_ in SUBJECTS and h.i > first.i]
    if subjects and any(c.lower_ == "and" and c.i < subjects[0].i for c in first.children):
        yield first


def is_active(verb: Token) -> bool:
    """Whether a verb has its object behind it, so that its subject did it."""
    if any(c.dep_ == "auxpass" for c in verb.children):
        return False
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    return bool(objects or _shared_objects(verb) or _small_clause(verb))


def agent(found: Found) -> Token | None:
    """The head of the phrase that names who or what did it, or None."""
    token = found.token
    for child in token.children:
        if child.dep_ == "agent" or (child.lower_ == "by" and child.dep_ == "prep"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if found.entry.who == "object" and any(c.dep_ == "dobj" for c in token.children):
        own = subject_of(token)
        if own is not None and own.lower_ in words("relatives") and token.dep_ == "relcl":
            return token.head
        return own
    return None


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb, shared by conjuncts and passed down to its infinitives."""
    seen: set[int] = set()
    while verb.i not in seen:
        seen.add(verb.i)
        own = [c for c in verb.children if c.dep_ in SUBJECTS]
        if own:
            return own[0]
        if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
            verb = verb.head
        elif verb.dep_ in ("xcomp", "advcl") and verb.head.pos_ in ("VERB", "AUX", "ADJ"):
            moved = [c for c in verb.head.children if c.dep_ == "dobj"]
            if verb.dep_ == "xcomp" and moved:
                return moved[0]
            verb = verb.head
        else:
            return _behind_source(verb)
    return None


def _behind_source(verb: Token) -> Token | None:
    """The subject that the parse took for the source's name: "according to the Post, Ana died"."""
    for child in verb.children:
        if child.dep_ != "prep" or child.i > verb.i or child.lower_ != "according":
            continue
        inside = [t for t in child.subtree if t.dep_ == "appos" and t.tag_ in ("NNP", "NN")]
        named = [t for t in inside if t.head.dep_ == "pobj"]
        if named and not any(t.i > named[-1].right_edge.i + 1 for t in verb.lefts):
            return named[-1]
    return None


def _object(verb: Token) -> Iterator[Token]:
    own = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "obj")]
    if own:
        relative = verb.dep_ == "relcl"
        yield from (
            verb.head if relative and c.lower_ in words("relatives") else c for c in own
        )  # fmt: skip
        # "murdered the brothers and their mother", where the parse joined her to the verb
        yield from (c for c in verb.children if c.dep_ == "conj" and _goes_on(c, own[-1]))
        return
    if verb.dep_ in ("acl", "amod") and verb.tag_ in ("VBN", "VBD", "JJ"):
        yield verb.head
        return
    shared = _shared_objects(verb) or _small_clause(verb)
    if shared:
        yield from shared
        return
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if _is_bare_clause(verb, subject):
        yield verb.head
        return
    if is_aimed(verb):
        return
    if subject is not None and verb.tag_ in ("VBN", "VBD"):
        # A transitive verb without an object: "and 50 wounded", "Seven killed in blast".
        if subject.lower_ not in words("relatives"):
            yield subject
        elif verb.dep_ == "relcl":
            yield verb.head
        return
    if verb.tag_ in ("VBN", "VBD"):
        yield from _raised(verb)


def _is_bare_clause(verb: Token, subject: Token | None) -> bool:
    """Whether a relative clause has no pronoun for its object: "the two people he shot"."""
    if verb.dep_ != "relcl" or subject is None or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    return not any(c.lower_ in words("relatives") or c.tag_ == "WRB" for c in verb.children)


def is_aimed(verb: Token) -> bool:
    """Whether a verb says at whom somebody shot, and not that he was hit: "he shot at a dog"."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    at = next((t for t in after if t.lower_ == "at" and t.dep_ == "prep"), None)
    if lemma_of(verb) != "shoot" or at is None:
        return False
    if any(c.dep_ == "auxpass" for up in (verb, verb.head) for c in up.children):
        return False
    target = next((c for c in at.children if c.dep_ == "pobj"), None)
    if target is None:
        return False
    lemma = lemma_of(target)
    return target.pos_ == "PRON" or lemma in roles() or lemma in words("targets")


def _goes_on(noun: Token, last: Token) -> bool:
    """Whether a noun that hangs on the verb goes on with its objects."""
    behind = last.dep_ == "dobj" and noun.i > last.i and not has_own(noun)
    return behind and noun.pos_ in ("NOUN", "PROPN") and is_determined(noun)


def _shared_objects(verb: Token) -> list[Token]:
    """The object that a verb shares with the verb joined to it: "shot and killed two men"."""
    if verb.tag_ not in ("VBD", "VBP", "VBZ", "VB", "VBG") or any(
        c.dep_ == "auxpass" for c in verb.children
    ):
        return []
    joined = [c for c in verb.children if c.dep_ == "conj" and c.i - verb.i <= 3]
    return [o for c in joined for o in c.children if o.dep_ == "dobj" and c.tag_ == verb.tag_]


def _small_clause(verb: Token) -> list[Token]:
    """The object that the parse took for a subject: "shot 14 people dead"."""
    if verb.tag_ not in ("VBD", "VBP", "VBZ", "VB", "VBG"):
        return []
    inner = [c for c in verb.children if c.dep_ == "ccomp" and c.pos_ == "ADJ" and c.i > verb.i]
    return [s for c in inner for s in c.children if s.dep_ == "nsubj"]


def _raised(verb: Token) -> Iterator[Token]:
    """The subject of a participle that another verb carries: "confirmed killed", "left dead"."""
    head = verb.head
    if verb.dep_ in SMALL_CLAUSE and head.pos_ in ("VERB", "AUX"):
        objects = [c for c in head.children if c.dep_ == "dobj"]
        if objects and not _is_passive(head):
            yield from objects
        elif lemma_of(head) in words("raising_verbs") or lemma_of(head) in words("copulas"):
            yield from _relative_aware(head)
    elif verb.dep_ == "conj" and _has_subject_before(verb):
        yield verb.doc[verb.i - 1]  # "two soldiers dead and another injured"
    elif verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX", "ADJ"):
        if _is_passive(head) or head.dep_ in ("acl", "amod"):
            yield from _object(head)
        elif any(c.dep_ == "auxpass" for c in verb.children):
            yield from (
                c for c in head.children if c.dep_ == "nsubj" and c.lower_ not in words("relatives")
            )
        elif head.dep_ in SMALL_CLAUSE:
            yield from _raised(head)


def _has_subject_before(participle: Token) -> bool:
    """Whether a word for people stands right before a joined participle."""
    before = participle.doc[participle.i - 1]
    return before.i > participle.head.i and before.tag_ in ("DT", "CD", "JJR", "NN", "NNS")


def _relative_aware(verb: Token) -> Iterator[Token]:
    subject = subject_of(verb)
    if verb.dep_ in ("acl", "relcl") and (subject is None or subject.lower_ in words("relatives")):
        yield verb.head
    elif subject is not None:
        yield subject


def _subject(verb: Token) -> Iterator[Token]:
    if _is_passive(verb):
        return
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if not own and any(c.dep_ == "expl" for c in verb.children):
        yield from (c for c in verb.children if c.dep_ == "attr")  # "there were ten people"
        return
    if own and own[0].lower_ not in words("relatives"):
        yield from own
        return
    if verb.dep_ in ("relcl", "acl"):
        if own or verb.dep_ == "acl" or not any(c.dep_ == "mark" for c in verb.children):
            yield verb.head
        return
    found = subject_of(verb) or _lent_subject(verb)
    if found is None and verb.dep_ == "conj" and verb.head.dep_ in ("acl", "relcl"):
        found = verb.head.head
    if found is not None and found.lower_ in words("relatives"):
        clause = found.head
        found = clause.head if clause.dep_ == "relcl" else None
    if found is not None:
        yield found


def _lent_subject(verb: Token) -> Token | None:
    """The subject that a participle before the verb took: "a man shot on Monday has died"."""
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i < verb.i and child.tag_ in ("VBD", "VBN"):
            return next((c for c in child.children if c.dep_ in SUBJECTS), None)
    return None


def _complement(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from (c for c in child.children if c.dep_ == "pobj")
        elif child.dep_ == "poss":
            yield child
        elif child.dep_ == "conj" and noun.tag_ == "NNS" and child.tag_ in ("NN", "NNP"):
            yield child  # "the bodies of a boy and a girl"
    if not any(c.lower_ == "of" or c.dep_ == "poss" for c in noun.children):
        yield from _far_complement(noun)


def _far_complement(noun: Token) -> Iterator[Token]:
    """The complement behind a day or a place: "the murder on 26 February of the mayor"."""
    for preposition in noun.children:
        if preposition.dep_ != "prep" or preposition.lower_ not in ("on", "in", "at"):
            continue
        for inner in preposition.children:
            if inner.dep_ != "pobj" or inner.tag_ != "NNP":
                continue
            for of in inner.children:
                if of.lower_ == "of":
                    yield from (c for c in of.children if c.dep_ == "pobj")


def _itself(noun: Token) -> Iterator[Token]:
    yield noun


def _described(word: Token) -> Iterator[Token]:
    own = [c for c in word.children if c.dep_ in SUBJECTS]
    if own:
        yield own[0] if own[0].lower_ not in words("relatives") else word.head
    elif word.dep_ in ("amod", "acl") and word.head.pos_ in ("NOUN", "PROPN", "NUM"):
        yield word.head
    elif word.dep_ in SMALL_CLAUSE and word.head.pos_ in ("VERB", "AUX"):
        objects = [c for c in word.head.children if c.dep_ == "dobj"]
        if objects:
            yield from objects
        else:
            yield from _relative_aware(word.head)
    elif word.dep_ == "conj" and _has_subject_before(word):
        yield word.doc[word.i - 1]
    elif word.dep_ == "conj" and word.head.pos_ in ("ADJ", "VERB"):
        if not any(c.dep_ in ("nummod", "det") for c in word.children):
            yield from _described(word.head)
        else:
            yield word
    else:
        yield word


def _for(word: Token) -> Iterator[Token]:
    own = list(_pobjs(word, "for"))
    if not own:
        # The parser likes to hang "for" on the verb: "had room for 12,000 people".
        beside = next((t for t in word.doc[word.i + 1 : word.i + 3] if t.lower_ == "for"), None)
        own = [c for c in beside.children if c.dep_ == "pobj"] if beside is not None else []
    yield from own


def _to(word: Token) -> Iterator[Token]:
    yield from _pobjs(word, "to")


def _lives(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "dobj" and lemma_of(child) == "life":
            complements = list(_pobjs(child, "of"))
            yield from complements or [child]


def _bearer(noun: Token) -> Iterator[Token]:
    """The person "with a gunshot wound"."""
    up = noun.head
    if noun.dep_ == "pobj" and up.lower_ == "with" and up.head.pos_ in ("NOUN", "PROPN", "NUM"):
        yield up.head


def _over(verb: Token) -> Iterator[Token]:
    """Whom a vehicle hit: "ran over two men", "ran two men over", "ploughed into a crowd"."""
    for child in verb.children:
        if child.lower_ in ("over", "into", "down") and child.dep_ == "prep":
            yield from (c for c in child.children if c.dep_ == "pobj")
        elif child.dep_ in ("dobj", "nsubjpass"):
            yield child


def _doers(verb: Token) -> Iterator[Token]:
    """Who does it, of a passive: "guarded by 250 soldiers"."""
    for child in verb.children:
        if child.dep_ == "agent":
            yield from (c for c in child.children if c.dep_ == "pobj")


def _nothing(_: Token) -> Iterator[Token]:
    yield from ()


def _pobjs(word: Token, preposition: str) -> Iterator[Token]:
    for child in word.children:
        if child.dep_ in ("prep", "dative") and child.lower_ == preposition:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


_FINDERS: dict[Who, Callable[[Token], Iterator[Token]]] = {
    "object": _object, "subject": _subject, "of": _complement, "itself": _itself,
    "adj": _described, "for": _for, "to": _to, "lives": _lives, "measure": _nothing,
    "bearer": _bearer, "over": _over, "agent": _doers,
}  # fmt: skip
