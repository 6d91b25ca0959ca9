"""Named persons and bodies that no list has, by capitals, titles and offices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from crosswire.ground.gazetteer.countries import country_codes
from crosswire.model.codes import ActorBasis
from crosswire.model.rows import Actor, Office
from crosswire.reading.actors.introduced import slug
from crosswire.reading.actors.kinds import is_head, kind_of
from crosswire.reading.actors.lexicon import ActorNames
from crosswire.reading.actors.offices import is_office, office_at, office_behind
from crosswire.reading.actors.runs import (
    Run,
    is_capital,
    is_common,
    is_small,
    opens_sentence,
    runs_of,
)
from crosswire.reading.actors.tokens import NameTokens
from crosswire.words.articles import without_article
from crosswire.words.sets import words

NAME = 4  # words of a name at most
BEFORE = 4  # words of an office in small letters before a name
INITIAL = re.compile(r"[A-Z]{1,2}")


@dataclass(slots=True)
class PersonSearch:
    """What a report's persons are found with, and what is found.

    `taken`: words that belong to a mention; `owner`: the mention by name at a word; `placed`:
    words of places; `known`: ids of persons by their last name; `called`: their names by id;
    `renamed`: ids that held a title as well, with the ids without it.
    """

    report_id: str
    tokens: NameTokens
    names: ActorNames
    taken: list[bool]
    owner: dict[int, Actor]
    placed: list[bool]
    known: dict[str, str] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    actors: list[Actor] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)

    def add(
        self,
        first: int,
        last: int,
        actor_id: str | None,
        name: str | None,
        basis: ActorBasis,
        **more: str,
    ) -> Actor:
        """Adds one mention and takes its words."""
        start, end = self.tokens.span(first, last)
        for at in range(first, last):
            self.taken[at] = True
        actor = Actor(
            report_id=self.report_id,
            start=start,
            end=end,
            quote=self.tokens.text[start:end],
            actor_id=actor_id,
            name=name,
            basis=basis,
            **more,  # type: ignore[arg-type]
        )
        self.actors.append(actor)
        return actor


def find_persons(search: PersonSearch) -> None:
    """Adds the named persons, their offices, and bodies by the form of their names."""
    later: list[tuple[int, int]] = []
    for run in runs_of(search.tokens, search.taken):
        for first, last in _pieces(search, run):
            if not _body(search, first, last):
                _person(search, first, last, later)
    for first, last in later:
        _short(search, first, last)
    for at in range(len(search.tokens.plain)):
        if not search.taken[at] and search.tokens.plain[at].lower() in words("articles"):
            _office_after(search, at)


def _pieces(search: PersonSearch, run: Run) -> list[tuple[int, int]]:
    """A run without the common word that only opens its sentence, parted at "and"."""
    plain, first = search.tokens.plain, run.first
    while first < run.last and run.opens and _only_opens(search, first, run.last):
        first += 1
    pieces, start = [], first
    for at in range(first, run.last):
        if plain[at] in words("additive") and not _is_of_body(plain[start:at]):
            pieces.append((start, at))
            start = at + 1
    pieces.append((start, run.last))
    return [(a, b) for a, b in pieces if a < b]


def _is_of_body(parts: list[str]) -> bool:
    """Whether words name a body by what it is of or for: "Ministry of Culture"."""
    return any(is_head(one.lower()) and two in words("body_marks") for one, two in pairwise(parts))


def _only_opens(search: PersonSearch, at: int, last: int) -> bool:
    """Whether a word has its capital from its place in the sentence alone."""
    lower = search.tokens.plain[at].lower()
    if not opens_sentence(search.tokens, at):
        return lower in words("name_links") or lower in words("function_words")
    if lower in words("function_words") or lower in words("sentence_openers"):
        return True
    after = at + 1 < last and is_capital(search.tokens.plain[at + 1])
    return is_common(lower) and not is_office(lower) and not (after and is_head(lower))


def _body(search: PersonSearch, first: int, last: int) -> bool:
    """Adds a body whose name ends in a word for one: "Karsan Liberation Front"."""
    plain = search.tokens.plain
    heads = [at for at in range(first, last) if is_head(plain[at].lower())]
    while first < last and (not is_capital(plain[first]) or is_small(plain[first].lower())):
        first += 1
    if not heads:
        return False
    head, end = heads[-1], heads[-1] + 1
    if end < last and plain[end] in words("body_marks"):
        end = last
    whole = end - first
    if whole < 2 or (head == first and end == head + 1) or is_office(plain[end - 1]):
        return False
    if any(is_office(plain[at]) for at in range(first, head)) and plain[head].lower() not in words(
        "office_word"
    ):
        return False
    start, stop = search.tokens.span(first, end)
    name = search.tokens.text[start:stop]
    named = search.names.find(name)
    if named is not None:
        search.add(first, end, named.actor_id, named.name, "name", kind=named.kind)
        return True
    search.owner.update(
        dict.fromkeys(
            range(first, end), search.add(first, end, slug(name), name, "form", kind=kind_of(name))
        )
    )
    if end < last:
        _person(search, end, last, [])
    return True


def _person(search: PersonSearch, first: int, last: int, later: list[tuple[int, int]]) -> None:
    """Adds a person with the office before or behind the name."""
    title, begin, end = _parted(search, first, last)
    before = title or _title_before(search, begin)
    parts = [p for p in search.tokens.plain[begin:end] if p]
    if not parts or not _may_be_name(parts):
        if title is not None and end == begin and is_office(search.tokens.plain[end - 1]):
            _office_alone(search, *title)
        return
    behind = office_behind(search.tokens, end)
    common = [is_common(p) for p in parts if is_capital(p)]
    if all(common) or parts[-1].lower() in words("street_kinds"):
        return
    if before is None and any(common):
        behind = None  # "the Black Book, a member of": no person
    sure = before is not None or behind is not None or parts[-1].lower() in search.known
    if not sure and (len(parts) == 1 or not _looks_like_name(search, begin, end)):
        later.append((begin, end))
        return
    if not sure and _after_place_word(search, begin):
        return
    if not (before or behind or parts[-1].lower() in search.known) and _is_country(parts):
        return
    person = _identify(search, parts)
    search.add(begin, end, person, search.called[person], "person", kind="person")
    for place in (before, behind):
        if place is not None:
            _hold(search, place, person)


def _parted(search: PersonSearch, first: int, last: int) -> tuple[tuple[int, int] | None, int, int]:
    """A run as title and name: "Minister for the Hills Aren Tavik"."""
    plain, office = search.tokens.plain, -1
    for at in range(first, last):
        end = office_at(search.tokens, at)
        if is_office(plain[at]) or end > at:
            office = max(office, end - 1, at)
    begin = office + 1 if office >= 0 else first
    links = [at for at in range(begin, last) if plain[at] in words("name_links")]
    if links and office >= 0:
        tail = links[-1] + 1
        begin = last - 2 if last - tail >= 3 else last
    elif links:
        last = links[0]
    if office < 0:
        return None, begin, last
    return (first, min(begin, last)), begin, last


def _title_before(search: PersonSearch, at: int) -> tuple[int, int] | None:
    """An office in small letters right before a name: "SDF spokesman", "commander"."""
    tokens = search.tokens
    if at == 0 or not tokens.joined(at) or not is_office(tokens.plain[at - 1]):
        return None
    first = at - 1
    while first > max(0, at - BEFORE) and tokens.joined(first):
        before = tokens.plain[first - 1]
        owned = first - 1 in search.owner
        if not owned and not is_capital(before) and before not in words("party_adjectives"):
            break
        first -= 1
    return first, at


def _may_be_name(parts: list[str]) -> bool:
    """Whether words can be a person's name at all."""
    if len(parts) > NAME + 1 or any(any(c.isdigit() for c in p) for p in parts):
        return False
    if any(p.lower() in words("month_names") | words("weekday_names") for p in parts):
        return False
    strong = [p for p in parts if is_capital(p) and len(p) > 1]
    capitals = sum(p.isupper() and len(p) > 2 for p in strong)
    return bool(strong) and capitals == 0 and not is_office(parts[-1])


def _looks_like_name(search: PersonSearch, first: int, last: int) -> bool:
    """Whether capitals without a title are a person's: no common word, no place."""
    parts = search.tokens.plain[first:last]
    if any(search.placed[first:last]) or not 2 <= len(parts) <= NAME:
        return False
    return not any(is_capital(p) and not INITIAL.fullmatch(p) and is_common(p) for p in parts)


def _is_country(parts: list[str]) -> bool:
    """Whether a name is the whole name of a country: "South Sudan said" names no person."""
    return " ".join(parts) in country_codes()


def _after_place_word(search: PersonSearch, at: int) -> bool:
    """Whether "in", "near" or the like stands before what may be a place as well."""
    return at > 0 and search.tokens.plain[at - 1].lower() in words("place_prepositions")


def _identify(search: PersonSearch, parts: list[str]) -> str:
    """The id of a name in this report: a last name alone is the full name told before."""
    last, name = parts[-1].lower(), " ".join(parts)
    known = search.known.get(last)
    given = {p.lower() for p in parts}
    if known is not None:
        old = set(known.removeprefix("person-").split("-"))
        if len(parts) > 1 and given < old and any(is_office(p) for p in old):
            clean = f"person-{slug(name)}"  # the old one held a title: "police-chief-aren-tavik"
            search.renamed[known] = clean
            search.known[last] = search.renamed[known]
            search.called[clean] = name
            return clean
        if given <= old or (len(parts) > 1 and old <= given):
            search.called[known] = max(search.called.get(known, ""), name, key=len)
            return known
    person = f"person-{slug(name)}"
    search.known.setdefault(last, person)
    search.called[person] = max(search.called.get(person, ""), name, key=len)
    return person


def _short(search: PersonSearch, first: int, last: int) -> None:
    """Adds a later, shorter mention of a person whom the report has named in full."""
    parts = search.tokens.plain[first:last]
    known = search.known.get(parts[-1].lower())
    if known is None or any(search.taken[first:last]):
        return
    if {p.lower() for p in parts} <= set(known.removeprefix("person-").split("-")):
        search.add(first, last, known, search.called.get(known), "person", kind="person")


def _hold(search: PersonSearch, place: tuple[int, int], person: str) -> None:
    """Adds the office of a person, with the body that it is of."""
    start, end = search.tokens.span(*place)
    quote = search.tokens.text[start:end]
    if all(part.rstrip(".").lower() in words("courtesies") for part in quote.split()):
        return
    owners = [search.owner[at] for at in range(*place) if at in search.owner]
    body = owners[0].actor_id if owners else _state_of(search, place)
    office = without_article(quote)
    search.offices.append(
        Office(
            report_id=search.report_id,
            start=start,
            end=end,
            quote=quote,
            person_id=person,
            office=office,
            body_id=body,
        )
    )


def _state_of(search: PersonSearch, place: tuple[int, int]) -> str | None:
    """The government of the only country that an office's words name."""
    found = set()
    for at in range(*place):
        node = search.names.countries.get(search.tokens.plain[at])
        if node is not None and isinstance(node.leaf, str) and len(node.leaf) == 2:
            found.add(f"{node.leaf.lower()}-government")
    return found.pop() if len(found) == 1 else None


def _office_after(search: PersonSearch, article: int) -> None:
    """Adds an office that stands alone after its article: "the prime minister"."""
    tokens, at = search.tokens, article + 1
    while at < len(tokens.plain) and at - article < BEFORE and tokens.joined(at):
        if search.taken[at]:
            return
        end = office_at(tokens, at, alone=True)
        if end > at:
            if (
                end == len(tokens.plain)
                or not is_capital(tokens.plain[end])
                or not tokens.joined(end)
            ):
                _office_alone(search, article, end)
            return
        if tokens.plain[at] not in words("party_adjectives") and not is_capital(tokens.plain[at]):
            return
        at += 1


def _office_alone(search: PersonSearch, first: int, last: int) -> None:
    """Adds an office without a name; the person is the only one told to hold it, if any."""
    if any(search.taken[first:last]) or all(
        p.lower() in words("courtesies") for p in search.tokens.plain[first:last]
    ):
        return
    noun = search.tokens.plain[last - 1].lower()
    holders = {o.person_id for o in search.offices if noun in o.office.lower().split()}
    person = (
        holders.pop()
        if len(holders) == 1 and search.tokens.plain[first] not in words("article_a")
        else None
    )
    before = first - 1
    first -= (
        before >= 0
        and search.tokens.plain[before].lower() in words("definite_article")
        and not search.taken[before]
    )
    search.add(first, last, person, search.called.get(person or ""), "office", kind="person")
