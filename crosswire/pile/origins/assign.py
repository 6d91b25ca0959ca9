"""The origin of every sentence: of its own text, or of the text that it was taken from."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from crosswire.model.codes import OriginKind
from crosswire.model.ids import make_id
from crosswire.model.rows import Reading
from crosswire.pile.copies import ComparedSentence, Key, Pair
from crosswire.pile.origins.direction import Marks, first_of, marks_of
from crosswire.pile.origins.publishers import Family
from crosswire.pile.origins.splices import Splice, find_splices
from crosswire.pile.origins.texts import SharedTexts, find_texts, one_sentence
from crosswire.pile.union_find import Groups

ADDED = 3  # sentences in a row that an outlet adds to another's text, so that they are its own


@dataclass(frozen=True, slots=True)
class Reporting:
    """One text's reporting, and the line that it is part of: its newsroom's in a story."""

    origin_id: str
    line_id: str
    kind: OriginKind
    name: str | None
    publisher: str | None
    first: str


@dataclass(frozen=True, slots=True)
class Origins:
    """Who descends from what.

    `of_sentence`: the origin of each sentence; `of_report`: the reporting that each report prints.
    """

    texts: SharedTexts
    marks: dict[str, Marks]
    families: dict[str, Family]
    roots: dict[str, str]
    of_report: dict[str, Reporting]
    of_sentence: dict[Key, str]
    source: dict[Key, str]
    spliced: dict[str, Splice]
    by_id: dict[str, Reporting]
    digests: dict[str, str]


def find_origins(
    readings: list[Reading],
    lines: list[ComparedSentence],
    pairs: list[Pair],
    stories: dict[str, int],
    families: dict[str, Family],
) -> Origins:
    """The texts of the pile and the origin of every sentence.

    `stories` and `families` (see `Publishers.families`): by report id.
    """
    by_id = {r.report.report_id: r for r in readings}
    digests = {i: r.report.text_sha256 for i, r in by_id.items()}
    texts = find_texts(digests, lines, pairs)
    marks = {i: marks_of(r, texts, families.get(i)) for i, r in by_id.items()}
    roots = {first: first_of([marks[p] for p in prints]).report_id
             for first, prints in texts.prints.items()}  # fmt: skip
    own = _lines_of_reporting(by_id, texts, marks, families, roots, stories)
    of_report = {i: own[roots[first]] for i, first in texts.of_report.items()}
    sources = _sources(texts, marks, roots, pairs)
    spliced = find_splices(by_id, sources, texts)
    of_sentence, source = {}, {}
    for report_id, reading in by_id.items():
        taken = spliced[report_id].sources if report_id in spliced else sources.get(report_id, {})
        root = roots[texts.of_report[report_id]]
        adder, added = _added(reading, root, texts, marks, own)
        for row in reading.sentences:
            place = (report_id, row.sentence)
            source[place] = taken.get(row.sentence, adder if row.sentence in added else root)
            line = own[adder] if row.sentence in added else of_report[source[place]]
            of_sentence[place] = line.origin_id
    lines_by_id = {line.origin_id: line for line in own.values()}
    return Origins(
        texts, marks, families, roots, of_report, of_sentence, source, spliced, lines_by_id,
        digests,
    )  # fmt: skip


def _lines_of_reporting(
    by_id: dict[str, Reading],
    texts: SharedTexts,
    marks: dict[str, Marks],
    families: dict[str, Family],
    roots: dict[str, str],
    stories: dict[str, int],
) -> dict[str, Reporting]:
    """The reporting of each report as a root; all that a newsroom tells of a story is one line."""
    agencies = {
        roots[first]: agency
        for first, prints in texts.prints.items()
        if (agency := _agency(prints, marks))
    }
    keys: dict[str, tuple[str, ...]] = {}
    least: dict[tuple[str, ...], str] = {}
    for report_id in sorted(by_id):
        agency, family = agencies.get(report_id), families.get(report_id)
        digest, story = by_id[report_id].report.text_sha256, str(stories[report_id])
        key = (
            ("agency", agency, story) if agency
            else ("outlet", family.id, story) if family
            else ("unknown", digest)
        )  # fmt: skip
        keys[report_id] = key
        least[key] = min(digest, least.get(key, digest))
    return {i: _reporting(by_id[i], key, least[key], families.get(i)) for i, key in keys.items()}


def _reporting(
    reading: Reading, key: tuple[str, ...], least: str, family: Family | None
) -> Reporting:
    kinds: dict[str, OriginKind] = {"agency": "agency", "outlet": "outlet"}
    kind = kinds.get(key[0], "unknown")
    return Reporting(
        origin_id=make_id("o", "text", *key[:2], reading.report.text_sha256),
        line_id=make_id("l", *key[:2], least),
        kind=kind,
        name=key[1] if kind == "agency" else family.name if family else None,
        publisher=family.id if family else None,
        first=reading.report.report_id,
    )


def _agency(prints: tuple[str, ...], marks: dict[str, Marks]) -> str | None:
    """The agency that the prints of one text credit most."""
    counts = Counter(agency for p in prints if (agency := marks[p].agency))
    return min(counts, key=lambda a: (-counts[a], a)) if counts else None


def _sources(
    texts: SharedTexts, marks: dict[str, Marks], roots: dict[str, str], pairs: list[Pair]
) -> dict[str, dict[int, str]]:
    """By report and sentence, the root of the other text that the sentence was taken from."""
    groups: Groups[Key] = Groups(sorted({k for p in pairs for k in (p.a.key, p.b.key)}))
    for pair in pairs:
        if one_sentence(pair):
            groups.join(pair.a.key, pair.b.key)
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for members in groups.all():
        candidates = {roots[texts.of_report[report]] for report, _ in members}
        if len(candidates) > 1:
            first = first_of([marks[c] for c in sorted(candidates)]).report_id
            for report, number in members:
                if roots[texts.of_report[report]] != first:
                    found[report][number] = first
    return dict(found)


def _added(
    reading: Reading,
    root: str,
    texts: SharedTexts,
    marks: dict[str, Marks],
    own: dict[str, Reporting],
) -> tuple[str, frozenset[int]]:
    """Sentences in a row that a print adds to a text which it credits to nobody.

    With them the first of the verbatim copies of that print, whose they are.
    """
    report_id = reading.report.report_id
    twins = texts.twins.all[texts.twins.first[report_id]]
    adder = first_of([marks[t] for t in twins]).report_id
    if root in twins or marks[adder].agency or own[adder].kind != "outlet":
        return adder, frozenset()
    prints = texts.prints[texts.of_report[report_id]]
    known = set().union(*(texts.numbers(report_id, o) for o in prints if o not in twins))
    runs: list[list[int]] = [[]]
    for row in reading.sentences:
        if row.sentence in known:
            runs.append([])
        elif (report_id, row.sentence) in texts.lengths:
            runs[-1].append(row.sentence)
    return adder, frozenset(n for run in runs if len(run) >= ADDED for n in run)
