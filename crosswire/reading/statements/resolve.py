"""Who the speaker is: "Tavik", "Mr Tavik", "the spokesman" and "he" are one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crosswire.model.ids import make_id
from crosswire.model.rows import Actor
from crosswire.reading.actors.mentions import slug
from crosswire.reading.statements.leads import Lead
from crosswire.reading.statements.lexicon import speech_words
from crosswire.reading.statements.said import Said
from crosswire.reading.syntax.people import role_of
from crosswire.words.articles import without_article
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

TITLE_NAME = r"[A-Z][\w’'-]+"


@dataclass(slots=True)
class NamedSpeaker:
    """A speaker with a name: the id, how reports describe them, for whom they speak."""

    person_id: str
    name: str
    about: str = ""
    speaks_for: str | None = None
    she: bool | None = None


@dataclass(slots=True)
class SpeakersMet:
    """The speakers as_said so far, in the order of the text."""

    people: dict[str, NamedSpeaker] = field(default_factory=dict)
    leads: dict[int, Lead] = field(default_factory=dict)
    last_person: NamedSpeaker | None = None
    bodies: list[tuple[str, str]] = field(default_factory=list)


def resolve(
    said: list[Said],
    text: str,
    actors: tuple[Actor, ...],
    report_id: str,
    leads: dict[int, Lead] | None = None,
) -> None:
    """Gives every statement its speaker's id, for whom they speak, and an id of its own.

    `leads` are the persons whom sentences are about, by sentence.
    """
    met = SpeakersMet(leads=leads or {})
    for one in sorted(said, key=lambda s: s.cue or s.content):
        _resolve(one, text, actors, met)
        one.statement_id = make_id("s", report_id, *one.content, *(one.speaker or (0, 0)))


def bare_name(name: str) -> list[str]:
    """A name's words without honorifics and what stands before a rank: "NPD Cpl. Aren Tavik"."""
    parts = [p for p in name.replace("’s", "").replace("'s", "").split() if p]
    ranks = [n for n, p in enumerate(parts[:-1], 1) if _is_rank(p)]
    parts = parts[ranks[-1] :] if ranks else parts
    while len(parts) > 1 and parts[0].lower().rstrip(".") in words("honorifics"):
        parts.pop(0)
    return parts


def _is_rank(word: str) -> bool:
    return word.endswith(".") and word[:-1].lower() in words("honorifics")


def _resolve(one: Said, text: str, actors: tuple[Actor, ...], met: SpeakersMet) -> None:
    core = one.speaker
    if core is None:
        return
    phrase = text[core[0] : core[1]]
    if one.about.split(" ")[0].lower() in words("own_side"):
        body = _subject_before(text, core[0], actors)
        one.speaker_for = body.actor_id if body is not None else None
    about_start = max(0, text.find(one.about, max(0, core[0] - len(one.about))))
    inside = _within(actors, core)
    around = _within(actors, (about_start, about_start + len(one.about)))
    body = next((a for a in reversed(around or inside) if a.kind != "person"), None)
    if one.pronoun:
        _meet(one, text, met, actors)
        _pronoun(one, phrase.lower(), met)
        return
    whole = next((a for a in inside if _same(a.quote, phrase)), None)
    if whole is None and one.name and not _is_body(one.name, phrase, inside):
        person = _person(one, text, met, around)
        if person.speaks_for is None:
            person.speaks_for = body.actor_id if body is not None else one.speaker_for
        one.speaker_id, one.speaker_for = person.person_id, person.speaks_for
        met.last_person = person
        return
    if whole is not None:
        one.speaker_id = one.speaker_for = whole.actor_id
        met.bodies.append((whole.actor_id or "", phrase))
        return
    known = _described(phrase, met)
    if known is not None:
        one.speaker_id, one.speaker_for = known.person_id, known.speaks_for
        met.last_person = known
        return
    plain = pattern("speech.determiner").sub("", phrase)
    one.speaker_id = f"unnamed-{slug(plain)}" if slug(plain) else None
    one.speaker_for = body.actor_id if body is not None else None
    met.bodies.append((one.speaker_id or "", phrase))


def _subject_before(text: str, place: int, actors: tuple[Actor, ...]) -> Actor | None:
    """The actor that "its spokesman" speaks for: the first one named in the paragraph."""
    start = text.rfind("\n", 0, place) + 1
    return next((a for a in actors if start <= a.start < place and a.kind != "agency"), None)


def _pronoun(one: Said, phrase: str, met: SpeakersMet) -> None:
    if phrase in words("third_person"):
        person = _fitting(phrase in words("she_pronoun"), met)
        if person is not None:
            one.speaker_id, one.speaker_for = person.person_id, person.speaks_for
        elif met.bodies and met.bodies[-1][0].startswith("unnamed-"):
            one.speaker_id = met.bodies[-1][0]
    elif phrase in words("group_pronouns"):
        fitting = [
            b
            for b, named in met.bodies
            if phrase not in words("it_pronoun") or _is_one_body(b, named)
        ]
        one.speaker_id = one.speaker_for = (fitting[-1] if fitting else None) or None


def _is_one_body(body: str, phrase: str) -> bool:
    """Whether "it" can mean a speaker: "the press committee", not "sources" or "the mayor"."""
    lead = pattern("speech.lead_end").split(phrase, maxsplit=1)[0]
    last = (lead.split() or [""])[-1].lower()
    if last in words("group_nouns"):
        return True
    person = role_of((last,)) is not None or last in words("honorifics")
    named = not body.startswith("unnamed-")
    return not person and (named or not re.search(r"[^su]s$", last))


def _meet(one: Said, text: str, met: SpeakersMet, actors: tuple[Actor, ...]) -> None:
    """Brings in the person whom the sentence before is about, though he has not spoken yet."""
    lead = met.leads.get(one.sentence - 1)
    start = one.cue[0] if one.cue else one.content[0]
    if lead is None or not lead.name.split()[-1][0].isupper():
        return
    at = text.rfind(lead.about, max(0, start - 1500), start)
    if at < 0 or "\n" in text[at:start]:
        return
    around = _within(actors, (at, at + len(lead.about)))
    if any(a.quote.endswith(lead.name.split()[-1]) and a.kind != "person" for a in around):
        return
    as_said = Said(
        one.sentence, None, None, one.content, one.kind, name=lead.name, about=lead.about
    )
    met.last_person = _person(as_said, text, met, around)


def _fitting(she: bool, met: SpeakersMet) -> NamedSpeaker | None:
    """The last person whom "he" or "she" can mean."""
    people = [*met.people.values()]
    if met.last_person is not None:
        people = [p for p in people if p is not met.last_person] + [met.last_person]
    return next((p for p in reversed(people) if p.she is None or p.she == she), None)


def _gender(about: str) -> bool | None:
    lower = set(re.findall(r"[a-z]+", about.lower()))
    if lower & words("female_titles"):
        return True
    return False if lower & words("male_titles") else None


def _person(one: Said, text: str, met: SpeakersMet, actors: list[Actor]) -> NamedSpeaker:
    parts = _without_bodies(bare_name(one.name or ""), actors)
    surname = parts[-1]
    known = met.people.get(surname)
    if known is None:
        full = parts if len(parts) > 1 else _full_name(surname, text)
        known = NamedSpeaker(person_id=f"person-{slug(' '.join(full))}", name=" ".join(full))
        met.people[surname] = known
    known.about = f"{known.about} {one.about}".strip()[:400]
    known.she = _gender(one.about) if known.she is None else known.she
    return known


def _without_bodies(parts: list[str], actors: list[Actor]) -> list[str]:
    """A name without the body that stands before it: "SDF spokesman", "Al Jazeera's"."""
    for actor in actors:
        lead = actor.quote.replace("’s", "").replace("'s", "").split()
        if len(parts) > len(lead) and parts[: len(lead)] == lead:
            parts = bare_name(" ".join(parts[len(lead) :]))
    return parts


def _full_name(surname: str, text: str) -> list[str]:
    """The longest name of the text that ends in a surname, its own words without titles."""
    particle = "|".join(sorted(words("name_particles")))
    pattern = rf"\b({TITLE_NAME}\.?(?: (?:{TITLE_NAME}|{particle}))* {re.escape(surname)})\b"
    best = [surname]
    for match in re.finditer(pattern, text):
        parts = bare_name(match.group(1))
        if len(best) < len(parts) <= 4:
            best = parts
    return best


def _described(phrase: str, met: SpeakersMet) -> NamedSpeaker | None:
    """The person whom "the spokesman" or "the colonel" means: the last one so described."""
    parts = phrase.lower().split()
    if not parts or parts[0] not in words("definites"):
        return None
    head = parts[-1]
    last = met.last_person
    if last is not None and re.search(rf"\b{re.escape(head)}\b", last.about.lower()):
        return last
    fitting = [
        p for p in met.people.values() if re.search(rf"\b{re.escape(head)}\b", p.about.lower())
    ]
    return fitting[-1] if fitting else None


def _within(actors: tuple[Actor, ...], span: tuple[int, int]) -> list[Actor]:
    return [a for a in actors if span[0] <= a.start and a.end <= span[1]]


def _same(quote: str, phrase: str) -> bool:
    return _plain(phrase) == _plain(quote)


def _is_body(name: str, phrase: str, inside: list[Actor]) -> bool:
    """Whether what looks like a name is a body of the lexicon or ends in a word for one."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    if _is_medium(phrase, name) or name == name.lower():
        return True
    return last in words("group_nouns") or any(
        a.quote.endswith(name.rsplit(maxsplit=1)[-1]) for a in inside
    )


def _is_medium(phrase: str, name: str) -> bool:
    """Whether a phrase calls what it names a newspaper or the like: "the daily Lantern"."""
    before = phrase.split(name, maxsplit=1)[0].lower().split()
    return bool(before) and before[-1] in speech_words("media")


def _plain(phrase: str) -> str:
    return without_article(phrase.lower(), "definite_article").strip()
