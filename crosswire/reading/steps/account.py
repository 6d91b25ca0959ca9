"""All rows of one report: what became of each number, who is who, and where things happened."""

from __future__ import annotations

from spacy.tokens import Doc

from crosswire.ground.settle.mentions import with_mentions
from crosswire.ground.settle.places import with_places
from crosswire.model.rows import Reading
from crosswire.reading.actors.late_mentions import ids_of_persons, read_parties, with_ids
from crosswire.reading.claims.groups import find_groups
from crosswire.reading.mentions import read_mentions, with_causes
from crosswire.reading.mentions.cast import Cast
from crosswire.reading.mentions.read import MentionFrame
from crosswire.reading.numbers.fates import fates
from crosswire.reading.places import masthead
from crosswire.reading.places.scenes import find_scenes
from crosswire.reading.steps.claims import ToldClaims
from crosswire.reading.steps.prepare import Prepared
from crosswire.reading.steps.settle import Settled
from crosswire.reading.steps.written import as_written


def account(
    one: Prepared,
    docs: dict[int, Doc],
    told: ToldClaims,
    settled: Settled,
    telling: dict[int, Doc],
) -> Reading:
    """The reading of a report. `telling`: the parses of sentences that only tell what happened."""
    report, text = one.report, one.report.text
    statements = told.statements
    parties = read_parties(
        report.report_id,
        one.cased,
        one.names,
        one.actors,
        one.places,
        ids_of_persons(statements, settled.claims),
        tuple((s, docs[s.sentence]) for s in one.sentences if s.sentence in docs),
    )
    mentions = read_mentions(
        MentionFrame(
            report.report_id,
            text,
            Cast(parties.actors, settled.times, one.names),
            settled.times,
            _spans(one),
            told.speech.speaking,
            one.named.read,
        ),
        one.sentences,
        {**docs, **telling},
    )
    reading = Reading(
        report=report,
        cased=one.cased if one.cased != text else None,
        sentences=one.sentences,
        statements=with_ids(statements, parties.renamed),
        times=settled.times,
        places=one.places,
        actors=as_written(parties.actors, text),
        offices=as_written(parties.offices, text),
        numbers=fates(
            report.report_id,
            one.quantities,
            settled.claims,
            one.reasons,
            _people(one, docs),
            settled.repeated,
        ),
        claims=with_causes(with_ids(settled.claims, parties.renamed), mentions),
        mentions=mentions,
        doubts=one.doubts,
        masthead=masthead(report.title, one.own),
        scenes=find_scenes(
            one.named.read, settled.claims, told.clauses, _spans(one), one.sentences, statements
        ),
    )
    return with_mentions(with_places(reading))


def _spans(one: Prepared) -> list[tuple[int, int]]:
    """The spans of all names that may be places, in order."""
    open_ = {span for doubt in one.doubts for span in doubt.spans}
    return sorted({(place.start, place.end) for place in one.places} | open_)


def _people(one: Prepared, docs: dict[int, Doc]) -> dict[int, str]:
    """The counted noun of the quantities that do count people, by their start."""
    found: dict[int, str] = {}
    by_sentence = one.by_sentence()
    for sentence in one.sentences:
        doc = docs.get(sentence.sentence)
        if doc is None:
            continue
        for group in find_groups(doc, by_sentence[sentence.sentence], sentence.start):
            if group.surely_people and group.reason is None and group.counted is not None:
                found[group.quantity.start] = group.counted.text
    return found
