"""The ids of events: named after a claim, so that a copy or a later report moves none.

The claim is that of the earliest report, of one day that of the first text of its origin, of
these the one of the least sign. Days that are inferred do not count: they move as reports come. A
sign is made of the words of its sentence alone, so it is the same in each print of a text,
under whatever id. Another event is called after the same sentence only where one text is
printed in several stories; then the one of the earliest day keeps the name.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from crosswire.model.claims import Claim
from crosswire.model.ids import make_id
from crosswire.model.rows import Origin, Reading
from crosswire.pile.decisions.marks import Marked
from crosswire.pile.events.rows import EventDraft

UNDATED = "9999"


@dataclass(frozen=True, slots=True)
class Naming:
    """What names are made of: signs, reports' days, and the text of each origin's first report."""

    marked: Marked = field(default_factory=Marked)
    texts: Mapping[str, str] = field(default_factory=dict)
    readings: Mapping[str, Reading] = field(default_factory=dict)

    def rank(self, claim: Claim) -> tuple[str, bool, str]:
        """What claims are put in order by, the one that names its event first."""
        reading = self.readings.get(claim.report_id)
        text = reading.report.text_sha256 if reading else None
        first = self.texts.get(claim.origin_id or "", text)
        return self.day(claim), text != first, self.marked.sign(claim)

    def day(self, claim: Claim) -> str:
        """The first day of a claim's report, `UNDATED` where it does not come with one."""
        reading = self.readings.get(claim.report_id)
        if reading is None or reading.report.published_basis == "inferred":
            return UNDATED
        return reading.report.published_start or UNDATED


def naming_of(marked: Marked, readings: Mapping[str, Reading], origins: Iterable[Origin]) -> Naming:
    """What the names of a pile's events are made of."""
    texts = {}
    for row in origins:
        first = readings.get(row.first_report_id or "")
        if first is not None:
            texts[row.origin_id] = first.report.text_sha256
    return Naming(marked, texts, readings)


class EventName(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What an event may be called.

    `sign`: of the claim that it is named after, "" where it has none; `rank`: of the events of
    one sign the least keeps the name; `apart`: the id of the others; `before`: the id that
    version 0.1.0 gave.
    """

    sign: str
    rank: tuple[str, int, tuple[str, ...]]
    apart: str
    before: str


def names_of(
    drafts: Iterable[EventDraft], naming: Naming, reports: Mapping[str, Iterable[str]]
) -> list[EventName]:
    """What each draft may be called. `reports`: those of each story, by its id."""
    return [_name(draft, naming, id_before(draft, reports[draft.key[0]])) for draft in drafts]


def _name(draft: EventDraft, naming: Naming, before: str) -> EventName:
    if not draft.claims:
        apart = make_id("e", "uncounted", draft.key[0], *draft.key[2:])
        return EventName("", ("", 0, ()), apart, before)
    sign = naming.marked.sign(min(draft.claims, key=naming.rank))
    day = min(naming.day(c) for c in draft.claims)
    rank = (day, len(draft.key), draft.key)
    return EventName(sign, rank, make_id("e", sign, *draft.key), before)


def event_ids(names: Iterable[EventName], taken: Container[str] = ()) -> list[str]:
    """The id of each event. `taken`: signs that events of the rest of the pile are named after."""
    every = list(names)
    keeps: dict[str, EventName] = {}
    for one in sorted(every, key=lambda n: n.rank):
        keeps.setdefault(one.sign, one)
    return [
        make_id("e", one.sign)
        if one.sign and one is keeps[one.sign] and one.sign not in taken
        else one.apart
        for one in every
    ]


def taken_by_others(groups: Mapping[str, Iterable[EventName]]) -> dict[str, frozenset[str]]:
    """Of each part of a pile, the signs that an event of another part is named after."""
    best: dict[str, tuple[tuple[object, ...], str]] = {}
    signs: dict[str, set[str]] = {}
    for group, names in groups.items():
        for one in names:
            if one.sign:
                signs.setdefault(group, set()).add(one.sign)
                told = (one.rank, group)
                best[one.sign] = min(told, best.get(one.sign, told))
    found = {}
    for group, own in signs.items():
        lost = frozenset(sign for sign in own if best[sign][1] != group)
        if lost:
            found[group] = lost
    return found


def id_before(draft: EventDraft, reports: Iterable[str]) -> str:
    """The id that an event had in version 0.1.0: by the least id of its story's reports."""
    return make_id("e", make_id("story", min(reports)), *draft.key[1:])
