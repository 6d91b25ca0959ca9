"""Reads one report: a pure function of its source, the lexicons and the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from msgspec.structs import replace
from spacy.tokens import Doc

from crosswire.ground.gazetteer.own import NONE, Own
from crosswire.ground.settle.places import with_places
from crosswire.ground.timex import read_times
from crosswire.model.codes import PublishedBasis, Row
from crosswire.model.errors import InputError
from crosswire.model.ids import digest
from crosswire.model.rows import (
    Actor,
    Doubt,
    Office,
    Place,
    Reading,
    Report,
    Sentence,
    Source,
    Time,
)
from crosswire.reading.actors import ActorEntry, read_actors
from crosswire.reading.actors.late_mentions import ids_of_persons, read_parties, with_ids
from crosswire.reading.actors.lexicon import Names, default_names
from crosswire.reading.claims.confidence import with_confidence
from crosswire.reading.claims.context import Context
from crosswire.reading.claims.frame import with_frame
from crosswire.reading.claims.groups import find_groups
from crosswire.reading.claims.read import read_drafts, to_claims
from crosswire.reading.claims.subcounts import with_wholes
from crosswire.reading.claims.titles import without_headline_repeats
from crosswire.reading.numbers import Quantity, scan
from crosswire.reading.numbers.fates import fates
from crosswire.reading.numbers.reasons import reason_of
from crosswire.reading.page.clean import Cleaned, clean
from crosswire.reading.page.header import agency_in
from crosswire.reading.page.headline import with_title
from crosswire.reading.page.html import Page, read_page
from crosswire.reading.page.notes import notes_of
from crosswire.reading.page.printed_days import day_beside, day_of_address
from crosswire.reading.places import find_places, masthead
from crosswire.reading.places.scenes import find_scenes
from crosswire.reading.statements import statements_of
from crosswire.reading.statements.continued_speech import continues
from crosswire.reading.statements.rows import statement_rows
from crosswire.reading.syntax.model import load_model, parse
from crosswire.reading.syntax.select import worth_parsing
from crosswire.reading.syntax.sentences import split_sentences
from crosswire.reading.syntax.truecase import truecase
from crosswire.reading.syntax.weights import PINNED

M = TypeVar("M", Actor, Office, Place, Time)
BATCH = 24  # reports whose sentences are parsed together


class Options(Row, frozen=True, kw_only=True):
    """What reading depends on besides the report: the model and a case's own actors."""

    model: str = PINNED
    actors: tuple[ActorEntry, ...] = ()
    own: Own = NONE


@dataclass(slots=True)
class _Prepared:
    """A report before the parse: its row, sentences, quantities and mentions.

    `cased` is its text where it does not shout, and recased where it does; what leans on
    capitals reads it. `headed`: its headline came beside the text.
    """

    report: Report
    cased: str
    sentences: tuple[Sentence, ...]
    quantities: list[Quantity]
    reasons: dict[int, str]
    actors: tuple[Actor, ...]
    wanted: list[Sentence]
    headed: bool
    names: Names
    own: Own


def read_report(source: Source, options: Options | None = None) -> Reading:
    """All rows of one report."""
    return next(read_reports([source], options))


def read_reports(sources: Iterable[Source], options: Options | None = None) -> Iterator[Reading]:
    """The readings of many reports, in order; each is the same as if read alone."""
    options = options or Options()
    nlp = load_model(options.model)
    waiting = iter(sources)
    while chunk := [prepare(source, options) for source in islice(waiting, BATCH)]:
        texts = [one.cased[s.start : s.end] for one in chunk for s in one.wanted]
        docs = parse(nlp, texts)
        for one in chunk:
            yield _assemble(one, {s.sentence: next(docs) for s in one.wanted})


def prepare(source: Source, options: Options) -> _Prepared:
    """Everything that needs no parse."""
    report = make_report(source)
    text = report.text
    names = default_names(options.actors)
    cased = truecase(text, names)
    sentences = split_sentences(report.report_id, cased, report.dateline)
    quantities = scan(text)
    reasons = {q.start: why for q in quantities if (why := reason_of(cased, q))}
    actors = read_actors(report.report_id, cased, names)
    wanted = [
        sentence
        for sentence in sentences
        if worth_parsing(
            text[sentence.start : sentence.end],
            has_quantity=any(
                sentence.start <= q.start < sentence.end and q.start not in reasons
                for q in quantities
            ),
        )
    ]
    return _Prepared(
        report,
        cased,
        sentences,
        quantities,
        reasons,
        actors,
        wanted,
        _is_headed(source),
        names,
        options.own,
    )


def _is_headed(source: Source) -> bool:
    """Whether a report's first line is a headline that came beside its text."""
    return source.html is not None or with_title(source.title, source.text or "") != source.text


def make_report(source: Source) -> Report:
    """The report's row: cleaned text, what was dropped, and what it tells of itself.

    Raises InputError CW107 (a page without an article) or CW108 (a text without words).
    """
    page = read_page(source.html) if source.html is not None else None
    if page is not None and not page.text.strip():
        raise InputError(
            "CW107", "no article was found in the page", where=source.path or source.report_id,
            do="Give the text of the article instead.",
        )  # fmt: skip
    cleaned = clean(page.text if page is not None else with_title(source.title, source.text or ""))
    if not cleaned.text:
        raise InputError(
            "CW108", "nothing is left of the text", where=source.path or source.report_id,
            do="Look whether the file holds an article.",
        )  # fmt: skip
    return _row(source, page or Page(text=""), cleaned)


def _row(source: Source, page: Page, cleaned: Cleaned) -> Report:
    title = source.title or page.title or cleaned.title
    day = source.published
    basis: PublishedBasis = "given" if day else "unknown"
    if day is None and page.published is not None:
        day, basis = page.published, "page"
    address = day_of_address(source.url or page.url)
    if day is None and address is not None:
        day, basis = address, "page"
    if day is None and (told := cleaned.day or day_beside(cleaned.text)) is not None:
        day, basis = told, "text"
    warnings = notes_of(title, cleaned.text, whole=bool(title and title in cleaned.text))
    byline = page.byline.replace("; ", " and ") if page.byline else cleaned.byline
    return Report(
        report_id=source.report_id,
        path=source.path,
        url=source.url or page.url,
        outlet=source.outlet or page.outlet or cleaned.outlet,
        agency=cleaned.agency or agency_in(byline or ""),
        title=title,
        byline=byline,
        dateline=cleaned.dateline,
        published_start=day,
        published_end=day,
        published_basis=basis,
        language=source.language or page.language or None,
        text=cleaned.text,
        text_sha256=digest(cleaned.text.encode("utf-8", "surrogatepass")),
        dropped=(*page.dropped, *cleaned.dropped),
        notes=(*source.notes, *cleaned.notes, *warnings),
    )


def _assemble(one: _Prepared, docs: dict[int, Doc]) -> Reading:
    report, text = one.report, one.report.text
    said = statements_of(report.report_id, one.cased, one.sentences, docs, one.actors)
    speaking = [s for s in said if not s.attitude]
    named = find_places(report.report_id, one.cased, one.own)
    places = _as_written(_apart(named.rows, one.actors), text)
    doubts = _open(named.doubts, one.actors)
    spans = {(p.start, p.end) for p in places} | {span for d in doubts for span in d.spans}
    context = Context(
        report_id=report.report_id,
        text=text,
        sentences=one.sentences,
        docs=docs,
        quantities=_by_sentence(one),
        actors=one.actors,
        published=report.published_start,
        named=(
            *((a.start, a.end) for a in one.actors),
            *((p.start, p.end) for p in places),
            *named.lonely,
        ),
    )
    drafts = read_drafts(context, speaking)
    carrying = {draft.sentence.sentence for draft in drafts}
    for sentence in one.sentences:
        own = any(s.sentence == sentence.sentence for s in speaking)
        if sentence.sentence in carrying and not own:
            on = continues(sentence, docs[sentence.sentence], speaking, text)
            if on is not None:
                speaking.append(on)
                said.append(on)
    statements = statement_rows(report.report_id, text, said)
    claims, clauses = to_claims(context, drafts, speaking)
    anchor = (report.published_start, report.published_end)
    times = _as_written(read_times(report.report_id, one.cased, anchor), text)
    claims = with_frame(claims, clauses, report, times, one.sentences)
    top = one.sentences[0].end if one.headed and one.sentences else 0
    claims, repeated = without_headline_repeats(claims, top)
    claims = with_confidence(with_wholes(claims, text, one.sentences), one.sentences)
    parties = read_parties(
        report.report_id, one.cased, one.names, one.actors, places,
        ids_of_persons(statements, claims),
        tuple((s, docs[s.sentence]) for s in one.sentences if s.sentence in docs),
    )  # fmt: skip
    reading = Reading(
        report=report,
        cased=one.cased if one.cased != text else None,
        sentences=one.sentences,
        statements=with_ids(statements, parties.renamed),
        times=times,
        places=places,
        actors=_as_written(parties.actors, text),
        offices=_as_written(parties.offices, text),
        numbers=fates(
            report.report_id, one.quantities, claims, one.reasons, _people(one, docs), repeated
        ),
        claims=with_ids(claims, parties.renamed),
        doubts=doubts,
        masthead=masthead(report.title, one.own),
        scenes=find_scenes(named.read, claims, clauses, sorted(spans), one.sentences, statements),
    )
    return with_places(reading)


def _open(doubts: tuple[Doubt, ...], actors: tuple[Actor, ...]) -> tuple[Doubt, ...]:
    """The doubts that are no part of an actor's name."""
    taken = {at for actor in actors for at in range(actor.start, actor.end)}
    return tuple(d for d in doubts if not any(start in taken for start, _ in d.spans))


def _as_written(rows: tuple[M, ...], text: str) -> tuple[M, ...]:
    """The rows with the report's own characters as their quotes, where it was recased."""
    return tuple(
        row
        if row.quote == text[row.start : row.end]
        else replace(row, quote=text[row.start : row.end])
        for row in rows
    )


def _apart(places: tuple[Place, ...], actors: tuple[Actor, ...]) -> tuple[Place, ...]:
    """The places that are no part of an actor's name: "Highlands Liberation Front".

    A state that acts by its own name ("France said") is a place as well.
    """
    taken = {
        at: actor.end - actor.start for actor in actors for at in range(actor.start, actor.end)
    }

    def longest(place: Place) -> int:
        return max((taken.get(at, 0) for at in range(place.start, place.end)), default=0)

    return tuple(p for p in places if longest(p) <= p.end - p.start)


def _by_sentence(one: _Prepared) -> dict[int, list[Quantity]]:
    """The quantities that may count people, by their sentence."""
    table: dict[int, list[Quantity]] = {}
    for sentence in one.sentences:
        table[sentence.sentence] = [
            q
            for q in one.quantities
            if sentence.start <= q.start and q.end <= sentence.end and q.start not in one.reasons
        ]
    return table


def _people(one: _Prepared, docs: dict[int, Doc]) -> dict[int, str]:
    """The counted noun of the quantities that do count people, by their start."""
    found: dict[int, str] = {}
    by_sentence = _by_sentence(one)
    for sentence in one.sentences:
        doc = docs.get(sentence.sentence)
        if doc is None:
            continue
        for group in find_groups(doc, by_sentence[sentence.sentence], sentence.start):
            if group.surely_people and group.reason is None and group.counted is not None:
                found[group.quantity.start] = group.counted.text
    return found
