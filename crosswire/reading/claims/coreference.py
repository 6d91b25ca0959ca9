"""The persons of a report: which mentions are one person, over its sentences.

A sieve from the surest evidence to the weakest, after Raghunathan et al. 2010 ("A multi-pass
sieve for coreference resolution"): the same name; an apposition or "identified as"; the same
age; the same noun; a pronoun's nearest fitting antecedent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from crosswire.model.codes import Kind
from crosswire.reading.actors.mentions import slug
from crosswire.reading.claims.arguments import CLAUSE_SUBJECTS, subject_of
from crosswire.reading.claims.lists import opens_list
from crosswire.reading.claims.persons import Person, may_be_persons, person_of, phrase
from crosswire.reading.claims.plurals import Parsed
from crosswire.reading.claims.predicates import lemma_of
from crosswire.reading.statements.lexicon import SpeechEntry
from crosswire.reading.syntax.relations import Arc, Tag, arc, children_by, is_name, is_verb, tag
from crosswire.words.articles import without_article
from crosswire.words.entries import load
from crosswire.words.sets import ordered, words

PERSONS_KEPT = 120  # persons back to which a mention may lead
ANTECEDENT_SENTENCES = 4  # sentences back in which a pronoun's antecedent may stand
PROPER = (Tag.NAME, Tag.NAMES)


@dataclass(slots=True, eq=False)
class Member:
    """One person of the report, with all that its mentions say."""

    mention: Token  # that names the person best
    called: tuple[str, ...] = ()  # the longest name
    names: set[str] = field(default_factory=set)
    ages: set[float] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    she: bool | None = None
    kinds: set[Kind] = field(default_factory=set)
    apart: bool = False  # told as "another" or "a second": not one told before
    first: tuple[int, int] | None = None
    last: tuple[int, int] = (0, 0)
    sentences: set[int] = field(default_factory=set)
    weight: int = 0
    speaks: bool = False

    @property
    def text(self) -> str:
        """The words of the best mention, without an article."""
        first, last = phrase(self.mention)
        return without_article(str(last.doc[first.i : last.i + 1].text))

    @property
    def person_id(self) -> str | None:
        """An id by the name, else by the words that describe the person."""
        if self.called:
            return f"person-{slug(' '.join(self.called))}"
        return f"unnamed-{slug(self.text)}" if slug(self.text) else None

    def fits(self, person: Person) -> bool:
        """Whether nothing that a mention says speaks against its being this person."""
        if person.she is not None and self.she is not None and person.she != self.she:
            return False
        if person.age is not None and self.ages and person.age not in self.ages:
            return False
        if person.name and self.names:
            return self.is_called(person.name)
        return True

    def is_called(self, name: tuple[str, ...]) -> bool:
        """Whether a name is this person's: the same surname, or one word of the whole name."""
        if len(name) == 1 or len(self.names) == 1:
            return bool(self.names.intersection(name))
        return name[-1] in self.names and (name[0] in self.names or len(name[0]) < 3)

    def take(self, person: Person, place: tuple[int, int]) -> None:
        """Adds what one more mention says."""
        self.names.update(person.name)
        self.called = max(self.called, person.name, key=len)
        if person.age is not None:
            self.ages.add(person.age)
        if person.noun:
            self.nouns.add(person.noun)
        self.she = person.she if self.she is None else self.she
        self.first = self.first or place
        self.last = place
        self.sentences.add(place[0])


@dataclass(slots=True)
class Coreference:
    """The persons of a report and, by sentence and token, who a mention is."""

    members: list[Member] = field(default_factory=list)
    by_token: dict[tuple[int, int], Member] = field(default_factory=dict)
    forms: dict[tuple[int, int], Person] = field(default_factory=dict)

    def at(self, sentence: int, token: Token) -> Member | None:
        """The person whom a token of a sentence names."""
        return self.by_token.get((sentence, token.i))


def coreference_of(
    parsed: list[Parsed],
    headline: int | None,
    named: set[int],
    counted: set[tuple[int, int]],
    harmed: dict[tuple[int, int], set[Kind]],
) -> Coreference:
    """The coreference of a report from its parsed sentences, in order.

    `headline`: the number of the sentence that is the headline; `named`: characters of the
    report that name an actor or a place; `counted`: nouns that "one" counts ("one person");
    `harmed`: what is said to have happened to whom a token names.
    """
    coreference = Coreference()
    for one in parsed:
        number, words_ = one.sentence.sentence, one.words
        known = {i for sentence, i in counted if sentence == number}
        for i in sorted(known.union(may_be_persons(words_))):
            place, token = (number, i), words_.doc[i]
            body = words_.tags[i] in PROPER and one.sentence.start + token.idx in named
            if body and place not in counted:
                continue
            person = person_of(token, headline=number == headline)
            if person is None and place in counted:
                person = Person("indefinite", (), lemma_of(token), None, None)
            if person is None:
                continue
            coreference.forms[place] = person
            member = _beside(coreference, number, token) or _find(coreference, person, place, token)
            if member is None or not member.fits(person):
                if person.form == "pronoun":
                    continue
                member = Member(token)
                member.apart = person.form == "other" or _is_further(token)
                coreference.members.append(member)
            elif person.form == "name" and not member.names:
                member.mention = token
            member.take(person, place)
            member.weight += 1 + (arc(token) in CLAUSE_SUBJECTS)
            speech = arc(token) == Arc.SUBJECT and lemma_of(token.head) in _speech_verbs()
            member.speaks = member.speaks or (speech and person.form != "pronoun")
            member.kinds |= harmed.get(place, set())
            coreference.by_token[place] = member
    return coreference


def _find(
    coreference: Coreference, person: Person, place: tuple[int, int], token: Token
) -> Member | None:
    if person.form == "pronoun":
        return _antecedent(coreference, person, place, token)
    if person.form == "other" or _is_further(token):
        return None
    if person.form == "indefinite" and not person.name and person.age is None:
        return None
    latest = coreference.members[: -PERSONS_KEPT - 1 : -1]
    if person.name:
        named = next((m for m in latest if m.names and m.fits(person)), None)
        if named is None and person.noun:
            told = (m for m in latest if not m.names and person.noun in m.nouns)
            named = next((m for m in told if m.fits(person)), None)
        if named is not None or person.form == "name":
            return named
    if person.age is not None:
        aged = next((m for m in latest if person.age in m.ages and m.fits(person)), None)
        if aged is not None:
            return aged
    if person.form != "definite":
        return None
    return _definite([m for m in latest if m.fits(person)], person, token)


def _definite(latest: list[Member], person: Person, token: Token) -> Member | None:
    """The person whom "the man", "his brother" or "the victim" takes up."""
    near = sorted(latest, key=lambda m: m.last, reverse=True)
    if person.noun in words("victims"):
        return next((m for m in near if m.kinds and not m.speaks), None)
    same = next((m for m in near if person.noun in m.nouns), None)
    owned = any(arc(c) == Arc.POSSESSOR or c.lower_ in words("genitive") for c in token.children)
    if same is not None or owned or person.noun not in words("generic_persons"):
        return same
    return next((m for m in near if _generic(m) and person.age is None), None)


def _generic(member: Member) -> bool:
    """Whether "the man" or "the victim" can take a member up: unnamed by an office."""
    known = not member.nouns or bool(member.nouns & words("generic_persons"))
    return known and not member.speaks


def _antecedent(
    coreference: Coreference, person: Person, place: tuple[int, int], token: Token
) -> Member | None:
    """The person whom a pronoun means: near, a subject, no one's speaker."""
    verb = token.head if arc(token) != Arc.PREP_OBJECT else token.head.head
    if arc(verb) == Arc.PREP_CLAUSE:  # "before shooting himself"
        verb = verb.head.head
    subject = subject_of(verb) if is_verb(verb) else None
    if subject is not None and subject.lower_ in words("relatives"):
        subject = subject.head.head if arc(subject.head) == Arc.RELATIVE else subject
    own = (
        coreference.at(place[0], subject) if subject is not None and subject.i != token.i else None
    )
    if token.lower_.endswith(ordered("reflexive_suffixes")):
        return own
    best, most = None, 0.0
    for member in coreference.members[-PERSONS_KEPT:]:
        if place[0] - member.last[0] > ANTECEDENT_SENTENCES or not member.fits(person):
            continue
        if member is own and arc(token) in (Arc.OBJECT, Arc.DATIVE):
            continue  # "he shot him": two persons
        score = 10.0 - 3 * (place[0] - member.last[0]) + min(member.weight, 6) / 2
        if member.last[0] == place[0]:
            score += member.last[1] / 100
        score += 2 * bool(member.kinds) - 4 * member.speaks
        if score > most:
            best, most = member, score
    return best


def _beside(coreference: Coreference, number: int, token: Token) -> Member | None:
    """The member that the parse makes one with a mention: apposition, "is", "identified as"."""
    head = token.head
    dep = arc(token)
    if (dep == Arc.APPOSITION and not opens_list(token)) or _is_apposed(token):
        return coreference.at(number, head)
    if dep == Arc.ATTRIBUTE and lemma_of(head) in words("copula"):
        subjects = [c for c in head.children if arc(c) in CLAUSE_SUBJECTS]
        return coreference.at(number, subjects[0]) if subjects else None
    if (
        dep == Arc.PREP_OBJECT
        and head.lower_ in words("role_mark")
        and lemma_of(head.head) in words("naming")
    ):
        named = children_by(head.head, Arc.OBJECT, Arc.PASSIVE)
        if not named and arc(head.head) == Arc.NOUN_CLAUSE:
            named = [head.head.head]
        return coreference.at(number, named[0]) if named else None
    if dep == Arc.OBJECT_ATTRIBUTE and lemma_of(head) in words("naming"):
        named = children_by(head, Arc.OBJECT, Arc.PASSIVE)
        return coreference.at(number, named[0]) if named else None
    return None


def _is_apposed(name: Token) -> bool:
    """Whether a name that the parse joined is an apposition: "the driver, Oren Vale, died"."""
    head = name.head
    if arc(name) != Arc.CONJUNCT or not is_name(name) or tag(head) != Tag.NOUN or name.i < head.i:
        return False
    beside = [c for one in (head, name) for c in one.children if c.i != name.i]
    joined = any(arc(c) in (Arc.COORDINATOR, Arc.CONJUNCT) for c in beside)
    return not joined and name.doc[name.left_edge.i - 1].text == ","


def _is_further(token: Token) -> bool:
    """Whether a mention says that it is one more: "another man", "a second victim"."""
    return any(c.lower_ in words("further_persons") for c in token.children)


@cache
def _speech_verbs() -> frozenset[str]:
    return frozenset(lemma for entry in load("speech", SpeechEntry) for lemma in entry.lemmas)
