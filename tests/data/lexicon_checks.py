"""What it means that the example of an entry is met, for each file of the lexicon."""

from __future__ import annotations

import re
from functools import cache

import pytest
from factories import read_all

from crosswire.export.codebooks.countries import Country, state_of
from crosswire.export.codebooks.daily import LastingType
from crosswire.export.codebooks.scales import Scale
from crosswire.export.codebooks.scales import matches as in_scale
from crosswire.model.facts import entry_of
from crosswire.model.rows import Event
from crosswire.pile.copies.spelling import Spelling, standard
from crosswire.pile.derive import derive
from crosswire.pile.events.codes import EventCode, ViolenceType, codes_of, kinds_of
from crosswire.pile.events.types import AcledType
from crosswire.pile.figures.rules import Voice, decide
from crosswire.pile.figures.why import number
from crosswire.pile.identities.spelled import Transliteration, standard_word
from crosswire.pile.origins import Publisher, Publishers
from crosswire.reading.actors import ActorEntry, read_actors, read_parties
from crosswire.reading.actors.kinds import KindWord
from crosswire.reading.actors.lexicon import CountryName, ForceWord, default_names
from crosswire.reading.actors.nouns import PartyWords
from crosswire.reading.actors.offices import OfficeWords
from crosswire.reading.claims.groups import phrase_lemmas
from crosswire.reading.claims.modality import Cue
from crosswire.reading.claims.predicates import Predicate
from crosswire.reading.claims.scope import ScopeCue
from crosswire.reading.claims.weapons import Weapon
from crosswire.reading.mentions.lexicon import Blame, TriggerWords
from crosswire.reading.numbers import scan
from crosswire.reading.numbers.parse import NumberWords
from crosswire.reading.numbers.reasons import AFTER, BEFORE, Reason, matches
from crosswire.reading.numbers.scan import QualifierEntry, Vague
from crosswire.reading.numbers.shares import Share
from crosswire.reading.page.boilerplate import Furniture
from crosswire.reading.page.clean import clean
from crosswire.reading.page.header import Agency, Credit
from crosswire.reading.places.capitals import Capital
from crosswire.reading.places.read import read_places
from crosswire.reading.statements.lexicon import Channel, SpeechEntry, SpeechWords
from crosswire.reading.syntax.model import load_model
from crosswire.reading.syntax.people import (
    NotPeople,
    People,
    collectives,
    family_nouns,
    not_people,
    role_of,
)
from crosswire.words.demonyms import Demonym
from crosswire.words.doers import GenericDoer, generic_doer
from crosswire.words.entries import load
from crosswire.words.forms import Forms, forms
from crosswire.words.happenings import HappeningKind
from crosswire.words.kinds import ClaimKind
from crosswire.words.labels import CountLabel, entry_of_label
from crosswire.words.patterns import Pattern, compiled
from crosswire.words.rules import RuleEntry
from crosswire.words.sets import WordSet
from crosswire.words.titles import EventTitle, title_of, with_titles

# tests/timex and tests/gazetteer run these
ELSEWHERE = {
    "times", "places", "places_middle_east", "places_africa", "places_europe_asia",
    "places_americas", "places_borders", "places_waters", "places_islands", "places_heights",
    "places_camps", "places_counties", "name_variants",
}  # fmt: skip
DESCRIBED = {"confidence", "likeness", "dating", "event_day"}  # of routes, reports, days: no words
READ = (
    "predicates",
    "modality",
    "scope",
    "speech",
    "channels",
    "kinds",
    "acled_lasting",
    "acled_types",
    "event_codes",
    "event_titles",
    "violence_types",
    "happenings",
    "triggers",
    "blame",
)


def capitals(entry, text):
    return entry.town in {p.name for p in read_places("r", text) if p.quote == "capital"}


def furniture(entry, text):
    return entry.match(text) is not None


header = furniture


def number_reasons(entry, text):
    return any(
        matches(entry, q, text[max(0, q.start - BEFORE) : q.start], text[q.end : q.end + AFTER])
        for q in scan(text)
    )


def qualifiers(entry, text):
    return any(q.rule == f"qualifier.{entry.id}" for q in scan(text))


def shares(entry, text):
    return any(q.rule == f"share.{entry.id}" for q in scan(text))


def vague(entry, text):
    return any(q.rule == f"vague.{entry.id}" for q in scan(text))


def number_words(entry, text):
    return any(word in entry.values for word in text.lower().split())


def wordsets(entry, text):
    lower = text.lower()
    if entry.id.endswith("_suffixes"):
        return any(word.endswith(entry.words) for word in re.findall(r"\w+", lower))
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", lower) for word in entry.words)


def shapes(entry, text):
    return compiled(entry, entry.parts).search(text) is not None


def people(entry, text):
    for token in load_model()(text):
        lemmas = phrase_lemmas(token)
        if not {lemmas[-1], " ".join(lemmas[-2:])}.intersection(entry.nouns):
            continue
        if entry.unit == "families":
            return lemmas[-1] in family_nouns()
        if entry.collective:
            return lemmas[-1] in collectives()
        return role_of(lemmas) == entry.role
    return False


def nobody(entry, text):
    found = {phrase_lemmas(t)[-1] for t in load_model()(text)} | set(text.lower().split())
    return any(not_people().get(noun) == entry.why for noun in found.intersection(entry.nouns))


def predicates(entry, text):
    return any(entry_of(c) == entry.id for c in reading(text).claims)


def modality(entry, text):
    return any(c.modality == entry.modality for c in reading(text).claims)


def scope(entry, text):
    return any(c.scope == entry.scope for c in reading(text).claims)


def speech(entry, text):
    written = {form for lemma in entry.lemmas for form in forms(lemma)}
    cues = [(s.cue_start, s.cue_end) for s in reading(text).statements]
    return any(text[start:end].lower() in written for start, end in cues)


def publishers(entry, text):
    family = Publishers().known(text)
    return family is not None and family.id == entry.id


def channels(entry, text):
    return any(s.channel == entry.channel for s in reading(text).statements)


def happenings(entry, text):
    return any(m.happening == entry.id for m in reading(text).mentions)


def triggers(entry, text):
    return any(m.rule_id == entry.id for m in reading(text).mentions)


def blame(entry, text):
    return any(m.agent and (m.agent_modality or entry.accuser) for m in reading(text).mentions)


def doers(entry, text):
    found = generic_doer(text.rstrip("."))
    return found is not None and found.id == entry.id


def kind(entry, text):
    return any(c.kind == entry.kind for c in reading(text).claims)


def event_codes(entry, text):
    found = event_codes_of(text)
    return found.acled == entry.acled and found.reason.startswith(entry.text)


def acled_lasting(entry, text):
    return any(e.acled_sub_event_type in entry.acled for e in derive([reading(text)]).events)


def acled_types(entry, text):
    return any(event.reason == entry.text for event in derive([reading(text)]).events)


def event_titles(entry, text):
    record = derive([reading(text)])
    called = {event.title for event in with_titles(record.events, record.figures)}
    told = reading(text).mentions if not called else ()
    called |= {title_of(Event(event_id="e", happening=m.happening), []) for m in told}
    return any(title == entry.title or title.startswith(f"{entry.title},") for title in called)


def violence_types(entry, text):
    return event_codes_of(text).reason.endswith(f"; {entry.text}")


def event_codes_of(text):
    found = reading(text)
    return codes_of(list(found.claims), kinds_of([found]))


def weapons(entry, text):
    return re.search(entry.pattern, text.lower()) is not None


def actors(entry, text):
    return entry.id in mentioned(text)


def demonyms(entry, text):
    place = (entry.country or entry.word).lower()
    rows = read_actors("r", text, default_names())
    return any((row.part_of or row.actor_id).startswith(f"{place}-") for row in rows)


def country_names(entry, text):
    return f"{entry.country.lower()}-government" in mentioned(text)


def country_codes(entry, text):
    return state_of(text) == entry


def source_scales(entry, text):
    return in_scale(entry, text)


def offices(entry, text):
    told = read_parties("r", text, default_names(), ()).offices
    return any(noun in office.office.lower() for office in told for noun in entry.nouns)


def parties(entry, text):
    rows = read_parties("r", text, default_names(), ()).actors
    return any(row.basis == "noun" and row.kind == entry.kind for row in rows)


def transliteration(entry, text):
    one, two = text.split()
    return standard_word(one) == standard_word(two)


def forces(entry, text):
    return any(actor_id.endswith(f"-{entry.tail}") for actor_id in mentioned(text))


def spelling(entry, text):
    one, two = text.split()
    return standard(one) == standard(two)


def actor_kinds(entry, text):
    acronym = "".join(word[0] for word in text.split())
    rows = read_actors("r", f"The {text} ({acronym}) spoke.", default_names())
    return any(row.kind == entry.kind for row in rows)


def agencies(entry, text):
    return clean(text).agency == entry.name


def irregular_forms(entry, text):
    written = {form for many in entry.forms.values() for form in many}
    return any(word in written for word in re.findall(r"\w+", text.lower()))


def rules(entry, text):
    first, second, *_ = (float(value) for value in re.findall(r"\d+", text))
    voices = [Voice(value, value, value, own=False, superseded=False) for value in (first, second)]
    outcome = decide(voices, entry)
    given = text.split(" give ")[1]
    return given in (
        f"best {number(outcome.best)}",
        f"{number(outcome.low)} to {number(outcome.high)}",
    )


CHECKS = {
    "acled_lasting": (LastingType, acled_lasting),
    "acled_types": (AcledType, acled_types),
    "actor_kinds": (KindWord, actor_kinds),
    "actors": (ActorEntry, actors),
    "agencies": (Agency, agencies),
    "capitals": (Capital, capitals),
    "channels": (Channel, channels),
    "country_codes": (Country, country_codes),
    "country_names": (CountryName, country_names),
    "demonyms": (Demonym, demonyms),
    "event_codes": (EventCode, event_codes),
    "event_titles": (EventTitle, event_titles),
    "forces": (ForceWord, forces),
    "furniture": (Furniture, furniture),
    "header": (Credit, header),
    "kinds": (ClaimKind, kind),
    "irregular_forms": (Forms, irregular_forms),
    "blame": (Blame, blame),
    "doers": (GenericDoer, doers),
    "happenings": (HappeningKind, happenings),
    "triggers": (TriggerWords, triggers),
    "modality": (Cue, modality),
    "not_people": (NotPeople, nobody),
    "number_reasons": (Reason, number_reasons),
    "number_words": (NumberWords, number_words),
    "offices": (OfficeWords, offices),
    "parties": (PartyWords, parties),
    "patterns": (Pattern, shapes),
    "people": (People, people),
    "predicates": (Predicate, predicates),
    "publishers": (Publisher, publishers),
    "qualifiers": (QualifierEntry, qualifiers),
    "rules": (RuleEntry, rules),
    "scope": (ScopeCue, scope),
    "source_scales": (Scale, source_scales),
    "speech": (SpeechEntry, speech),
    "spelling": (Spelling, spelling),
    "speech_words": (SpeechWords, wordsets),
    "shares": (Share, shares),
    "transliteration": (Transliteration, transliteration),
    "vague": (Vague, vague),
    "violence_types": (ViolenceType, violence_types),
    "weapons": (Weapon, weapons),
    "labels": (CountLabel, lambda entry, text: entry_of_label(text.split(":")[0]) == entry.entry),
    "wordsets": (WordSet, wordsets),
}
ENTRIES = [
    pytest.param(entry, holds, id=f"{name}:{entry.id}")
    for name, (kind, holds) in CHECKS.items()
    for entry in load(name, kind)
]


@cache
def readings():
    """The readings of all examples and counter-examples that need the parse, made at once."""
    texts = sorted(
        {
            text
            for name in READ
            for e in load(name, CHECKS[name][0])
            for text in (e.example, e.counter)
        }
    )
    return dict(zip(texts, read_all(texts), strict=True))


def reading(text):
    return readings()[text]


def mentioned(text):
    return {row.actor_id for row in read_actors("r", text, default_names())}
