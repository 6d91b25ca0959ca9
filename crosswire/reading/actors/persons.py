"""Named persons and bodies that no list has, by capitals, titles and offices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from crosswire.model.codes import ActorBasis
from crosswire.model.rows import Actor, Office
from crosswire.reading.actors.introduced import slug
from crosswire.reading.actors.kinds import is_head, kind_of
from crosswire.reading.actors.lexicon import Names
from crosswire.reading.actors.offices import is_office, office_at, office_behind
from crosswire.reading.actors.runs import (
    Run,
    is_capital,
    is_common,
    is_small,
    opens_sentence,
    runs_of,
)
from crosswire.reading.actors.tokens import Tokens
from crosswire.words.articles import without_article
from crosswire.words.sets import words

NAME = 4  # words of a name at most
BEFORE = 4  # words of an office in small letters before a name
INITIAL = re.compile(r"[A-Z]{1,2}")


@dataclass(slots=True)
class Cast:
    """What a report's persons are found with, and what is found.

    `taken`: words that belong to a mention; `owner`: the mention by name at a word; `placed`:
    words of places; `known`: ids of persons by their last name; `called`: their names by id;
    `renamed`: ids that held a title as well, with the ids without it.
    """

    report_id: str
    tokens: Tokens
    names: Names
    taken: list[bool]
    owner: dict[int, Actor]
    placed: list[bool]
    known: dict[str, str] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    actors: list[Actor] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)

    def add(
        self, first: int, last: int, actor_id: str | None, name: str | None, basis: ActorBasis,
        **more: str,
    ) -> Actor:  # fmt: skip
        """Adds one mention and takes its words."""
        start, end = self.tokens.span(first, last)
        for at in range(first, last):
            self.taken[at] = True
        actor = Actor(
            report_id=self.report_id, start=start, end=end, quote=self.tokens.text[start:end],
            actor_id=actor_id, name=name, basis=basis, **more,  # type: ignore[arg-type]
        )  # fmt: skip
        self.actors.append(actor)
        return actor


def find_persons(cast: Cast) -> None:
    """Adds the named persons, their offices, and bodies by the form of their names."""
    later: list[tuple[int, int]] = []
    for run in runs_of(cast.tokens, cast.taken):
        for first, last in _pieces(cast, run):
            if not _body(cast, first, last):
                _person(cast, first, last, later)
    for first, last in later:
        _short(cast, first, last)
    for at in range(len(cast.tokens.plain)):
        if not cast.taken[at] and cast.tokens.plain[at].lower() in words("articles"):
            _office_after(cast, at)


def _pieces(cast: Cast, run: Run) -> list[tuple[int, int]]:
    """A run without the common word that only opens its sentence, parted at "and"."""
    plain, first = cast.tokens.plain, run.first
    while first < run.last and run.opens and _only_opens(cast, first, run.last):
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
    return any(
        is_head(one.lower()) and two in words("body_marks") for one, two in pairwise(parts)
    )  # fmt: skip


def _only_opens(cast: Cast, at: int, last: int) -> bool:
    """Whether a word has its capital from its place in the sentence alone."""
    lower = cast.tokens.plain[at].lower()
    if not opens_sentence(cast.tokens, at):
        return lower in words("name_links") or lower in words("function_words")
    if lower in words("function_words") or lower in words("sentence_openers"):
        return True
    after = at + 1 < last and is_capital(cast.tokens.plain[at + 1])
    return is_common(lower) and not is_office(lower) and not (after and is_head(lower))


def _body(cast: Cast, first: int, last: int) -> bool:
    """Adds a body whose name ends in a word for one: "Karsan Liberation Front"."""
    plain = cast.tokens.plain
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
    start, stop = cast.tokens.span(first, end)
    name = cast.tokens.text[start:stop]
    named = cast.names.find(name)
    if named is not None:
        cast.add(first, end, named.actor_id, named.name, "name", kind=named.kind)
        return True
    cast.owner.update(
        dict.fromkeys(range(first, end), cast.add(
            first, end, slug(name), name, "form", kind=kind_of(name)
        ))
    )  # fmt: skip
    if end < last:
        _person(cast, end, last, [])
    return True


def _person(cast: Cast, first: int, last: int, later: list[tuple[int, int]]) -> None:
    """Adds a person with the office before or behind the name."""
    title, begin, end = _parted(cast, first, last)
    before = title or _title_before(cast, begin)
    parts = [p for p in cast.tokens.plain[begin:end] if p]
    if not parts or not _may_be_name(parts):
        if title is not None and end == begin and is_office(cast.tokens.plain[end - 1]):
            _office_alone(cast, *title)
        return
    behind = office_behind(cast.tokens, end)
    common = [is_common(p) for p in parts if is_capital(p)]
    if all(common) or parts[-1].lower() in words("street_kinds"):
        return
    if before is None and any(common):
        behind = None  # "the Black Book, a member of": no person
    sure = before is not None or behind is not None or parts[-1].lower() in cast.known
    if not sure and (len(parts) == 1 or not _looks_like_name(cast, begin, end)):
        later.append((begin, end))
        return
    if not sure and _after_place_word(cast, begin):
        return
    person = _identify(cast, parts)
    cast.add(begin, end, person, cast.called[person], "person", kind="person")
    for place in (before, behind):
        if place is not None:
            _hold(cast, place, person)


def _parted(cast: Cast, first: int, last: int) -> tuple[tuple[int, int] | None, int, int]:
    """A run as title and name: "Minister for the Hills Aren Tavik"."""
    plain, office = cast.tokens.plain, -1
    for at in range(first, last):
        end = office_at(cast.tokens, at)
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


def _title_before(cast: Cast, at: int) -> tuple[int, int] | None:
    """An office in small letters right before a name: "SDF spokesman", "commander"."""
    tokens = cast.tokens
    if at == 0 or not tokens.joined(at) or not is_office(tokens.plain[at - 1]):
        return None
    first = at - 1
    while first > max(0, at - BEFORE) and tokens.joined(first):
        before = tokens.plain[first - 1]
        owned = first - 1 in cast.owner
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


def _looks_like_name(cast: Cast, first: int, last: int) -> bool:
    """Whether capitals without a title are a person's: no common word, no place."""
    parts = cast.tokens.plain[first:last]
    if any(cast.placed[first:last]) or not 2 <= len(parts) <= NAME:
        return False
    return not any(is_capital(p) and not INITIAL.fullmatch(p) and is_common(p) for p in parts)


def _after_place_word(cast: Cast, at: int) -> bool:
    """Whether "in", "near" or the like stands before what may be a place as well."""
    return at > 0 and cast.tokens.plain[at - 1].lower() in words("place_prepositions")


def _identify(cast: Cast, parts: list[str]) -> str:
    """The id of a name in this report: a last name alone is the full name told before."""
    last, name = parts[-1].lower(), " ".join(parts)
    known = cast.known.get(last)
    given = {p.lower() for p in parts}
    if known is not None:
        old = set(known.removeprefix("person-").split("-"))
        if len(parts) > 1 and given < old and any(is_office(p) for p in old):
            clean = f"person-{slug(name)}"  # the old one held a title: "police-chief-aren-tavik"
            cast.renamed[known] = clean
            cast.known[last] = cast.renamed[known]
            cast.called[clean] = name
            return clean
        if given <= old or (len(parts) > 1 and old <= given):
            cast.called[known] = max(cast.called.get(known, ""), name, key=len)
            return known
    person = f"person-{slug(name)}"
    cast.known.setdefault(last, person)
    cast.called[person] = max(cast.called.get(person, ""), name, key=len)
    return person


def _short(cast: Cast, first: int, last: int) -> None:
    """Adds a later, shorter mention of a person whom the report has named in full."""
    parts = cast.tokens.plain[first:last]
    known = cast.known.get(parts[-1].lower())
    if known is None or any(cast.taken[first:last]):
        return
    if {p.lower() for p in parts} <= set(known.removeprefix("person-").split("-")):
        cast.add(first, last, known, cast.called.get(known), "person", kind="person")


def _hold(cast: Cast, place: tuple[int, int], person: str) -> None:
    """Adds the office of a person, with the body that it is of."""
    start, end = cast.tokens.span(*place)
    quote = cast.tokens.text[start:end]
    if all(part.rstrip(".").lower() in words("courtesies") for part in quote.split()):
        return
    owners = [cast.owner[at] for at in range(*place) if at in cast.owner]
    body = owners[0].actor_id if owners else _state_of(cast, place)
    office = without_article(quote)
    cast.offices.append(
        Office(
            report_id=cast.report_id, start=start, end=end, quote=quote, person_id=person,
            office=office, body_id=body,
        )
    )  # fmt: skip


def _state_of(cast: Cast, place: tuple[int, int]) -> str | None:
    """The government of the only country that an office's words name."""
    found = set()
    for at in range(*place):
        node = cast.names.countries.get(cast.tokens.plain[at])
        if node is not None and isinstance(node.leaf, str) and len(node.leaf) == 2:
            found.add(f"{node.leaf.lower()}-government")
    return found.pop() if len(found) == 1 else None


def _office_after(cast: Cast, article: int) -> None:
    """Adds an office that stands alone after its article: "the prime minister"."""
    tokens, at = cast.tokens, article + 1
    while at < len(tokens.plain) and at - article < BEFORE and tokens.joined(at):
        if cast.taken[at]:
            return
        end = office_at(tokens, at, alone=True)
        if end > at:
            if (
                end == len(tokens.plain)
                or not is_capital(tokens.plain[end])
                or not tokens.joined(end)
            ):
                _office_alone(cast, article, end)
            return
        if tokens.plain[at] not in words("party_adjectives") and not is_capital(tokens.plain[at]):
            return
        at += 1


def _office_alone(cast: Cast, first: int, last: int) -> None:
    """Adds an office without a name; the person is the only one told to hold it, if any."""
    if any(cast.taken[first:last]) or all(
        p.lower() in words("courtesies") for p in cast.tokens.plain[first:last]
    ):
        return
    noun = cast.tokens.plain[last - 1].lower()
    holders = {o.person_id for o in cast.offices if noun in o.office.lower().split()}
    person = (
        holders.pop()
        if len(holders) == 1 and cast.tokens.plain[first] not in words("article_a")
        else None
    )
    before = first - 1
    first -= (
        before >= 0
        and cast.tokens.plain[before].lower() in words("definite_article")
        and not cast.taken[before]
    )
    cast.add(first, last, person, cast.called.get(person or ""), "office", kind="person")
