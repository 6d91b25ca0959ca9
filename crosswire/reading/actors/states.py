"""Countries that act: "Iraq and the United States agreed" tells of governments."""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from crosswire.model.rows import Sentence
from crosswire.reading.actors.lexicon import demonym_of
from crosswire.reading.actors.mentions import longest
from crosswire.reading.actors.persons import PersonSearch
from crosswire.reading.syntax.relations import Arc, Pos, arc, is_proper, pos
from crosswire.words.sets import words

STEPS = 4  # members of a list back to its first


def find_states(search: PersonSearch, parsed: tuple[tuple[Sentence, Doc], ...]) -> None:
    """Adds the governments of countries that are the subject of a verb or do what is done."""
    starts = [start for start, _ in search.tokens.spans]
    for sentence, doc in parsed:
        first, last = (bisect_left(starts, edge) for edge in (sentence.start, sentence.end))
        words = range(first, last)
        wanted = {
            starts[at] - sentence.start: at
            for at in words
            if not search.taken[at] and search.tokens.plain[at] in search.names.countries
        }
        if wanted:
            _in_sentence(search, doc, wanted)


def _in_sentence(search: PersonSearch, doc: Doc, wanted: dict[int, int]) -> None:
    """Adds those of a sentence; `wanted`: words of the report by where they stand in it."""
    for token in doc:
        at = wanted.get(token.idx)
        if at is None or search.taken[at] or not is_proper(token):
            continue
        end, place = longest(search.tokens, at, search.names.countries)
        last = doc[min(token.i + max(end - at, 1) - 1, len(doc) - 1)]
        if isinstance(place, str) and len(place) == 2 and _acts(last):
            first = at - (
                at > 0 and search.tokens.plain[at - 1].lower() in words("definite_article")
            )
            search.add(
                first,
                end,
                f"{place.lower()}-government",
                f"{demonym_of(place)} government",
                "state",
                kind="government",
            )


def _acts(token: Token) -> bool:
    """Whether a country's word is a subject, stands in a list of subjects, or follows "by"."""
    for _ in range(STEPS):
        if arc(token) != Arc.CONJUNCT:
            break
        token = token.head
    if arc(token) == Arc.SUBJECT:
        return pos(token.head) == Pos.VERB
    return arc(token) == Arc.PREP_OBJECT and arc(token.head) == Arc.AGENT
