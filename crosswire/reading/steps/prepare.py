"""What reading a report needs before the parse: its sentences, quantities, actors and places."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.ground.gazetteer.own import NO_PLACES, Own
from crosswire.model.codes import Row
from crosswire.model.rows import Actor, Doubt, Place, Report, Sentence, Source
from crosswire.reading.actors import ActorEntry, read_actors
from crosswire.reading.actors.lexicon import ActorNames, default_names
from crosswire.reading.numbers import Quantity, scan
from crosswire.reading.numbers.reasons import reason_of
from crosswire.reading.places import find_places
from crosswire.reading.places.read import Places
from crosswire.reading.steps.report_row import is_headed, make_report
from crosswire.reading.steps.select import tells, worth_parsing
from crosswire.reading.steps.written import as_written
from crosswire.reading.syntax.sentences import split_sentences
from crosswire.reading.syntax.weights import PINNED
from crosswire.reading.truecase import truecase


class ReadingOptions(Row, frozen=True, kw_only=True):
    """What reading depends on besides the report: the model and a case's own actors and places."""

    model: str = PINNED
    actors: tuple[ActorEntry, ...] = ()
    own: Own = NO_PLACES


BESIDE_NAMES = ("age", "designation")  # why a number behind a name counts no people


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report before the parse: its row, sentences, quantities and mentions.

    `cased` is its text where it does not shout, and recased where it does; what leans on
    capitals reads it. `reasons`: why a quantity counts no people, by its start. `wanted`: the
    sentences to be parsed; `telling`: those parsed only for what they say happened. `headed`:
    its headline came beside the text. `named`: the names of places as they were read; `places`
    and `doubts` are those of them that are no part of an actor's name.
    """

    report: Report
    cased: str
    sentences: tuple[Sentence, ...]
    quantities: list[Quantity]
    reasons: dict[int, str]
    actors: tuple[Actor, ...]
    wanted: list[Sentence]
    telling: list[Sentence]
    headed: bool
    names: ActorNames
    own: Own
    named: Places
    places: tuple[Place, ...]
    doubts: tuple[Doubt, ...]

    def by_sentence(self) -> dict[int, list[Quantity]]:
        """The quantities that may count people, by their sentence."""
        return self._by_sentence([q for q in self.quantities if q.start not in self.reasons])

    def beside_names(self) -> dict[int, list[Quantity]]:
        """The quantities that a name before them takes for its own, by their sentence.

        "Orvel, 28" is an age and "District 124" a designation, unless a list counts people so.
        """
        taken = [q for q in self.quantities if self.reasons.get(q.start) in BESIDE_NAMES]
        return self._by_sentence(taken)

    def _by_sentence(self, quantities: list[Quantity]) -> dict[int, list[Quantity]]:
        return {
            one.sentence: [q for q in quantities if one.start <= q.start and q.end <= one.end]
            for one in self.sentences
        }


def prepare(source: Source, options: ReadingOptions) -> Prepared:
    """Everything that needs no parse. Raises InputError CW107 or CW108 (see `make_report`)."""
    report = make_report(source)
    text = report.text
    names = default_names(options.actors)
    cased = truecase(text, names)
    sentences = split_sentences(report.report_id, cased, report.dateline, text)
    quantities = scan(text)
    reasons = {q.start: why for q in quantities if (why := reason_of(cased, q))}
    actors = read_actors(report.report_id, cased, names)
    named = find_places(report.report_id, cased, options.own)
    wanted = _wanted(text, sentences, quantities, reasons)
    known = {s.sentence for s in wanted}
    return Prepared(
        report=report,
        cased=cased,
        sentences=sentences,
        quantities=quantities,
        reasons=reasons,
        actors=actors,
        wanted=wanted,
        telling=[s for s in sentences if s.sentence not in known and tells(text[s.start : s.end])],
        headed=is_headed(source),
        names=names,
        own=options.own,
        named=named,
        places=as_written(_apart(named.rows, actors), text),
        doubts=_open(named.doubts, actors),
    )


def _wanted(
    text: str,
    sentences: tuple[Sentence, ...],
    quantities: list[Quantity],
    reasons: dict[int, str],
) -> list[Sentence]:
    """The sentences that may hold a claim or tell who speaks: no others are parsed."""
    counting = [q.start for q in quantities if q.start not in reasons]
    return [
        s
        for s in sentences
        if worth_parsing(
            text[s.start : s.end], has_quantity=any(s.start <= at < s.end for at in counting)
        )
    ]


def _open(doubts: tuple[Doubt, ...], actors: tuple[Actor, ...]) -> tuple[Doubt, ...]:
    """The doubts that are no part of an actor's name."""
    taken = {at for actor in actors for at in range(actor.start, actor.end)}
    return tuple(d for d in doubts if not any(start in taken for start, _ in d.spans))


def _apart(places: tuple[Place, ...], actors: tuple[Actor, ...]) -> tuple[Place, ...]:
    """The places that are no actor's name nor part of one: "Highlands Liberation Front".

    A state that acts by its own name ("France said") is a place as well.
    """
    taken = {
        at: actor.end - actor.start + (actor.basis in ("name", "acronym"))
        for actor in actors
        for at in range(actor.start, actor.end)
    }

    def longest(place: Place) -> int:
        return max((taken.get(at, 0) for at in range(place.start, place.end)), default=0)

    return tuple(p for p in places if longest(p) <= p.end - p.start)
