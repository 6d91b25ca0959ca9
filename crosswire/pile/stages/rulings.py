"""Which decisions concern which part of a pile, and which parts they bind together.

A decision concerns the parts in which something that it is about is found, by what rulings are
kept on: claims and their sentences. One that is found in several makes one part of them, so that
it is obeyed, and its verdict given, once. One that is found nowhere is of no part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from crosswire.model.rows import Decision, Reading
from crosswire.pile.decisions import (
    Marked,
    Verdict,
    apply_to_claims,
    apply_to_figures,
    marked,
)
from crosswire.pile.decisions.content import (
    ACTORS,
    CLAIMS,
    EVENTS,
    FIGURES,
    OUTLETS,
    REPORTS,
    Mark,
    content_of,
)
from crosswire.pile.decisions.groups import grouped
from crosswire.pile.decisions.marks import RECOGNISED
from crosswire.pile.events import EventName, event_ids, taken_by_others
from crosswire.pile.union_find import Groups

Decisions = tuple[Decision, ...]
Bound = dict[tuple[str, ...], Decisions]  # the parts that stand together, by their names


class Signs(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the claims of one report are known by: ids, signs and words, in one order."""

    claims: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    words: tuple[int, ...] = ()


def signs_of(reading: Reading) -> Signs:
    """What the claims of a report are known by."""
    found = marked([reading])
    ids = tuple(found.signs)
    return Signs(ids, tuple(found.signs.values()), tuple(found.words[one] for one in ids))


def marked_by(signs: Iterable[Signs]) -> Marked:
    """What the claims of some reports are known by, as the steps of the record ask it."""
    ids: dict[str, str] = {}
    words: dict[str, int] = {}
    for one in signs:
        ids.update(zip(one.claims, one.signs, strict=True))
        words.update(zip(one.claims, one.words, strict=True))
    return Marked(ids, words)


@dataclass(frozen=True, slots=True)
class Force:
    """The decisions in force by what they are on, each in the order in which they were made.

    `named`: on events that they call by their ids alone; `loose`: on figures that they call by
    an id alone, for which every part must be asked.
    """

    reports: Decisions
    actors: Decisions
    claims: Decisions
    named: Decisions
    loose: Decisions


def by_table(force: Decisions) -> Force:
    """The decisions in force by what they are on; what is not understood is left out."""
    found: dict[str, list[Decision]] = defaultdict(list)
    for one in force:
        if content_of(one).act != "unknown":
            found[_sort(one)].append(one)
    return Force(*(tuple(found[sort]) for sort in Force.__slots__))


def _sort(decision: Decision) -> str:
    content = content_of(decision)
    if content.table in (REPORTS, OUTLETS):
        return "reports"
    if content.table == ACTORS:
        return "actors"
    if content.table == EVENTS and len(content.before.sides) != 2:
        return "named"
    return "loose" if content.table == FIGURES and content.before.figure is None else "claims"


def of_claims_alone(decisions: Decisions) -> Decisions:
    """Those that say something of claims, and so come before all that is ruled of events."""
    return tuple(d for d in decisions if content_of(d).table == CLAIMS)


def parts_about(
    decisions: Decisions, parts: Mapping[str, Iterable[str]], signs: Mapping[str, Signs]
) -> dict[str, set[str]]:
    """The parts that hold what each decision is about, by decision id.

    `parts`: the reports of each part; `signs`: by report.
    """
    places = _Places(decisions, parts, signs)
    return {
        one.decision_id: {part for mark in marks_in(one) for part in places.of(mark)}
        for one in decisions
    }


def marks_in(decision: Decision) -> list[Mark]:
    """What a decision knows claims by; of version 0.1.0 ids alone."""
    content = content_of(decision)
    before = content.before
    marks = [*before.claims, *content.after.event, *(m for side in before.sides for m in side)]
    if content.table == CLAIMS and not before.claims:
        marks += [Mark(claim_id=one, report_id="", sign="") for one in content.ids]
    return marks


class _Places:
    """The parts in which the claims stand that some decisions know, as `Prints.find` has it."""

    def __init__(
        self,
        decisions: Decisions,
        parts: Mapping[str, Iterable[str]],
        signs: Mapping[str, Signs],
    ) -> None:
        marks = [mark for one in decisions for mark in marks_in(one)]
        ids, wanted = {m.claim_id for m in marks}, {m.sign for m in marks}
        self._by_id: dict[str, str] = {}
        self._by_sign: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for part, reports in parts.items() if marks else ():
            for report in reports:
                own = signs[report]
                self._by_id.update((c, part) for c in own.claims if c in ids)
                for sign in wanted.intersection(own.signs):
                    self._by_sign[sign].append((report, part))

    def of(self, mark: Mark) -> set[str]:
        """Those of one mark: the part of its own claim, else of its report, else all."""
        if mark.claim_id in self._by_id:
            return {self._by_id[mark.claim_id]}
        alike = self._by_sign.get(mark.sign, ())
        own = {part for report, part in alike if report == mark.report_id}
        return own or ({part for _, part in alike} if mark.words >= RECOGNISED else set())


def events_about(
    decisions: Decisions, names: Mapping[str, tuple[EventName, ...]]
) -> dict[str, set[str]]:
    """The parts that hold the events that decisions call by their ids, by decision id.

    `names`: what the events of each part may be called, before any was ruled one with another.
    """
    wanted = {key for one in decisions for key in content_of(one).ids}
    taken = taken_by_others(names)
    holder: dict[str, str] = {}
    for part, own in names.items():
        for key in (*event_ids(own, taken.get(part, ())), *(name.before for name in own)):
            if key in wanted:
                holder[key] = part
    return {
        one.decision_id: {holder[key] for key in content_of(one).ids if key in holder}
        for one in decisions
    }


def bound(names: Iterable[str], decisions: Decisions, about: Mapping[str, set[str]]) -> Bound:
    """The parts that stand together, each with the decisions that concern it.

    `about`: the parts that each decision concerns, by its id.
    """
    groups = Groups(sorted(names))
    for one in decisions:
        first, *rest = sorted(about[one.decision_id]) or [""]
        for other in rest:
            groups.join(first, other)
    found: Bound = {tuple(sorted(members)): () for members in groups.all()}
    root = {name: members for members in found for name in members}
    for one in decisions:
        for part in sorted(about[one.decision_id])[:1]:
            found[root[part]] += (one,)
    return found


def of_nowhere(decisions: Decisions, aside: frozenset[str]) -> dict[str, Verdict]:
    """What becomes of decisions of which nothing that counts is in the record.

    `aside`: the claims of excluded reports.
    """
    ruled = apply_to_claims([], Marked(), decisions, aside)
    events, figures = grouped([], ruled, {}), apply_to_figures((), ruled, {}, {})
    return {**ruled.verdicts, **events.verdicts, **figures.verdicts}
